"""Slugs of the pieces of a text that have no number: they are addressed by words that the data keeps."""

from __future__ import annotations

from typing import Final

from kimsorumlu.ids.slugs import MAX_SLUG, slug

_BLOCK: Final = "baslik"
# With the word before it and a turn after it an address stays as short as any other.
_LONGEST: Final = MAX_SLUG - 12


def block_slug(name: str) -> str:
    """ "sofor" → "baslik-sofor"."""
    return f"{_BLOCK}-{name}"


def piece_name(kept: str | None, words: str) -> str:
    """The words by which a piece is addressed: as the data keeps them, else made of those it prints."""
    made = slug(kept or words)
    return made[:_LONGEST].rpartition("-")[0] or made[:_LONGEST] if len(made) > _LONGEST else made or "adsiz"
