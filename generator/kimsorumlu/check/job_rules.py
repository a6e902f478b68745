"""Findings about data/jobs.yml that only show beside the other catalogues."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.jobs_file import article_of_place
from kimsorumlu.read.shaping import near
from kimsorumlu.turkish.fold import fold_letters


def directorate_kinds(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """Every kind of directorate that a job names is one."""
    jobs = facts.catalogues.jobs
    known = [kind.id for kind in facts.catalogues.directorate_kinds.kinds]
    for job in jobs.jobs:
        kind = job.shape.kind
        if kind is not None and kind not in known:
            span = jobs.document.span((*job.path, "kind"))
            yield finding("unknown-directorate-kind", span, near=near(kind, known), value=kind)


def legal_bases(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """The laws that give a job to somebody are on record, and the articles named are in force."""
    jobs, legislation = facts.catalogues.jobs, facts.given.legislation
    known = [law.id for law in legislation.laws]
    for job in jobs.jobs:
        for path, id, place in job.cited:
            law, article = legislation.law(id), article_of_place(place)
            if law is None:
                yield finding("unknown-law", jobs.document.key_span(path), near=near(id, known), value=id)
            elif law.articles is not None and article is not None and article not in law.articles:
                span = jobs.document.span(path)
                yield finding("unknown-law-article", span, law=law.name, value=article)


def words_of_topics(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """No name of a job is a topic's: what the texts held answer is not said to be missing."""
    jobs = facts.catalogues.jobs
    taken: dict[str, str] = {}
    for topic in facts.catalogues.topics.topics:
        for word in topic.shape.names:
            taken.setdefault(fold_letters(word), topic.shape.label)
    for job in jobs.jobs:
        for path, name in job.named_at:
            topic_label = taken.get(fold_letters(name))
            if topic_label is not None:
                yield finding("job-is-topic", jobs.document.span(path), value=name, topic=topic_label)


def yielding_topics(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """The topics that are part of any job asked for beside them are topics."""
    jobs = facts.catalogues.jobs
    known = [topic.id for topic in facts.given.topics.topics]
    for index, id in enumerate(jobs.yielding):
        if id not in known:
            yield finding("unknown-topic", jobs.document.span(("yielding", index)), near=near(id, known), value=id)
