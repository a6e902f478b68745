"""Set text as plain text: the letters alone, a line for each printed string, the label before its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.facts.text.setting import SetArticle, SetClause


def labelled(clause: SetClause) -> str:
    """Label and words: "ı) ağları kurmak,", "a. Boyacı"; "" where a paragraph consists of items alone.

    Line breaks part paragraphs.
    """
    words = clause.words.text if clause.words is not None else ""
    return f"{clause.label} {words}" if clause.label else printed_with(clause.before, words)


def head_lines(text: SetArticle) -> tuple[str, ...]:
    """Heading and marker, whichever there is, in the order they are printed, with what is printed before them."""
    heading = printed_with(text.before_heading, text.heading.text if text.heading is not None else "")
    if not text.marker:
        return (printed_with(text.before, heading),)
    printed = [line for line in (heading, printed_with(text.before, text.marker)) if line]
    return tuple(reversed(printed) if text.heading_after else printed)


def printed_with(before: str | None, words: str) -> str:
    """A line with the list number or the mark that the document prints before it: "17. MADDE 7-"."""
    return f"{before} {words}" if before and words else words


def lines(text: SetArticle) -> Iterator[str]:
    """Everything printed of an article, in order."""
    yield from head_lines(text)
    if text.mark is not None:
        yield text.mark.text
    for clause in text.body:
        yield from _clause(clause)


def _clause(clause: SetClause) -> Iterator[str]:
    if clause.cells and clause.words is not None:
        # A row is a line, its cells parted as programs for tables take them.
        yield clause.words.text.replace("\n", " ")
    elif clause.words is not None:
        yield from labelled(clause).split("\n")
    for item in clause.items:
        yield from _clause(item)
    if clause.closing is not None:
        yield from clause.closing.text.split("\n")
    if clause.footnotes is not None:
        yield from clause.footnotes.text.split("\n")
