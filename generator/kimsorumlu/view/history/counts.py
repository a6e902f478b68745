"""How much changed between two versions, in numbers and in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kimsorumlu.facts.alignment import Group, PassageKind, once
from kimsorumlu.facts.history import Comparison
from kimsorumlu.turkish.numerals import during, until
from kimsorumlu.view.history.words import WORDS, ShownChange, shown


@dataclass(frozen=True, slots=True)
class ChangeCount:
    """How many clauses changed in one way; `id` is its switch.

    `among` says how many clauses of each text are in it, where that is not the number itself.
    """

    id: str
    word: str
    number: int
    on: bool
    among: str


def counts(comparison: Comparison) -> tuple[ChangeCount, ...]:
    """How many clauses changed in which way, as they are shown; what stayed as it was is not shown at first."""
    found: dict[ShownChange, list[Group]] = {}
    for group in comparison.alignment.groups():
        found.setdefault(shown(group[0]), []).append(group)
    return tuple(
        ChangeCount(f"s-{kind}", WORDS[kind], len(found[kind]), kind is not ShownChange.SAME, _among(kind, found[kind]))
        for kind in ShownChange
        if kind in found
    )


def _among(kind: ShownChange, groups: Iterable[Group]) -> str:
    """ "7 fıkra ya da bent 2’de birleşti"; "" if no change is of more than one clause of a text."""
    sides = [(len(once(r.old for r in group)), len(once(r.new for r in group))) for group in groups]
    if all(max(side) == 1 for side in sides):
        return ""
    olds, news = sum(old for old, _ in sides), sum(new for _, new in sides)
    if kind is ShownChange.MERGED:
        return f"{olds} fıkra ya da bent {during(news)} birleşti"
    return f"{olds} fıkra ya da bent {until(news)} bölündü"


_GOING_ON = {
    ShownChange.REDUCED: "yetkisi azalan",
    ShownChange.REWORDED: "ifadesi değişen",
    ShownChange.CORRECTED: "yazımı değişen",
    ShownChange.MOVED: "yeri değişen",
    ShownChange.SPLIT: "bölünen",
    ShownChange.MERGED: "birleşen",
    ShownChange.SAME: "aynen kalan",
}


def sum_of(comparison: Comparison) -> str:
    """ "Süren 67 fıkra ve bent: 31 ifadesi değişen, …": those that go on, by what became of them; "" of one sort."""
    found: Counter[ShownChange] = Counter()
    for group in comparison.alignment.groups():
        found[shown(group[0])] += len(once(relation.old for relation in group))
    told = [(found[kind], words) for kind, words in _GOING_ON.items() if found[kind]]
    if len(told) < 2:
        return ""
    parts = ", ".join(f"{number} {words}" for number, words in told)
    what = "fıkra, bent ve tablo satırı" if _rows(comparison) else "fıkra ve bent"
    return f"Süren {sum(number for number, _ in told)} {what}: {parts}."


def summary(comparison: Comparison) -> str:
    """What a comparison found, in a sentence or two: how many clauses go on, were removed, are new."""
    relations = comparison.alignment.clauses
    rows = _rows(comparison)
    # Each clause once: a split or a merger is several relations.
    olds, news = once(r.old for r in relations), once(r.new for r in relations)
    gone, fresh = sum(shown(r) is ShownChange.REMOVED for r in relations), sum(r.old is None for r in relations)
    changed = sum(shown(group[0]) is not ShownChange.SAME for group in comparison.alignment.groups())
    if not changed:
        same = "fıkra, bent ve tablo satırı da" if rows else "fıkra ve bendi de"
        return f"İki metnin {len(news)} {same} aynı."
    if not gone and not fresh:
        all_of = "fıkra, bent ve tablo satırının" if rows else "fıkra ve bendin"
        return f"Eski metindeki {len(olds)} {all_of} hepsi yeni metinde sürüyor; {changed} değişiklik var."
    some_of = "fıkra, bent ve tablo satırından" if rows else "fıkra ve bentten"
    stays = f"Eski metindeki {len(olds)} {some_of} {len(olds) - gone} tanesi yeni metinde sürüyor"
    lost = f", {gone} tanesi kaldırıldı." if gone else "."
    return stays + lost + (f" Yeni metindeki {len(news)} {some_of} {fresh} tanesi yeni." if fresh else "")


def _rows(comparison: Comparison) -> bool:
    """Whether rows of tables are among what is counted."""
    return any(relation.kind is PassageKind.ROW for relation in comparison.alignment.clauses)
