"""Mutated pages, configurations and templates: read, and set by the engine with the theme if nothing is found."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bench.hostile.data import SMALL
from bench.hostile.mutation import mutated
from bench.hostile.tally import Tally

from kimsorumlu import build as building
from kimsorumlu.base import BASE
from kimsorumlu.build import Project
from kimsorumlu.problems import has_errors
from kimsorumlu.publish.plan import Plan
from kimsorumlu.publish.plan import plan as whole_plan
from kimsorumlu.site import Site

ROOT = Path(__file__).parents[2]
_CONFIG = """\
site_name: Örnek Görevleri
site_description: Hangi işten kim sorumlu?
site_url: https://gorev.ornek.example/x/
repo_url: https://kod.example/ornek
mail: bilgi@ornek.example
accent: "#7a1f3d"
featured: [kameralar, telsiz]
searches: [kamera]
nav:
- Basın: basin.md
markdown_extensions:
- footnotes
- toc: {toc_depth: 3}
extra: {renk: !ENV [KIMSORUMLU_RENK, mavi]}
"""
_THEME = ("pages/home.html.j2", "mkdocs/shell.html", "mkdocs/main.html", "mkdocs/assets/css/base.css")


def run(tally: Tally, seed: int, count: int) -> None:
    """So many mutants, each of one file; a quarter of them of the configuration, a fifth of the theme."""
    rng = random.Random(seed)
    setattr(building, "plan", _few_pages)  # noqa: B010  (a name it imports)
    try:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "p"
            sound = _project(root)
            pages = [path for path in sound if path.suffix == ".md"]
            theme = [path for path in sound if path.is_relative_to(root / "theme")]
            for number in range(count):
                path = rng.choices((rng.choice(pages), root / "mkdocs.yml", rng.choice(theme)), (11, 5, 4))[0]
                kind, changed = mutated(rng, sound[path])
                path.write_bytes(changed)
                part = path.relative_to(root).parts[0]
                what = f"no. {number}, {kind}, {path.relative_to(root)}"
                tally.attempt(part, what, lambda: _outcome(root))
                path.write_bytes(sound[path])
    finally:
        setattr(building, "plan", whole_plan)  # noqa: B010


def _outcome(root: Path) -> str:
    before = (root / "site" / "index.html").read_bytes()
    built = building.build(Project(root))
    if built.published and not (root / "site" / "index.html").is_file():
        return "loss"
    if built.published:
        raw = [path for path in (root / "site").rglob("*.html") if b"\ntemplate: " in path.read_bytes()]
        return "loss" if raw else "accepted"
    if not has_errors(built.findings) or (root / "site" / "index.html").read_bytes() != before:
        return "loss"
    return "found"


def _project(root: Path) -> dict[Path, bytes]:
    """A project with pages, a configuration that says all it can, and a theme; its files that are mutated."""
    shutil.copytree(SMALL / "data", root / "data")
    shutil.copytree(BASE / "content", root / "content")
    (root / "content" / "basin.md").write_text("---\ntitle: Basın\n---\n# Basın\n\n- bir [ara](ara.md)\n", "utf-8")
    (root / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    for name in _THEME:
        (root / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "theme" / name, root / "theme" / name)
    built = building.build(Project(root))
    if not built.published:
        raise SystemExit(f"the sound project is not published: {built.findings}")
    files = [path for top in ("content", "theme") for path in (root / top).rglob("*") if path.is_file()]
    return {path: path.read_bytes() for path in sorted([*files, root / "mkdocs.yml"])}


def _few_pages(site: Site, content: Iterable[Path]) -> Plan:
    """The plan without most generated pages, which are the same every time, but with all that the navigation names."""
    planned = whole_plan(site, content)
    files = tuple(file for file in planned.files if file.page.address.count("/") < 3)
    return replace(planned, files=files)
