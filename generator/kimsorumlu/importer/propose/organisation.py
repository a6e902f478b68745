"""The units that a text says a directorate consists of: in lists, in a sentence, in tables, in definitions.

    (2) Müdürlüğün teşkilat yapısı aşağıdaki gibidir.  a) Müdür  b) Muhasebe Şefliği  …
    Müdürlük; Bilgi İşlem Müdürü, Yazılım Birimi ve Donanım Biriminden oluşur.

Other directorates are named everywhere in a text; only where it speaks of its own organisation is a name its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.terms import defines
from kimsorumlu.importer.propose.lexicon import Lexicon, PrintedWord, words_of
from kimsorumlu.importer.propose.phrases import Called, Sort, person_alone, unit_alone, unit_at_end
from kimsorumlu.importer.propose.words import NUMERALS, is_person, unit_ending
from kimsorumlu.model.text import Article, Clause, Level
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import fold_letters


@dataclass(frozen=True, slots=True)
class Listed:
    """A unit as a text lists it: where, in which words, and below which other of the list (its place in the list)."""

    called: Called
    article: Article
    clause: Clause
    said: str
    above: int | None = None


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """An office or staff as a text lists it."""

    called: Called
    article: Article
    clause: Clause


# "Teşkilat", "Kuruluş", "Servisler", "Müdürlüğe Bağlı Birimler"
_ORGANISATION: Final = re.compile(
    r"\b(?:teskilat|kurulus|organizasyon (?:yapisi|semasi)|organizasyon\b|yapilanma"
    r"|(?:bagli |alt )?(?:birim|servis|seflik|sube|buro|amirlik)\w*l[ae]r\w*\b)"
)
# "… teşkilat yapısı aşağıdaki gibidir", "… birimlerden oluşur", "bağlı birimler aşağıda belirtilmiştir"
_LISTS: Final = re.compile(
    r"\b(?:teskilat|organizasyon|personel|idari) (?:yapisi|semasi|teskilati)|\bolus(?:ur|maktadir|an)|\bmeydana gel"
    r"|\b(?:birim|servis|seflik|sube mudurluk|buro|amirlik)l[ae]r\w* (?:sunlar|asagida)|\bbagli\b.{0,60}\basagida"
)
_CONSISTS: Final = re.compile(r"\b(?:olus(?:ur|maktadir)|meydana gel\w+|ibaret\w*|teskil ed\w+|bulunur|yer alir)\W*$")
# Kinds of units that definitions name as the directorate's own; others they name are of the municipality, or of laws.
_DEFINED: Final = ("şeflik", "servis", "büro", "amirlik", "grup amirliği", "ekip")
_DUTIES: Final = re.compile(r"\bgorev(?!li|lendir)")


def listed_units(articles: Sequence[Article], lexicon: Lexicon) -> tuple[Listed, ...]:
    """The units that the text lists as parts of the directorate, in reading order."""
    found: list[Listed] = []
    for article in articles:
        heading = fold_letters(article.heading or "")
        if defines(article):
            found += _defined(article, lexicon)
        elif not _DUTIES.search(heading) or _ORGANISATION.search(heading):
            about = _ORGANISATION.search(heading) is not None
            for paragraph in article.body:
                _below(article, paragraph, None, about, found, lexicon)
    return tuple(found)


def listed_people(articles: Sequence[Article], lexicon: Lexicon) -> tuple[ListedPerson, ...]:
    """Offices and staff that the text lists where it speaks of its organisation."""
    found = []
    for article in articles:
        about = _ORGANISATION.search(fold_letters(article.heading or "")) is not None
        for paragraph in () if defines(article) else article.body:
            if not (about or _LISTS.search(fold_letters(paragraph.printed))):
                continue
            for clause in paragraph.walk():
                called = person_alone(clause.printed, lexicon)
                if called is not None:
                    found.append(ListedPerson(called, article, clause))
    return tuple(found)


def _below(
    article: Article, clause: Clause, above: int | None, about: bool, found: list[Listed], lexicon: Lexicon
) -> None:
    """What a clause of an article `about` the organisation, and all below it, list; parents before their parts."""
    if clause.level is Level.ROW:
        # "1 | Satın Alma Şefliği | Şef | 2": a list of staff names the units it belongs to.
        units = ((unit_alone(cell, lexicon), cell) for cell in clause.cell_texts if about)
        found += (Listed(unit, article, clause, cell, above) for unit, cell in units if unit is not None)
        return
    said = fold_letters(clause.printed)
    about = about or _LISTS.search(said) is not None
    listing = about and _CONSISTS.search(said) is not None
    alone = unit_alone(clause.printed, lexicon) if about and not (clause.is_heading or listing) else None
    if listing:
        found += (
            Listed(each, article, clause, clause.printed, above) for each in _in_sentence(clause.printed, lexicon)
        )
    elif alone is not None and all(_names(item, lexicon) for item in clause.items):
        found.append(Listed(alone, article, clause, clause.printed, above))
        above = len(found) - 1
    for item in clause.items:
        _below(article, item, above, about, found, lexicon)


def _names(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause is nothing but a name; what has sentences below it is the title of somebody's duties."""
    return unit_alone(clause.printed, lexicon) is not None or person_alone(clause.printed, lexicon) is not None


# What stands right behind the name of a unit among others.
_BEHIND: Final = frozenset(("ve", "ile", "bulunur", "bulunmaktadir", "vardir"))


def _in_sentence(text: str, lexicon: Lexicon) -> Iterator[Called]:
    """The units that a sentence says something consists of: what stands between commas and ends like a unit's name."""
    _, _, listed = text.rpartition(";")
    words = words_of(listed)
    start = 0
    for place, word in enumerate(words):
        follows = words[place + 1].gap if place + 1 < len(words) else "."
        ends = unit_ending(word.folded)
        left = ends is not None and (word.apart or ends[1]) in ("nden", "ndan", "den", "dan")
        nothing = place + 1 < len(words) and words[place + 1].folded in _BEHIND
        if ends is not None and (re.search(r"[,;:.]", follows) or nothing or left):
            if start < place and _inside(words[start]):
                start += 1
            called = unit_at_end(words[start : place + 1], lexicon)
            if called is not None and called.sort is Sort.UNIT and not _counted(words, place):
                yield called
        if re.search(r"[,;:]", follows) and (ends is not None or not _goes_on(words[start : place + 1])):
            start = place + 1
        elif ends is not None and nothing:
            start = place + 2


def _inside(word: PrintedWord) -> bool:
    """Whether a word says in what there are units: "Müdürlükte Proje Üretim Birimi bulunur"."""
    ends = unit_ending(word.folded)
    return ends is not None and (word.apart or ends[1]) in ("de", "da", "te", "ta", "nde", "nda")


def _counted(words: Sequence[PrintedWord], place: int) -> bool:
    """Whether the word at a place says of how many parts: "Müdürlük iki birimden oluşur"."""
    return place > 0 and (words[place - 1].folded in NUMERALS or words[place - 1].folded.isdigit())


def _goes_on(words: Sequence[PrintedWord]) -> bool:
    """Whether a name may go on behind a comma: "Park, Bahçe ve Yeşil Alanlar Birimi" begins with one word.

    "müdür, Kütüphane Şefliği ve …" are two.
    """
    return len(words) == 1 and words[0].text[0] != lower(words[0].text[0]) and not is_person(words[0].folded)


def _defined(article: Article, lexicon: Lexicon) -> Iterator[Listed]:
    """Units below a directorate that a definition names: "Aşevi şefliği; …"."""
    for clause in article.walk():
        term = re.split(r"\s*[:;|]", clause.printed, maxsplit=1)[0]
        called = unit_alone(term, lexicon) if 0 < len(term) <= 80 else None
        if called is not None and called.kind in _DEFINED:
            yield Listed(Called(called.name, called.sort, called.kind, 0.6), article, clause, clause.printed)
