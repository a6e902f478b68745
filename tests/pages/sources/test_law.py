"""The page of a law and the list of laws."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from tests.pages import real
from tests.pages.reading import front, having, headings, ids, read, rows, text

from kimsorumlu.pages.sources.law import article_titles, law_pages
from kimsorumlu.pages.sources.laws import law_index
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.passages import words_around


@cache
def files() -> dict[str, OutputFile]:
    return {file.path.removesuffix("index.md"): file for file in law_pages(real.THEME, real.known())}


def law(id: str) -> Element:
    return read(files()[f"mevzuat/{id}/"])


def passages(page: Element, heading: str) -> list[list[str]]:
    """Under the section with this heading: municipality and place of every passage, group by group."""
    section = next(s for s in page.iter("section") if text(s.find("h2")) == heading)
    return [
        [f"{text(having(li, 'p', cls='baska__kim')[0])} {text(having(li, 'p', cls='baska__yer')[0])}" for li in ul]
        for ul in having(section, "ul", cls="baska")
    ]


def test_every_law_on_record_has_a_page_with_a_title_of_its_own() -> None:
    laws = real.known().legislation.laws
    assert len(files()) == len(laws) > 100
    titles = [front(file)["title"] for file in files().values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("id", ["kanun-5393", "kanun-6698", "kanun-5237", "kanun-3998", "yonetmelik-tasinir-mal-2007"])
def test_the_page_is_well_built(id: str) -> None:
    page = law(id)
    assert len(set(ids(page))) == len(ids(page))
    levels = headings(page)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    inside = {a.get("href", "")[1:] for a in page.iter("a") if a.get("href", "").startswith("#")}
    assert inside <= set(ids(page))
    assert front(files()[f"mevzuat/{id}/"])["description"]


def test_facts() -> None:
    facts = rows(law("kanun-2813"))
    assert facts["Tür"] == "Kanun"
    assert facts["Sayı"] == "2813"
    assert facts["Resmî Gazete"] == "07.04.1983, 18011"
    assert "Telsiz Kanunu" in facts["Önceki adı"]
    assert facts["Metinlerde geçen başka adları"] == "“Telsiz Kanunu”"
    assert facts["Resmî metin"] == "mevzuat.gov.tr"
    assert rows(law("yonetmelik-tasinir-mal-2007"))["Yerine geçen"].startswith("Taşınır Mal Yönetmeliği")


def test_citing_clauses_stand_under_the_article_they_cite_in_force_first() -> None:
    page = law("kanun-5393")
    titles = [text(h3) for h3 in page.iter("h3")]
    assert titles == ["Madde 15", "Madde 18", "Maddesi belirtilmeden"]
    assert passages(page, "Anıldığı hükümler") == [
        [
            "Eyüpsultan 08.11.2024 sürümü m. 3/1 Anılan yer: m. 15/b",
            "Kocaeli BB 13.11.2025 sürümü m. 2/a, 2. alt bent Anılan yer: m. 15",
            "Kütahya 04.11.2020 sürümü m. 5 Anılan yer: m. 15/b",
        ],
        ["Eyüpsultan 08.11.2024 sürümü m. 3/1 Anılan yer: m. 18/m"],
        ["İzmir BB 30.11.2023 sürümü m. 2/1", "Kütahya 04.11.2020 sürümü m. 3/b"],
    ]
    older = passages(page, "Yürürlükte olmayan sürümlerde")
    assert older == [["Kocaeli BB 11.10.2022 sürümü m. 2/1 Anılan yer: m. 15"]]


def test_articles_that_one_clause_counts_up_share_a_group() -> None:
    (title,) = (text(h3) for h3 in law("kanun-5237").iter("h3"))
    assert title == "Madde 132, 133, 134, 135, 136, 137, 138, 139, 140, 243, 244, 246"


def test_the_citation_is_marked_and_the_unit_is_named() -> None:
    page = law("kanun-6698")
    marks = [text(mark) for mark in page.iter("mark")]
    assert "6698 sayılı KVKK" in marks
    units = [text(p) for p in having(page, "p", cls="baska__birim")]
    assert "Entegre Sistemler Şube Müdürlüğü" in units


def test_regulations_that_rest_on_it() -> None:
    section = next(s for s in law("kanun-6698").iter("section") if "Dayanak maddesinde" in text(s.find("h2")))
    assert [text(li) for li in section.iter("li")] == [
        "İzmir BB: Bilgi İşlem Dairesi Başkanlığı 30.11.2023 sürümü · Dayanak: m. 2",
        "Kocaeli BB: Bilgi İşlem Dairesi Başkanlığı 13.11.2025 sürümü · Dayanak: m. 2",
        "Kütahya: Bilgi İşlem Müdürlüğü 04.11.2020 sürümü · Dayanak: m. 3",
        "Kocaeli BB: Bilgi İşlem Dairesi Başkanlığı 11.10.2022 sürümü, mülga · Dayanak: m. 2",
    ]


def test_a_law_that_nobody_cites_says_so() -> None:
    assert "hiçbirinde bu metin anılmıyor" in text(law("kanun-3998"))
    assert [*law("kanun-3998").iter("blockquote")] == []


def test_articles_cited_by_one_clause_in_two_places_stand_apart() -> None:
    """Kocaeli 2025 m. 4/e cites 22/d and, a sentence later, 3/e."""
    page = law("kanun-4734")
    assert [text(h3) for h3 in page.iter("h3")] == ["Madde 3", "Madde 22", "Maddesi belirtilmeden"]
    assert passages(page, "Anıldığı hükümler")[:2] == [
        ["Kocaeli BB 13.11.2025 sürümü m. 4/e Anılan yer: m. 3/e"],
        ["Kocaeli BB 13.11.2025 sürümü m. 4/e Anılan yer: m. 22/d"],
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
    page = read(law_index(real.THEME, real.known()))
    laws = real.known().legislation.laws
    assert len(having(page, "li", cls="kayit")) == len(laws)
    assert [text(h2) for h2 in page.iter("h2")][:3] == ["Anayasa", "Kanunlar", "Kanun hükmünde kararnameler"]
    assert len(set(ids(page))) == len(ids(page))
    inside = {a.get("href", "")[1:] for a in page.iter("a") if a.get("href", "").startswith("#")}
    assert inside <= set(ids(page)) and "kanun-harf-ix" not in inside and "kanun-harf-cx" in inside
    counts = sum(int(text(small)) for small in having(page, "nav", cls="harfler--tur")[0].iter("small"))
    assert counts == len(laws)
    line = next(li for li in having(page, "li", cls="kayit") if text(li).startswith("6698 "))
    assert text(line).endswith("3 belediye, 10 hüküm")
    names = [text(a) for a in having(having(page, "section", cls="bolum")[1], "a", cls="kayit__ad")]
    assert names.index("Belediye Kanunu") < names.index("Büyükşehir Belediyesi Kanunu") < names.index("Çevre Kanunu")
