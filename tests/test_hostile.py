"""A small sample of `python -m bench.hostile`, always the same: no traceback, no loss, nothing that hangs."""

from __future__ import annotations

import os
import random
import time

import pytest
from bench.hostile import data, swap
from bench.hostile.mutation import MUTATIONS, mutated
from bench.hostile.tally import Hang, Tally


def test_mutated_data_files() -> None:
    tally = Tally()
    data.run(tally, seed=12, count=30)
    assert tally.bad == 0, tally.notes
    assert sum(row.total() for row in tally.rows.values()) == 30
    assert sum(row["found"] for row in tally.rows.values()) > 15, "most changes are found"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="faults need a process of their own")
def test_faults_between_the_steps_of_the_swap() -> None:
    tally = Tally()
    swap.run(tally, 0, count=0)
    assert tally.bad == 0, tally.notes
    assert set(tally.rows) == {
        f"{fault}, {way}" for fault in ("kill", "no space") for way in ("exchange", "two renames")
    }
    assert all(row.total() > 15 for row in tally.rows.values())


def test_a_seed_makes_the_same_mutants_again() -> None:
    raw = b"a: b\n- c: d\n" * 9
    one, other = ([mutated(random.Random(seed), raw) for seed in range(50)] for _ in range(2))
    assert one == other
    assert len({changed for _, changed in one}) > 30


@pytest.mark.parametrize(("name", "mutate"), MUTATIONS, ids=[name for name, _ in MUTATIONS])
def test_a_mutation_takes_any_file(name: str, mutate: object) -> None:
    for raw in (b"", b"\n", b"a", b"\xff\xfe", b"a: b\n"):
        assert isinstance(mutate(random.Random(1), raw), bytes)  # type: ignore[operator]


def test_a_tally_tells_what_should_not_be() -> None:
    tally = Tally()

    def fails() -> str:
        raise ValueError("ours")

    def hangs() -> str:
        raise Hang

    tally.attempt("a", "no. 1", lambda: "found")
    assert tally.bad == 0
    tally.attempt("a", "no. 2", fails)
    tally.attempt("b", "no. 3", hangs)
    tally.count("b", "loss", "no. 4")
    assert tally.bad == 3
    assert "ValueError: ours" in tally.notes[0]
    assert tally.table().splitlines()[-1].split() == ["all", "4", "1", "0", "0", "1", "1", "1"]


def test_an_attempt_may_wait_but_not_work_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine it gets little of the processor, and what it gets is counted."""
    monkeypatch.setattr("bench.hostile.tally._SECONDS", 0.2)
    tally = Tally()

    def waits() -> str:
        time.sleep(1.5)
        return "found"

    def works() -> str:
        while True:
            pass

    tally.attempt("a", "no. 1", waits)
    assert tally.rows["a"]["found"] == 1
    tally.attempt("a", "no. 2", works)
    monkeypatch.setattr("bench.hostile.tally._PATIENCE", 1)
    monkeypatch.setattr("bench.hostile.tally._SECONDS", 60)
    tally.attempt("a", "no. 3", waits)
    assert tally.rows["a"]["hang"] == 2
