"""The layer: every duty with its kinds, put together from what its sentences say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.responsibility.kinds import (
    ProvenResponsibility,
    ProvingWords,
    Responsibilities,
    Responsibility,
)
from kimsorumlu.facts.responsibility.reading import Finding, findings
from kimsorumlu.facts.responsibility.sentences import sentences


def responsibilities(duties: Iterable[Duty]) -> Responsibilities:
    """The kinds of every duty, the main one first."""
    return {duty.reference: _of_duty(duty) for duty in duties}


def _of_duty(duty: Duty) -> tuple[ProvenResponsibility, ...]:
    found = [(clause.fragment, finding) for clause in duty.parts for finding in _in_clause(clause.printed)]
    if not found:
        found = [(duty.clause.fragment, Finding(Responsibility.DOES, *_last_word(duty.text)))]
    main_first = sorted(found, key=lambda entry: entry[1].aside)  # stable: otherwise in reading order
    kinds = dict.fromkeys(finding.kind for _, finding in main_first)
    return tuple(ProvenResponsibility(kind, _words(found, kind)) for kind in kinds)


def _in_clause(printed: str) -> Iterator[Finding]:
    for words in sentences(printed):
        yield from findings(words)


def _words(found: Iterable[tuple[str, Finding]], kind: Responsibility) -> tuple[ProvingWords, ...]:
    """The places of one kind; of two that overlap the one that begins first."""
    kept: list[ProvingWords] = []
    for fragment, finding in found:
        if finding.kind is kind and not (kept and kept[-1].fragment == fragment and finding.start < kept[-1].end):
            kept.append(ProvingWords(fragment, finding.start, finding.end))
    return tuple(kept)


def _last_word(text: str) -> tuple[int, int]:
    words = text.split()
    start = text.rindex(words[-1])
    return start, start + len(words[-1])
