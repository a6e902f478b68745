from __future__ import annotations

from kimsorumlu.turkish.lists import listed, separator


def test_a_list_ends_with_and() -> None:
    pieces = ["a", "b", "c"]
    assert [listed(pieces[:count]) for count in range(4)] == ["", "a", "a ve b", "a, b ve c"]
    assert listed(iter(pieces), "; ") == "a; b ve c"


def test_commas_inside_ask_for_semicolons() -> None:
    assert separator(["m. 8/a", "m. 8/b"]) == ", "
    assert separator(["m. 2/a, 1. alt bent", "m. 8/b"]) == "; "
