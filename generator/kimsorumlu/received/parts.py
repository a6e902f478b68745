"""The XML parts of documents that are ZIP archives (DOCX, ODT), taken out within bounds and parsed without entities.

Such a document can be built to hurt: a small archive that unpacks to gigabytes, entities that read files or multiply,
elements nested without end. What passes a bound is refused as a whole.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received import bounds
from kimsorumlu.received.line import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENCRYPTED: Final = 0x1
_DECLARATIONS: Final = tuple(
    word.encode(codec) for word in ("<!DOCTYPE", "<!ENTITY") for codec in ("ascii", "utf-16-le", "utf-16-be")
)


class Archive:
    """The members of a document that is a ZIP archive. Raises UnreadableError for whatever is wrong with it."""

    def __init__(self, content: bytes, format: str) -> None:
        """`format` is what the document should be, as messages name it: "DOCX"."""
        self._format = format
        try:
            self._file = zipfile.ZipFile(io.BytesIO(bounds.checked_size(content)))
            self._infos = {info.filename: info for info in self._file.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
            raise UnreadableError(Phrase("document-damaged", format)) from error
        if len(self._file.infolist()) > bounds.MAX_MEMBERS:
            raise bounds.beyond("document-members", bounds.MAX_MEMBERS)
        if len(self._infos) < len(self._file.infolist()):
            raise UnreadableError(Phrase("document-damaged", format))

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes | None:
        """The bytes of a member, None if there is none of this name."""
        info = self._infos.get(name)
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError(Phrase("document-password"))
        most = min(bounds.MAX_MEMBER, max(info.compress_size, 1) * bounds.MAX_RATIO + 100_000)
        try:
            with self._file.open(info) as member:
                content = member.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableError(Phrase("document-damaged", self._format)) from error
        if len(content) > most:
            raise bounds.beyond("document-unpacks", bounds.MAX_MEMBER // 1_000_000)
        return content

    def xml(self, name: str, same: Mapping[bytes, bytes] | None = None) -> _Element | None:
        """The root element of a member, None if there is none of this name. `same`: names of one meaning."""
        content = self.read(name)
        if content is None:
            return None
        for other, ours in (same or {}).items():
            content = content.replace(other, ours)
        return parsed(content, self._format)


def parsed(content: bytes, format: str) -> _Element:
    """The root element of an XML text. Raises UnreadableError for entities, too many or too deep elements, bad XML."""
    try:
        from lxml import etree
    except ImportError as error:
        raise UnreadableError(Phrase("document-needs", "lxml", "import")) from error

    if any(declaration in content for declaration in _DECLARATIONS):
        raise UnreadableError(Phrase("document-entities"))
    events = etree.iterparse(
        io.BytesIO(content),
        events=("start",),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for count, _ in enumerate(events):
            if count > bounds.MAX_ELEMENTS:
                raise bounds.beyond("document-elements", bounds.MAX_ELEMENTS)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error).lower()
        raise UnreadableError(Phrase("document-deep") if deep else Phrase("document-damaged", format)) from error
    root = events.root
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(Phrase("document-entities"))
    return root
