from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import pytest
from lxml.html import HtmlElement
from tests.pages import real, small, topical

from kimsorumlu import ids
from kimsorumlu.build import Project
from kimsorumlu.facts.history import history
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.embeds.files import POLICY, embed_files
from kimsorumlu.pages.embeds.topic_twins import MOST, topic_twins
from kimsorumlu.pages.texts.article import article_pages
from kimsorumlu.pages.topics.topic import topic_pages
from kimsorumlu.view.embed.dialog import HINT, ROOT, embed_dialog, frame_code, with_root

SITE = "https://site.example/kim/"
REGULATION = "ornek/park-ve-bahceler/"
NEW, OLD = f"{REGULATION}2023-06-07/", f"{REGULATION}2021-03-02/"
CSS = (small.THEME / "mkdocs" / "assets" / "css" / "embed.css").read_text("utf-8")


@cache
def files(site_url: str = "") -> dict[str, bytes]:
    more = topic_twins(topical.topics(), topical.told())
    return {file.path: file.content for file in embed_files(small.THEME, small.corpus(), site_url, more=more)}


def twins() -> list[str]:
    return [path.removesuffix("index.html") for path in files() if path.endswith("index.html")]


def twin(address: str) -> HtmlElement:
    return lxml.html.document_fromstring(files()[f"embed/{address}index.html"].decode())


def fragment(address: str, site_url: str = "") -> HtmlElement:
    return lxml.html.fragment_fromstring(files(site_url)[f"embed/{address}snippet.html"].decode())


def oembed(address: str, site_url: str) -> dict[str, object]:
    answer: dict[str, object] = json.loads(files(site_url)[f"embed/{address}oembed.json"])
    return answer


# where twins are ---------------------------------------------------------------------------------------------------


def test_every_kind_has_a_twin_at_its_permanent_and_at_its_undated_address() -> None:
    expected = {"ornek/", NEW, OLD, REGULATION, f"{NEW}sema/", f"{OLD}sema/", f"{REGULATION}sema/"}
    expected |= {version.article_url(a) for version in small.regulation().versions for a in version.articles}
    expected |= {
        ids.undated(version.article_url(a)) for version in (small.old(), small.new()) for a in version.articles
    }
    expected |= {ids.unit_url("ornek", unit.id) for version in (small.old(), small.new()) for unit in version.units}
    expected |= {ids.topic_url(topic.id) for topic in topical.topics().topics}
    assert set(twins()) == {f"embed/{address}" for address in expected}


def test_each_twin_is_three_files_and_no_address_is_used_twice() -> None:
    more = topic_twins(topical.topics(), topical.told())
    paths = [file.path for file in embed_files(small.THEME, small.corpus(), "", more=more)]
    assert len(paths) == len(set(paths))
    assert sorted(paths) == sorted(f"{t}{n}" for t in twins() for n in ("index.html", "snippet.html", "oembed.json"))


def test_an_undated_twin_shows_the_newest_version_that_has_the_article() -> None:
    for article in small.new().articles:
        assert "07.06.2023 sürümü" in small.text(twin(f"{REGULATION}{article.slug}/"))
    lost = {a.slug for a in small.old().articles} - {a.slug for a in small.new().articles}
    for slug in lost:
        page = twin(f"{REGULATION}{slug}/")
        assert "02.03.2021 sürümü" in small.text(page)
        assert small.texts(page, ".durum") == ["Mülga"]


def test_a_version_without_units_has_no_chart() -> None:
    versions = (replace(small.new(), units=()),)
    corpus = Corpus((replace(small.municipality(), regulations=(replace(small.regulation(), versions=versions),)),))
    assert not [file.path for file in embed_files(small.THEME, corpus, "") if "/sema/" in file.path]


def test_a_unit_of_two_regulations_shows_both_without_a_double_id() -> None:
    corpus = Corpus((small.with_second_regulation(),))
    for file in embed_files(small.THEME, corpus, ""):
        if file.path.endswith("index.html"):
            found = lxml.html.document_fromstring(file.content.decode()).xpath("//@id")
            assert len(found) == len(set(found)), file.path


def test_two_runs_give_the_same_bytes() -> None:
    more = topic_twins(topical.topics(), topical.told())
    assert {file.path: file.content for file in embed_files(small.THEME, small.corpus(), "", more=more)} == files()


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


# what twins hold ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", twins())
def test_a_twin_says_what_it_is_and_leads_back(path: str) -> None:
    page = lxml.html.document_fromstring(files()[f"{path}index.html"].decode())
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [POLICY]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//base/@target") == ["_blank"]
    assert len(page.cssselect("h1")) == len(page.cssselect("main")) == 1
    canonical = urljoin(f"https://x/{path}", page.xpath("//link[@rel='canonical']/@href")[0])
    back = [urljoin(f"https://x/{path}", str(a.get("href"))) for a in page.cssselect(".kaynak__site a")]
    assert back == ["https://x/", canonical]
    assert "/embed/" not in canonical
    assert re.search(r"Kaynak: .+, \d\d\.\d\d\.\d{4} sürümü\.", small.text(page.cssselect(".kaynak")[0]))
    assert set(small.texts(page, ".durum")) <= {"Yürürlükte", "Mülga"}
    assert page.cssselect(".durum") or "Bu konuda hüküm bulunamadı: Örnek Belediyesi" in small.text(page)


@pytest.mark.parametrize("path", twins())
def test_a_twin_brings_one_script_two_sheets_and_nothing_inline(path: str) -> None:
    page = lxml.html.document_fromstring(files()[f"{path}index.html"].decode())
    assert [src.rpartition("/")[2] for src in page.xpath("//script/@src")] == ["gomulu.js"]
    assert [href.rpartition("/")[2] for href in page.xpath("//link[@rel='stylesheet']/@href")] == [
        "tokens.css",
        "embed.css",
    ]
    assert not page.xpath("//style | //*[@style] | //script[not(@src)] | //img | //iframe | //form | //*[@data-kopya]")
    assert not [a.get("href") for a in page.cssselect("a") if str(a.get("href")).startswith(("#", "/", "http"))]


def test_every_class_of_a_twin_is_dressed_by_the_embeds_own_sheet() -> None:
    used: set[str] = set()
    for path in twins():
        used |= set(" ".join(lxml.html.document_fromstring(files()[f"{path}index.html"]).xpath("//@class")).split())
    assert {name for name in used if not re.search(rf"\.{name}(?![\w-])", CSS)} == {"sema", "sema__svg"}


def test_an_article_twin_has_the_whole_text_and_permanent_clause_links() -> None:
    article = small.new().articles[0]
    url = small.new().article_url(article)
    page, own = twin(url), next(f for f in article_pages(small.THEME, small.corpus()) if small.address(f) == url)
    assert small.text(page.cssselect(".hukum")[0]) == small.text(small.body(own).cssselect(".hukum")[0])
    links = small.targets(page, "a.no", f"embed/{url}")
    assert all(link.startswith(f"{url}#") for link in links)
    assert page.xpath("//*[contains(@class, 'fikra')]/@id") == small.body(own).xpath(
        "//*[contains(@class, 'fikra')]/@id"
    )


def test_a_version_twin_leads_to_the_articles_pages_from_both_addresses() -> None:
    for address in (NEW, REGULATION):
        links = small.targets(twin(address), ".madde-isareti a", f"embed/{address}")
        assert links == [small.new().article_url(article) for article in small.new().articles]


def test_a_superseded_twin_says_so_and_leads_to_the_text_in_force() -> None:
    page = twin(OLD)
    assert small.texts(page, ".durum") == ["Mülga"]
    assert "Bu metin yürürlükte değil." in small.text(page.cssselect(".bant")[0])
    assert small.targets(page, ".bant a", f"embed/{OLD}") == [NEW]


def test_a_superseded_article_leads_to_its_counterpart() -> None:
    histories = {r.url: history(r) for m in small.corpus().municipalities for r in m.regulations}
    made = {file.path: file.content for file in embed_files(small.THEME, small.corpus(), "", histories=histories)}
    address = f"{OLD}madde-1/"
    page = lxml.html.document_fromstring(made[f"embed/{address}index.html"])
    assert small.targets(page, ".bant a", f"embed/{address}")[:2] == [NEW, f"{NEW}madde-1/"]
    assert "Bu maddenin karşılığı: m. 1" in small.text(page.cssselect(".bant")[0])


def test_a_charts_links_leave_the_frame() -> None:
    links = twin(f"{REGULATION}sema/").cssselect("svg a")
    assert links
    assert {a.get("target") for a in links} == {"_blank"}


def test_citations_lead_to_the_laws_page_and_terms_do_not_lead_anywhere() -> None:
    version = real.version("izmir-bb")
    url = version.article_url(next(article for article in version.articles if article.heading == "Dayanak"))
    made = embed_files(real.THEME, Corpus(real.corpus().municipalities[1:2]), "", real.known())
    page = lxml.html.document_fromstring(next(f.content for f in made if f.path == f"embed/{url}index.html").decode())
    laws = small.targets(page, "a.atif", f"embed/{url}")
    assert laws[:2] == ["mevzuat/kanun-5216/", "mevzuat/kanun-5393/"]
    assert not page.cssselect("a.terim")
    assert page.xpath("//base/@target") == ["_blank"]


# topics ------------------------------------------------------------------------------------------------------------


def test_a_topic_twin_names_who_answers_with_clause_links() -> None:
    page, at = twin("konu/fidan/"), "embed/konu/fidan/"
    assert small.texts(page, "h1") == ["Fidan"]
    assert small.targets(page, "h2 a", at) == ["ornek/"]
    assert small.texts(page, "h3") == ["Bakım Servisi", "Park ve Bahçeler Müdürlüğü"]
    assert small.targets(page, ".ses > .soluk a", at)[0].startswith(f"{NEW}madde-")
    assert small.text(page.cssselect(".kaynak__site")[0]).endswith("Konunun sayfası")
    shown = small.texts(page, "blockquote")
    words = small.text(fragment("konu/fidan/"))
    assert shown and all(quote in words for quote in shown)


def test_a_topic_twin_says_where_nothing_was_found() -> None:
    page = twin("konu/telsiz/")
    assert small.texts(page, ".diger") == ["Bu konuda hüküm bulunamadı: Örnek Belediyesi"]
    assert small.targets(page, ".diger a", "embed/konu/telsiz/") == ["ornek/"]
    assert "Bu konuda hüküm bulunamadı: Örnek Belediyesi" in small.text(fragment("konu/telsiz/"))


def test_a_topic_twin_does_not_grow_with_the_municipalities() -> None:
    sizes = []
    for count in (MOST + 1, MOST + 40):
        corpus = topical.many(count)
        told = topical.answers_of(corpus, topical.layers_of(corpus))
        made = {
            f.path: f.content
            for f in embed_files(small.THEME, Corpus(()), "", more=topic_twins(topical.topics(), told))
        }
        page = lxml.html.document_fromstring(made["embed/konu/fidan/index.html"].decode())
        assert len(page.cssselect("h2")) == MOST
        assert not page.cssselect("blockquote") and page.cssselect(".ses .soluk a")
        assert small.texts(page, ".diger") == [f"{count - MOST} belediyede daha hüküm var"]
        nobody = lxml.html.document_fromstring(made["embed/konu/telsiz/index.html"].decode())
        assert small.texts(nobody, ".diger") == [f"{count} belediyede bu konuda hüküm bulunamadı."]
        sizes.append(len(made["embed/konu/fidan/index.html"]))
    assert abs(sizes[0] - sizes[1]) < 10


def test_a_topics_page_offers_its_twin() -> None:
    made = topic_pages(small.THEME, topical.layers(), topical.told())
    file = next(f for f in made if small.address(f) == "konu/fidan/")
    assert small.head(file)["oembed"] == "embed/konu/fidan/oembed.json"
    (dialog,) = small.body(file).cssselect("dialog#ekle")
    assert small.targets(dialog, "a", "konu/fidan/")[1:] == ["embed/konu/fidan/snippet.html", "embed/konu/fidan/"]


# fragments ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", twins())
def test_a_fragment_is_plain(path: str) -> None:
    piece = fragment(path.removeprefix("embed/"), SITE)
    assert (piece.tag, piece.get("class"), piece.get("lang")) == ("section", "kim-sorumlu", "tr")
    assert not piece.xpath(".//script | .//style | .//@style | .//@id | .//svg | .//iframe | .//link")
    assert "Kaynak: " in small.text(piece)
    links = [str(link) for link in piece.xpath(".//@href")]
    assert links
    assert all(link.startswith(SITE) for link in links)
    levels = [int(str(heading.tag)[1]) for heading in piece.cssselect("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", twins())
def test_a_fragment_has_no_link_where_the_sites_address_is_unknown(path: str) -> None:
    assert not fragment(path.removeprefix("embed/")).xpath(".//@href")


def test_a_fragment_has_every_word_of_the_text() -> None:
    for article in (a for a in small.new().articles if not a.text_is_lost):
        words = small.text(fragment(small.new().article_url(article)))
        for clause in article.walk():
            assert " ".join(f"{clause.label or ''} {clause.printed}".split()) in words


# oEmbed, and what a host pastes ------------------------------------------------------------------------------------


def test_oembed_is_rich_with_a_frame_where_the_address_is_known() -> None:
    answer = oembed(f"{REGULATION}madde-1/", SITE)
    assert (answer["version"], answer["type"], answer["provider_name"]) == ("1.0", "rich", "Kim Sorumlu?")
    frame = lxml.html.fragment_fromstring(str(answer["html"]))
    assert frame.get("src") == f"{SITE}embed/{REGULATION}madde-1/"
    assert (frame.get("width"), frame.get("height")) == (str(answer["width"]), str(answer["height"]))
    assert frame.get("title") == answer["title"]


def test_oembed_is_a_link_where_the_address_is_unknown() -> None:
    answer = oembed(f"{REGULATION}madde-1/", "")
    assert answer["type"] == "link"
    assert "html" not in answer


def test_the_codes_follow_the_latest_version_and_name_no_date() -> None:
    made = embed_dialog("version", NEW, "Park Yönetmeliği, 07.06.2023 · Örnek")
    assert made is not None
    assert made.address == f"embed/{REGULATION}"
    assert (made.day, made.regulation, made.pinned) == ("07.06.2023", "park-ve-bahceler", "park-ve-bahceler/2023-06-07")
    assert "2023" not in made.frame + made.element
    assert f"{ROOT}embed/{REGULATION}" in made.frame


def test_the_codes_of_a_superseded_text_stay_with_it() -> None:
    made = embed_dialog("article", f"{OLD}madde-1/", "Madde 1 (mülga)", superseded=True)
    assert made is not None
    assert (made.address, made.day) == (f"embed/{OLD}madde-1/", "")


def test_pages_that_have_no_twin_offer_none() -> None:
    assert embed_dialog("home", "", "Kim Sorumlu?") is None


def test_a_code_is_valid_html_whatever_the_title_holds() -> None:
    title = """Madde "1" <b> & 'iki'"""
    frame = lxml.html.fragment_fromstring(frame_code(SITE, "embed/a/", title, 640))
    assert frame.get("title") == title
    made = embed_dialog("unit", "ornek/birim/a/", title)
    assert made is not None
    shown = lxml.html.fragment_fromstring(f"<div>{made.element}</div>").text_content()
    code = lxml.html.fragment_fromstring(f"<div>{shown}</div>")
    assert code.cssselect("kim-sorumlu")[0].get("src") == "ornek/birim/a"
    assert code.cssselect("kim-sorumlu a")[0].text_content() == title


def test_the_sites_address_goes_into_the_codes_where_it_is_known() -> None:
    page = f"<pre>{ROOT}embed/</pre>{HINT}".encode()
    assert with_root(page, "") == page
    assert with_root(page, SITE) == f"<pre>{SITE}embed/</pre>".encode()


def test_a_page_offers_its_twin_and_names_its_oembed_file() -> None:
    file = next(f for f in article_pages(small.THEME, small.corpus()) if small.address(f) == f"{NEW}madde-1/")
    assert small.head(file)["oembed"] == f"embed/{NEW}madde-1/oembed.json"
    page = small.body(file)
    (dialog,) = page.cssselect("dialog#ekle")
    assert dialog.get("popover") is not None
    assert page.cssselect("button[popovertarget=ekle]")
    assert small.targets(dialog, "a", f"{NEW}madde-1/") == [
        "siteye-ekle/",
        f"embed/{REGULATION}madde-1/snippet.html",
        f"embed/{REGULATION}madde-1/",
    ]


@pytest.mark.parametrize(
    ("given", "kept"),
    [("", ""), ("https://a.example", "https://a.example/"), (" https://a.example/x/ ", "https://a.example/x/")],
)
def test_the_sites_address_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, given: str, kept: str) -> None:
    monkeypatch.setenv("KIMSORUMLU_SITE_URL", given)
    assert Project(Path()).contact.site == kept
