"""The names of elements and attributes in an OpenDocument text's XML."""

from __future__ import annotations

import re
from typing import Final

_OASIS: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, STYLE, DRAW = (_OASIS % name for name in ("office", "text", "table", "style", "drawing"))
FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
# LibreOffice's own additions, some of which later editions of the standard took over.
LIBRE: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"

_LENGTH: Final = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(pt|cm|mm|in)")
_POINTS: Final = {"pt": 1.0, "cm": 28.3465, "mm": 2.83465, "in": 72.0}


def points(length: str | None) -> float | None:
    """A length in points; None for none, or one in parts of another ("120%")."""
    match = _LENGTH.fullmatch(length or "")
    return float(match[1]) * _POINTS[match[2]] if match else None


def whole(said: str | None) -> int | None:
    """A number as an attribute has it; None if it is none, or no sensible one."""
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 7 else None
