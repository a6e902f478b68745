"""The codes that a host pastes: what they follow, where they are made, and that they are HTML."""

from __future__ import annotations

import lxml.html
from tests import sites
from tests.painted import body, head, only, targets

from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.pages.organisation.unit import UNIT
from kimsorumlu.pages.texts.article import ARTICLE, article_pages
from kimsorumlu.pages.texts.version import VERSION
from kimsorumlu.site import Site
from kimsorumlu.view.embed.codes import element_code, frame_code, offer
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View

SITE = "https://site.example/kim/"
REGULATION = "ornek/park-ve-bahceler/"
NEW, OLD = f"{REGULATION}2023-06-07/", f"{REGULATION}2021-03-02/"


def nothing(site: Site) -> View:
    return View({})


def offered(kind: Kind, address: str, status: str = "") -> str:
    return offer(Page(address, kind, "Park", "", nothing, status=status, depends=()))


def test_the_codes_follow_the_latest_version() -> None:
    assert offered(VERSION, NEW) == "siteye-ekle/?neyi=ornek/park-ve-bahceler#hazirla"
    assert offered(ARTICLE, f"{NEW}madde-1/") == "siteye-ekle/?neyi=ornek/park-ve-bahceler/madde-1#hazirla"
    assert offered(UNIT, "ornek/birim/a/") == "siteye-ekle/?neyi=ornek/birim/a#hazirla"


def test_the_codes_of_a_superseded_text_stay_with_it() -> None:
    assert offered(ARTICLE, f"{OLD}madde-1/", "superseded") == f"siteye-ekle/?neyi={OLD}madde-1#hazirla"


def test_pages_that_have_no_embed_offer_none() -> None:
    plain = [kind for kind in KINDS if not kind.embed_height and kind.formats[0] is HTML]
    assert "home" in [kind.name for kind in plain]
    for kind in plain:
        for page in kind.pages(sites.small()):
            assert offer(page) == ""
            assert "oembed" not in head(sites.small(), page), page.address
            assert not body(sites.small(), page).cssselect("a[href*='?neyi=']"), page.address


def test_what_a_page_offers_has_an_embed() -> None:
    embeds = {page.address for kind in KINDS if kind.name.startswith("embed-") for page in kind.pages(sites.small())}
    for page in (page for kind in KINDS if kind.formats[0] is HTML for page in kind.pages(sites.small())):
        if address := offer(page):
            assert f"embed/{address.partition('=')[2].partition('#')[0]}/" in embeds


def test_a_code_is_valid_html_whatever_the_title_holds() -> None:
    title = """Madde "1" <b> & 'iki'"""
    frame = lxml.html.fragment_fromstring(frame_code(SITE, "embed/a/", title, 640))
    assert frame.get("title") == title
    code = lxml.html.fragment_fromstring(f"<div>{element_code(SITE, 'ornek/birim/a/', title)}</div>")
    assert code.cssselect("kim-sorumlu")[0].get("src") == "ornek/birim/a"
    assert code.cssselect("kim-sorumlu a")[0].text_content() == title


def test_a_page_leads_to_its_code_and_names_its_oembed_file() -> None:
    page = only(article_pages(sites.small()), f"{NEW}madde-1/")
    assert head(sites.small(), page)["oembed"] == f"embed/{NEW}madde-1/oembed.json"
    (link,) = body(sites.small(), page).cssselect("a[href*='?neyi=']")
    assert link.text_content() == "Sitenize ekleyin"
    assert offer(page) in targets(body(sites.small(), page), "a", page.address)
