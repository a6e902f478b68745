"""Slugs: Turkish names as they stand in addresses."""

from __future__ import annotations

import re
import unicodedata

_FOLD = str.maketrans(
    {"ç": "c", "ğ": "g", "ı": "i", "ö": "o", "ş": "s", "ü": "u", "â": "a", "î": "i", "û": "u"}
    | {"Ç": "c", "Ğ": "g", "I": "i", "İ": "i", "Ö": "o", "Ş": "s", "Ü": "u", "Â": "a", "Î": "i", "Û": "u"}
)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# File systems hold names of 255 bytes; an address should be shorter still.
MAX_SLUG = 80


def slug(text: str) -> str:
    """An ASCII slug from Turkish text: letters are folded, never dropped; everything else becomes a hyphen."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(_FOLD))
    plain = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def is_slug(text: str) -> bool:
    """Whether the text can stand in an address as it is."""
    return len(text) <= MAX_SLUG and _SLUG.fullmatch(text) is not None
