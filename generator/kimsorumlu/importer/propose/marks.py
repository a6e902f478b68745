"""Amendment marks that a text prints, and the instruments they name: "(Değişik: 8.11.2024 tarihli … Genelge)".

A mark is told by its first word and a day: "(Ek)" alone may be anything, and stays a text. What is behind the day, as
statutes print it, is the instrument's number, which does not say what it is: "(Mülga: 04.02.2022-2022/12)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu import ids
from kimsorumlu.check.imprint_rules import UNNAMED
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
# "(Mülga: 04.02.2022-2022/12)", "(Ek fıkra: 4/2/2022 - 12)"
_BEHIND_DAY: Final = re.compile(r"(?:1[89]|20)[0-9]{2}\s?[-–/]\s?((?:[0-9]{4}\s?[/-]\s?)?[0-9]{1,6})(?=\s*[/)])")
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
        if amendment:
            piece = replace(piece, amendment=amendment, effect=effect)
        else:
            body = (ClauseShape(text=piece.mark), *body)
            piece = replace(piece, mark=None, body=body)
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
        if not amendment:
            return replace(entry, items=items, mark=None, text=entry.text or entry.mark)
        return replace(entry, items=items, amendment=amendment, effect=effect)
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
    behind = _BEHIND_DAY.search(mark) if number is None and not named else None
    if behind is not None:
        number, named = behind, UNNAMED
    if not named:
        return mark, "", effect
    id = ids.slug(f"{named} {number[1] if number else day.isoformat()}")
    found.setdefault(id, Amendment(id, named, day, number[1] if number else None))
    return mark, id, effect
