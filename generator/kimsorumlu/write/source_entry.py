"""A received document entered into a version file: its name, format and digest, and where it came from.

No person writes a digest: it is taken from the bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kimsorumlu.digest import digest_of_bytes
from kimsorumlu.read.shapes import Source
from kimsorumlu.read.version_file import read_version
from kimsorumlu.received.document import FORMATS, FormatName
from kimsorumlu.write.house_form import lines_of
from kimsorumlu.write.plain import plain
from kimsorumlu.write.version_yaml import rewritten

# By the end of its name; Markdown, web pages and XML are published as text.
FORMAT_OF: Final[dict[str, FormatName]] = {
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xml": "akoma-ntoso",
    **{known.suffix: name for name, known in FORMATS.items() if name not in ("markdown", "html", "akoma-ntoso")},
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from; None for what is not known."""

    retrieved: date
    url: str | None = None
    sender: str | None = None
    retrieved_by: str | None = None
    licence: str | None = None


def source_of(content: bytes, day: date, form: FormatName, origin: Origin, old: Source | None = None) -> Source:
    """The entry of a document for the version of that day; furniture and corrections of an older entry stay."""
    return Source(
        file=f"sources/{day.isoformat()}{FORMATS[form].suffix}",
        format=form,
        sha256=digest_of_bytes(content),
        furniture=old.furniture if old else (),
        corrections=old.corrections if old else (),
        url=origin.url,
        sender=origin.sender,
        retrieved=origin.retrieved,
        retrieved_by=origin.retrieved_by,
        licence=origin.licence,
    )


def with_source(version_file: bytes, content: bytes, form: FormatName, origin: Origin) -> bytes:
    """A version file with this document as its source; raises ValueError for a file that cannot be read whole."""
    read, found = read_version(version_file, "")
    if read is None:
        raise ValueError("; ".join(finding.code for finding in found))
    head = read.head
    source = source_of(content, head.date, form, origin, head.source)
    return rewritten(version_file, replace(head, source=source), [entry.shape for entry in read.text])


def as_lines(source: Source) -> str:
    """The entry as a new version file begins with it."""
    return "\n".join(lines_of({"source": plain(source)}))
