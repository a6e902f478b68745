"""The files of the search index (exports/search), with the topics, roles and laws the pages know."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.exports.search import SearchLaw, SearchRole, SearchTopic, search_files
from kimsorumlu.facts.answers import Answers
from kimsorumlu.facts.layers import Layers
from kimsorumlu.facts.references import References
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.legislation import Law
from kimsorumlu.read.topics_file import Topic, Topics
from kimsorumlu.view.output import OutputFile


def search_index(corpus: Corpus, layers: Layers, answers: Answers, references: References) -> Iterator[OutputFile]:
    """Every file below assets/arama/, which the scripts of theme/mkdocs/assets/js/arama/ ask."""
    for file in search_files(corpus, search_topics(layers, answers), search_laws(references), search_roles(layers)):
        yield OutputFile(file.path, file.content)


def search_topics(layers: Layers, answers: Answers) -> tuple[SearchTopic, ...]:
    """The topics with their clauses in force, as their pages show them: municipality by municipality, unit by unit."""
    catalogue = layers.catalogues.topics
    return tuple(_topic(topic, catalogue, answers) for topic in catalogue.topics)


def search_laws(references: References) -> tuple[SearchLaw, ...]:
    """Every national text on record, under each of its names."""
    return tuple(_law(law, references) for law in references.legislation.laws)


def search_roles(layers: Layers) -> tuple[SearchRole, ...]:
    """The roles of the texts in force, each with where its duties begin."""
    return tuple(
        SearchRole(
            role.slug,
            role.label,
            tuple((holder.role.name, holder.duties[0].reference if holder.duties else "") for holder in role.holders),
        )
        for role in layers.roles
    )


def _topic(topic: Topic, catalogue: Topics, answers: Answers) -> SearchTopic:
    clauses: dict[str, None] = {}
    units: dict[str, int] = {}
    for municipality in answers.municipalities:
        found = answers.in_force(municipality, topic.id)
        spoken = (s.duty.reference for answer in found for voice in answer.everybody for s in voice.statements)
        clauses.update(dict.fromkeys(spoken))
        if found:
            units[municipality.slug] = sum(len(answer.units) for answer in found)
    shape = topic.shape
    return SearchTopic(shape.id, shape.label, shape.synonyms, catalogue.groups[shape.group], tuple(clauses), units)


def _law(law: Law, references: References) -> SearchLaw:
    others = tuple(name for name in dict.fromkeys(law.names) if name != law.title)
    return SearchLaw(law.id, references.law_name(law), law.title, law.number or "", others)
