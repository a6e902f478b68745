"""Reporting a slip: an issue, a letter, or nothing."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, text

from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.pages.texts.version import version_page
from kimsorumlu.read.config_file import Config
from kimsorumlu.site import Site
from kimsorumlu.view.reporting import report_link

NAME = "Örnek Belediyesi Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği (06.05.2024)"
PAGE = "ornek/bilgi-islem/2024-05-06/madde-1/"


def told_to(repository: str = "", mail: str = "", address: str = "") -> Site:
    """The site with someone to write to."""
    return replace(sites.awkward(), config=Config(sites.THEME, address, repository, mail))


def link_that_says(page: HtmlElement, words: str) -> HtmlElement:
    (link,) = (a for a in page.iter("a") if text(a) == words)
    return link


def attributes(site: Site) -> dict[str, str]:
    edition = sites.new(site)
    page = article_page(site, edition, sites.article(edition.version, "1"))
    return {str(k): str(v) for k, v in link_that_says(body(site, page), "Bu maddede hata bildirin").attrib.items()}


def test_without_anyone_to_write_to_there_is_no_link() -> None:
    site = told_to()
    edition = sites.new(site)
    page = body(site, article_page(site, edition, sites.article(edition.version, "1")))
    assert "bildirin" not in text(page)


def test_an_issue_is_filled_in_with_the_pages_address() -> None:
    found = attributes(told_to("https://kod.example/kim/sorumlu", "biri@ornek.example", "https://kim.example/x/"))
    parts = urlsplit(found["href"])
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == "https://kod.example/kim/sorumlu/issues/new"
    asked = parse_qs(parts.query)
    assert asked["title"] == ["Hata: Örnek (06.05.2024), m. 1"]
    assert asked["body"][0].startswith(f"{NAME}, m. 1\nhttps://kim.example/x/{PAGE}\n\nSitede yazan:\n")


def test_the_script_gets_what_it_fills_in_anew() -> None:
    found = attributes(told_to("https://kod.example/kim/sorumlu/"))
    assert found["data-report"] == "https://kod.example/kim/sorumlu/issues/new"
    assert found["data-title"] == "Hata: Örnek (06.05.2024){clause}"
    assert found["data-text"].startswith(f"{NAME}{{clause}}\n{{address}}\n\n")
    assert found["data-clause"] == "m. 1"


def test_without_a_repository_a_letter_is_filled_in() -> None:
    href = attributes(told_to(mail="biri@ornek.example"))["href"]
    assert href.startswith(
        "mailto:biri@ornek.example?subject=Hata%3A%20%C3%96rnek%20%2806.05.2024%29%2C%20m.%201&body="
    )
    assert "+" not in href
    assert f"m. 1\r\n/{PAGE}\r\n" in unquote(href)


def test_a_whole_text_is_reported_without_an_article() -> None:
    site = told_to("https://kod.example/kim")
    link = link_that_says(body(site, version_page(site, sites.new(site))), "Bu metinde hata bildirin")
    asked = parse_qs(urlsplit(str(link.get("href"))).query)
    assert asked["title"] == ["Hata: Örnek (06.05.2024)"]
    assert asked["body"][0].startswith(f"{NAME}\n/ornek/bilgi-islem/2024-05-06/\n")


def test_a_title_with_marks_of_an_address_stays_whole() -> None:
    link = report_link(told_to("https://k.example"), "a/", "Bildirin", short="A & B #1 100%", cited="ı?=", place="m. 1")
    assert link
    asked = parse_qs(urlsplit(link.href).query)
    assert asked["title"] == ["Hata: A & B #1 100%, m. 1"]
    assert asked["body"][0].startswith("ı?=, m. 1\n/a/\n")
