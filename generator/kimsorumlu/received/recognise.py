"""What a document is by its bytes, whatever its name says: one of the formats that are read, or one that is not."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final, Literal

from kimsorumlu.received.encoding import declared_text
from kimsorumlu.received.line import UnreadableError

# "office": of Microsoft Office before 2007, but no text. "locked": an Office document behind a password.
Kind = Literal[
    "plain", "docx", "odt", "html", "pdf", "doc", "rtf", "image", "office", "locked", "archive", "xml", "akoma-ntoso",
]  # fmt: skip

# How messages name what is not read as it is.
SHOWN: Final[dict[Kind, str]] = {
    "plain": "TXT", "docx": "DOCX", "odt": "ODT", "html": "HTML", "pdf": "PDF", "doc": "DOC", "rtf": "RTF",
    "image": "JPEG/PNG/TIFF", "office": "XLS/PPT", "archive": "ZIP", "xml": "XML",
    "akoma-ntoso": "Akoma Ntoso",
}  # fmt: skip
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"II*\0", b"MM\0*", b"BM")
_LOOKED_AT: Final = 1024
_HTML: Final = re.compile(r"<!doctype html|<(?:html|head|body|p|div|table|meta|span)\b", re.IGNORECASE)
# XML whose first element is no page's: elements of the web's names in it say nothing of where lines end.
_XML: Final = re.compile(
    r"\s*(?:<\?xml\b|<(?:\w+:)?akomaNtoso\b)(?!.*<(?:!doctype html|html)\b)", re.IGNORECASE | re.DOTALL
)
_AKN: Final = re.compile(r"<(?:\w+:)?akomaNtoso\b")


def recognised(content: bytes) -> Kind | None:
    """What a document is; None where its bytes are of nothing known."""
    if b"%PDF-" in content[:_LOOKED_AT]:
        return "pdf"
    if content.startswith(_OLE):
        return _of_office(content)
    if content.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(_IMAGES):
        return "image"
    if content.startswith(b"PK"):
        return _of_archive(content)
    try:
        text = declared_text(content)
    except UnreadableError:
        return None
    beginning = text[:_LOOKED_AT]
    if _XML.match(beginning):
        return "akoma-ntoso" if _AKN.search(beginning) else "xml"
    return "html" if _HTML.search(beginning) else "plain"


def _of_office(content: bytes) -> Kind:
    """Which of the programs wrote a compound file, by the names of its streams."""
    for name, kind in (("EncryptedPackage", "locked"), ("WordDocument", "doc")):
        if name.encode("utf-16-le") in content:
            return kind  # type: ignore[return-value]
    return "office"


def _of_archive(content: bytes) -> Kind | None:
    try:
        names = set(zipfile.ZipFile(BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError):
        return None
    if any(name.startswith("word/document") for name in names):
        return "docx"
    return "odt" if "content.xml" in names else "archive"
