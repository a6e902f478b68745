"""Documents are read in the encoding they came in."""

from __future__ import annotations

import codecs

import pytest

from kimsorumlu.received.document import received
from kimsorumlu.received.encoding import document_text
from kimsorumlu.received.line import UnreadableError

TEXT = "MADDE 1- Müdürlük; ağaçları budar, İLÇE’nin çöpünü alır – “şık” olur."
PLAIN = TEXT.replace("’", "'").replace("–", "-").replace("“", '"').replace("”", '"')


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (b"ASCII", "UTF-8"),
        ("ASCII".encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("cp1254"), "windows-1254"),
        (PLAIN.encode("iso8859-9"), "ISO-8859-9"),
        (b"", "UTF-8"),
    ],
)
def test_a_document_is_read_in_its_encoding(content: bytes, encoding: str) -> None:
    text, name = document_text(content)
    assert name == encoding
    assert text in (TEXT, PLAIN, "ASCII", "")


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode() + b"\xff",  # UTF-8 with a byte spoilt, which is no text of one byte a letter
        "“Kararı” — \u2019".encode() + b"\xfe",
        "Müdürlük жалоба".encode("cp1251", "ignore"),
        b"Belediye\xff",
        b"\x81\x8d",
        b"Belediye\0",
        codecs.BOM_UTF16_LE + b"a",
        "Größe".encode("cp1252"),
    ],
)
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError) as told:
        document_text(content)
    assert told.value.args[0].code == "document-encoding"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_line(end: str) -> None:
    document = received(f"bir{end}iki{end}{end}üç".encode("cp1254"), "plain")
    assert [line.text for line in document.lines] == ["bir", "iki", "", "üç"]
    assert document.encoding == "ISO-8859-9"
