"""Web pages (HTML): the lines that a browser shows, with the labels it gives to lists.

White space folds to one blank, and only blocks and `<br>` end a line. What is not shown is left out: scripts, controls,
hidden parts, and the menus, headers and footers of the page around the text; it is told what was left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.collecting import BREAK, Collector, Paragraph, Run
from kimsorumlu.received.encoding import declared_text
from kimsorumlu.received.html_lists import HtmlList
from kimsorumlu.received.line import Alignment, LineStyle, Part, Reading, TableCell, UnreadableError
from kimsorumlu.received.list_numbers import SUPERSCRIPTS
from kimsorumlu.received.spans import Columns

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_NEVER_SHOWN: Final = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "audio",
        "video",
        "select",
        "option",
        "button",
        "textarea",
        "input",
        "datalist",
        "meta",
        "link",
        "title",
        "map",
    ]
)
# What frames the text of a page; within the text itself they hold its titles.
_FRAME: Final = frozenset(("nav", "header", "footer"))
_TEXTS: Final = frozenset(("article", "main", "section"))
_BOLD: Final = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITALIC: Final = frozenset(("i", "em", "cite", "dfn", "var"))
_ALIGNMENTS: Final[dict[str, Alignment]] = {
    "left": "left", "center": "centre", "right": "right", "justify": "justified", "start": "left", "end": "right",
}  # fmt: skip
_FOLDED: Final = re.compile(r"[ \t\r\n\f]+")
# What stands above the line as the mark of a note, or as a power.
_FIGURE: Final = re.compile(r"\s*[0-9]{1,3}\s*")
# "12pt", "16px", "1.5em", "36.0pt"
_LENGTH: Final = re.compile(r"(-?[0-9]{1,5}(?:\.[0-9]{1,6})?)(pt|px|em|rem|cm|mm|in)")
_POINTS: Final = {"pt": 1.0, "px": 0.75, "em": 12.0, "rem": 12.0, "cm": 28.35, "mm": 2.835, "in": 72.0}
# "mso-list: l0 level2 lfo1", as Word writes it.
_WORD_LEVEL: Final = re.compile(r"\blevel([1-9])\b")


@dataclass(frozen=True, slots=True)
class _Setting:
    """How what stands in an element is shown; its children inherit it."""

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    size: float | None = None
    alignment: Alignment | None = None
    indent: float = 0.0
    kept_spaces: bool = False
    heading: int | None = None
    depth: int = 0
    in_text: bool = False
    part: Part = "body"


def read(content: bytes) -> Reading:
    """The lines of a page. Raises UnreadableError."""
    text = declared_text(content)
    if "<" not in text or "\0" in text:
        raise UnreadableError(Phrase("document-damaged", "HTML"))
    page = _Page(Collector())
    page.block(_parsed(text), _Setting())
    page.end_line()
    return page.collector.reading()


def _parsed(text: str) -> _Element:
    try:
        from lxml import etree, html
    except ImportError as error:
        raise UnreadableError(Phrase("document-needs", "lxml", "import")) from error

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(Phrase("document-damaged", "HTML")) from error
    # Beyond its depth the parser drops text in silence.
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise UnreadableError(Phrase("document-deep"))
    return root


class _Page:
    """Walks a page; what is met on one line waits until the line ends."""

    def __init__(self, collector: Collector) -> None:
        self.collector = collector
        self._runs: list[Run] = []
        self._labels: list[str] = []
        self._cell: TableCell | None = None
        self._setting = _Setting()

    def block(self, element: _Element, outer: _Setting) -> None:
        """An element and all below it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        css = _declarations(element.get("style", ""))
        if self._left_out(element, tag, css, outer):
            return
        if tag == "br":
            self._add(Run(BREAK))
            return
        if css.get("mso-list") == "ignore":
            # Word writes the label it prints into its pages.
            self._labels.append(" ".join("".join(element.itertext()).split()))
            return
        setting = _set(tag, element, css, outer)
        block = tag in _BLOCKS
        if tag == "sup" and _FIGURE.fullmatch("".join(element.itertext())):
            # "Müdürlüğünün¹", "40 m²"; a note begins with its mark, which no blank parts from it everywhere.
            self._add(_run("".join(element.itertext()).strip().translate(SUPERSCRIPTS), setting))
            return
        if block:
            self.end_line()
            self._setting = setting
        if tag in ("ol", "ul", "menu", "dir"):
            self._list(element, css, setting)
        elif tag == "table":
            self._table(element, setting)
        else:
            self._inside(element, setting)
        if block:
            self.end_line()
            self._setting = outer

    def end_line(self) -> None:
        """The end of what stands on one line, if anything does."""
        runs = _trimmed(self._runs)
        self._runs = []
        if runs:
            self._emit(runs)

    def _emit(self, runs: list[Run]) -> None:
        setting, labels = self._setting, self._labels
        self._labels = []
        self.collector.add(
            Paragraph(
                runs,
                label=" ".join(labels),
                suffix=" " if labels and runs else "",
                style=LineStyle(size=setting.size, indent=setting.indent, alignment=setting.alignment),
                level=setting.depth or None,
                heading=setting.heading,
                cell=self._cell,
                part=setting.part,
            )
        )

    def _left_out(self, element: _Element, tag: str, css: dict[str, str], outer: _Setting) -> bool:
        if tag in _NEVER_SHOWN or not tag:
            return True
        hidden = (
            element.get("hidden") is not None
            or css.get("display") == "none"
            or css.get("visibility") in ("hidden", "collapse")
            or css.get("mso-hide") == "all"
        )
        framing = tag in _FRAME and not outer.in_text
        if (hidden or framing) and any(text.strip() for text in element.itertext()):
            self.collector.remark("document-hidden" if hidden else "document-frame")
        return hidden or framing

    def _inside(self, element: _Element, setting: _Setting) -> None:
        self._text(element.text, setting)
        for child in element:
            self.block(child, setting)
            self._text(child.tail, setting)

    def _text(self, text: str | None, setting: _Setting) -> None:
        if not text:
            return
        if setting.kept_spaces:
            self._add(_run(text.replace("\r\n", BREAK).replace("\r", BREAK), setting))
            return
        text = _FOLDED.sub(" ", text)
        if not self._runs or self._runs[-1].text.endswith((" ", BREAK)):
            text = text.lstrip(" ")
        if text:
            self._add(_run(text, setting))

    def _add(self, run: Run) -> None:
        if run.text == BREAK and self._runs and self._runs[-1].text.endswith(" "):
            self._runs[-1] = replace(self._runs[-1], text=self._runs[-1].text.rstrip(" "))
        self._runs.append(run)

    def _list(self, element: _Element, css: dict[str, str], setting: _Setting) -> None:
        items = HtmlList(element, css, setting.depth)
        for child in element:
            own = _declarations(child.get("style", "")) if child.tag == "li" else {}
            if child.tag == "li" and own.get("display") != "none" and child.get("hidden") is None:
                label = items.label(child, own)
                self._labels += [label] if label else []
                self._setting = setting
                self.block(child, setting)
                if self._labels and label:
                    self._setting = setting
                    self._emit([])
            else:
                self.block(child, setting)
            self._text(child.tail, setting)
        self.end_line()

    def _table(self, element: _Element, setting: _Setting) -> None:
        table, outer, columns = self.collector.table(), self._cell, Columns()
        row = 0
        for child in element.iterdescendants("tr", "caption"):
            if next(child.iterancestors("table")) is not element:
                continue
            if child.tag == "caption":
                self.block(child, setting)
                continue
            row += 1
            cells = [cell for cell in child if cell.tag in ("td", "th")]
            head = next(child.iterancestors()).tag == "thead" or all(cell.tag == "th" for cell in cells)
            for cell in cells:
                self._cell = TableCell(table, row, columns.take(row, cell), head)
                self.block(cell, setting)
            self._cell = outer


def _run(text: str, setting: _Setting) -> Run:
    return Run(text, setting.bold, setting.italic, setting.size, setting.capitals)


def _trimmed(runs: list[Run]) -> list[Run]:
    """The runs without blanks and line breaks at their end, and without breaks at their beginning."""
    found = list(runs)
    while found and not found[-1].text.rstrip(f" {BREAK}"):
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(f" {BREAK}"))
    while found and not found[0].text.lstrip(f" {BREAK}"):
        found.pop(0)
    return found


def _set(tag: str, element: _Element, css: dict[str, str], outer: _Setting) -> _Setting:
    """How what stands in an element is shown."""
    weight, slant, case = css.get("font-weight", ""), css.get("font-style", ""), css.get("text-transform", "")
    aligned = css.get("text-align") or element.get("align", "").lower() or ("center" if tag == "center" else "")
    spaces = css.get("white-space", "")
    own = _points(css.get("font-size", ""))
    listed = tag in ("ol", "ul", "menu", "dir")
    level = _WORD_LEVEL.search(css.get("mso-list", ""))
    element_part = css.get("mso-element", "")
    return _Setting(
        bold=weight in ("bold", "bolder", "600", "700", "800", "900")
        or ((outer.bold or tag in _BOLD) and weight not in ("normal", "400", "lighter")),
        italic=slant in ("italic", "oblique") or ((outer.italic or tag in _ITALIC) and slant != "normal"),
        capitals=case == "uppercase" or (outer.capitals and not case),
        size=outer.size if own is None else own,
        alignment=_ALIGNMENTS.get(aligned, outer.alignment),
        indent=outer.indent + (_points(css.get("margin-left", "")) or 0) + (_points(css.get("text-indent", "")) or 0),
        kept_spaces=tag == "pre" or spaces.startswith("pre") or (outer.kept_spaces and not spaces),
        heading=int(tag[1]) if re.fullmatch("h[1-6]", tag) else outer.heading,
        depth=int(level[1]) if level else outer.depth + listed,
        in_text=outer.in_text or tag in _TEXTS,
        part="header" if element_part == "header" else "footer" if element_part == "footer" else outer.part,
    )


def _points(length: str) -> float | None:
    match = _LENGTH.fullmatch(length)
    return float(match[1]) * _POINTS[match[2]] if match else None


def _declarations(style: str) -> dict[str, str]:
    """What an element's own style says: property → value, both in small letters."""
    pairs = (each.partition(":") for each in style.lower().split(";"))
    return {name.strip(): value.strip().removesuffix("!important").strip() for name, _, value in pairs if value}
