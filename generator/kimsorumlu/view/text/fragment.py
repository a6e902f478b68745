"""Set text as HTML for hosts that put it into their own page on the server: no script, no style, no ids, no links.

A printed label is a part of its sentence. So lists are lists by role: the elements for lists would set a number or a
bullet of the host's beside every label, and taking it away needs the style sheet we do not bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from markupsafe import Markup, escape

from kimsorumlu.facts.text.setting import SetArticle, SetClause
from kimsorumlu.model.text import CELL_END, Level
from kimsorumlu.view.text.html import bare_body
from kimsorumlu.view.text.html_table import cell_attributes
from kimsorumlu.view.text.notes import note
from kimsorumlu.view.text.plain import labelled, printed_with

_LOST: Final = "Alınan belgede burada metin değil, yalnızca değişiklik işareti basılıdır."


def article_fragment(text: SetArticle) -> Markup:
    """Everything printed of an article below its heading, which is of level 3."""
    marker = [_paragraph(printed_with(text.before, text.marker))] if text.marker else []
    return _lines([*marker, *_body(text, 4)])


def _lines(parts: Iterable[str]) -> Markup:
    return Markup("\n".join(parts))  # noqa: S704  (escaped below)


def _body(text: SetArticle, level: int) -> list[str]:
    """`level` is that of headings inside the article."""
    if text.lost is not None:
        return [bare_body(text)]  # a mark and a note: nothing that needs a style or an id
    parts = [_paragraph(text.mark.text)] if text.mark is not None else []
    parts += _entries(text.body, level)
    return [*parts, *([note(text.note)] if text.note else [])]


def _entries(clauses: Iterable[SetClause], level: int) -> list[str]:
    """The clauses of one list: items that follow one another as a list, paragraphs and headings as blocks."""
    parts: list[str] = []
    for listed, run in groupby(clauses, lambda clause: clause.level in (Level.ITEM, Level.SUBITEM)):
        clauses_of_run = [_clause(clause, level) for clause in run]
        if listed:
            items = "\n".join(f'<div role="listitem">\n{item}\n</div>' for item in clauses_of_run)
            parts.append(f'<div role="list">\n{items}\n</div>')
        else:
            parts += clauses_of_run
    return parts


def _clause(clause: SetClause, level: int) -> str:
    """Sentence or heading, items, closing text, notes."""
    if clause.level is Level.TABLE:
        return "\n".join(_table(clause))
    parts: list[str] = []
    heading = clause.level is Level.HEADING
    if clause.words is not None:
        parts += [_heading(min(6, level), labelled(clause))] if heading else _paragraphs(labelled(clause))
    parts += _entries(clause.items, level + heading)
    if clause.closing is not None:
        parts += _paragraphs(clause.closing.text)
    if clause.footnotes is not None:
        parts += _paragraphs(clause.footnotes.text)
    if clause.lost is not None:
        parts.append(note(clause.note or _LOST, lead="Metin belgede yok."))
    elif clause.note:
        parts.append(note(clause.note))
    return "\n".join(parts)


def _table(table: SetClause) -> Iterator[str]:
    """A table as a host's own style sheet draws tables; editors' notes on its rows stand below it."""
    yield "<table>"
    caption = table.words or table.closing
    if caption is not None:
        yield f"<caption>{escape(caption.text)}</caption>"
    for level, tag in ((Level.HEAD, "thead"), (Level.ROW, "tbody")):
        rows = "\n".join(_row(row) for row in table.items if row.level is level)
        if rows:
            yield f"<{tag}>\n{rows}\n</{tag}>"
    yield "</table>"
    yield from (note(noted.note) for noted in (table, *table.items) if noted.note)


def _row(row: SetClause) -> str:
    assert row.words is not None  # a row has cells, if empty ones
    found = []
    for number, (cell, text) in enumerate(zip(row.cells, row.words.text.split(CELL_END), strict=True)):
        attributes = cell_attributes(row.level, cell, text, first=number == 0)
        tag = "th" if "scope" in attributes else "td"
        inside = "<br>".join(map(escape, text.split("\n")))
        found.append(f"<{tag}{attributes}>{inside}</{tag}>")
    return f"<tr>{''.join(found)}</tr>"


def _paragraphs(text: str) -> list[str]:
    return [_paragraph(each) for each in text.split("\n")]


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _heading(level: int, text: str) -> str:
    tag = f"h{min(level, 6)}"  # HTML has no deeper one
    return f"<{tag}>{escape(text)}</{tag}>"
