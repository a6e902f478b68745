"""Lettering: lines break where a reader would break them, and lose nothing."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.view.chart.lettering import NAME, measure, wrap


def test_names_break_evenly_and_between_words() -> None:
    def lines(name: str, width: int) -> list[str]:
        return [line.rstrip() for line in wrap(name, width, NAME)]

    assert lines("Coğrafi Bilgi Sistemleri Şube Müdürlüğü", 216) == ["Coğrafi Bilgi Sistemleri", "Şube Müdürlüğü"]
    assert lines("Basın-Yayın ve Halkla İlişkiler", 60) == ["Basın-", "Yayın ve", "Halkla", "İlişkiler"]
    assert lines("e-Devlet  Birimi", 70) == ["e-Devlet", "Birimi"]
    assert lines("Bilgi\N{NO-BREAK SPACE}İşlem Birimi", 90) == ["Bilgi\N{NO-BREAK SPACE}İşlem", "Birimi"]
    just = measure("Koordinatörlüğü", NAME)
    assert lines("a Koordinatörlüğü b", just) == ["a", "Koordinatörlüğü", "b"]
    assert "".join(lines("Elektroniközelleştirilebilirlik", 100)) == "Elektroniközelleştirilebilirlik"
    assert lines("", 100) == []


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.integers(20, 300))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    lines = wrap(text, width, NAME)
    assert "".join(lines) == re.sub(r"[ \t\n\r\f\v]+", " ", text).strip(" ")
    assert all(a for a, _ in pairwise(lines))
