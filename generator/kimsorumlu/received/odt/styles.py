"""How paragraphs and spans of an OpenDocument text are set: properties of their styles, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.line import Alignment
from kimsorumlu.received.odt.names import FO, STYLE, TEXT, points

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALIGNMENTS: Final[dict[str, Alignment]] = {
    "start": "left", "left": "left", "center": "centre", "end": "right", "right": "right", "justify": "justified",
}  # fmt: skip
_BOLD: Final = frozenset(("bold", "600", "700", "800", "900"))
_MAX_CHAIN: Final = 30


@dataclass(frozen=True, slots=True)
class SpanStyle:
    """How letters are set."""

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float | None = None


class OdtStyles:
    """The styles that a part of a document may name: automatic ones of its own, and those that all parts share."""

    def __init__(self, containers: Iterable[_Element | None]) -> None:
        """`containers` hold the styles; what an earlier one names hides a later one."""
        self._styles: dict[tuple[str, str], _Element] = {}
        self._defaults: dict[str, _Element] = {}
        self.lists: dict[str, _Element] = {}
        for container in containers:
            for each in () if container is None else container:
                name = each.get(STYLE + "name", "")
                if each.tag == STYLE + "style":
                    self._styles.setdefault((each.get(STYLE + "family", ""), name), each)
                elif each.tag == STYLE + "default-style":
                    self._defaults.setdefault(each.get(STYLE + "family", ""), each)
                elif each.tag == TEXT + "list-style":
                    self.lists.setdefault(name, each)
        self._spans: dict[tuple[str, SpanStyle], SpanStyle] = {}

    def _chain(self, family: str, name: str) -> list[_Element]:
        found: list[_Element] = []
        style = self._styles.get((family, name))
        while style is not None and style not in found and len(found) < _MAX_CHAIN:
            found.append(style)
            style = self._styles.get((family, style.get(STYLE + "parent-style-name", "")))
        default = self._defaults.get(family)
        return found if default is None else [*found, default]

    def _said(self, family: str, name: str, properties: str, attribute: str) -> str | None:
        """What the nearest style of a chain says."""
        for style in self._chain(family, name):
            found = style.find(f"{STYLE}{properties}-properties")
            if found is not None and attribute in found.attrib:
                return found.get(attribute)
        return None

    def alignment(self, paragraph: str) -> Alignment | None:
        """The alignment of paragraphs of a style."""
        return _ALIGNMENTS.get(self._said("paragraph", paragraph, "paragraph", FO + "text-align") or "")

    def indent(self, paragraph: str, level: _Element | None) -> float:
        """Where the first line of such a paragraph begins, in points; `level` sets one that is in a list."""
        names = (FO + "margin-left", FO + "text-indent")
        own = [self._said("paragraph", paragraph, "paragraph", name) for name in names]
        label = None if level is None else next(level.iter(STYLE + "list-level-label-alignment"), None)
        of_list = [None if label is None else label.get(name) for name in names]
        return sum(
            points(listed if listed is not None else said) or 0 for said, listed in zip(own, of_list, strict=True)
        )

    def paragraph(self, name: str) -> SpanStyle:
        """How letters of a paragraph of a style are set."""
        return self._with("paragraph", name, SpanStyle())

    def span(self, name: str, around: SpanStyle) -> SpanStyle:
        """How letters of a span of a style are set within others."""
        known = self._spans.get((name, around))
        if known is None:
            known = self._spans[name, around] = self._with("text", name, around)
        return known

    def _with(self, family: str, name: str, around: SpanStyle) -> SpanStyle:
        weight, slant, size, case, display = (
            self._said(family, name, "text", attribute)
            for attribute in (
                FO + "font-weight",
                FO + "font-style",
                FO + "font-size",
                FO + "text-transform",
                TEXT + "display",
            )
        )
        own = points(size)
        return SpanStyle(
            bold=around.bold if weight is None else weight in _BOLD,
            italic=around.italic if slant is None else slant in ("italic", "oblique"),
            capitals=around.capitals if case is None else case == "uppercase",
            hidden=around.hidden if display is None else display == "none",
            size=around.size if own is None else own,
        )
