"""The method page publishes how well topics are found: the numbers there are those measured here."""

from __future__ import annotations

import re
from pathlib import Path

from tests.facts.measuring import measure, topic_ids
from tests.facts.real import FIXTURES, all_duties, assigned
from tests.facts.test_topics import LABELS, labels

CONTENT = Path(__file__).parents[1] / "content"
PAGE = (CONTENT / "yontem.md").read_text("utf-8")
KINDS = (CONTENT / "dev" / "decisions" / "2026-11-29-kinds-of-responsibility.md").read_text("utf-8")
ROWS = {
    words: (precision, recall)
    for words, precision, recall in re.findall(r"^\| ([^|]+) \| (\d,\d{3}) \| (\d,\d{3}) \|$", PAGE, re.MULTILINE)
}


def shown(half: str) -> tuple[str, str]:
    found = measure(labels(half), topic_ids(assigned()))
    return f"{found.precision:.3f}".replace(".", ","), f"{found.recall:.3f}".replace(".", ",")


def test_the_page_says_what_is_measured_today() -> None:
    assert ROWS["Ayrı tutulan yarı, düzeltildikten sonra"] == shown("held_out")
    assert ROWS["Bakılan yarı, düzeltildikten sonra"] == shown("tuned")


def test_the_page_says_what_was_measured_first() -> None:
    head = (FIXTURES / "topic_labels.yml").read_text("utf-8").split("\ntuned:")[0]
    found = re.search(r"precision (\d\.\d+), recall (\d\.\d+) \((\d+) right, (\d+) wrong, (\d+) missed\)", head)
    assert found
    precision, recall, right, wrong, missed = found.groups()
    assert ROWS["Ayrı tutulan yarı, ilk kez"] == (precision.replace(".", ","), recall.replace(".", ","))
    assert round(int(right) / (int(right) + int(wrong)), 3) == float(precision)
    assert round(int(right) / (int(right) + int(missed)), 3) == float(recall)
    assert f"{right} eşleştirme doğru, {wrong} eşleştirme yanlıştı; {missed} eşleştirme bulunamamıştı" in PAGE


def test_the_page_counts_the_labelled_duties() -> None:
    labelled = sum(len(half) for half in LABELS.values())
    assert f"beş metindeki {len(all_duties())} görevin her dördüncüsü, toplam {labelled} görev" in PAGE
    assert len({len(half) for half in LABELS.values()}) == 1  # two halves


def test_the_page_says_how_well_kinds_of_responsibility_are_found() -> None:
    def row(name: str) -> list[str]:
        """Labelled, right, wrong, missed, precision and recall, as they were measured (tests/facts)."""
        line = next(line for line in KINDS.splitlines() if line.startswith(f"| {name} |"))
        return line.replace("*", "").strip("| ").split(" | ")[1:]

    _, right, wrong, missed, precision, recall = row("**all**")
    found = int(right) + int(wrong)
    assert f"bulunan {found} türün {right} tanesi doğruydu, {missed} tür bulunamadı" in PAGE
    assert f"kesinlik 0,{precision[1:]}, yakalama 0,{recall[1:]}." in PAGE
    *_, precision, recall = row("all but does")
    assert f"türlerde kesinlik 0,{precision[1:]}, yakalama 0,{recall[1:]}." in PAGE
