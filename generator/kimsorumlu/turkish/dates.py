"""Days in Turkish sentences."""

from __future__ import annotations

import datetime

from kimsorumlu.turkish.numerals import during, since


def day(value: datetime.date) -> str:
    """ "30.11.2023"."""
    return value.strftime("%d.%m.%Y")


def during_day(value: datetime.date) -> str:
    """ "13.11.2025’te"."""
    return f"{value:%d.%m.}{during(value.year)}"


def since_day(value: datetime.date) -> str:
    """ "13.11.2025’ten": the ending follows the year, which is read last."""
    return f"{value:%d.%m.}{since(value.year)}"
