"""What is published, by digests of its letters: so a text is known again in a page that was saved or in copied words.

Only letters and digits count, in normal form C (Unicode Standard Annex 15): line breaks, blanks, signs and markup
differ from one browser to another, the letters of a law may not. The page's script (letters.js) does the same.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day

# 128 bits: nobody finds a second text with the same digest, and the file is half as large.
_HEX_DIGITS = 32


def letters(text: str) -> str:
    """The letters and digits of a text, in order: " a) Kamera, 2. kat" gives "aKamera2kat"."""
    # What Python calls alphanumeric has category L or N, and nothing else has.
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


def letters_digest(parts: Iterable[str | None]) -> str:
    """The digest of the letters of a text that comes in parts."""
    return hashlib.sha256(letters("".join(part or "" for part in parts)).encode()).hexdigest()[:_HEX_DIGITS]


def published_letters(site: Site) -> Mapping[str, Any]:
    """Of every version its name, the SHA-256 of its received document, and by place the digests of its texts."""
    return {
        edition.version.url: {
            "name": f"{edition.municipality.name}, {edition.version.title} ({day(edition.version.date)})",
            "document": edition.version.source.sha256,
            "texts": dict(_texts(edition.version)),
        }
        for edition in site.corpus.editions
    }


def _texts(version: Version) -> Iterator[tuple[str, str]]:
    for article in version.articles:
        place = f"{article.slug}/"
        yield place, letters_digest(_article(article))
        for clause in article.walk():
            yield f"{place}#{clause.fragment}", letters_digest(_clause(clause))


def _article(article: Article) -> Iterator[str | None]:
    if article.marker:
        yield from (article.before, article.marker)
    for paragraph in article.body:
        yield from _clause(paragraph)


def _clause(clause: Clause) -> Iterator[str | None]:
    yield clause.before
    yield clause.printed_label
    yield clause.printed
    for item in clause.items:
        yield from _clause(item)
    yield clause.closing
    yield clause.footnotes
