"""A PDF as lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kimsorumlu.problems import Phrase
from kimsorumlu.received.collecting import Collector, Paragraph, Run
from kimsorumlu.received.line import Alignment, LineStyle, PageBox, Part, Reading, UnreadableError
from kimsorumlu.received.pdf.columns import gutter, side
from kimsorumlu.received.pdf.edges import edge_parts
from kimsorumlu.received.pdf.layout import read_in_order, turned_lines
from kimsorumlu.received.pdf.notes import with_notes
from kimsorumlu.received.pdf.pieces import PdfPage, PdfPiece
from kimsorumlu.received.pdf.process import pages_of

# A page of fewer letters that a picture covers was scanned.
_SCANNED = 20
# How far from the middle of its column, or from its right edge, a line may be to stand there.
_MIDDLE = 4
_SHORT = 20


def read(content: bytes) -> Reading:
    """The lines of a document. Raises UnreadableError."""
    pages = pages_of(content)
    scanned = [page for page in pages if page.pictured and _letters(page) < _SCANNED]
    if len(scanned) == len(pages) or not any(map(_letters, pages)):
        raise UnreadableError(Phrase("document-scan"))
    return _reading(pages)


def _letters(page: PdfPage) -> int:
    return sum(piece.letters for piece in page.pieces)


def _reading(pages: Sequence[PdfPage]) -> Reading:
    collector = Collector()
    middle = gutter(pages)
    ordered = [read_in_order(page, middle) for page in pages]
    lines = [of_page for of_page, _ in ordered]
    parts = with_notes(lines, edge_parts(pages, lines), middle)
    edges = _column_edges(lines, middle)
    for number, (page, of_page) in enumerate(zip(pages, parts, strict=True), 1):
        upright, drawn_otherwise = ordered[number - 1]
        if drawn_otherwise:
            collector.remark("document-order")
        if page.pictured:
            collector.remark("document-scanned-page" if _letters(page) < _SCANNED else "document-picture-page")
        if page.outside:
            collector.remark("document-outside-page")
        for line, part in _in_order(upright, of_page, ("header", "body", "footer")):
            collector.add(_paragraph(line, number, part, edges.get(side(line, middle))))
        for line in turned_lines(page):
            collector.add(_paragraph(line, number, "stamp", None))
    # A note would part the sentence that goes on over the page.
    for number, (of_page, (upright, _)) in enumerate(zip(parts, ordered, strict=True), 1):
        for line, part in _in_order(upright, of_page, ("note",)):
            collector.add(_paragraph(line, number, part, edges.get(side(line, middle))))
    return collector.reading()


def _in_order(
    lines: Sequence[PdfPiece], parts: Sequence[Part], wanted: Sequence[Part]
) -> Iterator[tuple[PdfPiece, Part]]:
    """The lines of a page that are of these parts, one part after the other."""
    for each in wanted:
        yield from ((line, part) for line, part in zip(lines, parts, strict=True) if part == each)


def _paragraph(line: PdfPiece, page: int, part: Part, column: tuple[float, float] | None) -> Paragraph:
    share = max(line.letters, 1)
    style = LineStyle(
        bold=min(1.0, line.bold / share),
        italic=min(1.0, line.italic / share),
        size=round(line.size, 1),
        indent=round(line.left - column[0], 1) if column else None,
        alignment=_alignment(line, column) if column else None,
    )
    box = PageBox(line.left, line.base - 0.8 * line.size, line.right, line.base + 0.25 * line.size)
    return Paragraph([Run(line.text)], style=style, part=part, page=page, box=box, ends=False)


def _column_edges(lines: Sequence[Sequence[PdfPiece]], middle: float | None) -> dict[int | None, tuple[float, float]]:
    """Where the lines of each column mostly begin, and where the longest ends."""
    begins: dict[int | None, Counter[int]] = {}
    ends: dict[int | None, float] = {}
    for of_page in lines:
        for line in of_page:
            column = side(line, middle)
            begins.setdefault(column, Counter())[round(line.left)] += 1
            ends[column] = max(ends.get(column, 0.0), line.right)
    return {column: (float(counts.most_common(1)[0][0]), ends[column]) for column, counts in begins.items()}


def _alignment(line: PdfPiece, column: tuple[float, float]) -> Alignment | None:
    left, right = line.left - column[0], column[1] - line.right
    if left > _SHORT and abs(left - right) <= 2 * _MIDDLE:
        return "centre"
    return "right" if left > _SHORT and abs(right) <= _MIDDLE else None
