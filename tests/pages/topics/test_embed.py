"""A topic to embed: who answers, where nothing was found, no larger for many municipalities."""

from __future__ import annotations

import lxml.html
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, head, only, targets, text, texts

from kimsorumlu.exports.embeds import FRAME, SNIPPET
from kimsorumlu.pages.topics.embed import MOST, topic_embeds
from kimsorumlu.pages.topics.topic import topic_pages
from kimsorumlu.site import Site
from kimsorumlu.view.page import Format, paint

NEW = "ornek/park-ve-bahceler/2023-06-07/"


def made(site: Site, topic: str, format: Format = FRAME) -> bytes:
    return paint(only(topic_embeds(site), f"embed/konu/{topic}/"), site, format)


def frame(site: Site, topic: str) -> HtmlElement:
    return lxml.html.document_fromstring(made(site, topic).decode())


def fragment(topic: str) -> HtmlElement:
    return lxml.html.fragment_fromstring(made(sites.small(), topic, SNIPPET).decode())


def test_it_names_who_answers_with_clause_links() -> None:
    page, at = frame(sites.small(), "fidan"), "embed/konu/fidan/"
    assert texts(page, "h1") == ["Fidan"]
    assert targets(page, "h2 a", at) == ["ornek/"]
    assert texts(page, "h3") == [
        "Fidan konusunda Bakım Servisi görevlidir.",
        "Fidan konusunda Park ve Bahçeler Müdürlüğü görevlidir.",
    ]
    assert texts(page, "h3 b") == ["Bakım Servisi", "Park ve Bahçeler Müdürlüğü"]
    assert targets(page, ".voice > .muted a", at)[0].startswith(f"{NEW}madde-")
    assert text(page.cssselect(".sources__site")[0]).endswith("Konunun sayfası")
    shown = texts(page, "blockquote")
    words = text(fragment("fidan"))
    assert shown and all(quote in words for quote in shown)
    assert "Örnek’te fidan konusunda Bakım Servisi görevlidir (m. 5/a)." in words


def test_it_says_where_nothing_was_found() -> None:
    page = frame(sites.small(), "telsiz")
    assert texts(page, ".others") == ["Yönetmeliğinde bu konu yazmayanlar: Örnek Belediyesi"]
    assert targets(page, ".others a", "embed/konu/telsiz/") == ["ornek/"]
    assert "Yönetmeliğinde bu konu yazmayanlar: Örnek Belediyesi" in text(fragment("telsiz"))


def test_it_does_not_grow_with_the_municipalities() -> None:
    sizes = []
    for count in (MOST + 1, MOST + 40):
        site = sites.many(count)
        page = frame(site, "fidan")
        assert len(page.cssselect("h2")) == MOST
        assert not page.cssselect("blockquote") and page.cssselect(".voice .muted a")
        assert texts(page, ".others") == [f"{count - MOST} belediyenin yönetmeliğinde daha yazıyor"]
        assert texts(frame(site, "telsiz"), ".others") == [f"{count} belediyenin yönetmeliğinde bu konu yazmıyor."]
        sizes.append(len(made(site, "fidan")))
    assert abs(sizes[0] - sizes[1]) < 10


def test_a_topics_page_offers_its_embed() -> None:
    page = only(topic_pages(sites.small()), "konu/fidan/")
    assert head(sites.small(), page)["oembed"] == "embed/konu/fidan/oembed.json"
    assert "siteye-ekle/?neyi=konu/fidan#hazirla" in targets(body(sites.small(), page), "a", "konu/fidan/")
