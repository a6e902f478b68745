"""A plan says what a site will be before a byte of it is made; lock and permanence need no more than that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from tests import sites
from tests.locks import entries_of, seal
from tests.sites import examined

from kimsorumlu import build, ids
from kimsorumlu.build import preparing
from kimsorumlu.exports import embeds, formats
from kimsorumlu.exports.formats import JSON
from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.problems import Severity
from kimsorumlu.publish import painting
from kimsorumlu.publish import plan as planning
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.kept import keeping
from kimsorumlu.publish.painting import paint_files, stage
from kimsorumlu.publish.plan import Plan, plan
from kimsorumlu.publish.shares import shares_of
from kimsorumlu.publish.shells import Shells
from kimsorumlu.read.lock_file import LockedAddress, read_lock
from kimsorumlu.site import Site
from kimsorumlu.view import html
from kimsorumlu.view.page import Kind, Page

CONTENT = build.Project(sites.ROOT).content
VERSION = "ornek/park-ve-bahceler/2023-06-07/"


def refused(*arguments: object) -> object:
    raise AssertionError("painted")


@pytest.fixture
def no_painting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stages a site, paints a page, fills a template or draws a card fails."""
    monkeypatch.setattr(preparing, "stage", refused)
    monkeypatch.setattr(painting, "paint", refused)
    monkeypatch.setattr(html, "environment", refused)
    monkeypatch.setattr(embeds, "environment", refused)
    monkeypatch.setattr(formats, "draw_card", refused)


def unviewable(kind: Kind) -> Kind:
    """The kind with pages that nobody can look at."""

    def pages(site: Site) -> Iterator[Page]:
        for page in kind.pages(site):
            yield replace(page, view=refused, beside=tuple((format, refused) for format, _ in page.beside))

    return replace(kind, pages=pages)


KIND = Kind("test", lambda _: (), (JSON,))


def with_pages_at(*addresses: str) -> Kind:
    """A kind whose pages say their own address."""
    return replace(KIND, pages=lambda _: [Page(at, KIND, "", "", partial(_said, at), depends=()) for at in addresses])


def _said(address: str, site: Site) -> str:
    return address


def paths(planned: Plan) -> list[str]:
    return [file.path for file in planned.files]


def staged(site: Site, planned: Plan, folder: Path) -> int:
    """Writes every file of the plan, pages as the engine gets them, and what people wrote; gives how many files."""
    shares, writer = shares_of(planned, None), Writer(folder)
    count = stage(site, planned, shares, folder)
    with keeping(folder.with_name("kept"), str) as kept:
        paint_files(site, shares.ready, Shells(frozenset(), {}), writer, kept)
    return count + len(writer.written)


# a plan ------------------------------------------------------------------------------------------------------------


def test_a_plan_looks_at_no_page(monkeypatch: pytest.MonkeyPatch, no_painting: None) -> None:
    site = sites.small()
    whole = plan(site, CONTENT)
    monkeypatch.setattr(planning, "KINDS", tuple(unviewable(kind) for kind in KINDS))
    assert paths(plan(site, CONTENT)) == paths(whole)
    assert {file.page.kind for file in whole.files} >= {kind for kind in KINDS if [*kind.pages(site)]}


def test_a_plan_sets_no_text(no_painting: None) -> None:
    site = sites.site_of(sites.small().corpus)
    assert plan(site, CONTENT).pages
    assert "texts" not in vars(site.facts)


def test_what_is_staged_has_the_addresses_of_the_plan(tmp_path: Path) -> None:
    planned = plan(sites.small(), CONTENT)
    count = staged(sites.small(), planned, tmp_path / "docs")
    found = [path.relative_to(tmp_path / "docs").as_posix() for path in (tmp_path / "docs").rglob("*")]
    found = [path for path in found if (tmp_path / "docs" / path).is_file()]
    assert len(found) == count
    # Open data is made of no page.
    there = [*planned.data, *(a for path in found if (a := ids.address_of(path)) is not None)]
    assert sorted(there) == sorted(planned.addresses)
    assert {*paths(planned), *planned.handwritten} == {*found}


def test_every_page_is_planned_once_and_every_format_is_a_file() -> None:
    planned = plan(sites.real(), CONTENT)
    assert planned.findings == ()
    assert len({page.address for page in planned.pages}) == len(planned.pages)
    assert paths(planned) == [page.path(format) for page in planned.pages for format in page.formats]


def test_two_files_at_one_path_are_a_finding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The first stands. File systems that fold case would merge the two."""
    monkeypatch.setattr(planning, "KINDS", (with_pages_at("a/", "A/", "b/", "a/"),))
    planned = plan(sites.small(), ())
    assert paths(planned) == ["a/index.json", "b/index.json"]
    assert [(f.code, dict(f.values)["value"]) for f in planned.findings] == [
        ("address-clash", "A/index.json"),
        ("address-clash", "a/index.json"),
    ]
    staged(sites.small(), planned, tmp_path / "docs")
    assert (tmp_path / "docs" / "a" / "index.json").read_bytes() == b'"a/"'


def test_a_page_at_the_place_of_a_handwritten_one_is_a_finding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "index.json").write_text("{}")
    monkeypatch.setattr(planning, "KINDS", (with_pages_at("About/"),))
    planned = plan(sites.small(), (tmp_path,))
    assert (paths(planned), [f.code for f in planned.findings]) == ([], ["address-clash"])


@pytest.mark.parametrize(
    ("addresses", "clash"),
    [
        (("a/", "a/index.json/"), "a/index.json"),
        (("a/", "a/index.html/b/"), "a/index.html"),
        (("sitemap.xml/",), "sitemap.xml"),
    ],
)
def test_a_page_below_a_file_is_a_finding(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, addresses: tuple[str, ...], clash: str
) -> None:
    (tmp_path / "a.md").write_text("# A\n", "utf-8")
    monkeypatch.setattr(planning, "KINDS", (with_pages_at(*addresses),))
    found = plan(sites.small(), (tmp_path,)).findings
    assert [(each.code, dict(each.values)["value"]) for each in found] == [("address-clash", clash)]


def test_a_page_with_a_name_too_long_for_a_file_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / f"{'a' * 241}.md").write_text("# A\n", "utf-8")
    [found] = plan(sites.small(), (tmp_path,)).findings
    assert (found.code, found.span.file) == ("address-long", f"content/{'a' * 241}.md")


def test_a_file_that_was_published_under_another_name_stands_there_too(tmp_path: Path) -> None:
    """A file cannot redirect; a page can, and is no copy."""
    carried = {f"eski/{name}": f"{VERSION}{name}" for name in ("", "kaynak.txt", "#kunye")}
    site = replace(sites.small(), carried=carried)
    planned = plan(site, CONTENT)
    assert [path for path in paths(planned) if path.startswith("eski/")] == ["eski/kaynak.txt", "eski/index.html"]
    assert planned.findings == ()
    staged(site, planned, tmp_path / "docs")
    old, new = (tmp_path / "docs" / folder / "kaynak.txt" for folder in ("eski", VERSION))
    assert old.read_bytes() == new.read_bytes() != b""


# what needs no more than a plan ------------------------------------------------------------------------------------


def test_a_lock_is_made_without_painting(small_project: Path, no_painting: None) -> None:
    project = build.Project(small_project)
    locked = build.lock(project, first=True)
    assert (locked.new > 100, locked.findings) == (True, ())
    addresses = read_lock(small_project)[0].addresses
    assert {address for address in addresses if "#" not in address} == {*plan(sites.small(), CONTENT).addresses}
    assert build.lock(project).new == 0


def test_a_broken_promise_is_found_without_painting(small_project: Path, no_painting: None) -> None:
    project = build.Project(small_project)
    build.lock(project, first=True)
    seal(small_project, entries_of(small_project) | {"ornek/birim/eski/": LockedAddress()})
    lost = ("address-lost", "ornek/birim/eski/")
    for findings in (examined(project.root)[0].findings, build.lock(project).findings, build.build(project).findings):
        errors = [found for found in findings if found.severity is Severity.ERROR]
        assert [(found.code, dict(found.values)["value"]) for found in errors] == [lost]
