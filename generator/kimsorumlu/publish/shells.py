"""The shell around a page, made once for all pages that have the same: with slots for what differs between them.

Nothing is known here of the engine or of its templates. Of each shell one specimen goes through the engine, a page
whose title, description … are marks; the page that comes out is cut at the marks. What stands between two marks shows
what the template did to the value: nothing, `escape`, `striptags` … A page is then the pieces and its own values,
joined: 0.05 ms in place of 13. Byte for byte it is what the engine makes (`build --through-engine`).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from markupsafe import Markup, escape

from kimsorumlu import ids
from kimsorumlu.digest import digest_of
from kimsorumlu.view.html import OF_VIEW, ReadyPage, planned_head
from kimsorumlu.view.page import Page

# What a template may ask the value of, not only print.
_ASKED: Final = frozenset(("kind", "section", "status"))
_BODY: Final = "body"
_ADDRESS: Final = "address"
# Letters and digits alone, which nothing escapes.
_BEGIN, _END = "kimsorumlu7slot4begins", "kimsorumlu7slot4ends"
_FOLDER: Final = "kimsorumlu7slot4page"
# Comes out of each of the ways in `_WRITTEN` as something else.
_PROBE: Final = "& \N{NO-BREAK SPACE}<!--\u0131-->\u0131"
# A block of HTML, as the body of a page is one; it is written as it is.
_BLOCK: Final = f"<!--{_BEGIN}{_BODY}{_END}-->"
_SLOT: Final = re.compile(f"{_BEGIN}([a-z_]+)x(.*?){_END}", re.DOTALL)
# What an engine need not quote in an address.
_PLAIN: Final = re.compile(r"[A-Za-z0-9._/-]+")


def _as_it_is(value: str) -> str:
    return value


def _escaped(value: str) -> str:
    return str(escape(value))


def _stripped(value: str) -> str:
    return str(escape(Markup(value).striptags()))  # noqa: S704  (as the shell does)


def _in_ascii(value: str) -> str:
    return _escaped(value).encode("ascii", "xmlcharrefreplace").decode()


def _stripped_in_ascii(value: str) -> str:
    return _stripped(value).encode("ascii", "xmlcharrefreplace").decode()


# By what becomes of the probe: how a template wrote a value.
_WRITTEN: Final[Mapping[str, Callable[[str], str]]] = {
    way(_PROBE): way for way in (_as_it_is, _escaped, _stripped, _in_ascii, _stripped_in_ascii)
}


class NoSlotError(Exception):
    """Raised where a specimen did not come out of the engine as one: its shell does what no slot can stand for."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What two pages must share to have the same shell but for the slots.

    `folder`: the page stands at or below it, as pages that shells lead to do, and so links to them are shorter;
    `depth`: how many folders it stands below the site's root. `asked`: what templates may ask the value of, `told`:
    what else is there at all.
    """

    folder: str
    depth: int
    asked: tuple[tuple[str, object], ...]
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class Specimen:
    """A page with marks in place of what differs."""

    shape: Shape
    address: str
    page: ReadyPage

    @property
    def path(self) -> str:
        """Where the engine gets it, below the staging folder."""
        return f"{self.address}index.md"


@dataclass(frozen=True, slots=True)
class _Shell:
    """A shell cut at its slots: what stands before the first, after each; which value each is, and how written."""

    pieces: tuple[str, ...]
    slots: tuple[tuple[str, Callable[[str], str]], ...]

    def digest(self) -> str:
        return digest_of([self.pieces, [(name, way.__name__) for name, way in self.slots]])

    def around(self, address: str, page: ReadyPage) -> str:
        values = {**page.head, _BODY: _as_markdown_leaves(page.body), _ADDRESS: address}
        written = {slot: slot[1](str(values[slot[0]])) for slot in set(self.slots)}
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts += written[slot], piece
        return "".join(parts)


@dataclass(frozen=True)
class Shells:
    """Every shell that pages of a plan may have, ready to be put around them."""

    _folders: frozenset[str]
    _made: Mapping[Shape, _Shell]

    def around(self, address: str, page: ReadyPage) -> bytes:
        """The page at an address as it is published."""
        return self._made[_shape(address, page.head, self._folders)].around(address, page).encode()

    def digest(self, page: Page) -> str:
        """The digest of all shells that a page may be set into; which one it is only its view says."""
        return digest_of([self._digests[shape] for shape in _shapes(page, self._folders)])

    @cached_property
    def _digests(self) -> Mapping[Shape, str]:
        return {shape: shell.digest() for shape, shell in self._made.items()}


def folders_of(places: Iterable[str]) -> frozenset[str]:
    """The folders above pages, by their places in the staging folder, and of what every page loads."""
    addresses = [*(ids.address_of(place) or "" for place in places), f"{ids.BUNDLES}x", ids.embed_url("x/")]
    return frozenset(folder for address in addresses for folder in _folders(address))


def _folders(address: str) -> list[str]:
    """The folders from the site's root, "", down to the one that an address stands in."""
    names = address.split("/")[:-1]
    return ["/".join((*names[:count], "")) for count in range(len(names) + 1)]


def fits(page: Page, folders: frozenset[str]) -> bool:
    """Whether a page can be set by a shell with slots: it stands in no way to another that shells lead to."""
    return page.address not in folders and _PLAIN.fullmatch(page.address) is not None


def specimens(pages: Iterable[Page], folders: frozenset[str]) -> tuple[Specimen, ...]:
    """One specimen of each shell that these pages may have. What their views will say of them is not known yet."""
    shapes = dict.fromkeys(shape for page in pages for shape in _shapes(page, folders))
    return tuple(_specimen(shape, number) for number, shape in enumerate(shapes))


def _shapes(page: Page, folders: frozenset[str]) -> Iterator[Shape]:
    plain = _shape(page.address, planned_head(page), folders)
    told = [plain.told]
    for name in OF_VIEW:
        told += [some | {name} for some in told]
    yield from (Shape(plain.folder, plain.depth, plain.asked, some) for some in told)


def _shape(address: str, head: Mapping[str, object], folders: frozenset[str]) -> Shape:
    above = _folders(address)
    folder = next(each for each in reversed(above) if each in folders)
    asked = tuple((name, value) for name, value in head.items() if name in _ASKED or not isinstance(value, str))
    return Shape(folder, len(above) - 1, asked, frozenset(head).difference(name for name, _ in asked))


def _specimen(shape: Shape, number: int) -> Specimen:
    names = shape.depth - shape.folder.count("/")
    head = dict(shape.asked) | {name: _mark(name) for name in sorted(shape.told)}
    return Specimen(
        shape,
        shape.folder + "/".join((*(f"{_FOLDER}{number}" for _ in range(names)), "")),
        ReadyPage(head, _BLOCK),
    )


def _mark(name: str) -> str:
    return f"{_BEGIN}{name}x{_PROBE}{_END}"


def made(specimens: Iterable[Specimen], folders: frozenset[str], site: Path) -> Shells:
    """The shells as the engine set them into `site`, from which the specimens are taken out. Raises NoSlotError."""
    shells = {}
    for one in specimens:
        file = site / one.address / "index.html"
        if not file.is_file():
            raise NoSlotError(one.address)
        shells[one.shape] = _cut(file.read_text("utf-8"), one)
        shutil.rmtree(site / one.shape.folder / one.address.removeprefix(one.shape.folder).split("/")[0])
    return Shells(folders, shells)


def _cut(page: str, specimen: Specimen) -> _Shell:
    """A specimen cut at its marks."""
    marked = page.replace(_BLOCK, _mark(_BODY)).replace(specimen.address, _mark(_ADDRESS))
    pieces = _SLOT.split(marked)
    found = list(zip(pieces[1::3], pieces[2::3], strict=True))
    slots = tuple((name, _WRITTEN[probe]) for name, probe in found if probe in _WRITTEN)
    left = any(mark in piece for piece in pieces[0::3] for mark in (_BEGIN, _END, _FOLDER))
    if left or len(slots) != len(found) or [name for name, _ in slots].count(_BODY) != 1:
        raise NoSlotError(specimen.address)
    return _Shell(tuple(pieces[0::3]), slots)


_BLANKS: Final = re.compile(r"(?<=\n) +\n")


def _as_markdown_leaves(html: str) -> str:
    """What Python-Markdown makes of a block of HTML: it mends the white space of all it reads, and strips the page."""
    if "\r" in html or "\t" in html or "\x02" in html or "\x03" in html:
        html = html.translate({2: None, 3: None}).replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return (_BLANKS.sub("\n", html) if " \n" in html else html).strip()
