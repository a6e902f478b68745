"""The process that writes Parquet: tables in, a line of JSON each; a file out for each, after a line with its length.

Run as a module by `parquet_file`. pyarrow takes a hundred megabytes and gives none back before its process ends.
"""

from __future__ import annotations

import datetime
import io
import json
import sys
from typing import Any, Final

# pyarrow takes it along where it is installed, and does without; it is most of what there would be to load.
sys.modules["numpy"] = None  # type: ignore[assignment]

import pyarrow as pa  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

from kimsorumlu.exports.data.fields import FieldType  # noqa: E402

_TYPES: Final = {
    FieldType.TEXT: pa.string(),
    FieldType.INTEGER: pa.int64(),
    FieldType.BOOLEAN: pa.bool_(),
    FieldType.DATE: pa.date32(),
    FieldType.LIST: pa.list_(pa.string()),
}


def main() -> None:
    """Answers one table after the other until there are no more."""
    for line in sys.stdin.buffer:
        content = _written(**json.loads(line))
        sys.stdout.buffer.write(b"%d\n%b" % (len(content), content))
        sys.stdout.buffer.flush()


def _written(fields: list[dict[str, Any]], rows: list[dict[str, Any]]) -> bytes:
    """The rows, compressed; every field has its label and description beside it."""
    schema = pa.schema(
        pa.field(field["name"], _TYPES[field["type"]], nullable=field["nullable"], metadata=field["metadata"])
        for field in fields
    )
    columns = [_column(field, [row[field.name] for row in rows]) for field in schema]
    made = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), made, compression="zstd")
    return made.getvalue()


def _column(field: Any, values: list[Any]) -> Any:
    if field.type == _TYPES[FieldType.DATE]:
        values = [value and datetime.date.fromisoformat(value) for value in values]
    return pa.array(values, type=field.type)


if __name__ == "__main__":
    main()
