"""One archive of whole tables and texts, the same bytes whenever it is made, with the digest of each file in it."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.data_file import DataFile

DIGESTS: Final = "SHA256SUMS"
# The first day that such an archive can name: a file in it is of no hour.
_NO_HOUR: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o644 << 16


def archive(files: Iterable[DataFile]) -> bytes:
    """The files by their places below /veri/, in the order of their names, then their digests (`sha256sum -c`)."""
    made = io.BytesIO()
    digests = []
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for file in sorted(files, key=lambda file: file.address):
            place = file.address.removeprefix(ids.DATA)
            book.writestr(_entry(place), file.content)
            digests.append(f"{hashlib.sha256(file.content).hexdigest()}  {place}\n")
        book.writestr(_entry(DIGESTS), "".join(digests))
    return made.getvalue()


def _entry(place: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(place, _NO_HOUR)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _READABLE
    entry.create_system = 3  # Unix on every machine
    return entry
