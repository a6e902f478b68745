"""What is declared to have been done to what was published: a redirect, a change, a withdrawal, each on a day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from kimsorumlu.problems import Finding, finding
from kimsorumlu.read.source import Document, Path
from kimsorumlu.turkish.dates import day

_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def odd_deed(document: Document, entry: Path, date: datetime.date, why: tuple[str, str]) -> Iterator[Finding]:
    """What is odd about the deed under a path: its day is to come, or no word says why (`why`: key and reason)."""
    today = datetime.date.today()
    key, reason = why
    if date > today:
        yield finding("day-ahead", document.span((*entry, "date")), value=day(date), day=day(today))
    if not _WORD.search(reason):
        yield finding("reason-empty", document.span((*entry, key)), value=reason)
