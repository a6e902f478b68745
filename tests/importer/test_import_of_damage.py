"""Whatever is done to a text, the import of it ends in files that hold every token, or in a reason."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sites import NOTHING

from kimsorumlu.importer.importing import NotImportedError, Request, imported
from kimsorumlu.write.source_entry import Origin

TEXT = (Path(__file__).parent / "fixtures" / "su-ve-kanal.txt").read_text("utf-8")
Lines = list[str]


def _without_some(lines: Lines, rule: random.Random) -> Lines:
    return [line for line in lines if rule.random() > 0.2]


def _with_slips(lines: Lines, rule: random.Random) -> Lines:
    return ["".join(letter for letter in line if rule.random() > 0.03) for line in lines]


def _joined(lines: Lines, rule: random.Random) -> Lines:
    size = rule.randrange(2, 5)
    return [" ".join(lines[at : at + size]) for at in range(0, len(lines), size)]


def _cut(lines: Lines, rule: random.Random) -> Lines:
    halves = ([line[: len(line) // 2], line[len(line) // 2 :]] if rule.random() < 0.3 else [line] for line in lines)
    return [part for parts in halves for part in parts]


def _shouted(lines: Lines, rule: random.Random) -> Lines:
    del rule
    return [line.upper() for line in lines]


def _unmarked(lines: Lines, rule: random.Random) -> Lines:
    del rule
    return [line.replace("MADDE", "") for line in lines]


def _from_the_middle(lines: Lines, rule: random.Random) -> Lines:
    return lines[rule.randrange(len(lines)) :]


DAMAGES: tuple[Callable[[Lines, random.Random], Lines], ...] = (
    _without_some, _with_slips, _joined, _cut, _shouted, _unmarked, _from_the_middle,
)  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__.strip("_"))
def test_no_token_is_lost_and_nothing_breaks(damage: Callable[[Lines, random.Random], Lines], tmp_path: Path) -> None:
    for seed in range(3):
        content = "\n".join(damage(TEXT.split("\n"), random.Random(seed))).encode()
        request = Request("cinarli", Origin(datetime.date(2026, 3, 12)))
        try:
            result = imported("belge.txt", content, request, (), NOTHING, tmp_path)
        except NotImportedError as reason:
            assert reason.args[0]
            continue
        proof = result.proof.fidelity
        assert proof.accounted == proof.total, seed
        # Of what is proposed nothing is refused: it was withdrawn.
        assert not [found for found in result.proof.errors if found.where[:1] and found.where[0][0] in ("unit", "role")]
