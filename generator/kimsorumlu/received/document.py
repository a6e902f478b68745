"""A received document and the formats it can have: how each is read, and as what its file is published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from kimsorumlu.digest import digest_of_bytes
from kimsorumlu.received import markdown, text
from kimsorumlu.received.encoding import document_text
from kimsorumlu.received.line import ReceivedLine, UnreadableError

# What a version file's `source.format` can say. A format is a name here, an entry of FORMATS, and a module.
FormatName = Literal["markdown", "plain"]


@dataclass(frozen=True, slots=True)
class ReceivedFormat:
    """How a format's bytes become lines, and its file as the site publishes it."""

    lines: Callable[[bytes], tuple[ReceivedLine, ...]]
    media_type: str
    # With its dot.
    suffix: str

    @property
    def short_name(self) -> str:
        """What readers know such a file as: "TXT"."""
        return self.suffix.removeprefix(".").upper()


# Markdown reaches us as text and is published as it came.
FORMATS: Mapping[FormatName, ReceivedFormat] = {
    "markdown": ReceivedFormat(markdown.lines, "text/plain", ".txt"),
    "plain": ReceivedFormat(text.lines, "text/plain", ".txt"),
}


@dataclass(frozen=True, slots=True)
class Received:
    """A received document, read once."""

    content: bytes
    format: ReceivedFormat
    lines: tuple[ReceivedLine, ...]
    # Why there are no lines, as findings word it; "" if they could be read.
    unreadable: str = ""

    @property
    def digest(self) -> str:
        """The digest of its bytes."""
        return digest_of_bytes(self.content)

    @property
    def encoding(self) -> str:
        """What its text is encoded in, where it could be read: "UTF-8", "windows-1254"."""
        return document_text(self.content)[1]


def received(content: bytes, name: FormatName) -> Received:
    """The document with its lines. Bytes that the format cannot read are a reason, never an exception."""
    form = FORMATS[name]
    try:
        return Received(content, form, form.lines(content))
    except UnreadableError as error:
        return Received(content, form, (), error.args[0])
