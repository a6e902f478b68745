"""Whatever is done to a document, it is read without a fault, and every token is in its outline.

The number of articles found falls with the damage, not at once.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importer.recognise.notation import cases, outline_of, reading
from tests.importer.recognise.tokens import lost

from kimsorumlu.read.text_shapes import ArticleShape

WHOLE = cases("whole.txt")[0].document
LINES = [line for case in cases("whole.txt") for line in case.document.splitlines()]


def joined_lines(lines: list[str], share: float, chance: random.Random) -> list[str]:
    found = lines[:1]
    for line in lines[1:]:
        if chance.random() < share:
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def dropped_numbers(lines: list[str], share: float, chance: random.Random) -> list[str]:
    return ["".join("" if sign.isdigit() and chance.random() < share else sign for sign in line) for line in lines]


def broken_pages(lines: list[str], share: float, chance: random.Random) -> list[str]:
    found = []
    for number, line in enumerate(lines):
        words = line.split(" ")
        if len(words) > 3 and chance.random() < share:
            at = chance.randrange(1, len(words))
            found += [" ".join(words[:at]), "", f"- {number} -", "\fPark İşleri", "", " ".join(words[at:])]
        else:
            found.append(line)
    return found


def shuffled_blanks(lines: list[str], share: float, chance: random.Random) -> list[str]:
    def sign(letter: str) -> str:
        if letter == " " and chance.random() < share:
            return chance.choice(["", "  ", "\t", "\u00a0"])
        return letter + " " if chance.random() < share / 20 else letter

    return ["".join(map(sign, line)) for line in lines]


def swapped_columns(lines: list[str], share: float, chance: random.Random) -> list[str]:
    size = max(1, int(len(lines) * share / 2))
    at = chance.randrange(0, max(1, len(lines) - 2 * size))
    return [*lines[:at], *lines[at + size : at + 2 * size], *lines[at : at + size], *lines[at + 2 * size :]]


DAMAGES = [joined_lines, dropped_numbers, broken_pages, shuffled_blanks, swapped_columns]


@given(st.sampled_from(DAMAGES), st.sampled_from(DAMAGES), st.floats(0, 1), st.integers(0, 2**32))
@settings(max_examples=30)
def test_damage_loses_nothing(one: object, other: object, share: float, seed: int) -> None:
    chance = random.Random(seed)
    lines = LINES
    for damage in (one, other):
        lines = damage(lines, share, chance)  # type: ignore[operator]
    document = "\n".join(lines)
    assert lost(reading(document), outline_of(document)) == ""


def test_an_article_after_what_ends_the_text_keeps_its_place() -> None:
    """All numbers lost: what looked like the lines after the text is followed by an article."""
    lines = ["-Lise mezunu olmak,", "-Sürücü belgesi olmak.", "b) Kapları yıkamak ve belediyenin"]
    document = "\n".join([*lines, "MADDE - () Bu Yönetmeliği Denekent"])
    assert lost(reading(document), outline_of(document)) == ""


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_holds_no_clause_goes_on_as_text(damage: object) -> None:
    for seed in range(8):
        document = "\n".join(damage(dropped_numbers(LINES, 1.0, random.Random(seed)), 1.0, random.Random(seed)))  # type: ignore[operator]
        assert lost(reading(document), outline_of(document)) == ""


ODD = st.sampled_from(
    [
        "MADDE",
        "1-",
        "a)",
        "(1)",
        "-",
        "•",
        "İKİNCİ BÖLÜM",
        "KISIM",
        "Amaç",
        "ifade eder.",
        ":",
        ";",
        ".",
        "\n",
        "\n\n",
        "e-imza",
        "2/a)",
        "37. 10.",
        "I.",
        "Bu Yönetmelik",
        "sağlamak,",
        "GEÇİCİ MADDE 2 –",
        "\t",
        "5",
        "(Ek: 1)",
        "\xad",
        "ﬁ",
    ]
)


@given(st.lists(ODD, max_size=40))
@settings(max_examples=150)
def test_any_document_is_kept_whole(parts: list[str]) -> None:
    document = " ".join(parts)
    assert lost(reading(document), outline_of(document)) == ""


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_articles_are_lost_little_by_little(damage: object) -> None:
    def found(share: float) -> int:
        lines = damage(WHOLE.splitlines(), share, random.Random(7))  # type: ignore[operator]
        return sum(isinstance(piece, ArticleShape) for piece in outline_of("\n".join(lines)).text)

    assert found(0) == 5
    assert found(0.1) >= 4
    assert found(0.3) >= 2
