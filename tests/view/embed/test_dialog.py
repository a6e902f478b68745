"""The codes that a host pastes: what they follow, what they name, and that they are HTML."""

from __future__ import annotations

from dataclasses import replace

import lxml.html
from tests import sites
from tests.painted import body, head, only, staged, targets

from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.pages.organisation.unit import UNIT
from kimsorumlu.pages.texts.article import ARTICLE, article_pages
from kimsorumlu.pages.texts.version import VERSION
from kimsorumlu.site import Site
from kimsorumlu.view.embed.dialog import ROOT, EmbedDialog, embed_dialog, frame_code
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View

SITE = "https://site.example/kim/"
REGULATION = "ornek/park-ve-bahceler/"
NEW, OLD = f"{REGULATION}2023-06-07/", f"{REGULATION}2021-03-02/"

HINT = "<p data-without-script>Kodlarda tırnaktan sonra gelen / yerine bu sitenin tam adresini yazın.</p>"


def addressed() -> Site:
    """The small site with a full address."""
    return replace(sites.small(), config=replace(sites.small().config, address=SITE))


def nothing(site: Site) -> View:
    return View({})


def dialog(kind: Kind, address: str, title: str, status: str = "", site: Site | None = None) -> EmbedDialog:
    return embed_dialog(site or sites.small(), Page(address, kind, title, "", nothing, status=status, depends=()))


def test_the_codes_follow_the_latest_version_and_name_no_date() -> None:
    made = dialog(VERSION, NEW, "Park Yönetmeliği, 07.06.2023 · Örnek")
    assert (made.address, made.latest) == (f"embed/{REGULATION}", True)
    assert (made.day, made.regulation, made.pinned) == ("07.06.2023", "park-ve-bahceler", "park-ve-bahceler/2023-06-07")
    assert "2023" not in made.frame + made.element
    assert f"{ROOT}embed/{REGULATION}" in made.frame


def test_the_codes_of_a_superseded_text_stay_with_it() -> None:
    made = dialog(ARTICLE, f"{OLD}madde-1/", "Madde 1 (mülga)", "superseded")
    assert (made.address, made.day, made.latest) == (f"embed/{OLD}madde-1/", "", False)


def test_pages_that_have_no_embed_offer_none() -> None:
    plain = [kind for kind in KINDS if not kind.embed_height and kind.formats[0] is HTML]
    assert "home" in [kind.name for kind in plain]
    for kind in plain:
        for page in kind.pages(sites.small()):
            assert "oembed" not in head(sites.small(), page), page.address
            assert not body(sites.small(), page).cssselect("dialog#offer"), page.address


def test_a_code_is_valid_html_whatever_the_title_holds() -> None:
    title = """Madde "1" <b> & 'iki'"""
    frame = lxml.html.fragment_fromstring(frame_code(SITE, "embed/a/", title, 640))
    assert frame.get("title") == title
    made = dialog(UNIT, "ornek/birim/a/", title)
    shown = lxml.html.fragment_fromstring(f"<div>{made.element}</div>").text_content()
    code = lxml.html.fragment_fromstring(f"<div>{shown}</div>")
    assert code.cssselect("kim-sorumlu")[0].get("src") == "ornek/birim/a"
    assert code.cssselect("kim-sorumlu a")[0].text_content() == title


def test_the_sites_address_goes_into_the_codes_where_it_is_known() -> None:
    unknown, known = (dialog(VERSION, NEW, "Park", site=site) for site in (sites.small(), addressed()))
    assert (unknown.located, known.located) == (False, True)
    for before, after in ((unknown.frame, known.frame), (unknown.element, known.element)):
        assert ROOT in before and SITE not in before
        assert after == before.replace(ROOT, SITE)
    page = only(article_pages(sites.small()), f"{NEW}madde-1/")
    assert ROOT in staged(sites.small(), page) and HINT in staged(sites.small(), page)
    assert ROOT not in staged(addressed(), page) and HINT not in staged(addressed(), page)
    assert f"{SITE}embed/{REGULATION}madde-1/" in staged(addressed(), page)


def test_a_page_offers_its_embed_and_names_its_oembed_file() -> None:
    page = only(article_pages(sites.small()), f"{NEW}madde-1/")
    assert head(sites.small(), page)["oembed"] == f"embed/{NEW}madde-1/oembed.json"
    shown = body(sites.small(), page)
    (offered,) = shown.cssselect("dialog#offer")
    assert offered.get("popover") is not None
    assert shown.cssselect("button[popovertarget=offer]")
    assert targets(offered, "a", f"{NEW}madde-1/") == [
        "siteye-ekle/",
        f"embed/{REGULATION}madde-1/snippet.html",
        f"embed/{REGULATION}madde-1/",
    ]
