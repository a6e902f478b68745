"""Addresses of the open data below /veri/. A name in them is promised like any address of a page."""

from __future__ import annotations

from typing import Final

from kimsorumlu.ids.addresses import DATA

_TABLES: Final = f"{DATA}tablo/"

# Of what a table may be the part: the rows of one municipality, on one topic, on one law.
OF_MUNICIPALITY: Final = "belediye"
OF_TOPIC: Final = "konu"
OF_LAW: Final = "mevzuat"


def table_url(table: str, suffix: str) -> str:
    """`/veri/tablo/gorevler.csv`, a whole table in one of its forms."""
    return f"{_TABLES}{table}{suffix}"


def table_part_url(table: str, part: str, of: str, suffix: str) -> str:
    """`/veri/tablo/belediye/kutahya/gorevler.csv`, the rows of a table that are of one municipality, topic or law."""
    return f"{_TABLES}{part}/{of}/{table}{suffix}"
