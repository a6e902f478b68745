from __future__ import annotations

import datetime

from kimsorumlu.turkish.dates import day, since_day


def test_day() -> None:
    assert day(datetime.date(2023, 1, 3)) == "03.01.2023"


def test_since() -> None:
    assert since_day(datetime.date(2020, 11, 4)) == "04.11.2020’den"
    assert since_day(datetime.date(2025, 11, 13)) == "13.11.2025’ten"
