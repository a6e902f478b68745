"""Scripts and style sheets lose what only their readers need, and nothing else."""

from __future__ import annotations

from pathlib import Path

from kimsorumlu.publish.shrinking import shrink

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


def test_comments_go_and_text_stays(tmp_path: Path) -> None:
    folder = tmp_path / "assets"
    folder.mkdir()
    (folder / "a.js").write_text(SCRIPT, "utf-8")
    (folder / "a.css").write_text(SHEET, "utf-8")
    (folder / "a.json").write_text('{ "a": 1 }', "utf-8")
    shrink(tmp_path)
    script, sheet = ((folder / name).read_text("utf-8") for name in ("a.js", "a.css"))
    assert not [gone for gone in ("what this is for", "and how", "gone") if gone in script]
    assert [kept for kept in KEPT if kept not in script] == []
    assert "the ground" not in sheet
    assert "calc(1px + 2 * var(--u))" in sheet and '"/* no comment */"' in sheet
    assert "max-width:26em" in sheet and ".a>.b::before" in sheet
    assert (folder / "a.json").read_text("utf-8") == '{ "a": 1 }'
