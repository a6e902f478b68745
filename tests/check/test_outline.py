"""The outline of a text is checked: each damage done to a good text is told, and the good one is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pytest
from tests.check.damages import (
    EXPECTED,
    Damage,
    article_dropped,
    dumped,
    duties_forgotten,
    item_twice,
    list_a_level_too_deep,
    loaded,
)
from tests.sites import ROOT, examined, small

from kimsorumlu.check import article_rules, heading_rules, sequence_rules
from kimsorumlu.check import outline as outlines
from kimsorumlu.check.answering import answered
from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.rules import OUTLINE
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.problems import Finding
from kimsorumlu.read.project import MunicipalityEntry, read_project
from kimsorumlu.read.version_file import read_version
from kimsorumlu.received.line import ReceivedLine

GOOD = ROOT / "tests" / "fixtures" / "outline"
VERSION = "data/municipalities/ornekova/zabita/2024-05-02.yml"


@cache
def good() -> MunicipalityEntry:
    (entry,), findings = read_project(GOOD)
    assert findings == ()
    return entry


def corpus(raw: bytes) -> Corpus:
    """The good text with these bytes as its file."""
    (version,) = good().versions
    read, findings = read_version(raw, VERSION)
    assert read is not None, findings
    return link((replace(good(), versions=(replace(version, file=read),)),))


def outline(raw: bytes) -> list[Finding]:
    read = corpus(raw)
    return [found for rule in OUTLINE for found in rule(read, small().facts)]


def told(raw: bytes) -> set[str]:
    """What is told of its outline, and of its words."""
    proof = compare(corpus(raw).versions[0])
    return {found.code for found in (*outline(raw), *proof.findings)}


def test_all_label_families_stand_in_a_good_text_and_nothing_is_told_of_it() -> None:
    # Nor is anything else told but what no text says of itself: its directorate's kind, and that it is not locked.
    assert {found.code for found in examined(GOOD)[0].findings} == {"lock-none", "directorate-kind-unsaid"}
    raw = (GOOD / VERSION).read_bytes()
    assert told(raw) == told(dumped(loaded(raw))) == set()


def damaged(damage: Damage) -> Iterable[bytes]:
    """The good text with the damage done at the first, the middle and the last place for it."""
    raw = (GOOD / VERSION).read_bytes()
    count = len(list(damage(loaded(raw))))
    for place in sorted({0, count // 2, count - 1}):
        data = loaded(raw)
        list(damage(data))[place]()
        yield dumped(data)


@pytest.mark.parametrize("damage", EXPECTED, ids=lambda damage: damage.__name__)
def test_a_damage_is_told(damage: Damage) -> None:
    for raw in damaged(damage):
        assert told(raw) & set(EXPECTED[damage]), told(raw)


def test_every_warning_of_the_outline_names_a_place_for_its_answer() -> None:
    """An answer at the place that a warning names answers that warning, and is not unused."""
    for damage in (article_dropped, item_twice, list_a_level_too_deep, duties_forgotten):
        for raw in damaged(damage):
            before = outline(raw)
            places = {(found.code, found.place) for found in before}
            assert places and all(place for _, place in places)
            answers = [{"at": place, "finding": code, "why": "Belgede böyle."} for code, place in places]
            left = answered(corpus(dumped({**loaded(raw), "answered": answers})), before)
            assert (left.findings, len(left.answered)) == ((), len(before))


def test_an_answer_that_answers_nothing_is_told() -> None:
    answers = [
        {"at": ["madde-3", "madde-5"], "finding": "label-gap", "why": "Belgede böyle."},
        {"at": ["madde-3"], "finding": "label-gab", "why": "Belgede böyle."},
    ]
    raw = dumped({**loaded((GOOD / VERSION).read_bytes()), "answered": answers})
    left = answered(corpus(raw), outline(raw))
    lines = raw.decode().split("\n")

    def shown(found: Finding) -> str:
        return lines[found.span.line - 1][found.span.column - 1 :][: found.span.width]

    assert left.answered == ()
    assert [(found.code, dict(found.values), found.near, shown(found)) for found in left.findings] == [
        ("answer-unused", {"value": "madde-3", "other": "label-gap"}, None, '"madde-3"'),
        ("answer-unused", {"value": "madde-5", "other": "label-gap"}, None, '"madde-5"'),
        ("answer-code", {"value": "label-gab"}, "label-gap", '"label-gab"'),
    ]
    (one,) = corpus(raw).municipalities
    (regulation,) = one.regulations
    cut = replace(regulation, versions=(replace(regulation.leading, incomplete=True),))
    known = answered(Corpus((replace(one, regulations=(cut,)),)), ())
    assert [found.code for found in known.findings] == ["answer-code"], "of the rest not all is known"


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("ON BİRİNCİ BÖLÜM", 11),
        ("ONBİRİNCİ BÖLÜM", 11),
        ("ÜÇÜNCÜ BÖLÜM", 3),
        ("III. BÖLÜM", 3),
        ("BÖLÜM 3", 3),
        ("EK BÖLÜM", None),
    ],
)
def test_what_a_chapters_label_counts(label: str, number: int | None) -> None:
    assert article_rules._number(label) == number


def test_few_missing_labels_are_all_named_and_many_by_the_first_and_the_last() -> None:
    assert [sequence_rules._shown(tuple(gone)) for gone in ("b", "bc", "bcd", "bcde")] == [
        "b",
        "b, c",
        "b, c, d",
        "b … e",
    ]


def test_the_end_of_what_stands_before_an_article_has_sixty_letters() -> None:
    version = small().corpus.editions[-1].version
    second = version.articles[1]

    def before(text: str) -> str:
        first = version.articles[0]
        last = replace(first.body[-1], text=text)
        body = (replace(first, body=(*first.body[:-1], last)), *version.articles[1:])
        return heading_rules._before(replace(version, text=body), second)

    assert before("a" * 60) == "a" * 60
    assert before("b" + "a" * 60) == "…" + "a" * 59
    assert before("bir  iki\nüç") == "bir iki üç"


def test_a_quoted_line_is_announced_by_the_line_before_it_that_says_something() -> None:
    def quoted(*lines: str) -> bool:
        return outlines._is_quoted([ReceivedLine(n, line, line) for n, line in enumerate(lines, 1)], len(lines))

    announced = "4 üncü maddesi aşağıdaki şekilde değiştirilmiştir."
    assert quoted(announced, "“MADDE 4 – Parklar") and quoted(announced, "", " ", "“MADDE 4 – Parklar")
    assert not quoted(announced, "MADDE 4 – Parklar") and not quoted("Fidan diker.", "“MADDE 4 – Parklar")
    assert not quoted("“MADDE 4 – Parklar"), "nothing stands before it"
    assert not quoted(announced, "Fidan diker.", "“MADDE 4 – Parklar")
