"""QR codes as squares."""

from __future__ import annotations

import base64

import segno

from kimsorumlu.view import qr

ADDRESS = "https://site.example/ornek/park-ve-bahceler/2023-06-07/madde-5/#bent-a"


def test_the_squares_are_those_of_the_code() -> None:
    side, _, packed = qr.qr_squares(ADDRESS).partition(".")
    bits = "".join(f"{byte:08b}" for byte in base64.b64decode(packed))
    size = int(side)
    rows = [[int(bit) for bit in bits[start : start + size]] for start in range(0, size * size, size)]
    assert rows == [list(row) for row in segno.make(ADDRESS, error="m", micro=False).matrix]
    assert set(bits[size * size :]) <= {"0"}


def test_no_text_has_no_code() -> None:
    assert qr.qr_squares("") == ""
