"""The first step: a document's lines as the outline meets them, without blank ones and decoration of their layout.

What stood around a line is kept as numbers: blank lines before it, where it begins, how long it is. The cells of one
row of a table are one line, since a term and its meaning stand beside each other there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.importer.recognise.foot_notes import notes_of
from kimsorumlu.importer.recognise.tables import PrintedTable
from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.turkish.characters import as_printed

# "Madde 13- Sekreterin Görevleri                GÖREV UNVANI: SEKRETER"
_FAR: Final = " " * 8
_LONG: Final = 400
_FAR_TITLE: Final = re.compile(rf"(.*[a-zçğıöşü]\S*){_FAR} *([A-ZÇĞİÖŞÜ][^a-zçğıöşü]{{4,}})")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line with something on it. `numbers` are the received lines it stands on, more than one of a table's row."""

    numbers: tuple[int, ...]
    text: str
    blanks: int = 0
    # Signs from the left edge, or points where the document knows them.
    indent: float = 0.0
    bold: float = 0.0
    centred: bool = False
    size: float | None = None
    heading: int | None = None
    page: int | None = None
    # The format says that it is a list's item, with its label or without one.
    listed: bool = False
    # The format says that a paragraph ends here; None where it does not know.
    ends: bool | None = None
    # From the edge of its column to its last sign: points where the document knows them, else signs.
    width: float = 0.0
    # What a sign of it takes of that, on the average.
    sign: float = 1.0
    # It lists a heading of the text, which follows.
    contents: bool = False
    # It is of a note, behind the text; it looks like one, and stands where it is all the same.
    note: bool = False
    like_note: bool = False
    # The table that stands on it and the lines behind it, or what is printed of a figure.
    table: TableEntryShape | FigureShape | None = None

    @property
    def number(self) -> int:
        """The received line it begins on."""
        return self.numbers[0]


def lines_with_text(
    lines: Sequence[ReceivedLine],
    cut: frozenset[int] = frozenset(),
    tables: Sequence[PrintedTable] = (),
    contents: frozenset[int] = frozenset(),
) -> tuple[PrintedLine, ...]:
    """The lines that print something, but for those in `cut`, which stand for nothing at all; each table is one.

    `contents` are those of a list of contents.
    """
    begins = {table.numbers[0]: table for table in tables}
    inside = {number for table in tables for number in table.numbers[1:]}
    found: list[PrintedLine] = []
    row: tuple[int, int] | None = None
    blanks = 0
    paragraphs = any(line.ends for line in lines) and any(not line.ends for line in lines)
    laid = _laid_out(lines)
    notes = notes_of(lines, cut)
    for line in lines:
        text = " ".join(as_printed(line.bare).split())
        if line.number in cut or line.number in inside:
            continue
        if line.number in begins:
            table = begins[line.number]
            found.append(PrintedLine(table.numbers, table.said, blanks, ends=True, table=table.entry))
            row, blanks = None, 0
            continue
        if not text:
            blanks += 1
            continue
        here = (line.cell.table, line.cell.row) if line.cell is not None else None
        if here is not None and here == row:
            before = found[-1]
            found[-1] = replace(
                before,
                numbers=(*before.numbers, line.number),
                text=f"{before.text} {text}",
                width=before.width + len(text) * before.sign,
            )
        else:
            printed = _lines(line, text, blanks, paragraphs or laid)
            found += (
                replace(
                    each,
                    contents=line.number in contents,
                    note=line.number in notes.behind,
                    like_note=line.number in notes.like,
                )
                for each in printed
            )
        row, blanks = here, 0
    return tuple(found)


def _lines(line: ReceivedLine, text: str, blanks: int, known: bool) -> list[PrintedLine]:
    """A line; two where a title in capitals stands far behind the rest of it."""
    whole = _line(line, text, blanks, known)
    apart = _FAR_TITLE.fullmatch(line.bare.strip()) if _FAR in line.bare and len(line.bare) < _LONG else None
    if apart is None:
        return [whole]
    first, title = (" ".join(as_printed(part).split()) for part in apart.groups())
    return [replace(whole, text=first, width=len(first) * whole.sign), replace(whole, text=title, blanks=0)]


def _laid_out(lines: Sequence[ReceivedLine]) -> bool:
    """Whether the format knows paragraphs: a word processor's document has styles, and no line that only ends."""
    return all(line.ends for line in lines) and any(
        line.style.size is not None or line.style.alignment is not None or line.level is not None for line in lines
    )


def _line(line: ReceivedLine, text: str, blanks: int, known: bool) -> PrintedLine:
    bare = line.bare.expandtabs(8)
    style = line.style
    return PrintedLine(
        numbers=(line.number,),
        text=text,
        blanks=blanks,
        indent=style.indent if style.indent is not None else float(len(bare) - len(bare.lstrip())),
        bold=style.bold,
        centred=style.alignment == "centre",
        size=style.size,
        heading=line.heading,
        page=line.page,
        listed=line.level is not None or bool(line.label) or _bulleted(line),
        ends=line.ends if known else None,
        width=_width(line, bare),
        sign=(line.box.right - line.box.left) / len(text) if line.box is not None else 1.0,
    )


def _width(line: ReceivedLine, bare: str) -> float:
    if line.box is None:
        return float(len(bare.rstrip()))
    return (line.style.indent or 0.0) + line.box.right - line.box.left


def _bulleted(line: ReceivedLine) -> bool:
    """Whether a bullet of Markdown, which is no text, stood before the line."""
    return line.text.lstrip()[:2] in ("- ", "* ") and not line.bare.lstrip().startswith(("-", "*"))
