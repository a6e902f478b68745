"""What cannot be seen is refused by name; what a typesetter chose is undone; look-alikes are told apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.turkish.characters import (
    DOCUMENT_SPACES,
    LOOK_ALIKES,
    SOFT_HYPHEN,
    as_printed,
    disguised,
    in_one_form,
    in_two_forms,
    letters_for_digits,
    loose_marks,
    name_of,
    refused,
)

UNSEEN = (
    "\x00\x1b\x7f\x85\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180e\u200b\u200d\u200e\u2028\u202e\u2060\u2066"
    "\u2800\u3164\ufe0f\ufeff\uffa0\ufff9\ufffc\ue000\ufdd0\U0001d173\U000e0001\U000e0041\U000e0100\U000f0000\U0010fffd"
)


@pytest.mark.parametrize("character", UNSEEN, ids=lambda character: f"U+{ord(character):04X}")
def test_what_cannot_be_seen_is_refused_in_its_place(character: str) -> None:
    assert refused(f"ağ{character}aç") == [2]
    assert name_of(character).startswith(f"U+{ord(character):04X} ")


def test_what_can_be_seen_and_space_is_not() -> None:
    assert refused("Ağaç, “şık” – 15’inci… ²½ € ₺ \u00a0\u2009\u202f\t\n ﬁ Fidаn a\u0301") == []
    assert refused("\f\v\r" + SOFT_HYPHEN) == [0, 1, 2, 3]
    assert refused("\f\v\r" + SOFT_HYPHEN, but=DOCUMENT_SPACES + SOFT_HYPHEN) == []


def test_names() -> None:
    assert name_of("\u200b") == "U+200B ZERO WIDTH SPACE"
    assert name_of("\ue000") == "U+E000 PRIVATE USE"
    assert name_of("\x1b") == "U+001B CONTROL"


def test_a_letter_has_one_form() -> None:
    assert as_printed("Mu\u0308du\u0308r ﬁdan\u00adlık i\u0307z") == "Müdür fidanlık iz"
    assert in_two_forms("Mu\u0308dür i\u0307z") == [1, 7]
    assert in_two_forms("q\u0301 ok") == []  # no letter of its own
    assert in_two_forms("\u212b") == [0]  # the sign of a unit that is a letter


@given(st.text())
def test_forms_are_found_where_composing_changes_something(text: str) -> None:
    assert bool(in_two_forms(text)) <= (in_one_form(text) != text)
    assert in_one_form(in_one_form(text)) == in_one_form(text)


@pytest.mark.parametrize(
    "word",
    ["Fidаn", "осо", "Ｓulama", "аһсе", "Αhmet", "𝐀ğaç", "ОNAY", "Fidɑn", "Ⓕidan", "🄵idan", "а", "٣", "１５", "𝟓"],
)
def test_a_disguised_word_is_told(word: str) -> None:
    assert list(disguised(f"bir {word} iki")) == [(4, word)]


def test_a_letter_within_a_number_is_told() -> None:
    assert list(disguised("5З93 sayılı, 1о, О5")) == [(1, "З"), (14, "о"), (17, "О")]


def test_a_mark_that_makes_no_letter_is_told() -> None:
    assert loose_marks("Fı\u0307dan, Fid\u0338an, \u0301") == [2, 11, 16]
    assert loose_marks("u\u0308 a\u0306 ğ Fidan") == [], "a letter and its mark that are one letter"


def test_a_letter_in_the_place_of_a_digit_is_told() -> None:
    assert list(letters_for_digits("l5 inci, 2O25, I0; 1l2")) == [(0, "l5"), (9, "2O25"), (15, "I0"), (19, "1l2")]
    assert not list(letters_for_digits("A4, CO2, 10 l, 5l, III, 1/I, Ek-1, IP2, l")), "what is written so"


@pytest.mark.parametrize(
    "text", ["Ağaç", "µm", "5 kΩ", "Москва", "1ª", "Größe", "naïve", "m²", "2 π r", "2π", "①", "Əliyevə", "м"]
)
def test_what_is_no_disguise(text: str) -> None:
    assert list(disguised(text)) == []


def test_look_alikes_are_of_other_alphabets_and_look_like_one_letter() -> None:
    assert all(unicodedata.name(other).split()[0] in ("CYRILLIC", "GREEK", "LATIN") for other in LOOK_ALIKES)
    assert all(len(ours) == 1 and ours.isascii() and ours.isalpha() for ours in LOOK_ALIKES.values())
