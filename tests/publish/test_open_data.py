"""The open data in the finished site: every file of the list, and a notice where a form cannot be written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests import sites

from kimsorumlu.exports.data import files, parquet_file
from kimsorumlu.exports.data.files import data_files
from kimsorumlu.exports.data.forms import TABLE_FORMS
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.kept import keeping
from kimsorumlu.publish.open_data import unwritten, write_open_data
from kimsorumlu.publish.page_records import page_records
from kimsorumlu.publish.plan import Plan, plan


@cache
def planned() -> Plan:
    return plan(sites.small(), [sites.ROOT / "content"])


def test_every_file_is_written(tmp_path: Path) -> None:
    with keeping(tmp_path / "kept", str) as kept:
        write_open_data(sites.small(), planned(), Writer(tmp_path / "site"), kept)
    written = {
        path.relative_to(tmp_path / "site").as_posix(): path.read_bytes()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    assert written == {file.address: file.content for file in data_files(sites.small(), page_records(planned()))}
    assert unwritten() == ()


def test_without_pyarrow_there_is_no_parquet_and_a_notice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(parquet_file, "find_spec", lambda name: None)
    with keeping(tmp_path / "kept", str) as kept:
        write_open_data(sites.small(), planned(), Writer(tmp_path / "site"), kept)
    assert [found.code for found in unwritten()] == ["parquet-skipped"]
    assert not list((tmp_path / "site").rglob("*.parquet"))
    assert files.table_forms() == TABLE_FORMS
