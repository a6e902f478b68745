"""Rules that need more than one edit of one file."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from tests.locks import UNLOCKED
from tests.sites import UNCATALOGUED, examined, new, small, with_newest

from kimsorumlu.check.structure_rules import reporting_lines

ROOT = Path(__file__).parents[2]
KUTAHYA = "data/municipalities/kutahya"
CIRCLE = {"a": ("b",), "b": ("c",), "c": ("b",)}


def codes(root: Path) -> list[str]:
    return [found.code for found in examined(root)[0].findings]


def test_a_tree_too_deep_to_draw(tmp_path: Path) -> None:
    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=UNLOCKED)
    (tmp_path / "mkdocs.yml").write_text(UNCATALOGUED, "utf-8")
    path = tmp_path / KUTAHYA / "bilgi-islem" / "2020-11-04.yml"
    chain = "".join(
        f"  birim-{i}: {{name: Birim {i}, kind: birim, parent: {f'birim-{i - 1}' if i else 'teknik-servis'}, "
        "established: null, duties: null}\n"
        for i in range(300)
    )
    text = path.read_text("utf-8")
    path.write_text(text.replace("\nroles:\n", f"\n{chain}roles:\n"), "utf-8")
    # The text names none of them, which is told besides.
    assert set(codes(tmp_path)) == {"unit-depth", "name-unsaid", "name-scattered", "unit-idle"}


def test_a_circle_beside_the_way_up_ends() -> None:
    """a reports to b, b and c to each other: the circle is told once, and looking for one through a comes to an end."""
    roles = {role: replace(new(small()).version.roles[1], id=role, reports_to=above) for role, above in CIRCLE.items()}
    site = with_newest(small(), roles=tuple(roles.values()))
    found = [each for each in reporting_lines(site.corpus, site.facts) if each.code == "reporting-cycle"]
    assert [dict(each.values)["path"] for each in found] == ["b → c → b"]


def test_a_project_without_any_version_is_no_traceback(tmp_path: Path) -> None:
    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=shutil.ignore_patterns("bilgi-islem"))
    assert codes(tmp_path) == ["no-data"]


def test_pipes_and_links_are_not_read(tmp_path: Path) -> None:
    import os

    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=UNLOCKED)
    os.mkfifo(tmp_path / KUTAHYA / "bilgi-islem" / "2021-01-01.yml")
    (tmp_path / KUTAHYA / "bilgi-islem" / "2021-01-02.yml").symlink_to("/dev/zero")
    assert codes(tmp_path) == ["file-unreadable", "file-unreadable"]
