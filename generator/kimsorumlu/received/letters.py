"""Letters that a broken font or a foreign keyboard put in the place of Turkish ones, read as what they print.

Old Turkish fonts draw İ, ş and Ş at the places of Ġ, Ģ and ġ ("KuruluĢ", "ĠKĠNCĠ BÖLÜM", "ġube"); Romanian ș looks
like ş. No Turkish word has any of them. A letter stays one letter, so that places agree and the reading is reversible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.line import ReadingRemark, ReceivedLine

READ_AS: Final = {"Ġ": "İ", "ġ": "Ş", "Ģ": "ş", "ș": "ş", "Ș": "Ş"}
_TABLE: Final = str.maketrans(READ_AS)


def mended(lines: Iterable[ReceivedLine]) -> tuple[tuple[ReceivedLine, ...], tuple[ReadingRemark, ...]]:
    """The lines with such letters read as what they print, and one remark for each kind of letter met."""
    lines = tuple(lines)
    remarks = tuple(_remarks(lines))
    return (tuple(map(_mended, lines)) if remarks else lines), remarks


def _mended(line: ReceivedLine) -> ReceivedLine:
    bare = line.bare if line.bare.isascii() else line.bare.translate(_TABLE)
    return line if bare == line.bare else replace(line, bare=bare, label=line.label.translate(_TABLE))


def _remarks(lines: tuple[ReceivedLine, ...]) -> Iterator[ReadingRemark]:
    for letter, meant in READ_AS.items():
        places = [(line.number, line.bare.count(letter)) for line in lines if letter in line.bare]
        if places:
            yield ReadingRemark(
                Phrase("letter-read-as", letter, meant), places[0][0], sum(count for _, count in places)
            )
