from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.facts.real import topics

from kimsorumlu.read.topics_file import Topics
from kimsorumlu.turkish.order import OTHER, sort_key
from kimsorumlu.view.letters import letter_groups, letter_jumps, letter_sheets


@given(st.lists(st.text(max_size=12), max_size=8))
def test_every_entry_stands_under_one_letter(names: list[str]) -> None:
    grouped = [name for group in letter_groups(names, str) for name in group.entries]
    assert sorted(grouped) == sorted(names)


def test_letter_groups_for_a_jump_bar() -> None:
    groups = letter_groups(["şifre", "ihale", "çatı", "ışık", "3011", "cam", "ilan"], str)
    assert [(group.letter, group.anchor, group.entries) for group in groups] == [
        (OTHER, "harf-0-9", ("3011",)),
        ("C", "harf-c", ("cam",)),
        ("Ç", "harf-cx", ("çatı",)),
        ("I", "harf-ix", ("ışık",)),
        ("İ", "harf-i", ("ihale", "ilan")),
        ("Ş", "harf-sx", ("şifre",)),
    ]


def test_the_real_topics_fall_under_their_letters() -> None:
    real: Topics = topics()
    letters = [group.letter for group in letter_groups(real.topics, lambda topic: topic.shape.label)]
    assert letters == sorted(letters, key=sort_key)
    assert {"Ç", "İ", "Ö", "Ş"} & set(letters)


def test_a_long_index_is_on_several_sheets_and_each_leads_to_every_letter() -> None:
    names = ["Arşiv", "Ağaç", "Bahçe", "Bilişim", "Çöp"]
    whole, *more = letter_sheets(names, str, len, "birimler/")
    assert not more and (whole.number, whole.span, whole.links, whole.count) == (1, "", (), 5)
    assert whole.jumps == letter_jumps(whole.letters, "birimler/#")
    one, two = letter_sheets(names, str, lambda name: 29_000, "birimler/")
    assert [[group.entries for group in sheet.letters] for sheet in (one, two)] == [
        [("Ağaç", "Arşiv"), ("Bahçe",)],
        [("Bilişim",), ("Çöp",)],
    ]
    assert (one.span, two.span) == ("Ağaç – Bahçe", "Bilişim – Çöp")
    assert [link.address for link in one.links] == ["birimler/", "birimler/2/"]
    # B begins on the first sheet and has an entry on the second.
    assert [(jump.letter, jump.count, jump.address) for jump in two.jumps] == [
        ("A", 2, "birimler/#harf-a"),
        ("B", 2, "birimler/#harf-b"),
        ("Ç", 1, "birimler/2/#harf-cx"),
    ]
    assert one.jumps == two.jumps
