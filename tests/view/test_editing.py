"""Mending a slip: the line of the data file that a clause stands on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import sites
from tests.painted import body, text

from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.pages.texts.version import version_page
from kimsorumlu.read.config_file import Config
from kimsorumlu.site import Site

FILE = "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"
LINES = (sites.SMALL / FILE).read_text("utf-8").split("\n")


def edited(repository: str, edit: str) -> Site:
    return replace(sites.small(), config=Config(sites.THEME, repository=repository, edit=edit))


def link(site: Site, number: str | None) -> dict[str, str]:
    edition = sites.new(site)
    page = (
        article_page(site, edition, sites.article(edition.version, number)) if number else version_page(site, edition)
    )
    found = [a for a in body(site, page).iter("a") if text(a) == "Veri dosyasında düzeltin"]
    return {str(key): str(value) for key, value in found[0].attrib.items()} if found else {}


@pytest.mark.parametrize(
    ("repository", "edit", "address"),
    [
        ("https://kod.example/kim/sorumlu", "edit/main/", "https://kod.example/kim/sorumlu/edit/main/"),
        ("https://kod.example/kim/sorumlu/", "-/edit/main/", "https://kod.example/kim/sorumlu/-/edit/main/"),
        ("https://kod.example/kim", "_edit/main/site/", "https://kod.example/kim/_edit/main/site/"),
    ],
)
def test_the_link_opens_the_line_of_the_article(repository: str, edit: str, address: str) -> None:
    found = link(edited(repository, edit), "4")
    assert found["href"] == f"{address}{FILE}#L{LINES.index('- article: MADDE 4-') + 1}"
    assert found["data-edit"] == address + FILE


def test_each_clause_has_the_line_it_begins_on() -> None:
    lines = dict(
        each.split(":") for each in link(edited("https://kod.example/k", "edit/main/"), "3")["data-lines"].split()
    )
    assert {fragment: LINES[int(line) - 1].strip() for fragment, line in lines.items()} == {
        "fikra-1": "- (1): |",
        "fikra-2": "- (2): |",
        "fikra-2-bent-a": "- a): |",
        "fikra-2-bent-a-alt-1": "- 1): |",
    }


def test_a_whole_text_is_its_file() -> None:
    assert (
        link(edited("https://kod.example/k", "edit/main/"), None)["href"] == f"https://kod.example/k/edit/main/{FILE}"
    )


@pytest.mark.parametrize(("repository", "edit"), [("", "edit/main/"), ("https://kod.example/k", "")])
def test_where_nothing_can_be_edited_there_is_no_link(repository: str, edit: str) -> None:
    assert link(edited(repository, edit), "4") == {}


def test_a_line_that_moved_is_another_page() -> None:
    """What a page follows from holds the bytes of the file, and so its lines."""
    site = sites.small()
    version = sites.new(site).version
    moved = replace(version, document=replace(version.document, digest="another"))
    other = sites.with_versions(site, *sites.regulation(site).versions[:-1], moved)
    edition = sites.new(site)
    page = article_page(site, edition, sites.article(edition.version, "4"))
    assert any(site.digest(name) != other.digest(name) for name in page.depends if name.startswith("regulation:"))
