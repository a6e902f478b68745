"""A few lines as a file of each format: what stands at the address of a document that was withdrawn."""

from __future__ import annotations

import io
import textwrap
import zipfile
from collections.abc import Sequence
from html import escape
from typing import Final

from kimsorumlu.received.akn.names import NAMESPACE

_DOCX_TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_DOCX_RELATIONS: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
# The Turkish letters that WinAnsi has not, and their names in fonts; they take places from 128 on.
_FIRST: Final = 128
_LETTERS: Final = {
    "ğ": "gbreve", "Ğ": "Gbreve", "ı": "dotlessi", "İ": "Idotaccent", "ş": "scedilla", "Ş": "Scedilla",
    "’": "quoteright", "“": "quotedblleft", "”": "quotedblright", "–": "endash", "…": "ellipsis",
}  # fmt: skip
_ODT: Final = "application/vnd.oasis.opendocument.text"
_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:%s:1.0"
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def as_text(lines: Sequence[str]) -> bytes:
    """Plain text in UTF-8."""
    return "".join(f"{line}\n" for line in lines).encode()


def as_html(lines: Sequence[str]) -> bytes:
    """A web page of a paragraph a line."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return (
        f'<!DOCTYPE html><html lang="tr"><meta charset="utf-8"><title>{escape(lines[0])}</title>{paragraphs}'.encode()
    )


def as_akoma_ntoso(lines: Sequence[str]) -> bytes:
    """An Akoma Ntoso document of a paragraph a line."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    body = f'<doc name="notice"><mainBody>{paragraphs}</mainBody></doc>'
    return f'<akomaNtoso xmlns="{NAMESPACE}">{body}</akomaNtoso>'.encode()


def as_docx(lines: Sequence[str]) -> bytes:
    """A Word document of a paragraph a line, the same bytes each time."""
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    return _packed(
        {
            "[Content_Types].xml": _DOCX_TYPES,
            "_rels/.rels": _DOCX_RELATIONS,
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        }
    )


def as_odt(lines: Sequence[str]) -> bytes:
    """An OpenDocument text of a paragraph a line, the same bytes each time."""
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    names = "".join(f' xmlns:{name}="{_OASIS % name}"' for name in ("office", "text"))
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (("/", _ODT), ("content.xml", "text/xml"))
    )
    return _packed(
        {
            "mimetype": _ODT,
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_OASIS % "manifest"}">{entries}'
            "</manifest:manifest>",
            "content.xml": f'<office:document-content{names} office:version="1.2">{content}</office:document-content>',
        }
    )


def as_pdf(lines: Sequence[str]) -> bytes:
    """A PDF of one page, in a font that every reader of PDF has; letters beyond its encoding have their names."""
    own = "".join(f"/{name}" for name in _LETTERS.values())
    table = str.maketrans({letter: chr(_FIRST + place) for place, letter in enumerate(_LETTERS)})
    rows = [row for line in lines for row in textwrap.wrap(line, 80)]
    shown = "".join(f"({_escaped(row.translate(table))}) Tj T*\n" for row in rows)
    text = f"BT /F1 11 Tf 16 TL 60 780 Td\n{shown}ET".encode("latin-1", "replace")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding"
        b"/Differences[%d%s]>>>>" % (_FIRST, own.encode()),
    ]
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table_at = len(made)
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (size, entries, size, table_at)
    )


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _packed(members: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()
