"""Duties as regulations of every kind of directorate word them: which topics the package's patterns find in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from tests.facts.real import FIXTURES, all_duties

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.facts.topics import TopicSearcher
from kimsorumlu.read.topics_file import Topics, read_topics

DUTY = all_duties()[0]


@cache
def topics() -> Topics:
    """The package's, those that no text of this project's is about among them."""
    return read_topics((CATALOGUES / "topics.yml").read_bytes(), "topics.yml")[0]


@cache
def worded() -> Mapping[str, tuple[tuple[str, frozenset[str], frozenset[str]], ...]]:
    """Kind of directorate → its duties, each with the topics it has to have and those it must not have."""
    found: dict[str, tuple[tuple[str, frozenset[str], frozenset[str]], ...]] = {}
    kind = ""
    for line in (FIXTURES / "duties_by_kind.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:]
        elif " | " in line:
            text, said = line.rsplit(" | ", 1)
            wanted = frozenset(topic for topic in said.split() if topic[0] != "!")
            unwanted = frozenset(topic[1:] for topic in said.split() if topic[0] == "!")
            found[kind] = (*found.get(kind, ()), (text, wanted, unwanted))
    return found


def topics_of(text: str, kind: str, searcher: TopicSearcher) -> set[str]:
    clause = replace(DUTY.clause, text=text, items=())
    duty = replace(DUTY, chain=(clause,), parts=(clause,))
    return set(searcher.matches([duty], kind)[duty.reference])


@pytest.mark.parametrize("kind", worded())
def test_a_duty_of_this_kind_has_its_topics_and_no_other_that_was_mistaken_for_one(kind: str) -> None:
    searcher = TopicSearcher(topics())
    got = {text: topics_of(text, kind, searcher) for text, _, _ in worded()[kind]}
    missed = {text: wanted - got[text] for text, wanted, _ in worded()[kind] if wanted - got[text]}
    wrong = {text: unwanted & got[text] for text, _, unwanted in worded()[kind] if unwanted & got[text]}
    assert (missed, wrong) == ({}, {})


def test_every_topic_that_is_named_there_is_one_of_the_catalogue() -> None:
    known = {topic.id for topic in topics().topics}
    assert {topic for duties in worded().values() for _, *said in duties for names in said for topic in names} <= known
