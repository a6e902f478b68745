from __future__ import annotations

from dataclasses import replace

from tests import sites

from kimsorumlu.facts.answers import Answer
from kimsorumlu.view.answers import short_unit_name, speaking
from kimsorumlu.view.sentence import Abbreviation


def answer(topic: str) -> Answer:
    """That of the small municipality."""
    small = sites.small()
    (found,) = small.facts.answers.in_force(sites.municipality(small), topic)
    return found


def test_short_names() -> None:
    assert short_unit_name("Bilgi Ağları Şube Müdürlüğü").parts == (
        "Bilgi Ağları\N{NO-BREAK SPACE}",
        Abbreviation("ŞM", "Şube Müdürlüğü"),
    )
    assert short_unit_name("Bilgi İşlem Dairesi Başkanlığı").parts[-1] == Abbreviation("DB", "Dairesi Başkanlığı")
    assert short_unit_name("Donanım & Servisi").parts == ("Donanım & Servisi",)


def test_a_few_clauses_stand_open_and_one_is_never_hidden_alone() -> None:
    found = answer("kameralar")
    voice = found.voices[0]

    def counts(number: int) -> tuple[int, int]:
        view = speaking(
            sites.small(), replace(voice, statements=voice.statements * number), found.version, "konu/x/", most=3
        )
        return len(view.quotes), len(view.more)

    assert [counts(number) for number in (1, 3, 4, 5)] == [(1, 0), (3, 0), (4, 0), (3, 2)]
