"""The bounds of corrections, word by word; the cases are in fixtures/corrections.yml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from tests.sites import new, small

from kimsorumlu.check.corrections import FEW, bounds, rewrites
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Phrase, finding
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
    (found,) = bounds(with_corrections(9), ["söz"] * 1500)
    assert dict(found.values)["limit"] == "7", "for every 200 words begun and ended"


def test_what_is_wrong_is_told_where_it_was_declared() -> None:
    version = with_corrections(FEW)
    rewritten = Correction("madde-1", "yapılır", "yapılmaz", "scan")
    declared = (*version.source.corrections, rewritten)
    every, last = FileSpan("2023.yml", 20), FileSpan("2023.yml", 30)
    spans = {("source", "corrections"): every, ("source", "corrections", FEW): last}
    document = replace(version.document, values=spans)
    version = replace(version, document=document, source=replace(version.source, corrections=declared))
    why = Phrase("correction-negation")
    assert list(bounds(version, ["söz"])) == [
        finding("correction-too-large", last, printed="yapılır", corrected="yapılmaz", reason=why),
        finding("corrections-many", every, count=str(FEW + 1), limit=str(FEW)),
    ]


def test_the_reason_says_what_is_no_damage() -> None:
    def reason(printed: str, corrected: str) -> Phrase | None:
        return rewrites(Correction("madde-1", printed, corrected, "scan"), KEPT)

    assert reason("yapar", "yatar") == Phrase("correction-known", "yapar")
    assert reason("düzenleme", "yönetme") == Phrase("correction-letters", "2")
