"""What bench.size measures with: texts that vary and still hold, a watched process, Hugo's project, the table."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench.size.hugo import hugo_project
from bench.size.table import MEASURED, PAGE, SizeRow, on_page, read_table, shown, write_table
from bench.size.texts import body, varied
from bench.size.watched import watched

from kimsorumlu.check.fidelity import compare
from kimsorumlu.model.linking import link
from kimsorumlu.problems import has_errors
from kimsorumlu.read.project import read_project

ROOT = Path(__file__).parents[1]


def test_copies_are_in_other_words_and_hold_against_their_documents(tmp_path: Path) -> None:
    made = varied(220, tmp_path)
    entries, findings = read_project(tmp_path)
    versions = link(entries).versions
    assert made == sum(len(version.articles) for version in versions) >= 220
    assert not has_errors(findings)
    assert not has_errors(found for version in versions for found in compare(version).findings)
    assert len({entry.shape.name for entry in entries}) == len(entries)
    dated = [version for version in versions if version.date.isoformat() == "2024-11-08"]
    one, other = (body((tmp_path / version.document.file).read_text("utf-8")).split() for version in dated[:2])
    assert len(one) == len(other) and 0.05 < sum(a != b for a, b in zip(one, other, strict=True)) / len(one) < 0.4


def test_memory_of_children_is_seen(tmp_path: Path) -> None:
    held = "import time; a = b'x' * 60_000_000; time.sleep(1)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {held!r}]); print('done'); sys.exit(3)"
    run = watched([sys.executable, "-c", parent], tmp_path)
    assert run.code == 3 and run.printed == "done\n"
    assert 60 < run.largest < 110 and 60 < run.together < 130


def test_a_page_of_hugo_s_has_all_lines_of_the_page(tmp_path: Path) -> None:
    page = '<html>\n<link href="../assets/a.css">\n<title>{0}</title>\n<main>{0} içinde</main>\n<footer>alt</footer>\n'
    for name in ("a", "b", "c"):
        (tmp_path / "site" / name).mkdir(parents=True)
        (tmp_path / "site" / name / "index.html").write_text(page.format(name), "utf-8")
    (tmp_path / "site" / "x.json").write_text("{}")
    assert hugo_project(tmp_path / "site", tmp_path) == 3
    layout = (tmp_path / "layouts/_default/page1.html").read_text("utf-8")
    assert '<link href="{{ .Params.up | safeURL }}assets/a.css">' in layout and "<footer>alt</footer>" in layout
    head, _, content = (tmp_path / "content/b.html").read_text("utf-8").partition("\n")
    told = json.loads(head)
    assert "<title>b</title>" in told["own"] and told["up"] == "../" and content == "<main>b içinde</main>"
    assert (tmp_path / "static/x.json").exists()


def test_a_row_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    row = SizeRow("2026-11-30", "ours", 1000, 10, 1234.5, 2.0, 3.0, 4.0, 5, 6_000_000)
    write_table([row], tmp_path / "a.tsv")
    write_table([SizeRow("2026-12-01", "ours", 1000, 10, 7.0, 2.0, 3.0, 4.0, 5, 6)], tmp_path / "a.tsv")
    assert [one.wall for one in read_table(tmp_path / "a.tsv")] == [7.0]
    assert "| Bu site, 1.000 madde (30.11.2026) | 1.234,5 / 2,0 | 3 / 4 | 5 dosya, 6 MB |" in shown([row])


def test_the_page_shows_what_was_measured_last() -> None:
    rows = read_table(MEASURED)
    assert rows and on_page(PAGE.read_text("utf-8"), rows) == PAGE.read_text("utf-8")
