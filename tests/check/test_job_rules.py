"""What data/jobs.yml says beside the other catalogues: kinds, laws, topics."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.sites import real

from kimsorumlu.check.job_rules import directorate_kinds, legal_bases, words_of_topics, yielding_topics
from kimsorumlu.problems import Finding
from kimsorumlu.read.jobs_file import Jobs, read_jobs

GOOD = (Path(__file__).parent / "fixtures" / "jobs.yml").read_text("utf-8")


def found_in(jobs: Jobs) -> list[Finding]:
    known = real().facts
    changed = replace(known, catalogues=replace(known.catalogues, jobs=jobs))
    return [
        found
        for rule in (directorate_kinds, legal_bases, words_of_topics, yielding_topics)
        for found in rule(real().corpus, changed)
    ]


def test_the_real_file_has_no_findings() -> None:
    assert real().facts.catalogues.jobs.jobs
    assert found_in(real().facts.catalogues.jobs) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "near"),
    [
        ("temizlik-isleri", "temizlik-isler", "unknown-directorate-kind", 5, "temizlik-isleri"),
        ("kanun-5216", "kanun-52166", "unknown-law", 7, "kanun-5216"),
        ("7/3-b", "77/3-b", "unknown-law-article", 7, None),
        ("[davalar]", "[davlar]", "unknown-topic", 8, "davalar"),
        ("[çöp]", "[çöp, KAMERA]", "job-is-topic", 6, None),
        ("label: Çöp toplama", "label: Telsiz", "job-is-topic", 4, None),
    ],
)
def test_slips(old: str, new: str, code: str, line: int, near: str | None) -> None:
    read, findings = read_jobs(GOOD.replace(old, new).encode(), "data/jobs.yml")
    assert findings == ()
    (found,) = found_in(read)
    assert (found.code, found.span.line, found.near) == (code, line, near)
