"""Organisation charts: a tree of units → SVG, laid out by Graphviz and written by us.

Wrapped text decides the size of each box, Graphviz decides where the boxes stand, and the drawing is written
here, in whole pixels, so that colours come from the page, names are never cut and every machine writes the same
bytes. Three shapes, because no single one can be read both on a desk and on a phone:

across    a column per level, left to right: what a reader expects, as long as it stays small
columns   the first levels on top, under them one indented list per branch: many units on one screen
list      one indented list, 288 px wide: a phone, without zooming or scrolling sideways
"""

from __future__ import annotations

from typing import Final, Literal
from urllib.parse import urljoin

from kimsorumlu.view.chart.across import draw_across
from kimsorumlu.view.chart.boxes import DESK, ChartLayout, ChartNode
from kimsorumlu.view.chart.columns import draw_columns
from kimsorumlu.view.chart.svg import FILE_STYLE, SvgForm, write_svg

__all__ = ["ChartNode", "Width", "draw_chart", "standalone"]

Width = Literal["wide", "narrow"]

_PHONE: Final = 285  # a 320 px screen less its margins and ours
_MOST_COLUMNS: Final = 4
_HAIRLINE_MARGIN: Final = "1.5"  # the half puts one-pixel lines on whole pixels
_FILE_MARGIN: Final = "20.5"


def draw_chart(
    root: ChartNode,
    *,
    title: str,
    description: str,
    width: Width,
    prefix: str,
    outward: bool,
) -> str:
    """The chart as inline `<svg>` without style, script or colour: its classes are dressed by the page's CSS.

    `wide` is for 815 px and more (it grows beyond that only when the tree leaves no choice), `narrow` for 288 px.
    A page may hold both and show one. Ids are `<prefix>-<node id>`; two charts on one page need a prefix each.

    `outward`: links open in a window of their own.

    Raises ValueError if two nodes share an id. Not for several threads at once: they would share one Graphviz.
    """
    drawing = _wide(root) if width == "wide" else draw_columns(root, width=_PHONE, most=1)
    form = SvgForm(f'class="chart__svg chart__svg--{width}"', _HAIRLINE_MARGIN, "", lambda href: href, outward)
    return write_svg(drawing, form, title=title, description=description, prefix=prefix)


def standalone(root: ChartNode, *, title: str, description: str, base: str | None = None) -> bytes:
    """The wide chart as an SVG file for download: UTF-8, with its own style, light or dark by system.

    Links are made absolute with `base` ("https://…/kutahya/bilgi-islem/2020-11-04/sema/") and dropped without it.
    Each line of text carries its length, because the font of the reader's machine is not known.
    """
    form = SvgForm(
        attributes='xml:lang="tr"' if base else 'xml:lang="tr" role="img"',
        margin=_FILE_MARGIN,
        style=FILE_STYLE,
        address=(lambda href: urljoin(base, href)) if base else (lambda _: None),
        outward=False,
    )
    svg = write_svg(_wide(root), form, title=title, description=description, prefix="chart")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + svg.encode() + b"\n"


def _wide(root: ChartNode) -> ChartLayout:
    """The drawing from left to right if that stays within a screen, else whichever shape leaves the screen less."""
    across = draw_across(root)
    if across.excess == (0, 0):
        return across
    return min(across, draw_columns(root, width=DESK, most=_MOST_COLUMNS), key=lambda drawing: drawing.excess)
