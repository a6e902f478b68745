"""Sentences as values: what they say, where they lead, and how a page and a legal text write them."""

from __future__ import annotations

from typing import Any

from tests.sites import THEME

from kimsorumlu import ids
from kimsorumlu.view.html import environment
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import (
    NOTHING,
    Abbreviation,
    Emphasis,
    Sentence,
    Small,
    Strong,
    joined,
    sentence,
    series,
)
from kimsorumlu.view.text.html import HtmlWriter

FIRST, SECOND = Link("m. 6", "a/2025/madde-6/#bent-c"), Link("m. 8", "a/2025/madde-8/")
WHOLE = sentence(Emphasis("Bu metin <yürürlükte> değil."), " Karşılığı: ", series([FIRST, SECOND]))


def written(words: Sentence, page: str) -> str:
    """What the macro of the pages makes of a sentence."""
    macros: Any = environment(THEME).get_template("_sentence.html.j2").module
    return str(macros.written(words, lambda address: ids.relative(address, page)))


def test_a_sentence_is_read_without_html() -> None:
    assert str(WHOLE) == "Bu metin <yürürlükte> değil. Karşılığı: m. 6 ve m. 8"
    assert WHOLE.links == (FIRST, SECOND)
    assert WHOLE and not NOTHING and not sentence("", NOTHING) and str(NOTHING) == ""


def test_pieces_are_joined_into_one_sentence() -> None:
    assert joined(" · ", [FIRST, sentence("a: ", SECOND)]) == Sentence((FIRST, " · ", "a: ", SECOND))
    assert joined(", ", []) == NOTHING


def test_a_series_ends_with_and() -> None:
    pieces = (FIRST, "b", sentence("c"))
    assert [str(series(pieces[:count])) for count in range(4)] == ["", "m. 6", "m. 6 ve b", "m. 6, b ve c"]
    assert str(series(pieces, "; ")) == "m. 6; b ve c"


def test_a_page_writes_it_with_links_from_where_it_stands() -> None:
    assert written(WHOLE, "a/2022/madde-7/") == (
        "<strong>Bu metin &lt;yürürlükte&gt; değil.</strong> Karşılığı: "
        '<a href="../../2025/madde-6/#bent-c">m. 6</a> ve <a href="../../2025/madde-8/">m. 8</a>'
    )
    assert written(sentence(FIRST), "a/2025/madde-6/") == '<a href="#bent-c">m. 6</a>'
    assert written(sentence("Ağ ", Abbreviation("ŞM", "Şube & Müdürlüğü")), "") == (
        'Ağ <abbr title="Şube &amp; Müdürlüğü">ŞM</abbr>'
    )
    assert written(NOTHING, "a/") == ""


def test_a_unit_is_bold_with_its_page_or_without_and_what_explains_it_small() -> None:
    words = sentence(Strong("Ağ & Sistem", "a/birim/ag/"), " ", Small("(Şef)"), ", ", Strong("Şef"))
    assert written(words, "a/") == '<b><a href="birim/ag/">Ağ &amp; Sistem</a></b> <small>(Şef)</small>, <b>Şef</b>'
    assert HtmlWriter("a/").sentence(words) == written(words, "a/")


def test_a_legal_text_writes_it_as_a_page_does() -> None:
    assert HtmlWriter("a/2022/").sentence(WHOLE) == written(WHOLE, "a/2022/")
