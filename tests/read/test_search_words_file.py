"""data/search-words.yml: what a search knows beside the texts."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.schema import schema_bytes
from kimsorumlu.read.search_words_file import SEARCH_WORDS, SearchWords, read_search_words

GOOD = """\
# yaml-language-server: $schema=../schema/search-words.json
concepts:
- [KEP, kayıtlı elektronik posta]
everyday:
- {said: [bozul*, bozuk], written: [arıza]}
- {same: [onarım, tamir]}
things:
- {named: [kulaklık, usb bellek], kind_of: [çevre birimi, donanım]}
"""


def test_a_good_file() -> None:
    assert read_search_words(GOOD.encode(), "data/search-words.yml") == (
        SearchWords(
            (("KEP", "kayıtlı elektronik posta"),),
            ((("bozul*", "bozuk"), ("arıza",)), (("onarım",), ("tamir",)), (("tamir",), ("onarım",))),
            ((("kulaklık", "usb bellek"), ("çevre birimi", "donanım")),),
        ),
        (),
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("../schema", "schema", "schema-line", 1),
        ("concepts:", "concept:", "unknown-key", 2),
        ("[KEP, kayıtlı elektronik posta]", "[KEP]", "wrong-type", 3),
        ("[KEP, kayıtlı elektronik posta]", "KEP", "wrong-type", 3),
        ("everyday:\n", "everyday: x\nwords:\n", "wrong-type", 4),
        ("written", "writen", "unknown-key", 5),
        (", written: [arıza]", "", "missing-key", 5),
        ("said: [bozul*, bozuk], ", "", "missing-key", 5),
        ("written: [arıza]", "written: [arıza], same: [a, b]", "unknown-key", 5),
        ("{same: [onarım, tamir]}", "x", "wrong-type", 6),
        ("kind_of", "kinds", "unknown-key", 8),
        (", kind_of: [çevre birimi, donanım]", "", "missing-key", 8),
        ("[kulaklık, usb bellek]", "[]", "wrong-type", 8),
    ],
)
def test_slips(old: str, new: str, code: str, line: int) -> None:
    assert GOOD.count(old) == 1
    _, findings = read_search_words(GOOD.replace(old, new).encode(), "data/search-words.yml")
    assert (code, line) in {(finding.code, finding.span.line) for finding in findings}


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    read_search_words(raw, "data/search-words.yml")


def test_the_real_file_is_clean() -> None:
    words, findings = read_search_words(b"", SEARCH_WORDS.as_posix(), shared_catalogue("search-words"))
    assert findings == ()
    assert len(words.concepts) > 50


def test_the_schema_accepts_the_real_file_and_refuses_a_slip() -> None:
    check = Draft202012Validator(json.loads(schema_bytes("search-words.json")))
    data = yaml.safe_load((CATALOGUES / SEARCH_WORDS.name).read_text("utf-8"))
    assert [error.message for error in check.iter_errors(data)] == []
    data["everyday"][0]["sad"] = ["x"]
    assert not check.is_valid(data)
