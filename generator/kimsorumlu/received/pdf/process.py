"""Starts the process that reads a PDF, within a time by the clock, and takes what it says as values."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from kimsorumlu.problems import Phrase
from kimsorumlu.received.line import UnreadableError
from kimsorumlu.received.pdf.pieces import PdfPage, PdfPiece

_MODULE: Final = "kimsorumlu.received.pdf.child"
_SECONDS: Final = 60
_PACKAGES: Final = Path(__file__).parents[3]


def pages_of(content: bytes) -> tuple[PdfPage, ...]:
    """The pages of a PDF. Raises UnreadableError."""
    try:
        found: dict[str, Any] = json.loads(_run(content))
    except ValueError as error:
        raise UnreadableError(Phrase("document-too-much")) from error
    if "refused" in found:
        raise UnreadableError(Phrase(*found["refused"]))
    return tuple(_page(page) for page in found["pages"])


def page_pictures(content: bytes) -> Iterator[bytes]:
    """Each page of a PDF as a picture in shades of grey (PGM). Raises UnreadableError."""
    for number in range(1, len(pages_of(content)) + 1):
        yield page_picture(content, number)


def page_picture(content: bytes, number: int) -> bytes:
    """One page of a PDF, from 1 on, as a picture in shades of grey (PGM). Raises UnreadableError."""
    return _run(content, str(number))


def _run(content: bytes, *arguments: str) -> bytes:
    if find_spec("pypdfium2") is None:
        raise UnreadableError(Phrase("document-needs", "pypdfium2", "pdf"))
    # The package may be read from a checkout that only this process knows of.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_PACKAGES), *sys.path[1:]])}
    try:
        done = subprocess.run(  # noqa: S603  (our own module; the file is its input)
            [sys.executable, "-m", _MODULE, *arguments],
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            env=environment,
            check=True,
        )
    except subprocess.SubprocessError as error:
        raise UnreadableError(Phrase("document-too-much")) from error
    return done.stdout


def _page(page: dict[str, Any]) -> PdfPage:
    width, height = page["size"]
    return PdfPage(width, height, tuple(PdfPiece(*each) for each in page["pieces"]), page["pictured"], page["outside"])
