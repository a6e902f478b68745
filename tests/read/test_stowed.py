"""A document that is stowed says what it said."""

from __future__ import annotations

from pathlib import Path

import pytest

from kimsorumlu.packing import packed, unpacked
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.source import parse
from kimsorumlu.read.stowed import stowed

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "data" / "municipalities").glob("*/*/*.yml"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_all_places_and_values_are_those_of_before(file: Path) -> None:
    document, _ = parse(file.read_bytes(), "a.yml")
    small = stowed(document)
    assert dict(small.values) == document.values and dict(small.keys) == document.keys
    assert all(small.at(path) == document.at(path) for path in document.values)
    for path in list(document.values)[:50]:
        assert small.span(path) == document.span(path) and small.key_span(path) == document.key_span(path)
    assert small.span(("text", 0, "nowhere")) == document.span(("text", 0))
    assert small.span(("nowhere",)) == document.span(()) and ("nowhere",) not in small.values
    assert (small.file, small.digest) == (document.file, document.digest)


def test_letters_that_are_half_a_pair_and_null_come_back() -> None:
    document, _ = parse(b'a: "\\ud800 \xc4\x9f"\nb: null\nc: [x, {d: e}]\n', "a.yml")
    small = stowed(document)
    assert small.at(()) == document.data and len(small.values) == len(document.values)
    assert list(small.values) == list(document.values)


def test_it_can_be_remembered() -> None:
    document, _ = parse(b"a: b\nc: [d]\n", "a.yml")
    again = unpacked(packed(stowed(document)))
    assert isinstance(again, type(document))
    assert again.span(("c", 0)) == FileSpan("a.yml", 2, 5, 1) and again.at(("a",)) == "b"
