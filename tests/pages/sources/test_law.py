"""The page of a law and the list of laws."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, facts, head, headings, ids, inner_links, only, targets, text

from kimsorumlu.facts.references import References
from kimsorumlu.pages.sources.law import law_pages
from kimsorumlu.pages.sources.laws import law_index
from kimsorumlu.view import law_sheets
from kimsorumlu.view.law_sheets import article_titles
from kimsorumlu.view.page import Page
from kimsorumlu.view.passages import words_around


def known() -> References:
    return sites.real().facts.references


@cache
def pages() -> dict[str, Page]:
    return {page.address: page for page in law_pages(sites.real())}


@cache
def law(id: str) -> HtmlElement:
    return body(sites.real(), pages()[f"mevzuat/{id}/"])


def passages(page: HtmlElement, heading: str) -> list[list[str]]:
    """Under the section with this heading: municipality and place of every passage, group by group."""
    section = next(s for s in page.iter("section") if text(s.cssselect("h2")[0]) == heading)
    return [
        [f"{text(li.cssselect('p.passages__who')[0])} {text(li.cssselect('p.passages__place')[0])}" for li in ul]
        for ul in section.cssselect("ul.passages")
    ]


def test_every_law_on_record_has_a_page_with_a_title_of_its_own() -> None:
    laws = known().legislation.laws
    assert len(pages()) == len(laws) > 100
    titles = [head(sites.real(), page)["title"] for page in pages().values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("id", ["kanun-5393", "kanun-6698", "kanun-5237", "kanun-3998", "yonetmelik-tasinir-mal-2007"])
def test_the_page_is_well_built(id: str) -> None:
    page = law(id)
    assert len(set(ids(page))) == len(ids(page))
    levels = headings(page)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert inner_links(page) <= set(ids(page))
    assert head(sites.real(), pages()[f"mevzuat/{id}/"])["description"]


def test_facts() -> None:
    told = facts(law("kanun-2813"))
    assert told["Tür"] == "Kanun"
    assert told["Sayı"] == "2813"
    assert told["Resmî Gazete"] == "07.04.1983, 18011"
    assert "Telsiz Kanunu" in told["Önceki adı"]
    assert told["Metinlerde geçen başka adları"] == "“Telsiz Kanunu”"
    assert told["Resmî metin"] == "mevzuat.gov.tr"
    assert facts(law("yonetmelik-tasinir-mal-2007"))["Yerine geçen"].startswith("Taşınır Mal Yönetmeliği")


def test_citing_clauses_stand_under_the_article_they_cite_in_force_first() -> None:
    page = law("kanun-5393")
    titles = [text(h3) for h3 in page.iter("h3")]
    assert titles == ["Madde 15", "Madde 18", "Maddesi belirtilmeden"]
    assert passages(page, "Geçtiği hükümler") == [
        [
            "Eyüpsultan 08.11.2024 metni m. 3/1 Atıf yapılan madde: 15/b",
            "Kocaeli BB 13.11.2025 metni m. 2/a, 2. alt bent Atıf yapılan madde: 15",
            "Kütahya 04.11.2020 metni m. 5 Atıf yapılan madde: 15/b",
        ],
        ["Eyüpsultan 08.11.2024 metni m. 3/1 Atıf yapılan madde: 18/m"],
        ["İzmir BB 30.11.2023 metni m. 2/1", "Kütahya 04.11.2020 metni m. 3/b"],
    ]
    older = passages(page, "Yürürlükte olmayan metinlerde")
    assert older == [["Kocaeli BB 11.10.2022 metni m. 2/1 Atıf yapılan madde: 15"]]


def test_a_law_that_many_cite_is_on_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(law_sheets, "_PASSAGE", 40_000)
    whole = law("kanun-5393")
    made = [page for page in law_pages(sites.real()) if page.address.startswith("mevzuat/kanun-5393/")]
    assert len(made) > 2 and [page.address for page in made[:2]] == ["mevzuat/kanun-5393/", "mevzuat/kanun-5393/2/"]
    assert [bool(page.alternates) for page in made] == [True] + [False] * (len(made) - 1)  # the law has one feed
    parts = [body(sites.real(), page) for page in made]
    told = [text(li) for part in parts for li in part.cssselect("ul.passages > li")]
    assert told == [text(li) for li in whole.cssselect("ul.passages > li")]
    places = {f"{page.address}#{id}" for page, part in zip(made, parts, strict=True) for id in ids(part)}
    for page, part in zip(made, parts, strict=True):
        assert text(part.cssselect(".summary-line")[0]) == text(whole.cssselect(".summary-line")[0])
        assert set(targets(part, "nav.letters a", page.address)) <= places
        assert len(part.cssselect("nav.sheets a")) == len(made)


def test_articles_that_one_clause_counts_up_share_a_group() -> None:
    (title,) = (text(h3) for h3 in law("kanun-5237").iter("h3"))
    assert title == "Madde 132, 133, 134, 135, 136, 137, 138, 139, 140, 243, 244, 246"


def test_the_citation_is_marked_and_the_unit_is_named() -> None:
    page = law("kanun-6698")
    marks = [text(mark) for mark in page.iter("mark")]
    assert "6698 sayılı KVKK" in marks
    units = [text(p) for p in page.cssselect("p.passages__unit")]
    assert "Entegre Sistemler Şube Müdürlüğü" in units


def test_regulations_that_rest_on_it() -> None:
    section = next(s for s in law("kanun-6698").iter("section") if "Buna dayanan" in text(s.cssselect("h2")[0]))
    assert [text(li) for li in section.iter("li")] == [
        "İzmir BB: Bilgi İşlem Dairesi Başkanlığı 30.11.2023 metni · Dayanak: m. 2",
        "Kocaeli BB: Bilgi İşlem Dairesi Başkanlığı 13.11.2025 metni · Dayanak: m. 2",
        "Kütahya: Bilgi İşlem Müdürlüğü 04.11.2020 metni · Dayanak: m. 3",
        "Kocaeli BB: Bilgi İşlem Dairesi Başkanlığı 11.10.2022 metni, mülga · Dayanak: m. 2",
    ]


def test_a_law_that_nobody_cites_says_so() -> None:
    assert "hiçbiri bu metne atıf yapmıyor" in text(law("kanun-3998"))
    assert [*law("kanun-3998").iter("blockquote")] == []


def test_articles_cited_by_one_clause_in_two_places_stand_apart() -> None:
    """Kocaeli 2025 m. 4/e cites 22/d and, a sentence later, 3/e."""
    page = law("kanun-4734")
    assert [text(h3) for h3 in page.iter("h3")] == ["Madde 3", "Madde 22", "Maddesi belirtilmeden"]
    assert passages(page, "Geçtiği hükümler")[:2] == [
        ["Kocaeli BB 13.11.2025 metni m. 4/e Atıf yapılan madde: 3/e"],
        ["Kocaeli BB 13.11.2025 metni m. 4/e Atıf yapılan madde: 22/d"],
    ]


def test_titles_of_groups() -> None:
    assert article_titles(["15"]) == "Madde 15"
    assert article_titles(["8/A"]) == "Madde 8/A"
    assert article_titles(["ek 1"]) == "Ek madde 1"
    assert article_titles(["mükerrer 97"]) == "Mükerrer madde 97"
    assert article_titles([""]) == "Maddesi belirtilmeden"


def test_an_excerpt_keeps_the_words_and_shows_where_it_is_cut() -> None:
    long = "sözcük " * 40
    before, marked, after = words_around(f"{long}Kanun {long}", len(long), len(long) + 5)
    assert marked == "Kanun"
    assert before.startswith("… sözcük") and before.endswith("sözcük ")
    assert after.startswith(" sözcük") and after.endswith("sözcük …")
    assert words_around("a" * 300, 150, 151)[1] == "a"
    assert "".join(words_around("kısa metin", 2, 4)) == "kısa metin"


def test_the_list_groups_by_kind_and_letter_with_counts() -> None:
    page = body(sites.real(), only(law_index(sites.real())))
    laws = known().legislation.laws
    assert len(page.cssselect("li.record")) == len(laws)
    assert [text(h2) for h2 in page.iter("h2")][:3] == ["Anayasa", "Kanunlar", "Kanun hükmünde kararnameler"]
    assert len(set(ids(page))) == len(ids(page))
    inside = inner_links(page)
    assert inside <= set(ids(page)) and "kanun-harf-ix" not in inside and "kanun-harf-cx" in inside
    counts = sum(int(text(small)) for small in page.cssselect("nav.letters--kinds")[0].iter("small"))
    assert counts == len(laws)
    line = next(li for li in page.cssselect("li.record") if text(li).startswith("6698 "))
    assert text(line).endswith("3 belediye, 10 hüküm")
    names = [text(a) for a in page.cssselect("section.section")[1].cssselect("a.record__name")]
    assert names.index("Belediye Kanunu") < names.index("Büyükşehir Belediyesi Kanunu") < names.index("Çevre Kanunu")
