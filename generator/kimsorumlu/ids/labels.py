"""Printed labels, and fragments made of them: "ı)" → "bent-ix"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kimsorumlu.turkish.case import lower

_CODE = str.maketrans({"ç": "cx", "ğ": "gx", "ı": "ix", "ö": "ox", "ş": "sx", "ü": "ux"})


def label_code(label: str) -> str:
    """The reversible ASCII form of a printed label: "ı)" → "ix", "(1)" → "1", "2/a)" → "2-a"; "" if nothing is left."""
    coded = lower(unicodedata.normalize("NFC", label)).translate(_CODE)
    return re.sub(r"[^a-z0-9]+", "-", coded).strip("-")


@lru_cache(maxsize=4096)  # a few labels are asked for clause by clause
def label_text(label: str) -> str:
    """A label as it is cited: "ı)" → "ı", "(1)" → "1", "2/a)" → "2/a"; "" for a dash or a bullet of any form."""
    text = label.strip("()[]{}.:;–—-•* \t")
    return text if any(map(str.isalnum, text)) else ""


_ROMAN = re.compile("[IVXLC]+")


def read_labels(labels: Iterable[str | None]) -> tuple[str | None, ...]:
    """The labels of one list as addresses are made of them: a Roman series, which begins with I and II, by its signs.

    "I." is Roman one there, and the letter ı elsewhere: "… h) ı) i) …", "H. I. İ."; no list of letters begins with it.
    """
    given = tuple(labels)
    figures = [label_text(label).upper() if label else "" for label in given]
    if figures[:2] != ["I", "II"]:
        return given
    pairs = zip(given, figures, strict=True)
    return tuple(figure.lower() if _ROMAN.fullmatch(figure) else label for label, figure in pairs)


class Fragments:
    """Hands out the fragments of one article, each once: the second "bent-d" becomes "bent-d-2"."""

    __slots__ = ("_count", "_taken")

    def __init__(self) -> None:
        self._count: dict[str, int] = {}
        self._taken: set[str] = set()

    def take(self, fragment: str) -> str:
        candidate, count = fragment, self._count.get(fragment, 1)
        while candidate in self._taken:
            count += 1
            candidate = f"{fragment}-{count}"
        # Where the next one begins to look: an article of 20,000 items may label them all alike.
        self._count[fragment] = count
        self._taken.add(candidate)
        return candidate


def paragraph_fragment(label: str | None, ordinal: int, parent: str = "") -> str:
    """ "fikra-2"; a paragraph whose printed label is not a number, or has none, takes its ordinal: "fikra-n1".

    `parent` is "" or the fragment of the heading that the paragraph stands below.
    """
    code = label_code(label) if label else ""
    own = f"fikra-{code}" if code.isdigit() else f"fikra-n{ordinal}"
    return f"{parent}-{own}" if parent else own


def item_fragment(parent: str, label: str | None, ordinal: int) -> str:
    """ "bent-a", "fikra-1-bent-ix", "bent-n3"; `parent` is "" or the fragment of the paragraph, or of a heading."""
    return _child(parent, "bent", label, ordinal)


def subitem_fragment(parent: str, label: str | None, ordinal: int) -> str:
    """ "bent-a-alt-1", and one level deeper "bent-a-alt-1-alt-n1"."""
    return _child(parent, "alt", label, ordinal)


def row_fragment(table: str, ordinal: int) -> str:
    """ "tablo-kadrolar-satir-3", the third row of a table."""
    return f"{table}-satir-{ordinal}"


def head_row_fragment(table: str, ordinal: int) -> str:
    """ "tablo-kadrolar-sutunlar", the names of a table's columns; a second row of them is "…-sutunlar-2"."""
    return f"{table}-sutunlar" + (f"-{ordinal}" if ordinal > 1 else "")


def _child(parent: str, word: str, label: str | None, ordinal: int) -> str:
    code = (label_code(label) if label else "") or f"n{ordinal}"
    return f"{parent}-{word}-{code}" if parent else f"{word}-{code}"
