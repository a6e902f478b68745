"""Fields are declared once, each with a label and a description; their names are promised."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytest

from kimsorumlu.exports.data.api.records import MODEL, MODELS
from kimsorumlu.exports.data.fields import About, FieldType, row_fields
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.exports.data.tables.whose import OfText

PROMISED = Path(__file__).with_name(f"fields-{MODEL}.txt")


def told() -> list[str]:
    """Every field of every table as the list of promises has it: "gorevler.kind: text"."""
    return [
        f"{table.name}.{field.name}: {field.type}{' or nothing' if field.nullable else ''}"
        for table in TABLES
        for field in table.fields
    ]


def test_no_field_is_renamed_removed_or_of_another_type() -> None:
    """A field may be added: write it into the list. What else changes needs a new version of the data model."""
    assert told() == PROMISED.read_text("utf-8").splitlines()


def test_every_version_of_the_model_is_told_and_what_it_promised_is_kept() -> None:
    versions = [version for version, _ in MODELS]
    assert versions == [str(number) for number in range(len(versions), 0, -1)]
    assert {path.name for path in PROMISED.parent.glob("*-*.txt")} == {
        f"{kind}-{version}.txt" for kind in ("fields", "records") for version in versions
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_is_described(table: Table) -> None:
    for field in table.fields:
        assert field.about.label[0].isupper() or field.about.label[0] == "İ", field.name
        assert field.about.text.endswith((".", "…")), field.name
        assert not field.nullable or "boş" in field.about.text.lower() or field.name == "note", field.name


def test_columns_of_a_text_come_first() -> None:
    names = [field.name for field in row_fields(OfText)]
    for table in TABLES:
        if issubclass(table.row, OfText):
            assert [field.name for field in table.fields][: len(names)] == names


@dataclass(frozen=True)
class Row:
    """A row of every type."""

    name: Annotated[str, About("Ad", "Adı.")]
    day: Annotated[datetime.date | None, About("Gün", "Bilinmiyorsa boş.")]
    several: Annotated[tuple[str, ...], About("Çok", "Birkaçı.")]


@dataclass(frozen=True)
class Unlabelled:
    """A row that says nothing of its field."""

    name: str


@dataclass(frozen=True)
class Odd:
    """A row with a value that no table can hold."""

    name: Annotated[float, About("Sayı", "Bir sayı.")]


def test_a_field_follows_from_its_type() -> None:
    assert [(field.name, field.type, field.nullable) for field in row_fields(Row)] == [
        ("name", FieldType.TEXT, False),
        ("day", FieldType.DATE, True),
        ("several", FieldType.LIST, False),
    ]


def test_a_field_without_label_or_type_is_refused() -> None:
    with pytest.raises(TypeError, match="no label"):
        row_fields(Unlabelled)
    with pytest.raises(KeyError):
        row_fields(Odd)
