"""Days as texts write them: "13.11.2025", "16/02/2017", "3. 7. 2005", "13 Kasım 2025"."""

from __future__ import annotations

import datetime
import re
from typing import Final

from kimsorumlu.turkish.case import lower

MONTHS: Final = (
    "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
)  # fmt: skip
# A day in digits or with its month in words; the year has four digits.
DAY: Final = re.compile(
    r"(?<![0-9])([0-9]{1,2})(?:\s?[./-]\s?([0-9]{1,2})\s?[./-]\s?|\s(" + "|".join(MONTHS) + r")\s)([0-9]{4})(?![0-9])",
    re.IGNORECASE,
)


def days_in(text: str) -> set[datetime.date]:
    """Every day that a text writes; what looks like one and is none (31.02.2020) is left out."""
    found = set()
    for match in DAY.finditer(lower(text)):
        month = int(match[2]) if match[2] else MONTHS.index(match[3]) + 1
        try:
            found.add(datetime.date(int(match[4]), month, int(match[1])))
        except ValueError:
            continue
    return found


def without_days(text: str) -> str:
    """The text with every day blanked out, so that its digits are not taken for another number."""
    return DAY.sub(" ", text)
