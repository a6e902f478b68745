"""The committed schemas accept the committed data, as an editor would check it, and refuse a slip."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
VERSIONS = sorted((ROOT / "data" / "municipalities").glob("*/*/*.yml"))


class _Core(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: dates are strings, "no" is a string."""


_Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), _Core)


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((ROOT / "schema" / name).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: f"{path.parts[-3]} {path.stem}")
def test_the_version_schema_accepts_every_version(path: Path) -> None:
    assert [error.message for error in validator("version.json").iter_errors(load(path))] == []


@pytest.mark.parametrize("path", sorted((ROOT / "data" / "municipalities").glob("*/municipality.yml")), ids=str)
def test_the_municipality_schema_accepts_every_municipality(path: Path) -> None:
    assert [error.message for error in validator("municipality.json").iter_errors(load(path))] == []


def test_the_schema_refuses_slips() -> None:
    good = load(VERSIONS[-1])
    check = validator("version.json")
    slips: tuple[Callable[[Any], object], ...] = (
        lambda data: data.update(dat="2020-11-04"),
        lambda data: data.pop("adoption"),
        lambda data: data["units"]["donanim-servisi"].update(kind="2. Servis"),
        lambda data: data["text"][1].update(hedaing="X"),
        lambda data: data["text"][3]["body"][0]["items"][0].update(closings="x"),
    )
    for slip in slips:
        bad = copy.deepcopy(good)
        slip(bad)
        assert not check.is_valid(bad)


def test_every_property_is_described_for_the_clerk() -> None:
    for name in ("version.json", "municipality.json"):
        schema = json.loads((ROOT / "schema" / name).read_text("utf-8"))
        for place, part in [("", schema), *schema.get("$defs", {}).items()]:
            for key, value in part.get("properties", {}).items():
                assert value.get("description"), f"{name} {place}.{key}"


@pytest.mark.parametrize("kind", ["amirlik", "grup amirliği", "ekip", "kalem", "ar-ge", "şantiye"])
def test_any_printed_kind_of_a_unit_is_accepted_and_the_common_ones_are_suggested(kind: str) -> None:
    data, check = load(VERSIONS[-1]), validator("version.json")
    data["units"]["donanim-servisi"]["kind"] = kind
    assert check.is_valid(data)
    schema: Any = check.schema
    suggested = schema["$defs"]["UnitShape"]["properties"]["kind"]["anyOf"][0]["enum"]
    assert {"müdürlük", "amirlik", "büro", "ekip"} <= set(suggested)


@pytest.mark.parametrize("path", sorted((ROOT / "data").glob("*.yml")), ids=lambda path: path.name)
def test_the_schemas_accept_what_a_project_lays_over_the_packages_catalogues(path: Path) -> None:
    assert [error.message for error in validator(f"{path.stem}.json").iter_errors(load(path))] == []
