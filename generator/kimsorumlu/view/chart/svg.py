"""The `<svg>` element, written by hand: every attribute in its place, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu.view.chart.boxes import PADDING, ChartBox, ChartLayout
from kimsorumlu.view.chart.lettering import CAPTION, NAME, ChartFace, measure

_FIRST_BASELINE: Final = 24  # of a name, in px below the top of its box
_CLASSES: Final = {"outside": "node node--outside", "top": "node node--head", "unit": "node"}
_ILLEGAL: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)

FILE_STYLE: Final = """
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#16201d}
.ground,.node rect{fill:#fff}
.caption{fill:#45504b}
.node rect{stroke:#8a9690}
.node--outside rect{stroke-dasharray:4 3}
.node--head rect{fill:#16201d;stroke:#16201d}
.node--head text{fill:#fff}
.edge{fill:none;stroke:#8a9690;stroke-width:1.25;stroke-linecap:square}
@media (prefers-color-scheme:dark){
text{fill:#e9ece8}
.ground,.node rect{fill:#131819}
.caption{fill:#bcc5c0}
.node rect,.edge{stroke:#6d7b77}
.node--head rect{fill:#e9ece8;stroke:#e9ece8}
.node--head text{fill:#131819}
}
"""
"""The page's rules for a file that cannot see them: tokens paper, ink, ink-2 and rule-2, light and dark.

Written out, because viewers other than browsers know neither custom properties nor (harmlessly) media queries.
"""


@dataclass(frozen=True, slots=True)
class SvgForm:
    """How a drawing is written: attributes of its element, the margin around it, where its links lead.

    With a `style` of its own the file is its own page: it gets a ground, and text that keeps its length in any font.
    `address` gives for a box's address the one that is written, None for no link. `outward`: links open in a window of
    their own.
    """

    attributes: str
    margin: str
    style: str
    address: Callable[[str], str | None]
    outward: bool


def write_svg(drawing: ChartLayout, form: SvgForm, *, title: str, description: str, prefix: str) -> str:
    """The `<svg>` element: lines first, so that boxes cover their ends, then boxes in the tree's order."""
    margin, style = form.margin, form.style
    width, height = (size + int(2 * float(margin)) for size in (drawing.width, drawing.height))
    name = _escape(prefix)
    ground = f'<rect class="ground" x="-{margin}" y="-{margin}" width="{width}" height="{height}"/>'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="-{margin} -{margin} {width} {height}" {form.attributes}'
        f' aria-labelledby="{name}__title" aria-describedby="{name}__description">',
        f'<title id="{name}__title">{_escape(title)}</title>',
        f'<desc id="{name}__description">{_escape(description)}</desc>',
        *([f"<style>{style}</style>", ground] if style else []),
        *(f'<path class="edge" d="{path}"/>' for path in drawing.edges),
        *(_node(box, name, form) for box in drawing.boxes),
        "</svg>",
    ]
    return "\n".join(parts)


def _node(box: ChartBox, prefix: str, form: SvgForm) -> str:
    """One box with its text, as a link if it has an address."""
    node, fitted = box.node, bool(form.style)
    href = form.address(node.href) if node.href is not None else None
    tag, link = ("g", "") if href is None else ("a", f' href="{_escape(href)}"')
    target = ' target="_blank"' if form.outward and href is not None else ""
    left, baseline = box.left + PADDING, box.top + _FIRST_BASELINE
    name = _text(box.name, NAME, left, baseline, fitted=fitted)
    baseline += NAME.line * (max(1, len(box.name)) - 1) + CAPTION.line
    # The space between the two texts is for those who hear or copy them; it is not drawn.
    caption = " " + _text(box.caption, CAPTION, left, baseline, fitted=fitted) if box.caption else ""
    return (
        f'<{tag}{target} class="{_CLASSES[node.kind]}" id="{prefix}-{_escape(node.id)}"{link}>'
        f'<rect x="{box.left}" y="{box.top}" width="{box.width}" height="{box.height}" rx="2"/>'
        f"{name}{caption}</{tag}>"
    )


def _text(lines: Sequence[str], face: ChartFace, left: int, baseline: int, *, fitted: bool) -> str:
    """Lines under each other; the space a line ended with stays between them, so that the text stays whole."""
    css = f' class="{face.css}"' if face.css else ""
    spans: list[str] = []
    for place, line in enumerate(lines):
        shown = line.rstrip(" ")
        length = f' textLength="{measure(shown, face)}" lengthAdjust="spacingAndGlyphs"' if fitted else ""
        spans.append(f'<tspan x="{left}" y="{baseline + face.line * place}"{length}>{_escape(shown)}</tspan>')
        spans.append(line[len(shown) :])
    size = f"{face.size // 10}.{face.size % 10}"
    return f'<text{css} font-size="{size}" font-weight="{face.weight}">{"".join(spans)}</text>'


def _escape(text: str) -> str:
    """A text or attribute value as XML that reads back the same; what XML cannot hold becomes U+FFFD."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ENTITIES)
