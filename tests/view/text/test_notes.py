"""Editors' notes: what Markdown they may hold, and how they look."""

from __future__ import annotations

from kimsorumlu.view.text.notes import note


def test_a_note_is_markdown_in_one_paragraph() -> None:
    assert note("Belgede *böyle*.\nİkinci satır.") == (
        '<p class="note"><b>Editör notu.</b> Belgede <em>böyle</em>. İkinci satır.</p>'
    )


def test_a_longer_note_is_a_block() -> None:
    html = note("Bir:\n\n- iki\n- üç")
    assert html == ('<div class="note"><p><b>Editör notu.</b> Bir:</p>\n<ul>\n<li>iki</li>\n<li>üç</li>\n</ul></div>')


def test_links_of_notes_are_web_links_only_and_hardened() -> None:
    html = note("[a](https://a.example/?x=1&y) [b](javascript:alert(1)) [c](../c/) [d](//e.example) <u>f</u>")
    assert html == (
        '<p class="note"><b>Editör notu.</b> '
        '<a href="https://a.example/?x=1&amp;y" rel="external noopener noreferrer">a</a> '
        "[b](javascript:alert(1)) [c](../c/) [d](//e.example) &lt;u&gt;f&lt;/u&gt;</p>"
    )


def test_a_note_that_begins_with_an_ordinal_is_no_list() -> None:
    assert note("6. maddeye göre Müdürlük Başkana bağlıdır.") == (
        '<p class="note"><b>Editör notu.</b> 6. maddeye göre Müdürlük Başkana bağlıdır.</p>'
    )
