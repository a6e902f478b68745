from __future__ import annotations

from markupsafe import Markup

from kimsorumlu.turkish.lists import listed, separator, series


def test_a_list_ends_with_and() -> None:
    pieces = ["a", "b", "c"]
    assert [listed(pieces[:count]) for count in range(4)] == ["", "a", "a ve b", "a, b ve c"]
    assert listed(iter(pieces), "; ") == "a; b ve c"


def test_a_series_keeps_its_tags() -> None:
    pieces = [Markup("<b>a</b>"), Markup("b"), Markup("c")]
    assert [series(pieces[:count]) for count in range(4)] == ["", "<b>a</b>", "<b>a</b> ve b", "<b>a</b>, b ve c"]
    assert series(pieces, " < ") == "<b>a</b> &lt; b ve c"


def test_commas_inside_ask_for_semicolons() -> None:
    assert separator(["m. 8/a", "m. 8/b"]) == ", "
    assert separator(["m. 2/a, 1. alt bent", "m. 8/b"]) == "; "
