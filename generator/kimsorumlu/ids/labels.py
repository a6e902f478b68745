"""Printed labels and article numbers, and fragments made of them: "ı)" → "bent-ix", "EK MADDE 1 -" → "ek-madde-1"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kimsorumlu.ids.slugs import slug
from kimsorumlu.turkish.case import capital, lower, upper

_CODE = str.maketrans({"ç": "cx", "ğ": "gx", "ı": "ix", "ö": "ox", "ş": "sx", "ü": "ux"})


def label_code(label: str) -> str:
    """The reversible ASCII form of a printed label: "ı)" → "ix", "(1)" → "1", "2/a)" → "2-a"; "" if nothing is left."""
    coded = lower(unicodedata.normalize("NFC", label)).translate(_CODE)
    return re.sub(r"[^a-z0-9]+", "-", coded).strip("-")


def label_text(label: str) -> str:
    """A label as it is cited: "ı)" → "ı", "(1)" → "1", "2/a)" → "2/a"; "" for a dash or a bullet."""
    return label.strip("()[]{}.:;–—-•* \t")


# "MADDE 5-", "Madde 4-", "MADDE-11", "MADDE 13 –", "EK MADDE 1 -", "GEÇİCİ MADDE 2-", "MADDE 5/A-"
# "*+" and the like give nothing back: a marker is read once, however many blanks it holds.
_MARKER = re.compile(
    r"(?P<kind>EK|GEÇİCİ|MÜKERRER)?\s*+MADDE\s*+[-–:]?\s*+"
    r"(?P<number>[0-9]{1,4}(?:\s*+/\s*+[A-ZÇĞİÖŞÜ])?+)\s*+[-–—:.)]*+\s*+[-–—]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ArticleNumber:
    """What an article marker says: series ("", "ek", "gecici", "mukerrer") and number ("5", "5/A")."""

    series: str
    number: str

    @property
    def slug(self) -> str:
        """ "madde-5", "madde-5-a", "ek-madde-1", "gecici-madde-1"."""
        stem = f"madde-{label_code(self.number)}"
        return f"{self.series}-{stem}" if self.series else stem

    @property
    def spoken(self) -> str:
        """ "5", "ek 1", "geçici 2": as it stands in a citation."""
        return {"": "", "ek": "ek ", "gecici": "geçici ", "mukerrer": "mükerrer "}[self.series] + self.number

    @property
    def title(self) -> str:
        """ "Madde 9", "Ek madde 1", "Geçici madde 2"."""
        return article_title(self.spoken)

    @property
    def key(self) -> str:
        """ "9", "5/a", "gecici 2": as search looks for it."""
        return f"{self.series} {lower(self.number)}".lstrip()


def article_title(spoken: str) -> str:
    """ "ek 1" → "Ek madde 1"; of an article of any text, a law's too."""
    series, _, number = spoken.rpartition(" ")
    title = f"{series} madde {number}".lstrip()
    return capital(title)


def article_number(marker: str) -> ArticleNumber | None:
    """Reads a printed article marker; None if it is none."""
    # Python's IGNORECASE does not pair İ with i, so the marker is upper-cased by Turkish rules first.
    match = _MARKER.fullmatch(upper(marker.strip()))
    if match is None:
        return None
    kind = match["kind"]
    series = "" if kind is None else slug(kind)
    return ArticleNumber(series, re.sub(r"\s", "", match["number"]))


def article_slugs(numbers: Iterable[ArticleNumber]) -> tuple[str, ...]:
    """One slug per article in document order; a second article with the same number gets "--2"."""
    seen: dict[str, int] = {}
    slugs = []
    for number in numbers:
        count = seen[number.slug] = seen.get(number.slug, 0) + 1
        slugs.append(number.slug if count == 1 else f"{number.slug}--{count}")
    return tuple(slugs)


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


def _child(parent: str, word: str, label: str | None, ordinal: int) -> str:
    code = (label_code(label) if label else "") or f"n{ordinal}"
    return f"{parent}-{word}-{code}" if parent else f"{word}-{code}"
