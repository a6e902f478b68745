"""No cheat against the proof passes without a finding: the catalogue that `python -m bench.trust proof` tries."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.trust.proof import Cheat, cheats, tried
from tests.check.test_every_finding import in_english, turkish

from kimsorumlu.problems import Language
from kimsorumlu.problems.report import as_text

CHEATS = cheats()


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: f"{cheat.group}: {cheat.title}")
def test_a_cheat_is_told(cheat: Cheat, tmp_path: Path) -> None:
    found = [each for each in tried(cheat, tmp_path) if each.code == cheat.code]
    assert found
    for each in found:
        assert not turkish(in_english(each)), in_english(each)
        assert all("{" not in as_text(each, language, lambda file, line: None).split("\n")[0] for language in Language)


def test_there_are_as_many_as_promised_and_each_is_another() -> None:
    assert len(CHEATS) >= 60
    assert len({cheat.title for cheat in CHEATS}) == len({str(cheat.how) for cheat in CHEATS}) == len(CHEATS)
