"""What is told of texts beside the catalogues, and of a site's own catalogues beside its texts, slip by slip.

The slips stand in fixtures/catalogues.yml. The small site is given catalogues of its own, of a law or two; a case
changes them or the newest text.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.check.slips import evidence, written
from tests.locks import UNLOCKED
from tests.sites import SMALL, UNCATALOGUED

from kimsorumlu.check import citation_rules, job_rules, role_rules, scope_rules, topic_rules
from kimsorumlu.facts.facts import build_facts
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.model.linking import link
from kimsorumlu.problems import Finding, in_order
from kimsorumlu.read.project import read_project

SLIPS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "fixtures" / "catalogues.yml").read_text("utf-8"))
SOUND: dict[str, str] = SLIPS.pop("catalogues")
RULES = (
    citation_rules.deviating_citations,
    job_rules.directorate_kinds,
    job_rules.legal_bases,
    job_rules.words_of_topics,
    job_rules.yielding_topics,
    role_rules.members_named,
    role_rules.ids_of_one_role,
    scope_rules.regulation_kinds,
    scope_rules.kinds_of_titles,
    topic_rules.patterns_find,
    topic_rules.directorates_and_jobs,
    topic_rules.entries_by_hand,
    topic_rules.answers_by_hand,
)
CASES = [pytest.param(each, id=f"{group}: {each['slip']}") for group, cases in SLIPS.items() for each in cases]
KIND = "directorate_kind: park-ve-bahceler"
TEXT = "municipalities/ornek/park-ve-bahceler/2023-06-07.yml"


def project(root: Path, edits: list[dict[str, str]]) -> Path:
    """The small site with catalogues of its own, changed as a case says."""
    shutil.copytree(SMALL, root, ignore=UNLOCKED, dirs_exist_ok=True)
    (root / "mkdocs.yml").write_text(UNCATALOGUED, "utf-8")
    for name, text in SOUND.items():
        (root / "data" / name).write_text(
            f"# yaml-language-server: $schema=../schema/{name[:-4]}.json\n{text}", "utf-8"
        )
    sound = root / "data" / TEXT
    title = "Yönetmeliği\nadoption"
    sound.write_text(sound.read_text("utf-8").replace(title, title.replace("\n", f"\n{KIND}\n")), "utf-8")
    for edit in edits:
        path = root / "data" / edit.get("in", TEXT)
        text = path.read_text("utf-8")
        assert text.count(edit["find"]) == 1, f"the case's own premise: {edit['find']!r} stands once"
        path.write_text(text.replace(edit["find"], edit["with"]), "utf-8")
    return root


def findings(root: Path) -> tuple[Finding, ...]:
    entries, unread = read_project(root)
    catalogues, wrong = read_catalogues(root, ())
    assert (*unread, *wrong) == (), [found.code for found in (*unread, *wrong)]
    corpus = link(entries)
    facts = build_facts(corpus, catalogues)
    return in_order(found for rule in RULES for found in rule(corpus, facts))


@pytest.mark.parametrize("case", CASES)
def test_a_slip_is_told_at_its_place_and_nothing_else_is(case: dict[str, Any], tmp_path: Path) -> None:
    told = findings(project(tmp_path, case["edits"]))
    assert [line for found in told for line in (written(found, tmp_path), *evidence(found))] == case["told"]
