from __future__ import annotations

import re

from lxml.html import HtmlElement
from tests.painted import body, only, text, texts
from tests.sites import small

from kimsorumlu.pages.site.codes import WordingPiece, codes_page, pieces
from kimsorumlu.problems import CATALOGUE, PARTS


def findings() -> HtmlElement:
    return body(small(), only(codes_page(small())))


def test_every_code_stands_once() -> None:
    page = findings()
    assert sorted(texts(page, "h3")) == sorted(CATALOGUE)
    assert sorted(str(li.get("id")) for li in page.cssselect(".findings > li")) == sorted(CATALOGUE)


def test_every_part_of_the_catalogue_is_a_group() -> None:
    page = findings()
    groups = {texts(group, "h2")[0]: texts(group, "h3") for group in page.cssselect("section")}
    assert groups == {part.TITLE: [entry.code for entry in part.ENTRIES] for part in PARTS}
    assert "schema-line" in groups["Dosyanın yazımı"] and "unit-depth" in groups["Birimler, unvanlar ve göndermeler"]


def test_examples_stand_as_they_are() -> None:
    page = findings()
    shown = {str(li.get("id")): li.cssselect("pre")[0].text_content() for li in page.cssselect(".findings > li")}
    assert shown == {code: entry.example for code, entry in CATALOGUE.items()}


def test_every_placeholder_is_worded() -> None:
    for entry in CATALOGUE.values():
        for piece in pieces(entry.tr) + pieces(entry.help_tr):
            assert not piece.slot or re.fullmatch(r"[a-zçğıöşü ]+", piece.text), entry.code
            assert not piece.slot or piece.text not in re.findall(r"{(\w+)}", entry.tr + entry.help_tr), entry.code


def test_pieces_of_a_wording() -> None:
    assert pieces("“{key}” yok, {{ }} kalır") == (
        WordingPiece("“"),
        WordingPiece("anahtar", slot=True),
        WordingPiece("” yok, {"),
        WordingPiece(" }"),
        WordingPiece(" kalır"),
    )


def test_severity_is_worded_as_the_program_words_it() -> None:
    page = findings()
    worded = {str(li.get("id")): text(li.cssselect(".passages__unit")[0]) for li in page.cssselect(".findings > li")}
    assert worded["unknown-key"] == "hata: “[anahtar]” diye bir anahtar yok"
    assert worded["schema-line"].startswith("uyarı: ")
