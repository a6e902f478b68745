"""The files of the search index (exports/search), with the topics, roles and laws the pages know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kimsorumlu import ids
from kimsorumlu.exports.search import (
    SearchFile,
    SearchLaw,
    SearchNames,
    SearchRole,
    SearchSentence,
    SearchTopic,
    search_files,
)
from kimsorumlu.exports.search_rules import search_rules
from kimsorumlu.exports.search_scope import job_numbers, search_scope, usual_unit
from kimsorumlu.facts.responsible import Responsible, responsible_units
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.unit import Unit
from kimsorumlu.read.topics_file import Topic, Topics
from kimsorumlu.site import Site
from kimsorumlu.view.topic_sentence import unit_sentence


def search_index(site: Site) -> Iterator[SearchFile]:
    """Every file below assets/search/, which the scripts of theme/mkdocs/assets/js/search/ ask.

    For each day to come on which other texts are in force there is an index of its own; the browser chooses by its day.
    """
    days = {day.isoformat(): site.on(day) for day in site.corpus.turning_days}
    seen: set[str] = set()
    for day, on_day in {"": site, **days}.items():
        for file in _index(on_day, day, tuple(days) if not day else ()):
            # Named by their content, most are those of today.
            if file.path not in seen:
                seen.add(file.path)
                yield file


def _index(site: Site, day: str, turns: tuple[str, ...]) -> Iterator[SearchFile]:
    known = SearchNames(search_topics(site), search_laws(site), search_roles(site), search_duties(site))
    words = site.facts.catalogues.search_words
    return search_files(site.corpus, known, words, search_scope(site), day=day, turns=turns, rules=search_rules(site))


def search_topics(site: Site) -> tuple[SearchTopic, ...]:
    """The topics with their clauses in force, as their pages show them: municipality by municipality, unit by unit."""
    catalogue = site.facts.catalogues.topics
    read = _read_by_hand(catalogue)
    jobs = job_numbers(site)
    return tuple(_topic(site, topic, catalogue, read, jobs) for topic in catalogue.topics)


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


def search_duties(site: Site) -> dict[str, str]:
    """Every clause that states a duty or a part of one, by its address, with the main kind of responsibility."""
    kinds = site.facts.responsibilities
    return {
        f"{duty.reference.partition('#')[0]}#{part.fragment}": kinds[duty.reference][0].kind.value
        for duty in site.facts.duties
        for part in duty.parts
    }


def _read_by_hand(catalogue: Topics) -> frozenset[str]:
    """The municipalities (their slugs) of whose texts the catalogue says which duties answer."""
    listed = (
        at for t in catalogue.topics for some in (t.shape.foremost, *(p.at for p in t.shape.parts)) for at in some
    )
    return frozenset(at.partition("/")[0] for at in listed)


def _answering(written: Iterable[str], clauses: Iterable[str], read: frozenset[str]) -> tuple[str, ...]:
    """The clauses that answer by what is written; of a municipality whose texts nobody went through, all."""
    return (*written, *(at for at in clauses if at.partition("/")[0] not in read))


def _topic(site: Site, topic: Topic, catalogue: Topics, read: frozenset[str], jobs: Mapping[str, int]) -> SearchTopic:
    clauses: dict[str, None] = {}
    units: dict[str, int] = {}
    sentences: list[SearchSentence] = []
    answers = site.facts.answers
    for municipality in answers.municipalities:
        found = answers.in_force(municipality, topic.id)
        spoken = (s.duty.reference for answer in found for voice in answer.everybody for s in voice.statements)
        clauses.update(dict.fromkeys(spoken))
        if found:
            units[municipality.slug] = sum(len(answer.units) for answer in found)
        sentences += [
            _sentence(topic, one, one.unit) for answer in found for one in responsible_units(answer, topic) if one.unit
        ]
    shape = topic.shape
    return SearchTopic(
        shape.id,
        shape.label,
        shape.synonyms,
        catalogue.groups[shape.group],
        tuple(clauses),
        units,
        tuple(sentences),
        housekeeping=not topic.is_service,
        foremost=_answering((*shape.foremost, *shape.besides), clauses, read) if shape.foremost else (),
        # To a name of which nobody said what answers, every clause on the topic does.
        parts=tuple(
            (
                part.names,
                _answering((*part.at, *part.besides), clauses, read if part.at or part.besides else frozenset()),
            )
            for part in shape.parts
        ),
        asked=frozenset(one.slug for one in answers.municipalities if answers.asked(one, topic.id)),
        directorates=shape.directorates,
        unit=usual_unit(site, topic),
        job=next((jobs[job] for job in shape.jobs if job in jobs), -1),
    )


def _sentence(topic: Topic, one: Responsible, unit: Unit) -> SearchSentence:
    before, *_, after = unit_sentence(topic, one).parts
    whose = ids.unit_url(one.version.municipality, unit.id)
    return SearchSentence(one.statement.duty.reference, whose, str(before), str(after))


def _law(site: Site, law: Law) -> SearchLaw:
    others = tuple(name for name in dict.fromkeys(law.names) if name != law.title)
    return SearchLaw(law.id, site.facts.references.law_name(law), law.title, law.number or "", others)
