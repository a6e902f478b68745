"""The judged sets of outcomes hold together: everything they name exists in the real corpus."""

from __future__ import annotations

from collections import Counter

import pytest
from bench.search.answers import OUTCOMES, SETS, Question, load
from bench.search.site import ROOT, corpus

from kimsorumlu.model.version import Version
from kimsorumlu.read.lock_file import read_lock

BY_SET = {name: load(path) for name, path in SETS.items()}
QUESTIONS = [question for questions in BY_SET.values() for question in questions]
CARDS = [question for question in QUESTIONS if question.card]
# Of each set at least so many outside, about other places, answered, and of the other kinds.
SIZES = [
    ("2026", 160, 70, 170, 30),
    ("2027", 160, 70, 170, 30),
    ("2028", 30, 20, 100, 15),
    ("2029", 30, 20, 110, 15),
    ("2030", 20, 10, 60, 10),
    ("2031", 40, 20, 60, 5),
    ("2032", 40, 20, 50, 5),
    ("2033", 40, 20, 50, 5),
    ("2034", 40, 20, 60, 0),
]


def versions() -> dict[str, Version]:
    """The texts by the beginning of their addresses."""
    return {f"{v.municipality}/{v.regulation}/{v.date}/": v for v in corpus().versions}


def speaker_units(address: str) -> set[str]:
    """The units whose duty a clause lays down: those it speaks for, and those of the titles it speaks for."""
    text, _, rest = address.partition("madde-")
    version = versions()[text]
    article = next(article for article in version.articles if article.slug == f"madde-{rest.partition('/')[0]}")
    units = {unit.id for unit in version.units}
    held = {role.id: role.unit or (version.top_unit.id if version.top_unit else "") for role in version.roles}
    return {who if who in units else held[who] for who in article.speaks_for}


def test_every_outcome_is_known_and_no_question_stands_twice() -> None:
    assert {word for question in QUESTIONS for word in (question.outcome, *question.also)} <= OUTCOMES
    for questions in BY_SET.values():
        count = Counter(question.q.casefold().strip() for question in questions)
        assert [q for q, times in count.items() if times > 1] == []


@pytest.mark.parametrize(("name", "outside", "places", "found", "other"), SIZES)
def test_it_is_as_large_as_it_says(name: str, outside: int, places: int, found: int, other: int) -> None:
    questions = BY_SET[name]
    count = Counter(question.outcome for question in questions)
    assert count["outside"] >= outside
    assert count["other-place"] >= places
    assert count["answer"] + count["clauses"] >= found
    assert count["silent"] + count["compare"] + count["page"] >= other
    seen = sum(question.half == "seen" for question in questions)
    assert 0.4 < seen / len(questions) < 0.6


def test_every_address_is_a_clause_of_the_corpus() -> None:
    clauses = {
        v.article_url(article, clause.fragment).lstrip("/")
        for v in corpus().versions
        for article, clause in v.clauses()
    }
    judged = {address for question in QUESTIONS for address in (*question.relevant, *question.near)}
    judged |= {
        a for question in CARDS for units in question.card.values() for clauses in units.values() for a in clauses
    }
    assert judged - clauses == set()


def test_what_may_come_first_is_relevant() -> None:
    for question in QUESTIONS:
        assert set(question.first) <= set(question.relevant), question.q
        assert bool(question.first) == (question.outcome in {"answer", "clauses"}), question.q


def test_what_is_near_is_not_relevant_and_belongs_to_a_card() -> None:
    for question in QUESTIONS:
        assert not set(question.near) & set(question.relevant), question.q
        assert question.card or not question.near, question.q


@pytest.mark.parametrize("question", CARDS, ids=lambda question: question.q)
def test_a_card_names_units_that_its_clauses_speak_for(question: Question) -> None:
    for municipality, units in question.card.items():
        for unit, clauses in units.items():
            assert set(clauses) <= set(question.first)
            for clause in clauses:
                assert clause.startswith(f"{municipality}/")
                assert unit in speaker_units(clause)


def test_fields_belong_to_their_outcomes() -> None:
    held = {municipality.slug for municipality in corpus().municipalities}
    pages = read_lock(ROOT)[0].addresses
    for question in QUESTIONS:
        assert bool(question.card) == (question.outcome == "answer"), question.q
        assert bool(question.job) == (question.outcome in {"outside", "silent"}), question.q
        assert bool(question.place) == (question.outcome == "other-place"), question.q
        assert bool(question.of or question.pages) == (question.outcome in {"compare", "page"}), question.q
        assert {name for name in (question.at, question.offered, *question.of) if name} <= held, question.q
        if question.outcome == "silent":
            assert question.at, question.q
        if question.at:
            judged = (*question.relevant, *question.near)
            assert all(address.startswith(f"{question.at}/") for address in judged), question.q
        assert set(question.pages) <= pages, question.q
