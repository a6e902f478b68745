"""The words of a comparison: nothing lost or invented, every change in its place, sides, counts."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement, fromstring
from tests import sites
from tests.pages.history.pages import (
    LABELS,
    comparison,
    groups,
    new_texts,
    old_texts,
    old_texts_of,
    spoken,
    without,
)
from tests.painted import body, headings, ids, inner_links, only, targets, text, texts

from kimsorumlu.facts.alignment import PassageKind, passages
from kimsorumlu.facts.history import Comparison, history
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.pages.history.redline import redline_pages
from kimsorumlu.view.history.clauses import sections
from kimsorumlu.view.history.counts import counts, summary


@pytest.fixture(scope="module")
def page() -> HtmlElement:
    return body(sites.real(), only(redline_pages(sites.real())))


def entry_of(page: HtmlElement, id: str) -> HtmlElement:
    (found,) = page.cssselect(f"article#{id}")
    return found


def test_every_relation_gives_both_texts_back_to_the_character(page: HtmlElement) -> None:
    for id, group in groups().items():
        entry = entry_of(page, id)
        olds = {r.old.at: (r.old.text, r.old.closing) for r in group if r.old}
        news = {r.new.at: (r.new.text, r.new.closing) for r in group if r.new}
        assert sorted(old_texts_of(entry, group)) == sorted(olds.values()), id
        assert sorted(new_texts(entry)) == sorted(news.values()), id


def test_a_text_that_became_several_is_read_against_all_of_them(page: HtmlElement) -> None:
    basis = [" ".join(text.split()) for text, _ in old_texts(entry_of(page, "y-madde-2-bent-a"))]
    assert basis[:3] == [
        "Bu Yönetmelik,",
        "Anayasa'nın 124 üncü maddesi ile",
        "5393 Sayılı Belediye Kanununun 15 inci maddesine ve",
    ]
    towers = entry_of(page, "y-madde-8-bent-d").cssselect("#y-madde-8-bent-g .piece__single")[0]
    assert "Belediyemiz telsiz kulelerinin" in without(towers, "ins", "del").text_content(), "kept, not gone and new"


def test_the_side_by_side_view_holds_the_same_texts(page: HtmlElement) -> None:
    seen = 0
    for part in page.cssselect(".piece--double"):
        whole, left, right = (part.cssselect(s)[0] for s in (".piece__single", ".piece__old", ".piece__new"))
        assert not left.cssselect("ins") and not right.cssselect("del")
        assert spoken(without(left, *LABELS)) == spoken(without(whole, "ins", *LABELS))
        assert spoken(without(right, *LABELS)) == spoken(without(whole, "del", *LABELS))
        seen += 1
    assert seen > 20


def test_headings_and_chapters_give_both_texts_back(page: HtmlElement) -> None:
    for kind, selector in (
        (PassageKind.ARTICLE, ".change-article h3 > span"),
        (PassageKind.DIVISION, ".change-division"),
    ):
        found = page.cssselect(selector)
        relations = comparison().alignment.of(kind)
        news = [" ".join(without(e, "del", "small").text_content().split()) for e in found]
        assert news == [" ".join(r.text.split()) for r in dict.fromkeys(r.new for r in relations if r.new) if r.text]
        whole = " ".join(" ".join(without(e, "ins", "small").text_content().split()) for e in found)
        assert all(" ".join(r.old.text.split()) in whole for r in relations if r.old)


def test_the_page_follows_the_new_text_and_leaves_nothing_out(page: HtmlElement) -> None:
    known = {p.text: p.position for p in passages(comparison().new) if p.kind is PassageKind.CLAUSE}
    shown = [text for entry in page.cssselect("article.change") for text, _ in new_texts(entry) if text]
    assert sorted(shown) == sorted(
        p.text for p in passages(comparison().new) if p.kind is PassageKind.CLAUSE and p.text
    )
    firsts = [new_texts(entry)[0][0] for entry in page.cssselect("article.change") if new_texts(entry)]
    places = [known[text] for text in firsts if [*known].count(text) == 1]
    assert sum(later < earlier for earlier, later in pairwise(places)) <= 3, "only formulas that stand twice"


def test_labels_are_those_printed(page: HtmlElement) -> None:
    moved = entry_of(page, "y-madde-6-bent-d")
    assert [e.text_content() for e in moved.cssselect(".piece__single .labels *")] == ["c)", "d)"]
    assert moved.cssselect(".piece__old .label")[0].text_content() == "c) "
    kept = entry_of(page, "y-madde-11-bent-cx")
    assert [e.text_content() for e in kept.cssselect(".piece__single .label")] == ["ç) "]


def test_a_moved_clause_says_from_where_to_where_with_both_addresses(page: HtmlElement) -> None:
    entry = entry_of(page, "y-madde-8-bent-a")
    url = comparison().redline_url
    assert targets(entry, ".change__path a", url) == [
        "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/#bent-e",
        *(f"kocaeli-bb/bilgi-islem/2025-11-13/madde-8/#bent-{letter}" for letter in "abc"),
    ]
    assert texts(entry, ".change__path") == [
        "2022 m. 7/e Bilişim Teknolojileri Şube Müdürlüğü",
        "2025 m. 8/a, m. 8/b ve m. 8/c Elektronik Sistemler Şube Müdürlüğü",
    ]
    assert texts(entry, "h4") == ["Bölündü: m. 7/e, m. 8/a, m. 8/b ve m. 8/c"]


def test_a_clause_that_went_to_others_says_so_and_whether_all_of_it_did(page: HtmlElement) -> None:
    def told(id: str) -> list[str]:
        return texts(entry_of(page, id), ".change__path b")

    assert told("y-madde-4-bent-cx") == ["Bir bölümü başka birime geçti"]
    assert told("y-madde-4-bent-gx") == ["Bir bölümü başka birime geçti"]
    assert told("y-madde-4-bent-c") == []


def test_a_subject_kept_and_a_power_lost_is_a_kind_of_its_own(page: HtmlElement) -> None:
    entry = entry_of(page, "y-madde-8-bent-e")
    assert text(entry.cssselect(".change-kind")[0]).startswith("Yetkisi azaldı")
    assert "“belgesinin verilmesi” yerine “değerlendirmek”" in text(entry.cssselect(".change__head")[0])
    (switch,) = page.cssselect("label:has(> #s-reduced)")
    assert "Yetkisi azaldı" in text(switch)


def test_reasons_are_shown_similarity_is_not(page: HtmlElement) -> None:
    told = text(page)
    reasons = {r.evidence for r in comparison().alignment.of(PassageKind.CLAUSE) if r.evidence}
    assert all(" ".join(reason.split()) in told for reason in reasons)
    assert "similarity" not in told and "%" not in told


def test_the_page_is_well_built(page: HtmlElement) -> None:
    assert len(ids(page)) == len(set(ids(page)))
    levels = headings(page)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert inner_links(page) <= set(ids(page))
    switches = {str(e.get("id")).removeprefix("s-") for e in page.cssselect(".filter input[type=checkbox]")}
    kinds = {css.removeprefix("is-") for e in page.cssselect(".change") for css in str(e.get("class")).split()[1:]}
    assert kinds <= switches
    contained = {
        css.removeprefix("has-") for e in page.cssselect(".change-article") for css in str(e.get("class")).split()[2:]
    }
    assert contained <= switches


def test_counts_and_the_sentence(page: HtmlElement) -> None:
    assert [(count.word, count.number) for count in counts(comparison())] == [
        ("Yetkisi azaldı", 2),
        ("İfadesi değişti", 25),
        ("Yazımı değişti", 4),
        ("Yeri değişti", 16),
        ("Bölündü", 13),
        ("Birleşti", 2),
        ("Yeni", 102),
        ("Kaldırıldı", 15),
        ("Aynen kaldı", 2),
    ]
    assert summary(comparison()) == (
        "Eski metindeki 85 fıkra ve bentten 70 tanesi yeni metinde sürüyor, 15 tanesi kaldırıldı. "
        "Yeni metindeki 187 fıkra ve bentten 102 tanesi yeni."
    )
    among = {count.word: count.among for count in counts(comparison()) if count.among}
    assert among == {"Bölündü": "14 fıkra ya da bent 34’e bölündü", "Birleşti": "7 fıkra ya da bent 2’de birleşti"}
    assert texts(page, ".counts-note") == [
        "Süren 70 fıkra ve bent: 2 yetkisi azalan, 25 ifadesi değişen, 4 yazımı değişen, 16 yeri değişen, "
        "14 bölünen, 7 birleşen, 2 aynen kalan."
    ]
    assert 2 + 25 + 4 + 16 + 14 + 7 + 2 == 85 - 15 and 2 + 25 + 4 + 16 + 34 + 2 + 2 == 187 - 102
    checked = {e.get("id") for e in page.cssselect(".filter input[checked]")}
    assert "s-same" not in checked and "s-reworded" in checked and "view-single" in checked


def pair(old: Version, new: Version) -> Comparison:
    (found,) = history(Regulation(old.municipality, old.regulation, (old, new))).comparisons
    return found


def later(version: Version) -> Version:
    return replace(version, date=version.date + datetime.timedelta(days=400))


def test_the_same_text_twice_has_no_change() -> None:
    old = sites.edition(sites.real(), "kutahya").version
    same = pair(old, later(old))
    clauses = sum(passage.kind is PassageKind.CLAUSE for passage in passages(old))
    assert summary(same) == f"İki metnin {clauses} fıkra ve bendi de aynı."
    here = sites.new(sites.small()).version
    old = replace(old, municipality=here.municipality, regulation=here.regulation)
    site = sites.with_versions(sites.small(), old, later(old))
    page = body(site, only(redline_pages(site)))
    assert not page.cssselect(".changes ins, .changes del")
    assert {e.get("class") for e in page.cssselect(".change")} == {"change is-same"}


def test_one_word_altered_is_one_change() -> None:
    old = sites.old(sites.small()).version
    article = old.articles[0]
    changed = replace(article.body[0], text=f"{article.body[0].text} Ayrıca.")
    text = tuple(
        replace(entry, body=(changed, *entry.body[1:])) if entry is article and isinstance(entry, Article) else entry
        for entry in old.text
    )
    found = counts(pair(old, later(replace(old, text=text))))
    assert [(count.word, count.number) for count in found if count.on] == [("İfadesi değişti", 1)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(("drop", "alter", "move"))), max_size=12))
def test_random_pairs_lose_nothing_on_the_page(edits: list[tuple[int, str]]) -> None:
    old = sites.new(sites.small()).version
    articles = list(old.articles)
    for number, edit in edits:
        place = number % max(1, len(articles))
        if not articles:
            break
        article = articles[place]
        if edit == "drop":
            del articles[place]
        elif edit == "move":
            other = (place + 1) % len(articles)
            articles[place] = replace(article, body=articles[other].body)
            articles[other] = replace(articles[other], body=article.body) if other != place else articles[other]
        elif article.body and article.body[0].text:
            words = article.body[0].text.split()
            words[number % len(words)] = f"değişik{number}"
            articles[place] = replace(article, body=(replace(article.body[0], text=" ".join(words)), *article.body[1:]))
    new = later(replace(old, text=tuple(articles)))
    found = pair(old, new)
    told, corrections = sections(found)
    entries = [*(entry for section in told for entry in section.entries), *corrections]
    shown = [part for entry in entries for part in entry.parts]
    html = fromstring("<main>" + "".join(f"<div class='piece'>{part.whole}</div>" for part in shown) + "</main>")
    news = sorted(text for text in new_texts(html))
    assert news == sorted((p.text, p.closing) for p in passages(new) if p.kind is PassageKind.CLAUSE)
    assert {*old_texts(html)} == {(p.text, p.closing) for p in passages(old) if p.kind is PassageKind.CLAUSE}
