"""The pages people wrote, and the files beside them: found in the folders `content`, without following links out."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.look.theme import SHELL
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding, refusal
from kimsorumlu.read.files import MAX_BYTES, is_within, leads_out
from kimsorumlu.read.page_file import PageHead, WrittenPage, read_page
from kimsorumlu.read.shaping import near

# What is for those who work on the project.
_DEV: Final = "dev"
# Every file has an address, and addresses are ASCII.
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# What the engine would take for a page under another address than the name says.
_PAGES: Final = frozenset({".markdown", ".mdown", ".mkdn", ".mkd"})
_INDEX: Final = "index.md"


@dataclass(frozen=True, slots=True)
class Handwritten:
    """A file that people wrote: where it is, and a page's head and text; None for another file, taken as it is."""

    path: Path
    page: WrittenPage | None = None

    @property
    def head(self) -> PageHead:
        """What the page says of itself; nothing for what is no page."""
        return self.page.head if self.page else PageHead()

    def content(self, record: str = "") -> bytes:
        """Its bytes as the engine gets them; `record` is the way from the page to what machines are told of it."""
        return self.page.staged(record) if self.page else self.path.read_bytes()


def handwritten(content: Iterable[Path]) -> tuple[dict[str, Handwritten], tuple[Finding, ...]]:
    """The files that people wrote, by their places in the site, and what is wrong with them.

    Not content/dev, which is for those who work on the project, and nothing hidden. A file of a later folder stands in
    the place of an earlier one's.
    """
    found: dict[str, Handwritten] = {}
    findings: list[Finding] = []
    for folder in content:
        for path in _files(folder, findings):
            place = path.relative_to(folder).as_posix()
            read = _read(folder, place, findings)
            if read is not None:
                found[unicodedata.normalize("NFC", place)] = read
    return dict(sorted(found.items())), tuple(findings)


def plain_pages(written: Mapping[str, Handwritten], folder: Path) -> frozenset[str]:
    """The places of the pages that stand in this folder and ask for no kind and no template of the theme's."""
    return frozenset(
        place
        for place, each in written.items()
        if each.page and not each.head.kind and not each.head.template and each.path.is_relative_to(folder)
    )


def _files(folder: Path, findings: list[Finding]) -> Iterator[Path]:
    """Every file and link of a folder, sorted; links to folders are not followed."""
    if not os.path.lexists(folder):
        return
    if leads_out(folder):
        findings.append(_unreadable(folder.name, Phrase("leads-out-of", folder.name)))
        return

    def unread(error: OSError) -> None:
        findings.append(_unreadable(_shown(folder, Path(error.filename)), refusal(error)))

    for here, folders, files in os.walk(folder, onerror=unread):
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if Path(here) == folder and _DEV in folders:
            folders.remove(_DEV)
        yield from (Path(here) / name for name in sorted([*files, *links]) if not name.startswith("."))


def _read(folder: Path, place: str, findings: list[Finding]) -> Handwritten | None:
    path, shown = folder / place, _shown(folder, folder / place)
    name = unicodedata.normalize("NFC", path.name)
    wrong = next((part for part in place.split("/") if _NAME.fullmatch(part) is None), None)
    if wrong is not None:
        stem, dot, suffix = wrong.rpartition(".")
        suggestion = f"{ids.slug(stem or suffix) or 'ad'}{dot}{suffix if stem else ''}".rstrip(".")
        findings.append(finding("bad-slug", FileSpan(shown), value=wrong, suggestion=suggestion))
        return None
    if path.suffix.lower() in _PAGES or name.lower() == "readme.md" or (path.suffix != ".md" and name.endswith(".MD")):
        expected = _INDEX if name.lower() == "readme.md" else f"{path.stem}.md"
        findings.append(finding("unexpected-file", FileSpan(shown), value=name, expected=expected))
        return None
    try:
        reason = _obstacle(folder, path)
        raw = path.read_bytes() if reason is None and path.suffix == ".md" else b""
    except OSError as error:
        reason = refusal(error)
    if reason is not None:
        findings.append(_unreadable(shown, reason))
        return None
    if path.suffix != ".md":
        return Handwritten(path)
    page, found = read_page(raw, shown)
    findings += found
    return None if page is None else Handwritten(path, page)


def _obstacle(folder: Path, path: Path) -> str | None:
    """Why a file cannot be published: it is a link out of its folder, no plain file, or too large. Raises OSError."""
    if not is_within(path, folder):
        return Phrase("leads-out-of", folder.name)
    if not path.is_file():
        path.stat()
        return Phrase("not-a-file")
    if path.stat().st_size > MAX_BYTES:
        return Phrase("too-large", str(MAX_BYTES // 1_000_000))
    return None


def unknown_kinds(pages: Mapping[str, Handwritten], kinds: Iterable[str]) -> Iterator[Finding]:
    """Pages of a kind that there is not."""
    known = sorted(kinds)
    for page in (written.page for written in pages.values() if written.page):
        yield from _unknown("kind", page.head.kind, page.kind_span, known)


def unknown_templates(pages: Mapping[str, Handwritten], theme: Path) -> Iterator[Finding]:
    """Pages with a template that the theme does not have."""
    known = sorted(path.name for path in (theme / SHELL).glob("*.html"))
    for page in (written.page for written in pages.values() if written.page):
        yield from _unknown("template", page.head.template, page.template_span, known)


def _unknown(key: str, value: str | None, span: FileSpan, known: list[str]) -> Iterator[Finding]:
    if value is not None and value not in known:
        guess, expected = near(value, known), ", ".join(known)
        yield finding("bad-value", span, near=guess, key=key, value=value, expected=expected)


def _unreadable(shown: str, reason: str) -> Finding:
    return finding("file-unreadable", FileSpan(shown), reason=reason)


def _shown(folder: Path, path: Path) -> str:
    return path.relative_to(folder.parent).as_posix()
