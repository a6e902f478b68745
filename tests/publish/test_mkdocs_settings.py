"""What MkDocs reads: the package's settings and the project's own in one file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import yaml
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data
from tests.sites import many, small

from kimsorumlu.base import BASE
from kimsorumlu.publish.engine import Staging
from kimsorumlu.publish.mkdocs_settings import as_file, settings
from kimsorumlu.publish.navigation import joined, named, navigation
from kimsorumlu.publish.plan import plan
from kimsorumlu.read.config_file import Config
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import sentence

CONTENT = Path(__file__).parents[2] / "content"


def staging(root: Path) -> Staging:
    return Staging(root / "docs", root / "site", root)


def test_a_project_adds_to_what_every_site_has(tmp_path: Path) -> None:
    config = Config(
        theme=tmp_path / "theme",
        name="Örnek: “görev”",
        address="https://a.example/",
        mail="a@b.example",
        added={"markdown_extensions": ["footnotes"], "extra": {"colour": True}, "nav": [{"Basın": "basin.md"}]},
    )
    for folder in ("docs", "theme/mkdocs"):
        (tmp_path / folder).mkdir(parents=True)
    file = tmp_path / "mkdocs.yml"
    told = settings(
        replace(staging(tmp_path), nav=navigation(replace(small(), config=config), plan(small(), ()))), config
    )
    file.write_text(as_file(told), "utf-8")
    read = load_config(str(file))
    assert read.site_name == "Örnek: “görev”"
    assert read.site_url == "https://a.example/"
    assert {"attr_list", "def_list", "footnotes"} <= set(read.markdown_extensions)
    own = {"repo_url": "", "mail": "a@b.example", "colour": True}
    said = {"kinds": ..., "licence": ..., "scope": [], "catalogues": "", "only": "", "older": [], "logo": ""}
    assert {**read.extra, "kinds": ..., "licence": ...} == {**own, **said}
    assert read.extra["kinds"]
    assert read.nav and read.nav[-1] == {"Basın": "basin.md"}
    assert read.theme.custom_dir == str(tmp_path / "theme" / "mkdocs")
    assert not read.plugins


def test_a_group_of_the_project_goes_on_from_the_packages() -> None:
    nav = ["index.md", {"Ara": "ara.md"}, {"Site": [{"Hakkında": "hakkinda.md"}]}]
    assert joined(nav, [{"Site": [{"Basın": "basin.md"}]}, {"Ara": "b.md"}, "c.md", {"Ek": ["d.md"]}]) == [
        "index.md",
        {"Ara": "ara.md"},
        {"Site": [{"Hakkında": "hakkinda.md"}, {"Basın": "basin.md"}]},
        {"Ara": "b.md"},
        "c.md",
        {"Ek": ["d.md"]},
    ]
    assert nav[-1] == {"Site": [{"Hakkında": "hakkinda.md"}]}


def test_a_site_of_one_municipality_leads_to_it_and_to_no_list_of_one() -> None:
    alone, several = ({*named(navigation(site, plan(site, (BASE / "content",))))} for site in (small(), many(2)))
    assert several - alone == {"belediyeler/index.md", "mudurluk/index.md"}
    assert alone - several == {"ornek/index.md"}
    assert {"Belediyemiz": "ornek/index.md"} in navigation(small(), plan(small(), ()))


def test_a_page_that_the_package_names_and_the_site_has_not_is_left_out() -> None:
    assert "hakkinda.md" not in {*named(navigation(small(), plan(small(), ())))}


def test_every_hand_written_page_of_the_navigation_comes_with_the_package() -> None:
    nav = yaml.safe_load((BASE / "mkdocs.yml").read_text("utf-8"))["nav"]
    assert {page for page in named(nav) if "/" not in page} - {"index.md"} == {
        path.name for path in (BASE / "content").glob("*.md")
    }


def test_pages_that_stand_in_for_a_projects_ask_the_shell_for_the_same() -> None:
    """A default page names the same template and scripts as this site's page in its place."""
    for name in ("ara.md", "siteye-ekle.md"):
        default, own = (get_data((folder / name).read_text("utf-8"))[1] for folder in (BASE / "content", CONTENT))
        assert default == {key: own[key] if key not in ("title", "description") else default[key] for key in default}


def test_what_the_site_holds_is_told_piece_by_piece(tmp_path: Path) -> None:
    said = sentence("Burada ", Link("Örnek", "ornek/"), " var.")
    told = settings(replace(staging(tmp_path), scope=said), Config(theme=tmp_path / "theme", name="Örnek"))
    assert told["extra"]["scope"] == [["Burada ", ""], ["Örnek", "ornek/"], [" var.", ""]]
