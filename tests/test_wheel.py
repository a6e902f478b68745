"""What a person gets who installs the package: a wheel that builds a site from data and five lines."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import lxml.html
import pytest

ROOT = Path(__file__).parents[1]
FIVE_LINES = """\
site_name: Örnek Görevleri
site_description: Örnek Belediyesinde hangi işten hangi birim sorumlu?
site_url: https://gorev.ornek.example/
mail: gorev@ornek.example
accent: "#7a1f3d"
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as `pip wheel` makes it from a copy of the sources."""
    copy, out = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("wheel")
    for name in ("generator", "theme"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy / name)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(out),
        str(copy),
    ]
    subprocess.run(command, check=True)
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="module")
def project(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds only data and five lines, built by the wheel in an environment of its own.

    What the package needs comes from the environment of the tests, the package itself does not.
    """
    environment, root = tmp_path_factory.mktemp("environment"), tmp_path_factory.mktemp("project")
    venv.create(environment)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    paths = {"base": str(environment), "platbase": str(environment)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    with ZipFile(wheel) as archive:  # as pip does, but for the script
        archive.extractall(packages)
    # A folder named in a .pth file is looked into, its own .pth files (an editable install's) are not.
    (packages / "needed.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    shutil.copytree(ROOT / "tests" / "fixtures" / "small" / "data", root / "data")
    (root / "mkdocs.yml").write_text(FIVE_LINES, "utf-8")
    done = subprocess.run(
        [python, "-m", "kimsorumlu", "build", "--draft"],
        cwd=root,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "0 errors" in done.stderr
    return root


def pages(project: Path) -> list[Path]:
    return sorted((project / "site").rglob("*.html"))


def test_the_wheel_carries_the_look_and_nothing_of_one_site(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    theme = {f"kimsorumlu/theme/{path.relative_to(ROOT / 'theme')}" for path in (ROOT / "theme").rglob("*.*")}
    assert {name for name in theme if not (ROOT / name.removeprefix("kimsorumlu/")).is_dir()} <= names
    assert {"kimsorumlu/py.typed", "kimsorumlu/base/mkdocs.yml", "kimsorumlu/base/content/yontem.md"} <= names
    assert not {name for name in names if name.startswith(("data/", "content/", "tests/"))}


def test_every_page_carries_the_projects_name(project: Path) -> None:
    assert len(pages(project)) > 100
    for path in pages(project):
        title = lxml.html.parse(str(path)).getroot().findtext(".//title") or ""
        assert "Örnek Görevleri" in title or "embed" in path.parts, path


def test_nothing_speaks_of_the_national_site(project: Path) -> None:
    words = ("Kim Sorumlu?", "Kim Sorumlu<", "İzmir", "Kütahya", "Kocaeli", "Bilgi İşlem")
    for path in (project / "site").rglob("*"):
        if path.suffix in {".html", ".xml", ".json", ".txt"} and path.parent.name != "tasarim":  # samples of letters
            text = path.read_text("utf-8")
            assert [word for word in words if word in text] == [], path


def test_the_accent_reaches_the_sheet(project: Path) -> None:
    assert "#7a1f3d" in (project / "site" / "assets" / "css" / "tokens.css").read_text("utf-8")


def test_every_link_leads_somewhere(project: Path) -> None:
    site = project / "site"
    for path in pages(project):
        page = lxml.html.parse(str(path)).getroot()
        for href in page.xpath("//a/@href | //link[@rel='stylesheet']/@href | //script/@src"):
            target = href.split("#")[0].split("?")[0]
            if not target or ":" in target:
                continue
            there = site / target.lstrip("/") if target.startswith("/") else path.parent / target
            assert (there / "index.html").is_file() if target.endswith("/") else there.exists(), (path, href)
