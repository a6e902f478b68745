"""The open data in the finished site: every file of the list, and a notice where a form cannot be written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests import sites
from tests.publish.several import CHANGES, several

from kimsorumlu import ids
from kimsorumlu.exports.data import files, parquet_file
from kimsorumlu.exports.data.data_file import DataFile
from kimsorumlu.exports.data.files import made_files
from kimsorumlu.exports.data.forms import TABLE_FORMS
from kimsorumlu.exports.data.tables import DUTIES
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
    assert written == dict(made_files(sites.small(), page_records(planned())))
    assert unwritten() == ()


def test_what_stands_is_made_again_only_if_it_is_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text's words change: its municipality's records and parts, whole tables and the archive; nothing else."""
    before = sites.site_at(several(tmp_path / "before"))
    CHANGES["a clause"](several(tmp_path / "after"))
    after = sites.site_at(tmp_path / "after")
    site, plans = tmp_path / "site", [plan(each, ()) for each in (before, after)]
    made: list[str] = []

    def content(file: DataFile) -> bytes:
        made.append(file.address)
        return file.make()

    with keeping(tmp_path / "kept", str) as kept:
        first = Writer(site)
        write_open_data(before, plans[0], first, kept)
        monkeypatch.setattr(DataFile, "content", property(content))
        second = Writer(site, first.written)
        write_open_data(after, plans[1], second, kept)
    again = set(made)
    expected = dict(made_files(after, page_records(plans[1])))
    assert {address: (site / address).read_bytes() for address in second.written} == expected
    assert {ids.table_url(DUTIES.name, ".csv"), ids.municipality_record_url("ornek"), ids.DATABASE} <= again
    assert not [address for address in again if "/ikinci" in address or "/ucuncu" in address]
    assert len(again) < len(expected) / 2


def test_without_pyarrow_there_is_no_parquet_and_a_notice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(parquet_file, "find_spec", lambda name: None)
    with keeping(tmp_path / "kept", str) as kept:
        write_open_data(sites.small(), planned(), Writer(tmp_path / "site"), kept)
    assert [found.code for found in unwritten()] == ["parquet-skipped"]
    assert not list((tmp_path / "site").rglob("*.parquet"))
    assert files.table_forms() == TABLE_FORMS
