"""An accent can be read on both papers."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.look import accent
from kimsorumlu.look.accent import readable, with_accent

SHEET = (Path(__file__).parents[2] / "theme" / "mkdocs" / "assets" / "css" / "tokens.css").read_text("utf-8")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}").filter(readable)


def declared(sheet: str, name: str) -> list[str]:
    return re.findall(rf"--{name}: +(#[0-9a-f]{{6}});", sheet)


def test_what_can_be_read() -> None:
    assert readable("#0a4d5c") and readable("#000000") and readable("#767676")
    assert not readable("#777777") and not readable("#ffffff") and not readable("#FFCB3D")


@given(COLOURS)
def test_links_can_be_read_on_both_papers(colour: str) -> None:
    light, *dark = declared(with_accent(SHEET, colour), "link")
    assert light == colour
    assert len(dark) == 2 and len(set(dark)) == 1
    assert accent._contrast(accent._colour(dark[0]), (0x13, 0x18, 0x19)) >= 7


def test_only_links_and_buttons_change() -> None:
    before, after = SHEET.splitlines(), with_accent(SHEET, "#7a1f3d").splitlines()
    changed = [line for line, other in zip(before, after, strict=True) if line != other]
    assert len(changed) == 6
    assert all(re.search("--(link|button): ", line) for line in changed)
