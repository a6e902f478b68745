"""What a text cites, as values: the place in the text, what is printed there, and what it was found to mean.

Built by `layer` and `parse`; views and checks read them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.version import Version


class CitationKind(StrEnum):
    """What kind of thing is cited; it says what `Citation.target` is.

    LEGISLATION  national text; target: a law id, None if it is not in legislation.yml
    INTERNAL     an article of the same text; target: its address on the site, None if the text has no such article
    DECISION     a decision or circular of the municipality; target: the address of the version it adopted, if held
    OTHER        a directive of the municipality or another local text; target: None
    """

    LEGISLATION = "legislation"
    INTERNAL = "internal"
    DECISION = "decision"
    OTHER = "other"


class TextPart(StrEnum):
    """Which text of an article or clause a citation stands in; `start` and `end` count in that text."""

    HEADING = "heading"
    TEXT = "text"
    CLOSING = "closing"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A place inside a cited text, as cited: article "15", "8/A", "ek 13", "mükerrer 97"; paragraph "1"; item "b"."""

    article: str
    paragraph: str | None = None
    item: str | None = None
    subitem: str | None = None

    def __str__(self) -> str:
        below = "-".join(part for part in (self.paragraph, self.item, self.subitem) if part)
        return f"{self.article}/{below}" if below else self.article


@dataclass(frozen=True, slots=True)
class CitationEvidence:
    """What is printed in a citation and how its target was found.

    `number` is what stands before "sayılı" ("5393", "2008/17"); `gazette` the number of an Official Gazette named as
    such ("… sayılı Resmî Gazete", "01.11.2007/26687"). `date` is the first date printed. `title` is the name as
    printed, `noun` what kind of text it calls itself. `by` is how the target was found: number, title, gazette,
    decision, context (an earlier citation or definition says which text is meant), or "" if it was not.
    """

    number: str | None = None
    date: datetime.date | None = None
    gazette: str | None = None
    title: str | None = None
    noun: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference in a text: `text` is exactly what stands between `start` and `end`."""

    start: int
    end: int
    text: str
    kind: CitationKind
    target: str | None
    articles: tuple[CitedPlace, ...]
    evidence: CitationEvidence


@dataclass(frozen=True, slots=True)
class LocatedCitation:
    """A citation where it stands. `clause` is None in an article's heading or mark."""

    reference: str
    version: Version
    article: Article
    clause: Clause | None
    part: TextPart
    citation: Citation

    @property
    def text(self) -> str:
        """The text the citation stands in, in which its `start` and `end` count."""
        if self.clause is None:
            mark = self.article.mark.text if self.article.mark else ""
            return (self.article.heading or "") if self.part is TextPart.HEADING else mark
        return (self.clause.closing or "") if self.part is TextPart.CLOSING else self.clause.printed


@dataclass(frozen=True)
class CitationLayer:
    """All citations of a corpus in reading order, beside the tree.

    `by_reference` leads from a clause's address (`Version.article_url(article, fragment)`) to its texts' citations.
    """

    cited: tuple[LocatedCitation, ...]
    by_reference: Mapping[str, Mapping[TextPart, tuple[Citation, ...]]]

    def at(self, reference: str, part: TextPart) -> tuple[Citation, ...]:
        """The citations in one text, sorted by place, never overlapping."""
        return self.by_reference.get(reference, {}).get(part, ())

    def citing(self, law: str) -> tuple[LocatedCitation, ...]:
        """Every place that cites this law."""
        return tuple(
            place
            for place in self.cited
            if place.citation.kind is CitationKind.LEGISLATION and place.citation.target == law
        )


def texts(version: Version) -> Iterator[tuple[str, Article, Clause | None, TextPart, str]]:
    """Every text of a version that can cite something, with its reference, in reading order."""
    for article in version.articles:
        reference = version.article_url(article)
        if article.heading:
            yield reference, article, None, TextPart.HEADING, article.heading
        if article.text_is_lost and article.mark is not None:
            yield reference, article, None, TextPart.MARK, article.mark.text
        for paragraph in article.body:
            yield from _clause_texts(version, article, paragraph)


def _clause_texts(
    version: Version, article: Article, clause: Clause
) -> Iterator[tuple[str, Article, Clause | None, TextPart, str]]:
    """A clause's own text, those below it, then its closing words, as they follow one another on the page."""
    reference = version.article_url(article, clause.fragment)
    if clause.text:
        yield reference, article, clause, TextPart.TEXT, clause.text
    elif clause.mark is not None:
        yield reference, article, clause, TextPart.MARK, clause.mark.text
    for item in clause.items:
        yield from _clause_texts(version, article, item)
    if clause.closing:
        yield reference, article, clause, TextPart.CLOSING, clause.closing
