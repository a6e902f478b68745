"""The page on the design language shows what the sheets say, and the colours owe nobody contrast."""

from __future__ import annotations

import re

import pytest
from tests.painted import only, staged
from tests.sites import THEME, small

from kimsorumlu.pages.site.design import PAIRS, QUIET, SHEET, contrast, design_page, tokens

TOKENS = (THEME / SHEET).read_text("utf-8")
LIGHT, DARK = tokens(TOKENS, ":root"), tokens(TOKENS, ':root[data-theme="koyu"]')
COLOURS = {name for name, value in LIGHT.items() if value.startswith("#")}


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("colour", "ground", "needs"), [(a, b, needs) for a, b, _, needs in PAIRS])
def test_every_pair_has_its_contrast_light_and_dark(colour: str, ground: str, needs: float) -> None:
    for values in (LIGHT, DARK):
        assert contrast(values[colour], values[ground]) >= needs


def test_dark_by_the_system_and_by_choice_is_the_same() -> None:
    assert tokens(TOKENS, ':root:not([data-theme="acik"])') == DARK
    assert set(DARK) == COLOURS


def test_every_token_is_shown() -> None:
    shown = staged(small(), only(design_page(small())))
    paired = {name for colour, ground, _, _ in PAIRS for name in (colour, ground)}
    assert paired | {name for name, _ in QUIET} == COLOURS
    sheet = (THEME / "mkdocs" / "assets" / "css" / "design.css").read_text("utf-8")
    sized = [name for name in LIGHT if re.fullmatch(r"t-\w+|s\d", name)]
    assert len(sized) == 20
    for name in sized:
        assert f"<code>{name}</code>" in shown
        assert re.search(rf"\.(type-size|space)--{name} {{[^}}]*var\(--{name}\)", sheet), name
    for value in {LIGHT[name] for name in COLOURS} | {DARK[name] for name in COLOURS}:
        assert value in shown
