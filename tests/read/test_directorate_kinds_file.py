"""data/directorate-kinds.yml: what directorates of the same trade are called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.read.directorate_kinds_file import DIRECTORATE_KINDS, read_directorate_kinds
from kimsorumlu.read.schema import schema_bytes

GOOD = (Path(__file__).parent / "fixtures" / "directorate-kinds.yml").read_text("utf-8")


def test_a_good_file() -> None:
    read, findings = read_directorate_kinds(GOOD.encode(), "data/directorate-kinds.yml")
    assert findings == ()
    assert [(kind.id, kind.label, kind.also) for kind in read.kinds] == [
        ("temizlik-isleri", "Temizlik İşleri", ("Temizlik",)),
        ("zabita", "Zabıta", ()),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("../schema", "schema", "schema-line", 1),
        ("  also:", "  alsoo:", "unknown-key", 5),
        ("  label: Zabıta\n", "", "missing-key", 6),
        ("- id: zabita", "- id: Zabıta", "bad-slug", 6),
        ("- id: zabita", "- id: temizlik-isleri", "written-twice", 6),
        ("label: Zabıta", "label: TEMİZLİK", "written-twice", 7),
        ("kinds:\n", "turler:\n", "unknown-key", 2),
        ("kinds:\n", "turler:\n", "wrong-type", 2),
    ],
)
def test_slips(old: str, new: str, code: str, line: int) -> None:
    assert GOOD.count(old) == 1
    _, findings = read_directorate_kinds(GOOD.replace(old, new).encode(), "data/directorate-kinds.yml")
    assert (code, line) in {(finding.code, finding.span.line) for finding in findings}


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    read_directorate_kinds(raw, "data/directorate-kinds.yml")


def test_the_schema_accepts_the_real_file_and_refuses_a_slip() -> None:
    check = Draft202012Validator(json.loads(schema_bytes("directorate-kinds.json")))
    data = yaml.safe_load((CATALOGUES / DIRECTORATE_KINDS.name).read_text("utf-8"))
    assert [error.message for error in check.iter_errors(data)] == []
    data["kinds"][0]["lable"] = "x"
    assert not check.is_valid(data)
