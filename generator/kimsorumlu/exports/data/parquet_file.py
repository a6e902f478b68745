"""Tables as Parquet, with the types of their columns and what they mean; needs pyarrow (the extra `data`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kimsorumlu.exports.data.json_file import json_lines
from kimsorumlu.exports.data.table import Rows, Table

_CHILD: Final = "kimsorumlu.exports.data.parquet_child"
_PACKAGES: Final = Path(__file__).parents[3]


def parquet_available() -> bool:
    """Whether Parquet can be written here."""
    return find_spec("pyarrow") is not None


@contextmanager
def parquet_writer() -> Iterator[Callable[[Table, Rows], bytes]]:
    """What makes a file of a table's rows: a process of its own, one for all tables, which ends with its memory.

    Raises OSError if the process ends before its work is done.
    """
    # The package may be read from a checkout that only this process knows of.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_PACKAGES), *sys.path[1:]])}
    with subprocess.Popen(  # noqa: S603  (our own module)
        [sys.executable, "-m", _CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as child:
        assert child.stdin is not None and child.stdout is not None
        asked, told = child.stdin, child.stdout

        def write(table: Table, rows: Rows) -> bytes:
            asked.write(_as_json(table, rows))
            asked.flush()
            length = told.readline()
            content = told.read(int(length)) if length else b""
            if not content:
                raise ChildProcessError(_CHILD)
            return content

        yield write


def _as_json(table: Table, rows: Rows) -> bytes:
    """What the process is told of a table, as one line."""
    fields = [
        {
            "name": field.name,
            "type": field.type,
            "nullable": field.nullable,
            "metadata": {"label": field.about.label, "description": field.about.text},
        }
        for field in table.fields
    ]
    return f'{{"fields": {json.dumps(fields)}, "rows": [{", ".join(json_lines(table, rows))}]}}\n'.encode()
