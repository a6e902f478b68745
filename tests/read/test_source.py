import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.problems import FileSpan
from kimsorumlu.read.source import parse


def codes(raw: bytes) -> list[str]:
    return [found.code for found in parse(raw, "x.yml")[1]]


def test_scalars_stay_the_text_that_was_written() -> None:
    document, findings = parse(
        b"a: no\nb: 1.10\nc: 010\nd: 12:30\ne: 2024-02-30\nf: 'null'\ng: null\nh: ~\ni:\n", "x.yml"
    )
    assert findings == ()
    assert document.data == {
        "a": "no", "b": "1.10", "c": "010", "d": "12:30", "e": "2024-02-30",
        "f": "null", "g": None, "h": None, "i": None,
    }  # fmt: skip


def test_positions_of_keys_values_and_blocks() -> None:
    document, _ = parse(b"a:\n  b: |\n    metin\nc: [d, e]\n", "x.yml")
    assert document.keys[("a", "b")] == FileSpan("x.yml", 2, 3, 1)
    # a block's text begins on the line after its "|"
    assert document.values[("a", "b")] == FileSpan("x.yml", 3, 5, 5)
    assert document.values[("c", 1)] == FileSpan("x.yml", 4, 8, 1)
    assert document.span(("a", "nowhere")) == document.values[("a",)]


def test_duplicate_key_points_at_the_second() -> None:
    document, findings = parse(b"a: 1\nb: 2\na: 3\n", "x.yml")
    assert document.data == {"a": "1", "b": "2"}
    assert [(f.code, f.span.line) for f in findings] == [("yaml-duplicate-key", 3)]


def test_aliases_are_refused_so_that_data_cannot_grow_without_bound() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 30)]
    assert set(codes("\n".join(lines).encode())) == {"yaml-alias"}


def test_a_text_that_yaml_cuts_is_told_and_a_comment_is_not() -> None:
    assert codes("a: Yönetmelik #2".encode()) == ["text-cut"]
    assert codes(b"- x #1\n- y") == ["text-cut"]
    for whole in (b"a: x # 2", b'a: "x #2"', b"a: x#2", b"a: |\n  x #2\n", b"a: x  ## 2", b"a:\n  - x\n  #2\n"):
        assert codes(whole) == [], whole


def test_hostile_yaml_is_a_finding() -> None:
    assert codes(b"a: [") == ["yaml-syntax"]
    assert codes(b"\ta: 1") == ["yaml-syntax"]
    assert codes(b"a: \x01") == ["yaml-syntax"]
    assert codes(b"? [a]\n: 1") == ["yaml-syntax"]
    assert codes(b"a: \xff") == ["file-unreadable"]
    assert codes(b"[" * 50_000) == ["yaml-depth"]
    assert codes(b"- " * 50_000) == ["yaml-depth"]
    assert codes(b'a: "\\x1b"') == ["bad-character"]
    assert codes(b'"\\u200b": 1') == ["bad-character"]
    assert codes(b"- " * 60 + b"x") == ["yaml-depth"]
    assert codes(b"a: 1\n---\nb: 2\n") == ["yaml-syntax"]
    assert codes(b"") == codes(b"# x\n") == ["file-empty"]


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    parse(raw, "x.yml")


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_line_ends_that_only_yaml_counts_are_no_traceback(separator: str) -> None:
    text = "a: 1\nb: |\n  x\nc: |\n  y\n".replace("\n", separator)
    assert parse(text.encode(), "x.yml")[1]
