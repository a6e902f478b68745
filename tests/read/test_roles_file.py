from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.problems import Language
from kimsorumlu.problems.report import word_message
from kimsorumlu.read.roles_file import ROLES, read_roles
from kimsorumlu.read.schema import schema_bytes

GOOD = (Path(__file__).parent / "fixtures" / "roles.yml").read_text("utf-8")


def test_a_good_file() -> None:
    read, findings = read_roles(GOOD.encode(), "data/roles.yml")
    assert findings == ()
    assert [(role.id, role.members) for _, role in read.roles] == [("mudur", ("mudur",)), ("sef", ("sef", "*-sefi"))]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("../schema", "schema", "schema-line", 1),
        ("  label: Şef\n", "  lable: Şef\n", "unknown-key", 7),
        ("  label: Şef\n", "", "missing-key", 6),
        ("- id: sef", "- id: Şef", "bad-slug", 6),
        ("- id: sef", "- id: mudur", "topic-twice", 6),
        ("[sef,", "[mudur,", "written-twice", 8),
        ("members: [mudur]", "members: []", "wrong-type", 5),
        ("members: [mudur]", "members: mudur", "wrong-type", 5),
        ("roles:\n", "rollar:\n", "unknown-key", 2),
        ("roles:\n", "rollar:\n", "wrong-type", 2),
    ],
)
def test_slips(old: str, new: str, code: str, line: int) -> None:
    assert GOOD.count(old) == 1
    _, findings = read_roles(GOOD.replace(old, new).encode(), "data/roles.yml")
    assert (code, line) in {(finding.code, finding.span.line) for finding in findings}


def test_what_is_expected_is_worded_by_what_was_written() -> None:
    for old, new, expected in (("[mudur]", "[]", "liste"), ("label: Müdür", "label: ''", "metin")):
        (found,) = read_roles(GOOD.replace(old, new).encode(), "data/roles.yml")[1]
        assert f"boş olmayan {expected} bekleniyordu" in word_message(found, Language.TR)


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    read_roles(raw, "data/roles.yml")


def test_the_schema_accepts_the_real_file_and_refuses_a_slip() -> None:
    check = Draft202012Validator(json.loads(schema_bytes("roles.json")))
    data = yaml.safe_load((CATALOGUES / ROLES.name).read_text("utf-8"))
    assert [error.message for error in check.iter_errors(data)] == []
    data["roles"][0]["lable"] = "x"
    assert not check.is_valid(data)
