"""What a person gets who installs the package: a wheel that builds a site from data and five lines."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import urllib.request
import venv
from pathlib import Path
from zipfile import ZipFile

import lxml.html
import pytest

from kimsorumlu import ids
from kimsorumlu.catalogues import NAMES

ROOT = Path(__file__).parents[1]
# Nothing of the tests' own environment but what a system cannot do without.
SURROUNDINGS = {"PATH": "/usr/bin:/bin"} if os.name == "posix" else {"SYSTEMROOT": os.environ.get("SYSTEMROOT", "")}
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
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own with the wheel in it.

    What the package needs comes from the environment of the tests, the package itself does not.
    """
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    paths = {"base": str(environment), "platbase": str(environment)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    with ZipFile(wheel) as archive:  # as pip does, but for the script
        archive.extractall(packages)
    # A folder named in a .pth file is looked into, its own .pth files (an editable install's) are not.
    (packages / "needed.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    return python


def run(python: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", "kimsorumlu", *command],
        cwd=folder,
        env=SURROUNDINGS,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def project(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds only data and five lines, built by the wheel."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "tests" / "fixtures" / "small" / "data", root / "data")
    (root / "mkdocs.yml").write_text(FIVE_LINES, "utf-8")
    done = run(python, root, "build", "--draft")
    assert done.returncode == 0, done.stderr
    assert "0 hata" in done.stderr
    return root


def pages(project: Path) -> list[Path]:
    return sorted((project / "site").rglob("*.html"))


def test_the_wheel_carries_the_look_and_nothing_of_one_site(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    sheets = (path.relative_to(ROOT / "theme").as_posix() for path in (ROOT / "theme").rglob("*.*"))
    theme = {f"kimsorumlu/theme/{sheet}" for sheet in sheets}
    assert {name for name in theme if not (ROOT / name.removeprefix("kimsorumlu/")).is_dir()} <= names
    assert {"kimsorumlu/py.typed", "kimsorumlu/base/mkdocs.yml", "kimsorumlu/base/content/yontem.md"} <= names
    made = {
        *(f"catalogues/{name}.yml" for name in NAMES),
        "starter/files/mkdocs.yml",
        "starter/files/dot-gitignore",
    }
    assert {f"kimsorumlu/{name}" for name in made} <= names
    assert not {name for name in names if name.startswith(("data/", "content/", "tests/"))}


def test_every_page_carries_the_projects_name(project: Path) -> None:
    assert len(pages(project)) > 100
    for path in pages(project):
        title = lxml.html.parse(str(path)).getroot().findtext(".//title") or ""
        assert "Örnek Görevleri" in title or "embed" in path.parts, path


def test_nothing_speaks_of_the_national_site(project: Path) -> None:
    words = ("Kim Sorumlu?", "Kim Sorumlu<", "İzmir", "Kütahya", "Kocaeli", "Bilgi İşlem")
    # Samples of letters; the places that a question may name and the kinds of directorate that there are, of any site.
    catalogued = {"tasarim", ids.DIRECTORATES.rstrip("/"), "search"}
    for path in (project / "site").rglob("*"):
        if path.suffix in {".html", ".xml", ".json", ".txt"} and not catalogued & set(path.parts):
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


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def begun(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that the wheel began and published, from an empty folder."""
    root = tmp_path_factory.mktemp("begun")
    done = run(python, root, "init", "gorev", "--name", "Kıyıkent", "--kind", "district", "--province", "Sinop")
    assert done.returncode == 0, done.stderr
    done = run(python, root / "gorev", "publish")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "gorev"


def test_from_nothing_to_a_served_site(python: Path, begun: Path) -> None:
    command = [str(python), "-m", "kimsorumlu", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=begun, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            told = (re.search(r"http://\S+", line) for line in server.stderr)
            address = next(found.group() for found in told if found)
            with urllib.request.urlopen(f"{address}ornekkoy/temizlik-isleri/2026-01-08/madde-7/") as page:
                assert "Çöp konteynerlerini yerleştirir" in page.read().decode()
        finally:
            server.terminate()


def test_the_package_of_today_changes_nothing_and_touches_nothing(python: Path, wheel: Path, begun: Path) -> None:
    before = files(begun)
    done = run(python, begun, "upgrade", "--dry-run", str(wheel))
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "Yeni paketle sitede hiçbir şey değişmez.\n"
    assert files(begun) == before
