"""Outlines as lines that can be read and compared, and the cases of tests/fixtures/importer.

A case is a title behind "### ", a document, a line "--->", and the outline expected of it:

    front | Denekent Belediyesi
    division BİRİNCİ BÖLÜM | Genel Esaslar
    article MADDE 1- | Amaç            a heading before its marker
    article MADDE 2- < Kapsam          a heading behind it
      (1) text                         a paragraph, "[]" where it prints no label
        a) text ¶ second paragraph
      … closing
      + paragraph behind the items
      # heading inside an article
      figure caption
      table | Column | Column        a table with the names of its columns, and its caption behind "table"
        | cell | cell
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu.importer.recognise.costs import COSTS, Costs
from kimsorumlu.importer.recognise.outline import Outline
from kimsorumlu.importer.recognise.steps import recognised
from kimsorumlu.read.table_shapes import FigureShape, RowShape, TableEntryShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    DivisionShape,
    EntryShape,
    GroupShape,
    PieceShape,
    SubheadingShape,
)
from kimsorumlu.received import markdown, text
from kimsorumlu.received.line import Reading

FILES = ("whole.txt", "forms.txt", "rows.txt", "unseen.txt", "layouts.txt", "towns.txt", "set.md")
CASES = Path(__file__).parents[2] / "fixtures" / "importer"


@dataclass(frozen=True, slots=True)
class Case:
    """A document and the outline expected of it."""

    name: str
    document: str
    expected: tuple[str, ...]


def cases(file: str) -> list[Case]:
    """The cases of a file."""
    found = []
    for part in (CASES / file).read_text("utf-8").split("### ")[1:]:
        name, _, rest = part.partition("\n")
        document, _, expected = rest.partition("--->\n")
        found.append(Case(name, document, tuple(line.rstrip() for line in expected.split("\n") if line.strip())))
    return found


def reading(document: str) -> Reading:
    """A plain text as its lines; one with emphasis as Markdown."""
    content = document.encode()
    return markdown.read(content) if "**" in document else text.read(content)


def outline_of(document: str, costs: Costs = COSTS) -> Outline:
    """The outline of a text."""
    return recognised(reading(document), costs)


def noted(outline: Outline) -> list[str]:
    """An outline in the notation."""
    return [
        *(f"front | {line}" for line in (outline.front_matter or "").splitlines()),
        *(line for piece in outline.text for line in _piece(piece)),
        *(f"back | {line}" for line in (outline.back_matter or "").splitlines()),
        *(f"{each.kind} | {each.text}" for each in outline.furniture),
    ]


def _piece(piece: PieceShape) -> Iterator[str]:
    if isinstance(piece, DivisionShape):
        label = " ".join(part for part in (piece.before, piece.part or piece.chapter) if part)
        title = " ".join(part for part in (piece.before_title, piece.title) if part)
        yield f"division {label}" + (f" | {title}" if title else "")
    elif isinstance(piece, GroupShape):
        yield " ".join(part for part in ("group", piece.before, piece.group) if part)
    else:
        yield _head(piece)
        for entry in piece.body:
            yield from _entry(entry, 1)


def _head(piece: ArticleShape | BlockShape) -> str:
    if isinstance(piece, BlockShape):
        return " ".join(part for part in ("block", piece.before, piece.block) if part)
    marker = " ".join(part for part in ("article", piece.before, piece.article) if part)
    heading = " ".join(part for part in (piece.before_heading, piece.heading) if part)
    sign = "<" if piece.heading_after else "|"
    number = f" ({piece.number})" if piece.number else ""
    return marker + number + (f" {sign} {heading}" if heading else "") + (f" {piece.mark}" if piece.mark else "")


def _entry(entry: EntryShape, depth: int) -> Iterator[str]:
    before = "  " * depth
    if isinstance(entry, SubheadingShape):
        yield f"{before}# {entry.heading}"
        for each in (*entry.items, *entry.body):
            yield from _entry(each, depth + 1)
        return
    if isinstance(entry, FigureShape):
        yield f"{before}figure {entry.figure}"
        return
    if isinstance(entry, TableEntryShape):
        head = " ".join(map(_row, entry.table.head))
        yield f"{before}" + " ".join(part for part in ("table", entry.table.caption, head) if part)
        yield from (f"{before}  {_row(row)}" for row in entry.table.rows)
        return
    assert isinstance(entry, ClauseShape)
    label = f"{entry.label} ({entry.read_as})" if entry.read_as else entry.label or "[]"
    said = (entry.text or entry.mark or "").replace("\n", " ¶ ")
    yield f"{before}{label} {said}".rstrip()
    for each in entry.items:
        yield from _entry(each, depth + 1)
    if entry.closing:
        yield f"{before}… {entry.closing}"
    if entry.then:
        yield f"{before}+ {entry.then}".replace("\n", " ¶ ")


def _row(row: RowShape) -> str:
    return " ".join(f"| {cell.text or ''}".strip() for cell in row.cells)
