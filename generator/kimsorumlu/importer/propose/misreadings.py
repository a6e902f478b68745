"""Labels of parts and chapters that scanning has damaged: "BEŐİNCİ BÖLÖM", "ALTINCI BOLUM".

Only these are corrected on the way in, for there are few words that they can be; the correction is visible in the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import Levenshtein

from kimsorumlu.check.corrections import rewrites
from kimsorumlu.check.outline import DIVISION_LABEL
from kimsorumlu.check.tokens import words
from kimsorumlu.model.text import Division
from kimsorumlu.read.shapes import Correction
from kimsorumlu.read.text_shapes import DivisionShape, PieceShape
from kimsorumlu.turkish.case import lower, upper
from kimsorumlu.turkish.numerals import ordinal_word

# A label is no nearer to two of these than so many letters.
_MOST: Final = 2
_LABELS: Final = tuple(
    f"{upper(ordinal_word(number))} {kind}" for number in range(1, 11) for kind in ("BÖLÜM", "KISIM")
)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A text whose labels of parts and chapters are words, and the corrections that made them so."""

    text: tuple[PieceShape, ...]
    corrections: tuple[Correction, ...]


def corrected(text: Sequence[PieceShape], divisions: Sequence[Division], said: Iterable[str]) -> Corrected:
    """The text with damaged labels put right; `divisions` are its parts and chapters as they are addressed.

    `said` is what stands below them: a word that the text has elsewhere is no damage.
    """
    kept = frozenset(lower(word) for line in said for word in words(line))
    slugs = {division.path: division.slug for division in divisions}
    pieces, found = list(text), []
    labels = [piece.chapter or piece.part or "" for piece in text if isinstance(piece, DivisionShape)]
    # Of a text typed without the letters of Turkish no letter is damaged: "BIRINCI BOLUM", "ALTINCI BOLUM".
    typed_plain = all(map(str.isascii, labels))
    for place, piece in enumerate(text):
        if not isinstance(piece, DivisionShape) or typed_plain:
            continue
        key = "chapter" if piece.chapter else "part"
        printed = piece.chapter or piece.part or ""
        meant = _meant(printed)
        if meant is None:
            continue
        correction = Correction(slugs["text", place], printed, meant, "scan")
        if rewrites(correction, kept) is None:
            pieces[place] = replace(piece, chapter=meant) if key == "chapter" else replace(piece, part=meant)
            found.append(correction)
    return Corrected(tuple(pieces), tuple(found))


def _meant(printed: str) -> str | None:
    """The label that a damaged one can only be; None if it is none, or not damaged."""
    if DIVISION_LABEL.fullmatch(" ".join(lower(printed).split())):
        return None
    parts = printed.split()
    near: dict[str, int] = {}
    for label in _LABELS if len(parts) == 2 else ():
        slips = [Levenshtein.distance(a, b) for a, b in zip(parts, label.split(), strict=True)]
        if max(slips) <= _MOST:
            near[label] = sum(slips)
    least = [label for label, slips in near.items() if slips == min(near.values())]
    return least[0] if len(least) == 1 else None
