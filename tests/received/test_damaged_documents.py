"""Whatever a document holds, reading it gives lines or a reason; and what reads it is imported only then."""

from __future__ import annotations

import io
import random
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.received.files import packed

from kimsorumlu.received.document import FormatName, received

FIXTURES = Path(__file__).parents[1] / "fixtures"
OFFICE = FIXTURES / "office" / "data" / "municipalities" / "ornek" / "temizlik" / "sources"
VALUES = [b"", b"-1", b"0", b"99999999999", b"x", b"1.5", b"%9)", b"NaN", b"inf", b"none", b"bullet", b"true"]
VALUE = re.compile(rb'="([^"<>]*)"')
ATTRIBUTE = re.compile(rb' [\w:]+="[^"<>]*"')
ELEMENT = re.compile(rb"<[\w:]+[^<>]*/>|<(w:p|text:p|w:r|p)\b[^<>]*>.*?</\1>", re.DOTALL)


def damaged(chance: random.Random, content: bytes) -> bytes:
    """The text with a few values, attributes or elements changed for others; it stays well formed."""
    for _ in range(chance.randint(1, 6)):
        pattern = chance.choice((VALUE, VALUE, ATTRIBUTE, ELEMENT))
        found = list(pattern.finditer(content))
        if found:
            one, other = chance.choice(found), chance.choice(found)
            new = chance.choice(VALUES) if pattern is VALUE else b"" if pattern is ATTRIBUTE else other[0]
            start, end = one.span(1) if pattern is VALUE else one.span()
            content = content[:start] + new + content[end:]
    return content


@pytest.mark.parametrize("name", ["docx", "odt", "html"])
def test_a_damaged_document_is_read_or_refused(name: FormatName) -> None:
    chance, raw, read = random.Random(12), (OFFICE / f"2024-02-05.{name}").read_bytes(), 0
    members: dict[str, str | bytes] = {}
    if name != "html":
        archive = zipfile.ZipFile(io.BytesIO(raw))
        members = {each: archive.read(each) for each in archive.namelist()}
    parts = [each for each in members if each.endswith(("document.xml", "numbering.xml", "styles.xml", "content.xml"))]
    for _ in range(25):
        if members:
            part = chance.choice(parts)
            content = members[part]
            assert isinstance(content, bytes)
            document = received(packed({**members, part: damaged(chance, content)}), name)
        else:
            document = received(damaged(chance, raw), name)
        read += not document.unreadable
        assert bool(document.unreadable) != bool(document.lines)
        assert all(len(line.text) == len(line.bare) for line in document.lines)
    assert read > 15


def test_what_reads_documents_is_imported_only_when_one_is_read() -> None:
    code = "import sys, kimsorumlu.cli; print({'lxml', 'pypdfium2'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "set()\n"
