"""A clause as it is quoted on pages that say who answers: a line for each printed string, what matched marked.

Quoting wraps the text, it never changes it: without the tags a quotation is letter for letter label and sentence.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.answers import Statement
from kimsorumlu.facts.text.setting import set_words
from kimsorumlu.model.text import Clause
from kimsorumlu.view.text.html import bare, bare_runs


def quote(statement: Statement, page: str) -> Markup:
    """The clause in full, its label leading to its permanent address, the words that matched marked."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for match in statement.why.matches:
        spans.setdefault(match.fragment, []).append((match.start, match.end))
    duty = statement.duty
    parts = {part.fragment for part in duty.parts}
    return Markup("").join(_lines(duty.clause, duty.reference, page, parts, spans))


def _lines(
    clause: Clause, reference: str, page: str, parts: set[str], spans: dict[str, list[tuple[int, int]]]
) -> Iterator[Markup]:
    address = f"{reference.partition('#')[0]}#{clause.fragment}"
    label = Markup("")
    if clause.label:
        label = Markup('<a class="label" href="{}">{} </a>').format(ids.relative(address, page), clause.label)
    yield Markup("<p>{}{}</p>").format(label, marked(clause, spans.get(clause.fragment, ())))
    below = [item for item in clause.items if item.fragment in parts]
    for item in below:
        yield from _lines(item, reference, page, parts, spans)
    if below and clause.closing:
        yield Markup("<p>{}</p>").format(bare(set_words(clause.closing)))


def marked(clause: Clause, spans: Iterable[tuple[int, int]]) -> Markup:
    """The clause's own words with `<mark>` around the spans (which may overlap)."""
    text, sign = clause.printed, clause.mark.text if clause.mark else None
    if not unicodedata.is_normalized("NFC", text):  # the spans count characters of the NFC form
        spans = ()
    return bare_runs(set_words(text, sign).matching(_apart(spans)))


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap or touch as one."""
    found: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found
