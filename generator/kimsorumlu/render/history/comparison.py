"""The page that compares two versions: how much changed, what became of the units, then the text, word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.index.alignment import Group, Kind
from kimsorumlu.index.history import Comparison, History
from kimsorumlu.model.citing import day
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.render.history.clauses import sections
from kimsorumlu.render.history.data import comparison_data
from kimsorumlu.render.history.redline import once
from kimsorumlu.render.history.units import balances, mappings
from kimsorumlu.render.history.words import WORDS, Shown, labels, question, shown
from kimsorumlu.render.output import OutputFile, PageMeta, page
from kimsorumlu.render.page_head import Crumb, Status, status
from kimsorumlu.render.social_card import card_url


@dataclass(frozen=True, slots=True)
class Count:
    """How many clauses changed in one way; `id` is its switch.

    `among` says how many clauses of each text are in it, where that is not the number itself.
    """

    id: str
    word: str
    number: int
    on: bool
    among: str


def comparison_pages(theme: Path, corpus: Corpus, histories: Mapping[str, History]) -> Iterator[OutputFile]:
    """For every comparison of every regulation its page and, beside it, its data."""
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            history = histories[regulation.url]
            for comparison in history.comparisons:
                yield comparison_page(theme, municipality, history, comparison)
                yield comparison_data(municipality, comparison)


def comparison_page(theme: Path, municipality: Municipality, history: History, comparison: Comparison) -> OutputFile:
    """One comparison."""
    regulation, old, new = history.regulation, comparison.old, comparison.new
    asked, names = question(old.date, new.date), labels(old.date, new.date)
    found = counts(comparison)
    return page(
        theme,
        "comparison.html.j2",
        comparison.url,
        _meta(municipality, regulation, comparison, asked),
        iz=(
            Crumb(municipality.short_name, municipality.url),
            Crumb(regulation.name, regulation.latest.url),
            Crumb("Geçmiş", ids.history_url(regulation.municipality, regulation.slug)),
            Crumb(f"{names[0]} → {names[1]}"),
        ),
        about=f"{municipality.name} · {regulation.name}",
        title=asked,
        eski=_side(regulation, old),
        yeni=_side(regulation, new),
        old_label=names[0],
        new_label=names[1],
        sentence=sentence(comparison),
        counts=found,
        sum=sum_of(comparison),
        units=mappings(comparison),
        balances=balances(comparison),
        sections=sections(comparison),
    )


def _meta(municipality: Municipality, regulation: Regulation, comparison: Comparison, asked: str) -> PageMeta:
    where = f"{municipality.short_name}, {regulation.name}"
    return PageMeta(
        title=f"{asked} · {where}",
        description=f"{where}: {asked} {sentence(comparison)}",
        kind="change",
        section="belediyeler",
        lastmod=comparison.new.date.isoformat(),
        card=card_url(comparison.new.url),
        running=f"{where}: {day(comparison.old.date)} ve {day(comparison.new.date)} metinleri karşılaştırıldı",
    )


def _side(regulation: Regulation, version: Version) -> Status:
    return status(regulation, version, address=version.url)


def counts(comparison: Comparison) -> tuple[Count, ...]:
    """How many clauses changed in which way, as they are shown; what stayed as it was is not shown at first."""
    found: dict[Shown, list[Group]] = {}
    for group in comparison.alignment.groups():
        found.setdefault(shown(group[0]), []).append(group)
    return tuple(
        Count(f"s-{kind}", WORDS[kind], len(found[kind]), kind is not Shown.SAME, _among(found[kind]))
        for kind in Shown
        if kind in found
    )


def _among(groups: Iterable[Group]) -> str:
    """ "7 hükümden 2 hüküm"; "" if no change is of more than one clause of a text."""
    sides = [(len(once(r.old for r in group)), len(once(r.new for r in group))) for group in groups]
    if all(max(side) == 1 for side in sides):
        return ""
    return f"{sum(old for old, _ in sides)} hükümden {sum(new for _, new in sides)} hüküm"


_GOING_ON = {
    Shown.REWORDED: "sözü değişen",
    Shown.MOVED: "taşınan",
    Shown.SPLIT: "bölünen",
    Shown.MERGED: "birleşen",
    Shown.SAME: "aynen kalan",
}


def sum_of(comparison: Comparison) -> str:
    """ "Süren 67 hüküm: 31 sözü değişen, …": how the clauses of the old text that go on add up; "" if of one sort."""
    found: Counter[Shown] = Counter()
    for group in comparison.alignment.groups():
        found[shown(group[0])] += len(once(relation.old for relation in group))
    told = [(found[kind], words) for kind, words in _GOING_ON.items() if found[kind]]
    if len(told) < 2:
        return ""
    parts = ", ".join(f"{number} {words}" for number, words in told)
    return f"Süren {sum(number for number, _ in told)} hüküm: {parts}."


def sentence(comparison: Comparison) -> str:
    """What happened, in a sentence or two."""
    relations = comparison.alignment.of(Kind.CLAUSE)
    olds, news = once(r.old for r in relations), once(r.new for r in relations)
    gone, fresh = sum(shown(r) is Shown.REMOVED for r in relations), sum(r.old is None for r in relations)
    changed = sum(shown(group[0]) is not Shown.SAME for group in comparison.alignment.groups())
    if not changed:
        return f"İki metnin {len(news)} hükmü de aynı."
    if not gone and not fresh:
        return f"Eski metindeki {len(olds)} hükmün hepsi yeni metinde sürüyor; {changed} değişiklik var."
    stays = f"Eski metindeki {len(olds)} hükümden {len(olds) - gone} tanesi yeni metinde sürüyor"
    lost = f", {gone} tanesi kaldırıldı." if gone else "."
    return stays + lost + (f" Yeni metindeki {len(news)} hükümden {fresh} tanesi yeni." if fresh else "")
