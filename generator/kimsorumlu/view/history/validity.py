"""How long a version held, in words: "11.10.2022 – 13.11.2025", "13.11.2025’ten beri"."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.facts.history import History, Validity
from kimsorumlu.model.corpus import Version
from kimsorumlu.turkish.dates import day, since_day


@dataclass(frozen=True, slots=True)
class ValidityView:
    """A version's time: its first day and, unless it is in force, the first day of the next version (ISO, "")."""

    first: str
    last: str
    words: str


def validity_view(history: History, version: Version) -> ValidityView:
    """The time of one version."""
    validity = next(known for known in history.validities if known.version.date == version.date)
    return ValidityView(
        validity.first.isoformat(), validity.last.isoformat() if validity.last else "", _words(validity)
    )


def _words(validity: Validity) -> str:
    """Where a date is that of a stamp, or nothing says that no other text came between, it says "en geç"."""
    stamped = validity.version.date_basis == "document-stamp"
    if validity.last is None:
        return f"{'en geç ' if stamped else ''}{since_day(validity.first)} beri"
    begins = f"{'en geç ' if stamped else ''}{day(validity.first)}"
    return f"{begins} – {'' if validity.repealed else 'en geç '}{day(validity.last)}"
