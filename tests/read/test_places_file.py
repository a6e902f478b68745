"""data/places.yml: provinces and districts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.places_file import PLACES, Places, read_places
from kimsorumlu.read.schema import schema_bytes

GOOD = (Path(__file__).parent / "fixtures" / "places.yml").read_text("utf-8")


def test_a_good_file() -> None:
    read, findings = read_places(GOOD.encode(), "data/places.yml")
    assert findings == ()
    assert [(place.name, place.metropolitan, place.districts) for place in read.provinces] == [
        ("Rize", False, ("Merkez", "Pazar")),
        ("Kocaeli", True, ("Gebze", "İzmit")),
    ]
    assert (read.also, read.everyday) == ((("Kocaelı", "Kocaeli"),), frozenset({"Pazar"}))


def test_no_file_is_no_place() -> None:
    assert read_places(b"", "data/places.yml")[0] == Places()


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("../schema", "schema", "schema-line", 1),
        ("  metropolitan: true\n", "  metropolitan: evet\n", "wrong-type", 7),
        ("  metropolitan: true\n", "", "missing-key", 6),
        ("- name: Kocaeli", "- name: RİZE", "written-twice", 6),
        ("İzmit]", "Gebze]", "written-twice", 8),
        ("districts: [Merkez, Pazar]", "districts: []", "wrong-type", 5),
        (": Kocaeli}", ": Kocaeil}", "unknown-place", 9),
        ("everyday: [Pazar]", "everyday: [Pazarr]", "unknown-place", 10),
        ("everyday: [Pazar]", "everyday: Pazar", "wrong-type", 10),
        ("also: ", "ayrica: ", "unknown-key", 9),
    ],
)
def test_slips(old: str, new: str, code: str, line: int) -> None:
    assert GOOD.count(old) == 1
    _, findings = read_places(GOOD.replace(old, new).encode(), "data/places.yml")
    assert (code, line) in {(finding.code, finding.span.line) for finding in findings}


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    read_places(raw, "data/places.yml")


def test_the_real_file_is_whole() -> None:
    read, findings = read_places(b"", PLACES.as_posix(), shared_catalogue("places"))
    assert findings == ()
    assert len(read.provinces) == 81
    assert sum(len(province.districts) for province in read.provinces) == 973
    assert sum(province.metropolitan for province in read.provinces) == 30
    # A metropolitan province has no district of that name; every other has one.
    assert all(("Merkez" in province.districts) != province.metropolitan for province in read.provinces)


def test_the_schema_accepts_the_real_file_and_refuses_a_slip() -> None:
    check = Draft202012Validator(json.loads(schema_bytes("places.json")))
    data = yaml.safe_load((CATALOGUES / PLACES.name).read_text("utf-8"))
    assert [error.message for error in check.iter_errors(data)] == []
    data["provinces"][0]["nmae"] = "x"
    assert not check.is_valid(data)
