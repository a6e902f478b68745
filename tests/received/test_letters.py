from __future__ import annotations

import pytest

from kimsorumlu.received.document import received
from kimsorumlu.received.letters import READ_AS


@pytest.mark.parametrize(
    ("printed", "meant"), [("KuruluĢ ĠKĠNCĠ ġube", "Kuruluş İKİNCİ Şube"), ("birleșik", "birleşik")]
)
def test_letters_of_broken_fonts_are_read_as_what_they_print(printed: str, meant: str) -> None:
    document = received(f"bir\n{printed}\n".encode(), "plain")
    assert (document.lines[1].text, document.lines[1].bare) == (printed, meant)
    assert {remark.line for remark in document.remarks} == {2}


def test_each_letter_is_told_with_its_first_line_and_count() -> None:
    document = received("MADDE\nĠKĠ\nĢ".encode(), "markdown")
    assert [(r.reason.filling, r.line, r.count) for r in document.remarks] == [(("Ġ", "İ"), 2, 2), (("Ģ", "ş"), 3, 1)]


def test_a_turkish_text_has_none_of_them() -> None:
    assert not set("abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîûÂÎÛ") & set(READ_AS)
    assert all(len(letter) == len(meant) == 1 for letter, meant in READ_AS.items())


def test_a_text_without_them_stays_as_it_is() -> None:
    document = received("Müdür, i\u0307şi yürütür.".encode(), "plain")
    assert document.remarks == ()
    assert document.lines[0].text is document.lines[0].bare


def test_signs_of_no_width_are_left_out_and_told() -> None:
    document = received("bir\nMAD\u200bDE 1\ufeff\n".encode(), "plain")
    assert (document.lines[1].text, document.lines[1].bare) == ("MADDE 1", "MADDE 1")
    assert {(remark.reason.code, remark.line) for remark in document.remarks} == {("document-unseen", 2)}
