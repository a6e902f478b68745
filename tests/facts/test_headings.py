"""Headings inside an article in what is known of texts: duties, terms, what became of them."""

from __future__ import annotations

from tests import sites

from kimsorumlu.facts.alignment import Change, PassageKind
from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.facts.citations.layer import internal_address
from kimsorumlu.facts.duties import duties_of

SITE = sites.inside()
OLD, NEW = sites.old(SITE).version, sites.new(SITE).version


def test_a_heading_states_no_duty_and_its_clauses_speak_for_whom_it_does() -> None:
    duties = {duty.clause.fragment: duty.speakers for duty in duties_of(NEW)}
    assert duties["baslik-mudurun-gorevleri-bent-1"] == ("mudur",)
    assert duties["baslik-sahiplendirme-fikra-2"] == ("bakimevi-sorumlusu",)
    assert not any(duty.clause.is_heading for duty in duties_of(NEW))


def test_what_is_asked_of_a_post_is_no_duty() -> None:
    assert not any("aranan-ozellikler" in duty.clause.fragment for duty in duties_of(NEW))


def test_headings_go_on_where_their_article_does_and_are_counted_apart() -> None:
    alignment = SITE.histories[sites.regulation(SITE).url].comparisons[0].alignment
    found = {
        relation.new.at if relation.new else "": (relation.change, relation.old.at if relation.old else "")
        for relation in alignment.of(PassageKind.HEADING)
    }
    assert found["madde-3 baslik-mudurun-gorevleri"] == (Change.REWORDED, "madde-3 baslik-mudurun-gorevleri")
    assert found["madde-3 baslik-aranan-ozellikler-2"] == (Change.UNCHANGED, "madde-3 baslik-aranan-ozellikler-2")
    assert found["madde-3 baslik-calisma-saatleri"] == (Change.ADDED, "")
    assert not any(
        relation.new and relation.new.clause and relation.new.clause.is_heading
        for relation in alignment.of(PassageKind.CLAUSE)
    )


def test_a_citation_finds_a_clause_below_a_heading_where_only_one_can_be_meant() -> None:
    assert internal_address(NEW, CitedPlace("4", "2")) == NEW.article_url(
        sites.article(NEW, "4"), "baslik-sahiplendirme-fikra-2"
    )
