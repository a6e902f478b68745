"""Scripts and style sheets lose what only their readers need, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests import sites

from kimsorumlu import ids
from kimsorumlu.look.theme import SHELL
from kimsorumlu.publish.bundles import bundles
from kimsorumlu.publish.handwritten import handwritten
from kimsorumlu.publish.painting import stage, stage_theme
from kimsorumlu.publish.plan import plan
from kimsorumlu.publish.shares import shares_of
from kimsorumlu.publish.shrinking import shrunk, shrunk_theme

SCRIPT = """\
/* what this is for */
// and how
class Box { #inside = 1; get inside() { return this.#inside; } }
const text = "/* no comment */";
const pattern = /[/*]\\/\\/ x/g;
const written = `two  spaces, // no comment
second line ${text ? `inner  ${text}` : ''}`;
export const near = (a) => [a ?? { /* gone */ b: 1 }, text, pattern, written, Box];
"""
KEPT = (
    '"/* no comment */"',
    "/[/*]\\/\\/ x/g",
    "`two  spaces, // no comment\nsecond line ",
    "`inner  $",
    "export const near=",
)
SHEET = """\
/* the ground */
.a { margin: calc(1px + 2 * var(--u)); content: "/* no comment */"; }
@media (max-width: 26em) and (hover: hover) { .a > .b::before { inset-block: 0 auto; } }
"""


def test_comments_go_and_text_stays() -> None:
    script, sheet = shrunk("assets/a.js", SCRIPT.encode()).decode(), shrunk("assets/a.css", SHEET.encode()).decode()
    assert not [gone for gone in ("what this is for", "and how", "gone") if gone in script]
    assert [kept for kept in KEPT if kept not in script] == []
    assert "the ground" not in sheet
    assert "calc(1px + 2 * var(--u))" in sheet and '"/* no comment */"' in sheet
    assert "max-width:26em" in sheet and ".a>.b::before" in sheet
    assert shrunk("assets/a.json", b'{ "a": 1 }') == b'{ "a": 1 }'


def test_every_script_and_sheet_of_the_theme_is_staged_shrunk(tmp_path: Path) -> None:
    shell = sites.small().config.theme / SHELL
    sources = {file.relative_to(shell).as_posix(): file for file in shell.rglob("*") if file.suffix in (".js", ".css")}
    joined = dict(bundles(sites.small()))
    assert stage_theme(sites.small(), tmp_path) == len(sources) + len(joined)
    assert len(sources) > 40 and len(joined) > 30
    for path, source in sources.items():
        assert 0 < (tmp_path / path).stat().st_size < source.stat().st_size, path


def test_a_file_of_the_content_stands_in_the_place_of_the_themes(tmp_path: Path) -> None:
    own = tmp_path / "assets" / "css" / "base.css"
    own.parent.mkdir(parents=True)
    own.write_text("p{}")
    stage_theme(sites.small(), tmp_path)
    assert own.read_text() == "p{}"


def test_handwritten_scripts_are_staged_shrunk(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "a.css").write_text(SHEET, "utf-8")
    planned = replace(plan(sites.small(), ()), files=(), handwritten=handwritten((tmp_path,))[0])
    stage(sites.small(), planned, shares_of(planned, None), tmp_path / "docs")
    assert (tmp_path / "docs" / "own" / "a.css").read_bytes() == shrunk("a.css", SHEET.encode())


def test_the_script_for_other_sites_says_the_name_of_this_one() -> None:
    site = replace(sites.small(), config=replace(sites.small().config, name="Bir 'ad' “Ş”"))
    script = dict(shrunk_theme(site))[ids.EMBED_SCRIPT].decode()
    assert "config.name" not in script
    assert "Bir 'ad' “Ş”" in script
