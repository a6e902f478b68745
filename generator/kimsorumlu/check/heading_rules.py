"""The rules over headings: what stands as one looks like one, and an article has one where the others have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kimsorumlu.check.lists import of_article, of_clause, shortened
from kimsorumlu.check.title_forms import is_bare_number, is_sentence
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding

# Where so many of a text's articles have headings, one without is an exception.
_MOST: Final = 0.7


def heading_forms(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """No heading is a number, none is a sentence, none breaks off."""
    for version in corpus.versions:
        for piece in version.text:
            text = piece.title or "" if isinstance(piece, Division) and piece.kind != "group" else _heading(piece)
            if (code := _odd(text)) and isinstance(piece, Division):
                span = version.document.span((*piece.path, "title" if piece.title else piece.kind))
                where = ((piece.kind, piece.label),)
                yield finding(code, span, where=where, place=piece.slug, value=shortened(text))
            elif code and isinstance(piece, Article):
                yield of_article(code, piece, value=shortened(text))
        for article, clause in version.clauses():
            if clause.is_heading and (code := _odd(clause.printed)):
                yield of_clause(code, version, article, clause, value=shortened(clause.printed))


def _heading(piece: Article | Division) -> str:
    return (piece.heading or "") if isinstance(piece, Article) else piece.label


def _odd(text: str) -> str:
    """The code of what is odd about a heading; "" if nothing is, or there is none."""
    if not text:
        return ""
    if is_bare_number(text):
        return "heading-number"
    return "heading-sentence" if is_sentence(text) or text.rstrip().endswith(",") else ""


def missing_headings(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Where nearly all articles of a text have a heading, each has one; temporary ones and lost ones need none."""
    for version in corpus.versions:
        plain = [
            article for article in version.articles if article.number and not (article.number.series or article.mark)
        ]
        headed = [article for article in plain if article.heading]
        if len(plain) < 4 or len(headed) < _MOST * len(plain):
            continue
        for article in plain:
            if not article.heading and not _begins_with_heading(article):
                yield of_article("heading-missing", article, value=_before(version, article))


def _begins_with_heading(article: Article) -> bool:
    return bool(article.body) and article.body[0].is_heading


def _before(version: Version, article: Article) -> str:
    """The end of what stands before an article, where its heading may have stayed."""
    index = version.articles.index(article)
    last: Clause | None = next(reversed(list(version.articles[index - 1].walk())), None) if index else None
    said = " ".join((last.closing or last.text or "").split()) if last is not None else ""
    return said if len(said) <= 60 else f"…{said[-59:].lstrip()}"
