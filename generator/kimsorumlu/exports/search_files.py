"""The files of the search index (exports/search), with the topics, roles and laws the pages know."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.exports.search import SearchFile, SearchLaw, SearchNames, SearchRole, SearchTopic, search_files
from kimsorumlu.exports.search.documents import SentencePiece
from kimsorumlu.exports.search_scope import search_scope
from kimsorumlu.model.legislation import Law
from kimsorumlu.read.topics_file import Topic, Topics
from kimsorumlu.site import Site
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Part, Sentence, Small, Strong
from kimsorumlu.view.topic_sentence import topic_sentence


def search_index(site: Site) -> Iterator[SearchFile]:
    """Every file below assets/search/, which the scripts of theme/mkdocs/assets/js/search/ ask."""
    known = SearchNames(search_topics(site), search_laws(site), search_roles(site))
    yield from search_files(site.corpus, known, site.facts.catalogues.search_words, search_scope(site))


def search_topics(site: Site) -> tuple[SearchTopic, ...]:
    """The topics with their clauses in force, as their pages show them: municipality by municipality, unit by unit."""
    catalogue = site.facts.catalogues.topics
    return tuple(_topic(site, topic, catalogue) for topic in catalogue.topics)


def search_laws(site: Site) -> tuple[SearchLaw, ...]:
    """Every national text on record, under each of its names."""
    return tuple(_law(site, law) for law in site.facts.references.legislation.laws)


def search_roles(site: Site) -> tuple[SearchRole, ...]:
    """The roles of the texts in force, each with where its duties begin."""
    return tuple(
        SearchRole(
            role.slug,
            role.label,
            tuple((holder.role.name, holder.duties[0].reference if holder.duties else "") for holder in role.holders),
        )
        for role in site.facts.roles
    )


def _topic(site: Site, topic: Topic, catalogue: Topics) -> SearchTopic:
    clauses: dict[str, None] = {}
    units: dict[str, int] = {}
    sentences: dict[str, tuple[SentencePiece, ...]] = {}
    for municipality in site.facts.answers.municipalities:
        found = site.facts.answers.in_force(municipality, topic.id)
        spoken = (s.duty.reference for answer in found for voice in answer.everybody for s in voice.statements)
        clauses.update(dict.fromkeys(spoken))
        if found:
            units[municipality.slug] = sum(len(answer.units) for answer in found)
            sentences[municipality.slug] = _pieces(topic_sentence(site, topic, municipality))
    shape = topic.shape
    return SearchTopic(
        shape.id,
        shape.label,
        shape.synonyms,
        catalogue.groups[shape.group],
        tuple(clauses),
        units,
        sentences,
        housekeeping=not topic.is_service,
    )


def _pieces(words: Sentence) -> tuple[SentencePiece, ...]:
    return tuple(_piece(part) for part in words.parts)


def _piece(part: Part) -> SentencePiece:
    match part:
        case Strong():
            return part.text, part.page, "unit"
        case Link():
            return part.text, part.address, "clause"
        case Small():
            return part.text, "", "role"
    return part if isinstance(part, str) else part.text


def _law(site: Site, law: Law) -> SearchLaw:
    others = tuple(name for name in dict.fromkeys(law.names) if name != law.title)
    return SearchLaw(law.id, site.facts.references.law_name(law), law.title, law.number or "", others)
