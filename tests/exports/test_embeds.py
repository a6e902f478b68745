"""The embeds of all kinds: where they stand, what they show, as a frame, as plain HTML, and as oEmbed's answer."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from urllib.parse import urljoin

import lxml.html
import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu import ids
from kimsorumlu.exports.embeds import EMBEDS, FORM_POLICY, LEADING_EMBEDS, OEMBED, POLICY, SNIPPET, TEXT_POLICY
from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.pages.texts.article import article_pages
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.publish.plan import plan
from kimsorumlu.site import Site
from kimsorumlu.view.page import Page, paint

SITE = "https://site.example/kim/"
REGULATION = "ornek/park-ve-bahceler/"
NEW, OLD = f"{REGULATION}2023-06-07/", f"{REGULATION}2021-03-02/"
CSS = (sites.THEME / "mkdocs" / "assets" / "css" / "embed.css").read_text("utf-8")


@cache
def addressed() -> Site:
    """The small site with a full address."""
    return replace(sites.small(), config=replace(sites.small().config, address=SITE))


@cache
def pages(site: Site) -> dict[str, Page]:
    """Every embed, by the address it mirrors."""
    found = [page for kind in KINDS if kind.formats in (EMBEDS, LEADING_EMBEDS) for page in kind.pages(site)]
    assert len({page.address for page in found}) == len(found)
    return {page.address.removeprefix(ids.embed_url("")): page for page in found}


MIRRORED = [*pages(sites.small())]
LEADING = [address for address, page in pages(sites.small()).items() if page.kind.formats == LEADING_EMBEDS]
# Those that show something themselves.
SHOWING = [address for address in MIRRORED if address not in LEADING]
# A box to ask in shows no text, and so rests on none.
BOXES = {ids.search_box_url(""), ids.search_box_url("ornek")}


@cache
def frame(address: str, site: Site | None = None) -> HtmlElement:
    site = site or sites.small()
    page = pages(site)[address]
    return lxml.html.document_fromstring(paint(page, site, page.kind.formats[0]).decode())


def fragment(address: str, site: Site | None = None) -> HtmlElement:
    site = site or sites.small()
    return lxml.html.fragment_fromstring(paint(pages(site)[address], site, SNIPPET).decode())


def oembed(address: str, site: Site) -> dict[str, object]:
    answer: dict[str, object] = json.loads(paint(pages(site)[address], site, OEMBED))
    return answer


# where embeds are ---------------------------------------------------------------------------------------------------


def test_every_kind_has_an_embed_at_its_permanent_and_at_its_undated_address() -> None:
    expected = {"ornek/", NEW, OLD, REGULATION, f"{NEW}sema/", f"{OLD}sema/", f"{REGULATION}sema/"}
    versions = sites.small().corpus.versions
    expected |= {version.article_url(a) for version in versions for a in version.articles}
    expected |= {ids.undated(version.article_url(a)) for version in versions for a in version.articles}
    expected |= {ids.unit_url("ornek", unit.id) for version in versions for unit in version.units}
    expected |= {ids.topic_url(topic.id) for topic in sites.small().facts.catalogues.topics.topics}
    expected |= BOXES
    assert set(MIRRORED) == expected
    assert {page.address for page in pages(sites.small()).values()} == {f"embed/{address}" for address in expected}


def test_each_embed_is_three_files_and_no_address_is_used_twice() -> None:
    planned = plan(sites.small(), ())
    assert planned.findings == ()
    paths = [file.path for file in planned.files if file.path.startswith("embed/") and file.path != ids.EMBED_CHOICES]
    names = ("index.html", "snippet.html", "oembed.json")
    assert sorted(paths) == sorted(f"embed/{address}{name}" for address in MIRRORED for name in names)


def test_whatever_offers_an_embed_has_one_as_high_as_it_says() -> None:
    offering = [page for kind in KINDS if kind.embed_height for page in kind.pages(sites.small())]
    for page in (page for page in offering if page.kind.formats not in (EMBEDS, LEADING_EMBEDS)):
        assert pages(sites.small())[page.address].kind.embed_height == page.kind.embed_height, page.address
        assert pages(sites.small())[ids.undated(page.address)].kind.embed_height == page.kind.embed_height


def test_an_undated_embed_leads_to_the_newest_version_that_has_the_article() -> None:
    old, new = sites.old(sites.small()).version, sites.new(sites.small()).version
    for article in new.articles:
        assert led(f"{REGULATION}{article.slug}/") == new.article_url(article)
        assert "07.06.2023 metni" in text(fragment(f"{REGULATION}{article.slug}/"))
    lost = {a.slug for a in old.articles} - {a.slug for a in new.articles}
    for slug in lost:
        assert led(f"{REGULATION}{slug}/") == f"{OLD}{slug}/"
        assert texts(frame(f"{OLD}{slug}/"), ".status") == ["Mülga"]
    assert led(REGULATION) == NEW
    assert led(f"{REGULATION}sema/") == f"{NEW}sema/"


def led(address: str) -> str:
    """The page whose embed an undated embed leads to, by script, by refresh and by its link alike."""
    page, path = frame(address), f"https://x/embed/{address}"
    refresh = [content.partition("url=")[2] for content in page.xpath("//noscript/meta/@content")]
    script = page.xpath("//script/@data-target")
    links = page.xpath("//footer//a[not(@target)]/@href")
    [target] = {urljoin(path, str(found)) for found in (*refresh, *script, *links)}
    assert len(refresh) == len(script) == len(links) == 1
    return target.removeprefix("https://x/embed/")


@pytest.mark.parametrize("address", LEADING)
def test_an_undated_embed_is_small_and_says_what_it_leads_to(address: str) -> None:
    assert address in {ids.undated(other) for other in SHOWING}
    page, shown = frame(address), frame(led(address))
    assert texts(page, "h1") == texts(shown, "h1")
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [POLICY]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    back, there = (
        urljoin(f"https://x/embed/{at}", str(found))
        for at, found in (
            (address, page.xpath("//footer//a[@target]/@href")[0]),
            (led(address), shown.xpath("//link[@rel='canonical']/@href")[0]),
        )
    )
    assert back == there
    assert len(paint(pages(sites.small())[address], sites.small(), LEADING_EMBEDS[0])) < 2_000
    days = [(li.get("data-since"), "data-here" in li.attrib) for li in page.xpath("//template//li")]
    assert days == sorted(days)
    assert [here for _, here in days].count(True) == 1


def test_an_undated_embed_leads_to_the_text_of_the_day() -> None:
    page = frame(f"{REGULATION}madde-1/")
    there = [urljoin(f"https://x/embed/{REGULATION}madde-1/", to) for to in page.xpath("//template//li/@data-to")]
    assert there == [f"https://x/embed/{OLD}madde-1/", f"https://x/embed/{NEW}madde-1/"]


def test_the_plain_html_at_both_addresses_is_the_same() -> None:
    site = addressed()
    for address in LEADING:
        dated = led(address)
        assert paint(pages(site)[address], site, SNIPPET) == paint(pages(site)[dated], site, SNIPPET)


def test_a_version_without_units_has_no_chart() -> None:
    site = sites.with_versions(sites.small(), replace(sites.new(sites.small()).version, units=()))
    assert f"{NEW}madde-1/" in pages(site)
    assert not [address for address in pages(site) if "/sema/" in address]


def test_a_unit_of_two_regulations_shows_both_without_a_double_id() -> None:
    site = sites.with_second_regulation()
    page = frame("ornek/birim/park-ve-bahceler-mudurlugu/", site)
    assert len(page.cssselect("h2.upper-heading")) == 2 == len(page.cssselect(".sources p:not(.sources__site)"))
    for address in pages(site):
        found = frame(address, site).xpath("//@id")
        assert len(found) == len(set(found)), address


def test_two_runs_give_the_same_bytes() -> None:
    again = sites.site_of(sites.small().corpus, config=sites.small().config)
    for address, page in pages(again).items():
        for format in page.formats:
            assert paint(page, again, format) == paint(pages(sites.small())[address], sites.small(), format), address


@pytest.mark.parametrize(
    ("address", "latest"),
    [
        ("m/r/2023-11-30/", "m/r/"),
        ("m/r/2023-11-30/madde-9/", "m/r/madde-9/"),
        ("m/birim/u-2023/", "m/birim/u-2023/"),
        ("m/r/gecmis/2022-10-11..2025-11-13/", "m/r/gecmis/2022-10-11..2025-11-13/"),
        ("m/", "m/"),
    ],
)
def test_the_undated_form_of_an_address(address: str, latest: str) -> None:
    assert ids.undated(address) == latest


# what embeds hold ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", SHOWING)
def test_an_embed_says_what_it_is_and_leads_back(address: str) -> None:
    page, path = frame(address), f"embed/{address}"
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [
        FORM_POLICY if address in BOXES else TEXT_POLICY if page.xpath("//*[@data-whole]") else POLICY
    ]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//base/@target") == ["_blank"]
    assert len(page.cssselect("h1")) == len(page.cssselect("main")) == 1
    canonical = urljoin(f"https://x/{path}", page.xpath("//link[@rel='canonical']/@href")[0])
    back = [urljoin(f"https://x/{path}", str(a.get("href"))) for a in page.cssselect(".sources__site a")]
    assert back == ["https://x/", canonical]
    assert "/embed/" not in canonical
    if address in BOXES:
        return
    assert re.search(r"Kaynak: .+, \d\d\.\d\d\.\d{4} metni\.", text(page.cssselect(".sources")[0]))
    assert set(texts(page, ".status")) <= {"Yürürlükte", "Mülga"}
    assert page.cssselect(".status") or "Yönetmeliğinde bu konu yazmayanlar: Örnek Belediyesi" in text(page)


@pytest.mark.parametrize("address", SHOWING)
def test_an_embed_brings_one_script_two_sheets_and_nothing_inline(address: str) -> None:
    page = frame(address)
    assert [src.rpartition("/")[2] for src in page.xpath("//script/@src")] == ["embedded.js"]
    assert [href.rpartition("/")[2] for href in page.xpath("//link[@rel='stylesheet']/@href")] == [
        "tokens.css",
        "embed.css",
    ]
    assert not page.xpath("//style | //*[@style] | //script[not(@src)] | //img | //iframe | //*[@data-copy]")
    assert bool(page.xpath("//form")) == (address in BOXES)
    assert not [a.get("href") for a in page.cssselect("a") if str(a.get("href")).startswith(("#", "/", "http"))]


def test_every_class_of_an_embed_is_dressed_by_the_embeds_own_sheet() -> None:
    used: set[str] = set()
    for address in MIRRORED:
        used |= set(" ".join(frame(address).xpath("//@class")).split())
    assert {name for name in used if not re.search(rf"\.{name}(?![\w-])", CSS)} == {"chart", "chart__svg"}


def test_the_embed_of_a_text_names_the_page_that_it_is_brought_from() -> None:
    """That it is brought, and how it looks then, is seen in a browser (tests/browser/test_embed.py)."""
    for address in (OLD, NEW, f"{OLD}madde-1/", f"{NEW}madde-1/"):
        own = body(sites.small(), only((*article_pages(sites.small()), *version_pages(sites.small())), address))
        assert len(own.cssselect(".law-text")) == 1
        assert targets(frame(address), "[data-whole] a", f"embed/{address}") == [address]
        assert len(paint(pages(sites.small())[address], sites.small(), EMBEDS[0])) < 3_000


def test_a_superseded_embed_says_so_and_leads_to_the_text_in_force() -> None:
    page = frame(OLD)
    assert texts(page, ".status") == ["Mülga"]
    assert "Bu metin yürürlükte değil." in text(page.cssselect(".banner")[0])
    assert targets(page, ".banner a", f"embed/{OLD}") == [NEW, f"{REGULATION}gecmis/2021-03-02..2023-06-07/"]


def test_a_superseded_article_leads_to_its_counterpart() -> None:
    address = f"{OLD}madde-1/"
    page = frame(address)
    assert targets(page, ".banner a", f"embed/{address}")[:2] == [NEW, f"{NEW}madde-1/"]
    assert "Yerini alan madde: m. 1" in text(page.cssselect(".banner")[0])


def test_a_charts_links_leave_the_frame() -> None:
    links = frame(f"{NEW}sema/").cssselect("svg a")
    assert links
    assert {a.get("target") for a in links} == {"_blank"}


# fragments ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", MIRRORED)
def test_a_fragment_is_plain(address: str) -> None:
    piece = fragment(address, addressed())
    assert (piece.tag, piece.get("class"), piece.get("lang")) == ("section", "kim-sorumlu", "tr")
    assert not piece.xpath(".//script | .//style | .//@style | .//@id | .//svg | .//iframe | .//link")
    assert ("Kaynak: " in text(piece)) == (address not in BOXES)
    links = [str(link) for link in piece.xpath(".//@href")]
    assert links
    assert all(link.startswith(SITE) for link in links)
    levels = [int(str(heading.tag)[1]) for heading in piece.cssselect("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("address", MIRRORED)
def test_a_fragment_has_no_link_where_the_sites_address_is_unknown(address: str) -> None:
    assert not fragment(address).xpath(".//@href")


def test_a_fragment_has_every_word_of_the_text() -> None:
    new = sites.new(sites.small()).version
    for article in (a for a in new.articles if not a.text_is_lost):
        words = text(fragment(new.article_url(article)))
        for clause in article.walk():
            assert " ".join(f"{clause.label or ''} {clause.printed}".split()) in words


# oEmbed --------------------------------------------------------------------------------------------------------


def test_oembed_is_rich_with_a_frame_where_the_address_is_known() -> None:
    answer = oembed(f"{REGULATION}madde-1/", addressed())
    assert (answer["version"], answer["type"], answer["provider_name"]) == ("1.0", "rich", "Örnek Görevleri")
    code = lxml.html.fragment_fromstring(str(answer["html"]))
    assert code.get("src") == f"{SITE}embed/{REGULATION}madde-1/"
    assert (code.get("width"), code.get("height")) == (str(answer["width"]), str(answer["height"]))
    assert code.get("title") == answer["title"]


def test_oembed_is_a_link_where_the_address_is_unknown() -> None:
    answer = oembed(f"{REGULATION}madde-1/", sites.small())
    assert answer["type"] == "link"
    assert "html" not in answer
