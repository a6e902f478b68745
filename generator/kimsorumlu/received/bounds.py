"""How much of a document is read: beyond these bounds it is refused with a clear reason, and nothing of it is read.

The longest regulation at hand has 57 KB of text; a book of 600 pages stays within all of them.
"""

from __future__ import annotations

from typing import Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.line import UnreadableError

MAX_BYTES: Final = 50_000_000
# Of an archive (DOCX, ODT): members, and bytes of a member as counted while it is unpacked.
MAX_MEMBERS: Final = 2_000
MAX_MEMBER: Final = 40_000_000
# Bytes that one packed byte may become: text packs 20 to 1, and no page of text 200 to 1.
MAX_RATIO: Final = 200
# Elements of one part of a document. (How deep they may stand in each other is libxml2's own bound: 256.)
MAX_ELEMENTS: Final = 500_000
MAX_PAGES: Final = 600
MAX_LETTERS_ON_PAGE: Final = 20_000
MAX_LETTERS: Final = 2_000_000
MAX_LINES: Final = 40_000


def checked_size(content: bytes) -> bytes:
    """The bytes, if they are not too many. Raises UnreadableError."""
    if len(content) > MAX_BYTES:
        raise UnreadableError(Phrase("too-large", str(MAX_BYTES // 1_000_000)))
    return content


def beyond(what: str, limit: int) -> UnreadableError:
    """The error that says which bound a document passes; `what` is the phrase for it."""
    return UnreadableError(Phrase(what, str(limit)))
