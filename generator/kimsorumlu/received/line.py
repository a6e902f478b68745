"""A line of a received document, the same for every format: what it prints, where it stands, and how it is set.

It is what furniture counts, findings quote, and fidelity compares. A format says what it knows; the rest is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from kimsorumlu.problems import Phrase

# Where on its page a line stands. All but the body are read apart, and come after the text they are met in.
Part = Literal["body", "header", "footer", "note", "box", "stamp"]
Alignment = Literal["left", "centre", "right", "justified"]


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a line is set. `bold` and `italic` are shares of its letters, 0 to 1; `size` and `indent` are points.

    `indent` is where the line begins, from the edge of its column.
    """

    bold: float = 0.0
    italic: float = 0.0
    size: float | None = None
    indent: float | None = None
    alignment: Alignment | None = None


PLAIN: Final = LineStyle()
# Notes at the foot of a page are set so much smaller than the text, in most documents.
SMALLER: Final = 0.93


@dataclass(frozen=True, slots=True)
class TableCell:
    """The cell a line stands in: the table, row and column, each counted from 1; a table within one counts on.

    `head`: whether the document marks the row as one of the names of its columns.
    """

    table: int
    row: int
    column: int
    head: bool = False


@dataclass(frozen=True, slots=True)
class PageBox:
    """Where a line stands on its page, in points from the upper left corner as the page is read."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """One line. `bare` is what the document prints: `text` with its decoration blanked out, so that places agree.

    A letter that a font shows as another one is the shown one in `bare`, the stored one in `text`.
    """

    # 1-based, through the whole document.
    number: int
    text: str
    bare: str
    # Where the format knows pages.
    page: int | None = None
    part: Part = "body"
    style: LineStyle = PLAIN
    # The label that a list gives the line, with which its text begins; "" where labels are letters like any other.
    label: str = ""
    # How deep in lists the line stands, 1 for the outermost.
    level: int | None = None
    # 1 for a heading of the highest rank.
    heading: int | None = None
    cell: TableCell | None = None
    box: PageBox | None = None
    # Whether a paragraph ends here; a line of which only its setting ends goes on in the next.
    ends: bool = True


@dataclass(frozen=True, slots=True)
class ReadingRemark:
    """What a reader of the document has to know of how it was read: words left out as hidden, letters read as others.

    `line` is the first such place, `count` says how many there are.
    """

    reason: Phrase
    line: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as lines, and the remarks on how they were read."""

    lines: tuple[ReceivedLine, ...]
    remarks: tuple[ReadingRemark, ...] = ()


class UnreadableError(Exception):
    """Raised by a format for bytes that are none of its own; its message is the reason as findings word it."""
