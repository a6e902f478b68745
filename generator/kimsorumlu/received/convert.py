"""Documents that are not read as they are, made into ones that are: by LibreOffice or Tesseract, where installed.

An old Word document becomes a new one, a scan becomes text. Neither is sure: labels may shift, letters may be misread.
So what was made is kept as the received document, for a person to hold against the original; a check never converts.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received import bounds
from kimsorumlu.received.document import FORMATS, FormatName, received, unread
from kimsorumlu.received.line import ReadingRemark, UnreadableError
from kimsorumlu.received.pdf.process import page_pictures
from kimsorumlu.received.recognise import recognised

_SECONDS: Final = 180
_LANGUAGE: Final = "tur"


def word_document(content: bytes, suffix: str) -> tuple[FormatName, bytes]:
    """An old Word document or RTF as a new Word document. Raises UnreadableError; `suffix` is ".doc" or ".rtf"."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableError(Phrase("document-old-word"))
    with tempfile.TemporaryDirectory(prefix="kimsorumlu-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"document{suffix}"
        source.write_bytes(bounds.checked_size(content))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        _run([program, profile, "--headless", "--convert-to", "docx", "--outdir", str(folder / "out"), str(source)])
        made = folder / "out" / "document.docx"
        if not made.is_file():
            raise UnreadableError(Phrase("document-damaged", suffix.removeprefix(".").upper()))
        return "docx", made.read_bytes()


def recognised_text(content: bytes) -> tuple[FormatName, bytes]:
    """The text of a scanned PDF, page by page. Raises UnreadableError."""
    program = shutil.which("tesseract")
    if program is None or _LANGUAGE not in _run([program, "--list-langs"]).split():
        raise UnreadableError(Phrase("document-scan"))
    with tempfile.TemporaryDirectory(prefix="kimsorumlu-", ignore_cleanup_errors=True) as name:
        pages = []
        for number, picture in enumerate(page_pictures(content), 1):
            path = Path(name) / f"{number}.pgm"
            path.write_bytes(picture)
            pages.append(_run([program, str(path), "stdout", "-l", _LANGUAGE, "--psm", "6"]).rstrip())
            path.unlink()
    return "plain", ("\n\n\f".join(pages) + "\n").encode()


def as_read(content: bytes) -> tuple[FormatName, bytes, ReadingRemark | None]:
    """A document as one that is read: itself, or what a program makes of it, and then the remark that says so.

    Raises UnreadableError for what is neither, with what to do.
    """
    kind = recognised(content)
    if kind in ("doc", "rtf"):
        return (*word_document(content, f".{kind}"), ReadingRemark(Phrase("document-converted"), 1))
    if kind == "pdf" and received(content, "pdf").unreadable == Phrase("document-scan"):
        return (*recognised_text(content), ReadingRemark(Phrase("document-recognised"), 1))
    for name in FORMATS:
        if name == kind:
            return name, content, None
    raise UnreadableError(unread(kind))


def _run(command: list[str]) -> str:
    """What a program prints. Raises UnreadableError if it fails or takes too long."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603  (no shell)
    except (subprocess.SubprocessError, OSError) as error:
        raise UnreadableError(Phrase("document-program", Path(command[0]).name)) from error
    return done.stdout.decode("utf-8", "replace")
