"""A project's catalogue laid over the package's: what it adds, writes otherwise, or switches off.

    off: [itfaiye]                  entries of the package that are not wanted, by id, name, key or word
    all: true                       every entry is this site's, whether its texts have something of it or not
    topics:
    - id: kiosklar                  the package's entry of that id …
      label: Kiosklar               … with this in the place of its own
      add: {synonyms: [bilet]}      … and this besides
    - id: mezarlik                  an entry of the project's own, written whole

Nothing here knows which catalogue it is: entries with an `id` or a `name` are known by it, and lists of plain words and
of nameless entries are joined. A word that may stand in one place only is the project's where both have it: a newer
package must not break a project that named the thing first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.digest import digest_of
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.shaping import near
from kimsorumlu.read.source import Document, Path, parse, schema_line
from kimsorumlu.turkish.fold import fold_letters

# How files of the package are shown.
_SHOWN: Final = "kimsorumlu/catalogues"
# Keys that say how the two are joined, and are no part of what comes of it.
_OFF, _ALL, _ADD, _VERSION = "off", "all", "add", "version"
# A topic's narrower parts, each known by its first name.
_PARTS, _NAMES = "parts", "names"
# What words of an entry stand under that no other entry may have.
_WORDS: Final = ("label", "synonyms", _NAMES, "also", "members", "aliases", "short_title")


@dataclass(frozen=True, slots=True)
class Shared:
    """A catalogue of the package, parsed, and the day it is of."""

    document: Document
    version: date


@dataclass(frozen=True, slots=True)
class Joined:
    """A catalogue as it is to be read, and what is wrong with the project's file.

    `whole`: every entry is the site's own.
    """

    document: Document
    findings: tuple[Finding, ...]
    whole: bool = True

    def own(self, path: Path) -> bool:
        """Whether the entry at this path is the site's own, by what its file says, not only by what its texts hold."""
        return self.whole or not of_package(self.document.span(path))


@cache
def shared_catalogue(name: str) -> Shared:
    """The package's catalogue of that name ("topics")."""
    file = f"{name}.yml"
    document, _ = parse((CATALOGUES / file).read_bytes(), f"{_SHOWN}/{file}", bounded=True)
    assert isinstance(document.data, dict)
    return Shared(document, date.fromisoformat(document.data[_VERSION]))


def of_package(span: FileSpan) -> bool:
    """Whether what stands here came with the package: a project can lay something over it, but not mend it."""
    return span.file.startswith(f"{_SHOWN}/")


def laid_over(raw: bytes, file: str, schema: str, shared: Shared | None = None) -> Joined:
    """The project's catalogue `file`, laid over the package's where one is given; then it may be missing (b"")."""
    if shared is not None and not raw:
        return _joined(shared.document, Document(file, {}, {}, {}, ""), ())
    own, found = parse(raw, file)
    found = (*found, *schema_line(raw, file, schema))
    return Joined(own, found) if shared is None or own.data is None else _joined(shared.document, own, found)


def _joined(shared: Document, own: Document, found: tuple[Finding, ...]) -> Joined:
    if not isinstance(own.data, dict):  # the reader says so
        return Joined(own, found)
    assert isinstance(shared.data, dict)
    said = {key: value for key, value in own.data.items() if key not in (_OFF, _ALL)}
    listed = own.data.get(_OFF)
    off = [word for word in listed if isinstance(word, str)] if isinstance(listed, list) else []
    package = {key: value for key, value in shared.data.items() if key != _VERSION}
    known = {word for key, value in package.items() for word in _switches(key, value)}
    origins: dict[Path, _Origin] = {}
    data = _unfolded(_section(package, said, frozenset(off), _taken(package, said)), (), origins)
    document = Document(
        own.file,
        data,
        _Spans(origins, shared.values, own.values),
        _Spans(origins, shared.keys, own.keys),
        digest_of((shared.digest, own.digest)),
    )
    unknown = (
        finding("off-unknown", own.span((_OFF, n)), near=near(word, known), value=word)
        for n, word in enumerate(off)
        if word not in known
    )
    return Joined(document, (*found, *unknown), own.data.get(_ALL) == "true")


# two trees made one --------------------------------------------------------------------------------------------------

# Whether it is the project's, and where it stands there.
_Origin = tuple[bool, Path]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something taken whole from one of the two."""

    value: Any
    origin: _Origin


@dataclass(frozen=True, slots=True)
class _Made:
    """A section or list made of both; `origin` is where it stands as a whole."""

    parts: dict[str, _Node] | list[_Node]
    origin: _Origin


_Node = _Piece | _Made


def _unfolded(node: _Node, path: Path, origins: dict[Path, _Origin]) -> Any:
    """The plain data of a tree; `origins` is told where each of its pieces stands."""
    origins[path] = node.origin
    if isinstance(node, _Piece):
        return node.value
    if isinstance(node.parts, dict):
        return {key: _unfolded(part, (*path, key), origins) for key, part in node.parts.items()}
    return [_unfolded(part, (*path, n), origins) for n, part in enumerate(node.parts)]


class _Spans(Mapping[Path, FileSpan]):
    """Where things stand, by their paths in the joined data: in the one file or in the other."""

    def __init__(
        self, origins: dict[Path, _Origin], shared: Mapping[Path, FileSpan], own: Mapping[Path, FileSpan]
    ) -> None:
        self._origins, self._shared, self._own = origins, shared, own

    def __getitem__(self, path: Path) -> FileSpan:
        length = next(length for length in range(len(path), -1, -1) if path[:length] in self._origins)
        own, there = self._origins[path[:length]]
        return (self._own if own else self._shared)[(*there, *path[length:])]

    def __iter__(self) -> Iterator[Path]:
        # Without a file of the project nothing of it stands anywhere, nor do the keys of what is in a list.
        return (path for path in self._origins if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _section(package: dict[str, Any], own: dict[str, Any], off: Set[str], taken: Set[str]) -> _Made:
    """The outermost keys: lists of entries, sections of entries, words."""
    parts: dict[str, _Node] = {}
    for key, value in package.items():
        ours = own.get(key)
        if isinstance(value, list) and (key not in own or isinstance(ours, list)):
            parts[key] = _list(key, value, ours or [], off, taken)
        elif isinstance(value, dict) and isinstance(ours, dict):
            parts[key] = _entry(_Piece(value, (False, (key,))), _Piece(ours, (True, (key,))), taken)
        elif key in own:
            parts[key] = _Piece(ours, (True, (key,)))
        elif key not in off:
            parts[key] = _Piece(_less(value, taken), (False, (key,)))
    more: dict[str, _Node] = {key: _Piece(value, (True, (key,))) for key, value in own.items() if key not in package}
    return _Made({**parts, **more}, (True, ()))


def _list(key: str, package: list[Any], own: list[Any], off: Set[str], taken: Set[str]) -> _Made:
    """The package's entries in their order, what is switched off left out; then those that only the project has."""
    mine = {name: _Piece(entry, (True, (key, n))) for n, entry in reversed([*enumerate(own)]) if (name := _name(entry))}
    found: list[_Node] = []
    for n, entry in enumerate(package):
        if _names(entry) & off:
            continue
        theirs = _Piece(entry, (False, (key, n)))
        ours = mine.get(_name(entry) or "")
        found.append(_entry(theirs, ours, taken) if ours else _Piece(_less(entry, taken), theirs.origin))
    known = {name for entry in package if (name := _name(entry))}
    used = {mine[name].origin for name in known & mine.keys()}
    for n, entry in enumerate(own):
        here = _Piece(entry, (True, (key, n)))
        if here.origin not in used and (_name(entry) is not None or entry not in package):
            found.append(here)
    return _Made(found, (True, (key,)) if own else (False, (key,)))


def _entry(theirs: _Piece, ours: _Piece, taken: Set[str]) -> _Made:
    """One entry of both: what the project writes stands in the place of what the package does."""
    package, own = _less(theirs.value, taken), ours.value
    parts: dict[str, _Node] = {key: _below(theirs, key, value) for key, value in package.items()}
    for key, value in own.items():
        there = package.get(key)
        if key == _ADD and isinstance(value, dict):
            for field, more in value.items():
                parts[field] = _more(parts.get(field), _below(_below(ours, _ADD, value), field, more))
        elif key == _PARTS and isinstance(value, list) and isinstance(there, list):
            parts[key] = _narrower(_below(theirs, key, there), _below(ours, key, value))
        else:
            parts[key] = _below(ours, key, value)
    return _Made(parts, ours.origin)


def _below(piece: _Piece, key: str | int, value: Any) -> _Piece:
    own, path = piece.origin
    return _Piece(value, (own, (*path, key)))


def _more(before: _Node | None, added: _Piece) -> _Node:
    """A list with what is added to it; of anything else, what is added."""
    if not isinstance(before, _Piece) or not isinstance(before.value, list) or not isinstance(added.value, list):
        return added
    kept: list[_Node] = [_below(before, n, value) for n, value in enumerate(before.value)]
    more = (_below(added, n, value) for n, value in enumerate(added.value) if value not in before.value)
    return _Made([*kept, *more], added.origin)


def _narrower(theirs: _Piece, ours: _Piece) -> _Made:
    """The narrower parts of a topic: the package's names with the duties that the project says answer to them."""
    mine = {_first(part): _below(ours, n, part) for n, part in enumerate(ours.value)}
    found: list[_Node] = []
    for n, part in enumerate(theirs.value):
        here, own = _below(theirs, n, part), mine.pop(_first(part), None)
        if own is None:
            found.append(here)
        else:
            names = _more(_below(here, _NAMES, part[_NAMES]), _below(own, _NAMES, own.value[_NAMES]))
            rest: dict[str, _Node] = {key: _below(own, key, value) for key, value in own.value.items() if key != _NAMES}
            found.append(_Made({_NAMES: names, **rest}, own.origin))
    return _Made([*found, *mine.values()], ours.origin)


# names and words ------------------------------------------------------------------------------------------------------


def _name(entry: object) -> str | None:
    """What an entry of a list is known by."""
    found = (entry.get("id") or entry.get("name")) if isinstance(entry, dict) else None
    return found if isinstance(found, str) else None


def _names(entry: object) -> Set[str]:
    """What an entry of a list may be switched off by: its name, or the words of one that has none."""
    if (name := _name(entry)) is not None:
        return {name}
    if isinstance(entry, dict):
        return {word for key in ("said", "same") for word in _strings(entry.get(key))}
    return {*_strings(entry)}


def _switches(key: str, value: object) -> Set[str]:
    """What may be switched off of an outermost key of the package's: the key of a section, the names in a list."""
    return {name for entry in value for name in _names(entry)} if isinstance(value, list) else {key}


def _first(part: object) -> object:
    """What a narrower part of a topic is known by: its first name; of what is none, itself."""
    names = _strings(part.get(_NAMES)) if isinstance(part, dict) else ()
    return fold_letters(names[0]) if names else id(part)


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()


def _entries(section: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every entry of a catalogue, of its lists and of itself."""
    for value in section.values():
        for entry in value if isinstance(value, list) else (value,):
            if isinstance(entry, dict):
                yield entry


def _parts_of(entry: Mapping[str, Any]) -> list[dict[str, Any]]:
    listed = entry.get(_PARTS)
    return [part for part in listed if isinstance(part, dict)] if isinstance(listed, list) else []


def _taken(package: Mapping[str, Any], own: Mapping[str, Any]) -> Set[str]:
    """The words that the project's entries have for themselves, folded."""
    firsts = {_first(part) for entry in _entries(package) for part in _parts_of(entry)}
    found: set[str] = set()
    for entry in _entries(own):
        added = entry.get(_ADD)
        for section in (entry, added if isinstance(added, dict) else {}):
            found |= {fold_letters(word) for key in _WORDS for word in _strings(section.get(key))}
        # By its first name a part of the package's is found: that takes nothing away from it.
        found |= {fold_letters(word) for part in _parts_of(entry) for word in _strings(part.get(_NAMES))} - firsts
    return found


def _less(value: Any, taken: Set[str]) -> Any:
    """An entry of the package without the words that are the project's; its label stays, the project can replace it."""
    if not taken or not isinstance(value, dict):
        return value

    def left(words: Any) -> Any:
        return [word for word in words if not (isinstance(word, str) and fold_letters(word) in taken)]

    found = {key: left(words) if key in _WORDS and isinstance(words, list) else words for key, words in value.items()}
    if parts := _parts_of(value):
        fewer = ({**part, _NAMES: left(part[_NAMES])} for part in parts)
        found[_PARTS] = [part for part in fewer if part[_NAMES]]
    return found
