"""Lists in Turkish sentences: "a, b ve c"."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup


def listed(pieces: Iterable[str], comma: str = ", ") -> str:
    """ "Şef", "Şube Müdürü ve Şef", "a, b ve c"; "" for none. For text; what has links in it is a `series`."""
    *most, last = (*pieces,) or ("",)
    return f"{comma.join(most)} ve {last}" if most else last


def series(pieces: Iterable[Markup], comma: str = ", ") -> Markup:
    """The same of pieces of HTML: their tags stay tags."""
    *most, last = (*pieces,) or (Markup(""),)
    return Markup(" ve ").join([Markup.escape(comma).join(most), last]) if most else last


def separator(pieces: Iterable[str]) -> str:
    """What stands between listed pieces: a semicolon where commas stand inside them ("m. 2/a, 1. alt bent")."""
    return "; " if any("," in piece for piece in pieces) else ", "
