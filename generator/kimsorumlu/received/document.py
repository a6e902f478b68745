"""A received document and the formats it can have: how each is read, and as what its file is published."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Literal, cast

from kimsorumlu.digest import digest_of_bytes
from kimsorumlu.problems import Phrase
from kimsorumlu.received import bounds, markdown, notices, text
from kimsorumlu.received.encoding import document_text
from kimsorumlu.received.line import Reading, ReadingRemark, ReceivedLine, UnreadableError
from kimsorumlu.received.recognise import SHOWN, Kind, recognised
from kimsorumlu.received.stowed_lines import NO_LINES, opened_lines, stowed_lines

# What a version file's `source.format` can say. A format is a name here, an entry of FORMATS, and a module.
FormatName = Literal["markdown", "plain", "docx", "odt", "html", "pdf", "akoma-ntoso"]


@dataclass(frozen=True, slots=True)
class ReceivedFormat:
    """How a format's bytes become lines, and its file as the site publishes it."""

    read: Callable[[bytes], Reading]
    # A few lines as such a file: what takes its place where it was withdrawn.
    notice: Callable[[Sequence[str]], bytes]
    media_type: str
    # With its dot.
    suffix: str
    # Whether its letters are stored in an encoding that its reader has to know.
    encoded: bool = False

    @property
    def short_name(self) -> str:
        """What readers know such a file as: "TXT", "HTML"."""
        return self.suffix.split(".")[1].upper()


def _reader(module: str) -> Callable[[bytes], Reading]:
    """The reader in a module, which is brought when there is a document of its format: most sites have none."""

    def read(content: bytes) -> Reading:
        return cast(Reading, import_module(f"kimsorumlu.received.{module}").read(content))

    return read


# Markdown reaches us as text and is published as it came.
FORMATS: Mapping[FormatName, ReceivedFormat] = {
    "markdown": ReceivedFormat(markdown.read, notices.as_text, "text/plain", ".txt", encoded=True),
    "plain": ReceivedFormat(text.read, notices.as_text, "text/plain", ".txt", encoded=True),
    "docx": ReceivedFormat(
        _reader("docx.document"),
        notices.as_docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".docx",
    ),
    "odt": ReceivedFormat(_reader("odt.document"), notices.as_odt, "application/vnd.oasis.opendocument.text", ".odt"),
    # A page is published as a text, since its scripts must not run as the site's own.
    "html": ReceivedFormat(_reader("html"), notices.as_html, "text/plain", ".html.txt"),
    "pdf": ReceivedFormat(_reader("pdf.document"), notices.as_pdf, "application/pdf", ".pdf"),
    # As a page: what a browser takes for XML may bring scripts.
    "akoma-ntoso": ReceivedFormat(_reader("akn.document"), notices.as_akoma_ntoso, "text/plain", ".xml.txt"),
}


# Reasons that bytes of another format give: their own says more.
_OF_ANOTHER_FORMAT: Final = frozenset(("document-damaged", "document-encoding"))
_WHAT_TO_DO: Final = {
    "locked": "document-password", "doc": "document-old-word", "rtf": "document-old-word", "image": "document-scan",
    "xml": "document-xml",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Received:
    """A received document, read once."""

    content: bytes
    format: ReceivedFormat
    # See `received.stowed_lines`.
    stowed: bytes = NO_LINES
    # What has to be known of how it was read.
    remarks: tuple[ReadingRemark, ...] = ()
    # Why there are no lines, as findings word it; "" if they could be read.
    unreadable: str = ""

    @property
    def lines(self) -> tuple[ReceivedLine, ...]:
        """What it prints, line by line."""
        return opened_lines(self.stowed)

    @property
    def digest(self) -> str:
        """The digest of its bytes."""
        return digest_of_bytes(self.content)

    @property
    def encoding(self) -> str:
        """What its text is encoded in, where that has to be known: "UTF-8", "windows-1254"; "" where it has not."""
        return document_text(self.content)[1] if self.format.encoded and not self.unreadable else ""


def received(content: bytes, name: FormatName) -> Received:
    """The document with its lines. Bytes that the format cannot read are a reason, never an exception."""
    form = FORMATS[name]
    try:
        reading = form.read(bounds.checked_size(content))
    except UnreadableError as error:
        kind = recognised(content) if error.args[0].code in _OF_ANOTHER_FORMAT else None
        reason = error.args[0] if kind in (None, name, "plain") else unread(kind)
        return Received(content, form, unreadable=reason)
    return Received(content, form, stowed_lines(reading.lines), reading.remarks)


def unread(kind: Kind | None) -> Phrase:
    """Why a document of a kind is not read as the format it is said to be, and what to do."""
    if kind is None:
        return Phrase("document-unknown")
    return Phrase(_WHAT_TO_DO[kind]) if kind in _WHAT_TO_DO else Phrase("document-is", SHOWN[kind])
