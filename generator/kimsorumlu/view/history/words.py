"""How changes are called and drawn: a word and a sign for each kind, years with their endings."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from markupsafe import Markup

from kimsorumlu.facts.alignment import Change, Fate, PassageKind, Relation
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import locative
from kimsorumlu.turkish.numerals import during, since, until


class ShownChange(StrEnum):
    """A change as it is shown and filtered; the value is the end of its class and of its switch's id.

    Unlike `Change` it puts the wording first: what was moved and reworded is "ifadesi değişti", both places beside it.
    """

    REDUCED = "reduced"
    REWORDED = "reworded"
    CORRECTED = "corrected"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"
    SAME = "same"


WORDS: Final = {
    ShownChange.REDUCED: "Yetkisi azaldı",
    ShownChange.REWORDED: "İfadesi değişti",
    ShownChange.CORRECTED: "Yazımı değişti",
    ShownChange.MOVED: "Yeri değişti",
    ShownChange.SPLIT: "Bölündü",
    ShownChange.MERGED: "Birleşti",
    ShownChange.ADDED: "Yeni",
    ShownChange.REMOVED: "Kaldırıldı",
    ShownChange.SAME: "Aynen kaldı",
}
# What published data calls a change; what changed in spelling only has no name of its own there.
CHANGE_NAMES: Final = {
    ShownChange.REDUCED: "reduced",
    ShownChange.REWORDED: "reworded",
    ShownChange.CORRECTED: "reworded",
    ShownChange.MOVED: "moved",
    ShownChange.SPLIT: "split",
    ShownChange.MERGED: "merged",
    ShownChange.ADDED: "added",
    ShownChange.REMOVED: "removed",
    ShownChange.SAME: "unchanged",
}
FATES: Final = {
    Fate.KEPT: "Aynı adla sürüyor",
    Fate.RENAMED: "Adı değişti",
    Fate.SPLIT: "Bölündü",
    Fate.MERGED: "Birleşti",
    Fate.ADDED: "Yeni",
    Fate.REMOVED: "Kaldırıldı",
}

_SPLIT = "M2 9h4M6 9c3 0 3-5 6-5h4M6 9c3 0 3 5 6 5h4"
_MERGED = "M2 4h4c3 0 3 5 6 5M2 14h4c3 0 3-5 6-5M12 9h4"
_WAVE = "M2 11c2.500-5 4.500-5 7-2s4.500 3 7-2"
_PLUS, _MINUS, _EQUAL = "M9 3v12M3 9h12", "M3 9h12", "M3 6.500h12M3 11.500h12"
_ARROW = "M2 9h13M10.500 4.500 15 9l-4.500 4.500"
_PATHS: Final = {
    ShownChange.REDUCED: "M3 4h12M9 7.500V15M5.500 11.500 9 15l3.500-3.500",
    ShownChange.REWORDED: _WAVE,
    ShownChange.CORRECTED: "M2.500 14 7 4l4.500 10M4.250 10.500h5.500M14 9v5",
    ShownChange.MOVED: _ARROW,
    ShownChange.SPLIT: _SPLIT,
    ShownChange.MERGED: _MERGED,
    ShownChange.ADDED: _PLUS,
    ShownChange.REMOVED: _MINUS,
    ShownChange.SAME: _EQUAL,
    Fate.KEPT: _EQUAL,
    Fate.RENAMED: _WAVE,
    Fate.SPLIT: _SPLIT,
    Fate.MERGED: _MERGED,
    Fate.ADDED: _PLUS,
    Fate.REMOVED: _MINUS,
}
_SIGN = Markup(
    '<svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.75" '
    'stroke-linecap="round" aria-hidden="true"><path d="{}"/></svg>'
)


_SYMBOL = Markup(
    '<symbol id="sign-{}" viewBox="0 0 18 18"><path d="{}" fill="none" stroke="currentColor" stroke-width="1.75" '
    'stroke-linecap="round"/></symbol>'
)


def symbols() -> Markup:
    """The signs of all changes of clauses, for a page on which each is drawn many times: "#sign-moved"."""
    return Markup("").join(_SYMBOL.format(kind.value, _PATHS[kind]) for kind in ShownChange)


def sign(kind: ShownChange | Fate) -> Markup:
    """The drawn sign of a change."""
    return _SIGN.format(_PATHS[kind])


def shown(relation: Relation) -> ShownChange:
    """How a relation is shown. A clause in whose place only a mark of repeal is printed counts as removed.

    Divisions are never said to be moved: what stands in them is.
    """
    if relation.new is not None and relation.new.repealed:
        return ShownChange.REMOVED
    if relation.change in (Change.MOVED, Change.REWORDED) and relation.text_changed:
        return ShownChange.CORRECTED if relation.only_spelling else ShownChange.REWORDED
    if relation.change is Change.MOVED and relation.kind is PassageKind.DIVISION:
        return ShownChange.SAME
    return _SHOWN[relation.change]


_SHOWN: Final = {
    Change.UNCHANGED: ShownChange.SAME,
    Change.REDUCED: ShownChange.REDUCED,
    Change.REWORDED: ShownChange.REWORDED,
    Change.MOVED: ShownChange.MOVED,
    Change.SPLIT: ShownChange.SPLIT,
    Change.MERGED: ShownChange.MERGED,
    Change.ADDED: ShownChange.ADDED,
    Change.REMOVED: ShownChange.REMOVED,
}


def lost(group: Iterable[Relation]) -> str:
    """The power that a change took away, where its name does not say so: "Yetkisi azaldı: “onaylar” yerine “bildirir”".

    Beside the name only the words; "" if nothing was lost, or nothing is to be added to the name.
    """
    named = ""
    found: dict[str, None] = {}
    for relation in group:
        if relation.lost is None:
            continue
        named = "" if relation.change is Change.REDUCED else WORDS[ShownChange.REDUCED]
        before, after = relation.lost.before, relation.lost.after
        if before and after:
            found[f"“{before.words}” yerine “{after.words}”"] = None
    return ": ".join(filter(None, (named, ", ".join(found))))


# time --------------------------------------------------------------------------------------------------------------


def labels(old: datetime.date, new: datetime.date) -> tuple[str, str]:
    """What two versions are called beside each other: "2022", "2025"; by the day if the year is the same."""
    return (day(old), day(new)) if old.year == new.year else (str(old.year), str(new.year))


def in_text(label: str) -> str:
    """ "2022’de", "08.03.2024 metninde": in the version so labelled."""
    return during(int(label)) if label.isdecimal() else f"{label} metninde"


def comparison_question(old: datetime.date, new: datetime.date) -> str:
    """ "2022’den 2025’e ne değişti?"; by the day if the year is the same: "08.03.2024 ile 01.11.2024 arasında …"."""
    return f"{_span(old, new)} ne değişti?"


def comparison_heading(place: str, old: datetime.date, new: datetime.date) -> str:
    """ "Kocaeli’de 2022’den 2025’e ne değişti?"; `place` is what the municipality is of."""
    return f"{locative(place)} {comparison_question(old, new)}"


def redline_heading(place: str, old: datetime.date, new: datetime.date) -> str:
    """ "Kocaeli’de 2022’den 2025’e sözcüğü sözcüğüne değişiklikler"."""
    return f"{locative(place)} {_span(old, new)} sözcüğü sözcüğüne değişiklikler"


def _span(old: datetime.date, new: datetime.date) -> str:
    if old.year == new.year:
        return f"{day(old)} ile {day(new)} arasında"
    return f"{since(old.year)} {until(new.year)}"
