from __future__ import annotations

import io

import pytest
from PIL import Image
from tests.received.pdf_files import column, pdf

from kimsorumlu.received.line import UnreadableError
from kimsorumlu.review.pictures import Pictures, png_of


def test_a_picture_of_a_page_is_the_same_as_png() -> None:
    shades = bytes(range(6))
    with Image.open(io.BytesIO(png_of(b"P5 3 2 255\n" + shades))) as picture:
        assert (picture.size, picture.mode, picture.tobytes()) == ((3, 2), "L", shades)
    with pytest.raises(UnreadableError):
        png_of(b"P6 3 2 255\n")


def test_a_page_is_drawn_as_large_as_its_lines_are_placed() -> None:
    pictures = Pictures(pdf(column(["Madde 1", "Amaç"]), column(["Madde 2"])))
    assert len(pictures.sizes) == 2
    drawn = pictures.page(2)
    assert drawn is not None and pictures.page(2) is drawn and pictures.page(3) is None
    with Image.open(io.BytesIO(drawn)) as picture:
        width, height = pictures.sizes[1]
        assert abs(picture.size[0] / picture.size[1] - width / height) < 0.01
        assert picture.getextrema() == (0, 255), "black letters on white"


def test_what_is_no_document_has_no_pages() -> None:
    pictures = Pictures(b"%PDF-1.4 nothing")
    assert pictures.sizes == () and pictures.page(1) is None
