from __future__ import annotations

from tests.render import small

from kimsorumlu.render.mentions import mentions


def found(word: str) -> list[tuple[str, str, str]]:
    return [(mention.unit, mention.cited, mention.address) for mention in mentions(small.municipality(), word)]


def test_finds_the_unit_whose_clause_holds_the_word_in_the_text_in_force() -> None:
    address = "ornek/park-ve-bahceler/2023-06-07/madde-4/#fikra-1-bent-a"
    assert found("kamera") == [("Park ve Bahçeler Müdürlüğü", "m. 4/1-a", address)]
    assert found("başvuru") == []  # only in the superseded version


def test_a_word_counts_from_its_beginning_whatever_its_case() -> None:
    assert found("udar") == []
    assert [unit for unit, _, _ in found("fidan satın")] == ["Park ve Bahçeler Müdürlüğü"]


def test_a_clause_may_speak_for_others_than_its_article() -> None:
    assert [(unit, cited) for unit, cited, _ in found("sulama")] == [
        ("Bakım Servisi", "m. 5/c"),
        ("Sulama Birimi", "m. 5/c"),
    ]


def test_roles_and_articles_that_speak_for_nobody_are_no_units() -> None:
    assert found("yönetir") == []
    assert found("yayımı") == []
