"""Splits and mergers: clauses left without a counterpart that are pieces of a longer clause of the other version.

A clause is a piece of a longer one if `PIECE` of its words stand, in order, in what the longer one's counterpart did
not keep, at least `WORDS` of them and two side by side. A long clause that has no counterpart must be covered by two
pieces or more, to `COVERED`. Both must stand in articles that became one another.

Measured on Kocaeli 2022 → 2025: the legal basis (m. 2/1) was one sentence and became a list. Of the words of its seven
pieces 64–100 % stand in the sentence, of those of the four new entries 20–40 %. Any other free clause reaches 50 %, but
for one of four words (75 %, three words).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from kimsorumlu.facts.alignment.similarity import kept_blocks

PIECE, COVERED = 0.6, 0.5
WORDS = 4


def parts_of_wholes(
    wholes: Sequence[str],
    pieces: Mapping[int, Sequence[int]],
    codes: Sequence[str],
    counterpart: Mapping[int, int],
) -> dict[int, list[int]]:
    """Whole → its parts (counterpart included), where there is more than one.

    `wholes` are the codes of one version, `codes` those of the other; `pieces` gives for each whole in question the
    free clauses it may have become. A free clause goes to the first whole that claims it.
    """
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    for whole in sorted(pieces):
        base = [counterpart[whole]] if whole in counterpart else []
        rest = _without(wholes[whole], [codes[index] for index in base])
        free = [index for index in pieces[whole] if index not in taken]
        chosen, rest = _claim(rest, free, codes)
        length = sum(character != _GAP for character in rest)
        if not chosen or (not base and (len(chosen) < 2 or length > (1 - COVERED) * len(wholes[whole]))):
            continue
        taken.update(chosen)
        found[whole] = sorted([*base, *chosen])
    return found


# Stands where words were taken out, so that what is left on both sides does not look adjacent.
_GAP = "\0"


def _without(code: str, kept: Sequence[str]) -> str:
    for part in kept:
        for start, end in kept_blocks(code, part):
            code = code[:start] + _GAP * (end - start) + code[end:]
    return code


def _claim(rest: str, free: Sequence[int], codes: Sequence[str]) -> tuple[list[int], str]:
    """The pieces of what is left, those with the longest stretch first, and what is left after them."""
    likely = process.extract(
        rest, {index: codes[index] for index in free}, scorer=LCSseq.similarity, score_cutoff=WORDS, limit=None
    )
    ranked = sorted((-_longest(kept_blocks(rest, code)), -score, index) for code, score, index in likely)
    chosen: list[int] = []
    for _, _, index in ranked:
        code = codes[index]
        blocks = kept_blocks(rest, code)
        words = sum(end - start for start, end in blocks)
        if words >= WORDS and words / len(code) >= PIECE and _longest(blocks) > 1:
            chosen.append(index)
            rest = _without(rest, [code])
    return chosen, rest


def _longest(blocks: Sequence[tuple[int, int]]) -> int:
    return max((end - start for start, end in blocks), default=0)
