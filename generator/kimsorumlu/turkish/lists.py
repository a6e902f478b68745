"""Lists in Turkish sentences: "a, b ve c"."""

from __future__ import annotations

from collections.abc import Iterable


def listed(pieces: Iterable[str], comma: str = ", ", last: str = "ve") -> str:
    """ "Şef", "Şube Müdürü ve Şef", "a, b ve c"; "" for none. For text; of links, `view.sentence.series`."""
    *most, final = (*pieces,) or ("",)
    return f"{comma.join(most)} {last} {final}" if most else final


def separator(pieces: Iterable[str]) -> str:
    """What stands between listed pieces: a semicolon where commas stand inside them ("m. 2/a, 1. alt bent")."""
    return "; " if any("," in piece for piece in pieces) else ", "
