"""Where words of the real texts lead: citations, internal references, decisions, terms; and the remarks under them."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement, fromstring
from tests import sites
from tests.painted import text

from kimsorumlu import ids
from kimsorumlu.facts.references import definition_anchor
from kimsorumlu.model.version import Version
from kimsorumlu.view.text.html import HtmlWriter, Linking, TermMeaning


def in_force(municipality: str) -> Version:
    return sites.edition(sites.real(), municipality).version


def body(
    version: Version, number: str, page: str | None = None, linking: Linking = Linking.ALL, part: str = ""
) -> HtmlElement:
    written = sites.real().facts.texts.article(version, sites.article(version, number))
    return parsed(HtmlWriter(written.address if page is None else page, linking, part=part).body(written))


def parsed(html: str) -> HtmlElement:
    return fromstring(f"<div>{html}</div>")


def links(page: HtmlElement, cls: str) -> list[tuple[str, str]]:
    return [(a.text_content(), a.get("href") or "") for a in page.cssselect(f"a.{cls}")]


def test_citations_lead_to_the_law() -> None:
    cited = links(body(in_force("izmir-bb"), "2"), "citation")
    assert ("5393 sayılı Belediye Kanunu", "../../../../mevzuat/kanun-5393/") in cited
    assert ("2813 sayılı Telsiz Kanunu", "../../../../mevzuat/kanun-2813/") in cited


def test_addresses_fit_the_page_they_stand_on() -> None:
    version = in_force("izmir-bb")
    assert links(body(version, "2", ""), "citation")[0][1] == "mevzuat/kanun-5216/"


def test_internal_references_and_decisions_lead_to_their_targets() -> None:
    version = in_force("izmir-bb")
    cited = dict(links(body(version, "13"), "citation"))
    assert cited["Bu Yönetmeliğin Dayanak başlıklı 2 nci maddesinde"] == "../madde-2/"
    cited = dict(links(body(in_force("kocaeli-bb"), "18"), "citation"))
    assert [href for word, href in cited.items() if "2022-544" in word] == ["../../2022-10-11/"]


def test_what_is_not_on_record_stays_text() -> None:
    page = body(in_force("izmir-bb"), "11")
    assert "Arşiv Yönetmeliği" in text(page)
    assert not [word for word, _ in links(page, "citation") if "Arşiv" in word]


def test_the_first_use_of_a_term_leads_to_its_definition_and_is_described_by_the_meaning() -> None:
    version = in_force("kutahya")
    article = sites.article(version, "10")
    url = version.article_url(article)
    terms = body(version, "10").cssselect("a.term")
    meanings = HtmlWriter(url).meanings([sites.real().facts.texts.article(version, article)])
    assert len(terms) == len(meanings) > 0
    for term, meaning in zip(terms, meanings, strict=True):
        assert term.get("data-term") == meaning.id
        assert term.get("aria-describedby") == f"{meaning.id}-meaning"
        assert term.get("title") is None
        assert ids.relative(meaning.address, url) == term.get("href")
        assert meaning.address.endswith(f"#{definition_anchor(version)}")
    assert TermMeaning("term-mudur", "Müdür", "Bilgi İşlem Müdürü’nü", "m. 4/m", meanings[0].address) in meanings


def test_every_term_of_every_article_has_its_meaning() -> None:
    for version in sites.real().corpus.versions:
        for article in version.articles:
            written = sites.real().facts.texts.article(version, article)
            writer = HtmlWriter(written.address)
            described = {meaning.id for meaning in writer.meanings([written])}
            assert {a.get("data-term") for a in parsed(writer.body(written)).cssselect("a.term")} == described


def test_several_texts_on_one_page_keep_their_meanings_apart() -> None:
    terms = body(in_force("kutahya"), "10", "x/", part="y2-").cssselect("a.term")
    assert {(a.get("data-term") or "").startswith("y2-term-") for a in terms} == {True}


def test_terms_can_be_left_out() -> None:
    assert links(body(in_force("kutahya"), "10", "x/", Linking.CITATIONS), "term") == []


def test_the_check_of_sources_opens_under_the_clause_and_says_that_no_editor_wrote_it() -> None:
    page = body(in_force("izmir-bb"), "2")
    (note,) = page.cssselect("p.note--source-check")
    assert text(note) == (
        "Otomatik denetim. Adı sonradan değişmiş. Metinde “2813 sayılı Telsiz Kanunu” yazılıdır; 2813 sayılı metnin "
        "bugünkü adı: "
        "“Bilgi Teknolojileri ve İletişim Kurumunun Kuruluşuna İlişkin Kanun”. Mevzuat kaydı"
    )
    assert [a.get("href") for a in note.iter("a")] == ["../../../../mevzuat/kanun-2813/"]
    (opened,) = page.cssselect("div#fikra-1 > details")
    assert [text(summary) for summary in opened.iter("summary")] == ["Atıf denetimi"]
    assert opened.get("open") is None
    assert opened.cssselect("p") == [note]


def test_a_clause_with_an_editors_note_and_a_remark_has_one_mark_for_both() -> None:
    page = body(in_force("kocaeli-bb"), "2")
    (opened,) = page.cssselect("li#bent-a-alt-n9 > details")
    assert text(opened.cssselect("summary")[0]) == "Editör notu ve atıf denetimi"
    assert [text(lead) for lead in opened.cssselect(".note > b")] == ["Editör notu.", "Otomatik denetim."]


@pytest.mark.parametrize("reference", sorted(sites.real().facts.remarks))
def test_a_remark_says_what_is_printed_what_is_on_record_and_whose_record_it_is(reference: str) -> None:
    found = sites.real().facts.references.remarks(reference)
    assert found
    for remark in found:
        assert remark.written and remark.record.endswith(".") and not remark.record.endswith("..")
        assert remark.law is not None
