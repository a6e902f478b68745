"""Corrections as a reader sees them: of scanning and conversion damage, and those made after publication (the log)."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import Article, Division
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Correction, LogEntry
from kimsorumlu.view.words import correction_of

_WHY = {"scan": "Taramadan doğan düzeltme", "conversion": "Dönüştürmeden doğan düzeltme"}


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction; `place` cites the clause or names the chapter, `href` leads there on the page it is shown on."""

    why: str
    place: str
    href: str
    what: str


def corrections_in(version: Version, article: Article) -> tuple[CorrectionView, ...]:
    """The corrections in one article, as its own page shows them: links lead to the clause on that page."""
    remedies = []
    for entry in _entries(version):
        place, _, fragment = entry.at.partition(" ")  # "madde-7 bent-e"
        if place == article.slug:
            cited, known = _cited(article, fragment)
            remedies.append(_remedy(entry, cited, f"#{known}" if known else ""))
    return tuple(remedies)


def all_corrections(version: Version) -> tuple[CorrectionView, ...]:
    """All corrections of a version, as the page with its whole text shows them."""
    articles = {article.slug: article for article in version.articles}
    divisions = {piece.slug: piece for piece in version.text if isinstance(piece, Division)}
    remedies = []
    for entry in _entries(version):
        place, _, fragment = entry.at.partition(" ")
        if place in articles:
            cited, known = _cited(articles[place], fragment)
            remedies.append(_remedy(entry, cited, f"#{place}-{known}" if known else f"#{place}"))
        elif place in divisions:
            remedies.append(_remedy(entry, divisions[place].label, f"#{place}"))
        else:
            # In what is printed before or after the text, which has no anchors.
            remedies.append(_remedy(entry, "", ""))
    return tuple(remedies)


def _entries(version: Version) -> tuple[Correction | LogEntry, ...]:
    return (*version.source.corrections, *version.log)


def _remedy(entry: Correction | LogEntry, place: str, href: str) -> CorrectionView:
    if isinstance(entry, LogEntry):
        return CorrectionView(correction_of(entry.date), place, href, entry.why)
    return CorrectionView(_WHY[entry.why], place, href, f"belgede “{entry.printed}” → “{entry.corrected}”")


def _cited(article: Article, fragment: str) -> tuple[str, str]:
    """The citation of the clause with this fragment, and the fragment; of the article if it has no such clause."""
    chain = next((chain for chain in article.chains() if chain[-1].fragment == fragment), ())
    return short_citation(article, chain), fragment if chain else ""
