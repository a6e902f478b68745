"""What became of the units between two versions, and what each gained, lost and kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.index.alignment import Change, DutyBalance, Fate, Passage, Relation, UnitChange
from kimsorumlu.index.history import Comparison
from kimsorumlu.model.corpus import Version
from kimsorumlu.render.contents import listed, speaker_name
from kimsorumlu.render.history.clauses import cited
from kimsorumlu.render.history.redline import anchor
from kimsorumlu.render.history.words import FATES, sign

# Words of a clause that tell it from others in a list.
_EXCERPT = 14


@dataclass(frozen=True, slots=True)
class MappedUnit:
    """A unit of one version, and why the data takes it to continue the units beside it."""

    name: str
    address: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """One row of the table of units. `proposed`: the data gives no reason, names and duties speak for it."""

    olds: tuple[MappedUnit, ...]
    news: tuple[MappedUnit, ...]
    word: str
    sign: Markup
    proposed: bool


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty in a unit's list: where it stands, its first words, where it came from or went to."""

    cited: str
    address: str
    excerpt: str
    remark: str


@dataclass(frozen=True, slots=True)
class DutyList:
    """The duties a unit kept, gained or lost."""

    name: str
    lines: tuple[DutyLine, ...]


@dataclass(frozen=True, slots=True)
class UnitBalance:
    """What a unit kept, gained and lost; `state` says so of one that the new text does not have."""

    id: str
    name: str
    address: str
    state: str
    lists: tuple[DutyList, ...]


def mappings(comparison: Comparison) -> tuple[Mapping, ...]:
    """The table of units, in the order of the old ones."""
    return tuple(_mapping(change, comparison.new.municipality) for change in comparison.units)


def _mapping(change: UnitChange, municipality: str) -> Mapping:
    befores = {unit.id for unit in change.olds}
    linked = change.fate not in (Fate.KEPT, Fate.ADDED, Fate.REMOVED)
    return Mapping(
        olds=tuple(MappedUnit(unit.name, ids.unit_url(municipality, unit.id), ()) for unit in change.olds),
        news=tuple(
            MappedUnit(
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


def balances(comparison: Comparison) -> tuple[UnitBalance, ...]:
    """Every unit with duties in either text: those of the new text first, then those that nothing continues."""
    return tuple(_balances(comparison))


def _balances(comparison: Comparison) -> Iterator[UnitBalance]:
    old, new = comparison.old, comparison.new
    for id, balance in comparison.balances.items():
        unit = new.unit(id) or old.unit(id)
        if unit is None or not (balance.kept or balance.gained or balance.lost):
            continue
        yield UnitBalance(
            id=f"birim-{id}",
            name=unit.name,
            address=ids.unit_url(new.municipality, id),
            state="" if new.unit(id) else "Yeni metinde bu birimin devamı yok",
            lists=tuple(_lists(balance, old, new)),
        )


def _lists(balance: DutyBalance, old: Version, new: Version) -> Iterator[DutyList]:
    for name, relations, gone in (
        ("Kalan", balance.kept, False),
        ("Gelen", balance.gained, False),
        ("Giden", balance.lost, True),
    ):
        yield DutyList(name, tuple(_line(group, gone, old, new) for group in _grouped(relations, gone)))


def _grouped(relations: Iterable[Relation], gone: bool) -> list[list[Relation]]:
    """The relations of one passage together: a duty that became several, or came from several, is one line.

    In the order of the text that the lines cite; relations follow the new one.
    """
    found: dict[int, list[Relation]] = {}
    for relation in relations:
        passage = relation.old if gone else relation.new
        assert passage is not None  # gained and kept duties are of the new text, lost ones of the old
        found.setdefault(passage.position, []).append(relation)
    return [found[position] for position in sorted(found)]


def _line(relations: list[Relation], gone: bool, old: Version, new: Version) -> DutyLine:
    first = relations[0]
    passage = first.old if gone else first.new
    assert passage is not None
    others = [relation.new if gone else relation.old for relation in relations]
    here = [other for other in others if other is not None]
    return DutyLine(
        cited=cited(passage),
        address=f"#{anchor(here[0], new=True) if gone and here else anchor(passage, new=not gone)}",
        excerpt=excerpt(passage.text or passage.closing),
        remark=_remark(relations, here, gone, new if gone else old),
    )


def _remark(relations: list[Relation], here: list[Passage], gone: bool, there: Version) -> str:
    """ "yeni", "kaldırıldı", "eskiden m. 7/e, Bilişim Teknolojileri Şube Müdürlüğü", "şimdi m. 9/a, …"."""
    if not here:
        return "kaldırıldı" if gone else "yeni"
    places = listed(cited(other) for other in here)
    if not gone and all(r.change is Change.UNCHANGED for r in relations):
        return "aynen"
    moved = any(relation.other_unit for relation in relations) or gone
    names = dict.fromkeys(name for other in here for id in other.speaks_for if (name := speaker_name(there, id)))
    whom = f", {listed(names)}" if moved and names else ""
    return f"{'şimdi' if gone else 'eskiden'} {places}{whom}"


def excerpt(text: str) -> str:
    """The first words of a text, cut between words."""
    words = re.findall(r"\S+", text)
    return " ".join(words[:_EXCERPT]) + " …" if len(words) > _EXCERPT else " ".join(words)
