"""Documents built to hurt end in a message and exit code 1; nothing of them is written, not even a folder."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.received.files import docx, p, packed
from tests.received.pdf_files import column, pdf

from kimsorumlu.cli import main
from kimsorumlu.received.bounds import MAX_BYTES, MAX_PAGES

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def word(body: str | bytes) -> bytes:
    return packed({"word/document.xml": body})


def encrypted() -> bytes:
    raw = bytearray(docx(p("x")))
    at = 0
    while (at := raw.find(b"PK\x01\x02", at)) >= 0:
        raw[at + 8] |= 1
        at += 4
    return bytes(raw)


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "beyond 50 MB": ("b.txt", lambda: b"MADDE 1- (1) Metin. \n" * 2_500_000, "50 MB"),
    "a bomb": ("b.docx", lambda: word(b" " * 60_000_000), "MB"),
    "a file outside": (
        "b.docx",
        lambda: word('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + WORD.format(p("&e;"))),
        "DOCTYPE",
    ),
    "10,000 empty pages": ("b.pdf", lambda: pdf(*[[]] * 10_000), str(MAX_PAGES)),
    "elements in each other": (
        "b.html",
        lambda: b"<html><body>" + b"<div>" * 5_000 + b"MADDE 1- x" + b"</div>" * 5_000,
        "iç içe",
    ),
    "elements of law in each other": (
        "b.xml",
        lambda: b"<akomaNtoso>" + b"<hcontainer>" * 5_000 + b"MADDE 1- x" + b"</hcontainer>" * 5_000 + b"</akomaNtoso>",
        "iç içe",
    ),
    "law without a word": ("b.xml", lambda: b"<akomaNtoso><act><meta/><body/></act></akomaNtoso>", "metin bulunamadı"),
    "XML of anything": ("b.xml", lambda: b"<?xml version='1.0'?><kayit>MADDE 1- x</kayit>", "Akoma Ntoso olmayan"),
    "NUL bytes": ("b.txt", lambda: b"\x00" * 5_000, ""),
    "no encoding": ("b.txt", lambda: bytes(range(1, 256)) * 40, ""),
    "a password": ("b.docx", encrypted, "parola"),
    "nothing": ("b.txt", lambda: b"", ""),
    "a picture": ("b.pdf", lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    file, made, said = HOSTILE[name]
    project = tmp_path / "proje"
    project.mkdir()
    (project / "mkdocs.yml").write_text("site_name: Deneme\n", "utf-8")
    document = tmp_path / file
    document.write_bytes(made())
    begun = time.process_time()
    done = CliRunner().invoke(main, ["--project", str(project), "import", str(document), "--municipality", "ornek"])
    assert time.process_time() - begun < 15
    assert done.exit_code == 1, done.output
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert file in done.output and said in done.output and "Traceback" not in done.output
    assert [path.name for path in project.rglob("*")] == ["mkdocs.yml"]


def test_no_more_of_a_file_is_read_than_is_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of many gigabytes is told by its first bytes beyond the bound."""
    monkeypatch.setattr("kimsorumlu.cli.importing.MAX_BYTES", 1_000)
    monkeypatch.setattr("kimsorumlu.received.bounds.MAX_BYTES", 1_000)
    document = tmp_path / "b.txt"
    with document.open("wb") as file:
        file.write(b"MADDE 1- (1) Metin.\n" * 200)
        file.truncate(MAX_BYTES * 40)
    done = CliRunner().invoke(main, ["--project", str(tmp_path), "import", str(document), "--municipality", "ornek"])
    assert done.exit_code == 1
    assert "MB" in done.output
    assert not (tmp_path / "data").exists()


def test_a_page_of_many_letters_is_read_or_refused_but_never_half(tmp_path: Path) -> None:
    document = tmp_path / "b.pdf"
    document.write_bytes(pdf(column(["MADDE 1- Metin"] * 60)))
    done = CliRunner().invoke(main, ["--project", str(tmp_path), "import", str(document), "--municipality", "ornek"])
    written = list(tmp_path.rglob("*.yml"))
    assert (done.exit_code == 0) == bool(written)
