"""Fidelity of the real data, and proof that planted errors are caught."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.sites import examined, real

from kimsorumlu.build import Project, read
from kimsorumlu.check.corrections import bounds
from kimsorumlu.check.fidelity import Fidelity, compare
from kimsorumlu.check.printed import pieces
from kimsorumlu.check.tokens import words
from kimsorumlu.model.version import Version

ROOT = Path(__file__).parents[2]
KUTAHYA = "data/municipalities/kutahya/bilgi-islem/2020-11-04.yml"
KOCAELI = "data/municipalities/kocaeli-bb/bilgi-islem/2025-11-13.yml"
EYUPSULTAN = "data/municipalities/eyupsultan/bilgi-islem/2024-11-08.yml"


def test_all_five_documents_are_accounted_for_in_full() -> None:
    checked = examined(ROOT)[0]
    assert [(f.url, f.accounted) for f in checked.fidelity] == [(f.url, f.total) for f in checked.fidelity]
    assert len(checked.fidelity) == 5
    assert all(f.total > 1500 for f in checked.fidelity)
    assert [f for f in checked.findings if f.severity.value == "error"] == []


def test_the_corrections_of_the_real_texts_are_damage() -> None:
    for version in real().corpus.versions:
        printed = [word for piece in pieces(version) for word in words(piece.text)]
        assert list(bounds(version, printed)) == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def planted(root: Path, file: str, old: str, new: str) -> tuple[Fidelity, Version]:
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"the test's own premise: {old!r} stands once in {file}, not {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")
    data, findings = read(Project(root))
    assert not [f for f in findings if f.severity.value == "error"]
    version = next(v for v in data.corpus.versions if v.document.file == file)
    return compare(version), version


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(
            KUTAHYA, "Sistemin teknolojik gelişme doğrultusunda", "Sistemin gelişme doğrultusunda", id="dropped word"
        ),
        pytest.param(KUTAHYA, "su yükleme kioskuları", "su ve yükleme kioskuları", id="added word"),
        pytest.param(
            KUTAHYA, "Elektronik Belediyecilik sistemini", "Elektronik belediyecilik sistemini", id="letter case"
        ),
        pytest.param(KUTAHYA, "kaldırılır.", "kaldırılır;", id="punctuation"),
        pytest.param(KUTAHYA, "10.06.2019 tarih", "10.06.2018 tarih", id="digit"),
        pytest.param(KUTAHYA, "heading: EVRAK KAYIT SERVİSİ\n", "heading: EVRAK SERVİSİ\n", id="heading"),
        pytest.param(KUTAHYA, "- article: Madde 7-\n", "- article: Madde 7\n", id="marker"),
        pytest.param(KUTAHYA, "  title: ÇEŞİTLİ VE SON HÜKÜMLER\n", "  title: ÇEŞİTLİ HÜKÜMLER\n", id="chapter title"),
        pytest.param(KUTAHYA, "    - r): |", "    - o): |", id="label"),
        pytest.param(KUTAHYA, "Melih ASLAN\n  Katip\n", "Melih ASLAN\n", id="signature block"),
        pytest.param(KOCAELI, "lines: [350]", "lines: [349]", id="furniture elsewhere"),
        pytest.param(
            KOCAELI,
            '{at: madde-6 bent-sx, printed: "Router1ar"',
            '{at: madde-6 bent-s, printed: "Router1ar"',
            id="correction elsewhere",
        ),
        pytest.param(EYUPSULTAN, "lines: [58-61, ", "lines: [", id="undeclared running head"),
    ],
)
def test_a_planted_error_is_caught(copy: Path, file: str, old: str, new: str) -> None:
    result, _ = planted(copy, file, old, new)
    assert result.accounted < result.total
    assert result.findings


def test_two_swapped_items_are_caught(copy: Path) -> None:
    text = (copy / KUTAHYA).read_text("utf-8")
    items = re.findall(r"    - [gh]\): \|\n        (?:Gelecekteki|Sistemin teknolojik).*\n", text)
    assert len(items) == 2
    (copy / KUTAHYA).write_text(text.replace("".join(items), "".join(reversed(items))), "utf-8")
    data, _ = read(Project(copy))
    result = compare(next(v for v in data.corpus.versions if v.document.file == KUTAHYA))
    assert result.accounted < result.total


def test_the_finding_shows_source_line_and_data_line_side_by_side(copy: Path) -> None:
    result, version = planted(copy, KUTAHYA, "su yükleme kioskuları", "su kioskuları")
    (found,) = result.findings
    source, data = found.evidence
    assert dict(found.values)["printed"].endswith("su yükleme")
    assert dict(found.values)["data"] == "… donanımları , su —"
    assert source.text[source.start :].startswith("yükleme kioskuları")
    assert data.text[data.start :].startswith("kioskuları")
    line = (copy / KUTAHYA).read_text("utf-8").split("\n")[found.span.line - 1]
    assert line[found.span.column - 1 :].startswith("kioskuları")
    assert "su yükleme kioskuları" in source.text
    assert version.received is not None
    assert "su yükleme kioskuları" in version.received.lines[source.span.line - 1].text
    assert "su kioskuları" in data.text
    assert "su kioskuları" in (copy / KUTAHYA).read_text("utf-8").split("\n")[data.span.line - 1]
    assert found.where == (("article", "11"), ("paragraph", "1."), ("item", "c"))


def test_another_text_altogether_is_reported_briefly(copy: Path) -> None:
    source = copy / "data/municipalities/kutahya/bilgi-islem/sources/2020-11-04.txt"
    source.write_text("Bambaşka bir metin. " * 400, "utf-8")
    data, _ = read(Project(copy))
    result = compare(next(v for v in data.corpus.versions if v.document.file == KUTAHYA))
    assert result.accounted < result.total / 2
    assert 0 < len(result.findings) <= 20


def test_tokens() -> None:
    assert words("akıll ı (ISO/IEC 27001-2022)…") == [
        "akıll",
        "ı",
        "(",
        "ISO",
        "/",
        "IEC",
        "27001",
        "-",
        "2022",
        ")",
        "…",
    ]
