"""What a comparison opens with: what became of the units and of their duties, in two or three sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kimsorumlu.facts.alignment import Fate, OldDuties, Passage, distinct
from kimsorumlu.facts.history import Comparison
from kimsorumlu.facts.lineage import is_over
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.numerals import counted, so_many
from kimsorumlu.view.history.counts import summary
from kimsorumlu.view.history.words import in_text, labels
from kimsorumlu.view.sentence import Emphasis, Sentence, joined, sentence


def lead(comparison: Comparison) -> Sentence:
    """The units that are gone and new, then the duties; where no unit has any, what became of the clauses."""
    flow = comparison.flow
    if not flow.olds and not flow.news:
        return sentence(summary(comparison))
    return joined(" ", [sentence(_units(comparison)), *_duties(comparison)])


def _units(comparison: Comparison) -> str:
    """ "2022’deki dört birim 2025’te yok; altı birim yeni."; which unit only got another name is said, too."""
    then, now = (in_text(label) for label in labels(comparison.old.date, comparison.new.date))
    gone = sum(is_over(comparison, unit) for unit in comparison.old.units)
    renamed = [change for change in comparison.units if change.fate is Fate.RENAMED]
    known = {unit.id for change in renamed for unit in change.news} | {unit.id for unit in comparison.old.units}
    fresh = sum(unit.id not in known for unit in comparison.new.units)
    told = []
    if gone:
        told.append(f"{then}ki {_number(gone)} birim {now} yok")
    if fresh:
        told.append(f"{'' if gone else f'{now} '}{_number(fresh)} birim yeni")
    if renamed:
        told.append(f"{_number(len(renamed))} birimin adı değişti")
    return f"{'; '.join(told) or 'Birimler aynı kaldı'}."


def _duties(comparison: Comparison) -> Iterator[Sentence]:
    flow = comparison.flow
    then, now = (in_text(label) for label in labels(comparison.old.date, comparison.new.date))
    over = [side for side in flow.olds if is_over(comparison, side.unit)]
    if over:
        yield _fate(
            "Artık olmayan birimlerin" if len(over) > 1 else "Artık olmayan birimin", over, "başka birimlere geçti"
        )
    rest = [side for side in flow.olds if side not in over]
    if rest and (not over or any(side.gone for side in rest)):
        yield _fate(f"{'Öbür birimlerin' if over else 'Birimlerin'} {then}ki", rest, "sürüyor")
    fresh = len(distinct(duty for side in flow.news for duty in side.fresh))
    if fresh:
        yield sentence(f"{now} birimlere ", Emphasis(f"{fresh} yeni görev"), " yazıldı.")


def _fate(whose: str, sides: Sequence[OldDuties], went: str) -> Sentence:
    """ "Artık olmayan birimlerin 45 görevinden 30’u başka birimlere geçti, 15’i kalktı." """
    counts = (
        (_count(side.passed for side in sides), went),
        (_count(side.astray for side in sides), "birim adı verilmeden sürüyor"),
        (_count(side.gone for side in sides), "kalktı"),
    )
    total = sum(number for number, _ in counts)
    told = [(number, words) for number, words in counts if number]
    if len(told) == 1:
        every = f"{total} görevinin hepsi" if total > 1 else "tek görevi"
        return sentence(f"{whose} ", Emphasis(every), f" {told[0][1]}.")
    parts = [sentence(Emphasis(so_many(number)), f" {words}") for number, words in told]
    return sentence(f"{whose} {total} görevinden ", joined(", ", parts), ".")


def _count(duties: Iterator[Sequence[Passage]]) -> int:
    return len(distinct(duty for each in duties for duty in each))


def _number(number: int) -> str:
    return lower(counted(number))
