"""Texts as records, and as Markdown that reads like the page."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.exports.data.api.records import ArticleRecord, ClauseRecord, DivisionRecord
from kimsorumlu.exports.data.cells import note_text
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import Article, Clause, Division, in_one_line
from kimsorumlu.model.version import Version


def article_records(version: Version) -> Iterator[ArticleRecord]:
    """Every article with the divisions it stands in."""
    open_divisions: list[Division] = []
    for entry in version.text:
        if isinstance(entry, Division):
            open_divisions = [*(each for each in open_divisions if each.level < entry.level), entry]
        else:
            yield _article(version, entry, tuple(each.slug for each in open_divisions))


def division_records(version: Version) -> Iterator[DivisionRecord]:
    """Every part, chapter and group heading."""
    for entry in version.text:
        if isinstance(entry, Division):
            yield DivisionRecord(
                division=entry.slug,
                kind=entry.kind,
                level=entry.level,
                label=entry.label,
                title=entry.title,
                before=entry.before,
                before_title=entry.before_title,
            )


def _article(version: Version, article: Article, divisions: tuple[str, ...]) -> ArticleRecord:
    return ArticleRecord(
        article=article.slug,
        marker=article.marker,
        heading=article.heading,
        heading_after=article.heading_after,
        divisions=divisions,
        body=tuple(_clause(version, article, (paragraph,)) for paragraph in article.body),
        mark=article.mark.text if article.mark else None,
        note=note_text(article.note),
        citation=short_citation(article),
        address=version.article_url(article),
        before=article.before,
        before_heading=article.before_heading,
    )


def _clause(version: Version, article: Article, chain: tuple[Clause, ...]) -> ClauseRecord:
    clause = chain[-1]
    return ClauseRecord(
        level=clause.level.value,
        label=clause.printed_label,
        text=clause.text,
        items=tuple(_clause(version, article, (*chain, item)) for item in clause.items),
        closing=clause.closing,
        mark=clause.mark.text if clause.mark else None,
        note=note_text(clause.note),
        speakers=article.speakers(chain),
        citation=short_citation(article, chain),
        address=version.article_url(article, clause.fragment),
        before=clause.before,
        footnotes=clause.footnotes,
    )


def markdown(version: Version) -> bytes:
    """The text with its headings, labels and addresses, as printed; notes of ours are left out."""
    lines = [f"# {version.title}", "", f"<{version.url}>", ""]
    if version.front_matter:
        lines += [version.front_matter, ""]
    for entry in version.text:
        if isinstance(entry, Division):
            words = (entry.before, entry.label, entry.before_title, entry.title)
            lines += [f"{'#' * min(entry.level + 1, 4)} {' '.join(filter(None, words))}", ""]
        else:
            heading = " ".join(filter(None, (entry.before, entry.marker, entry.before_heading, entry.heading)))
            lines += [f"##### {heading} {{#{entry.slug}}}", ""]
            if entry.text_is_lost and entry.mark:
                lines += [entry.mark.text, ""]
            for paragraph in entry.body:
                lines += _lines(paragraph, 0)
    if version.back_matter:
        lines += [version.back_matter, ""]
    return "\n".join(lines).encode()


def _lines(clause: Clause, depth: int) -> Iterator[str]:
    """A clause and all below it, a paragraph each, those below further in; no sign of Markdown's own before them."""
    indent = "> " * depth
    words = [word for word in (clause.before, clause.printed_label, clause.printed) if word]
    said = " ".join(words)
    for line in [in_one_line(said)] if clause.cells else said.split("\n"):
        yield f"{indent}{line}"
        yield indent.rstrip()
    for item in clause.items:
        yield from _lines(item, depth + clause.is_clause)
    if clause.closing:
        yield f"{indent}{clause.closing}"
        yield indent.rstrip()
    for note in (clause.footnotes or "").splitlines():
        yield f"{indent}{note}"
        yield indent.rstrip()
