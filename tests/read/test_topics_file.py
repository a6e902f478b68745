"""data/topics.yml as read: every slip is a finding at its place, and one slip does not hide the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.facts.real import topics
from tests.sites import ROOT

from kimsorumlu.catalogues import CATALOGUES
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.config_file import FeaturedTopic, read_config
from kimsorumlu.read.schema import schema_bytes
from kimsorumlu.read.topics_file import TOPICS, read_topics, with_featured

FILE = "data/topics.yml"
GOOD = (Path(__file__).parent / "fixtures" / "topics.yml").read_text("utf-8")


def test_a_good_file() -> None:
    read, findings = read_topics(GOOD.encode(), FILE)
    assert findings == ()
    assert read.groups == {"ag": "Haberleşme ve ağ"}
    assert [topic.id for topic in read.topics] == ["telsiz", "santral"]
    assert read.topics[1].shape.excludes[0].reason == "Başka santral."
    assert read.topics[0].shape.question is None and read.featured == ()


def featured(*ids: str) -> list[FeaturedTopic]:
    return [FeaturedTopic(id, FileSpan("mkdocs.yml", line)) for line, id in enumerate(ids, 1)]


def test_questions_and_the_topics_of_the_home_page() -> None:
    text = GOOD.replace("  label: Telsiz\n", "  label: Telsiz\n  question: Telsize kim bakıyor?\n")
    read, findings = read_topics(text.encode(), FILE)
    assert findings == ()
    named, findings = with_featured(read, featured("santral", "telsiz"))
    assert findings == ()
    assert [topic.id for topic in named.featured] == ["santral", "telsiz"]
    assert read.topics[0].shape.question == "Telsize kim bakıyor?"
    told = [topic.shape.question for topic in topics().topics]
    assert all(question and question.endswith("?") for question in told) and len(set(told)) == len(told)
    config, _ = read_config(ROOT, {})
    assert config
    named, findings = with_featured(topics(), config.featured)
    assert findings == ()
    assert len(named.featured) >= 12


def test_a_topic_of_the_home_page_that_is_none_or_stands_twice() -> None:
    read, _ = read_topics(GOOD.encode(), FILE)
    named, findings = with_featured(read, featured("telsiz", "telsizz", "telsiz"))
    assert [topic.id for topic in named.featured] == ["telsiz"]
    assert [(found.code, found.span.line, found.near) for found in findings] == [
        ("unknown-topic", 2, "telsiz"),
        ("written-twice", 3, None),
    ]


# What to replace, by what (« » around the place the finding must point at), its code, its near name.
SLIPS = [
    ("# yaml-language-server", "# yaml", "schema-line", None),
    ("groups:\n", "«gruplar»: {}\ngroups:\n", "unknown-key", "groups"),
    ("  label: Telsiz\n", "  label: Telsiz\n  «pattern»: [x]\n", "unknown-key", "patterns"),
    (", reason: Başka santral.}", ", reason: x, «at_»: y}", "unknown-key", "at"),
    ("  about: Telsiz sistemi.\n", "", "missing-key", None),
    (", reason: Başka santral.}", "}", "missing-key", None),
    ("synonyms: [telefon]", "synonyms: «telefon»", "wrong-type", None),
    ("patterns: [telsiz]", "patterns: [«[»telsiz]]", "wrong-type", None),
    ("- id: telsiz\n", "- id: «Telsiz Sistemi»\n", "bad-slug", None),
    ("  ag: Haberleşme", "  «Ağ»: Haberleşme", "bad-slug", None),
    ("- id: santral\n", "- id: «telsiz»\n", "topic-twice", None),
    ("  group: ag\n  kind: service\n  about: Telefon", "  group: «agg»\n  kind: service\n  about: Telefon",
     "unknown-group", "ag"),
    ("  kind: service\n  about: Telsiz", "  about: Telsiz", "missing-key", None),
    ("kind: service\n  about: Telsiz", "kind: «servis»\n  about: Telsiz", "bad-value", None),
    ("  label: Telsiz\n", "  label: Telsiz\n  question: «\"{birim} telsizi kimde?\"»\n", "bad-value", None),
    ("  group: ag\n  kind: service\n  about: Telsiz", "  group: ag\n  kind: housekeeping\n  question: «Telsiz kimde?»\n"
     "  about: Telsiz", "question-whose", None),
    ("synonyms: [telefon]", "synonyms: [telefon, «Telefon»]", "written-twice", None),
    ("synonyms: [telefon]", "synonyms: [«TELSİZ kulesi»]", "written-twice", None),
    ("synonyms: [telefon]", "synonyms: [«telsiz»]", "written-twice", None),
    ("patterns: [telsiz]", "patterns: [telsiz, «Telsız»]", "written-twice", None),
    ("patterns: [telsiz]", "patterns: [telsiz]\n  parts: [{names: [«Telefon santrali»], at: []}]", "written-twice",
     None),
    ("synonyms: [telefon]", "synonyms: [telefon]\n  parts: [{names: [hat, «Hat»], at: []}]", "written-twice", None),
    ("synonyms: [telefon]", "synonyms: [telefon]\n  parts: [{names: [hat], at: [], «att»: []}]", "unknown-key", "at"),
    ("synonyms: [telefon]", "synonyms: [telefon]\n  foremost: [a/b/#c, «a/b/#c»]", "written-twice", None),
    ("Başka santral.}\n", "x}\n  includes: [{at: a/b/2020-01-01/madde-1/#bent-a, reason: x}]\n", "written-twice", None),
    ("patterns: [telsiz]", "patterns: [«(telsiz»]", "pattern-syntax", None),
    ("- id: telsiz\n", "- id: «telsiz»\n", "topic-empty", None),
    ("topics:\n- id: telsiz", "topics: «x»\nother:\n- id: telsiz", "wrong-type", None),
    ("topics:\n", "topicler:\n", "missing-key", None),
    ("- id: telsiz\n", "- id: «cizelge»\n", "reserved-slug", None),
    ("  label: Telsiz\n", "  label: Telsiz\n  question: «[»x]\n", "wrong-type", None),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "near"), SLIPS, ids=[f"{slip[2]} {slip[1][:24]!r}" for slip in SLIPS])
def test_slips(old: str, new: str, code: str, near: str | None) -> None:
    assert GOOD.count(old) == 1, "the case's own premise"
    text = GOOD.replace(old, new)
    if code == "topic-empty":
        text = text.replace("  patterns: [telsiz]\n", "")
    at = text.find("«")
    text = text.replace("«", "").replace("»", "")
    _, findings = read_topics(text.encode(), FILE)
    found = [finding for finding in findings if finding.code == code]
    assert found, findings
    if at >= 0:
        place = (text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)
        assert place in {(finding.span.line, finding.span.column) for finding in found}
    if near is not None:
        assert near in {finding.near for finding in found}


def test_one_slip_does_not_hide_the_next() -> None:
    text = GOOD.replace("label: Telsiz\n", "lable: Telsiz\n").replace("[telefon santral]", "[(telefon]")
    read, findings = read_topics(text.encode(), FILE)
    assert [finding.code for finding in findings] == ["unknown-key", "missing-key", "pattern-syntax"]
    assert [topic.id for topic in read.topics] == ["santral"]
    assert read.topics[0].patterns == ()


@given(st.binary(max_size=120) | st.text(max_size=120).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    read_topics(raw, FILE)


@given(st.integers(0, len(GOOD) - 1), st.sampled_from(["", "- ", "{", "]", "\n", ": ", "x", "#", "null"]))
def test_no_broken_file_raises(place: int, piece: str) -> None:
    read_topics((GOOD[:place] + piece + GOOD[place + 1 :]).encode(), FILE)


def test_the_schema_accepts_the_real_file_and_refuses_a_slip() -> None:
    check = Draft202012Validator(json.loads(schema_bytes("topics.json")))
    data = yaml.safe_load((CATALOGUES / TOPICS.name).read_text("utf-8"))
    assert [error.message for error in check.iter_errors(data)] == []
    data["topics"][0]["pattern"] = ["x"]
    assert not check.is_valid(data)


def test_every_pattern_of_the_real_file_is_in_its_topic() -> None:
    assert all(len(topic.patterns) == len(topic.shape.patterns) for topic in topics().topics)
