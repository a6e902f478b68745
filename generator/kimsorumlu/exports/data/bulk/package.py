"""The tables described as a Frictionless Data Package (specs.frictionlessdata.io, version 1), relative to its file."""

from __future__ import annotations

import json
from typing import Any, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.api.records import MODEL
from kimsorumlu.exports.data.fields import Field, FieldType
from kimsorumlu.exports.data.forms import CSV
from kimsorumlu.exports.data.table import BETWEEN, Table
from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.read.licences import Licence

# A list is a text in CSV; its description says what parts it.
_TYPES: Final = {
    FieldType.TEXT: "string",
    FieldType.LIST: "string",
    FieldType.INTEGER: "integer",
    FieldType.BOOLEAN: "boolean",
    FieldType.DATE: "date",
}


def data_package(name: str, day: str, licence: Licence) -> bytes:
    """The description of all tables as of a day (ISO)."""
    told = {
        "profile": "tabular-data-package",
        "name": "open-data",
        "title": f"{name} Açık veri",
        "version": MODEL,
        "created": f"{day}T00:00:00+03:00",
        "licenses": [{"name": licence.spdx, "path": licence.deed}],
        "resources": [_resource(table) for table in TABLES],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.about,
        "path": ids.relative(ids.table_url(table.name, CSV.suffix), ids.DATA_PACKAGE),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(field) for field in table.fields], "missingValues": [""]},
    }


def _field(field: Field) -> dict[str, Any]:
    listed = f" Birden çoksa “{BETWEEN}” ile ayrılır." if field.type is FieldType.LIST else ""
    told: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES[field.type],
        "title": field.about.label,
        "description": f"{field.about.text}{listed}",
    }
    constraints: dict[str, Any] = {} if field.nullable or field.type is FieldType.LIST else {"required": True}
    if field.about.values:
        constraints["enum"] = [value for value, _ in field.about.values]
    return told | ({"constraints": constraints} if constraints else {})
