"""How long a version held, in words: "11.10.2022 – 13.11.2025", "13.11.2025’ten beri"."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.facts.history import History
from kimsorumlu.facts.validity import Validity
from kimsorumlu.model.corpus import Version
from kimsorumlu.turkish.dates import day, since_day


@dataclass(frozen=True, slots=True)
class ValidityView:
    """A version's time: its first day and, unless it is in force, the first day of the next version (ISO, "")."""

    first: str
    last: str
    words: str


def validity_view(history: History, version: Version) -> ValidityView:
    """How long one version held, as pages show it."""
    validity = next(known for known in history.validities if known.version.date == version.date)
    return ValidityView(
        validity.first.isoformat(), validity.last.isoformat() if validity.last else "", _words(validity)
    )


def _words(validity: Validity) -> str:
    """The time in words, with "en geç" ("at the latest") before a day that is an upper bound only.

    Such is the day of a stamp, which was set on a text already adopted, and the day of the next version held if that
    does not say it repeals this one: another text may have come between.
    """
    stamped = validity.version.date_basis == "document-stamp"
    if validity.last is None:
        return f"{'en geç ' if stamped else ''}{since_day(validity.first)} beri"
    begins = f"{'en geç ' if stamped else ''}{day(validity.first)}"
    return f"{begins} – {'' if validity.repealed else 'en geç '}{day(validity.last)}"
