"""Every sentence that the real texts give, topic by topic: fixtures/sentences.txt is there to be read.

After a change of data or wording: python -m tests.view.test_topic_sentence, and read what changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import sites

from kimsorumlu.facts.answers import Answer
from kimsorumlu.facts.responsible import responsible_units
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view.earlier_answers import earlier
from kimsorumlu.view.sentence import Small, Strong
from kimsorumlu.view.topic_sentence import inside, past_sentence, topic_sentence, unit_sentence
from kimsorumlu.view.topics import topic_question

FIXTURE = Path(__file__).parent / "fixtures" / "sentences.txt"
PAST = FIXTURE.with_name("past-sentences.txt")


def lines(site: Site) -> Iterator[str]:
    for topic in site.facts.catalogues.topics.topics:
        yield f"\n{topic_question(topic)}"
        yield from (f"  {topic_sentence(site, topic, one)}" for one in site.facts.answers.municipalities)


def past_lines(site: Site) -> Iterator[str]:
    """What older texts answered otherwise, as it follows "… günü yürürlükte olan metne göre"."""
    for topic in site.facts.catalogues.topics.topics:
        answers = (
            one for municipality in site.facts.answers.municipalities for one in earlier(site, topic, municipality)
        )
        yield from (f"{one.sentence} ({one.cited[0].text})" for answer in answers for one in answer.speakers)


def topic_of(site: Site, id: str) -> Topic:
    return site.facts.topic[id]


def answers_on(site: Site, topic: Topic) -> Iterator[Answer]:
    """Of all texts, those no longer in force too."""
    return (answers[topic.id] for answers in site.facts.answers.by_version.values() if topic.id in answers)


def test_the_sentences_of_the_real_texts_are_those_that_were_read() -> None:
    assert "\n".join(lines(sites.real())).strip() == FIXTURE.read_text("utf-8").strip()


def test_the_sentences_of_older_texts_are_those_that_were_read() -> None:
    assert "\n".join(past_lines(sites.real())) == PAST.read_text("utf-8").strip()


def test_every_verb_of_a_sentence_has_its_past() -> None:
    """The sentence of an older text differs from one of today in nothing but its verb."""
    for site in (sites.real(), sites.small()):
        for topic in site.facts.catalogues.topics.topics:
            for one in (one for answer in answers_on(site, topic) for one in responsible_units(answer, topic)):
                is_said, was_said = str(unit_sentence(topic, one)), str(past_sentence(topic, one))
                assert re.search(r"(?:[ıiuü]yordu|[ıiuü]yd[ıiuü]|vardı)$", was_said), was_said
                assert is_said.split()[1:-1] == was_said.split()[1:-1]


def test_no_sentence_shows_its_seams() -> None:
    for line in (*lines(sites.real()), *past_lines(sites.real())):
        assert "  " not in line.strip() and " ," not in line and "()" not in line and ".." not in line, line
        assert re.search(r"[.?)]$|^$|\w$", line.strip()), line


def test_the_unit_is_marked_and_leads_to_its_page_and_its_clause_is_cited() -> None:
    site = sites.real()
    kutahya = next(one for one in site.corpus.municipalities if one.slug == "kutahya")
    found = topic_sentence(site, topic_of(site, "guvenlik-kameralari"), kutahya)
    assert str(found) == "Kütahya’da güvenlik kameraları konusunda Donanım Servisi destek verir (m. 11/f)."
    (unit,) = (part for part in found.parts if isinstance(part, Strong))
    assert unit == Strong("Donanım Servisi", "kutahya/birim/donanim-servisi/")
    assert [link.text for link in found.links] == ["m. 11/f"]


def test_a_job_title_stands_small_beside_its_unit() -> None:
    site = sites.real()
    eyup = next(one for one in site.corpus.municipalities if one.slug == "eyupsultan")
    found = topic_sentence(site, topic_of(site, "wifi"), eyup)
    assert [part.text for part in found.parts if isinstance(part, Strong)] == ["Sistem ve Network Birimi"]
    assert [part.text for part in found.parts if isinstance(part, Small)] == ["(Network Uzmanı)"]


def test_a_unit_by_itself_is_said_without_place_and_clause() -> None:
    site = sites.real()
    topic = topic_of(site, "guvenlik-kameralari")
    kocaeli = next(one for one in site.corpus.municipalities if one.slug == "kocaeli-bb")
    (answer,) = site.facts.answers.in_force(kocaeli, topic.id)
    said = [str(unit_sentence(topic, one)) for one in responsible_units(answer, topic)]
    assert said == ["Güvenlik kameralarına Elektronik Sistemler Şube Müdürlüğü bakar."]


def test_a_project_without_kinds_of_directorate_says_what_it_knows() -> None:
    site = sites.small()
    (ornek,) = site.facts.answers.municipalities
    said = [str(topic_sentence(site, topic, ornek)) for topic in site.facts.catalogues.topics.topics]
    assert all(line.startswith(("Örnek’te ", "Örnek’in ")) for line in said)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Güvenlik kameraları", "güvenlik kameraları"),
        ("İnternet", "internet"),
        ("LED ekranlar", "LED ekranlar"),
        ("CBS", "CBS"),
        ("Wi-Fi ve kablosuz ağ", "Wi-Fi ve kablosuz ağ"),
        ("E-imza", "e-imza"),
    ],
)
def test_how_a_topic_begins_inside_a_sentence(words: str, wanted: str) -> None:
    assert inside(words) == wanted


if __name__ == "__main__":
    PAST.write_text("\n".join(past_lines(sites.real())) + "\n", "utf-8")
    FIXTURE.write_text("\n".join(lines(sites.real())).strip() + "\n", "utf-8")
