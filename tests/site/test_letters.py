"""Every article page shows, letter for letter, the text that its digest says was published."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from lxml import html

from kimsorumlu.exports.letters import letters, letters_digest

pytestmark = pytest.mark.site

LINES = (
    ".law-text :is(.article-marker, .closing):not(.note), .law-text .paragraph > p:not(.note), "
    ".law-text .item > p:not(.note)"
)


def test_letters_are_letters_and_digits_in_one_normal_form() -> None:
    assert letters(" a) Kamera,\n2. kat (ı, İ)") == "aKamera2katıİ"
    assert letters(unicodedata.normalize("NFD", "çğıöşü")) == "çğıöşü"


def test_the_pages_letters_are_those_of_the_text(site: Path) -> None:
    checked = 0
    for version, held in json.loads((site / "dogrula" / "harfler.json").read_text("utf-8")).items():
        for place, digest in held["texts"].items():
            article, _, fragment = place.partition("#")
            if fragment:
                continue
            page = html.fromstring((site / version / article / "index.html").read_bytes())
            lines = [line.text_content() for line in page.cssselect(LINES)]
            assert letters_digest(lines) == digest, f"{version}{article}: {lines}"
            checked += 1
    assert checked > 90
