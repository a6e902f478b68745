"""The other regulations of the municipality whose text tests/facts/fixtures/citation_forms.txt is taken to be."""

from __future__ import annotations

import datetime

from kimsorumlu.facts.citations.citation import CitedPlace
from kimsorumlu.facts.citations.held import HeldText, HeldTexts, plain_words


def _held(slug: str, title: str, day: datetime.date, decision: str) -> HeldText:
    def address(place: CitedPlace | None) -> str:
        return f"{slug}/{place}" if place is not None else slug

    return HeldText("yonetmelik", plain_words(title), slug, day, (day, decision), address)


HELD = HeldTexts(
    plain_words("Örnek Belediyesi"),
    (
        _held("temizlik", "Temizlik İşleri Müdürlüğü Görev ve Çalışma", datetime.date(2018, 3, 2), "15"),
        _held("zabita", "Zabıta Müdürlüğü Görev, Yetki ve Çalışma", datetime.date(2019, 4, 5), "42"),
    ),
)
