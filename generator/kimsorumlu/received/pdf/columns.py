"""Columns of a PDF's pages: where the gutter between two of them is, if there are two.

The pages vote: a gutter is a strip that hardly any line crosses, up to which lines on its left reach and at which lines
on its right begin. A table of terms and meanings has such a strip, too, but its terms end anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from kimsorumlu.received.pdf.pieces import PdfPage, PdfPiece

_STEP: Final = 2
# Of all pieces at most so many cross a gutter: titles over both columns.
_CROSSING: Final = 0.08
# On each side of it stand so many (the second column of one page may end early); of those there so many reach up to it
# or begin at it.
_BESIDE: Final = 0.12
# Of a short text that ends high in its second column, so few; then a line of a page crosses the gutter at most,
# its head, and nearly all there begin at it.
_BESIDE_LAST: Final = 0.05
_ALL_BEGIN: Final = 0.9
_AT_GUTTER: Final = 0.3
_NEAR: Final = 36
_FEWEST: Final = 24
# A piece is over both columns if it passes the gutter by so much on either side: a hanging label passes it on one.
_OVER: Final = 25


def gutter(pages: Sequence[PdfPage]) -> float | None:
    """The middle of the gutter, in points from the left; None where there is one column."""
    pieces = [piece for page in pages for piece in page.pieces if not piece.turned and piece.letters > 3]
    if len(pieces) < _FEWEST:
        return None
    width = sorted(page.width for page in pages)[len(pages) // 2]
    bins = int(width) // _STEP + 2
    begins, ends = [0] * bins, [0] * bins
    for piece in pieces:
        begins[_bin(piece.left, bins)] += 1
        ends[_bin(piece.right, bins)] += 1
    begun, ended = list(accumulate(begins)), list(accumulate(ends))
    crossed = {
        at: begun[at] - ended[at]
        for at in range(int(bins * 0.3), int(bins * 0.7))
        if min(ended[at], len(pieces) - begun[at]) >= _BESIDE_LAST * len(pieces)
    }
    fewest = min(crossed.values(), default=len(pieces))
    strip = _widest([at for at, crossing in crossed.items() if crossing == fewest])
    if not strip or fewest > _CROSSING * len(pieces):
        return None
    near, left, right = _NEAR // _STEP, strip[0], strip[-1]
    reaching = ended[left] - ended[left - near]
    beginning = begun[min(right + near, bins - 1)] - begun[right]
    beside = len(pieces) - begun[right]
    few = min(beside, ended[left]) < _BESIDE * len(pieces)
    if few and (fewest > len(pages) or beginning < _ALL_BEGIN * beside):
        return None
    if reaching < _AT_GUTTER * ended[left] or beginning < _AT_GUTTER * beside:
        return None
    return float(strip[len(strip) // 2] * _STEP)


def _widest(places: Sequence[int]) -> list[int]:
    """The longest run of neighbouring numbers."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return max(runs, key=len, default=[])


def side(piece: PdfPiece, middle: float | None) -> int | None:
    """The column of a piece, 0 or 1; None for one over both."""
    if middle is None:
        return 0
    if piece.left < middle - _OVER and piece.right > middle + _OVER:
        return None
    return int((piece.left + piece.right) / 2 > middle)


def _bin(place: float, bins: int) -> int:
    return min(max(int(place) // _STEP, 0), bins - 1)
