"""A version may have its received document in any format: the check proves it token by token."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest
from tests.painted import body, only, text
from tests.sites import examined, site_at

from kimsorumlu.exports.formats import SOURCES
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.problems import Finding, Severity
from kimsorumlu.view.page import paint

OFFICE = Path(__file__).parents[1] / "fixtures" / "office"
FOLDER = Path("data/municipalities/ornek/temizlik")
VERSION = FOLDER / "2024-02-05.yml"
HEAD = "Temizlik İşleri Müdürlüğü Görev ve Çalışma Yönetmeliği"
# The page furniture of each format: its kind, its lines, its words.
FURNITURE = {
    "docx": [("running-head", "45", HEAD), ("page-number", "46", "Sayfa 1")],
    "odt": [("running-head", "45", HEAD), ("page-number", "46", "Sayfa 2")],
    "html": [("running-head", "44", HEAD), ("page-number", "45", "Sayfa 1")],
    "pdf": [("running-head", "1, 38", HEAD), ("page-number", "37", "Sayfa 1"), ("page-number", "58", "Sayfa 2")],
}
SUFFIXES = {"html": ".html.txt"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(OFFICE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def with_document(root: Path, format: str, content: bytes | None = None) -> None:
    """Makes a file of another format, or other bytes, the received document of the version."""
    file = f"sources/2024-02-05.{format}"
    if content is not None:
        (root / FOLDER / file).write_bytes(content)
    content = (root / FOLDER / file).read_bytes()
    data = (root / VERSION).read_text("utf-8")
    data = data.replace("sources/2024-02-05.docx", file).replace("format: docx", f"format: {format}")
    data = re.sub("sha256: [0-9a-f]+", f"sha256: {hashlib.sha256(content).hexdigest()}", data)
    made = "".join(
        f"  - kind: {kind}\n    lines: [{lines}]\n    text: |\n      {text}\n"
        for kind, lines, text in FURNITURE[format]
    )
    data = re.sub(r"(?s)(?<=  furniture:\n).*(?=  corrections)", made, data)
    (root / VERSION).write_text(data, "utf-8")


def findings(root: Path) -> tuple[int, int, list[Finding]]:
    checked = examined(root)[0]
    (fidelity,) = checked.fidelity
    errors = [found for found in checked.findings if found.severity is Severity.ERROR]
    return fidelity.accounted, fidelity.total, errors


@pytest.mark.parametrize("format", FURNITURE)
def test_every_token_is_accounted_for(project: Path, format: str) -> None:
    with_document(project, format)
    accounted, total, errors = findings(project)
    assert accounted == total > 350
    assert errors == []


@pytest.mark.parametrize("format", FURNITURE)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("pazarın kapandığı gün", "pazarın gün", id="dropped word"),
        pytest.param("    - c): |\n        Yabani", "    - ç): |\n        Yabani", id="label of an automatic list"),
        pytest.param("article: MADDE 6-", "article: MADDE 16-", id="number of an article"),
        pytest.param("      Sayfa", "      Sahife", id="furniture"),
    ],
)
def test_a_planted_error_is_caught(project: Path, format: str, old: str, new: str) -> None:
    with_document(project, format)
    data = (project / VERSION).read_text("utf-8")
    assert old in data
    (project / VERSION).write_text(data.replace(old, new), "utf-8")
    assert {found.code for found in findings(project)[2]} & {"fidelity", "furniture-differs"}


@pytest.mark.parametrize("format", FURNITURE)
def test_bytes_that_are_none_of_the_format_are_a_finding(project: Path, format: str) -> None:
    with_document(project, format, b"\0\1\2")
    accounted, total, errors = findings(project)
    assert (accounted, total) == (0, 0)
    assert "file-unreadable" in {found.code for found in errors}


@pytest.mark.parametrize("format", FURNITURE)
def test_the_document_is_published_as_it_came_and_named_in_the_imprint(project: Path, format: str) -> None:
    with_document(project, format)
    site = site_at(project)
    (version,) = site.corpus.versions
    assert version.received is not None
    assert version.received_url == f"ornek/temizlik/2024-02-05/kaynak{SUFFIXES.get(format, f'.{format}')}"
    page = only(version_pages(site), version.url)
    assert paint(page, site, SOURCES[version.source.format]) == version.received.content
    assert f"Kaynak dosya ({format.upper()}, " in text(body(site, page))


def test_a_letter_read_as_another_is_told_in_the_check_and_in_the_imprint(tmp_path: Path) -> None:
    small = OFFICE.parent / "small"
    shutil.copytree(small, tmp_path, dirs_exist_ok=True)
    folder = tmp_path / "data/municipalities/ornek/park-ve-bahceler"
    source, version = folder / "sources/2023-06-07.txt", folder / "2023-06-07.yml"
    content = (
        source.read_text("utf-8").replace("Müdürlüğün görevleri şunlardır", "Müdürlüğün görevleri Ģunlardır").encode()
    )
    source.write_bytes(content)
    data = re.sub("sha256: [0-9a-f]+", f"sha256: {hashlib.sha256(content).hexdigest()}", version.read_text("utf-8"))
    version.write_text(data, "utf-8")
    checked = examined(tmp_path)[0]
    told = [found for found in checked.findings if found.code == "document-remark"]
    assert [dict(found.values)["reason"] for found in told] == ["letter-read-as Ģ ş"]
    assert all(f.accounted == f.total for f in checked.fidelity)
    site = site_at(tmp_path)
    page = only(version_pages(site), "ornek/park-ve-bahceler/2023-06-07/")
    assert "Belgede “Ģ” ile basılmış 1 harf “ş” okundu." in text(body(site, page))
