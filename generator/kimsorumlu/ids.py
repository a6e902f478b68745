"""Slugs, fragments, addresses: the only place that builds them (design page, section 5: these may never break).

Everything here is pure. Addresses are relative to the site's root and end in "/"; `relative` turns them into links that
work under any base path.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kimsorumlu.turkish.case import capital, lower, upper

_FOLD = str.maketrans(
    {"ç": "c", "ğ": "g", "ı": "i", "ö": "o", "ş": "s", "ü": "u", "â": "a", "î": "i", "û": "u"}
    | {"Ç": "c", "Ğ": "g", "I": "i", "İ": "i", "Ö": "o", "Ş": "s", "Ü": "u", "Â": "a", "Î": "i", "Û": "u"}
)
_CODE = str.maketrans({"ç": "cx", "ğ": "gx", "ı": "ix", "ö": "ox", "ş": "sx", "ü": "ux"})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATED = re.compile(r"^([^/]+/[^/]+/)\d{4}-\d{2}-\d{2}/")  # what stands before a version's date in an address

# File systems hold names of 255 bytes; an address should be shorter still.
MAX_SLUG = 80

# Top-level folders of the site that no municipality may take; "veri" is kept for data (design page, section 5).
RESERVED = frozenset(
    [
        "ara",
        "assets",
        "atif",
        "belediyeler",
        "birimler",
        "bulgular",
        "degisiklikler",
        "embed",
        "erisilebilirlik",
        "hakkinda",
        "karsilastir",
        "katki",
        "konu",
        "mevzuat",
        "siteye-ekle",
        "tanim",
        "tasarim",
        "unvan",
        "veri",
        "yontem",
    ]
)
# Folders inside a municipality that no regulation may take.
RESERVED_IN_MUNICIPALITY = frozenset({"birim", "bulgular", "sema", "unvan"})
# Folders below /konu/ that no topic may take.
RESERVED_TOPICS = frozenset({"cizelge"})


def slug(text: str) -> str:
    """An ASCII slug from Turkish text: letters are folded, never dropped; everything else becomes a hyphen."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(_FOLD))
    plain = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def is_slug(text: str) -> bool:
    """Whether the text can stand in an address as it is."""
    return len(text) <= MAX_SLUG and _SLUG.fullmatch(text) is not None


def label_code(label: str) -> str:
    """The reversible ASCII form of a printed label: "ı)" → "ix", "(1)" → "1", "2/a)" → "2-a"; "" if nothing is left."""
    coded = lower(unicodedata.normalize("NFC", label)).translate(_CODE)
    return re.sub(r"[^a-z0-9]+", "-", coded).strip("-")


def label_text(label: str) -> str:
    """A label as it is cited: "ı)" → "ı", "(1)" → "1", "2/a)" → "2/a"; "" for a dash or a bullet."""
    return label.strip("()[]{}.:;–—-•* \t")


# "MADDE 5-", "Madde 4-", "MADDE-11", "MADDE 13 –", "EK MADDE 1 -", "GEÇİCİ MADDE 2-", "MADDE 5/A-"
_MARKER = re.compile(
    r"(?P<kind>EK|GEÇİCİ|MÜKERRER)?\s*MADDE\s*[-–:]?\s*(?P<number>[0-9]{1,4}(?:\s*/\s*[A-ZÇĞİÖŞÜ])?)\s*[-–—:.)]*\s*[-–—]?",
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

    __slots__ = ("_taken",)

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, fragment: str) -> str:
        candidate, count = fragment, 1
        while candidate in self._taken:
            count += 1
            candidate = f"{fragment}-{count}"
        self._taken.add(candidate)
        return candidate


def paragraph_fragment(label: str | None, ordinal: int) -> str:
    """ "fikra-2"; a paragraph whose printed label is not a number, or has none, takes its ordinal: "fikra-n1"."""
    code = label_code(label) if label else ""
    return f"fikra-{code}" if code.isdigit() else f"fikra-n{ordinal}"


def item_fragment(parent: str, label: str | None, ordinal: int) -> str:
    """ "bent-a", "fikra-1-bent-ix", "bent-n3"; `parent` is "" or the paragraph's fragment."""
    return _child(parent, "bent", label, ordinal)


def subitem_fragment(parent: str, label: str | None, ordinal: int) -> str:
    """ "bent-a-alt-1", and one level deeper "bent-a-alt-1-alt-n1"."""
    return _child(parent, "alt", label, ordinal)


def _child(parent: str, word: str, label: str | None, ordinal: int) -> str:
    code = (label_code(label) if label else "") or f"n{ordinal}"
    return f"{parent}-{word}-{code}" if parent else f"{word}-{code}"


# Addresses ---------------------------------------------------------------------------------------------------------

TOPICS = "konu/"
PAIRS = "karsilastir/"


def municipality_url(municipality: str) -> str:
    """`/<m>/`"""
    return f"{municipality}/"


def regulation_url(municipality: str, regulation: str) -> str:
    """`/<m>/<r>/`, which leads to the version in force."""
    return f"{municipality}/{regulation}/"


def version_url(municipality: str, regulation: str, day: date) -> str:
    """`/<m>/<r>/<YYYY-MM-DD>/`"""
    return f"{municipality}/{regulation}/{day.isoformat()}/"


def article_url(municipality: str, regulation: str, day: date, article: str, fragment: str = "") -> str:
    """`/<m>/<r>/<YYYY-MM-DD>/madde-5/`, the permanent one, with a clause's fragment if given."""
    return f"{version_url(municipality, regulation, day)}{article}/" + (f"#{fragment}" if fragment else "")


def latest_article_url(municipality: str, regulation: str, article: str) -> str:
    """`/<m>/<r>/madde-5/`, which leads to the version in force."""
    return f"{regulation_url(municipality, regulation)}{article}/"


def chart_url(municipality: str, regulation: str, day: date) -> str:
    """`/<m>/<r>/<YYYY-MM-DD>/sema/`"""
    return f"{version_url(municipality, regulation, day)}sema/"


def history_url(municipality: str, regulation: str) -> str:
    """`/<m>/<r>/gecmis/`"""
    return f"{regulation_url(municipality, regulation)}gecmis/"


def comparison_url(municipality: str, regulation: str, old: date, new: date) -> str:
    """`/<m>/<r>/gecmis/2022-10-11..2025-11-13/`"""
    return f"{history_url(municipality, regulation)}{old.isoformat()}..{new.isoformat()}/"


def changes_url() -> str:
    """`/degisiklikler/`"""
    return "degisiklikler/"


def feed_url(page: str, kind: str) -> str:
    """The feed beside a page: "kutahya/" → "kutahya/akis.xml" (Atom) or "kutahya/akis.json" (JSON Feed)."""
    return f"{page}akis.{kind}"


def unit_url(municipality: str, unit: str) -> str:
    """`/<m>/birim/<unit>/`"""
    return f"{municipality}/birim/{unit}/"


def source_check_url(municipality: str) -> str:
    """`/<m>/bulgular/`, what its texts say of other texts differently from what is on record."""
    return f"{municipality}/bulgular/"


LAWS, TERMS, ROLES, UNITS = "mevzuat/", "tanim/", "unvan/", "birimler/"
DESIGN = "tasarim/"


def law_url(law: str) -> str:
    """`/mevzuat/<id>/`, e.g. `/mevzuat/kanun-5393/`"""
    return f"{LAWS}{law}/"


def term_url(term: str, fragment: str = "") -> str:
    """`/tanim/<term>/`, with the fragment of one version's definition if given."""
    return f"{TERMS}{term}/" + (f"#{fragment}" if fragment else "")


def role_url(role: str) -> str:
    """`/unvan/<role>/`"""
    return f"{ROLES}{role}/"


def topic_url(topic: str, sheet: int = 1) -> str:
    """`/konu/<topic>/`; where many municipalities answer, the further ones are at `/konu/<topic>/2/` …"""
    return f"{TOPICS}{topic}/" + (f"{sheet}/" if sheet > 1 else "")


def matrix_url(sheet: int = 1) -> str:
    """`/konu/cizelge/`, the matrix of topics and municipalities; its further sheets are `/konu/cizelge/2/` …"""
    return f"{TOPICS}cizelge/" + (f"{sheet}/" if sheet > 1 else "")


def pair_url(one: str, other: str) -> str:
    """`/karsilastir/<a>..<b>/`, two municipalities side by side; the slug that sorts first comes first."""
    return f"{PAIRS}{min(one, other)}..{max(one, other)}/"


def embed_url(address: str) -> str:
    """`/embed/<address>`, the twin without chrome of the page at `address`."""
    return f"embed/{address}"


def undated(address: str) -> str:
    """The address that follows the latest version: "m/r/2023-11-30/madde-9/" → "m/r/madde-9/"; others as they are."""
    return _DATED.sub(r"\1", address, count=1)


def address_of(path: str) -> str | None:
    """The address of a file of the staging folder, None for assets: "a/index.md" → "a/", "atif.md" → "atif/"."""
    if path.startswith("assets/"):
        return None
    for name in ("index.md", "index.html"):
        if path == name or path.endswith(f"/{name}"):
            return path.removesuffix(name)
    return f"{path.removesuffix('.md')}/" if path.endswith(".md") else path


def relative(target: str, page: str) -> str:
    """A link from the page at address `page` ("a/b/" or "") to `target`, both relative to the site's root.

    >>> relative("a/c/#x", "a/b/")
    '../c/#x'
    """
    path, mark, fragment = target.partition("#")
    here = page.split("/")[:-1]
    there = path.split("/")
    shared = 0
    while shared < len(here) and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    steps = "../" * (len(here) - shared) + "/".join(there[shared:])
    if not steps and not fragment:
        return "./"
    return (steps or "") + mark + fragment
