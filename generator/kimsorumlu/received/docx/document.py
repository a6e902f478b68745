"""A Word document as lines: the parts it prints, in the order they are met."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.collecting import Collector
from kimsorumlu.received.docx.flow import Flow, Notes
from kimsorumlu.received.docx.names import SAME, R, W, switch, value
from kimsorumlu.received.docx.numbering import Numbering
from kimsorumlu.received.docx.styles import Styles
from kimsorumlu.received.line import Part, Reading, UnreadableError
from kimsorumlu.received.parts import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
# Which headers and footers of a section are printed: the first page's and those of even pages only where it says so.
_KINDS: Final = ("first", "default", "even")


def read(content: bytes) -> Reading:
    """The lines of a document. Raises UnreadableError."""
    archive = Archive(content, "DOCX")
    main = _main_part(archive)
    root = archive.xml(main, SAME)
    body = None if root is None else root.find(W + "body")
    if body is None:
        raise UnreadableError(Phrase("document-damaged", "DOCX"))
    relations = _Relations(archive, main)
    styles = Styles(relations.part("styles"))
    notes = Notes({kind: _by_id(relations.part(f"{kind}s"), kind) for kind in ("footnote", "endnote")})
    collector = Collector()
    flow = Flow(collector, styles, Numbering(relations.part("numbering"), styles), notes)
    flow.blocks(body)
    flow.notes()
    for part, root in _edges(body, relations, relations.part("settings")):
        flow.part(root, part)
    return collector.reading()


class _Relations:
    """The parts that the main part names."""

    def __init__(self, archive: Archive, main: str) -> None:
        self._archive = archive
        self._targets = dict(_targets(archive, main))

    def part(self, kind: str) -> _Element | None:
        """The one part of a kind: "styles"."""
        return next((self.named(id) for id, (each, _) in self._targets.items() if each == kind), None)

    def named(self, id: str) -> _Element | None:
        """The part that goes by this identifier."""
        _, target = self._targets.get(id, ("", ""))
        return self._archive.xml(target, SAME) if target else None


def _targets(archive: Archive, part: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """The relations of a part ("" for the document as a whole): identifier → kind and target, if it is in the file."""
    folder, name = posixpath.split(part)
    root = archive.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    for each in () if root is None else root.iterfind(_RELATIONS + "Relationship"):
        if each.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
            yield each.get("Id", ""), (each.get("Type", "").rpartition("/")[2], target.lstrip("/"))


def _main_part(archive: Archive) -> str:
    found = (target for _, (kind, target) in _targets(archive, "") if kind == "officeDocument")
    return next(found, "word/document.xml")


def _by_id(root: _Element | None, kind: str) -> dict[str, _Element]:
    """The notes of a kind, but for the lines that part them from the text."""
    every = () if root is None else root.iterfind(W + kind)
    return {each.get(W + "id", ""): each for each in every if each.get(W + "type", "normal") == "normal"}


def _edges(body: _Element, relations: _Relations, settings: _Element | None) -> Iterator[tuple[Part, _Element]]:
    """The headers and footers that are printed, each once."""
    met: set[str] = set()
    even = switch(settings, "evenAndOddHeaders") or False
    for section in body.iter(W + "sectPr"):
        printed = {"default": True, "first": switch(section, "titlePg") or False, "even": even}
        parts: tuple[tuple[Part, str], ...] = (("header", "headerReference"), ("footer", "footerReference"))
        for part, name in parts:
            for kind in _KINDS:
                for each in section.iterfind(W + name):
                    id = each.get(R + "id", "")
                    if value(each, "", "type") == kind and printed[kind] and id not in met:
                        met.add(id)
                        root = relations.named(id)
                        if root is not None:
                            yield part, root
