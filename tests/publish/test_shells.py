"""Shells with slots: what they make is byte for byte what the engine makes."""

from __future__ import annotations

import shutil
from pathlib import Path

import markdown
import pytest
from markupsafe import Markup, escape
from tests.sites import ROOT

from kimsorumlu.build import Project, build
from kimsorumlu.problems import Severity
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.plan import Plan, PlannedFile
from kimsorumlu.publish.shares import Shares, shares_of
from kimsorumlu.publish.shells import NoSlotError, Shells, fits, folders_of, made, specimens
from kimsorumlu.read.config_file import Config
from kimsorumlu.site import Site
from kimsorumlu.view.html import BARE, HTML, ReadyPage, planned_head
from kimsorumlu.view.page import Kind, Page, View

KIND = Kind("test", lambda _: (), (HTML,))
FOLDERS = folders_of(("konu/index.md", "ara.md"))


def nothing(site: Site) -> View:
    return View({})


def page(address: str, title: str = "Başlık", description: str = "") -> Page:
    return Page(address, KIND, title, description, nothing, depends=())


def shells(tmp_path: Path, template: str, *pages: Page) -> Shells:
    """The shells of these pages as an engine makes them that fills {title}, {tags}, {address} and {body}."""
    found = specimens(pages, FOLDERS)
    for one in found:
        title = str(one.page.head["title"])
        file = tmp_path / one.address / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(template.format(**values(one.address, title, one.page.body)), "utf-8")
    return made(found, FOLDERS, tmp_path)


def values(address: str, title: str, body: str) -> dict[str, object]:
    return {"title": escape(title), "tags": escape(Markup(title).striptags()), "address": address, "body": body}


# against the engine --------------------------------------------------------------------------------------------------


def test_the_engine_would_have_made_the_same_of_every_page(tmp_path: Path) -> None:
    """Of a site with an address, and with days to come; that of the real data has neither (tests/test_build.py)."""
    sites = []
    fixture = ROOT / "tests" / "fixtures" / "days"
    for through_engine in (False, True):
        root = tmp_path / str(through_engine)
        root.mkdir()
        shutil.copytree(fixture / "data", root / "data")
        own = (fixture / "mkdocs.yml").read_text("utf-8")
        (root / "mkdocs.yml").write_text(f"site_url: https://kim.example/a/\n{own}", "utf-8")
        built = build(Project(root), through_engine=through_engine)
        assert built.published, built.findings
        sites.append({p.relative_to(root): p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()})
    ours, engines = sites
    assert len(ours) > 200
    assert [path for path in ours | engines if ours.get(path) != engines.get(path)] == []


def test_a_broken_anchor_to_a_page_made_from_data_is_found_where_somebody_wrote_it(small_project: Path) -> None:
    (small_project / "content").unlink()
    (small_project / "content").mkdir()
    (small_project / "content" / "basin.md").write_text(
        "---\ntitle: Basın\n---\n[var](konu/telsiz/index.md) [yok](konu/telsiz/index.md#yok)\n", "utf-8"
    )
    (small_project / "mkdocs.yml").open("a").write("nav:\n- Basın: basin.md\n")
    built = build(Project(small_project))
    errors = [found for found in built.findings if found.severity is Severity.ERROR]
    assert [found.span.file for found in errors] == ["content/basin.md"], built.findings


@pytest.mark.parametrize(
    "html",
    ["<p>a\tb</p>", "<pre>a\r\nb\rc\n   \n\td</pre>", "<p>\x02a\x03</p>", "<p>a\n \n\n  b</p>", "<p>a  \n</p>"],
)
def test_white_space_is_what_markdown_would_leave(tmp_path: Path, html: str) -> None:
    block = f'<div class="page">\n{html}\n</div>\n'
    one = page("a/b/")
    made = shells(tmp_path, "{body}", one).around(one.address, ReadyPage(planned_head(one), block))
    assert made.decode() == markdown.markdown(block)


# slots ---------------------------------------------------------------------------------------------------------------


def test_a_value_is_written_in_each_place_as_the_template_writes_it(tmp_path: Path) -> None:
    template = "{title}|{tags}|{address}|{body}"
    one = page("a/b/", "A & <b>B</b>")
    made = shells(tmp_path, template, page("c/d/", "C"), one).around(one.address, ReadyPage(planned_head(one), "<p>x"))
    assert made.decode() == template.format(**values("a/b/", "A & <b>B</b>", "<p>x"))
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("template", ["{title:.30}{body}", "{title}", "{body}{body}", ""])
def test_a_shell_that_does_more_with_a_value_has_no_slots(tmp_path: Path, template: str) -> None:
    with pytest.raises(NoSlotError):
        shells(tmp_path, template, page("a/b/"))


def test_pages_share_a_shell_if_all_they_differ_in_is_values() -> None:
    def shapes(*pages: Page) -> int:
        return len({one.shape for one in specimens(pages, FOLDERS)})

    alone = shapes(page("a/b/"))
    assert shapes(page("a/b/"), page("c/d/", "Başka")) == alone
    for other in (page("a/"), page("konu/b/"), page("c/d/", description="Sözü")):
        assert shapes(page("a/b/"), other) == 2 * alone, other


def test_what_stands_on_the_way_to_another_page_of_the_menu_fits_no_shell() -> None:
    assert [fits(page(address), FOLDERS) for address in ("konu/", "", "konu/telsiz/", "a/")] == [
        False,
        False,
        True,
        True,
    ]


# who sets what -------------------------------------------------------------------------------------------------------


def shares(*files: PlannedFile, singled_out: frozenset[str] | None) -> Shares:
    return shares_of(Plan((), files, {}, ()), singled_out)


def test_the_engine_gets_what_it_singles_out_and_a_specimen_of_the_rest() -> None:
    pages = [PlannedFile(f"{at}index.md", page(at), HTML) for at in ("konu/", "konu/a/", "konu/b/")]
    file = PlannedFile("embed/a/index.html", page("embed/a/"), BARE)
    parted = shares(*pages, file, singled_out=frozenset({"konu/index.md"}))
    assert [each.path for each in parted.by_engine] == ["konu/index.md"]
    assert parted.ready == (*pages[1:], file)
    assert {one.shape.folder for one in parted.specimens} == {"konu/"}
    whole = shares(*pages, file, singled_out=None)
    assert (whole.ready, whole.specimens) == ((file,), ())


def test_with_a_shell_of_its_own_or_other_markdown_a_project_has_the_engine_set_all(tmp_path: Path) -> None:
    laid, nav = tmp_path / "laid", ["index.md", {"Konular": "konu/index.md"}]
    shutil.copytree(ROOT / "theme", laid)
    assert "konu/index.md" in (MkDocs().singled_out(Config(theme=laid), nav) or ())
    (laid / "mkdocs" / "assets" / "own.css").write_text("p{}")
    assert MkDocs().singled_out(Config(theme=laid), nav) is not None
    assert MkDocs().singled_out(Config(theme=laid, added={"markdown_extensions": ["abbr"]}), nav) is None
    (laid / "mkdocs" / "partials" / "foot.html").write_text("<footer>")
    assert MkDocs().singled_out(Config(theme=laid), nav) is None
