"""The rules over the order of a text: its articles and chapters count on, none is empty, and it has an end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kimsorumlu.check import series
from kimsorumlu.check.lists import of_article, of_clause, shortened, told
from kimsorumlu.check.title_forms import is_title
from kimsorumlu.facts.facts import Facts
from kimsorumlu.facts.numbering import numbering_gaps
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Division
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.numerals import ordinal_word

_TENS: Final = ("", "on ", "yirmi ", "otuz ")
# "on ikinci" → 12; texts write it in one word, too.
_ORDINALS: Final = {
    f"{tens}{fold_letters(ordinal_word(ones))}".replace(" ", ""): 10 * place + ones
    for place, tens in enumerate(_TENS)
    for ones in range(1, 11)
}
# "Yürürlük", "… yayımı tarihinde yürürlüğe girer", "Bu Yönetmelik hükümlerini Belediye Başkanı yürütür".
_ENDING: Final = re.compile(r"^\W*(?:yururluk|yurutme)\b|\byururluge gir|\byonetmeli\w*(?:\W+\w+){0,12}?\W+yurut")
_DIVISION_WORD: Final = re.compile(r"\b(?:bolum|kisim|ayirim|ayrim|kitap)\b")


def article_numbers(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """The numbers of articles rise, each once, and none is left out."""
    # Where an article could not be read, its number is not missing.
    for version in (version for version in corpus.versions if not version.incomplete):
        gaps = numbering_gaps(version.articles)
        highest: Article | None = None
        for article in version.articles:
            number = article.number
            if article.slug in gaps:
                first, last = gaps[article.slug]
                value = str(first) if first == last else f"{first}–{last}"
                yield of_article("article-gap", article, value=value)
            if number is None or number.series or not number.number.isdigit():
                continue
            if article.name.turn > 1:
                yield of_article("article-twice", article, value=number.spoken)
            elif highest is not None and highest.number and int(number.number) < int(highest.number.number):
                yield of_article("article-order", article, value=number.spoken, before=highest.number.spoken)
            else:
                highest = article


def article_bodies(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Every article and every block says something."""
    for version in corpus.versions:
        for article in version.articles:
            if not article.body and article.mark is None:
                yield of_article("article-empty", article, value=article.heading or article.marker)


def endings(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A text ends with who carries it out and from when it applies; one without may have been cut off."""
    for version in corpus.versions:
        if version.incomplete or not version.articles:
            continue
        if not any(_ENDING.search(fold_letters(_said(article))) for article in version.articles[-5:]):
            yield of_article("ending-missing", version.articles[-1], value=version.articles[-1].heading or "")


def _said(article: Article) -> str:
    return " ".join((article.heading or "", *(clause.printed for clause in article.walk())))


def divisions(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Chapters and parts count on within what they stand in, and something stands in each of them."""
    for version in corpus.versions:
        if not version.incomplete:
            yield from _counted(version)
        for piece, after in pairwise((*version.text, None)):
            if isinstance(piece, Division) and (after is None or _is_beside(piece, after)):
                yield _of_division("division-empty", piece, value=piece.label)


def _is_beside(piece: Division, after: Division | Article) -> bool:
    return isinstance(after, Division) and after.level <= piece.level


def _counted(version: Version) -> Iterator[Finding]:
    before: dict[int, int] = {}
    last: dict[str, int] = {}
    for piece in version.text:
        if not isinstance(piece, Division) or piece.kind == "group":
            continue
        number = _number(piece.label)
        for level in [level for level in before if level > piece.level]:
            del before[level]
        expected = before.get(piece.level, 0) + 1
        # Parts may count on through all chapters, or begin anew in each.
        if number is not None and number not in (expected, last.get(piece.kind, 0) + 1):
            yield _of_division("division-order", piece, value=piece.label, expected=str(expected))
        before[piece.level] = last[piece.kind] = number or expected


def _number(label: str) -> int | None:
    """What a chapter's label counts: "ÜÇÜNCÜ BÖLÜM", "III. BÖLÜM" and "BÖLÜM 3" are 3; None if it cannot be told."""
    said = " ".join(_DIVISION_WORD.sub(" ", fold_letters(label)).strip(" .:-–—)").split())
    if (place := _ORDINALS.get(said.replace(" ", ""))) is not None:
        return place
    figure = series.read((said.upper(),))[0]
    return figure.number if figure is not None and figure.kind in ("1", "I") else None


def _of_division(code: str, piece: Division, **values: str) -> Finding:
    return told(code, piece.span, ((piece.kind, piece.label),), piece.slug, values)


def left_headings(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No text ends with what looks like the heading of the next article, which has none."""
    for version in corpus.versions:
        for article, after in pairwise(version.articles):
            last = next(reversed(list(article.walk())), None)
            if after.heading or after.mark or last is None:
                continue
            said = last.closing or last.text or ""
            tail = re.split(r"[.;:”\"]\s+|\n", said.rstrip())[-1]
            if tail != said and is_title(tail):
                value, number = shortened(tail), after.name.cited
                yield of_clause("heading-left", version, article, last, value=value, number=number)
