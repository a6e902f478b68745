"""A clause as it is quoted on pages that say who answers: a line for each printed string, telling words marked.

These are the words that matched the topic, and those that prove of what kind the duty is.

Quoting wraps the text, it never changes it: without the tags a quotation is letter for letter label and sentence.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from kimsorumlu.facts.answers import Statement
from kimsorumlu.facts.responsibility import ProvingWords
from kimsorumlu.facts.text.setting import set_words
from kimsorumlu.facts.topics import PatternMatch
from kimsorumlu.model.text import Clause
from kimsorumlu.view.text.html import bare, bare_runs

_Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Spans:
    """Words of a duty's clauses, by fragment: those that matched, and those that prove."""

    matched: Mapping[str, list[tuple[int, int]]]
    proving: Mapping[str, list[tuple[int, int]]]


def quote(statement: Statement) -> Markup:
    """The clause in full, with its marked words. The citation beside it leads to it; its label says which it is."""
    duty = statement.duty
    spans = _Spans(_by_fragment(statement.why.matches), _by_fragment(statement.said.words))
    parts = {part.fragment for part in duty.parts}
    return Markup("".join(_lines(duty.clause, parts, spans)))  # noqa: S704  (escaped below)


def _by_fragment(places: Iterable[PatternMatch | ProvingWords]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for place in places:
        found.setdefault(place.fragment, []).append((place.start, place.end))
    return found


def _lines(clause: Clause, parts: set[str], spans: _Spans) -> Iterator[str]:
    label = f'<span class="label">{escape(clause.printed_label)} </span>' if clause.printed_label else ""
    yield f"<p>{label}{_told(clause, spans)}</p>"
    below = [item for item in clause.items if item.fragment in parts]
    for item in below:
        yield from _lines(item, parts, spans)
    if below and clause.closing:
        yield f"<p>{bare(set_words(clause.closing))}</p>"


def _told(clause: Clause, spans: _Spans) -> Markup:
    return marked(clause, spans.matched.get(clause.fragment, ()), spans.proving.get(clause.fragment, ()))


def marked(clause: Clause, matched: Iterable[tuple[int, int]], proving: Iterable[tuple[int, int]] = ()) -> Markup:
    """The clause's own words with both kinds of spans marked, which may overlap."""
    return _marked(clause.printed, clause.mark.text if clause.mark else None, _apart(matched), _apart(proving))


# The pages of a topic, those shown elsewhere and its feed quote the same, one soon after the other.
@lru_cache(maxsize=2048)
def _marked(printed: str, mark: str | None, matched: _Places, proving: _Places) -> Markup:
    words = set_words(printed, mark)
    if not unicodedata.is_normalized("NFC", printed):  # the spans count characters of the NFC form
        return bare_runs(words.matching(()))
    return bare_runs(words.matching(matched, proving))


def _apart(spans: Iterable[tuple[int, int]]) -> _Places:
    """The spans in order, those that overlap or touch as one."""
    found: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return tuple(found)
