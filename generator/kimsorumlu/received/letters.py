"""What a document's letters print where they are stored as something else: Turkish ones, and signs that print nothing.

Old Turkish fonts draw İ, ş and Ş at the places of Ġ, Ģ and ġ ("KuruluĢ", "ĠKĠNCĠ BÖLÜM", "ġube"); Romanian ș looks
like ş. No Turkish word has any of them. A letter stays one letter, so that places agree and the reading is reversible.
Signs of no width, which part words that a reader sees whole, are left out, and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.line import ReadingRemark, ReceivedLine
from kimsorumlu.turkish.characters import ZERO_WIDTH, name_of

READ_AS: Final = {"Ġ": "İ", "ġ": "Ş", "Ģ": "ş", "ș": "ş", "Ș": "Ş"}
_TABLE: Final = str.maketrans(READ_AS)
_UNSEEN: Final = str.maketrans(dict.fromkeys(ZERO_WIDTH, ""))


def mended(lines: Iterable[ReceivedLine]) -> tuple[tuple[ReceivedLine, ...], tuple[ReadingRemark, ...]]:
    """The lines with such letters read as what they print, and one remark for each kind of letter or sign met."""
    lines = tuple(lines)
    remarks = tuple(_remarks(lines))
    return (tuple(map(_mended, lines)) if remarks else lines), remarks


def _mended(line: ReceivedLine) -> ReceivedLine:
    if line.text.isascii():
        return line
    text, bare = line.text.translate(_UNSEEN), line.bare.translate(_UNSEEN).translate(_TABLE)
    same = (text, bare) == (line.text, line.bare)
    return line if same else replace(line, text=text, bare=bare, label=line.label.translate(_TABLE))


def _remarks(lines: tuple[ReceivedLine, ...]) -> Iterator[ReadingRemark]:
    reasons = {letter: Phrase("letter-read-as", letter, meant) for letter, meant in READ_AS.items()}
    reasons |= {sign: Phrase("document-unseen", name_of(sign)) for sign in ZERO_WIDTH}
    for sign, reason in reasons.items():
        places = [(line.number, line.bare.count(sign)) for line in lines if sign in line.bare]
        if places:
            yield ReadingRemark(reason, places[0][0], sum(count for _, count in places))
