"""How long a version held, in words: "11.10.2022 – 13.11.2025", "13.11.2025’ten beri"."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kimsorumlu.facts.history import History
from kimsorumlu.model.validity import Standing, Validity
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.dates import day, since_day


@dataclass(frozen=True, slots=True)
class ValidityView:
    """A version's time: its first day and the day it ends on (ISO, "" where no end is known)."""

    first: str
    last: str
    words: str


def validity_view(history: History, version: Version) -> ValidityView:
    """How long one version held, as pages show it."""
    validity = history.regulation.validity(version)
    last = validity.last.isoformat() if validity.last else ""
    return ValidityView(validity.first.isoformat(), last, _words(validity, history.regulation.day))


def _words(validity: Validity, today: datetime.date) -> str:
    """The time in words, with "en geç" ("at the latest") before a day that is an upper bound only.

    Such is the day of a stamp, which was set on a text already adopted, the day on which an undated text was got, and
    the day of the next version held if that does not say it repeals this one: another text may have come between.
    """
    standing = validity.standing(today)
    if standing is Standing.NEVER:
        return "yürürlüğe girmedi"
    adopted_before = validity.version.date_basis in ("document-stamp", "retrieved")
    if validity.last is None or validity.end is None:
        since = "beri" if standing is Standing.IN_FORCE else "başlayarak"
        return f"{'en geç ' if adopted_before else ''}{since_day(validity.first)} {since}"
    begins = f"{'en geç ' if adopted_before else ''}{day(validity.first)}"
    return f"{begins} – {'' if validity.end.exact else 'en geç '}{day(validity.last)}"
