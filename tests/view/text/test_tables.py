"""Tables on pages, in what is quoted, searched and compared: a true table, and a row where its words are told."""

from __future__ import annotations

import re

from tests import sites

from kimsorumlu.facts.alignment import Change, PassageKind
from kimsorumlu.facts.alignment.aligning import align
from kimsorumlu.facts.duties import duties_of
from kimsorumlu.view.text.fragment import article_fragment
from kimsorumlu.view.text.html import HtmlWriter
from kimsorumlu.view.text.plain import lines

SITE = sites.tables()
OLD, NEW = sites.old(SITE).version, sites.new(SITE).version


def html(number: str) -> str:
    return str(HtmlWriter("x/").body(SITE.facts.texts.article(NEW, sites.article(NEW, number))))


def test_a_table_is_one_with_heads_anchors_and_a_region_of_its_own() -> None:
    found = html("3")
    assert 'role="region" tabindex="0" aria-labelledby="fikra-1-tablo-kadrolar-caption"' in found
    assert re.search(r'<caption id="fikra-1-tablo-kadrolar-caption"><p>Tablo 1 – Kadrolar</p>', found)
    assert '<th scope="colgroup" colspan="2"><p>Kadro</p>' in found
    assert '<tr id="fikra-1-tablo-kadrolar-satir-2">' in found
    assert '<td rowspan="2"><p>Defin Birimi</p></td>' in found
    assert found.count("<tr ") == found.count("</tr>")
    assert 'data-citation="m. 3/1, “Tablo 1 – Kadrolar”, 4. satır"' in found


def test_a_table_without_a_caption_is_named_by_its_place() -> None:
    assert 'aria-label="m. 2/1, tablo"' in html("2")


def test_links_stand_in_cells() -> None:
    assert re.search(r'<td><p><a class="term"[^>]*>Parsel</a> numarası</p></td>', html("baslik-hizmetler-tablosu"))


def test_a_host_gets_a_table_without_style_and_a_text_its_rows_as_lines() -> None:
    text = SITE.facts.texts.article(NEW, sites.article(NEW, "baslik-hizmetler-tablosu"))
    assert "<caption>Defin Birimi hizmet standartları</caption>" in str(article_fragment(text))
    assert "<td>1- Ölüm belgesi<br>2- Kimlik</td>" in str(article_fragment(text))
    assert "Cenazeyi evden almak\t1- Ölüm belgesi 2- Kimlik\t2 saat" in [*lines(text)]


def test_a_row_is_a_duty_where_it_says_something_or_speaks_for_somebody() -> None:
    found = {duty.reference.partition("#")[2]: duty.speakers for duty in duties_of(NEW)}
    assert found["tablo-hizmet-standartlari-satir-1"] == ("defin-birimi",)
    assert found["baslik-gunluk-isler-tablo-is-bolumu-satir-2"] == ("bakim-birimi",)
    assert not any("kadrolar" in reference or "sutunlar" in reference for reference in found)


def test_rows_are_compared_row_by_row() -> None:
    relations = [r for r in align(OLD, NEW).relations if r.kind is PassageKind.ROW]
    told = {(r.old.clause.cell_texts[0:2] if r.old and r.old.clause else None): r.change for r in relations}
    assert told["Bakım Birimi", "Kırılan taşları onarır, yolları temizler."] is Change.MOVED
    assert told["Sulama", "Her akşam çiçekler sulanır."] is Change.REWORDED
    assert told["4", "Mezarlık bekçisi"] is Change.REMOVED
    assert told["1", "Müdür"] is Change.UNCHANGED
    assert told["2", "Bakım Birimi işçisi"] is not Change.REMOVED
