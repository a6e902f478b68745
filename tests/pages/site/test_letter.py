"""The page of letters without script: a sample with blanks, under both laws."""

from __future__ import annotations

from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu import ids
from kimsorumlu.pages.site.letter import REQUESTS, letter_page
from kimsorumlu.pages.texts.article import article_page


def test_it_says_first_that_nothing_is_sent() -> None:
    page = body(sites.small(), only(letter_page(sites.small())))
    assert "hiçbir yere gönderilmez" in texts(page, ".head p")[0]


def test_the_sample_asks_what_is_asked_at_first_and_cites_both_laws() -> None:
    page = body(sites.small(), only(letter_page(sites.small())))
    assert texts(page, ".letter li") == [f"{words}." for words, asked in REQUESTS if asked]
    letter = text(page.cssselect(".letter")[0])
    assert "4982 sayılı Bilgi Edinme Hakkı Kanunu’nun 4. ve 6. maddelerine" in letter
    assert "3071 sayılı Dilekçe Hakkının Kullanılmasına Dair Kanun’un 3. maddesine" in letter
    assert texts(page, ".letter dt") == ["Ad soyad", "Adres", "E-posta", "İmza", "Tarih"]


def test_the_law_is_linked_where_it_is_on_record() -> None:
    page = body(sites.real(), only(letter_page(sites.real())))
    assert set(targets(page, ".rows small a", ids.LETTER)) == {ids.law_url("kanun-4982")}
    assert not body(sites.small(), only(letter_page(sites.small()))).cssselect(".rows small a")


def test_an_article_in_force_leads_to_its_letter_and_another_does_not() -> None:
    site = sites.small()
    new, old = sites.new(site), sites.old(site)
    page = article_page(site, new, sites.article(new.version, "5"))
    ways = [ids.letter_url(page.address), ids.printed_card_url(page.address)]
    assert targets(body(site, page), "a[data-letter]", page.address) == ways
    assert [format.name for format, _ in page.beside] == ["paper"]
    past = article_page(site, old, old.version.articles[0])
    assert not body(site, past).cssselect("a[data-letter]") and past.beside == ()
