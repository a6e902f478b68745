from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu import ids


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Güvenlik Kamera Sistemleri Servisi", "guvenlik-kamera-sistemleri-servisi"),
        ("Coğrafi Bilgi Sistemleri Şube Müdürlüğü", "cografi-bilgi-sistemleri-sube-mudurlugu"),
        ("İĞNE ILIK ÖÇÜŞ", "igne-ilik-ocus"),
        ("Yapay zekâ – e-devlet", "yapay-zeka-e-devlet"),
        ("...", ""),
    ],
)
def test_slug_folds_turkish_letters(text: str, slug: str) -> None:
    assert ids.slug(text) == slug


@given(st.text(max_size=40))
def test_slug_is_empty_or_fit_for_an_address(text: str) -> None:
    made = ids.slug(text)
    assert made == "" or ids.is_slug(made)
