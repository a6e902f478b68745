"""What a reader can take along of an article on paper, as data beside its page: letters and cards of its clauses.

A clause's own words are in the article's record (JSON); here they stand only where a letter quotes others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kimsorumlu.facts.gaps import GapKind
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.contacts import contact_lines
from kimsorumlu.view.letter import SAID_OF_DUTY, Letter, addressee, article_letters, regulation_in_words
from kimsorumlu.view.qr import qr_squares


def article_paper(edition: Edition, article: Article, site: Site) -> Mapping[str, Any]:
    """The article's municipality as it is written to, and by fragment what a letter or a card says of its clauses.

    `adopted` and `unknown` are a card's: by which decision, and what nobody knows. `who` are those whose duty most
    clauses are; a clause of others says so itself.
    """
    municipality = edition.municipality
    letters = article_letters(site, edition, article)
    (who, _), *_ = Counter(letter.who for key, letter in letters.items() if key).most_common(1) or [("", 0)]
    words = {clause.fragment: clause.text for clause in article.walk()}
    return {
        "to": addressee(municipality),
        "website": municipality.website,
        "contacts": [asdict(line) for line in contact_lines(municipality)],
        "municipality": municipality.name,
        "short": municipality.short_name,
        "who": who,
        "title": edition.version.title,
        "regulation": regulation_in_words(edition.version),
        "adopted": _adopted(edition.version),
        "unknown": _unknown(site, edition),
        "clauses": {
            key: _clause(edition, letter, who, words.get(key)) | _code(site, edition.version.article_url(article, key))
            for key, letter in letters.items()
        },
    }


def _clause(edition: Edition, letter: Letter, who: str, words: str | None) -> dict[str, str]:
    """How a clause is cited and spoken of, its label; who, and what is quoted, where that is not said elsewhere."""
    cited = letter.about.removeprefix(f"{edition.municipality.short_name}, ")
    if not letter.who:
        return {"cited": cited, "said": letter.said}
    told = {"cited": cited, "place": letter.said.removesuffix(f" {letter.who} {SAID_OF_DUTY}"), "label": letter.label}
    told |= {"who": letter.who} if letter.who != who else {}
    return told | ({"quote": letter.quote} if letter.quote != words else {})


def _code(site: Site, url: str) -> dict[str, str]:
    """The squares of the QR code of a permanent address; nothing where the site does not know its own."""
    return {"qr": qr_squares(site.config.address + url)} if site.config.address else {}


def _adopted(version: Version) -> str:
    """ "Meclis kararı 04.11.2020, 337"; the day of the text held where there is no decision."""
    adoption = version.adoption
    if adoption.date and adoption.decision:
        return f"Meclis kararı {day(adoption.date)}, {adoption.decision}"
    return f"Metnin tarihi {day(version.date)}"


def _unknown(site: Site, edition: Edition) -> str:
    """What a reader of the card has to know that it does not say."""
    kinds = {gap.kind for gap in site.facts.gaps[edition.municipality.slug] if gap.edition in (None, edition)}
    looked = edition.municipality.checked
    told = [
        "Meclis kararının tarihi ve sayısı bilinmiyor." if GapKind.DECISION in kinds else "",
        "Daha yeni bir metin çıktı mı, bakılmadı."
        if looked is None
        else f"Daha yeni bir metin var mı diye son bakış: {day(looked.date)}.",
        "Başka bir müdürlüğün yönetmeliğinde de görev yazılmış olabilir.",
    ]
    return " ".join(words for words in told if words)
