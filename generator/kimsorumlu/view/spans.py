"""Parts of a text set as elements: links, marks and words that stay together, one inside the other.

Whatever the spans, the text is the same afterwards, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class TagSpan:
    """Characters `start` to `end` of a text and the tags to put around them.

    `whole`: never cut in pieces. A link is whole; a word kept on one line may be cut where a link ends inside it.
    """

    start: int
    end: int
    opening: Markup
    closing: Markup
    whole: bool = False


def set_text(text: str, spans: Iterable[TagSpan]) -> Markup:
    """The text, escaped, with its spans as elements.

    Spans that come first go first: of two whole ones that overlap the later is left out, and any other is cut where it
    sticks out of one before it. Spans that do not fit the text are left out.
    """
    placed: list[TagSpan] = []
    known = [span for span in spans if 0 <= span.start < span.end <= len(text)]
    for span in sorted(known, key=lambda span: not span.whole):
        if not span.whole:
            placed += _cut(span, placed)
        elif not any(_overlap(span, other) for other in placed):
            placed.append(span)
    return _nested(text, placed)


def _overlap(one: TagSpan, other: TagSpan) -> bool:
    return one.start < other.end and other.start < one.end


def _cut(span: TagSpan, placed: Iterable[TagSpan]) -> list[TagSpan]:
    """The span in as many pieces as it takes for each to stand inside, around or beside every placed one."""
    ends = {span.start, span.end}
    for other in placed:
        if _overlap(span, other):
            inside = span.start <= other.start and other.end <= span.end
            ends |= set() if inside else {end for end in (other.start, other.end) if span.start < end < span.end}
    cuts = sorted(ends)
    return [replace(span, start=start, end=end) for start, end in pairwise(cuts)]


def _nested(text: str, spans: list[TagSpan]) -> Markup:
    """Sets spans of which none sticks out of another; of two that are equal the first stands outside."""
    parts: list[Markup] = []
    opened: list[TagSpan] = []
    at = 0

    def close_until(place: int) -> None:
        nonlocal at
        while opened and opened[-1].end <= place:
            span = opened.pop()
            parts.extend((escape(text[at : span.end]), span.closing))
            at = span.end

    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        close_until(span.start)
        parts.extend((escape(text[at : span.start]), span.opening))
        at = span.start
        opened.append(span)
    close_until(len(text))
    parts.append(escape(text[at:]))
    return Markup("").join(parts)
