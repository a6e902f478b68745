"""What became of the units between two versions, and what each gained, lost and kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.alignment import Change, DutyBalance, Fate, Group, Passage, UnitChange, once
from kimsorumlu.facts.history import Comparison, History
from kimsorumlu.facts.lineage import forerunners, is_over
from kimsorumlu.model.text import in_one_line
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.validity import Standing
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.contents import speaker_name
from kimsorumlu.view.history.clauses import passage_citation, several
from kimsorumlu.view.history.flow import unit_anchor
from kimsorumlu.view.history.flow_drawing import new_counts, old_counts
from kimsorumlu.view.history.redline import passage_anchor
from kimsorumlu.view.history.words import FATES, labels, sign
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import NOTHING, Sentence, sentence, series

# Words of a clause that tell it from others in a list.
_EXCERPT = 14


@dataclass(frozen=True, slots=True)
class ContinuedUnit:
    """A unit of one version, and why the data takes it to continue the units beside it."""

    name: str
    address: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitChangeView:
    """One row of the table of units. `proposed`: the data gives no reason, names and duties speak for it."""

    olds: tuple[ContinuedUnit, ...]
    news: tuple[ContinuedUnit, ...]
    word: str
    sign: Markup
    proposed: bool


@dataclass(frozen=True, slots=True)
class ComparedDuty:
    """A duty in a unit's list: where it stands, its first words, where it came from or went to."""

    cited: str
    address: str
    excerpt: str
    remark: str


@dataclass(frozen=True, slots=True)
class ComparedDuties:
    """The duties a unit kept, gained or lost; of one that is no more: those that go on, and those that do not.

    `css` is "gone" or "new" where they are in one text only.
    """

    name: str
    css: str
    lines: tuple[ComparedDuty, ...]


@dataclass(frozen=True, slots=True)
class DutyBalanceView:
    """The duties of a unit; `state` says what it continues or, if the new text does not have it, what it became.

    `counts` tells of them in short: "9 eskiden, 27 yeni".
    """

    id: str
    name: str
    counts: str
    address: str
    state: Sentence
    lists: tuple[ComparedDuties, ...]


@dataclass(frozen=True, slots=True)
class DutyBalanceGroup:
    """Units under one head ("" if there are no others)."""

    head: str
    units: tuple[DutyBalanceView, ...]


def mappings(comparison: Comparison) -> tuple[UnitChangeView, ...]:
    """The table of units, in the order of the old ones."""
    return tuple(_mapping(change, comparison.new.municipality) for change in comparison.units)


def _mapping(change: UnitChange, municipality: str) -> UnitChangeView:
    befores = {unit.id for unit in change.olds}
    linked = change.fate not in (Fate.KEPT, Fate.ADDED, Fate.REMOVED)
    return UnitChangeView(
        olds=tuple(ContinuedUnit(unit.name, ids.unit_url(municipality, unit.id), ()) for unit in change.olds),
        news=tuple(
            ContinuedUnit(
                unit.name,
                ids.unit_url(municipality, unit.id),
                tuple(before.why for before in unit.renamed_from if before.unit in befores),
            )
            for unit in change.news
        ),
        word=FATES[change.fate],
        sign=sign(change.fate),
        proposed=linked and not change.evidence,
    )


def balances(comparison: Comparison) -> tuple[DutyBalanceGroup, ...]:
    """The duties of every unit that has any: those of the new text, then those no more, with where their duties are."""
    ended, present = [], []
    for balance in comparison.balances.values():
        if is_over(comparison, balance.unit):
            ended.append(_ended(comparison, balance))
        elif _has_row(comparison, balance.unit):
            present.append(_present(comparison, balance))
    heads = ("", "Artık olmayan birimler")
    return tuple(
        DutyBalanceGroup(head, tuple(units)) for head, units in zip(heads, (present, ended), strict=True) if units
    )


def _ended(comparison: Comparison, balance: DutyBalance) -> DutyBalanceView:
    going = [group for group in balance.lost if _there(group, gone=True)]
    removed = [group for group in balance.lost if not _there(group, gone=True)]
    change = next(change for change in comparison.units if balance.unit in change.olds)
    heirs = series(_way(comparison, unit) for unit in change.news)
    state = sentence(FATES[change.fate], ": ", heirs) if change.news else sentence("Devamı yok")
    had = comparison.flow.of_old(balance.unit)
    lists = (("Başka birime geçen", "", going, True), ("Yeni metinde olmayan", "gone", removed, True))
    return _unit(comparison, balance, old_counts(had) if had else "", state, lists)


def _present(comparison: Comparison, balance: DutyBalance) -> DutyBalanceView:
    befores = forerunners(comparison, balance.unit)
    kept = "Bu birimde kalan" if not befores else "Öncülünden gelen" if len(befores) == 1 else "Öncüllerinden gelen"
    lists = [
        (kept, "", balance.kept, False),
        ("Başka birimden gelen", "", [group for group in balance.gained if _there(group, gone=False)], False),
        ("Yeni", "new", [group for group in balance.gained if not _there(group, gone=False)], False),
    ]
    has = comparison.flow.of_new(balance.unit)
    counts = [new_counts(has)] if has else []
    if not all(is_over(comparison, unit) for unit in balance.continues):
        going = [group for group in balance.lost if _there(group, gone=True)]
        removed = [group for group in balance.lost if not _there(group, gone=True)]
        lists += [("Başka birime geçen", "", going, True), ("Kalkan", "gone", removed, True)]
        counts += [f"{len(groups)} {word}" for groups, word in ((going, "geçti"), (removed, "kalktı")) if groups]
    return _unit(comparison, balance, ", ".join(counts), _before(comparison, balance), lists)


def _unit(
    comparison: Comparison,
    balance: DutyBalance,
    counts: str,
    state: Sentence,
    lists: Iterable[tuple[str, str, Sequence[Group], bool]],
) -> DutyBalanceView:
    return DutyBalanceView(
        id=unit_anchor(balance.unit),
        name=balance.unit.name,
        counts=counts,
        address=ids.unit_url(comparison.new.municipality, balance.unit.id),
        state=state,
        lists=tuple(
            ComparedDuties(name, css, tuple(_line(comparison, balance, group, gone=gone) for group in groups))
            for name, css, groups, gone in lists
            if groups
        ),
    )


def _before(comparison: Comparison, balance: DutyBalance) -> Sentence:
    """ "Öncülü (2022): Bilişim Teknolojileri Şube Müdürlüğü"."""
    if not balance.continues:
        return sentence("Yeni birim")
    return _named(comparison, [_way(comparison, unit) for unit in forerunners(comparison, balance.unit)])


def _named(comparison: Comparison, befores: Sequence[Link | str]) -> Sentence:
    if not befores:
        return NOTHING
    label, _ = labels(comparison.old.date, comparison.new.date)
    return sentence(f"{'Öncülü' if len(befores) == 1 else 'Öncülleri'} ({label}): ", series(befores))


def unit_past(history: History, version: Version, unit: Unit) -> tuple[Sentence, ...]:
    """What the page of a unit says of its past: which units it continues, and a link to the comparison of its duties.

    For a unit that the text in force no longer has the comparison is that with the next version: where its duties went.
    """
    before = history.from_before(version)
    over = history.regulation.validity(version).standing(history.regulation.day) is Standing.ENDED
    comparison = history.to_next(version) if over else before
    if comparison is None:
        return ()
    asked = "Bu birimde ne değişti?" if comparison is before else "Görevleri şimdi nerede?"
    place = f"#{unit_anchor(unit)}" if _has_row(comparison, unit) else ""
    way = sentence(Link(asked, f"{comparison.url}{place}"))
    if comparison is not before:
        return (way,)
    befores = forerunners(comparison, unit)
    named = _named(comparison, [Link(one.name, ids.unit_url(version.municipality, one.id)) for one in befores])
    return (named, way) if named else (way,)


def _way(comparison: Comparison, unit: Unit) -> Link | str:
    """The name of a unit; a link to its duties further up or down, if they are there."""
    return Link(unit.name, f"{comparison.url}#{unit_anchor(unit)}") if _has_row(comparison, unit) else unit.name


def _has_row(comparison: Comparison, unit: Unit) -> bool:
    balance = comparison.balances.get(unit.id)
    has_duties = balance is not None and bool(balance.kept or balance.gained or balance.lost)
    return has_duties or is_over(comparison, unit)


def _there(group: Group, *, gone: bool) -> list[Passage]:
    """The other sides of a duty; a mark that it was repealed is none."""
    sides = once(relation.new if gone else relation.old for relation in group)
    return [side for side in sides if not side.repealed]


def _line(comparison: Comparison, balance: DutyBalance, group: Group, *, gone: bool) -> ComparedDuty:
    first = group[0]
    passage = first.old if gone else first.new
    assert passage is not None  # gained and kept duties are of the new text, lost ones of the old
    heir = first.new if gone else None
    return ComparedDuty(
        cited=passage_citation(passage),
        address=f"{comparison.redline_url}#{passage_anchor(heir or passage, new=heir is not None or not gone)}",
        excerpt=first_words(in_one_line(passage.text or passage.closing)),
        remark=_remark(comparison, balance, group, gone=gone),
    )


def _remark(comparison: Comparison, balance: DutyBalance, group: Group, *, gone: bool) -> str:
    """ "eskiden m. 7/e, Bilişim Teknolojileri Şube Müdürlüğü", "şimdi m. 9/a, …", "aynen"; "" for one side only."""
    there = _there(group, gone=gone)
    if not there:
        return ""
    if not gone and all(relation.change is Change.UNCHANGED for relation in group):
        return "aynen"
    version = comparison.new if gone else comparison.old
    whose = gone or len(balance.continues) > 1 or any(relation.other_unit for relation in group)
    names = dict.fromkeys(name for side in there for id in side.speaks_for if (name := speaker_name(version, id)))
    whom = f", {listed(names)}" if whose and names else ""
    less = ", yetkisi azaldı" if any(relation.lost for relation in group) else ""
    return f"{'şimdi' if gone else 'eskiden'} {several(passage_citation(side) for side in there)}{whom}{less}"


def first_words(text: str) -> str:
    """The first words of a text, cut between words."""
    words = re.findall(r"\S+", text)
    return " ".join(words[:_EXCERPT]) + " …" if len(words) > _EXCERPT else " ".join(words)
