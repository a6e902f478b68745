"""Subject kept, power lost: pairs of clauses read by hand, then the same in versions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.facts.test_alignment import EXPECTED, places, real, reference, small

from kimsorumlu.facts.alignment import Change, LostPower, Passage, align
from kimsorumlu.facts.alignment.powers import lost_power
from kimsorumlu.read.values import Follows, PowerTold

PAIRS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "fixtures" / "powers.yml").read_text("utf-8"))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["old"][:40])
def test_a_pair_as_read(pair: dict[str, Any]) -> None:
    found = lost_power(pair["old"], [pair["new"]])
    if pair["lost"] is None:
        assert found is None
        return
    assert found is not None and found.before is not None and found.after is not None
    assert [found.before.words, found.after.words] == pair["lost"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["old"][:40])
def test_the_same_words_lose_nothing_and_what_was_lost_is_not_lost_backwards(pair: dict[str, Any]) -> None:
    assert lost_power(pair["old"], [pair["old"]]) is None
    assert lost_power(pair["new"], [pair["new"]]) is None
    if pair["lost"] is not None:
        assert lost_power(pair["new"], [pair["old"]]) is None


def test_what_stays_in_another_part_of_a_split_is_not_lost() -> None:
    old = "Kazı izinlerini vermek ve kazıları denetlemek,"
    assert lost_power(old, ["Kazı izinlerini kaydetmek,"]) is not None
    assert lost_power(old, ["Kazı izinlerini kaydetmek,", "Kazı izinlerini vermek, kazıları denetlemek,"]) is None


def test_kocaeli_lost_what_was_read() -> None:
    lost = {(r.old.at, r.new.at): r.lost for r in real().clauses if r.old and r.new and r.lost}
    read = {
        (o, n)
        for case in EXPECTED
        if case["change"] == "reduced"
        for o in places(case["old"])
        for n in places(case["new"])
    }
    assert set(lost) == read
    assert _words(lost["madde-7 bent-g", "madde-8 bent-e"]) == ("belgesinin verilmesi", "değerlendirmek")
    assert _words(lost["madde-5 bent-c", "madde-4 bent-i"]) == ("hazırlamak", "sunmak")


def _words(lost: LostPower) -> tuple[str, str]:
    assert lost.before and lost.after
    return lost.before.words, lost.after.words


OLD = ["Afiş ve ilan asılmasına izin vermek,", "Parkların bakımını yapmak,"]
NEW = ["Afiş ve ilan asılmasına ilişkin talepleri kaydetmek,", "Parkların bakımını yapmak,"]


def _became(power: PowerTold | None, new: list[str]) -> tuple[Change, LostPower | None]:
    """What became of the first clause, where the data says this of its power."""
    before, after = small(OLD), small(new, {1: ("madde-1 bent-a", "Afiş ve ilan işidir.")})
    (article,) = after.articles
    first, *others = article.body[0].items
    follows = tuple(Follows(each.at, each.why, power) for each in first.follows)
    paragraph = replace(article.body[0], items=(replace(first, follows=follows), *others))
    after = replace(after, text=(replace(article, body=(paragraph,)),))
    relation = align(before, after).after(reference(before, "madde-1 bent-a"))[0]
    assert isinstance(relation.new, Passage)
    return relation.change, relation.lost


def test_a_relation_is_called_by_the_power_lost_unless_the_data_knows_better() -> None:
    change, lost = _became(None, NEW)
    assert change is Change.REDUCED
    assert lost is not None and _words(lost) == ("izin vermek", "kaydetmek")
    assert _became("kept", NEW) == (Change.REWORDED, None)
    reworded = ["Afiş ve ilan asılmasına mevzuata göre izin vermek,", OLD[1]]
    assert _became(None, reworded) == (Change.REWORDED, None)
    assert _became("lost", reworded) == (Change.REDUCED, LostPower())


def test_a_clause_that_speaks_for_nobody_loses_no_power() -> None:
    (one,) = small(OLD).articles
    nobody = [
        replace(small(texts), text=(replace(one, speaks_for=(), body=small(texts).articles[0].body),))
        for texts in (OLD, NEW)
    ]
    old, new = nobody[0], replace(nobody[1], date=nobody[1].date.replace(year=2030))
    assert Change.REDUCED not in {relation.change for relation in align(old, new).relations}
