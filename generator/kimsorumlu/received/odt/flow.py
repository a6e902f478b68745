"""What an OpenDocument text prints, block by block: paragraphs, lists, tables, sections, the boxes and notes met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.collecting import BREAK, Collector, Paragraph, Run
from kimsorumlu.received.line import LineStyle, Part, TableCell
from kimsorumlu.received.list_numbers import SUPERSCRIPTS
from kimsorumlu.received.odt.lists import LEVELS, OdtLabel, OdtList, levels_of, next_label
from kimsorumlu.received.odt.names import DRAW, OFFICE, SVG, TABLE, TEXT, XML_ID, whole
from kimsorumlu.received.odt.styles import OdtStyles, SpanStyle

if TYPE_CHECKING:
    from lxml.etree import _Element

_FOLDED: Final = re.compile(r"[ \t\r\n]+")
# What stands in the text and is not printed there.
_UNPRINTED: Final = frozenset(
    (
        *(OFFICE + name for name in ("annotation", "forms")),
        *(SVG + name for name in ("title", "desc")),
        *(TEXT + name for name in ("tracked-changes", "hidden-text", "hidden-paragraph", "number")),
        *(TEXT + f"{name}-decls" for name in ("sequence", "variable", "user-field")),
        *(TEXT + f"{name}-source" for name in ("table-of-content", "alphabetical-index")),
    )
)
_MAX_SPAN: Final = 1000
_MAX_BLANKS: Final = 200


@dataclass(slots=True)
class OdtFlow:
    """Walks the blocks of a document, or of a part of it, into a collector."""

    collector: Collector
    styles: OdtStyles
    outline: Sequence[_Element | None]
    part: Part = "body"
    _cell: TableCell | None = None
    _lists: dict[str, OdtList] = field(default_factory=dict)
    _last_of_style: dict[str, OdtList] = field(default_factory=dict)
    _outline_counts: OdtList = field(default_factory=lambda: OdtList(""))
    _notes: list[tuple[str, _Element]] = field(default_factory=list)
    _boxes: list[_Element] = field(default_factory=list)

    def blocks(self, parent: _Element) -> None:
        """All blocks below an element."""
        for child in parent:
            self._block(child)

    def notes(self) -> None:
        """The notes met, each beginning with its mark."""
        for mark, body in self._notes:
            flow = OdtFlow(self.collector, self.styles, self.outline, "note")
            for place, child in enumerate(body):
                if child.tag == TEXT + "p":
                    flow._paragraph(child, None, mark if place == 0 else "")
                else:
                    flow._block(child)

    def _block(self, element: _Element) -> None:
        if element.tag in (TEXT + "p", TEXT + "h"):
            self._paragraph(element, self._outlined(element))
        elif element.tag == TEXT + "list":
            self._list(element)
        elif element.tag == TABLE + "table":
            self._table(element)
        elif element.tag == TEXT + "tracked-changes":
            for each in element.iter(TEXT + "deletion"):
                if any(text.strip() for text in each.itertext(TEXT + "p", TEXT + "h", TEXT + "span")):
                    self.collector.remark("document-deleted")
        elif element.tag == TEXT + "section" and element.get(TEXT + "display") == "none":
            self.collector.remark("document-hidden")
        elif isinstance(element.tag, str) and element.tag.startswith(DRAW):
            self._drawn(element)
            self._empty_boxes()
        elif element.tag not in _UNPRINTED:
            self.blocks(element)

    def _outlined(self, heading: _Element) -> OdtLabel | None:
        """The label that headings of a rank have, where the document numbers them."""
        rank = whole(heading.get(TEXT + "outline-level")) if heading.tag == TEXT + "h" else None
        if rank is None or not 0 < rank <= LEVELS or heading.get(TEXT + "is-list-header") == "true":
            return None
        label = next_label(self._outline_counts, self.outline, rank - 1, None)
        return label if label is not None and label.text else None

    def _list(self, element: _Element, outer: OdtList | None = None, style: str = "", depth: int = 0) -> None:
        style = element.get(TEXT + "style-name") or style
        counted = outer or self._counted(element, style)
        levels = levels_of(self.styles.lists.get(style))
        for item in element:
            labelled = item.tag == TEXT + "list-item"
            start = whole(item.get(TEXT + "start-value"))
            override = item.get(TEXT + "style-override")
            own = levels if override is None else levels_of(self.styles.lists.get(override))
            for child in item:
                if child.tag == TEXT + "list":
                    self._list(child, counted, style, min(depth + 1, LEVELS - 1))
                elif child.tag in (TEXT + "p", TEXT + "h"):
                    label = next_label(counted, own, depth, start) if labelled else None
                    labelled, start = False, None
                    self._paragraph(child, label, depth=depth + 1)
                else:
                    self._block(child)

    def _counted(self, element: _Element, style: str) -> OdtList:
        """The list that an outermost one goes on with, or a new one."""
        found = self._lists.get(element.get(TEXT + "continue-list", ""))
        if found is None and element.get(TEXT + "continue-numbering") == "true":
            found = self._last_of_style.get(style)
        if found is None:
            found = OdtList(style)
        if XML_ID in element.attrib:
            self._lists[element.get(XML_ID, "")] = found
        self._last_of_style[style] = found
        return found

    def _paragraph(self, element: _Element, label: OdtLabel | None, mark: str = "", depth: int | None = None) -> None:
        style = element.get(TEXT + "style-name", "")
        runs = list(self._runs(element, self.styles.paragraph(style), []))
        if runs:
            runs[-1] = _with_text(runs[-1], runs[-1].text.rstrip(" ") if runs[-1].text.endswith(" ") else runs[-1].text)
        if label is not None and label.doubt:
            self.collector.remark("document-number-format", label.doubt)
        self.collector.add(
            Paragraph(
                [Run(f"{mark} "), *runs] if mark else runs,
                label=label.text if label else "",
                suffix=label.suffix if label else "",
                style=LineStyle(
                    indent=self.styles.indent(style, label.level if label else None),
                    alignment=self.styles.alignment(style),
                ),
                level=depth,
                heading=whole(element.get(TEXT + "outline-level")) if element.tag == TEXT + "h" else None,
                cell=self._cell,
                part=self.part,
            )
        )
        self._empty_boxes()

    def _empty_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            OdtFlow(self.collector, self.styles, self.outline, "box", _notes=self._notes).blocks(box)

    def _runs(self, element: _Element, style: SpanStyle, met: list[str]) -> Iterator[Run]:
        """What an element prints; `met` keeps the last text, since blanks fold over the borders of spans."""
        yield from self._text(element.text, style, met)
        for child in element:
            if child.tag == TEXT + "span":
                yield from self._runs(child, self.styles.span(child.get(TEXT + "style-name", ""), style), met)
            elif child.tag == TEXT + "s":
                yield self._sign(" " * min(whole(child.get(TEXT + "c")) or 1, _MAX_BLANKS), style, met)
            elif child.tag == TEXT + "tab":
                yield self._sign("\t", style, met)
            elif child.tag == TEXT + "line-break":
                yield self._sign(BREAK, style, met)
            elif child.tag == TEXT + "note":
                yield self._note(child, style, met)
            elif isinstance(child.tag, str) and child.tag.startswith(DRAW) and child.tag != DRAW + "a":
                self._drawn(child)
            elif child.tag not in _UNPRINTED and isinstance(child.tag, str):
                yield from self._runs(child, style, met)
            yield from self._text(child.tail, style, met)

    def _text(self, text: str | None, style: SpanStyle, met: list[str]) -> Iterator[Run]:
        folded = _FOLDED.sub(" ", text or "")
        if folded.startswith(" ") and (not met or met[-1].endswith((" ", BREAK))):
            folded = folded[1:]
        if folded and style.hidden:
            self.collector.remark("document-hidden")
        elif folded:
            yield self._sign(folded, style, met)

    def _sign(self, text: str, style: SpanStyle, met: list[str]) -> Run:
        met.append(text)
        return Run(text, style.bold, style.italic, style.size, style.capitals)

    def _note(self, note: _Element, style: SpanStyle, met: list[str]) -> Run:
        citation = note.find(TEXT + "note-citation")
        mark = ("" if citation is None else "".join(citation.itertext())).translate(SUPERSCRIPTS)
        body = note.find(TEXT + "note-body")
        if body is not None:
            self._notes.append((mark, body))
        return self._sign(mark, style, met)

    def _drawn(self, element: _Element) -> None:
        """The texts of a drawing wait until the paragraph that holds it has ended."""
        if element.tag == DRAW + "object":
            self.collector.remark("document-foreign-part")
        elif any(child.tag in (TEXT + "p", TEXT + "h", TEXT + "list", TABLE + "table") for child in element):
            self._boxes.append(element)
        else:
            for child in element:
                self._drawn(child)

    def _table(self, table: _Element) -> None:
        count, outer = self.collector.table(), self._cell
        for row, each in enumerate(_rows(table), 1):
            column = 1
            head = next(each.iterancestors(TABLE + "table-header-rows", TABLE + "table")).tag != table.tag
            for cell in each:
                if cell.tag == TABLE + "table-cell":
                    self._cell = TableCell(count, row, column, head)
                    self.blocks(cell)
                    self._cell = outer
                elif any(text.strip() for text in cell.itertext()):
                    self.collector.remark("document-hidden")
                column += min(whole(cell.get(TABLE + "number-columns-repeated")) or 1, _MAX_SPAN)


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"):
            yield from _rows(child)


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.size, run.capitals)
