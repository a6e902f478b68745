"""What a Word document prints, block by block: paragraphs, tables, content controls, the notes and boxes they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.collecting import Collector, Paragraph
from kimsorumlu.received.docx.names import COMPATIBLE, W, number, printed_choice, switch
from kimsorumlu.received.docx.numbering import LEVELS, ListLabel, Numbering
from kimsorumlu.received.docx.runs import AnchoredBox, Piece, RunReader
from kimsorumlu.received.docx.styles import Styles
from kimsorumlu.received.line import LineStyle, Part, TableCell
from kimsorumlu.received.list_numbers import FORMATS, SUPERSCRIPTS

if TYPE_CHECKING:
    from lxml.etree import _Element

# What only wraps blocks.
_WRAPPERS: Final = frozenset(
    (W + "sdt", W + "sdtContent", W + "customXml", W + "smartTag", W + "ins", W + "moveTo", COMPATIBLE + "Choice")
)
_NOTE_FORMATS: Final = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(slots=True)
class Notes:
    """The notes of a document by kind and identifier, and those met so far with their marks, in their order."""

    every: Mapping[str, Mapping[str, _Element]]
    met: list[tuple[str, str, str]] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)

    def mark(self, kind: str, id: str) -> str:
        """The mark of the next note of a kind, as it is printed above the line."""
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        mark = FORMATS[_NOTE_FORMATS[kind]](count).translate(SUPERSCRIPTS)
        self.met.append((kind, id, mark))
        return mark

    def marked(self) -> Iterator[tuple[str, _Element]]:
        """The notes met, each with its mark."""
        for kind, id, mark in self.met:
            note = self.every.get(kind, {}).get(id)
            if note is not None:
                yield mark, note


@dataclass(slots=True)
class Flow:
    """Walks the blocks of a document, or of a part of it, into a collector."""

    collector: Collector
    styles: Styles
    numbering: Numbering
    met_notes: Notes
    in_part: Part = "body"
    cell: TableCell | None = None
    # What a paragraph whose end is not printed leaves to the next one.
    _before: list[Piece] = field(default_factory=list)
    _inline: RunReader | None = None

    def blocks(self, parent: _Element) -> None:
        """All blocks below an element."""
        for child in parent:
            if child.tag == W + "p":
                self._paragraph(child)
            elif child.tag == W + "tbl":
                self._table(child)
            elif child.tag == W + "altChunk":
                self.collector.remark("document-foreign-part")
            elif child.tag == COMPATIBLE + "AlternateContent":
                self.blocks(printed_choice(child))
            elif child.tag in _WRAPPERS:
                self.blocks(child)

    def part(self, root: _Element, part: Part) -> None:
        """The blocks of a part that stands outside the flow: a header, a box."""
        Flow(self.collector, self.styles, self.numbering, self.met_notes, part).blocks(root)

    def notes(self) -> None:
        """The notes met, each beginning with its mark."""
        for mark, note in self.met_notes.marked():
            flow = Flow(self.collector, self.styles, self.numbering, self.met_notes, "note")
            flow._inline = RunReader(self.styles, self.collector, self.met_notes.mark, mark)
            flow.blocks(note)

    def _paragraph(self, paragraph: _Element) -> None:
        if self._inline is None:
            self._inline = RunReader(self.styles, self.collector, self.met_notes.mark)
        style = self.styles.style_of(paragraph)
        pieces = [*self._before, *self._inline.pieces(paragraph, style)]
        self._before = []
        if _end_is_not_printed(paragraph):
            self.collector.remark("document-joined-paragraphs")
            self._before = pieces
            return
        runs = [piece for piece in pieces if not isinstance(piece, AnchoredBox)]
        place = self.styles.list_place(paragraph)
        label = None if place is None or _deleted(paragraph, bool(runs)) else self.numbering.label(place)
        self._tell(label)
        self.collector.add(
            Paragraph(
                runs,
                label=label.text if label else "",
                suffix=label.suffix if label else "",
                style=LineStyle(
                    indent=self.styles.indent(paragraph, label.level if label else None),
                    alignment=self.styles.alignment(paragraph),
                ),
                level=label.depth + 1 if label else None,
                heading=self.styles.heading(paragraph),
                cell=self.cell,
                part=self.in_part,
            )
        )
        for piece in pieces:
            if isinstance(piece, AnchoredBox):
                self.part(piece.content, "box")

    def _tell(self, label: ListLabel | None) -> None:
        if label is not None and label.doubt == "begun":
            self.collector.remark("document-list-begun")
        elif label is not None and label.doubt:
            self.collector.remark("document-number-format", label.doubt)

    def _table(self, table: _Element) -> None:
        count = self.collector.table()
        row = 0
        for each in _below(table, W + "tr"):
            if each.find(f"{W}trPr/{W}del") is not None:
                self.collector.remark("document-deleted")
                continue
            row += 1
            column = 1 + (number(each, "trPr/gridBefore") or 0)
            marked = each.find(f"{W}trPr/{W}tblHeader")
            head = marked is not None and marked.get(W + "val", "1") not in ("0", "false", "off")
            for cell in _below(each, W + "tc"):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                goes_on = merged is not None and merged.get(W + "val", "continue") == "continue"
                if not goes_on or any(text.text for text in cell.iter(W + "t")):
                    outer, self.cell = self.cell, TableCell(count, row, column, head)
                    self.blocks(cell)
                    self.cell = outer
                column += max(1, min(number(cell, "tcPr/gridSpan") or 1, LEVELS * LEVELS))


def _below(parent: _Element, tag: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, of which some may stand in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _below(child, tag)


def _end_is_not_printed(paragraph: _Element) -> bool:
    """Whether the mark that ends a paragraph was deleted, or only parts two styles on one line."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    if mark is None:
        return False
    return mark.find(W + "del") is not None or bool(switch(mark, "specVanish"))


def _deleted(paragraph: _Element, has_text: bool) -> bool:
    """Whether all of a paragraph was deleted or is hidden, so that its label is not printed either."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    hidden = mark is not None and bool(switch(mark, "vanish"))
    return not has_text and (hidden or paragraph.find(W + "del") is not None)
