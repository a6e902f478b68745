"""The rules over the labels of a list: they are of one family, begin at its beginning, and go on one by one.

A label out of its series is printed so, or the clause stands in another list than in the document: a level too deep,
a level too high, below another clause. The data says which (`answered`), once somebody has looked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu.check import series
from kimsorumlu.check.lists import List, lists, of_clause
from kimsorumlu.check.series import ALPHABET, Present, SeriesLabel
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Clause
from kimsorumlu.problems import Finding

_LATIN: Final = "".join(letter for letter in ALPHABET if letter not in "çğıöşüqwx")
_TURKISH: Final = "".join(letter for letter in ALPHABET if letter not in "qwx")


def sequences(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """In every list the labels count on from each other, in one family."""
    for each in lists(corpus):
        if not _stands_too_deep(each):
            yield from _sequence(each)


def levels(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No list goes on with the series of a clause that it stands below."""
    for each in lists(corpus):
        if _stands_too_deep(each):
            first = next(clause for clause in each.clauses if clause.label)
            yield of_clause("label-level", each.version, each.article, first, value=first.label or "")


def _stands_too_deep(each: List) -> bool:
    """Whether the first label is the next of a clause above it: "b)" as an item of "a)", "(2)" below "(1) a)"."""
    first = next((label for label in each.labels if label is not None), None)
    if first is None or series.begins(first):
        return False
    above = [series.read((clause.label,))[0] for clause in each.above]
    return any(label is not None and series.follows(label, first) for label in above)


def _sequence(each: List) -> Iterator[Finding]:
    labels = each.labels
    read = _Read.of(labels)
    before: SeriesLabel | None = None
    stranger: SeriesLabel | None = None
    unlabelled = 0
    for index, (clause, label) in enumerate(zip(each.clauses, labels, strict=True)):
        if label is None:
            unlabelled += not clause.label
            continue
        if before is not None and not _goes_on(before, label, index, read):
            if stranger is None or stranger.likeness != label.likeness:
                yield _told("label-family", each, clause, before)
            # What goes on after the strangers is measured by what stood before them.
            stranger = label
            if read.last_alike[before.likeness] > index:
                continue
        elif label.counts:
            yield from _in_series(each, clause, before, label, read.alike[label.likeness], unlabelled)
        before, stranger = label, None


@dataclass(frozen=True, slots=True)
class _Read:
    """The labels of a list, looked through once: where the last of a kind, and of those alike, stands; all alike."""

    last_of_kind: Mapping[str, int]
    last_alike: Mapping[str, int]
    alike: Mapping[str, Present]

    @classmethod
    def of(cls, labels: Sequence[SeriesLabel | None]) -> _Read:
        kinds, ends, alike = dict[str, int](), dict[str, int](), defaultdict[str, list[SeriesLabel]](list)
        for index, label in enumerate(labels):
            if label is not None:
                kinds[label.kind] = ends[label.likeness] = index
                alike[label.likeness].append(label)
        return cls(kinds, ends, {likeness: series.present(found) for likeness, found in alike.items()})


def _goes_on(before: SeriesLabel, label: SeriesLabel, index: int, read: _Read) -> bool:
    """Whether a label stands in the list of the one before it; pairs of letters, if no single ones come after them."""
    return before.kind == label.kind or (before.likeness == label.likeness and read.last_of_kind[before.kind] <= index)


def _in_series(
    each: List,
    clause: Clause,
    before: SeriesLabel | None,
    label: SeriesLabel,
    alike: Present,
    unlabelled: int,
) -> Iterator[Finding]:
    """What is odd about the first label of a list, or about one that follows another of its family."""
    gone = series.missing(before, label, alike)
    if before is None:
        # "(2)" after a paragraph without a label is the second one, and one may go on across a heading.
        last = next((one for one in reversed(series.read(clause.label for clause in each.earlier)) if one), None)
        going_on = last is not None and series.follows(last, label)
        if gone and unlabelled + 1 not in _places(label) and not going_on:
            yield _told("label-first", each, clause, None, gone)
    elif label.stem == before.stem and label.number == before.number:
        yield _told("label-twice", each, clause, before)
    elif label.stem == before.stem and label.number < before.number:
        yield _told("label-restart" if series.begins(label) else "label-order", each, clause, before)
    elif gone:
        yield _told("label-gap", each, clause, before, gone)


def _told(code: str, each: List, clause: Clause, before: SeriesLabel | None, gone: tuple[str, ...] = ()) -> Finding:
    values = {"value": clause.label or "", "before": before.text if before else "", "missing": _shown(gone)}
    return of_clause(code, each.version, each.article, clause, **{key: text for key, text in values.items() if text})


def _places(label: SeriesLabel) -> tuple[int, ...]:
    """As which of its list a label counts, by any custom of leaving letters out: "d)" is the fourth or the fifth."""
    if label.kind not in ("a", "A"):
        return (label.number,)
    letter = ALPHABET[label.number - 1]
    return tuple(alphabet.index(letter) + 1 for alphabet in (_LATIN, _TURKISH) if letter in alphabet)


def _shown(gone: tuple[str, ...]) -> str:
    """What is missing as a reader says it: "b", "b, c", "b … r"."""
    return ", ".join(gone) if len(gone) < 4 else f"{gone[0]} … {gone[-1]}"
