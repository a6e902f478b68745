"""The body of a text: divisions, articles, clauses, each with its eId, its words and the references in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.akn.names import law_iri
from kimsorumlu.exports.data.akn.xml import element, escaped, p_elements
from kimsorumlu.facts.citations.citation import Citation, CitationKind, TextPart
from kimsorumlu.model.text import Article, Clause, Division, Level
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site

_CLAUSES: Final = {Level.PARAGRAPH: "paragraph", Level.ITEM: "point", Level.SUBITEM: "indent"}
_DIVISIONS: Final = {"part": "part", "chapter": "chapter"}
# An element of the hierarchy has to hold something.
_NOTHING: Final = element("content", element("p"))


@dataclass(slots=True)
class _Open:
    """A division with what was written below it so far."""

    division: Division
    below: list[str] = field(default_factory=list)


def act_body(site: Site, version: Version) -> str:
    """Everything of the text that has an address, in its order."""
    whole: list[str] = []
    above: list[_Open] = []

    def close(level: int) -> None:
        while above and above[-1].division.level >= level:
            done = above.pop()
            (above[-1].below if above else whole).append(_division(done))

    for entry in version.text:
        if isinstance(entry, Division):
            close(entry.level)
            above.append(_Open(entry))
        else:
            (above[-1].below if above else whole).append(_article(site, version, entry))
    close(0)
    return element("body", *whole)


def _division(done: _Open) -> str:
    division = done.division
    eid = ids.division_eid(division.slug)
    below = "".join(done.below) or _NOTHING
    if division.kind in _DIVISIONS:
        num, heading = _part("num", division.label), _part("heading", division.title)
        return element(_DIVISIONS[division.kind], num, heading, below, eId=eid)
    return element("hcontainer", _part("heading", division.label), below, eId=eid, name="group")


def _article(site: Site, version: Version, article: Article) -> str:
    reference, eid = version.article_url(article), ids.article_eid(article.slug)
    heading = _part("heading", article.heading, _cited(site, version, reference, TextPart.HEADING))
    inside = "".join(_clause(site, version, article, clause) for clause in article.body)
    if not inside:
        mark = escaped(article.mark.text) if article.mark else ""
        inside = element("content", element("p", mark, _note(article.note)))
    elif article.note:
        heading = heading.removesuffix("</heading>") + _note(article.note) + "</heading>" if heading else heading
    if article.number is None:
        return element("hcontainer", heading, inside, eId=eid, name="block")
    return element("article", _part("num", article.marker), heading, inside, eId=eid)


def _clause(site: Site, version: Version, article: Article, clause: Clause) -> str:
    reference, eid = version.article_url(article, clause.fragment), ids.clause_eid(article.slug, clause.fragment)
    below = "".join(_clause(site, version, article, item) for item in clause.items if not item.cells)
    part = TextPart.TEXT if clause.text else TextPart.MARK
    said = list(_lines(clause.printed, _cited(site, version, reference, part)))
    if clause.level in (Level.TABLE, Level.FIGURE):
        block = _table(article, clause) if clause.level is Level.TABLE else p_elements(said)
        return element("hcontainer", element("content", block), eId=eid, name=clause.level.value)
    if clause.is_heading:
        heading = _part("num", clause.before) + element("heading", *said, _note(clause.note))
        return element("hcontainer", heading, below or _NOTHING, eId=eid, name="heading")
    num = _part("num", clause.printed_label)
    if clause.note:
        said = [*said[:-1], (said[-1] if said else "") + _note(clause.note)]
    closing = list(_lines(clause.closing or "", _cited(site, version, reference, TextPart.CLOSING)))
    if not below:
        return element(_CLAUSES[clause.level], num, element("content", p_elements([*said, *closing] or [""])), eId=eid)
    intro = element("intro", p_elements(said)) if said else ""
    wrap = element("wrapUp", p_elements(closing)) if closing else ""
    return element(_CLAUSES[clause.level], num, intro, below, wrap, eId=eid)


def _table(article: Article, table: Clause) -> str:
    """A table with its caption; the first cell of a row, and the names of columns, are its heads."""
    caption = element("caption", escaped(table.title)) if table.title else ""
    return element("table", caption, *(_row(article, row) for row in table.items))


def _row(article: Article, row: Clause) -> str:
    cells = []
    for number, (cell, text) in enumerate(zip(row.cells, row.cell_texts, strict=True)):
        name = "th" if row.level is Level.HEAD or number == 0 else "td"
        wide = str(cell.columns) if cell.columns > 1 else None
        high = str(cell.rows) if cell.rows > 1 else None
        cells.append(element(name, p_elements(map(escaped, text.split("\n"))), colspan=wide, rowspan=high))
    return element("tr", *cells, eId=ids.clause_eid(article.slug, row.fragment))


def _part(name: str, text: str | None, cited: Iterable[tuple[Citation, str]] = ()) -> str:
    """An element for a text that may be missing."""
    return element(name, *_lines(text, cited, apart=False)) if text else ""


def _lines(text: str, cited: Iterable[tuple[Citation, str]], *, apart: bool = True) -> Iterator[str]:
    """A text with its references, paragraph by paragraph where `apart`; a reference never reaches over a line's end."""
    start, lines = 0, [""]

    def add(piece: str) -> None:
        first, *rest = piece.split("\n") if apart else [piece]
        lines[-1] += escaped(first)
        lines.extend(map(escaped, rest))

    for citation, target in cited:
        add(text[start : citation.start])
        if "\n" in citation.text:
            add(citation.text)
        else:
            lines[-1] += element("ref", escaped(citation.text), href=target)
        start = citation.end
    add(text[start:])
    yield from lines if text else ()


def _cited(site: Site, version: Version, reference: str, part: TextPart) -> list[tuple[Citation, str]]:
    """The citations of a text that lead somewhere, with where."""
    found = []
    for citation in site.facts.citations.at(reference, part):
        if citation.target is None:
            continue
        if citation.kind is CitationKind.LEGISLATION:
            law = site.facts.references.legislation.law(citation.target)
            if law is not None:
                found.append((citation, law_iri(law)))
        elif citation.kind is CitationKind.INTERNAL and citation.target.startswith(version.url):
            found.append((citation, f"#{_own_eid(version, citation.target)}"))
    return found


def _own_eid(version: Version, address: str) -> str:
    """The eId of a place of this text by its address; of the text as a whole "this", as its meta-data call it."""
    page, _, fragment = address.removeprefix(version.url).partition("#")
    if not page:
        return ids.division_eid(fragment) if fragment else "this"
    return ids.clause_eid(page.rstrip("/"), fragment)


def _note(text: str | None) -> str:
    """A note of ours, marked as such: no word of the text."""
    if not text:
        return ""
    return element("authorialNote", p_elements(map(escaped, text.splitlines())), marker="*", placement="bottom")
