"""The bounds of corrections, word by word; the cases are in fixtures/corrections.yml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from tests.sites import new, small

from kimsorumlu.check.corrections import FEW, bounds, rewrites
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Phrase
from kimsorumlu.read.shapes import Correction

FIXTURE = (Path(__file__).parent / "fixtures" / "corrections.yml").read_text("utf-8")
CASES = yaml.safe_load(FIXTURE)
KEPT = frozenset(FIXTURE.split("keeps these words: ")[1].split("\n")[0].split(", "))


@pytest.mark.parametrize(("printed", "corrected", "reason"), CASES)
def test_damage_is_mended_and_nothing_rewritten(printed: str, corrected: str, reason: str) -> None:
    found = rewrites(Correction("madde-1", printed, corrected, "scan"), KEPT)
    assert (found.code if found else "") == reason


def with_corrections(count: int) -> Version:
    version = new(small()).version
    mended = (Correction("madde-1", "kamera1arı", "kameraları", "scan"),) * count
    return replace(version, source=replace(version.source, corrections=mended))


def test_there_is_a_ceiling_for_their_number() -> None:
    assert list(bounds(with_corrections(FEW), ["söz"] * 100)) == []
    (found,) = bounds(with_corrections(FEW + 1), ["söz"] * 100)
    assert (found.code, dict(found.values)) == ("corrections-many", {"count": str(FEW + 1), "limit": str(FEW)})
    assert list(bounds(with_corrections(FEW + 1), ["söz"] * (FEW + 1) * 200)) == []


def test_the_reason_says_what_is_no_damage() -> None:
    def reason(printed: str, corrected: str) -> Phrase | None:
        return rewrites(Correction("madde-1", printed, corrected, "scan"), KEPT)

    assert reason("yapar", "yatar") == Phrase("correction-known", "yapar")
    assert reason("düzenleme", "yönetme") == Phrase("correction-letters", "2")
