from __future__ import annotations

from typing import get_args

import pytest

from kimsorumlu.problems import Phrase
from kimsorumlu.received.document import FORMATS, FormatName, received


def test_every_format_that_data_can_name_can_be_read() -> None:
    assert set(FORMATS) == set(get_args(FormatName))


def test_a_plain_document_prints_all_that_it_holds() -> None:
    document = received("\ufeff- **a)** bir\r\n\r\n| iki".encode(), "plain")
    assert [(line.number, line.text, line.page) for line in document.lines] == [
        (1, "- **a)** bir", None),
        (2, "", None),
        (3, "| iki", None),
    ]
    assert all(line.bare == line.text for line in document.lines)


def test_decoration_of_markdown_is_not_printed() -> None:
    document = received(b"- **a)** bir", "markdown")
    assert [(line.text, line.bare) for line in document.lines] == [("- **a)** bir", "    a)   bir")]


TEXTS = tuple(name for name in get_args(FormatName) if FORMATS[name].encoded)


@pytest.mark.parametrize("name", TEXTS)
def test_bytes_that_are_no_text_are_a_reason(name: FormatName) -> None:
    document = received(b"Belediye\xff", name)
    assert document.lines == ()
    assert document.unreadable == Phrase("document-encoding", "8")
    assert document.content == b"Belediye\xff"


@pytest.mark.parametrize("name", TEXTS)
def test_text_formats_are_published_as_text(name: FormatName) -> None:
    form = FORMATS[name]
    assert (form.media_type, form.suffix, form.short_name) == ("text/plain", ".txt", "TXT")


@pytest.mark.parametrize("name", get_args(FormatName))
def test_what_takes_the_place_of_a_document_is_one_of_its_format(name: FormatName) -> None:
    notice = FORMATS[name].notice(("Bu belge yayından kaldırılmıştır.", "İstek üzerine & <gerekçeyle>"))
    document = received(notice, name)
    assert [line.bare for line in document.lines if line.bare] == [
        "Bu belge yayından kaldırılmıştır.",
        "İstek üzerine & <gerekçeyle>",
    ]
    assert FORMATS[name].notice(("x",)) == FORMATS[name].notice(("x",))


def test_what_draws_a_table_is_not_printed_in_plain_text() -> None:
    drawn = "+---+----+\n| a | bc |\n|---|----|\n| 1 | 2  |\n+---+----+"
    document = received(f"bir | iki\n\n{drawn}\n\nson".encode(), "plain")
    assert [line.bare.split() for line in document.lines] == [
        ["bir", "|", "iki"], [], [], ["a", "bc"], [], ["1", "2"], [], [], ["son"]
    ]  # fmt: skip
    assert all(len(line.bare) == len(line.text) for line in document.lines)
