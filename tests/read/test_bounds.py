"""Every input has a bound, and a time that grows with its size; `python -m bench.bounds` shows the curves.

Each of these took minutes, or never ended. The seconds are of the process and far above what is needed.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from bench import bounds

from kimsorumlu.ids import is_too_long
from kimsorumlu.problems import FileSpan
from kimsorumlu.read import source
from kimsorumlu.read.patterns import MAX_LENGTH, PatternError, compile_pattern
from kimsorumlu.read.redirects_file import REDIRECTS, SCHEMA_LINE, Redirect, moves, read_redirects
from kimsorumlu.read.source import parse


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("redirects", 5_000),
        ("chain", 5_000),
        ("renamed", 20_000),
        ("marker", 200_000),
        ("fragments", 40_000),
        ("yaml_text", 5_000_000),
        ("pattern", 10_000),
        ("items", 2_000),
    ],
)
def test_a_large_input_is_done_in_time(name: str, size: int) -> None:
    seconds, refused = bounds.measure(bounds.MEASURED[name][0], size)
    assert refused == ""
    assert seconds < 20


def test_a_list_is_read_up_to_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the bound is; that it takes seconds, not minutes, `bench.bounds` shows."""
    monkeypatch.setattr(source, "MAX_PARTS", 2_000)
    [found] = parse(b"x:\n- [" + b"a, " * 2_000 + b"]\n", "x.yml")[1]
    assert (found.code, found.span.line) == ("yaml-parts", 2)
    assert parse(b"x: [" + b"a, " * 1_980 + b"]\n", "x.yml")[1] == ()


@pytest.mark.parametrize(
    "source",
    [
        "[a] " * 20 + "b",
        "(a|ab|=a|a*) " * 10 + "b",
        "=a … " * 5 + "=z",
        "(kitap|kitabı) " * 9 + "b",
        "(" + "|".join("a" * n for n in range(1, 500)) + ")",
        "(a b|a c|a d) … (a b|a c|a d) … (a|ab|abc) b",
        "a" * (MAX_LENGTH + 1),
    ],
)
def test_a_pattern_that_may_match_in_too_many_ways_is_refused(source: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(source)
    assert caught.value.reason.code in ("pattern-choices", "pattern-length")


@pytest.mark.parametrize(
    "source",
    [
        "yazılım … (geliştir*|yazma*|kurmak|kurul*|güncelle*|temin|bakım|test|revizyon|arıza|sorun)",
        "(elma|armut|ayva) (su|tuz|un) … (var|yok) [dış] paydaş",
        "a … b … c … d",
        "(a|a|a|a) " * 10 + "b",
        "[a] [a] [a] [a] [a] [a] [a] [a] b",
    ],
)
def test_a_pattern_that_people_write_is_accepted_and_is_quick_on_the_worst_text(source: str) -> None:
    pattern = compile_pattern(source)
    for text in ("a " * 5_000, "'" * 5_000, "a" + "'" * 5_000, "yazilim " * 5_000, "a" + " " * 5_000, "a" * 5_000):
        start = time.process_time()
        pattern.find(text)
        assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("text", "found"), [("bir 'iki' uc", True), ("bir 'a b c d' uc", True), ("bir a b c d e f g uc", False)]
)
def test_quoted_words_count_as_words_of_a_gap(text: str, found: bool) -> None:
    assert (compile_pattern("bir … uc").find(text) is not None) is found


def moved(*pairs: tuple[str, str]) -> dict[str, str]:
    return moves((), [Redirect(old, new, FileSpan("data/redirects.yml")) for old, new in pairs])


@pytest.mark.parametrize("address", ["ornek/" + "a/" * 2_500, f"ornek/{'a' * 241}/", "ornek/#" + "a" * 1_000])
@pytest.mark.parametrize("key", ["old", "new"])
def test_an_address_that_no_file_could_have_is_told_of_in_short(tmp_path: Path, key: str, address: str) -> None:
    said = {"old": "ornek/eski/", "new": "ornek/", "date": "2022-01-02", "why": "Adı değişti"} | {key: address}
    (tmp_path / "data").mkdir()
    entry = ", ".join(f'{name}: "{value}"' for name, value in said.items())
    (tmp_path / REDIRECTS).write_text(f"{SCHEMA_LINE}\nredirects:\n- {{{entry}}}\n", "utf-8")
    redirects, [found] = read_redirects(tmp_path)
    assert (redirects, found.code, found.span.line) == ((), "address-long", 3)
    assert len(dict(found.values)["value"]) <= 61


def test_the_longest_address_is_none_too_many() -> None:
    longest = "/".join(["a" * 240] * 4) + "/" + "b" * 36
    assert [is_too_long(each) for each in (longest, f"{longest}c", f"ğ{longest[2:]}")] == [False, True, False]
    assert is_too_long("ş" * 121 + "/"), "counted in bytes"


def test_redirects_that_lead_in_a_circle_end() -> None:
    assert set(moved(("a/", "b/"), ("b/", "a/"))) == {"a/", "b/"}
    assert set(moved(("a/", "b/x/"), ("b/", "a/"))) == {"a/", "b/"}
    assert set(moved(("c/", "a/"), ("a/", "b/"), ("b/", "b/"))) == {"a/", "b/", "c/"}


def test_the_redirect_of_the_longest_address_carries() -> None:
    pairs = [("a/", "b/"), ("a/c/", "d/"), ("b/x/", "y/"), ("a/akis.xml", "z/akis.xml"), ("a/c/#e", "d/#f")]
    redirects = [Redirect(old, new, FileSpan("x")) for old, new in pairs]
    found = moves(["a/c/e/", "a/x/", "a/x/#g", "a/akis.xml", "a/c/#e", "q/", "embed/a/c/"], redirects)
    assert {
        key: found.get(key) for key in ("a/c/e/", "a/x/", "a/x/#g", "a/akis.xml", "a/c/#e", "q/", "embed/a/c/")
    } == {
        "a/c/e/": "d/e/",
        "a/x/": "y/",
        "a/x/#g": "y/#g",
        "a/akis.xml": "z/akis.xml",
        "a/c/#e": "d/#f",
        "q/": None,
        "embed/a/c/": "embed/d/",
    }
