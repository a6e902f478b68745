"""Starts the process that reads a PDF, within a time by the clock, and takes its pages as values."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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
    if find_spec("pypdfium2") is None:
        raise UnreadableError(Phrase("document-needs", "pypdfium2", "pdf"))
    # The package may be read from a checkout that only this process knows of.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_PACKAGES), *sys.path[1:]])}
    try:
        done = subprocess.run(  # noqa: S603  (our own module; the file is its input, no argument)
            [sys.executable, "-m", _MODULE],
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            env=environment,
            check=False,
        )
        found: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 else {"refused": ["document-too-much"]}
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise UnreadableError(Phrase("document-too-much")) from error
    if "refused" in found:
        raise UnreadableError(Phrase(*found["refused"]))
    return tuple(_page(page) for page in found["pages"])


def _page(page: dict[str, Any]) -> PdfPage:
    width, height = page["size"]
    return PdfPage(width, height, tuple(PdfPiece(*each) for each in page["pieces"]), page["pictured"], page["outside"])
