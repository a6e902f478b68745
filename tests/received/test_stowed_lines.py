"""Lines that are stowed are the lines of before."""

from __future__ import annotations

from pathlib import Path

import pytest

from kimsorumlu.received import markdown, text
from kimsorumlu.received.line import PLAIN, LineStyle, PageBox, ReceivedLine, TableCell
from kimsorumlu.received.stowed_lines import NO_LINES, opened_lines, stowed_lines

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "data" / "municipalities").glob("*/*/sources/*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_real_documents(file: Path) -> None:
    for form in (markdown, text):
        lines = form.read(file.read_bytes()).lines
        assert opened_lines(stowed_lines(lines)) == tuple(lines)


def test_everything_that_can_be_known_of_a_line() -> None:
    full = ReceivedLine(
        7, "**a** ğ", "a ğ", 3, "note", LineStyle(0.25, 1.0, 10.5, 70.9, "centre"), "1)", 2, 1,
        TableCell(1, 2, 3), PageBox(1.5, 2.0, 3.25, 4.0), ends=False,
    )  # fmt: skip
    lines = (ReceivedLine(1, "", ""), ReceivedLine(2, "a", ""), full, ReceivedLine(8, "\ud800", "\ud800"))
    again = opened_lines(stowed_lines(lines))
    assert again == lines and again[0].style is PLAIN
    assert opened_lines(NO_LINES) == ()
