"""The page on everything `kimsorumlu check` can find, for the clerks who meet it; made from the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

from kimsorumlu import ids
from kimsorumlu.problems import CATALOGUE, PARTS, FindingKind, Language, Severity
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View

# What stands in a wording's braces, in words.
_SLOTS = {
    "actual": "hesaplanan özet",
    "article": "madde",
    "at": "yer",
    "cited": "metinde yazılan",
    "corrected": "düzeltilmiş biçim",
    "before": "önceki",
    "count": "sayı",
    "data": "verideki sözcük",
    "day": "gün",
    "expected": "beklenen",
    "first": "ilk yer",
    "file": "dosya",
    "folder": "klasör",
    "listed": "yazılı sayı",
    "revision": "commit",
    "gazette": "gazete sayısı",
    "id": "birimin anahtarı",
    "key": "anahtar",
    "labels": "etiketler",
    "law": "kanun",
    "limit": "sınır",
    "marker": "madde işareti",
    "missing": "eksik olan",
    "number": "kayıtlı sayı",
    "old": "eski adres",
    "other": "diğer yer",
    "path": "zincir",
    "printed": "belgedeki sözcük",
    "reason": "neden",
    "record": "kayıtlı tarih ve sayı",
    "said": "metinde yazan",
    "second": "ikinci yer",
    "share": "pay",
    "slug": "adresteki ad",
    "step": "adımın sınırı",
    "successor": "yerine geçen metin",
    "suggestion": "öneri",
    "title": "metnin adı",
    "top": "en üst birim",
    "topic": "konu",
    "unit": "birim",
    "value": "yazılan",
}


@dataclass(frozen=True, slots=True)
class WordingPiece:
    """A part of a wording; a `slot` stands for what the program fills in."""

    text: str
    slot: bool = False


@dataclass(frozen=True, slots=True)
class FindingKindView:
    """One kind of finding as the program words it in Turkish; `answered`: at how many places data of the site does."""

    code: str
    severity: str
    message: tuple[WordingPiece, ...]
    help: tuple[WordingPiece, ...]
    example: str
    answerable: bool
    answered: int


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings that belong together."""

    title: str
    text: str
    findings: tuple[FindingKindView, ...]


def codes_page(site: Site) -> Iterator[Page]:
    """The page "Denetim iletileri (katkı verenler için)": every code of the catalogue, once."""
    yield Page(
        address=ids.CODES,
        kind=CODES,
        title="Denetim iletileri (katkı verenler için)",
        description="Veri denetiminin verebileceği bütün hata ve uyarılar: ne demek, nasıl giderilir.",
        view=_view,
        data=ids.page_record_url(ids.CODES),
        depends=(depends.CORPUS,),
    )


def _view(site: Site) -> View:
    answered = Counter(site.corpus.answered)
    groups = tuple(
        FindingGroup(part.TITLE, part.ABOUT, tuple(_kind(entry, answered[entry.code]) for entry in part.ENTRIES))
        for part in PARTS
    )
    return View({"groups": groups, "count": len(CATALOGUE), "answered": answered.total()})


def _kind(entry: FindingKind, answered: int) -> FindingKindView:
    return FindingKindView(
        code=entry.code,
        severity="hata" if entry.severity is Severity.ERROR else "uyarı",
        message=pieces(entry.message(Language.TR)),
        help=pieces(entry.help(Language.TR)),
        example=entry.example,
        answerable=entry.answerable,
        answered=answered,
    )


def pieces(template: str) -> tuple[WordingPiece, ...]:
    """A `str.format` template as text and named slots: "“{key}” yok" → “, anahtar, ” yok."""
    found: list[WordingPiece] = []
    for text, name, _, _ in Formatter().parse(template):
        if text:
            found.append(WordingPiece(text))
        if name is not None:
            found.append(WordingPiece(_SLOTS.get(name, name), slot=True))
    return tuple(found)


CODES = Kind(
    "codes",
    codes_page,
    (HTML,),
    "codes.html.j2",
    label="veri denetimi kodları",
)
