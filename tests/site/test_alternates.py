"""Every page of the built site leads machines to what it shows as data, and they find it there."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator
from lxml import etree, html

from kimsorumlu import ids
from kimsorumlu.exports.data.api.schema import schema_of_records

pytestmark = pytest.mark.site

JSON = "application/json"
# Data; feeds tell of events, and oEmbed of frames.
DATA = frozenset(
    {
        JSON,
        "text/csv",
        "text/markdown",
        "application/akn+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)
ROOT = "https://site.example/"


def without_data(place: str, page: html.HtmlElement) -> str:
    """Why a page needs none; "" if it does."""
    if place == "404.html":
        return "stands for every address at which there is nothing"
    if place == "dizinler.html":
        return "is the foot of every page"
    if page.cssselect('meta[http-equiv="refresh"]'):
        return "leads to another page"
    if place.startswith(ids.HANDBOOKS):
        return "is itself a file of the open data, and is opened where there is no site around it"
    if place.endswith(f"/{ids.PAST_FILE}"):
        return "is a part of a page, which the page's script fetches"
    if place.startswith("embed/"):
        return "shows a page on another site"
    return ""


@cache
def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Every page by its place."""
    return {path.relative_to(site).as_posix(): html.fromstring(path.read_bytes()) for path in site.rglob("*.html")}


def alternates(place: str, page: html.HtmlElement) -> list[tuple[str, str]]:
    """Media type and place of every file that the page names as itself in another form."""
    found = [(str(link.get("type")), str(link.get("href"))) for link in page.cssselect('head link[rel="alternate"]')]
    return [(media, urljoin(ROOT + place, to).removeprefix(ROOT)) for media, to in found if media in DATA]


def test_every_page_names_its_data_or_there_is_a_reason_why_not(site: Path) -> None:
    lacking = {place for place, page in pages(site).items() if not alternates(place, page)}
    assert {place for place in lacking if not without_data(place, pages(site)[place])} == set()
    reasons = {without_data(place, pages(site)[place]) for place in lacking}
    assert len(reasons) == 6  # each is one that there is


def test_an_embed_leads_to_the_page_that_has_the_data(site: Path) -> None:
    tried = 0
    for place, page in pages(site).items():
        for link in page.cssselect('head link[rel="canonical"]') if place.startswith("embed/") else ():
            shown = urljoin(ROOT + place, str(link.get("href"))).removeprefix(ROOT)
            at = f"{shown}index.html" if shown.endswith("/") or not shown else shown
            assert alternates(at, pages(site)[at]) or without_data(at, pages(site)[at]), place
            tried += 1
    assert tried > 100


def test_what_is_named_is_there_and_is_what_it_is_called(site: Path) -> None:
    named = {named for place, page in pages(site).items() for named in alternates(place, page)}
    for media, address in sorted(named):
        content = (site / address).read_bytes()
        if media == JSON:
            assert json.loads(content), address
        elif media == "text/csv":
            assert next(csv.reader(content.decode("utf-8-sig").splitlines())), address
        elif media == "application/akn+xml":
            assert etree.fromstring(content) is not None
        else:
            assert content, address
    assert {media for media, _ in named} == DATA


def test_a_page_that_people_wrote_and_one_that_shows_no_data_are_records(site: Path) -> None:
    schema = json.loads(schema_of_records())
    valid = Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/PageRecord"}).is_valid
    listed = json.loads((site / ids.CATALOGUE).read_bytes())["pages"]
    told = {address: json.loads((site / address).read_bytes()) for address in listed}
    assert all(map(valid, told.values()))
    assert {path.relative_to(site).as_posix() for path in (site / "veri/v1/sayfa").iterdir()} == set(listed)
    for address, record in told.items():
        place = f"{record['address']}index.html"
        page = pages(site)[place]
        assert (JSON, address) in alternates(place, page)
        assert record["title"] in page.findtext("head/title", "")
    assert told[ids.page_record_url("hakkinda/")]["text"].strip().startswith("# Bu site nedir")
    assert told[ids.page_record_url(ids.CODES)]["text"] is None


def test_both_pages_of_a_comparison_name_its_record(site: Path) -> None:
    listed = json.loads((site / ids.CATALOGUE).read_bytes())["comparisons"]
    assert listed
    for address in listed:
        told = json.loads((site / address).read_bytes())
        for shown in (told["address"], told["words"]):
            assert (JSON, address) in alternates(f"{shown}index.html", pages(site)[f"{shown}index.html"])
