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
        ("XX", "xx"),
        ("...", ""),
    ],
)
def test_slug_folds_turkish_letters(text: str, slug: str) -> None:
    assert ids.slug(text) == slug


@given(st.text(max_size=40))
def test_slug_is_empty_or_fit_for_an_address(text: str) -> None:
    made = ids.slug(text)
    assert made == "" or ids.is_slug(made)


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        *(("a", True), ("a-b", True), ("2024", True), ("a" * ids.MAX_SLUG, True), ("a" * (ids.MAX_SLUG + 1), False)),
        *(("", False), ("-a", False), ("a-", False), ("a--b", False), ("A", False), ("ı", False), ("a b", False)),
        *(("a/b", False), ("a\n", False), ("..", False)),
    ],
)
def test_what_stands_in_an_address_as_it_is(text: str, fit: bool) -> None:
    assert ids.is_slug(text) is fit
