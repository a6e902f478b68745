"""One archive of whole tables and texts, the same bytes whenever it is made, with the digest of each file in it."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Final

from kimsorumlu import ids

DIGESTS: Final = "SHA256SUMS"
# The first day that such an archive can name: a file in it is of no hour.
_NO_HOUR: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o644 << 16


class DataArchive:
    """An archive that is being filled, a file at a time: none of them is kept but as it is packed."""

    def __init__(self) -> None:
        self._made = io.BytesIO()
        self._book = zipfile.ZipFile(self._made, "w", zipfile.ZIP_DEFLATED)
        self._digests: dict[str, str] = {}

    def put(self, address: str, content: bytes) -> None:
        """Puts a file in by its place below /veri/."""
        place = address.removeprefix(ids.DATA)
        self._book.writestr(_entry(place), content)
        self._digests[place] = hashlib.sha256(content).hexdigest()

    def content(self) -> bytes:
        """The archive, which is closed by this; the digests of its files by their names come last (`sha256sum -c`)."""
        digests = "".join(f"{digest}  {place}\n" for place, digest in sorted(self._digests.items()))
        self._book.writestr(_entry(DIGESTS), digests)
        self._book.close()
        return self._made.getvalue()


def _entry(place: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(place, _NO_HOUR)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _READABLE
    entry.create_system = 3  # Unix on every machine
    return entry
