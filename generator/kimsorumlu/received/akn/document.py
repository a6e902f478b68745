"""Akoma Ntoso as lines, in the order of the document: a label stands in the line of the words it labels.

The standard has one order for marker and heading, and one place for a caption; in documents of our own an attribute
says where they are printed, and notes and the name in the head are ours. Of any other document every word is text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.akn.names import CAPTION_BELOW, EDITOR_NOTE, HEADING_AFTER, local_name, record_of, stamps_of
from kimsorumlu.received.collecting import BREAK, Collector, Paragraph, Run
from kimsorumlu.received.line import Part, Reading, TableCell, UnreadableError
from kimsorumlu.received.parts import parsed
from kimsorumlu.received.spans import Columns

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT: Final = "akomaNtoso"
_INLINES: Final = frozenset((
    "a", "abbr", "affectedDocument", "argument", "b", "change", "concept", "courtType", "date", "decoration",
    "def", "del", "docAuthority", "docCommittee", "docDate", "docIntroducer", "docJurisdiction", "docNumber",
    "docProponent", "docPurpose", "docStage", "docStatus", "docTitle", "docType", "docketNumber", "embeddedText",
    "entity", "event", "fillIn", "i", "img", "inline", "ins", "judge", "lawyer", "legislature", "location",
    "mmod", "mod", "mref", "neutralCitation", "noteRef", "object", "omissis", "opinion", "organization",
    "outcome", "party", "person", "placeholder", "process", "quantity", "quotedText", "recordedTime", "ref",
    "relatedDocument", "remark", "rmod", "role", "rref", "session", "shortTitle", "signature", "span", "sub",
    "sup", "term", "time", "u", "vote",
))  # fmt: skip
_BREAKS: Final = frozenset(("br", "eol", "eop"))
_HEADINGS: Final = frozenset(("heading", "subheading"))
_NOTES: Final = frozenset(("authorialNote", "note"))
_FOLDED: Final = re.compile(r"[ \t\r\n]+")


def read(content: bytes) -> Reading:
    """The lines of a document. Raises UnreadableError."""
    root = parsed(content, "XML")
    if local_name(root) != ROOT:
        raise UnreadableError(Phrase("document-xml"))
    record = record_of(root)
    walk = _Walk(own=record is not None)
    walk.block(root)
    walk.end_line()
    walk.notes()
    for _, text in stamps_of(record) if record is not None else ():
        walk.collector.add(Paragraph((Run(text),), part="stamp"))
    return walk.collector.reading()


class _Walk:
    """Walks a document; what is met on one line waits until the line ends."""

    def __init__(self, *, own: bool) -> None:
        self.collector = Collector()
        self._own = own
        self._said = ""
        self._labels: list[str] = []
        self._cell: TableCell | None = None
        self._part: Part = "body"
        self._notes: list[_Element] = []

    def block(self, element: _Element) -> None:
        """An element and all below it."""
        name = local_name(element)
        if name == "meta" or (self._own and _is_ours(element, name)):
            return
        if name == "conclusions":
            self.end_line()
            self.notes()
        if name in _BREAKS:
            self._said += BREAK
        elif name in _NOTES and self._part == "body":
            self._notes.append(element)
        elif name in _INLINES:
            self._inside(element)
        elif name == "num":
            self._num(element)
        else:
            self.end_line()
            self._table(element) if name == "table" else self._inside(element)
            self.end_line()

    def end_line(self) -> None:
        """The end of what stands on one line, if anything does; then, in a document of others, the notes on it."""
        said, self._said = self._said.strip(f" {BREAK}"), ""
        if said:
            said = " ".join((*self._labels, said))
            self._labels = []
            self.collector.add(Paragraph((Run(said),), cell=self._cell, part=self._part))
        if not self._own and self._part == "body":
            self.notes()

    def notes(self) -> None:
        """The notes to the lines so far; those of documents of our own stand behind the text, as in every format."""
        notes, self._notes = self._notes, []
        for note in notes:
            self._part = "note"
            self._inside(note)
            self.end_line()
            self._part = "body"

    def _num(self, element: _Element) -> None:
        """A label waits for the words that it labels; over a heading it stands in a line of its own."""
        self.end_line()
        self._inside(element)
        following = element.getnext()
        if following is not None and local_name(following) not in _HEADINGS and not self._is_article(element):
            said, self._said = self._said.strip(f" {BREAK}"), ""
            self._labels += [said] if said else []
        else:
            self.end_line()

    def _is_article(self, num: _Element) -> bool:
        """Whether a marker of ours stands below its heading."""
        parent = num.getparent()
        return self._own and parent is not None and local_name(parent) == "article"

    def _inside(self, element: _Element) -> None:
        self._text(element.text)
        children = list(element)
        if self._own:
            children = _as_printed(element, children)
        for child in children:
            self.block(child)
            self._text(child.tail)
        if self._labels and not self._said and local_name(element) not in _INLINES:
            labels, self._labels = self._labels, []
            self._said = " ".join(labels)
            self.end_line()

    def _text(self, text: str | None) -> None:
        if text:
            folded = _FOLDED.sub(" ", text)
            self._said += folded.lstrip(" ") if not self._said or self._said.endswith((" ", BREAK)) else folded

    def _table(self, element: _Element) -> None:
        table, outer, columns = self.collector.table(), self._cell, Columns()
        row = 0
        for child in _as_printed(element, list(element)) if self._own else element:
            if local_name(child) != "tr":
                self.block(child)
                continue
            row += 1
            for cell in child:
                self._cell = TableCell(table, row, columns.take(row, cell))
                self.block(cell)
            self._cell = outer


def _is_ours(element: _Element, name: str) -> bool:
    """Whether an element of a document of our own is no text: the name in its head, an editor's note."""
    return name == "longTitle" or (name in _NOTES and element.get("class") == EDITOR_NOTE)


def _as_printed(element: _Element, children: list[_Element]) -> list[_Element]:
    """The children in the order in which they are printed: an article's heading above its marker, unless it says so."""
    name, behind = local_name(element), element.get("class")
    if name == "article" and behind != HEADING_AFTER:
        return sorted(children, key=lambda child: local_name(child) != "heading")
    if name == "table" and behind == CAPTION_BELOW:
        return sorted(children, key=lambda child: local_name(child) == "caption")
    return children
