"""Every code of the catalogue is provoked by a case (tests/fixtures/findings.yml) and points at the right place."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from bench.trust.proof import cheats
from tests.locks import UNLOCKED
from tests.sites import UNCATALOGUED, examined

from kimsorumlu.problems import CATALOGUE, FileSpan, Finding, Language, Phrase
from kimsorumlu.problems.report import as_text, word_help, word_message, word_where

ROOT = Path(__file__).parents[2]
KUTAHYA = "data/municipalities/kutahya"
VERSION = f"{KUTAHYA}/bilgi-islem/2020-11-04.yml"
CASES = yaml.safe_load((ROOT / "tests" / "fixtures" / "findings.yml").read_text("utf-8"))
TESTS = ROOT / "tests"
# Codes that need more than one version, another data file, or a build: the test file that provokes each.
ELSEWHERE = {
    "site-build": "test_build.py",
    "drafts-only": "read/test_drafts.py",
    "document-remark": "check/test_document_formats.py",
    "disk-refused": "publish/test_files.py",
    "site-unnamed": "test_build.py",
    "site-address-unsaid": "test_build.py",
    "site-contact-unsaid": "test_build.py",
    "theme-missing": "look/test_theme.py",
    "address-clash": "publish/test_plan.py",
    "address-long": "publish/test_plan.py",
    "address-lost": "check/test_permanence.py",
    "addresses-lost": "check/test_permanence.py",
    "address-new": "check/test_permanence.py",
    "text-changed": "check/test_permanence.py",
    "correction-lost": "check/test_permanence.py",
    "lock-line": "check/test_permanence.py",
    "redirect-nowhere": "check/test_permanence.py",
    "redirect-fragment": "check/test_permanence.py",
    "redirect-into-itself": "check/test_permanence.py",
    "redirect-hides-page": "check/test_permanence.py",
    "log-nowhere": "check/test_permanence.py",
    "yaml-parts": "read/test_bounds.py",
    **dict.fromkeys(("before-form", "before-nothing", "footnote-unmarked"), "check/test_piece_rules.py"),
    **dict.fromkeys(("cells-joined", "cell-split", "cell-shifted"), "check/test_cells.py"),
    **dict.fromkeys(("table-width", "table-height"), "check/test_table_rules.py"),
    "table-head": "check/test_table_heads.py",
    "caption-slug": "model/test_tables.py",
    "furniture-place": "check/test_furniture.py",
    **dict.fromkeys(
        (
            *("address-unpromised", "change-nowhere", "fact-changed", "fact-lost", "lock-altered", "lock-hash"),
            *("lock-lines-lost", "lock-missing", "lock-none", "lock-rewritten", "lock-shortened", "lock-twice"),
            *("lock-unlisted", "lock-unsealed", "name-changed", "note-changed", "redirect-changed", "redirect-twice"),
            "revision-unknown",
        ),
        "check/test_permanence_cheats.py",
    ),
    **dict.fromkeys(("page-bound", "page-inert"), "read/test_page_file.py"),
    "withdrawal-nowhere": "model/test_withdrawing.py",
    "withdrawal-name": "model/test_withdrawing.py",
    "withdrawal-again": "model/test_withdrawing.py",
    "withdrawal-shown": "model/test_withdrawing.py",
    "docx-skipped": "publish/test_documents.py",
    "parquet-skipped": "publish/test_open_data.py",
    "cluster-lost": "test_cluster.py",
    "site-kept": "publish/test_foreign.py",
    "site-set-aside": "publish/test_foreign.py",
    "pdf-skipped": "publish/test_pdf.py",
    "pdf-failed": "publish/test_pdf.py",
    "unit-clash": "check/test_unit_rules.py",
    "unit-same-name": "check/test_unit_rules.py",
    "same-as-nothing": "check/test_unit_rules.py",
    **dict.fromkeys(("office-unknown", "regulation-unknown", "superior-unknown"), "check/test_unit_rules.py"),
    "role-clash": "check/test_unit_rules.py",
    "unit-depth": "check/test_structure_rules.py",
    "no-earlier-version": "check/test_history_rules.py",
    "unknown-predecessor": "check/test_history_rules.py",
    "follows-nothing-and-something": "check/test_history_rules.py",
    "unknown-earlier-unit": "check/test_history_rules.py",
    "legislation-id": "read/test_legislation_file.py",
    "legislation-duplicate": "read/test_legislation_file.py",
    "legislation-name": "read/test_legislation_file.py",
    "legislation-articles": "read/test_legislation_file.py",
    "unknown-law": "read/test_legislation_file.py",
    "citation-number": "check/test_citation_rules.py",
    "citation-title": "check/test_citation_rules.py",
    "citation-renamed": "check/test_citation_rules.py",
    "citation-repealed": "check/test_citation_rules.py",
    "citation-replaced": "check/test_citation_rules.py",
    "citation-gazette-number": "check/test_citation_rules.py",
    "citation-date": "check/test_citation_rules.py",
    "citation-article": "check/test_citation_rules.py",
    "citation-internal": "check/test_citation_rules.py",
    "topic-twice": "read/test_topics_file.py",
    "unknown-group": "read/test_topics_file.py",
    "unknown-topic": "read/test_topics_file.py",
    "written-twice": "read/test_topics_file.py",
    "question-whose": "read/test_topics_file.py",
    **dict.fromkeys(("directorate-kind-other", "directorate-kind-unsaid"), "check/test_scope_rules.py"),
    "topic-empty": "read/test_topics_file.py",
    "pattern-syntax": "read/test_topics_file.py",
    "unknown-job": "check/test_topic_rules.py",
    "unknown-clause": "check/test_topic_rules.py",
    "clause-no-duty": "check/test_topic_rules.py",
    "pattern-idle": "check/test_topic_rules.py",
    "exception-idle": "check/test_topic_rules.py",
    "answer-elsewhere": "check/test_topic_rules.py",
    "answer-of-topic": "check/test_topic_rules.py",
    **dict.fromkeys(
        (
            *("label-gap", "label-order", "label-twice", "label-restart", "label-first", "label-family"),
            *("list-in-text", "list-unlabelled", "article-within", "list-beside-lead", "lead-without-list"),
            *(
                "sentence-split",
                "unlabelled-between",
                "title-as-text",
                "text-twice",
                "level-empty",
                "paragraphs-joined",
            ),
            *("heading-number", "heading-sentence", "heading-missing", "heading-left", "ending-missing"),
            *("article-gap", "article-order", "article-twice", "article-empty", "division-order", "division-empty"),
            *("duties-unspoken", "units-empty", "roles-empty", "unit-idle"),
        ),
        "check/damages.py",
    ),
    "role-idle": "check/test_role_rules.py",
    "unknown-law-article": "check/test_job_rules.py",
    "job-is-topic": "check/test_job_rules.py",
}


def apply(case: dict[str, Any], root: Path) -> FileSpan | None:
    """Makes the slip; returns where the finding must point if the case says so with « »."""
    path = root / case.get("in", VERSION)
    if "rename" in case:
        old, new = case["rename"]
        (root / old).rename(root / new)
    elif "delete" in case:
        target = root / case["delete"]
        shutil.rmtree(target) if target.is_dir() else target.unlink()
    elif "raw" in case:
        path.write_bytes(case["raw"].encode("latin-1"))
    elif "write" in case:
        path.write_text(case["write"], "utf-8")
    else:
        text = path.read_text("utf-8")
        assert text.count(case["find"]) == 1, f"the case's own premise: {case['find']!r} stands once"
        text = text.replace(case["find"], case["with"])
        at = text.find("«")
        path.write_text(text.replace("«", "").replace("»", "") if at >= 0 else text, "utf-8")
        if at >= 0:
            line_start = text.rfind("\n", 0, at) + 1
            return FileSpan(case.get("in", VERSION), text.count("\n", 0, at) + 1, at - line_start + 1)
    return FileSpan(case["points_at"]) if "points_at" in case else None


def findings_of(root: Path) -> tuple[Finding, ...]:
    return examined(root)[0].findings


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['code']}: {case['title']}")
def test_finding(case: dict[str, Any], tmp_path: Path) -> None:
    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=UNLOCKED)
    expected = apply(case, tmp_path)
    found = [finding for finding in findings_of(tmp_path) if finding.code == case["code"]]
    assert found, "not reported"
    if expected is not None:
        if "points_at" in case:
            assert expected.file in {f.span.file for f in found}
        else:
            found = [f for f in found if (f.span.line, f.span.column) == (expected.line, expected.column)]
            assert found, f"not at {expected}"
    if "near" in case:
        assert found[0].near == case["near"]
    if "where" in case:
        assert word_where(found[0].where, Language.TR) == case["where"]
    for language in Language:
        text = as_text(found[0], language, lambda file, line: None)
        assert "{" not in text.split("\n")[0], "an unfilled placeholder"
    for each in found:
        assert not turkish(in_english(each)), in_english(each)


def in_english(found: Finding) -> str:
    """What the program itself says: the words of the data are left out."""
    ours = tuple((k, v if isinstance(v, Phrase) or k in ("reason", "expected") else "x") for k, v in found.values)
    worded = replace(found, values=ours, near=None)
    return f"{word_message(worded, Language.EN)} {word_help(worded, Language.EN)}"


def turkish(text: str) -> bool:
    """Whether a text has Turkish letters, or Turkish words without any, outside quotation marks."""
    bare = re.sub(r'"[^"]*"|“[^”]*”', "", text)
    return re.search(r"[çğıöşüÇĞİÖŞÜ]|\b(?:liste|metin|ya da)\b", bare) is not None


@pytest.mark.parametrize(
    "file",
    [
        "data/topics.yml",
        "data/jobs.yml",
        "data/directorate-kinds.yml",
        "data/places.yml",
        "data/roles.yml",
        "data/search-words.yml",
        "data/legislation.yml",
        "data/redirects.yml",
        VERSION,
    ],
)
def test_what_is_wrong_with_any_file_is_worded_in_english_too(tmp_path: Path, file: str) -> None:
    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=UNLOCKED)
    for slip in (
        "x: [",
        "x: 'a",
        "x: {a",
        "a: b: c",
        "- x\n",
        "x",
        "topics: x\nroles: x\nredirects: x\ntext: x\n",
        "? [a]\n: b",
    ):
        (tmp_path / file).write_text(slip, "utf-8")
        told = [in_english(found) for found in findings_of(tmp_path)]
        assert told and not [text for text in told if turkish(text)]


def test_the_real_kutahya_data_is_clean(tmp_path: Path) -> None:
    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=UNLOCKED)
    (tmp_path / "mkdocs.yml").write_text(UNCATALOGUED, "utf-8")
    assert [found.code for found in findings_of(tmp_path)] == ["lock-none"]  # else nothing


def test_every_code_has_a_case() -> None:
    cases = {case["code"] for case in CASES} | {cheat.code for cheat in cheats()}
    assert cases | set(ELSEWHERE) == set(CATALOGUE)
    for code, file in ELSEWHERE.items():
        assert f'"{code}"' in (TESTS / file).read_text("utf-8"), f"{file} does not provoke {code}"


def test_all_findings_of_a_run_come_at_once(tmp_path: Path) -> None:
    shutil.copytree(ROOT / KUTAHYA, tmp_path / KUTAHYA, ignore=UNLOCKED)
    path = tmp_path / VERSION
    text = path.read_text("utf-8")
    for old, new in (
        ("reports_to: belediye-baskani, established", "reports_to: baskan, established"),
        ("speaks_for: donanim-servisi\n", "speaks_for: donanim\n"),
        ("- article: Madde 2-", "- article: Madde iki-"),
        ("4982 Bilgi Edinme", "4982 Bilgi"),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    codes = {finding.code for finding in findings_of(tmp_path)}
    assert {"unknown-role", "unknown-speaker", "article-marker"} <= codes
    # With an article missing, a comparison would only blame the lines around it.
    assert not {"fidelity", "unknown-article"} & codes
