"""Findings about data/topics.yml that only show beside the texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.overlay import of_package
from kimsorumlu.read.shaping import near
from kimsorumlu.read.source import Path
from kimsorumlu.read.topics_file import Topic


def patterns_find(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """Every pattern of the project finds something in some duty. The package's are for all directorates there are."""
    topics = facts.catalogues.topics
    used = {
        (topic, match.pattern)
        for matches in facts.matches.values()
        for topic, here in matches.items()
        for match in here
    }
    for topic in topics.topics:
        for index, pattern in topic.patterns:
            span = topics.document.span((*topic.path, "patterns", index))
            if (topic.id, pattern.source) not in used and not of_package(span):
                yield finding("pattern-idle", span, value=pattern.source)


def directorates_and_jobs(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """The kinds of directorate and the jobs that a project's own topics name are known.

    The package's topics name the package's: a project that switches off a catalogue is not told of them.
    """
    topics = facts.given.topics
    kinds = [kind.id for kind in facts.given.directorate_kinds.kinds]
    jobs = [job.id for job in facts.given.jobs.jobs]
    for topic in topics.topics:
        for key, named, known, code in (
            ("directorates", topic.shape.directorates, kinds, "unknown-directorate-kind"),
            ("also_in", topic.shape.also_in, kinds, "unknown-directorate-kind"),
            ("jobs", topic.shape.jobs, jobs, "unknown-job"),
        ):
            for index, id in enumerate(named):
                span = topics.document.span((*topic.path, key, index))
                if id not in known and not of_package(span):
                    yield finding(code, span, near=near(id, known), value=id)


def entries_by_hand(corpus: Corpus, facts: Facts) -> Iterator[Finding]:
    """Duties put into a topic, or taken out of it, by hand: they exist, and the patterns alone would say otherwise."""
    topics, found = facts.catalogues.topics, facts.matches
    clauses = {
        version.article_url(article, clause.fragment)
        for version in corpus.versions
        for article, clause in version.clauses()
    }
    for topic in topics.topics:
        for kind, decisions in (("includes", topic.shape.includes), ("excludes", topic.shape.excludes)):
            for index, by_hand in enumerate(decisions):
                span = topics.document.span((*topic.path, kind, index, "at"))
                if by_hand.at not in clauses:
                    yield finding("unknown-clause", span, near=near(by_hand.at, clauses), value=by_hand.at)
                elif by_hand.at not in found:
                    yield finding("clause-no-duty", span, value=by_hand.at)
                elif (topic.id in found[by_hand.at]) == (kind == "includes"):
                    yield finding("exception-idle", span, value=by_hand.at)


def answers_by_hand(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """Duties said to answer a topic's question, or to one of its narrower names: they are duties of that topic."""
    topics, of_topics = facts.catalogues.topics, _assigned(facts)
    for topic in topics.topics:
        within = of_topics.get(topic.id, set())
        for path, at in _listed(topic, ("foremost",), topic.shape.foremost, "at"):
            if at not in within:
                span = topics.document.span((*topic.path, *path))
                yield finding("answer-elsewhere", span, near=near(at, within), value=at, key=topic.id)


def answers_besides(_: Corpus, facts: Facts) -> Iterator[Finding]:
    """Duties said to answer a topic's question, too: they are duties, but of other topics."""
    topics, of_topics = facts.catalogues.topics, _assigned(facts)
    for topic in topics.topics:
        for path, at in _listed(topic, ("besides",), topic.shape.besides, "besides"):
            span = topics.document.span((*topic.path, *path))
            if at not in facts.duty:
                yield finding("clause-no-duty", span, near=near(at, facts.duty), value=at)
            elif at in of_topics.get(topic.id, set()):
                yield finding("answer-of-topic", span, value=at, key=topic.id)


def _assigned(facts: Facts) -> dict[str, set[str]]:
    """The duties of each topic."""
    of_topics: dict[str, set[str]] = {}
    for at, here in facts.assigned.items():
        for entry in here:
            of_topics.setdefault(entry.topic, set()).add(at)
    return of_topics


def _listed(topic: Topic, path: Path, own: Iterable[str], key: str) -> Iterator[tuple[Path, str]]:
    """The addresses that a topic and its parts list under a key, each with where it stands."""
    yield from (((*path, index), at) for index, at in enumerate(own))
    for number, part in enumerate(topic.shape.parts):
        yield from ((("parts", number, key, index), at) for index, at in enumerate(getattr(part, key)))
