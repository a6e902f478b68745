"""What pages say of themselves: canonical address, social card, JSON-LD, sitemap, robots; with and without a root."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.conftest import SITE_URL

pytestmark = pytest.mark.site

# Of the languages of the European Union's registers, as ELI names them.
AUTHORITY = "http://publications.europa.eu/resource/authority/language/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# schema.org: what every node of a type must say here, and what else it may say.
REQUIRED = {
    "Legislation": {"@id", "name"},
    "LegislationObject": {"contentUrl", "encodingFormat", "inLanguage", "legislationLegalValue"},
    "GovernmentOrganization": {"@id", "name"},
    "Organization": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "WebSite": {"url", "name", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "AdministrativeArea": {"name"},
    "Country": {"name"},
    "PostalAddress": {"addressCountry"},
    "PropertyValue": {"propertyID", "value"},
    "DataCatalog": {"@id", "url", "name", "license", "dataset"},
    "Dataset": {"@id", "name", "description", "license", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
}
ALLOWED = {
    "Legislation": {
        *{"url", "headline", "inLanguage", "about", "isPartOf", "hasPart", "encoding", "exampleOfWork"},
        *{"legislationIdentifier", "legislationType", "legislationDate", "legislationDateVersion"},
        *{"legislationLegalForce", "legislationJurisdiction", "legislationPassedBy", "legislationResponsible"},
        *{"legislationRepeals", "sameAs"},
    },
    "DataCatalog": {"inLanguage", "dateModified"},
    "LegislationObject": {"name", "sha256"},
    "GovernmentOrganization": {
        *{"url", "parentOrganization", "subOrganization", "address", "areaServed", "sameAs", "identifier"},
    },
    "ListItem": {"item"},
    "WebSite": {"@id", "description", "inLanguage"},
    "AdministrativeArea": {"containedInPlace"},
    "PostalAddress": {"addressRegion"},
}
FULL = {
    "legislationIdentifier",
    "legislationType",
    "legislationDateVersion",
    "legislationLegalForce",
    "legislationJurisdiction",
    "legislationResponsible",
    "inLanguage",
    "encoding",
    "url",
}

# What else is to be said of an article its version says.
OF_ARTICLE = {"legislationType", "legislationDateVersion", "legislationLegalForce", "inLanguage", "headline"}


@cache
def described(site: Path) -> dict[str, dict[str, Any]]:
    """The description of every page that has one, by the page's address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        scripts = html.fromstring(path.read_bytes()).findall(".//script[@type='application/ld+json']")
        assert len(scripts) <= 1, path
        for script in scripts:
            found[path.relative_to(site).as_posix().removesuffix("index.html")] = json.loads(script.text or "")
    return found


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every typed node in a description."""
    if isinstance(value, list):
        for part in value:
            yield from nodes(part)
    elif isinstance(value, dict):
        if ":" in value.get("@type", ""):
            return  # of another vocabulary; see tests/view/test_vocabularies.py
        if "@type" in value:
            yield value
        for part in value.values():
            yield from nodes(part)


def top(document: dict[str, Any], type: str) -> dict[str, Any]:
    """The description's own node of a type."""
    return next(node for node in document.get("@graph", [document]) if node["@type"] == type)


def test_every_description_is_schema_org(addressed_site: Path) -> None:
    pages = described(addressed_site)
    assert len(pages) > 140
    for place, document in pages.items():
        assert document["@context"] == "https://schema.org", place
        for node in nodes(document):
            type, said = node["@type"], set(node)
            assert said >= REQUIRED[type], f"{place}: {type} without {REQUIRED[type] - said}"
            surplus = said - REQUIRED[type] - ALLOWED.get(type, set()) - {"@type", "@context"}
            assert not surplus, f"{place}: {type} with {surplus}"


def test_addresses_are_absolute_and_lead_to_pages(addressed_site: Path) -> None:
    def addresses(value: object) -> Iterator[str]:
        if isinstance(value, list):
            for part in value:
                yield from addresses(part)
        elif isinstance(value, dict):
            for key, part in value.items():
                if key in {"@id", "url", "item", "contentUrl"}:
                    yield part
                else:
                    yield from addresses(part)

    for place, document in described(addressed_site).items():
        for address in addresses(document):
            if address.startswith(AUTHORITY):
                continue
            assert address.startswith(SITE_URL), f"{place}: {address}"
            path = addressed_site / address.removeprefix(SITE_URL).partition("#")[0]
            assert path.is_file() or (path / "index.html").is_file(), f"{place}: {address}"


def test_without_a_public_address_a_description_is_relative_to_its_page(site: Path) -> None:
    document = described(site)["kutahya/bilgi-islem/2020-11-04/madde-8/"]
    legislation = top(document, "Legislation")
    assert (legislation["@id"], legislation["isPartOf"]["@id"]) == ("./", "../")
    page = html.fromstring((site / "kutahya/bilgi-islem/2020-11-04/madde-8/index.html").read_bytes())
    assert page.find(".//link[@rel='canonical']") is None
    assert page.find(".//meta[@property='og:image']") is None
    assert page.find(".//meta[@property='og:title']") is not None


def test_a_version_in_force_and_one_that_is_not(addressed_site: Path) -> None:
    pages = described(addressed_site)
    new = top(pages["kocaeli-bb/bilgi-islem/2025-11-13/"], "Legislation")
    old = top(pages["kocaeli-bb/bilgi-islem/2022-10-11/"], "Legislation")
    assert set(new) >= FULL
    assert new["legislationLegalForce"] == "https://schema.org/InForce"
    assert old["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert new["legislationDate"] == "2025-11-13"
    assert new["legislationPassedBy"]["name"] == "Kocaeli Büyükşehir Belediyesi Meclisi"
    assert new["legislationRepeals"] == [{"@id": f"{SITE_URL}kocaeli-bb/bilgi-islem/2022-10-11/"}]
    assert len(new["hasPart"]) == 19
    page, received = new["encoding"]
    assert page["contentUrl"] == new["url"]
    assert received["contentUrl"].endswith("/kaynak.txt")
    assert re.fullmatch(r"[0-9a-f]{64}", received["sha256"])


def test_what_is_unknown_is_not_said(addressed_site: Path) -> None:
    unknown = top(described(addressed_site)["eyupsultan/bilgi-islem/2024-11-08/"], "Legislation")
    assert not {"legislationDate", "legislationPassedBy"} & set(unknown)
    assert unknown["legislationDateVersion"] == "2024-11-08"


def test_an_article_is_part_of_its_version_and_about_its_unit(addressed_site: Path) -> None:
    document = described(addressed_site)["izmir-bb/bilgi-islem/2023-11-30/madde-9/"]
    article = top(document, "Legislation")
    assert set(article) >= OF_ARTICLE
    assert article["isPartOf"]["@id"] == f"{SITE_URL}izmir-bb/bilgi-islem/2023-11-30/"
    assert [unit["name"] for unit in article["about"]] == ["Bilgi Ağları Şube Müdürlüğü"]
    trail = top(document, "BreadcrumbList")["itemListElement"]
    assert [step["name"] for step in trail] == ["İzmir BB", "Bilgi İşlem Dairesi Başkanlığı", "Madde 9"]
    assert [step["position"] for step in trail] == [1, 2, 3]
    assert "item" not in trail[-1]


def test_a_unit_belongs_to_a_unit_and_the_top_one_to_the_municipality(addressed_site: Path) -> None:
    pages = described(addressed_site)
    unit = top(pages["kutahya/birim/teknik-servis/"], "GovernmentOrganization")
    assert unit["parentOrganization"]["name"] == "Donanım Servisi"
    first = top(pages["kutahya/birim/bilgi-islem-mudurlugu/"], "GovernmentOrganization")
    assert first["parentOrganization"]["@id"] == f"{SITE_URL}kutahya/"
    municipality = top(pages["kutahya/"], "GovernmentOrganization")
    assert municipality["subOrganization"][0]["name"] == "Bilgi İşlem Müdürlüğü"
    assert municipality["sameAs"] == "https://www.kutahya.bel.tr"


def test_every_page_has_a_canonical_address_and_a_card_of_the_promised_size(addressed_site: Path) -> None:
    cards = set()
    for path in sorted(addressed_site.rglob("index.html")):
        place = path.relative_to(addressed_site).as_posix().removesuffix("index.html")
        page = html.fromstring(path.read_bytes())
        if page.find(".//meta[@name='robots']") is not None or page.find(".//meta[@property='og:type']") is None:
            continue
        said = {key: meta.get("content") for meta in page.iter("meta") for key in map(meta.get, ("property", "name"))}
        canonical = page.find(".//link[@rel='canonical']")
        assert canonical is not None and canonical.get("href") == SITE_URL + place == said["og:url"], place
        assert said["og:description"] == said["description"], place
        assert said["twitter:card"] == "summary_large_image"
        assert page.find(".//link[@hreflang]") is None
        cards.add(str(said["og:image"]))
    assert len(cards) > 30
    for card in cards:
        png = (addressed_site / card.removeprefix(SITE_URL)).read_bytes()
        assert struct.unpack(">II", png[16:24]) == (1200, 630), card
        assert len(png) < 30_000, card


def test_the_sitemap_keeps_the_rules_and_dates_pages_by_law(addressed_site: Path) -> None:
    root = etree.parse(addressed_site / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}urlset"
    entries = {}
    for url in root:
        assert url.tag == f"{SITEMAP}url"
        assert [child.tag for child in url] in ([f"{SITEMAP}loc"], [f"{SITEMAP}loc", f"{SITEMAP}lastmod"])
        texts = [child.text or "" for child in url]
        assert texts[0] not in entries, "twice"
        assert len(texts[0]) < 2048
        entries[texts[0]] = texts[1] if len(texts) > 1 else ""
    assert 0 < len(entries) <= 50_000
    assert all(re.fullmatch(r"(\d{4}-\d{2}-\d{2})?", date) for date in entries.values())
    assert all((addressed_site / loc.removeprefix(SITE_URL) / "index.html").is_file() for loc in entries)
    assert entries[f"{SITE_URL}kocaeli-bb/bilgi-islem/2022-10-11/madde-7/"] == "2022-10-11"
    assert entries[f"{SITE_URL}kocaeli-bb/"] == "2025-11-13"
    assert entries[f"{SITE_URL}hakkinda/"] == ""


def test_robots_name_the_sitemap_and_close_nothing(addressed_site: Path, site: Path) -> None:
    assert (addressed_site / "robots.txt").read_text() == (
        f"User-agent: *\nDisallow:\n\nSitemap: {SITE_URL}sitemap.xml"
    )
    assert "Sitemap" not in (site / "robots.txt").read_text()
    assert not (site / "sitemap.xml").exists()
