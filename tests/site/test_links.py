"""Over the built site: every internal link and anchor resolves, below any base path, and nothing points outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from kimsorumlu import ids
from kimsorumlu.exports.past import PAST
from tests import sites

pytestmark = pytest.mark.site

ORIGIN = "http://site.test/kim/sorumlu/"
# Elements whose address the browser fetches by itself; a link to elsewhere is the reader's choice.
FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "use": "href", "form": "action"}
REL_FETCHED = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every page with its address; snippet.html are pieces for other sites' pages, gecmis.html for our own scripts."""
    for path in sorted(site.rglob("*.html")):
        if path.name in ("snippet.html", PAST.file):
            continue
        place = path.relative_to(site).as_posix().removesuffix("index.html")
        yield place, html.fromstring(path.read_bytes())


def pieces(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every gecmis.html with the address of the page into which the script puts it."""
    for path in sorted(site.rglob(PAST.file)):
        yield path.parent.relative_to(site).as_posix() + "/", html.fromstring(path.read_bytes())


def target_file(site: Path, address: str) -> Path | None:
    """The file a static server would send for an address of ours, or None if it is outside or missing."""
    if not address.startswith(ORIGIN):
        return None
    path = site / unquote(address[len(ORIGIN) :])
    if address.endswith("/"):
        path = path / "index.html"
    return path if path.is_file() else None


def anchors_of(document: html.HtmlElement) -> set[str]:
    return {name for element in document.iter() if isinstance(element.tag, str) and (name := element.get("id"))}


def test_every_internal_link_and_anchor_resolves(site: Path) -> None:
    documents = dict(pages(site))
    anchors = {place: anchors_of(document) for place, document in documents.items()}
    past = [(place, piece, anchors_of(piece)) for place, piece in pieces(site)]
    assert past
    broken, checked = [], 0
    for place, document, own in [*((place, page, set[str]()) for place, page in documents.items()), *past]:
        if place == "404.html":
            continue  # served at any depth, so its links start at the root of the host
        for _, attribute, link, _ in document.iterlinks():
            if attribute not in ("href", "src", "action", "data-target") or link.startswith(("mailto:", "data:")):
                continue
            address, _, fragment = urljoin(ORIGIN + place, link).partition("#")
            address = urlsplit(address)._replace(query="").geturl()
            if not address.startswith(ORIGIN):
                continue
            checked += 1
            file = target_file(site, address)
            if file is None:
                broken.append(f"{place}: {link}")
                continue
            name = file.relative_to(site).as_posix().removesuffix("index.html")
            here = own if name == place else set[str]()
            if fragment and name in anchors and unquote(fragment) not in anchors[name] | here:
                broken.append(f"{place}: {link} (no such anchor)")
    assert checked > 10_000
    assert sorted(set(broken)) == []


def test_nothing_is_fetched_from_outside_and_no_link_is_absolute(site: Path) -> None:
    faults = []
    for place, document in [*pages(site), *pieces(site)]:
        if place == "404.html":
            continue
        for element in document.iter():
            if not isinstance(element.tag, str):
                continue
            link = element.get(FETCHED[element.tag], "") if element.tag in FETCHED else ""
            if element.tag == "link" and REL_FETCHED & set((element.get("rel") or "").split()):
                link = element.get("href", "")
            if link.startswith(("http:", "https:", "//", "/")):
                faults.append(f"{place}: <{element.tag}> {link}")
            if element.tag == "a" and (element.get("href") or "").startswith("/"):
                faults.append(f"{place}: absolute link {element.get('href')}")
    assert faults == []


def test_no_inline_script_or_style_but_on_the_search_page_and_in_handbooks(site: Path) -> None:
    """A handbook is one file; its policy names what stands in it (tests/publish/test_handbooks.py)."""
    faults = []
    for place, document in [*pages(site), *pieces(site)]:
        if place.startswith(("ara/", ids.HANDBOOKS)):
            continue
        for element in document.iter():
            if not isinstance(element.tag, str):
                continue
            if element.tag == "script" and not element.get("src") and element.get("type") != "application/ld+json":
                faults.append(f"{place}: inline script")
            if element.tag == "style" or element.get("style") is not None:
                faults.append(f"{place}: inline style")
            if any(name.startswith("on") for name in element.attrib):
                faults.append(f"{place}: event handler")
    assert faults == []


def test_every_page_says_what_it_is(site: Path) -> None:
    titles: dict[str, str] = {}
    for place, document in pages(site):
        if place.startswith("ara/") or document.find(".//head/noscript") is not None:
            continue
        title = document.findtext(".//title") or ""
        assert document.get("lang") == "tr", place
        assert title, place
        assert title not in titles, f"{place} and {titles.get(title)} share the title {title!r}"
        titles[title] = place
        assert document.find(".//meta[@name='description']") is not None, place
        assert len(document.findall(".//h1")) == 1, place
        assert len(document.findall(".//main")) == 1, place


def test_source_documents_are_published_byte_for_byte(site: Path) -> None:
    root = Path(__file__).parents[2]
    sources = sorted((root / "data" / "municipalities").glob("*/*/sources/*"))
    assert len(sources) == 5
    for source in sources:
        municipality, regulation = source.parts[-4], source.parts[-3]
        assert (site / municipality / regulation / source.stem / "kaynak.txt").read_bytes() == source.read_bytes()


def test_the_stamp_with_a_persons_name_is_not_shown(site: Path) -> None:
    root = Path(__file__).parents[2]
    document = (root / "data/municipalities/izmir-bb/bilgi-islem/sources/2023-11-30.txt").read_text("utf-8")
    name = document.strip().split("\n")[-1].split("-")[0]
    assert len(name) > 8
    for path in [*site.rglob("*.html"), *site.rglob("*.json")]:
        assert name not in path.read_text("utf-8"), path


def test_no_municipality_can_take_a_folder_of_the_site(site: Path) -> None:
    folders = {path.name for path in site.iterdir() if path.is_dir()}
    assert folders - {municipality.slug for municipality in sites.real().corpus.municipalities} == ids.RESERVED


@pytest.mark.parametrize("name", ["hakkinda", "yontem", "atif", "katki", "siteye-ekle", "erisilebilirlik", "sunucu"])
def test_hand_written_pages_stand_in_one_readable_column(site: Path, name: str) -> None:
    page = html.fromstring((site / name / "index.html").read_bytes())
    assert len(page.cssselect(".prose-frame > .prose > h1")) == 1
