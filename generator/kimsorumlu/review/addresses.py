"""What in the head of a file names a place of the text by its address: it follows the place when an act moves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from kimsorumlu.check.tokens import words
from kimsorumlu.model.linking_text import link_text
from kimsorumlu.model.text import Article, Division, Level
from kimsorumlu.read.shapes import Correction, RoleShape, UnitShape, VersionShape
from kimsorumlu.read.source import Document
from kimsorumlu.read.text_shapes import PieceShape
from kimsorumlu.read.version_file import TextEntry
from kimsorumlu.review.rows import Row, Tail, printed, text_of_rows

# A table is one row here, whatever it holds.
PARTS_OF_TABLES = (Level.HEAD, Level.ROW)
_NOWHERE = Document("", None, {}, {}, "")
_Named = TypeVar("_Named", UnitShape, RoleShape)


def addresses(rows: Sequence[Row]) -> tuple[str, ...]:
    """The address of each row in its text: "madde-5", "madde-5 bent-a", "bolum-2"; a tail has that of its clause."""
    places = _places(text_of_rows(rows))
    found: list[str] = []
    # By the level of each clause that is open, its address: a tail one level deeper is that clause's.
    open_at: dict[int, str] = {}
    for row in rows:
        at = open_at[row.level - 1] if isinstance(row.shape, Tail) else next(places)
        if not isinstance(row.shape, Tail):
            open_at[row.level] = at
        found.append(at)
    return tuple(found)


def _places(text: Sequence[PieceShape]) -> Iterator[str]:
    entries = tuple(TextEntry(("text", place), piece) for place, piece in enumerate(text))
    for piece in link_text(entries, _NOWHERE):
        yield piece.slug
        if isinstance(piece, Article):
            clauses = (clause for clause in piece.walk() if clause.level not in PARTS_OF_TABLES)
            yield from (f"{piece.slug} {clause.fragment}" for clause in clauses)
        else:
            assert isinstance(piece, Division)


def readdressed(head: VersionShape, before: Sequence[Row], after: Sequence[Row]) -> VersionShape:
    """The head with the addresses that rows had `before` as those that the same rows have `after` an act.

    A correction follows the words it is of, where a row was parted.
    """
    old, new = addresses(before), addresses(after)
    moved: dict[str, list[int]] = {}
    for place, row in enumerate(after):
        for was in row.was:
            moved.setdefault(old[was], []).append(place)
    to = {at: new[places[0]] for at, places in moved.items() if places}
    corrections = tuple(_corrected(each, moved, new, after) for each in head.source.corrections)
    return replace(
        head,
        source=replace(head.source, corrections=corrections),
        units={id: _named(unit, to) for id, unit in head.units.items()},
        roles={id: _named(role, to) for id, role in head.roles.items()},
        log=tuple(replace(each, at=to.get(each.at, each.at)) for each in head.log),
        doubts=tuple(replace(each, at=to.get(each.at, each.at) if each.at else None) for each in head.doubts),
    )


def _named(shape: _Named, to: Mapping[str, str]) -> _Named:
    if shape.duties:
        shape = replace(shape, duties=_followed(shape.duties, to))
    if isinstance(shape, UnitShape) and shape.established:
        return replace(shape, established=_followed(shape.established, to))
    return shape


def _followed(name: str, to: Mapping[str, str]) -> str:
    """A place as units name it ("9", "9 bent-a", "baslik-sofor"), where it is now; the same name if it did not move."""
    own = name if name in to else f"madde-{name}"
    return to[own] if to.get(own, own) != own else name


def _corrected(
    correction: Correction, moved: Mapping[str, list[int]], new: Sequence[str], rows: Sequence[Row]
) -> Correction:
    places = moved.get(correction.at, ())
    wanted = words(correction.corrected)
    holding = [place for place in places if _holds(words(" ".join(printed(rows[place]))), wanted)]
    return replace(correction, at=new[holding[0]]) if holding else correction


def _holds(said: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(list(said[at : at + len(wanted)]) == list(wanted) for at in range(len(said) - len(wanted) + 1))
