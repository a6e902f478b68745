"""What a paragraph of a Word document prints: runs, fields, symbols, marks of notes, and the boxes anchored in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.collecting import BREAK, Collector, Run
from kimsorumlu.received.docx.names import COMPATIBLE, DRAWING, MATH, VML, W, printed_choice
from kimsorumlu.received.docx.styles import RunStyle, Styles
from kimsorumlu.received.list_numbers import symbol, with_signs

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class AnchoredBox:
    """A text box that stands at a place in a paragraph, and is read apart."""

    content: _Element


Piece = Run | AnchoredBox

_WRAPPERS: Final = frozenset(
    W + name
    for name in (
        *("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "ins", "moveTo", "bdo", "dir"),
        *("ruby", "rubyBase", "rt"),
    )
) | {MATH + "oMath", MATH + "oMathPara", COMPATIBLE + "Choice"}
_DELETED: Final = frozenset((W + "del", W + "moveFrom"))
_SIGNS: Final = {
    W + "tab": "\t", W + "ptab": "\t", W + "cr": BREAK, W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad",
}  # fmt: skip
_BOXES: Final = frozenset((W + "drawing", W + "pict", W + "object"))
_PLAIN_SPACE: Final = " \t\r\n"
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
# Fields that print nothing, so that nothing is missed where they have no result.
_SILENT: Final = frozenset(("TC", "XE", "RD", "TA", "SET", "ASK", "PRIVATE", "BIBLIOGRAPHY", "NOTEREF", "HYPERLINK"))


class RunReader:
    """Reads the paragraphs of one part; a field may begin in one of them and end in another."""

    def __init__(self, styles: Styles, told: Collector, mark: Callable[[str, str], str], own_mark: str = "") -> None:
        """`mark` gives the mark of the next note of a kind; `own_mark` is that of the note being read."""
        self._styles = styles
        self._told = told
        self._mark = mark
        self._own_mark = own_mark
        # Of each field begun: what it is, and whether its result has begun.
        self._fields: list[tuple[str, bool]] = []

    def pieces(self, paragraph: _Element, style: str) -> list[Piece]:
        """What a paragraph in this style prints, in order."""
        return list(self._children(paragraph, style))

    def _children(self, parent: _Element, style: str) -> Iterator[Piece]:
        for child in parent:
            if child.tag == W + "r":
                yield from self._run(child, style)
            elif child.tag in _DELETED:
                if any(text.text for text in child.iter(W + "delText", W + "t")):
                    self._told.remark("document-deleted")
            elif child.tag == COMPATIBLE + "AlternateContent":
                yield from self._children(printed_choice(child), style)
            elif child.tag in _WRAPPERS:
                yield from self._children(child, style)
            elif isinstance(child.tag, str) and child.tag.startswith(MATH):
                yield from self._formula(child)

    def _formula(self, element: _Element) -> Iterator[Piece]:
        for text in element.iter(MATH + "t"):
            yield Run(text.text or "")

    def _run(self, run: _Element, style: str) -> Iterator[Piece]:
        set_as = self._styles.run(run.find(W + "rPr"), style)
        shown = "".join(self._texts(run, set_as))
        if shown and set_as.hidden:
            self._told.remark("document-hidden")
        elif shown:
            yield Run(shown, set_as.bold, set_as.italic, set_as.size, set_as.capitals)
        if not set_as.hidden:
            for child in run:
                content = printed_choice(child) if child.tag == COMPATIBLE + "AlternateContent" else run
                for each in content if content is not run else (child,):
                    if each.tag in _BOXES:
                        yield from self._boxes(each)

    def _texts(self, run: _Element, set_as: RunStyle) -> Iterator[str]:
        for child in run:
            if child.tag == W + "fldChar":
                self._field(child)
            elif child.tag == W + "instrText":
                if self._fields and not self._fields[-1][1]:
                    self._fields[-1] = (self._fields[-1][0] + (child.text or ""), False)
            elif all(begun for _, begun in self._fields):
                yield self._text(child, set_as)

    def _text(self, child: _Element, set_as: RunStyle) -> str:
        if child.tag == W + "t":
            text = child.text or ""
            text = text if child.get(_XML_SPACE) == "preserve" else text.strip(_PLAIN_SPACE)
            return with_signs(text.replace("\n", " ").replace("\r", " "), set_as.font)
        if child.tag == W + "br":
            return BREAK
        if child.tag == W + "sym":
            return self._symbol(child)
        if child.tag in (W + "footnoteReference", W + "endnoteReference"):
            mark = self._mark(child.tag[len(W) :].removesuffix("Reference"), child.get(W + "id", ""))
            return "" if child.get(W + "customMarkFollows") in ("1", "true", "on") else mark
        if child.tag in (W + "footnoteRef", W + "endnoteRef"):
            return self._own_mark
        return _SIGNS.get(str(child.tag), "")

    def _symbol(self, child: _Element) -> str:
        try:
            code = int(child.get(W + "char", ""), 16)
        except ValueError:
            return ""
        font = child.get(W + "font", "")
        if not 0xF000 <= code < 0xF100 and not font.lower().startswith(("wingdings", "symbol")):
            return chr(code) if 0x20 <= code < 0xD800 else ""
        found = symbol(code, font)
        if not found:
            self._told.remark("document-symbol", f"{font} {code:X}")
        return found or "•"

    def _field(self, child: _Element) -> None:
        kind = child.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(("", False))
        elif kind == "separate" and self._fields:
            self._fields[-1] = (self._fields[-1][0], True)
        elif kind == "end" and self._fields:
            instruction, begun = self._fields.pop()
            name = instruction.split()[0].upper() if instruction.split() else ""
            if not begun and name and name not in _SILENT:
                self._told.remark("document-field", name)

    def _boxes(self, element: _Element) -> Iterator[Piece]:
        """The texts of a drawing; of a box within a box, the inner one is met with the outer one's paragraphs."""
        found = False
        for each in _outermost(element, W + "txbxContent"):
            found = True
            yield AnchoredBox(each)
        words = [each.get("string", "") for each in element.iter(VML + "textpath")]
        if any(words):
            self._told.remark("document-drawn-words", " ".join(words))
        drawn = (each.get("uri", "") for each in element.iter(DRAWING + "graphicData"))
        if not found and any(uri.endswith(("/diagram", "/chart")) for uri in drawn):
            self._told.remark("document-diagram")


def _outermost(element: _Element, tag: str) -> Iterator[_Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == COMPATIBLE + "AlternateContent":
            yield from _outermost(printed_choice(child), tag)
        else:
            yield from _outermost(child, tag)
