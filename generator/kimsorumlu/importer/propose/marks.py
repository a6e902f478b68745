"""Amendment marks that a text prints, and the instruments they name: "(Değişik: 8.11.2024 tarihli … Genelge)".

A mark is told by its first word and a day: "(Ek)" alone may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu import ids
from kimsorumlu.read.shapes import Amendment
from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    Effect,
    EntryShape,
    PieceShape,
    SubheadingShape,
)
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.days import DAY, days_in

_MARK: Final = re.compile(r"\((?:Değişik|Ek|Mülga|Yeniden düzenleme|Yürürlükten kaldır)[^()]{6,200}\)", re.IGNORECASE)
_EFFECTS: Final[tuple[tuple[str, Effect], ...]] = (
    ("mülga", "repealed"),
    ("yürürlükten", "repealed"),
    ("ek", "added"),
    ("değişik", "changed"),
    ("yeniden", "changed"),
)
_NUMBER: Final = re.compile(r"([0-9][0-9/.-]*)\s*(?:sayılı|nolu|no['’]lu|numaralı)")
_KIND: Final = re.compile(r"(?:sayılı|nolu|no['’]lu|numaralı)\s+(?P<kind>[^()]{3,60}?)\s*(?:ile|md\.|\)|$)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks set apart, and the amendments that they name."""

    text: tuple[PieceShape, ...]
    amendments: tuple[Amendment, ...]


def marked(text: Iterable[PieceShape]) -> Marked:
    """The text with the marks of its articles and clauses named as such. Nothing printed changes."""
    found: dict[str, Amendment] = {}
    return Marked(tuple(_piece(piece, found) for piece in text), tuple(found.values()))


def _piece(piece: PieceShape, found: dict[str, Amendment]) -> PieceShape:
    if not isinstance(piece, ArticleShape | BlockShape):
        return piece
    body = piece.body
    if piece.mark:
        _, amendment, effect = _read(piece.mark, found)
        piece = replace(piece, amendment=amendment or None, effect=effect if amendment else None)
    only = body[0] if len(body) == 1 and isinstance(body[0], ClauseShape) else None
    if (
        not piece.mark
        and only is not None
        and only.text
        and not only.label
        and not only.items
        and _MARK.fullmatch(only.text.strip())
    ):
        mark, amendment, effect = _read(only.text.strip(), found)
        if amendment:
            return replace(piece, mark=mark, amendment=amendment, effect=effect, body=())
    return replace(piece, body=tuple(_entry(each, found) for each in body))


def _entry(entry: EntryShape, found: dict[str, Amendment]) -> EntryShape:
    if isinstance(entry, TableEntryShape | FigureShape):
        return entry
    items = tuple(_entry(each, found) for each in entry.items)
    if isinstance(entry, SubheadingShape):
        return replace(entry, items=items, body=tuple(_entry(each, found) for each in entry.body))
    if entry.mark:
        _, amendment, effect = _read(entry.mark, found)
        return replace(entry, items=items, amendment=amendment or None, effect=effect if amendment else None)
    match = _MARK.search(entry.text or "")
    if match is None:
        return replace(entry, items=items)
    mark, amendment, effect = _read(match[0], found)
    if not amendment:
        return replace(entry, items=items)
    alone = (entry.text or "").strip() == mark
    return replace(
        entry, items=items, text=None if alone else entry.text, mark=mark, amendment=amendment, effect=effect
    )


def _read(mark: str, found: dict[str, Amendment]) -> tuple[str, str, Effect]:
    """A mark with the amendment it names ("" for none) and what it says was done."""
    days = days_in(mark)
    said = lower(mark.lstrip("( "))
    effect: Effect = next((effect for word, effect in _EFFECTS if said.startswith(word)), "changed")
    if len(days) != 1:
        return mark, "", effect
    day = days.pop()
    blank = DAY.sub(lambda match: " " * len(match[0]), mark)
    number, kind = _NUMBER.search(blank), _KIND.search(blank)
    named = kind["kind"].strip() if kind else "Karar" if "karar" in said else ""
    if not named:
        return mark, "", effect
    id = ids.slug(f"{named} {number[1] if number else day.isoformat()}")
    found.setdefault(id, Amendment(id, named, day, number[1] if number else None))
    return mark, id, effect
