"""How what the results page says is judged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench.search.answers import Question
from bench.search.outcomes import Said, answers_falsely, card, leads, outcome_right

KOCAELI = "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/#bent-ox"
BESIDE = "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/#bent-a"
IZMIR = "izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-ix"
UNIT = "elektronik-sistemler-sube-mudurlugu"
PLATES = Question(
    q="plaka okuma sistemi kimde",
    outcome="answer",
    also=(),
    at=None,
    relevant=(KOCAELI,),
    first=(KOCAELI,),
    near=(),
    card={"kocaeli-bb": {UNIT: (KOCAELI,)}},
    job=None,
    of=(),
    pages=(),
    place=None,
    offered=None,
)
SAID = Said("answer", (KOCAELI,), (KOCAELI,), ((KOCAELI, "Kocaeli BB Elektronik Sistemler Şube Müdürlüğü m. 8/ö"),))
ELSEWHERE = (IZMIR, "İzmir BB Bilgi Ağları Şube Müdürlüğü m. 9/1-ı")


def test_a_card_is_right_with_the_unit_and_the_clause() -> None:
    assert card(PLATES, SAID) == "right"
    silent = ("", "Kütahya hüküm bulunamadı")
    assert card(PLATES, replace(SAID, rows=(*(SAID.rows or ()), silent))) == "right"


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        (((KOCAELI, "Kocaeli BB Şef m. 8/ö"),), "partly"),
        (((BESIDE, "Kocaeli BB Elektronik Sistemler Şube Müdürlüğü m. 8/a"),), "partly"),
        (((KOCAELI, "Kocaeli BB Elektronik Sistemler Şube Müdürlüğü m. 8/ö"), ELSEWHERE), "partly"),
        ((ELSEWHERE,), "wrong"),
        ((), "wrong"),
        (None, "none"),
    ],
)
def test_a_card_without_unit_or_clause_or_with_more_is_less(
    rows: tuple[tuple[str, str], ...] | None, state: str
) -> None:
    assert card(PLATES, replace(SAID, rows=rows)) == state


def test_what_is_near_does_no_harm_on_a_card_and_is_no_answer() -> None:
    also_beside = (*(SAID.rows or ()), (BESIDE, "Kocaeli BB Elektronik Sistemler Şube Müdürlüğü m. 8/a"))
    tolerant = replace(PLATES, near=(BESIDE, IZMIR))
    assert card(PLATES, replace(SAID, rows=also_beside)) == "partly"
    assert card(tolerant, replace(SAID, rows=also_beside)) == "right"
    assert card(tolerant, replace(SAID, rows=also_beside[1:])) == "partly"
    assert card(tolerant, replace(SAID, rows=(ELSEWHERE,))) == "wrong"


def test_of_a_named_municipality_only_its_own_rows_count() -> None:
    both = replace(SAID, rows=(*(SAID.rows or ()), ELSEWHERE))
    assert card(replace(PLATES, at="kocaeli-bb"), both) == "right"


def test_an_answer_is_false_where_none_is_held() -> None:
    outside = replace(PLATES, outcome="outside", card={}, relevant=(), first=())
    assert answers_falsely(outside, SAID)
    assert not outcome_right(outside, SAID)
    assert not answers_falsely(outside, replace(SAID, outcome="outside"))
    assert not answers_falsely(PLATES, SAID)
    assert outcome_right(replace(outside, also=("answer",)), SAID)


def test_a_page_is_led_to_by_any_link() -> None:
    page = replace(PLATES, outcome="page", card={}, pages=("kutahya/", "kutahya/bilgi-islem/"))
    assert leads(page, replace(SAID, links=("kutahya/bilgi-islem/?q=x#ust",)))
    assert not leads(page, SAID)
    compared = replace(PLATES, outcome="compare", card={}, of=("kocaeli-bb", "izmir-bb"))
    assert leads(compared, replace(SAID, links=("karsilastir/izmir-bb..kocaeli-bb/",)))
