"""The layer: every duty with its kinds, put together from what its sentences say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.responsibility.heads import sentences
from kimsorumlu.facts.responsibility.kinds import (
    ProvenResponsibility,
    ProvingWords,
    Responsibilities,
    Responsibility,
)
from kimsorumlu.facts.responsibility.saying import evidence
from kimsorumlu.facts.responsibility.utterance import Evidence


def responsibilities(duties: Iterable[Duty]) -> Responsibilities:
    """The kinds of every duty, the main one first."""
    return {duty.reference: _of_duty(duty) for duty in duties}


def _of_duty(duty: Duty) -> tuple[ProvenResponsibility, ...]:
    found = [(clause.fragment, one) for clause in duty.parts for one in in_clause(clause.printed)]
    if not found:
        found = [(duty.clause.fragment, Evidence(Responsibility.DOES, *_last_word(duty.text)))]
    main_first = sorted(found, key=lambda entry: entry[1].aside)  # stable: otherwise in reading order
    kinds = dict.fromkeys(one.kind for _, one in main_first)
    return tuple(ProvenResponsibility(kind, _words(found, kind)) for kind in kinds)


def in_clause(printed: str) -> Iterator[Evidence]:
    """What a clause's own words say, in reading order."""
    for words in sentences(printed):
        yield from evidence(words)


def _words(found: Iterable[tuple[str, Evidence]], kind: Responsibility) -> tuple[ProvingWords, ...]:
    """The places of one kind; of two that overlap the one that begins first."""
    kept: list[ProvingWords] = []
    for fragment, one in found:
        if one.kind is kind and not (kept and kept[-1].fragment == fragment and one.start < kept[-1].end):
            kept.append(ProvingWords(fragment, one.start, one.end, one.aside))
    return tuple(kept)


def _last_word(text: str) -> tuple[int, int]:
    words = text.split()
    start = text.rindex(words[-1])
    return start, start + len(words[-1])
