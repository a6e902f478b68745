"""A text as a Word document, with its künye, address and validity on every page; needs python-docx (the extra `docx`).

The words are the document's and no others; notes of ours stand at its end, named as such. The same text gives the same
bytes: the hours in the file are those of the version's day.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article, Clause, Division, Level
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.head import running_head
from kimsorumlu.view.standing import standing
from kimsorumlu.view.text.plain import printed_with

if TYPE_CHECKING:
    from docx.document import Document

_INDENT: Final = 18
_DEPTHS: Final = {Level.PARAGRAPH: 0, Level.ITEM: 1, Level.SUBITEM: 2}
NOTES: Final = "Derleyenin notları; metnin sözü değildir"
_NO_OFFICIAL: Final = "Resmî yayın değildir."


def docx_available() -> bool:
    """Whether documents of Word can be written here."""
    return find_spec("docx") is not None


def docx_bytes(edition: Edition, root: str) -> bytes:
    """The document of a text; `root` is the site's address, "" where it has none."""
    import docx

    document = docx.Document()
    _properties(document, edition)
    _edges(document, edition, root)
    document.add_heading(edition.version.title, 0)
    _lines(document, edition.version.front_matter)
    for entry in edition.version.text:
        if isinstance(entry, Division):
            _division(document, entry)
        else:
            _article(document, entry)
    _lines(document, edition.version.back_matter)
    notes = list(_notes(edition))
    if notes:
        document.add_heading(NOTES, 1)
        for place, note in notes:
            document.add_paragraph(f"{place}: {note}", style="List Bullet")
    made = io.BytesIO()
    document.save(made)
    return _of_no_hour(made)


def _properties(document: Document, edition: Edition) -> None:
    told, made = document.core_properties, datetime.datetime.combine(edition.version.date, datetime.time())
    told.title, told.author, told.language = edition.version.title, edition.municipality.name, "tr-TR"
    told.comments, told.last_modified_by, told.revision = _NO_OFFICIAL, "", 1
    told.created = told.modified = made
    language = document.styles["Normal"].element.get_or_add_rPr()
    language.append(_element("w:lang", {"w:val": "tr-TR"}))


def _edges(document: Document, edition: Edition, root: str) -> None:
    """What stands at the head and the foot of every page."""
    version, adoption = edition.version, edition.version.adoption
    section = document.sections[0]
    section.header.paragraphs[0].text = running_head(edition)
    decision = (
        f"{adoption.body or 'Karar'}, {day(adoption.date)}, {adoption.decision}"
        if adoption.date and adoption.decision
        else f"Metnin tarihi {day(version.date)}; karar tarihi ve sayısı bilinmiyor"
    )
    foot = section.footer.paragraphs[0]
    foot.text = f"{standing(edition).word}. {decision}. {_NO_OFFICIAL}\n{root}{version.url}   "
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = foot.add_run()
        if kind:
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))
        else:
            field = _element("w:instrText", {"xml:space": "preserve"})
            field.text = text
            run._r.append(field)


def _division(document: Document, division: Division) -> None:
    lines = (
        printed_with(division.before, division.label),
        printed_with(division.before_title, division.title or ""),
    )
    document.add_heading("\n".join(filter(None, lines)), 1)


def _article(document: Document, article: Article) -> None:
    heading = printed_with(article.before_heading, article.heading or "")
    if not article.marker:
        document.add_heading(printed_with(article.before, heading), 2)
    else:
        marker = printed_with(article.before, article.marker)
        over = (marker, heading) if article.heading_after else (heading, marker)
        document.add_heading("\n".join(filter(None, over)), 2)
    if article.text_is_lost and article.mark:
        document.add_paragraph(article.mark.text)
    for clause in article.body:
        _clause(document, clause)


def _clause(document: Document, clause: Clause) -> None:
    if clause.is_heading:
        document.add_heading(printed_with(clause.before, clause.printed), 3)
    elif clause.level is Level.TABLE:
        _table(document, clause)
        return
    else:
        depth = _DEPTHS.get(clause.level, 0)
        label = f"{clause.printed_label} " if clause.printed_label else ""
        _lines(document, f"{label}{clause.printed}", depth)
    for item in clause.items:
        _clause(document, item)
    _lines(document, clause.closing, _DEPTHS.get(clause.level, 0))
    _lines(document, clause.footnotes, _DEPTHS.get(clause.level, 0))


def _table(document: Document, table: Clause) -> None:
    _lines(document, table.text)
    columns = max(sum(cell.columns for cell in row.cells) for row in table.items)
    grid = document.add_table(len(table.items), columns, style="Table Grid")
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(table.items):
        column = 0
        for cell, text in zip(row.cells, row.cell_texts, strict=True):
            while (number, column) in taken:
                column += 1
            last = (min(number + cell.rows, len(table.items)) - 1, min(column + cell.columns, columns) - 1)
            grid.cell(number, column).merge(grid.cell(*last)).text = text
            taken |= {(y, x) for y in range(number, last[0] + 1) for x in range(column, last[1] + 1)}
            column = last[1] + 1
    _lines(document, table.closing)


def _lines(document: Document, text: str | None, depth: int = 0) -> None:
    """Each line of a text as a paragraph, so far in."""
    from docx.shared import Pt

    for line in (text or "").splitlines():
        if line:
            document.add_paragraph(line).paragraph_format.left_indent = Pt(_INDENT * depth)


def _notes(edition: Edition) -> Iterator[tuple[str, str]]:
    """Our notes on articles and clauses with their places."""
    for article in edition.version.articles:
        if article.note:
            yield short_citation(article), article.note.strip()
        for chain in article.chains():
            if chain[-1].note:
                yield short_citation(article, chain), chain[-1].note.strip()


def _element(name: str, attributes: dict[str, str]) -> Any:
    """An element of Word's own, for what python-docx has no word for."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


def _of_no_hour(made: io.BytesIO) -> bytes:
    """The same archive, its members in their order, without the hour at which it was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix on every machine
            new.writestr(entry, old.read(info))
    return packed.getvalue()
