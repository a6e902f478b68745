"""The body of a text: divisions, articles, clauses, each with its eId, its words and what they name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.akn.inlines import Marking, Named, marked_parts, with_markings
from kimsorumlu.exports.data.akn.xml import element, escaped, p_elements
from kimsorumlu.facts.citations.citation import TextPart
from kimsorumlu.model.text import CELL_END, Article, Clause, Division, Level, Mark
from kimsorumlu.received.akn.names import BEFORE, CAPTION_BELOW, EDITOR_NOTE, HEAD_ROW, HEADING_AFTER
from kimsorumlu.turkish.characters import FOOTNOTE_MARK

_CLAUSES: Final = {Level.PARAGRAPH: "paragraph", Level.ITEM: "point", Level.SUBITEM: "indent"}
_DIVISIONS: Final = {"part": "part", "chapter": "chapter"}
# An element of the hierarchy has to hold something.
_NOTHING: Final = element("content", element("p"))


@dataclass(slots=True)
class _Open:
    """A division with what was written below it so far."""

    division: Division
    below: list[str] = field(default_factory=list)


def act_body(named: Named) -> str:
    """Everything of the text that has an address, in its order."""
    whole: list[str] = []
    above: list[_Open] = []

    def close(level: int) -> None:
        while above and above[-1].division.level >= level:
            done = above.pop()
            (above[-1].below if above else whole).append(_division(done))

    for entry in named.version.text:
        if isinstance(entry, Division):
            close(entry.level)
            above.append(_Open(entry))
        else:
            (above[-1].below if above else whole).append(_article(named, entry))
    close(0)
    return element("body", *whole)


def _division(done: _Open) -> str:
    division = done.division
    eid = ids.division_eid(division.slug)
    below = "".join(done.below) or _NOTHING
    note = _note(division.note)
    if division.kind in _DIVISIONS:
        num = _part("num", division.label, division.before, note)
        heading = _part("heading", division.title, division.before_title)
        return element(_DIVISIONS[division.kind], num, heading, below, eId=eid)
    heading = _part("heading", division.label, division.before, note)
    return element("hcontainer", heading, below, eId=eid, name="group")


def _article(named: Named, article: Article) -> str:
    reference, eid = named.version.article_url(article), ids.article_eid(article.slug)
    cited = named.at(reference, TextPart.HEADING)
    inside = "".join(_clause(named, article, clause) for clause in article.body)
    note, mark = _note(article.note), _mark(named, article.mark)
    if not inside:
        inside, note = element("content", element("p", mark, note)), ""
    elif mark:
        inside = element("intro", element("p", mark)) + inside
    speakers = named.speakers(article.speaks_for)
    if article.number is None:
        heading = _part("heading", article.heading, article.before, note, cited)
        return element("hcontainer", heading, inside, eId=eid, name="block", refersTo=speakers)
    # A note stands behind the heading; without one, behind the marker.
    above, behind = ("", note) if article.heading else (note, "")
    # The number as it is read, where the marker does not say it.
    read = None if ids.article_number(article.marker) else article.number.spoken
    num = _part("num", article.marker, article.before, above, title=read)
    heading = _part("heading", article.heading, article.before_heading, behind, cited)
    after = HEADING_AFTER if article.heading_after else None
    return element("article", num, heading, inside, eId=eid, class_=after, refersTo=speakers)


def _mark(named: Named, mark: Mark | None) -> str:
    """The amendment mark of an article as a whole, printed before its text or in place of it."""
    return with_markings(mark.text, [named.of_mark(mark)]) if mark else ""


def _clause(named: Named, article: Article, clause: Clause) -> str:
    reference = named.version.article_url(article, clause.fragment)
    eid = ids.clause_eid(article.slug, clause.fragment)
    inlines, note = named.of_clause(reference, clause), _note(clause.note)
    speakers = named.speakers(clause.speaks_for)
    if clause.level is Level.TABLE:
        table = element("content", _table(named, article, clause))
        return element("hcontainer", table, eId=eid, name="table", refersTo=speakers)
    below = "".join(_clause(named, article, item) for item in clause.items)
    if clause.is_heading:
        heading = _part("heading", clause.printed, clause.before, note, inlines)
        return element("hcontainer", heading, below or _NOTHING, eId=eid, name="heading", refersTo=speakers)
    said = list(marked_parts(clause.printed, "\n", inlines))
    note += "".join(map(_footnote, (clause.footnotes or "").splitlines()))
    said = [*said[:-1], f"{said[-1] if said else ''}{note}"] if said or note else []
    if clause.level is Level.FIGURE:
        return element("hcontainer", element("content", p_elements(said)), eId=eid, name="figure")
    # The label as it is read, where it is printed otherwise.
    read = clause.label if clause.misprinted else None
    num = element("num", escaped(clause.printed_label), title=read) if clause.printed_label else ""
    closing = list(marked_parts(clause.closing or "", "\n", named.at(reference, TextPart.CLOSING)))
    if below or closing:
        intro = element("intro", p_elements(said)) if said else ""
        inside = intro + below + (element("wrapUp", p_elements(closing)) if closing else "")
    else:
        inside = element("content", p_elements(said or [""]))
    return element(_CLAUSES[clause.level], num, inside, eId=eid, refersTo=speakers)


def _table(named: Named, article: Article, table: Clause) -> str:
    """A table with its caption; the first cell of a row, and the names of columns, are its heads."""
    words, note = table.text or table.closing, _note(table.note)
    caption = element("caption", escaped(words or ""), note) if words or note else ""
    below = CAPTION_BELOW if table.closing else None
    return element("table", caption, *(_row(named, article, row) for row in table.items), class_=below)


def _row(named: Named, article: Article, row: Clause) -> str:
    inlines = named.of_clause(named.version.article_url(article, row.fragment), row)
    cells, start = [], 0
    for number, (cell, text) in enumerate(zip(row.cells, row.cell_texts, strict=True)):
        name = "th" if row.level is Level.HEAD or number == 0 else "td"
        wide = str(cell.columns) if cell.columns > 1 else None
        high = str(cell.rows) if cell.rows > 1 else None
        own = [Marking(i.start - start, i.end - start, i.name, i.attributes) for i in inlines if i.start >= start]
        lines = [*marked_parts(text, "\n", own)] or [""]
        lines[-1] += _note(row.note) if number == len(row.cells) - 1 else ""
        cells.append(element(name, p_elements(lines), colspan=wide, rowspan=high))
        start += len(text) + len(CELL_END)
    return element(
        "tr",
        *cells,
        eId=ids.clause_eid(article.slug, row.fragment),
        class_=HEAD_ROW if row.level is Level.HEAD else None,
        refersTo=named.speakers(row.speaks_for),
    )


def _part(
    name: str,
    text: str | None,
    before: str | None,
    note: str = "",
    inlines: Iterable[Marking] = (),
    title: str | None = None,
) -> str:
    """A marker or a heading that may be missing, with what is printed before it, and a note of ours behind it."""
    if not text and not before and not note:
        return ""
    first = element("inline", escaped(before), name=BEFORE) + (" " if text else "") if before else ""
    return element(name, first, with_markings(text or "", inlines), note, title=title)


def _note(text: str | None) -> str:
    """A note of ours, marked as such: no word of the text."""
    if not text:
        return ""
    paragraphs = p_elements(map(escaped, text.splitlines()))
    return element("authorialNote", paragraphs, class_=EDITOR_NOTE, marker="*", placement="bottom")


def _footnote(text: str) -> str:
    """A note that the document prints: its own words, its mark among them."""
    mark = FOOTNOTE_MARK.match(text)
    return element("authorialNote", element("p", escaped(text)), marker=mark[0] if mark else None, placement="bottom")
