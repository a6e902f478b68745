"""How paragraphs and runs of a Word document are set: their own properties over those of their styles.

Bold, italic, capitals and hidden are switches: set by the paragraph's style and by the run's, they undo each other;
what the run says itself decides (ECMA-376 part 1, 17.7.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.docx.names import W, number, switch, value
from kimsorumlu.received.line import Alignment

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALIGNMENTS: Final[dict[str, Alignment]] = {
    "center": "centre", "right": "right", "end": "right", "both": "justified", "distribute": "justified",
    "left": "left", "start": "left",
}  # fmt: skip
_SWITCHES: Final = ("b", "i", "caps", "vanish")
# "heading 2", "Başlık 2": the names under which Word and its Turkish edition keep headings.
_HEADING: Final = re.compile(r"(?:heading|başlık|baslik)\s?([1-9])", re.IGNORECASE)
_MAX_CHAIN: Final = 30


@dataclass(frozen=True, slots=True)
class RunStyle:
    """How a run is set. `font` is the name by which symbol fonts are known."""

    bold: bool
    italic: bool
    capitals: bool
    hidden: bool
    size: float | None
    font: str


@dataclass(frozen=True, slots=True)
class ListPlace:
    """The list that a paragraph belongs to, and its level there (0 for the outermost); `style` gave it the list."""

    list: str
    level: int | None
    style: str


class Styles:
    """The styles of a document."""

    def __init__(self, root: _Element | None) -> None:
        self._styles = {} if root is None else {s.get(W + "styleId", ""): s for s in root.iterfind(W + "style")}
        defaults = None if root is None else root.find(W + "docDefaults")
        self._run = None if defaults is None else defaults.find(f"{W}rPrDefault/{W}rPr")
        self._paragraph = None if defaults is None else defaults.find(f"{W}pPrDefault/{W}pPr")
        self._default = next(
            (
                k
                for k, s in self._styles.items()
                if s.get(W + "default") in ("1", "true") and s.get(W + "type") == "paragraph"
            ),
            "",
        )
        self._chains: dict[str, tuple[_Element, ...]] = {}
        self._runs: dict[tuple[str, str], RunStyle] = {}

    def chain(self, style: str) -> tuple[_Element, ...]:
        """A style and those it is based on, the nearest first; one that is based on itself ends."""
        known = self._chains.get(style)
        if known is None:
            found: list[_Element] = []
            at: str | None = style
            while at in self._styles and self._styles[at] not in found and len(found) < _MAX_CHAIN:
                found.append(self._styles[at])
                at = value(found[-1], "basedOn")
            known = self._chains[style] = tuple(found)
        return known

    def style_of(self, paragraph: _Element) -> str:
        """The name of a paragraph's style; that of the default where it names none."""
        named = value(paragraph, "pPr/pStyle")
        return named if named in self._styles else self._default

    def _levels(self, paragraph: _Element, *more: _Element) -> list[_Element]:
        """The properties that may say how a paragraph is set, the strongest first."""
        own = paragraph.find(W + "pPr")
        styles = [p for s in self.chain(self.style_of(paragraph)) if (p := s.find(W + "pPr")) is not None]
        found = ([] if own is None else [own]) + list(more) + styles
        return found + ([] if self._paragraph is None else [self._paragraph])

    def list_place(self, paragraph: _Element) -> ListPlace | None:
        """The list of a paragraph: its own, or that of its style. List and level are inherited each for itself."""
        named: str | None = value(paragraph, "pPr/numPr/numId")
        level = number(paragraph, "pPr/numPr/ilvl")
        style = ""
        if named is None:
            for each in self.chain(self.style_of(paragraph)):
                named = value(each, "pPr/numPr/numId")
                level = number(each, "pPr/numPr/ilvl") if level is None and style == "" else level
                if named is not None:
                    style = each.get(W + "styleId", "")
                    break
        return None if named in (None, "0") else ListPlace(named or "", level, style)

    def list_of_style(self, style: str) -> str | None:
        """The list that a style of lists stands for."""
        return value(self._styles.get(style), "pPr/numPr/numId")

    def alignment(self, paragraph: _Element) -> Alignment | None:
        for each in self._levels(paragraph):
            found = value(each, "jc")
            if found is not None:
                return _ALIGNMENTS.get(found)
        return None

    def indent(self, paragraph: _Element, level: _Element | None) -> float:
        """Where a paragraph's first line begins, in points; `level` is that of its list, whose indents count."""
        more = [p for p in (None if level is None else level.find(W + "pPr"),) if p is not None]
        levels = self._levels(paragraph, *more)

        def first(*names: str) -> int:
            found = (number(each, "ind", name) for each in levels for name in names)
            return next((n for n in found if n is not None), 0)

        # A hanging line takes the place of one indented: the level that says either decides.
        for each in levels:
            hanging, own = number(each, "ind", "hanging"), number(each, "ind", "firstLine")
            if hanging is not None or own is not None:
                return (first("left", "start") + (own or 0 if hanging is None else -hanging)) / 20
        return first("left", "start") / 20

    def heading(self, paragraph: _Element) -> int | None:
        """1 for a heading of the highest rank: by outline level, or by the name of the style."""
        for each in self._levels(paragraph):
            rank = number(each, "outlineLvl")
            if rank is not None:
                return rank + 1 if 0 <= rank < 9 else None
        names = [value(each, "name") or "" for each in self.chain(self.style_of(paragraph))]
        return next((int(match[1]) for name in names if (match := _HEADING.fullmatch(name))), None)

    def run(self, properties: _Element | None, paragraph_style: str) -> RunStyle:
        """How a run with these properties is set in a paragraph of this style."""
        own = value(properties, "rStyle") or ""
        from_styles = self._runs.get((paragraph_style, own))
        if from_styles is None:
            from_styles = self._runs[paragraph_style, own] = self._of_styles(paragraph_style, own)
        if properties is None or not len(properties):
            return from_styles
        bold, italic, capitals, hidden = (switch(properties, name) for name in _SWITCHES)
        size = number(properties, "sz")
        return RunStyle(
            from_styles.bold if bold is None else bold,
            from_styles.italic if italic is None else italic,
            from_styles.capitals if capitals is None else capitals,
            from_styles.hidden if hidden is None else hidden,
            from_styles.size if size is None else size / 2,
            value(properties, "rFonts", "ascii") or value(properties, "rFonts", "hAnsi") or from_styles.font,
        )

    def _of_styles(self, paragraph: str, character: str) -> RunStyle:
        chains = [
            [p for s in self.chain(name) if (p := s.find(W + "rPr")) is not None] for name in (character, paragraph)
        ]
        switches = []
        for name in _SWITCHES:
            said = [next((on for p in chain if (on := switch(p, name)) is not None), None) for chain in chains]
            switches.append(
                (said[0] or False) != (said[1] or False) or (said == [None, None] and bool(switch(self._run, name)))
            )
        every = [*chains[0], *chains[1], *(() if self._run is None else (self._run,))]
        size = next((n for p in every if (n := number(p, "sz")) is not None), None)
        font = next((found for p in every if (found := value(p, "rFonts", "ascii"))), "")
        bold, italic, capitals, hidden = switches
        return RunStyle(bold, italic, capitals, hidden, None if size is None else size / 2, font)
