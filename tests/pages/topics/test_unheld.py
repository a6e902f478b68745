"""A topic on which no text is held that could answer: every view says so, and none calls the municipality silent.

Screens are answered by Eyüpsultan and Kocaeli; Kütahya's text is silent; of İzmir only another directorate's is held.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu import ids
from kimsorumlu.exports.data.api.files import record_files
from kimsorumlu.exports.data.files import table_digests, table_rows
from kimsorumlu.exports.embeds import FRAME, SNIPPET
from kimsorumlu.exports.search_files import search_topics
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.pages.topics.embed import topic_embeds
from kimsorumlu.pages.topics.matrix import matrix_pages
from kimsorumlu.pages.topics.pair import pair_pages
from kimsorumlu.pages.topics.pairs import column_files
from kimsorumlu.pages.topics.topic import topic_pages
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.gaps import silence_letter
from kimsorumlu.view.page import paint
from kimsorumlu.view.pairs import MOST
from kimsorumlu.view.topic_parts import municipality_topics
from kimsorumlu.view.topic_sentence import topic_sentence
from kimsorumlu.view.topics import chip, sides

TOPIC = "ekranlar"


@cache
def of_police() -> Site:
    return sites.site_of(sites.of_kind(sites.real().corpus, "zabita", "izmir-bb"), sites.real().facts.given)


def of(slug: str) -> Municipality:
    return sites.edition(of_police(), slug).municipality


def test_three_states_are_told_apart() -> None:
    known = sides(of_police(), TOPIC)
    named = [[one.slug for one in side] for side in (known.answering, known.silent, known.unheld)]
    assert named == [["eyupsultan", "kocaeli-bb"], ["kutahya"], ["izmir-bb"]]


def test_only_those_who_could_answer_are_counted() -> None:
    shown = chip(of_police(), of_police().facts.topic[TOPIC])
    assert (shown.count, shown.words) == ("2/3", "3 belediyenin 2’sinin yönetmeliğinde var")


def test_the_topics_page_says_whose_regulation_is_missing_and_asks_for_it() -> None:
    page = body(of_police(), only(topic_pages(of_police()), f"konu/{TOPIC}/"))
    assert texts(page, "article .not-found h4") == [
        "Yönetmeliğinde bu konu yazmıyor",
        "Bu işin yönetmeliği elimizde yok",
    ]
    entry = page.cssselect("article.answer")[-1]
    assert (texts(entry, "h3"), entry.get("data-municipality")) == (["İzmir Büyükşehir Belediyesi"], "izmir-bb")
    assert "Bilgi işlem müdürlüğünün yönetmeliği elimizde yok; bu işe kimin baktığını" in text(entry)
    assert targets(entry, "p a", f"konu/{TOPIC}/") == [ids.CONTRIBUTING]
    assert texts(page, ".summary-line span")[0] == "3 belediyenin 2’sinin yönetmeliğinde yazıyor"


def nobodys(count: int, kind: str = "zabita", topic: str = "fidan") -> Site:
    """So many municipalities, of each of which the police's regulation is held; the topic is the gardeners'."""
    topics = sites.small_catalogues().topics
    theirs = tuple(
        replace(each, shape=replace(each.shape, directorates=("park-ve-bahceler",))) if each.id == topic else each
        for each in topics.topics
    )
    corpus = sites.of_kind(sites.many(count).corpus, kind)
    return sites.site_of(corpus, replace(sites.small_catalogues(), topics=replace(topics, topics=theirs)))


def test_where_nobody_could_answer_all_are_listed_and_no_share_is_told() -> None:
    site = nobodys(2)
    page = body(site, only(topic_pages(site), "konu/fidan/"))
    assert texts(page, "article.answer h3, .not-found__list li") == ["2 belediye", "B01 Belediyesi", "B02 Belediyesi"]
    assert texts(page, ".summary-line") == ["Bu işe bakan bir müdürlüğün yürürlükteki metni elimizde yok"]
    shown = chip(site, site.facts.topic["fidan"])
    assert (shown.count, shown.words) == ("?", "bu işe bakan bir müdürlüğün yürürlükteki metni elimizde yok")


def test_the_script_that_lays_two_columns_side_by_side_is_told_why() -> None:
    site = nobodys(MOST + 1)
    column = only(column_files(site), ids.pair_column_url("b01"))
    (form,) = column.formats
    told = json.loads(paint(column, site, form))
    assert told["without"]["fidan"] == "bu işin yönetmeliği elimizde yok" and "fidan" not in told["topics"]


def test_the_matrix_has_a_sign_for_it() -> None:
    page = body(of_police(), only(matrix_pages(of_police())))
    cells = page.cssselect(f"#k-{TOPIC} td")
    assert [text(cells[1]), text(cells[3])] == ["?bu işin yönetmeliği elimizde yok", "—yazmıyor"]
    assert "? bu işin yürürlükte metni elimizde yok" in texts(page, ".status-line span")
    assert not any(said.startswith("?") for said in texts(body(sites.real(), only(matrix_pages(sites.real()))), "td"))


def test_a_pair_of_municipalities_says_it() -> None:
    site = of_police()
    page = body(site, only(pair_pages(site), "karsilastir/izmir-bb..kutahya/"))
    label = site.facts.topic["sistem-odasi"].shape.label
    row = next(row for row in page.cssselect(".pair__topic") if texts(row, ".pair__name") == [label])
    assert texts(row, ".pair__side")[0] == "İzmir BB: bu işin yönetmeliği elimizde yok"
    assert texts(row, ".pair__clauses .muted") == ["Bu işin yönetmeliği elimizde yok."]


def test_a_pair_calls_nobody_silent_whose_text_is_not_held() -> None:
    site = of_police()
    page = body(site, only(pair_pages(site), "karsilastir/izmir-bb..kutahya/"))
    assert "diğerinin elimizdeki metinlerinde yazmıyor ya da bu işin yönetmeliği elimizde yok." in text(
        page.cssselect(".status-line")[0]
    )
    silent, half = page.cssselect('[data-in="neither"].section')
    assert texts(half, "h2") == ["Birinin yönetmeliği elimizde yok"]
    assert site.facts.topic[TOPIC].shape.label in texts(half, ".chip")
    assert site.facts.topic[TOPIC].shape.label not in texts(silent, ".chip")
    real = body(sites.real(), only(pair_pages(sites.real()), "karsilastir/izmir-bb..kutahya/"))
    assert texts(real, '[data-in="neither"] h2') == ["Hiçbirinde"]


def test_what_is_embedded_counts_it_apart() -> None:
    embed = only(topic_embeds(of_police()), f"embed/konu/{TOPIC}/")
    for form in (FRAME, SNIPPET):
        made = paint(embed, of_police(), form).decode()
        assert "1 belediyenin bu işe ilişkin yönetmeliği elimizde yok." in made
        assert "Yönetmeliğinde bu konu yazmayanlar" in made


def test_the_municipalitys_page_folds_such_topics_apart_and_its_letter_leaves_them_out() -> None:
    site = of_police()
    topics = municipality_topics(site, of("izmir-bb"))
    letter = silence_letter(site, of("izmir-bb"))
    assert topics and letter
    label = site.facts.topic[TOPIC].shape.label
    assert label in {place.text for place in topics.unheld} and label not in {place.text for place in topics.silent}
    assert TOPIC not in letter.topics and letter.topics


def test_the_sentence_names_the_directorate_whose_text_is_missing() -> None:
    site = of_police()
    topic = site.facts.topic[TOPIC]
    assert [str(topic_sentence(site, topic, of(slug))) for slug in ("izmir-bb", "kutahya")] == [
        "İzmir’in bilgi işlem müdürlüğünün yönetmeliği elimizde yok.",
        "Kütahya’nın bilgi işlem yönetmeliğinde bu konu yazmıyor.",
    ]


def test_programs_read_the_same_state() -> None:
    site = of_police()
    rows = table_rows(site)
    files = record_files(site, rows, table_digests(rows), ())
    made = next(file.content for file in files if file.address == ids.answer_record_url(TOPIC))
    states = {each["municipality"]: each["state"] for each in json.loads(made)["municipalities"]}
    assert states == {"eyupsultan": "answered", "izmir-bb": "no-text", "kocaeli-bb": "answered", "kutahya": "silent"}


def test_the_search_is_told_who_could_answer() -> None:
    topic = next(topic for topic in search_topics(of_police()) if topic.id == TOPIC)
    assert topic.asked == {"eyupsultan", "kocaeli-bb", "kutahya"}
    assert (topic.directorates, topic.unit) == (("bilgi-islem",), "Bilgi İşlem Müdürlüğü")


def test_a_kept_page_is_made_again_when_a_silent_text_arrives() -> None:
    # Nobody answers on radio either way; as the gardeners' the same text is silent, as the police's it is not asked.
    police, gardeners = (nobodys(1, kind, "telsiz") for kind in ("zabita", "park-ve-bahceler"))
    assert police.facts.answers.answering == gardeners.facts.answers.answering
    assert police.digest(depends.ANSWERING) != gardeners.digest(depends.ANSWERING)


def test_a_kept_page_is_made_again_when_a_job_gets_another_name() -> None:
    site = nobodys(1)
    topics = site.facts.catalogues.topics
    first = topics.topics[0]
    called = replace(first, shape=replace(first.shape, synonyms=(*first.shape.synonyms, "fidanlık")))
    changed = replace(topics, topics=(called, *topics.topics[1:]))
    catalogues = replace(site.facts.catalogues, topics=changed)
    assert site.digest(depends.TOPICS) != replace(site, facts=replace(site.facts, catalogues=catalogues)).digest(
        depends.TOPICS
    )
