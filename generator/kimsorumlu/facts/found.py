"""What a site has of the catalogues: of those that came with the package, only what its texts have something of.

An entry that the project wrote itself is there whether it is found or not. A text once published stays, in force or
not, and so does what was found in it: no address goes because a newer text says less.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from kimsorumlu import ids
from kimsorumlu.facts.citations.citation import CitationKind, CitationLayer
from kimsorumlu.facts.topics import Assigned
from kimsorumlu.model.catalogues import Catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.legislation import Legislation
from kimsorumlu.read.jobs_file import Job, Jobs
from kimsorumlu.read.overlay import of_package
from kimsorumlu.read.topics_file import Topic, Topics
from kimsorumlu.turkish.fold import fold_letters


def found_of(catalogues: Catalogues, corpus: Corpus, assigned: Assigned, citations: CitationLayer) -> Catalogues:
    """The catalogues with the topics that some duty is about, and the laws that some text cites."""
    topics = _called_as_jobs(_topics(catalogues.topics, assigned), catalogues.jobs)
    return replace(
        catalogues,
        topics=topics,
        legislation=_laws(catalogues.legislation, citations),
        jobs=_jobs(catalogues, topics, corpus),
    )


def promised_of(catalogues: Catalogues, addresses: Collection[str]) -> Catalogues:
    """The catalogues, topics and laws whose page was promised the site's own: a newer package takes none away."""
    topics = tuple(
        replace(topic, own=topic.own or ids.topic_url(topic.id) in addresses) for topic in catalogues.topics.topics
    )
    laws = tuple(replace(law, own=law.own or ids.law_url(law.id) in addresses) for law in catalogues.legislation.laws)
    return replace(catalogues, topics=replace(catalogues.topics, topics=topics), legislation=Legislation(laws))


def left_to_texts(catalogues: Catalogues, corpus: Corpus) -> Mapping[str, tuple[str, ...]]:
    """Kind of directorate → jobs of it that its texts are left to answer, of the kinds of which any text is held.

    They are the package's, and no topic of the package: of such a job nobody has looked in the texts for its words. So
    where a municipality's text of the directorate is held, it cannot be said that the text does not answer.
    """
    jobs, held = catalogues.jobs, frozenset().union(*_kinds_held(corpus))
    looked_for = {job for topic in catalogues.topics.topics for job in topic.shape.jobs}
    left: dict[str, list[str]] = {}
    for job in jobs.jobs:
        kind = job.shape.kind
        if kind in held and job.id not in looked_for and of_package(jobs.document.span(job.path)):
            left.setdefault(kind, []).append(job.id)
    return {kind: tuple(found) for kind, found in sorted(left.items())}


def _kinds_held(corpus: Corpus) -> list[frozenset[str]]:
    """Of what kinds of directorate texts are held, of each municipality that has any."""
    return [
        frozenset(version.directorate_kind for version in of_one if version.directorate_kind)
        for municipality in corpus.municipalities
        if (of_one := [version for regulation in municipality.regulations for version in regulation.versions])
    ]


def _topics(topics: Topics, assigned: Assigned) -> Topics:
    found = {assignment.topic for here in assigned.values() for assignment in here}
    found |= {topic.id for topic in topics.featured}
    return replace(topics, topics=tuple(topic for topic in topics.topics if topic.own or topic.id in found))


def _called_as_jobs(topics: Topics, jobs: Jobs) -> Topics:
    """The topics with the names of the jobs that they meet, too."""
    names = {job.id: job.names for job in jobs.jobs}
    taken = {fold_letters(word) for topic in topics.topics for word in topic.shape.names}

    def called(topic: Topic) -> Topic:
        met = (name for job in topic.shape.jobs for name in names.get(job, ()))
        added = {fold_letters(name): name for name in met if fold_letters(name) not in taken}
        taken.update(added)
        return replace(topic, shape=replace(topic.shape, synonyms=(*topic.shape.synonyms, *added.values())))

    return replace(topics, topics=tuple(map(called, topics.topics)))


def _jobs(catalogues: Catalogues, topics: Topics, corpus: Corpus) -> Jobs:
    """Without the jobs that are topics here, and the package's of directorates held here and its words for topics.

    What the texts held answer is not said to be missing. A job of a directorate of which every municipality's text is
    held stays if it is a topic of the package, whose patterns found nothing; one of which only some have sent theirs
    stays for the others (`left_to_texts`). A word that a topic and a job share is the topic's where that is here.
    """
    jobs = catalogues.jobs
    of_all = frozenset.intersection(*of_each) if (of_each := _kinds_held(corpus)) else frozenset()
    unsaid = {job for kind, found in left_to_texts(catalogues, corpus).items() if kind in of_all for job in found}
    met = {job for topic in topics.topics for job in topic.shape.jobs}
    taken = {fold_letters(word) for topic in topics.topics for word in topic.shape.names}

    def left(job: Job) -> Job | None:
        if job.id in met:
            return None
        if not of_package(jobs.document.span(job.path)):
            return job
        if job.id in unsaid or fold_letters(job.shape.label) in taken:
            return None
        names = tuple(name for name in job.shape.names if fold_letters(name) not in taken)
        return replace(job, shape=replace(job.shape, names=names))

    return replace(jobs, jobs=tuple(job for each in jobs.jobs if (job := left(each)) is not None))


def _laws(legislation: Legislation, citations: CitationLayer) -> Legislation:
    """With a law go those that took its place and those whose place it took: their pages lead to one another."""
    found = {law.id for law in legislation.laws if law.own}
    found |= {
        place.citation.target
        for place in citations.cited
        if place.citation.kind is CitationKind.LEGISLATION and place.citation.target
    }
    waiting = [law for id in found if (law := legislation.law(id))]
    while waiting:
        law = waiting.pop()
        after = legislation.law(law.repealed_by)
        for other in (*legislation.replaced_by(law), *((after,) if after else ())):
            if other.id not in found:
                found.add(other.id)
                waiting.append(other)
    return Legislation(tuple(law for law in legislation.laws if law.id in found))
