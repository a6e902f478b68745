"""Documents built to hurt are refused with a reason, soon and with little memory; nothing of them is read."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable

import pytest
from tests.received.files import docx, p, packed

from kimsorumlu.received import bounds
from kimsorumlu.received.document import received

BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def word(content: bytes | str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    return packed({"word/document.xml": content}, method)


def unpacked(body: str) -> bytes:
    """A document that is no bomb: it is as large as it looks."""
    return word(BODY.format(body), zipfile.ZIP_STORED)


def encrypted() -> bytes:
    raw = bytearray(docx(p("x")))
    at = 0
    while (at := raw.find(b"PK\x01\x02", at)) >= 0:
        raw[at + 8] |= 1
        at += 4
    return bytes(raw)


def twice() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive, pytest.warns(UserWarning):
        archive.writestr("word/document.xml", BODY.format(p("bir")))
        archive.writestr("word/document.xml", BODY.format(p("iki")))
    return target.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "document-damaged"),
    "no archive": (lambda: b"\x00" * 1000, "document-damaged"),
    "cut in half": (lambda: docx(p("x" * 9000))[:400], "document-damaged"),
    "an archive of something else": (lambda: packed({"mimetype": "x"}), "document-is"),
    "bad XML": (lambda: word("<w:document"), "document-damaged"),
    "the root alone": (lambda: word(BODY.replace("<w:body>{}</w:body>", "")), "document-damaged"),
    "a member named twice": (twice, "document-damaged"),
    "a password": (encrypted, "document-password"),
    "a bomb": (lambda: word(b" " * 60_000_000), "document-unpacks"),
    "a bomb of elements": (lambda: unpacked("<w:p/>" * 500_100), "document-elements"),
    "too many members": (lambda: packed({f"m{n}": "" for n in range(2_100)}), "document-members"),
    "a file outside": (
        lambda: word('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + BODY.format(p("&e;"))),
        "document-entities",
    ),
    "a file outside, in UTF-16": (
        lambda: word(
            f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY e "b">]>{BODY.format("")}'.encode("utf-16")
        ),
        "document-entities",
    ),
    "a billion laughs": (
        lambda: word('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + BODY.format(p("&b;"))),
        "document-entities",
    ),
    "elements in each other": (
        lambda: word(BODY.format("<w:sdt><w:sdtContent>" * 3000 + "</w:sdtContent></w:sdt>" * 3000)),
        "document-deep",
    ),
    "NUL bytes": (lambda: word(BODY.format(p("\0"))), "document-damaged"),
    "too many letters": (lambda: unpacked(p("a b" * 700_000)), "document-letters"),
    "too many lines": (lambda: unpacked("<w:p/>" * 40_100), "document-lines"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused(name: str) -> None:
    make, code = HOSTILE[name]
    content = make()
    began = time.process_time()
    document = received(content, "docx")
    assert getattr(document.unreadable, "code", "") == code
    assert document.lines == ()
    assert time.process_time() - began < 10


def test_a_file_beyond_the_bound_is_refused_unread() -> None:
    document = received(b" " * (bounds.MAX_BYTES + 1), "plain")
    assert document.unreadable == "too-large 50"


def test_elements_as_deep_as_real_ones_are_read() -> None:
    nested = "<w:sdt><w:sdtContent>" * 60 + p("derin") + "</w:sdtContent></w:sdt>" * 60
    assert [line.bare for line in received(docx(nested), "docx").lines] == ["derin"]
