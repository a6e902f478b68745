"""What the rules tell of a slip: all that they tell, where, and in which words. The slips stand in fixtures/rules.yml.

The rules over one text and its künye are asked, on small texts; what is told of the text as it was is left out.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.check.slips import written
from tests.locks import UNLOCKED
from tests.sites import ROOT, new, small, small_catalogues, with_newest

from kimsorumlu.check.imprint_rules import days_possible
from kimsorumlu.check.municipality_rules import closed_gaps
from kimsorumlu.check.order_rules import ends_in_sight
from kimsorumlu.check.rules import ON_FACTS, RULES, check, check_part
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.model.linking import link
from kimsorumlu.problems import FileSpan, Finding, in_order
from kimsorumlu.read.project import read_project
from kimsorumlu.read.shapes import StatedEnd

SITES = ROOT / "tests" / "fixtures"
# The version in which a slip is made, unless the case names another file.
NEWEST = {
    "small": "2023-06-07.yml",
    "several": "zabita/2024-02-05.yml",
    "outline": "2024-05-02.yml",
    "forms": "temizlik-isleri/2024-05-02.yml",
    "tables": "2025-02-11.yml",
}
RULES_OF_TEXTS = [rule for rule in RULES if rule not in ON_FACTS]
GROUPS: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "fixtures/rules.yml").read_text())
CASES = [pytest.param(each, id=f"{group}: {each['slip']}") for group, cases in GROUPS.items() for each in cases]


def findings(root: Path) -> tuple[Finding, ...]:
    entries, unread = read_project(root)
    assert unread == (), [found.code for found in unread]
    corpus, facts = link(entries), small().facts
    return in_order(found for rule in RULES_OF_TEXTS for found in rule(corpus, facts))


@cache
def before(site: str) -> frozenset[tuple[str, str]]:
    """What is told of a site itself: the code and the file of each."""
    return frozenset((found.code, found.span.file) for found in findings(SITES / site))


@pytest.mark.parametrize("case", CASES)
def test_a_slip_is_told_at_its_place_and_nothing_else_is(case: dict[str, Any], tmp_path: Path) -> None:
    site = case.get("of", "small")
    shutil.copytree(SITES / site, tmp_path, ignore=UNLOCKED, dirs_exist_ok=True)
    for edit in case["edits"]:
        (path,) = tmp_path.glob(f"data/municipalities/**/{edit.get('in', NEWEST[site])}")
        text = path.read_text("utf-8")
        assert text.count(edit["find"]) == 1, f"the case's own premise: {edit['find']!r} stands once"
        path.write_text(text.replace(edit["find"], edit["with"]), "utf-8")
    told = [found for found in findings(tmp_path) if (found.code, found.span.file) not in before(site)]
    assert [written(found, tmp_path) for found in told] == case["told"]


def test_a_gap_that_is_said_to_be_closed_is_open_no_more(tmp_path: Path) -> None:
    shutil.copytree(SITES / "small", tmp_path, dirs_exist_ok=True)
    (path,) = tmp_path.glob("data/municipalities/*/municipality.yml")
    closed = "".join(f"- {{gap: {gap}, what: Eksik, date: 2024-01-01, how: Belge}}\n" for gap in ("baska", "detsis"))
    path.write_text(f"{path.read_text('utf-8')}closed:\n{closed}", "utf-8")
    corpus = link(read_project(tmp_path)[0])
    (found,) = closed_gaps(corpus, build_facts(corpus, small_catalogues()))
    assert written(found, tmp_path) == "gap-still-open «detsis» value=detsis"
    assert found.span.line == path.read_text("utf-8").count("\n")


@pytest.mark.parametrize(("later", "told"), [(0, []), (1, ["day-ahead"])])
def test_today_is_no_day_to_come(later: int, told: list[str]) -> None:
    """A document may be got, and a text looked for, on the day of the check; of every day a rule asks the same."""
    of_day = date.today() + timedelta(days=later)
    version = new(small()).version
    site = with_newest(small(), source=replace(version.source, retrieved=of_day))
    assert [found.code for found in days_possible(site.corpus, site.facts)] == told
    site = with_newest(small(), end=StatedEnd(of_day, "decision", decided=of_day))
    assert [found.code for found in ends_in_sight(site.corpus, site.facts)] == told


def test_a_document_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    """What else the künye says of it is not held against a document of which nothing is known."""
    shutil.copytree(SITES / "small", tmp_path, dirs_exist_ok=True)
    (path,) = tmp_path.glob(f"data/municipalities/**/{NEWEST['small']}")
    text = path.read_text("utf-8").replace("signatories: []", "signatories: [{name: Ayşe Yılmaz, role: Müdür}]")
    path.write_text(text.replace("evidence_from: stamp", "evidence_from: document"), "utf-8")
    (path.parent / "sources" / f"{path.stem}.txt").write_bytes(b"\xff\xfe\x00")
    assert {found.code for found in findings(tmp_path)} - {code for code, _ in before("small")} == {"hash-mismatch"}


def test_a_letter_that_nobody_sees_is_told_where_it_stands(tmp_path: Path) -> None:
    shutil.copytree(SITES / "small", tmp_path, dirs_exist_ok=True)
    (path,) = tmp_path.glob("data/municipalities/**/sources/2023-06-07.txt")
    text = path.read_text("utf-8")
    assert text.count("Fidan satın") == 1, "the case's own premise"
    path.write_text(text.replace("Fidan satın", "  Fidan sa\u061ctın"), "utf-8")
    (found,) = (each for each in findings(tmp_path) if each.code == "document-character")
    line = path.read_text("utf-8").split("\n")[found.span.line - 1]
    assert line[found.span.column - 1] == "\u061c"
    (shown,) = found.evidence
    assert (shown.kind, shown.span, shown.text) == ("document", found.span, line.strip())


def test_no_rule_is_asked_of_what_it_cannot_know(monkeypatch: pytest.MonkeyPatch) -> None:
    """What rests on all texts is asked where all could be read, and what asks the whole site never of a part of it."""
    corpus, facts = small().corpus, small().facts

    def rule(number: int) -> Callable[..., list[Finding]]:
        """One that tells its number; of anything but the site's corpus and facts it tells nothing."""
        return lambda *given: [Finding("no-data", FileSpan(f"{number}"))] if given == (corpus, facts) else []

    rules = [rule(number) for number in range(5)]
    monkeypatch.setattr("kimsorumlu.check.rules.RULES", tuple(rules))
    monkeypatch.setattr("kimsorumlu.check.rules.ON_FACTS", (rules[1], rules[2]))
    monkeypatch.setattr("kimsorumlu.check.rules.OF_THE_WHOLE", (rules[2], rules[3]))

    def asked(found: tuple[Finding, ...]) -> list[int]:
        return [int(each.span.file) for each in found]

    assert asked(check(corpus, facts, whole=True)) == [0, 1, 2, 3, 4]
    assert asked(check(corpus, facts, whole=False)) == [0, 3, 4]
    assert asked(check_part(corpus, facts, whole=True)) == [0, 1, 4]
    assert asked(check_part(corpus, facts, whole=False)) == [0, 4]
