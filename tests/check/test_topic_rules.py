"""What data/topics.yml says beside the real texts: entries by hand, patterns that find nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.sites import real

from kimsorumlu.check.topic_rules import (
    answers_besides,
    answers_by_hand,
    directorates_and_jobs,
    entries_by_hand,
    patterns_find,
)
from kimsorumlu.facts.topics import TopicSearcher, assign
from kimsorumlu.problems import Finding
from kimsorumlu.read.topics_file import Topics, read_topics


def found_in(topics: Topics) -> list[Finding]:
    known = real().facts
    matches = TopicSearcher(topics).matches(known.duties)
    assigned = assign(matches, topics)
    changed = replace(
        known,
        catalogues=replace(known.catalogues, topics=topics),
        given=replace(known.given, topics=topics),
        matches=matches,
        assigned=assigned,
    )
    rules = (patterns_find, directorates_and_jobs, entries_by_hand, answers_by_hand, answers_besides)
    return [found for rule in rules for found in rule(real().corpus, changed)]


def test_the_real_file_has_no_findings() -> None:
    assert found_in(real().facts.catalogues.topics) == []


# Slips that show only beside the texts -------------------------------------------------------------------------

HEAD = "# yaml-language-server: $schema=../schema/topics.json\ngroups: {g: G}\ntopics:\n"
TOPIC = (
    "- id: telsiz\n  label: Telsiz\n  group: g\n  kind: service\n  about: Telsiz.\n"
    "  synonyms: []\n  patterns: [telsiz]\n"
)
KUTAHYA = "kutahya/bilgi-islem/2020-11-04"


@pytest.mark.parametrize(
    ("more", "code", "near"),
    [
        ("  includes: [{at: AT/madde-12/#bent-hh, reason: x}]\n", "unknown-clause", f"{KUTAHYA}/madde-12/#bent-h"),
        ("  excludes: [{at: AT/madde-12/#bent-hh, reason: x}]\n", "unknown-clause", f"{KUTAHYA}/madde-12/#bent-h"),
        ("  includes: [{at: AT/madde-4/#bent-i, reason: x}]\n", "clause-no-duty", None),
        ("  excludes: [{at: AT/madde-12/#bent-h, reason: x}]\n", "exception-idle", None),
        (
            "  includes: [{at: izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-d, reason: x}]\n",
            "exception-idle",
            None,
        ),
    ],
)
def test_entries_by_hand_are_checked_against_the_texts(more: str, code: str, near: str | None) -> None:
    read, findings = read_topics((HEAD + TOPIC + more.replace("AT", KUTAHYA)).encode(), "data/topics.yml")
    assert findings == ()
    (found,) = found_in(read)
    assert (found.code, found.near, found.span.line) == (code, near, 11)


@pytest.mark.parametrize("key", ["foremost: [AT]", "parts: [{names: [anten], at: [AT]}]"])
def test_what_answers_is_of_the_topic(key: str) -> None:
    telsiz = "izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-d"
    good, findings = read_topics((HEAD + TOPIC + f"  {key.replace('AT', telsiz)}\n").encode(), "data/topics.yml")
    assert findings == ()
    assert found_in(good) == []
    bad, _ = read_topics((HEAD + TOPIC + f"  {key.replace('AT', telsiz[:-1] + 'e')}\n").encode(), "data/topics.yml")
    (found,) = found_in(bad)
    assert (found.code, found.near, found.span.line) == ("answer-elsewhere", telsiz, 11)


def test_a_pattern_that_finds_nothing_is_a_warning() -> None:
    read, _ = read_topics((HEAD + TOPIC.replace("[telsiz]", "[telsiz, kammera]")).encode(), "data/topics.yml")
    assert [(f.code, f.severity.value, f.span.line, f.span.column) for f in found_in(read)] == [
        ("pattern-idle", "warning", 10, 22)
    ]


@pytest.mark.parametrize(
    ("more", "code", "near", "line", "column"),
    [
        ("  jobs: [cop-toplama, cop-toplma]\n", "unknown-job", "cop-toplama", 11, 23),
        ("  directorates: [bilgi-islm]\n", "unknown-directorate-kind", "bilgi-islem", 11, 18),
    ],
)
def test_the_directorates_and_jobs_of_a_topic_are_known(
    more: str, code: str, near: str, line: int, column: int
) -> None:
    read, findings = read_topics((HEAD + TOPIC + more).encode(), "data/topics.yml")
    assert findings == ()
    (found,) = found_in(read)
    assert (found.code, found.near) == (code, near)
    assert (found.span.file, found.span.line, found.span.column) == ("data/topics.yml", line, column)


@pytest.mark.parametrize("key", ["besides: [AT]", "parts: [{names: [anten], besides: [AT]}]"])
def test_what_answers_besides_is_a_duty_of_another_topic(key: str) -> None:
    izmir = "izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent"

    def findings(at: str) -> list[tuple[str, int]]:
        read, slips = read_topics((HEAD + TOPIC + f"  {key.replace('AT', at)}\n").encode(), "data/topics.yml")
        assert slips == ()
        return [(found.code, found.span.line) for found in found_in(read)]

    assert findings(f"{izmir}-e") == []
    assert findings(f"{izmir}-d") == [("answer-of-topic", 11)]
    assert findings(f"{KUTAHYA}/madde-4/#bent-i") == [("clause-no-duty", 11)]
