"""Where the duties of units went: a drawing, wide and narrow, and a list that says the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from kimsorumlu.facts.alignment import DutyFlow, NewDuties, OldDuties, Passage
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.unit import Unit
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.contents import speaker_name
from kimsorumlu.view.history.clauses import passage_citation, several
from kimsorumlu.view.history.flow_drawing import NARROW, WIDE, Drawing, FlowDrawing
from kimsorumlu.view.history.words import in_text, labels
from kimsorumlu.view.link import Link

_NAMED: Final = 5  # single duties told apart; more are counted


@dataclass(frozen=True, slots=True)
class FlowWay:
    """How many of a unit's duties went where: to a unit, or (without an address) what else became of them."""

    number: int
    place: Link


@dataclass(frozen=True, slots=True)
class FlowRow:
    """A unit of the old version, how many duties it had, and where they went."""

    name: str
    number: int
    ways: tuple[FlowWay, ...]


@dataclass(frozen=True, slots=True)
class FlowView:
    """The drawings, what they show as a list, and what has to be said for the numbers to add up."""

    drawings: tuple[FlowDrawing, ...]
    rows: tuple[FlowRow, ...]
    notes: tuple[str, ...]


def flow_view(comparison: Comparison) -> FlowView | None:
    """Where duties went between two versions; None if every duty of a unit stayed with it, and none is new."""
    flow = comparison.flow
    olds = [side for side in flow.olds if not _stays(flow, side.unit)]
    news = _untangled(flow, [side for side in flow.news if not _stays(flow, side.unit)])
    if not olds and not news:
        return None
    years = labels(comparison.old.date, comparison.new.date)
    return FlowView(
        drawings=tuple(Drawing(flow, olds, news, years, size).drawn() for size in (WIDE, NARROW)),
        rows=tuple(_row(comparison, flow, side) for side in olds),
        notes=tuple(_notes(comparison, flow)),
    )


def where_duties_went(comparison: Comparison, unit: Unit) -> FlowRow | None:
    """Where the duties of one unit of the old version went; None if it had none."""
    side = comparison.flow.of_old(unit)
    return _row(comparison, comparison.flow, side) if side else None


def unit_anchor(unit: Unit) -> str:
    """The id of a unit's duties on the page."""
    return f"birim-{unit.id}"


def _stays(flow: DutyFlow, unit: Unit) -> bool:
    """Whether all the unit had it has still, and no more."""
    had, has = flow.of_old(unit), flow.of_new(unit)
    if had is None or has is None or len(had.passed) < len(had.all) or len(has.inherited) < len(has.all):
        return False
    return all(p.old.id == p.new.id for p in (*flow.leaving(unit), *flow.arriving(unit)))


def _untangled(flow: DutyFlow, news: Sequence[NewDuties]) -> list[NewDuties]:
    """The units beside those whose duties they have, so that few bands cross; those that inherited none last."""
    order = {side.unit.id: place for place, side in enumerate(flow.olds)}

    def middle(side: NewDuties) -> float:
        places = [order[band.old.id] for band in flow.arriving(side.unit) for _ in band.duties]
        return median(places) if places else len(order)

    return sorted(news, key=middle)


# the list ----------------------------------------------------------------------------------------------------------


def _row(comparison: Comparison, flow: DutyFlow, side: OldDuties) -> FlowRow:
    ways = [
        FlowWay(
            len(band.duties),
            Link(
                "kendisinde kaldı" if band.old.id == band.new.id else band.new.name,
                f"{comparison.url}#{unit_anchor(band.new)}",
            ),
        )
        for band in flow.leaving(side.unit)
    ]
    others = ((side.astray, "birim adı verilmeden sürüyor"), (side.gone, "yeni metinde yok"))
    ways += [FlowWay(len(duties), Link(words, "")) for duties, words in others if duties]
    return FlowRow(side.unit.name, len(side.all), tuple(ways))


def _notes(comparison: Comparison, flow: DutyFlow) -> Iterator[str]:
    then, now = (in_text(label) for label in labels(comparison.old.date, comparison.new.date))
    if shared := flow.shared:
        yield (f"{counted(len(shared))} görev birden çok birime geçti, her birinde sayıldı: {then}ki {_cited(shared)}.")
    found = [(side.unit, duty) for side in flow.news for duty in side.found]
    if len(found) > _NAMED:
        yield f"{now} birimlere yazılı {len(found)} görev {then} bir birimin değildi."
    for unit, duty in found if len(found) <= _NAMED else ():
        source = _source(comparison, duty)
        yield f"{unit.name}, {passage_citation(duty)}: {then} {source}, bir birimin görevi değildi."
    still = [f"{side.unit.name} ({len(side.all)})" for side in flow.olds if _stays(flow, side.unit)]
    if still:
        yield f"Görevleri aynı kaldığı için çizimde yer almayan: {', '.join(still)}."
    yield "Unvanlara (başkan, müdür, şef …) yazılan görevler bu sayımda yok."


def _cited(duties: Iterable[Passage]) -> str:
    return several(passage_citation(duty) for duty in duties)


def _source(comparison: Comparison, duty: Passage) -> str:
    """ "m. 4/c içindeydi (Daire Başkanı)": where the clause stood that no unit had."""
    olds = [relation.old for relation in comparison.alignment.before(duty.reference) if relation.old]
    names = dict.fromkeys(name for old in olds for id in old.speaks_for if (name := speaker_name(comparison.old, id)))
    whom = f" ({', '.join(names)})" if names else ""
    return f"{_cited(olds)} içindeydi{whom}"
