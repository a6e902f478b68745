from __future__ import annotations

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.sites import ROOT
from tests.write.test_version_yaml import read

from kimsorumlu.read.shapes import Correction
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape
from kimsorumlu.review import acts
from kimsorumlu.review.addresses import addresses, readdressed
from kimsorumlu.review.desk import PLAIN, Desk, Wanted
from kimsorumlu.review.held import hold
from kimsorumlu.review.rows import rows_of

KOCAELI = "data/municipalities/kocaeli-bb/bilgi-islem/2022-10-11.yml"
A, B = ClauseShape("a)", "bir;"), ClauseShape("b)", "iki. üç")


def test_rows_have_the_addresses_of_their_clauses() -> None:
    text = (ArticleShape("MADDE 5-", body=(ClauseShape(None, "Şunlar:", items=(A,), closing="sayılır."), B)),)
    found = ["madde-5", "madde-5 fikra-n1", "madde-5 bent-a", "madde-5 fikra-n1", "madde-5 fikra-n2"]
    labelled = [at.replace("bent-a", "fikra-n1-bent-a") for at in found]
    assert list(addresses(rows_of(text))) in (found, labelled)


def test_what_names_a_place_follows_it() -> None:
    head, _ = read((ROOT / KOCAELI).read_bytes())
    before = rows_of((ArticleShape("MADDE 5-", body=(A, B)),))
    old = addresses(before)[2]
    unit = next(iter(head.units))
    correction = Correction(old, "uc", "üç", "scan")
    named = replace(head.units[unit], established=old, duties=old.replace("madde-", ""))
    head = replace(head, source=replace(head.source, corrections=(correction,)), units={**head.units, unit: named})
    after = acts.indent(before, 2)
    assert after is not None
    new = addresses(after)[2]
    moved = readdressed(head, before, after)
    assert new != old
    assert moved.source.corrections[0].at == moved.units[unit].established == moved.units[unit].duties == new
    parted = acts.split(before, 2, 5)
    assert parted is not None
    assert readdressed(head, before, parted).source.corrections[0].at == addresses(parted)[3], (
        "it is of the word behind"
    )


@pytest.mark.parametrize("seed", range(2))
def test_a_real_text_stays_whole_whatever_is_done_to_it(tmp_path: Path, seed: int) -> None:
    """A text with two corrections, by which fidelity is lost if one no longer finds its place."""
    shutil.copytree(ROOT / "data/municipalities/kocaeli-bb", tmp_path / "data/municipalities/kocaeli-bb")
    desk, chance = Desk(hold(tmp_path, tmp_path / KOCAELI)), random.Random(seed)
    done = 0
    for _ in range(10):
        name = chance.choice([*PLAIN, "split", "undo"])
        done += desk.do(Wanted(name, chance.randrange(len(desk.look().rows)), chance.randrange(200)))
    seen = desk.look()
    assert done > 2
    assert seen.tokens.part == seen.tokens.whole == 1824
