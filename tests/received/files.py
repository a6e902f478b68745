"""Documents made for tests, of parts that can be read here: a Word document is its body, its lists, its styles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "numbering": "numbering", "styles": "styles", "settings": "settings", "footnotes": "footnotes",
    "endnotes": "endnotes", "header1": "header", "header2": "header", "footer1": "footer",
}  # fmt: skip


def packed(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive, the same bytes each time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return target.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word document of this body and these parts ("numbering", "styles", "header1" …), each without its root."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{_PARTS[name]}+xml"/>' for name in parts)
        + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_KINDS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="{name}" Type="{_KINDS}/{_PARTS[name]}" Target="{name}.xml"/>' for name in parts)
        + "</Relationships>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    roots = {"header": "hdr", "footer": "ftr"}
    for name, content in parts.items():
        root = roots.get(_PARTS[name], _PARTS[name])
        members[f"word/{name}.xml"] = f"<w:{root} {_W}>{content}</w:{root}>"
    return packed(members)


def p(text: str = "", *, list: tuple[int, int] | None = None, style: str = "", properties: str = "") -> str:
    """A Word paragraph: its text, its list and level there, its style. A text that begins with "<" is runs."""
    place = "" if list is None else f'<w:numPr><w:ilvl w:val="{list[1]}"/><w:numId w:val="{list[0]}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{place}{properties}</w:pPr>{text if text.startswith('<') else r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def lists(abstracts: Mapping[int, list[str]], nums: Mapping[int, tuple[int, str]]) -> str:
    """The lists of a Word document: the levels of each abstract one, of which one a list is and what it overrides."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{id}">{"".join(levels)}</w:abstractNum>' for id, levels in abstracts.items()
    )
    return made + "".join(
        f'<w:num w:numId="{id}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
        for id, (abstract, override) in nums.items()
    )


def lvl(depth: int, kind: str, text: str, more: str = "", start: int | None = 1) -> str:
    """A level of a list: its number format and its label."""
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{depth}">{begin}<w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


_OASIS = "urn:oasis:names:tc:opendocument:xmlns:%s:1.0"
_NAMES = "".join(
    f' xmlns:{short}="{_OASIS % name}"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
_LIBRE = ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'


def odt(body: str, automatic: str = "", styles: str = "", masters: str = "", **more: str) -> bytes:
    """An OpenDocument text: its body, its automatic styles, the styles it shares, its pages, and other members."""
    names = _NAMES + _LIBRE
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content{names}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles{names}><office:styles>{styles}</office:styles>"
            f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
            **{name.replace("__", "/"): content for name, content in more.items()},
        }
    )
