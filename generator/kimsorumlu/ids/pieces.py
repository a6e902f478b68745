"""Slugs of the pieces of one text: articles, headed blocks, and the parts, chapters and groups they stand in.

A part or a chapter is numbered among its kind, and below another division among those of its kind there:
"kisim-2-bolum-1". What has no number is addressed by words that the data keeps: "baslik-sofor", "grup-son-maddeler",
and inside an article "tablo-kadrolar", "sekil-1-organizasyon-semasi".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from kimsorumlu.ids.slugs import MAX_SLUG, slug

# The word that begins a division's slug, by its kind.
DIVISION_WORDS: Final = {"part": "kisim", "chapter": "bolum", "group": "grup"}
_BLOCK: Final = "baslik"
_TABLE: Final = "tablo"
_FIGURE: Final = "sekil"
# Words that captions begin with, before their number: "Tablo 2 – Kadrolar", "Çizelge 1:", "Şekil-3".
_CAPTIONS: Final = frozenset({_TABLE, "cizelge", _FIGURE, "grafik", "resim"})
# With the word before it and a turn after it an address stays as short as any other.
_LONGEST: Final = MAX_SLUG - 12


def block_slug(name: str) -> str:
    """ "sofor" → "baslik-sofor"."""
    return f"{_BLOCK}-{name}"


def piece_name(kept: str | None, words: str) -> str:
    """The words by which a piece is addressed: as the data keeps them, else made of those it prints."""
    made = slug(kept or words)
    return made[:_LONGEST].rpartition("-")[0] or made[:_LONGEST] if len(made) > _LONGEST else made or "adsiz"


def table_slug(name: str) -> str:
    """ "kadrolar" → "tablo-kadrolar"."""
    return f"{_TABLE}-{name}"


def figure_slug(name: str) -> str:
    """ "organizasyon-semasi" → "sekil-organizasyon-semasi"."""
    return f"{_FIGURE}-{name}"


def captioned_name(kept: str | None, caption: str) -> str:
    """As `piece_name`; what a caption begins with, as its address does, is said once: "Tablo 2 – Kadrolar"."""
    name = piece_name(kept, caption)
    word, dash, rest = name.partition("-")
    return rest if dash and not kept and word in _CAPTIONS else name


def turns(stems: Iterable[str]) -> tuple[int, ...]:
    """For each in document order the how manieth of its name it is: 1, and 2 for a second "madde-5"."""
    seen: Counter[str] = Counter()
    found = []
    for stem in stems:
        seen[stem] += 1
        found.append(seen[stem])
    return tuple(found)


def in_turn(stem: str, turn: int) -> str:
    """ "madde-5", and "madde-5--2" for the second of that name."""
    return stem if turn == 1 else f"{stem}--{turn}"


class DivisionSlugs:
    """Hands out the slugs of one text's divisions in document order, each once."""

    __slots__ = ("_counts",)

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def numbered(self, kind: str, above: str) -> str:
        """The slug of a part or a chapter below another division (its slug, "" for none)."""
        stem = f"{above}-{DIVISION_WORDS[kind]}" if above else DIVISION_WORDS[kind]
        self._counts[stem] += 1
        return f"{stem}-{self._counts[stem]}"

    def named(self, name: str) -> str:
        """The slug of a group by its words."""
        stem = f"{DIVISION_WORDS['group']}-{name}"
        self._counts[stem] += 1
        return in_turn(stem, self._counts[stem])
