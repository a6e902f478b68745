"""Lettering: how wide a text is in the theme's typeface, and where its lines break. Widths in px."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_ADVANCES: Final = """
    232 201 ·   234 222 ‘’   237 209 .:   238 212 ,   245 240 '   249 229 ;   256 239 iîı   257 239 jl   257 244 !
    304 286 ()   306 290 IÎİ   307 287 []   357 342 /   381 381 -   395 379 f   411 383 r   417 387 t   436 380 *
    438 418 J   442 398 “   444 399 ”   448 409 "   464 464 °   493 465 1   500 488 §   507 482 z   524 512 sş
    532 523 ?   536 518 _   547 542 cç   553 530 y   558 548 aâ   565 547 v   574 557 +=   575 544 x   576 558 –
    585 581 e   588 579 uûü   591 564 k   592 584 n   593 584 h   600 599 oö   603 603 #   605 597 p   606 599 bdq
    612 599 7   618 602 L   620 601 F   622 602 gğ   625 557 ₺   629 599 2   637 605 $   645 628 E   659 641 3
    664 631 Z   665 641 SŞ   668 645 T   668 654 5   675 658 9   676 649 4   677 661 6   678 668 8   702 688 0
    706 690 P   713 696 R   714 675 Y   715 688 X   715 699 B   716 709 UÛÜ   719 707 CÇ   725 707 V   729 701 K
    742 722 D   746 735 H   748 739 GĞ   755 727 AÂ   759 757 N   771 764 OÖ   772 765 Q   810 796 w   817 778 &
    834 834 @   840 749 …   899 880 —   915 906 m   934 906 M   934 916 %   1071 1045 W
"""
"""Advance widths of Libre Franklin in thousandths of the type size: weight 600, weight 400, the letters they hold for.

Read with fontTools from the variable fonts the theme serves (1000 units per em), at both weights. Kerning is left
out: it mostly pulls letters together, so that a line is never wider than reckoned here.
"""
_UNKNOWN: Final = 1000  # a letter of another script: an em, so that it is rather too wide than too narrow


@dataclass(frozen=True, slots=True, eq=False)
class ChartFace:
    """How a text is set: size in tenths of a px, weight, line height in px, CSS class, and the letters' widths."""

    size: int
    weight: int
    line: int
    css: str
    advances: dict[str, int]


def _advances(column: int, space: int) -> dict[str, int]:
    """The letter widths of one weight: column 0 (600) or 1 (400) of the table."""
    words = _ADVANCES.split()
    entries = zip(words[column::3], words[2::3], strict=True)
    return {" ": space, "\N{NO-BREAK SPACE}": space} | {
        letter: int(width) for width, letters in entries for letter in letters
    }


NAME: Final = ChartFace(145, 600, 18, "", _advances(0, 208))
CAPTION: Final = ChartFace(125, 400, 17, "caption", _advances(1, 214))


@lru_cache(maxsize=16384)  # names are words that repeat, and a line is measured word after word
def measure(text: str, face: ChartFace) -> int:
    """The width of a line in px, rounded up. Combining marks stand over the letter before and take no width."""
    units = sum(face.advances.get(c, 0 if unicodedata.combining(c) else _UNKNOWN) for c in text)
    return -(-units * face.size // 10_000)


_SPACES: Final = re.compile(r"[ \t\n\r\f\v]+")  # not \s: a no-break space holds its words together
_BREAKS: Final = re.compile(r"(?<= )|(?<=\w{3}[/–-])(?=\w{3})")  # "Basın-|Yayın ve |Halkla", never "e-|Devlet"


def wrap(text: str, width: int, face: ChartFace) -> tuple[str, ...]:
    """Breaks a text into the fewest lines of `width` px, as even as can be ("Coğrafi Bilgi Sistemleri | Şube …").

    Joined they are the text again: each line keeps the space it ended with.
    """
    pieces = _BREAKS.split(_SPACES.sub(" ", text).strip(" "))
    lines = _fill(pieces, width, face)
    # Not below the widest word: evenness is no reason to break one.
    floor = max(measure(piece.rstrip(" "), face) for piece in pieces)
    while (widest := max((measure(line.rstrip(" "), face) for line in lines), default=0)) > floor:
        narrower = _fill(pieces, widest - 1, face)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return tuple(lines)


def _fill(pieces: Iterable[str], width: int, face: ChartFace) -> list[str]:
    """Fills lines piece by piece."""
    lines: list[str] = []
    for piece in pieces:
        if lines and measure((lines[-1] + piece).rstrip(" "), face) <= width:
            lines[-1] += piece
        elif measure(piece.rstrip(" "), face) <= width:
            lines.append(piece)
        else:
            lines.extend(_chop(piece, width, face))
    return [line for line in lines if line]


def _chop(word: str, width: int, face: ChartFace) -> list[str]:
    """Cuts a word wider than its box where the box ends, but never between a letter and its accents."""
    lines = [""]
    for letter in word:
        fits = measure((lines[-1] + letter).rstrip(" "), face) <= width
        if not fits and lines[-1] and not unicodedata.combining(letter):
            lines.append("")
        lines[-1] += letter
    return lines
