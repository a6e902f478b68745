"""A document is what its bytes are; what is not read says what to do, or is made into what is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.received.files import docx, odt, p, packed
from tests.received.pdf_files import column, pdf

from kimsorumlu.cli import main
from kimsorumlu.problems import Phrase
from kimsorumlu.received.convert import as_read
from kimsorumlu.received.document import FORMATS, received
from kimsorumlu.received.line import UnreadableError
from kimsorumlu.received.recognise import Kind, recognised

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
OLD_WORD = OLE + "WordDocument".encode("utf-16-le")
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
DOCUMENTS: dict[Kind, bytes] = {
    "docx": docx(p("x")),
    "odt": odt("<text:p>x</text:p>"),
    "pdf": pdf(column(["x"])),
    "html": b"\n<!DOCTYPE html><p>x</p>",
    "plain": "MADDE 1- Müdürlük, 5 < 6".encode("cp1254"),
    "doc": OLD_WORD,
    "locked": LOCKED,
    "office": OLE,
    "rtf": b"{\\rtf1 x}",
    "image": b"\x89PNG\r\n\x1a\n",
    "archive": packed({"a.txt": "x"}),
    "xml": b'<?xml version="1.0"?>\n<mevzuat><madde>x</madde></mevzuat>',
    "akoma-ntoso": b'<?xml version="1.0"?>\n<akomaNtoso><act><meta/><p>x</p></act></akomaNtoso>',
}


def test_a_page_of_the_web_may_be_xml() -> None:
    assert recognised(b'<?xml version="1.0"?>\n<!DOCTYPE html><html><p>x</p></html>') == "html"


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_is_what_its_bytes_are(kind: Kind) -> None:
    assert recognised(DOCUMENTS[kind]) == kind


@pytest.mark.parametrize("content", [b"PK", b"\xff\xfe\x00", "Größe".encode("cp1252"), bytes(range(256))])
def test_bytes_of_nothing_known_raise_nothing(content: bytes) -> None:
    assert recognised(content) is None


@pytest.mark.parametrize(
    ("kind", "name", "reason"),
    [
        ("doc", "docx", "document-old-word"),
        ("locked", "docx", "document-password"),
        ("pdf", "docx", "document-is PDF"),
        ("docx", "plain", "document-is DOCX"),
        ("odt", "docx", "document-is ODT"),
        ("rtf", "docx", "document-old-word"),
        ("image", "pdf", "document-scan"),
        ("archive", "odt", "document-is ZIP"),
        ("xml", "akoma-ntoso", "document-xml"),
    ],
)
def test_a_document_of_another_format_is_named(kind: Kind, name: str, reason: str) -> None:
    form = next(each for each in FORMATS if each == name)
    found = received(DOCUMENTS[kind], form)
    assert found.unreadable == reason
    assert found.lines == ()


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all there is on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, code: str) -> None:
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport sys, pathlib\n{code}\n", "utf-8")
    path.chmod(0o755)


def refusal(content: bytes) -> Phrase:
    with pytest.raises(UnreadableError) as told:
        as_read(content)
    reason = told.value.args[0]
    assert isinstance(reason, Phrase)
    return reason


def test_what_is_read_as_it_is_is_not_converted() -> None:
    for kind in ("docx", "odt", "pdf", "html", "plain", "akoma-ntoso"):
        assert as_read(DOCUMENTS[kind]) == (kind, DOCUMENTS[kind], None)


def test_without_the_programs_it_is_said_what_to_do(programs: Path) -> None:
    assert refusal(OLD_WORD) == "document-old-word"
    assert refusal(pdf([], picture=True)) == "document-scan"
    assert refusal(DOCUMENTS["image"]) == "document-scan"
    assert refusal(LOCKED) == "document-password"
    assert refusal(bytes(range(256))) == "document-unknown"


@pytest.mark.skipif(os.name != "posix", reason="the programs of this test are scripts")
def test_an_old_word_document_becomes_a_new_one(programs: Path) -> None:
    program(
        programs,
        "soffice",
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1]); out.mkdir()\n"
        "assert sys.argv[-1].endswith('document.doc') and '--headless' in sys.argv\n"
        f"(out / 'document.docx').write_bytes({DOCUMENTS['docx']!r})",
    )
    name, content, remark = as_read(OLD_WORD)
    assert (name, content) == ("docx", DOCUMENTS["docx"])
    assert remark is not None and remark.reason == "document-converted"


@pytest.mark.skipif(os.name != "posix", reason="the programs of this test are scripts")
def test_a_program_that_fails_or_makes_nothing_is_a_reason(programs: Path) -> None:
    program(programs, "soffice", "sys.exit(1)")
    assert refusal(OLD_WORD) == "document-program soffice"
    program(programs, "soffice", "")
    assert refusal(OLD_WORD) == "document-damaged DOC"


@pytest.mark.skipif(os.name != "posix", reason="the programs of this test are scripts")
def test_a_scan_becomes_text_page_by_page(programs: Path) -> None:
    program(
        programs,
        "tesseract",
        "if sys.argv[1] == '--list-langs': print('List:\\ntur'); sys.exit()\n"
        "kind, width, height, depth = pathlib.Path(sys.argv[1]).read_bytes()[:20].split()[:4]\n"
        "assert sys.argv[2:] == ['stdout', '-l', 'tur', '--psm', '6']\n"
        "print(kind.decode(), width.decode(), height.decode())",
    )
    name, content, remark = as_read(pdf([], [], picture=True))
    assert (name, content) == ("plain", b"P5 1653 2339\n\n\x0cP5 1653 2339\n")
    assert remark is not None and remark.reason == "document-recognised"
    program(programs, "tesseract", "print('List:\\neng')")
    assert refusal(pdf([], picture=True)) == "document-scan"


def test_the_lines_of_a_document_are_shown_with_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "belge.docx"
    path.write_bytes(docx(p("KuruluĢ") + p("iki")))
    result = CliRunner().invoke(main, ["lines", str(path)])
    assert result.exit_code == 0
    assert "1\t\t\tKuruluş\n2\t\t\tiki\n" in result.output
    assert "“Ģ” harfi “ş” okundu (1)" in result.output
    path.write_bytes(LOCKED)
    result = CliRunner().invoke(main, ["lines", str(path), "--lang", "en"])
    assert (result.exit_code, "protected by a password" in result.output) == (1, True)
