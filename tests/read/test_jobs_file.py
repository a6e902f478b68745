"""data/jobs.yml: everyday jobs and to whom the law gives them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.read.jobs_file import JOBS, article_of_place, read_jobs
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.schema import schema_bytes

GOOD = (Path(__file__).parent / "fixtures" / "jobs.yml").read_text("utf-8")


def test_a_good_file() -> None:
    read, findings = read_jobs(GOOD.encode(), "data/jobs.yml")
    assert findings == ()
    rubbish, police = read.jobs
    assert rubbish.names == ("Çöp toplama", "çöp", "çöp kamyonu")
    assert [(law, article) for _, law, article in rubbish.cited] == [("kanun-5216", "7/3-b"), ("kanun-5393", "15/1-g")]
    assert (police.shape.kind, police.shape.body) == (None, "polis ya da jandarma")
    assert police.shape.levels.named == {"central": {}}


def test_topics_that_yield_are_read() -> None:
    read, findings = read_jobs(f"{GOOD}yielding: [davalar]\n".encode(), "data/jobs.yml")
    assert (read.yielding, findings) == (("davalar",), ())


def test_words_that_name_no_topic_beside_a_job_are_kept() -> None:
    read, findings = read_jobs(f"{GOOD}common: [program]\n".encode(), "data/jobs.yml")
    assert (read.common, findings) == (("program",), ())


def test_no_file_is_no_job() -> None:
    assert read_jobs(b"", "data/jobs.yml")[0].jobs == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("../schema", "schema", "schema-line", 1),
        ("  label: Polis\n", "  lable: Polis\n", "unknown-key", 11),
        ("  label: Polis\n", "", "missing-key", 10),
        ("  kind: null\n", "", "missing-key", 10),
        ("- id: polis", "- id: Polis", "bad-slug", 10),
        ("- id: polis", "- id: cop-toplama", "written-twice", 10),
        ("[karakol]", "[COP]", "written-twice", 13),
        ("[karakol]", "[polis]", "written-twice", 13),
        ("[karakol]", "karakol", "wrong-type", 13),
        ("7/3-b", "7-3/b", "bad-value", 8),
        ("    district: ", "    distrikt: ", "unknown-key", 8),
        ("    district: {kanun-5216: 7/3-b}", "    district: kanun-5216", "wrong-type", 8),
        ("jobs:\n", "isler:\n", "unknown-key", 2),
        ("jobs:\n", "isler:\n", "wrong-type", 2),
    ],
)
def test_slips(old: str, new: str, code: str, line: int) -> None:
    assert GOOD.count(old) == 1
    _, findings = read_jobs(GOOD.replace(old, new).encode(), "data/jobs.yml")
    assert (code, line) in {(finding.code, finding.span.line) for finding in findings}


@pytest.mark.parametrize(
    ("place", "number"),
    [("7/1-g", "7"), ("7/1-aa", "7"), ("7/5", "7"), ("49", "49"), ("ek 5/1", "ek 5"), ("15/A/2", "15/A"), ("g", None)],
)
def test_the_article_of_a_place(place: str, number: str | None) -> None:
    assert article_of_place(place) == number


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    read_jobs(raw, "data/jobs.yml")


# The real file -------------------------------------------------------------------------------------------------

# The items that the cited paragraphs have, by the official texts.
ITEMS = {
    "kanun-5216 7/1": "a b c d e f g h i j k l m n o p r s t u v y z aa bb",
    "kanun-5216 7/3": "a b c d e f g",
    "kanun-5216 18/1": "a b c d e f g h i j k m",
    "kanun-5393 14/1": "a b",
    "kanun-5393 15/1": "a b c d e f g h i j k l m n o p r s ş",
    "kanun-5393 18/1": "a b c d e f g h i j k l m n o p r s t u",
    "kanun-2560 2/1": "a b c d e f",
}


def test_the_real_file_cites_items_that_exist() -> None:
    read, findings = read_jobs(b"", JOBS.as_posix(), shared_catalogue("jobs"))
    assert findings == ()
    assert len(read.jobs) >= 150
    for job in read.jobs:
        for _, law, article in job.cited:
            paragraph, _, item = article.partition("-")
            if item:
                assert item in ITEMS[f"{law} {paragraph}"].split(), (job.id, law, article)


def test_a_job_of_no_directorate_says_whom_to_ask_or_what_the_law_names() -> None:
    read, _ = read_jobs(b"", JOBS.as_posix(), shared_catalogue("jobs"))
    for job in read.jobs:
        assert job.shape.kind or job.shape.body or job.shape.levels.named, job.id
        assert not (job.shape.kind and job.shape.body), job.id


def test_the_schema_accepts_the_real_file_and_refuses_a_slip() -> None:
    check = Draft202012Validator(json.loads(schema_bytes("jobs.json")))
    data = yaml.safe_load((CATALOGUES / JOBS.name).read_text("utf-8"))
    assert [error.message for error in check.iter_errors(data)] == []
    data["jobs"][0]["lable"] = "x"
    assert not check.is_valid(data)
