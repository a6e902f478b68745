"""Files in site/ that are not ours: a build loses none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kimsorumlu.publish.files import complete
from kimsorumlu.publish.foreign import Kept, keep, said
from kimsorumlu.publish.manifest import MANIFEST, read_manifest
from kimsorumlu.publish.swap import publish


def made(folder: Path, **files: str) -> Path:
    """A finished site with these files; "__" stands for "/", "_" for "."."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    complete(folder, {})
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was published once: index.html and konu/index.html."""
    (tmp_path / "build").mkdir()
    publish(made(tmp_path / "build" / "site", index_html="old", konu__index_html="old"), tmp_path / "site")
    return tmp_path / "site"


def again(site: Path, **files: str) -> Kept:
    return publish(made(site.parent / "build" / "site", **files), site)


def test_files_of_others_stand_in_the_next_site(site: Path) -> None:
    (site / "CNAME").write_text("gorev.ornek.example")
    (site / ".git" / "refs" / "tags").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/gh-pages")
    (site / ".git").chmod(0o700)
    (site / "konu" / "notlar.txt").write_text("mine")
    (site / "assets").symlink_to("/nowhere")
    kept = again(site, index_html="new")
    assert kept.carried == (".git/HEAD", ".git/refs/tags", "CNAME", "assets", "konu/notlar.txt")
    assert (site / "CNAME").read_text() == "gorev.ornek.example"
    assert (site / ".git" / "HEAD").read_text() == "ref: refs/heads/gh-pages"
    assert (site / ".git" / "refs" / "tags").is_dir()
    assert stat.S_IMODE((site / ".git").stat().st_mode) == 0o700
    assert (site / "assets").readlink() == Path("/nowhere")
    assert (site / "konu" / "notlar.txt").read_text() == "mine"
    assert not (site / "konu" / "index.html").exists(), "a page of ours that is no longer made is gone"
    assert (site / "index.html").read_text() == "new"
    [found] = said(kept, "site", "build")
    assert (found.code, dict(found.values)) == ("site-kept", {"value": ".git, CNAME, assets …", "count": "5"})


def test_what_is_in_the_way_is_set_aside(site: Path) -> None:
    (site / "index.html").write_text("mended by hand")
    (site / "ara").write_text("a file where a folder comes")
    (site / "robots.txt").write_text("mine")
    kept = again(site, index_html="new", ara__index_html="new", robots_txt="ours")
    aside = site.parent / "build" / kept.aside
    assert kept.set_aside == ("ara", "index.html", "robots.txt")
    assert [(aside / name).read_text() for name in kept.set_aside] == [
        "a file where a folder comes",
        "mended by hand",
        "mine",
    ]
    assert (site / "robots.txt").read_text() == "ours"
    [found] = said(kept, "site", "build")
    assert (found.code, dict(found.values)["folder"]) == ("site-set-aside", "build/kept-1/")
    (site / "robots.txt").write_text("mine again")
    assert again(site, robots_txt="ours").aside == "kept-2"


def test_nothing_is_said_of_a_site_that_is_ours_alone(site: Path) -> None:
    kept = again(site, index_html="new")
    assert (kept.carried, kept.set_aside, said(kept, "site", "build")) == ((), (), ())
    assert list((site.parent / "build").iterdir()) == []


@pytest.mark.parametrize("manifest", ["", "[", "[1]", '{"files": 5}', "[" * 100_000, '{"files": {"CNAME": 1}}'])
def test_without_a_manifest_nothing_is_ours(site: Path, manifest: str) -> None:
    (site / MANIFEST).write_text(manifest)
    (site / "CNAME").write_text("mine")
    assert read_manifest(site / MANIFEST) == {}
    kept = again(site, index_html="new")
    assert kept.carried == ("CNAME", "konu/index.html")
    assert kept.set_aside == ("index.html", MANIFEST)


def test_what_is_the_same_in_both_sites_is_not_kept_twice(site: Path) -> None:
    (site / MANIFEST).unlink()
    kept = again(site, index_html="old", konu__index_html="new")
    assert kept.set_aside == ("konu/index.html",)


def test_a_manifest_that_is_a_link_is_not_read(site: Path) -> None:
    listed = site.parent / "listed.json"
    (site / MANIFEST).rename(listed)
    (site / MANIFEST).symlink_to(listed)
    assert read_manifest(site / MANIFEST) == {}


def test_a_file_system_without_second_names_gets_a_copy(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")

    (site / "CNAME").write_text("mine")
    (site / "yol").symlink_to("CNAME")
    monkeypatch.setattr(os, "link", refused)
    assert again(site, index_html="new").carried == ("CNAME", "yol")
    assert (site / "CNAME").read_text() == "mine"
    assert (site / "yol").readlink() == Path("CNAME")


def test_a_folder_that_its_owner_closed_is_kept_and_left_behind_nowhere(site: Path) -> None:
    closed = site / "closed"
    (closed / "inner").mkdir(parents=True)
    (closed / "inner" / "a").write_text("a")
    (closed / "inner").chmod(0o500)
    again(site, index_html="new")
    assert (closed / "inner" / "a").read_text() == "a"
    assert not (site.parent / "build" / "site").exists()


def test_a_folder_that_cannot_be_read_is_not_lost(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    reading = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith(".git"):
            raise PermissionError(13, "Permission denied", path)
        return reading(path)

    fresh = made(site.parent / "build" / "site", index_html="new")
    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(PermissionError):
        publish(fresh, site)
    monkeypatch.undo()
    assert (site / ".git" / "HEAD").read_text() == "ref"
    assert (site / "index.html").read_text() == "old"


def test_keeping_changes_nothing_in_the_old_site(site: Path, tmp_path: Path) -> None:
    (site / "CNAME").write_text("mine")
    before = sorted((path.relative_to(site), path.is_dir() or path.read_bytes()) for path in site.rglob("*"))
    keep(site, made(tmp_path / "fresh", index_html="new"), tmp_path / "build")
    assert sorted((path.relative_to(site), path.is_dir() or path.read_bytes()) for path in site.rglob("*")) == before
