"""A line of a received document: what furniture counts, findings quote, and fidelity compares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """One line. `bare` is what the document prints: `text` with its decoration blanked out, so that places agree."""

    # 1-based, through the whole document.
    number: int
    text: str
    bare: str
    # Where the format knows pages.
    page: int | None = None


class UnreadableError(Exception):
    """Raised by a format for bytes that are none of its own; its message is the reason as findings word it."""
