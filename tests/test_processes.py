"""Work shared between processes: the same results, whoever made which, and whatever becomes of one of them."""

from __future__ import annotations

import os
import sys

import pytest

from kimsorumlu.processes import MOST_PIECES, cores, shared

HERE = os.getpid()

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process does all here")


@pytest.mark.parametrize("jobs", [0, 1, 2, 5, 20])
@pytest.mark.parametrize("count", [0, 1, 2, 7, MOST_PIECES, MOST_PIECES + 1])
def test_each_number_is_done_once(count: int, jobs: int) -> None:
    assert shared(count, lambda number: number * number, jobs) == {number: number * number for number in range(count)}


def test_another_process_takes_its_share() -> None:
    """One that begins only when the other has begun leaves it no choice."""
    begun, tell = os.pipe()

    def do(_: int) -> int:
        if os.getpid() != HERE:
            os.write(tell, b".")
        return os.getpid()

    made = shared(2, do, 2, lambda: os.read(begun, 1))
    os.close(begun)
    os.close(tell)
    assert len(made) == 2
    assert set(made.values()) - {HERE}


def test_this_process_does_something_else_first() -> None:
    done: list[int] = []
    shared(3, lambda number: number, 2, lambda: done.append(os.getpid()))
    assert done == [HERE]


def test_what_a_process_that_was_ended_had_taken_is_done_all_the_same() -> None:
    def do(number: int) -> int:
        if os.getpid() != HERE:
            os._exit(9)
        return number

    assert shared(20, do, 3) == {number: number for number in range(20)}


def test_an_error_in_another_process_arises_here() -> None:
    def do(number: int) -> int:
        if number == 11:
            raise ValueError("eleven")
        return number

    with pytest.raises(ValueError, match="eleven"):
        shared(20, do, 3)


def test_what_cannot_be_sent_is_made_here() -> None:
    assert shared(2, lambda number: lambda: number, 2)[1]() == 1


def test_a_machine_has_a_core() -> None:
    assert cores() >= 1
