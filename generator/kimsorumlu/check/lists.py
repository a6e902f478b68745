"""The lists of a text: clauses that stand side by side, each list with what it stands below; and how one is told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile

from kimsorumlu.check import series
from kimsorumlu.check.series import SeriesLabel
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Clause, Level, without_headings
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, Where, finding


@dataclass(frozen=True, slots=True)
class List:
    """Clauses side by side, with no heading between them; `above` leads to them from the article's paragraph."""

    version: Version
    article: Article
    above: tuple[Clause, ...]
    clauses: tuple[Clause, ...]

    @property
    def labels(self) -> tuple[SeriesLabel | None, ...]:
        """What each clause's label is, read beside the others."""
        return series.read(clause.label for clause in self.clauses)

    @property
    def earlier(self) -> tuple[Clause, ...]:
        """What stands before the heading that the list stands below: a series may go on across headings."""
        if not self.above or not self.above[-1].is_heading:
            return ()
        *outer, heading = self.above
        beside = outer[-1].items if outer else self.article.body
        return tuple(without_headings(takewhile(lambda clause: clause is not heading, beside)))

    def followed_by_table(self, clause: Clause) -> bool:
        """Whether a table stands right after one of the list's clauses."""
        beside = self.above[-1].items if self.above else self.article.body
        return any(one is clause and other.level is Level.TABLE for one, other in pairwise(beside))

    @property
    def parent(self) -> Clause | None:
        """The clause whose items they are; None for the paragraphs of an article, or what a heading stands over."""
        last = self.above[-1] if self.above else None
        return None if last is None or last.is_heading else last


def lists(corpus: Corpus) -> Iterator[List]:
    """Every list of every text that could be read, in reading order."""
    for version in corpus.versions:
        for article in version.articles:
            yield from _below(version, article, (), article.body)


def _below(version: Version, article: Article, above: tuple[Clause, ...], clauses: Iterable[Clause]) -> Iterator[List]:
    # Tables and figures stand among clauses and are none; a list goes on below them.
    listed = [clause for clause in clauses if clause.is_clause or clause.is_heading]
    # Below a heading stand its items, then its paragraphs: two lists.
    for _, group in groupby(listed, key=lambda clause: (clause.is_heading, clause.level is Level.PARAGRAPH)):
        beside = tuple(group)
        if not beside[0].is_heading:
            yield List(version, article, above, beside)
        for clause in beside:
            yield from _below(version, article, (*above, clause), clause.items)


def of_clause(code: str, version: Version, article: Article, clause: Clause, **values: str) -> Finding:
    """A finding at a clause's label, or at its text."""
    label = clause.printed_label
    span = version.document.key_span((*clause.path, label)) if label else clause.span
    return told(code, span, clause.where, f"{article.slug} {clause.fragment}", values)


def of_article(code: str, article: Article, **values: str) -> Finding:
    """A finding at an article's marker, or at a block's heading."""
    return told(code, article.span, article.where, article.slug, values)


def told(code: str, span: FileSpan, where: Where, place: str, values: Mapping[str, str]) -> Finding:
    """A finding that the data can answer at its place."""
    return replace(finding(code, span, where=where, place=place), values=tuple(values.items()))


def shortened(text: str) -> str:
    """The beginning of a text, as a finding quotes it."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59].rstrip()}…"
