"""The rules over the pieces of a text that no number addresses, and over what is printed before a line."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Division
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, Where, finding
from kimsorumlu.read.labels import HEADING_WORD, is_label
from kimsorumlu.received.list_numbers import mark_borne
from kimsorumlu.turkish.characters import FOOTNOTE_MARK


def kept_slugs(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A block and a group heading keep their address in the data, so that a corrected word does not change it."""
    for version in corpus.versions:
        for piece in version.text:
            words, where = _addressed_by_words(piece)
            if not words:
                continue
            path = (*piece.path, "slug")
            kept = version.document.at(path)
            suggestion = ids.piece_name(None, words)
            if not isinstance(kept, str):
                yield finding("heading-slug", piece.span, where=where, value=words, slug=suggestion)
            elif not ids.is_slug(kept) or ids.piece_name(kept, words) != kept:
                yield finding("bad-slug", version.document.span(path), where=where, value=kept, suggestion=suggestion)


def _addressed_by_words(piece: Article | Division) -> tuple[str, Where]:
    """What a piece without a number prints as its heading, and where it stands; "" for any other piece."""
    if isinstance(piece, Article):
        return "" if piece.number else piece.heading or "", piece.where
    return (piece.label if piece.kind == "group" else ""), ((piece.kind, piece.label),)


def printed_before(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """What is said to be printed before a line looks like a list number or a stray mark, and hides no word."""
    for version in corpus.versions:
        for piece in version.text:
            yield from _before(version, piece)


def _before(version: Version, piece: Article | Division) -> Iterator[Finding]:
    second = piece.before_heading if isinstance(piece, Article) else piece.before_title
    keys = ("before", "before_heading" if isinstance(piece, Article) else "before_title")
    where: Where = piece.where if isinstance(piece, Article) else ((piece.kind, piece.label),)
    for key, text in zip(keys, (piece.before, second), strict=True):
        span = version.document.span((*piece.path, key))
        if text is not None and not (is_label(text) or (key == "before_heading" and HEADING_WORD.fullmatch(text))):
            yield finding("before-form", span, where=where, value=text)
        if key == "before_heading" and text is not None and isinstance(piece, Article) and piece.heading is None:
            yield finding("before-nothing", span, where=where, value=text)
        if key == "before_title" and text is not None and isinstance(piece, Division) and piece.title is None:
            yield finding("before-nothing", span, where=where, value=text)


def footnotes_marked(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """A note stands at a clause that bears its mark: no other words printed behind the text are a note."""
    for version in corpus.versions:
        for clause in (each for article in version.articles for each in article.walk() if each.footnotes):
            borne = "\n".join(part for part in (clause.text, clause.closing) if part)
            for place, note in enumerate((clause.footnotes or "").split("\n")):
                # A note of several paragraphs has its mark before the first.
                if place and FOOTNOTE_MARK.match(note) is None:
                    continue
                mark = mark_borne(note)
                if mark is None or mark.search(borne) is None:
                    span = version.document.span((*clause.path, "footnotes"))
                    yield finding("footnote-unmarked", span, where=clause.where, value=note)
