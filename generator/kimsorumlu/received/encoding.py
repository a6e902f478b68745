"""The encoding a document came in, told by its bytes: it is kept byte for byte, and read as what it is.

A byte order mark tells UTF-8 and UTF-16. Without one, bytes that are UTF-8 are; every other byte of UTF-16 text in our
alphabet is nearly always null. What is left is one byte a letter: windows-1254, of which ISO-8859-9 is the part without
typographic signs. That is believed only where the letters beyond ASCII are those of Turkish.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.line import UnreadableError

UTF_8: Final = "UTF-8"

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# Beyond ASCII, what Turkish documents of one byte a letter hold: letters, quotation marks, dashes, bullets, units.
_TURKISH: Final = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛéÉ\u00a0“”‘’‚„«»–—…•·°§´©®±²³½¼¾µ×÷€™¨¹º\u00ad")
# windows-1254 has signs where ISO-8859-9 has control characters, which no text holds.
_SIGNS: Final = re.compile(rb"[\x80-\x9f]")
# Three bytes that are one quotation mark or dash in UTF-8, of which a byte elsewhere is spoilt; letters tell it, too.
_UTF_8_SIGN: Final = re.compile(rb"\xe2\x80[\x80-\xbf]")
# <meta charset="windows-1254">, <meta … content="text/html; charset=iso-8859-9">, <?xml … encoding="utf-8"?>
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s{0,3}=\s{0,3}["']?([A-Za-z0-9_-]{1,20})""", re.IGNORECASE)
_DECLARABLE: Final = {
    **dict.fromkeys(("windows-1254", "iso-8859-9", "iso8859-9", "latin5", "cp1254", "x-cp1254"), "cp1254"),
    **dict.fromkeys(("utf-8", "utf8", "utf-16", "unicode"), "utf-8"),
}


def document_text(content: bytes) -> tuple[str, str]:
    """The text of a document, and the name of its encoding. Raises UnreadableError if it is none of those known."""
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return _strict(content, codec), name
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _one_byte(content, error.start)
    if "\0" not in text:
        return text, UTF_8
    return _strict(content, _halves(content)), "UTF-16"


def declared_text(content: bytes) -> str:
    """The text of a page that says in itself what it is encoded in; else, or where that is not so, as `document_text`.

    As browsers do, a page that says ISO-8859-9 is read as windows-1254, and one that says UTF-16 as UTF-8. Raises
    UnreadableError.
    """
    said = _DECLARED.search(content[:4096])
    codec = _DECLARABLE.get(said[1].decode("ascii").lower()) if said else None
    if codec and not any(content.startswith(mark) for mark, _, _ in _MARKS):
        try:
            return content.decode(codec)
        except UnicodeDecodeError:
            pass
    return document_text(content)[0]


def _strict(content: bytes, codec: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadableError(Phrase("document-encoding", str(error.start))) from error


def _halves(content: bytes) -> str:
    """Which half of each pair of bytes is null, as UTF-16 without a mark has it."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    if max(even, odd) * 4 < len(content):  # less than half of that half
        raise UnreadableError(Phrase("document-encoding", str(content.index(0))))
    return "utf-16-be" if even > odd else "utf-16-le"


def _one_byte(content: bytes, first: int) -> tuple[str, str]:
    """Text in windows-1254 or ISO-8859-9; `first` is the first byte that is not UTF-8."""
    reason = Phrase("document-encoding", str(first))
    even, odd = content[::2].count(0), content[1::2].count(0)
    if even or odd:
        return _strict(content, _halves(content)), "UTF-16"
    if _UTF_8_SIGN.search(content):
        raise UnreadableError(reason)
    try:
        text = content.decode("cp1254")
    except UnicodeDecodeError as error:
        raise UnreadableError(Phrase("document-encoding", str(error.start))) from error
    beyond = [character for character in text if not character.isascii()]
    if any(character not in _TURKISH for character in beyond):
        raise UnreadableError(reason)
    return text, "windows-1254" if _SIGNS.search(content) else "ISO-8859-9"
