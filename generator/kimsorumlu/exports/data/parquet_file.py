"""Tables as Parquet, with the types of their columns and what they mean; needs pyarrow (the extra `data`)."""

from __future__ import annotations

import io
from importlib.util import find_spec
from operator import attrgetter
from typing import Any

from kimsorumlu.exports.data.fields import FieldType
from kimsorumlu.exports.data.table import Rows, Table


def parquet_available() -> bool:
    """Whether Parquet can be written here."""
    return find_spec("pyarrow") is not None


def parquet_lines(_table: Table, rows: Rows) -> Rows:
    """The rows as they are: Parquet holds columns."""
    return rows


def parquet_file(table: Table, rows: Rows) -> bytes:
    """The rows, compressed; every field has its label and description beside it."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types: dict[FieldType, Any] = {
        FieldType.TEXT: pa.string(),
        FieldType.INTEGER: pa.int64(),
        FieldType.BOOLEAN: pa.bool_(),
        FieldType.DATE: pa.date32(),
        FieldType.LIST: pa.list_(pa.string()),
    }
    schema = pa.schema(
        [
            pa.field(
                field.name,
                types[field.type],
                nullable=field.nullable,
                metadata={"label": field.about.label, "description": field.about.text},
            )
            for field in table.fields
        ]
    )
    values = [attrgetter(field.name) for field in table.fields]
    columns = [
        pa.array([value(row) for row in rows], type=field.type) for value, field in zip(values, schema, strict=True)
    ]
    made = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), made, compression="zstd")
    return made.getvalue()
