"""What was done to what was published has its day and a reason: redirects, changes, withdrawals alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kimsorumlu.problems import Finding
from kimsorumlu.read.changes_file import CHANGES, read_changes
from kimsorumlu.read.redirects_file import REDIRECTS, read_redirects
from kimsorumlu.read.withdrawals_file import WITHDRAWALS, read_withdrawals

Read = Callable[[Path], tuple[tuple[Any, ...], tuple[Finding, ...]]]
FILES: tuple[tuple[str, Read, str, str], ...] = (
    (REDIRECTS, read_redirects, "old: ornek/birim/eski/, new: ornek/birim/yeni/", "why"),
    (CHANGES, read_changes, "at: ornek/birim/yeni/, was: Eski Birim", "why"),
    (WITHDRAWALS, read_withdrawals, "what: document, at: ornek/park/2021-03-02/, by: Mahkeme", "reason"),
)


@pytest.mark.parametrize(("file", "read", "said", "key"), FILES, ids=[file for file, *_ in FILES])
@pytest.mark.parametrize(
    ("date", "reason", "codes"),
    [
        ("2024-01-02", "Birimin adı değişti.", []),
        ("2024-01-02", '"."', [("reason-empty", ".")]),
        ("2024-01-02", "-1", [("reason-empty", "-1")]),
        ("9999-12-31", "Birimin adı değişti.", [("day-ahead", "31.12.9999")]),
    ],
)
def test_a_deed_has_a_day_that_came_and_a_reason(
    tmp_path: Path, file: str, read: Read, said: str, key: str, date: str, reason: str, codes: list[tuple[str, str]]
) -> None:
    name = Path(file).stem
    head = f"# yaml-language-server: $schema=../schema/{name}.json\n"
    (tmp_path / "data").mkdir()
    (tmp_path / file).write_text(f"{head}{name}:\n- {{{said}, {key}: {reason}, date: {date}}}\n", "utf-8")
    entries, findings = read(tmp_path)
    assert [(each.code, dict(each.values)["value"]) for each in findings] == codes
    assert len(entries) == 1, "it counts nevertheless"
    assert all((each.span.file, each.span.line) == (file, 3) for each in findings)
