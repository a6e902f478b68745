"""The layer of citations over a corpus: keyed by clause address, altering nothing.

Each version is read by itself, so that the cost of a regulation does not depend on how many there are.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping

from kimsorumlu import ids
from kimsorumlu.facts.citations.citation import (
    Citation,
    CitationKind,
    CitationLayer,
    CitedPlace,
    LocatedCitation,
    TextPart,
    texts,
)
from kimsorumlu.facts.citations.context import CitationContext
from kimsorumlu.facts.citations.parse import CitationParser
from kimsorumlu.facts.citations.relative import CitingPlace
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.text import Article, Clause, without_headings
from kimsorumlu.model.version import Version

# "Kanun: 5393 sayılı Belediye Kanununu," — a definition that gives a law a short name
_DEFINES = re.compile(r"\s*[\"“]?(?P<term>Kanun|Yönetmelik)[\"”]?\s*:")


def citation_layer(cited: Iterable[LocatedCitation]) -> CitationLayer:
    """The citations of all versions in one layer; each version's own in reading order."""
    cited = tuple(cited)
    parts: dict[str, dict[TextPart, tuple[Citation, ...]]] = {}
    for place in cited:
        texts_of = parts.setdefault(place.reference, {})
        texts_of[place.part] = (*texts_of.get(place.part, ()), place.citation)
    return CitationLayer(cited, parts)


def version_citations(version: Version, parser: CitationParser) -> Iterator[LocatedCitation]:
    """The citations of one version, in reading order."""
    context = _context(version, parser)
    places = dict(_places(version))
    for reference, article, clause, part, text in texts(version):
        here = places.get(reference) if clause is not None else None
        for citation in parser.citations(text, context, here):
            yield LocatedCitation(reference, version, article, clause, part, citation)


def _places(version: Version) -> Iterator[tuple[str, CitingPlace]]:
    """The reference of every clause with its place, as far as citations can speak of it."""
    before = None
    for article in version.articles:
        # A block without an article line is not cited by a number, not by itself either.
        if article.number is None:
            continue
        above = None
        for paragraph in article.body:
            label = ids.label_text(paragraph.label) if paragraph.label else None
            place = CitingPlace(article.number.spoken, label, above, before)
            for clause in paragraph.walk():
                yield version.article_url(article, clause.fragment), place
            # What stands between two paragraphs is none: "bir önceki fıkra" means the one above a table.
            above = label if paragraph.is_clause or paragraph.is_heading else above
        before = article.number.spoken


def _context(version: Version, parser: CitationParser) -> CitationContext:
    """What the version knows of itself before its text is read for citations."""
    own = (version.title, *(repeal.title for repeal in version.repeals if repeal.title))
    return CitationContext(
        day=version.date,
        own=own,
        internal=lambda place: internal_address(version, place),
        whole=version.url,
        decisions=_decisions(version),
        meant=_defined(version, parser),
    )


def internal_address(version: Version, place: CitedPlace) -> str | None:
    """The address of a place in this version, of its article where the clause cannot be told; None if there is none.

    None too for the subitem of an article that has no subitems: such a sentence was copied from another text with its
    numbers ("5 inci maddenin birinci fıkrasının (d) bendinin (2) numaralı alt bendinde sayılan görevlerde").
    """
    article = version.article(place.article)
    if article is None or (place.subitem is not None and not _has_subitems(article)):
        return None
    clause = _clause(article, place)
    return version.article_url(article, clause.fragment if clause is not None else "")


def _clause(article: Article, place: CitedPlace) -> Clause | None:
    """The clause a place names, as far down as its labels can be followed."""
    found: Clause | None = None
    below = article.body
    if place.paragraph is not None:
        found = _labelled(below, place.paragraph)
    elif place.item is not None:
        own = [clause for clause in below if clause.is_clause or clause.is_heading]
        found = own[0] if len(own) == 1 else None
    if found is None:
        return None
    for label in (place.item, place.subitem):
        deeper = _labelled(found.items, label) if label is not None else None
        if label is not None and deeper is None:
            return None
        found = deeper or found
    return found


def _has_subitems(article: Article) -> bool:
    return any(item.items for clause in article.walk() for item in clause.items if clause.is_clause and item.is_clause)


def _labelled(clauses: tuple[Clause, ...], label: str) -> Clause | None:
    """The first of the list with this label. Below headings labels begin anew: only one that stands once is meant."""
    named = [clause for clause in without_headings(clauses) if clause.label and ids.label_text(clause.label) == label]
    own = [clause for clause in named if clause in clauses]
    return own[0] if own else named[0] if len(named) == 1 else None


def _decisions(version: Version) -> Mapping[tuple[datetime.date | None, str], str]:
    """Where the versions this one repeals stand, by the decision that adopted them."""
    return {
        (repeal.date, repeal.decision): ids.version_url(version.municipality, version.regulation, repeal.version)
        for repeal in version.repeals
        if repeal.decision is not None and repeal.version is not None
    }


def _defined(version: Version, parser: CitationParser) -> dict[str, Law]:
    """The laws that definitions give a short name, where exactly one law is meant."""
    meant: dict[str, Law] = {}
    for _, clause in version.clauses():
        match = _DEFINES.match(clause.text or "")
        if match is None or clause.text is None:
            continue
        found = parser.citations(clause.text, CitationContext(day=version.date, own=(version.title,)))
        laws = {citation.target for citation in found if citation.kind is CitationKind.LEGISLATION}
        law = parser.legislation.law(next(iter(laws))) if len(laws) == 1 else None
        if law is not None:
            meant[ids.slug(match["term"])] = law
    return meant
