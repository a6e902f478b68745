"""An OpenDocument text as lines: the parts it prints, in the order they are met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.collecting import Collector
from kimsorumlu.received.line import Part, Reading, UnreadableError
from kimsorumlu.received.odt.flow import OdtFlow
from kimsorumlu.received.odt.lists import levels_of
from kimsorumlu.received.odt.names import OFFICE, STYLE, TEXT
from kimsorumlu.received.odt.styles import OdtStyles
from kimsorumlu.received.parts import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element

_EDGES: Final[tuple[tuple[str, Part], ...]] = (
    ("header-first", "header"), ("header", "header"), ("header-left", "header"),
    ("footer-first", "footer"), ("footer", "footer"), ("footer-left", "footer"),
)  # fmt: skip


def read(content: bytes) -> Reading:
    """The lines of a document. Raises UnreadableError."""
    archive = Archive(content, "ODT")
    manifest = archive.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise UnreadableError(Phrase("document-password"))
    root, shared = archive.xml("content.xml"), archive.xml("styles.xml")
    body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}text")
    if root is None or body is None:
        raise UnreadableError(Phrase("document-damaged", "ODT"))
    common = None if shared is None else shared.find(OFFICE + "styles")
    edges_own = None if shared is None else shared.find(OFFICE + "automatic-styles")
    outline = levels_of(None if common is None else common.find(TEXT + "outline-style"))
    collector = Collector()
    flow = OdtFlow(collector, OdtStyles((root.find(OFFICE + "automatic-styles"), common)), outline)
    flow.blocks(body)
    flow.notes()
    if shared is not None:
        at_edges = OdtStyles((edges_own, common))
        for part, element in _edges(root, shared):
            OdtFlow(collector, at_edges, outline, part).blocks(element)
    return collector.reading()


def _edges(root: _Element, shared: _Element) -> Iterator[tuple[Part, _Element]]:
    """The headers and footers of the pages that the document uses: the first kind there is, and those it names."""
    pages = list(shared.iterfind(f"{OFFICE}master-styles/{STYLE}master-page"))
    named = {each.get(STYLE + "master-page-name") for each in root.iter(STYLE + "style")}
    named |= {each.get(STYLE + "master-page-name") for each in shared.iter(STYLE + "style")}
    for place, page in enumerate(pages):
        if place == 0 or page.get(STYLE + "name") in named:
            for name, part in _EDGES:
                for each in page.iterfind(STYLE + name):
                    if each.get(STYLE + "display") != "false":
                        yield part, each
