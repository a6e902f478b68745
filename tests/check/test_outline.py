"""The outline of a text is checked: each damage done to a good text is told, and the good one is not."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml
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
from tests.check.slips import evidence, written
from tests.locks import UNLOCKED
from tests.sites import ROOT, examined, small

from kimsorumlu.check import article_rules, heading_rules, sequence_rules, text_rules
from kimsorumlu.check import outline as outlines
from kimsorumlu.check.answering import answered
from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.rules import OUTLINE
from kimsorumlu.check.tokens import PlacedToken
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


WRITTEN = yaml.safe_load((ROOT / "tests/check/fixtures/damages.yml").read_text("utf-8"))


@pytest.mark.parametrize("damage", EXPECTED, ids=lambda damage: damage.__name__)
def test_a_damage_is_told_at_its_place_in_these_words(damage: Damage, tmp_path: Path) -> None:
    """And nothing else is; the words that differ are the proof's to tell."""
    shutil.copytree(GOOD, tmp_path, ignore=UNLOCKED, dirs_exist_ok=True)

    def line(found: Finding) -> str:
        if found.code == "fidelity":
            return found.code
        shown = zip(evidence(found), found.evidence, strict=True)
        return " ".join([written(found, tmp_path), *(f"[{said} @{each.span.line}]" for said, each in shown)])

    lines = []
    for raw in damaged(damage):
        (tmp_path / VERSION).write_bytes(raw)
        proof = compare(corpus(raw).versions[0])
        lines.append([line(found) for found in (*outline(raw), *proof.findings)])
    assert lines == WRITTEN[damage.__name__]


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


def listed(labels: str) -> list[Finding]:
    """What is told of the labels of a list; "~" is a clause without one."""
    data = loaded((GOOD / VERSION).read_bytes())
    article = next(piece for piece in data["text"] if piece.get("article") == "MADDE 7-")
    article["body"][0]["items"] = [
        {"text" if label == "~" else label: f"{number}. sıradaki işi yapmak,"}
        for number, label in enumerate(labels.split(), 1)
    ]
    read = corpus(dumped(data))
    return [found for rule in (sequence_rules.sequences, sequence_rules.levels) for found in rule(read, small().facts)]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("a) b) c) ç) d)", []),
        ("a) b) c) d) e)", []),
        ("a) b) d)", ["label-gap value=d) before=b) missing=c"]),
        ("a) b) g)", ["label-gap value=g) before=b) missing=c … f"]),
        ("b) c)", ["label-first value=b) missing=a"]),
        ("~ b) c)", []),
        ("~ c)", ["label-first value=c) missing=a, b"]),
        ("~ ~ ~ ç)", []),  # the fourth, by one custom
        ("~ ~ ~ d)", []),  # and by the other
        ("~ ~ ~ ~ d)", []),
        ("~ ~ ~ ~ ~ d)", ["label-first value=d) missing=a, b, c"]),
        ("~ ~ 3.", []),
        ("~ 3.", ["label-first value=3. missing=1, 2"]),
        ("a) b) b) c)", ["label-twice value=b) before=b)"]),
        ("a) c) b) ç)", ["label-order value=b) before=c)"]),
        ("a) b) a) b)", ["label-restart value=a) before=b)"]),
        ("1. 2. 1. 2.", ["label-restart value=1. before=2."]),
        ("1. 3. 2. 4.", ["label-order value=2. before=3."]),
        ("a1) a2) b1) b2)", []),
        ("a1) a2) b2)", ["label-gap value=b2) before=a2) missing=1"]),
        ("b2) a1)", ["label-first value=b2) missing=1"]),
        ("a) b) 1) 2) c)", ["label-family value=1) before=b)"]),
        ("a) b) 1) I) c)", ["label-family value=1) before=b)", "label-family value=I) before=b)"]),
        ("a) b) 1) 2)", ["label-family value=1) before=b)"]),
        ("a) z) aa) ab)", ["label-gap value=z) before=a) missing=b … y"]),
        ("a) aa) b)", ["label-family value=aa) before=a)"]),
        ("• • •", []),
        ("• 1)", ["label-family value=1) before=•"]),
        ("- a) -", ["label-family value=a) before=-"]),
        ("I. II. IV.", ["label-gap value=IV. before=II. missing=3"]),
        ("a) b. c)", []),
        ("a) b) 3) c) d) f)", ["label-family value=3) before=b)", "label-gap value=f) before=d) missing=e"]),
    ],
)
def test_the_labels_of_a_list(labels: str, expected: list[str]) -> None:
    found = [" ".join([each.code, *(f"{key}={value}" for key, value in each.values)]) for each in listed(labels)]
    assert found == expected


def of_body(*entries: dict[str, object]) -> list[str]:
    """What is told of the outline of an article with this body: code, values and the place of its answer."""
    data = loaded((GOOD / VERSION).read_bytes())
    article = next(piece for piece in data["text"] if piece.get("article") == "MADDE 7-")
    article["body"] = list(entries)
    found = outline(dumped(data))
    return [
        " ".join([each.code, *(f"{key}={value}" for key, value in each.values), f"@{each.place}"]) for each in found
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([{"text": "Müdürlük şunları yapar:"}, {"a)": "Parkları kurmak,"}, {"b)": "Bakmak."}],
         ["list-beside-lead value=a) @madde-7 fikra-n1"]),
        ([{"text": "Müdürlük şunları yapar:"}, {"(1)": "Parkları kurmak,"}, {"(2)": "Bakmak."}],
         []),
        ([{"text": "Müdürlük şunları yapar:"}], ["lead-without-list value=Müdürlük şunları yapar: @madde-7 fikra-n1"]),
        ([{"text": "Müdürlük şunları yapar:", "items": [{"a)": "Bakmak."}]}], []),
        ([{"text": "Müdürlük şunları yapar:"},
          {"heading": "İşler", "slug": "isler", "items": [{"a)": "Bakmak."}]}], []),
        ([{"text": "Müdürlük şunları yapar:"}, {"text": "Fidan diker."}], []),
        ([{"(1)": "Müdürlük şunları yapar:"}, {"(2)": "Fidan diker."}],
         ["lead-without-list value=Müdürlük şunları yapar: @madde-7 fikra-1"]),
        ([{"text": "Müdürlük;", "items": [{"a)": "Kurmak,"}, {"text": "Sonra bakmak,"}, {"b)": "Dikmek."}]}],
         ["unlabelled-between value=Sonra bakmak, @madde-7 bent-n2"]),
        ([{"text": "Müdürlük;", "items": [{"a)": "Kurmak,"}, {"text": "Başka İşler"}, {"b)": "Dikmek."}]}], []),
        ([{"text": "Müdürlük;", "items": [{"text": "Kurmak,"}, {"a)": "Bakmak,"}, {"b)": "Dikmek."}]}], []),
        ([{"text": "Müdürlük;", "items": [{"a)": "Parkları kurmak"}, {"text": "ve bakımını yapmak."}]}],
         ["sentence-split value=ve bakımını yapmak. @madde-7 bent-n2"]),
        ([{"text": "Müdürlük, parkları"}, {"text": "kurar ve bakar."}],
         ["sentence-split value=kurar ve bakar. @madde-7 fikra-n2"]),
        ([{"text": "Müdürlük parkları kurar."}, {"text": "sonra onlara bakar."}], []),
        ([{"text": "Müdürlük;", "items": [{"a)": "Kurmak,"}, {"b)": "Kurmak,"}]}], []),
        ([{"text": "Müdürlük;", "items": [{"a)": "Bütün parkları kurmak ve onlara bakmak,"},
                                          {"b)": "bütün parkları  kurmak ve onlara bakmak."}]}],
         ["text-twice value=bütün parkları kurmak ve onlara bakmak. @madde-7 bent-b"]),
        ([{"(1)": "Müdürlük;", "items": [{"items": [{"a)": "Kurmak,"}]}]}], ["level-empty @madde-7 fikra-1-bent-n1"]),
        ([{"text": "Müdürlük;", "items": [{"text": "Parkları kurar,"}, {"text": "Aranan Nitelikler"},
                                          {"text": "Onlara bakar."}]}],
         ["title-as-text value=Aranan Nitelikler @madde-7 bent-n2"]),
        ([{"text": "Müdürlük;", "items": [{"text": "Denetim Ekibi,"}, {"text": "Pazar Ekibi."}]}], []),
    ],
)  # fmt: skip
def test_the_texts_of_an_article(body: list[dict[str, object]], expected: list[str]) -> None:
    assert of_body(*body) == expected


@pytest.mark.parametrize(("letters", "expected"), [(-1, 0), (0, 1), (1, 1)])
def test_of_how_many_letters_an_article_is_told_as_said_twice(letters: int, expected: int) -> None:
    data = loaded((GOOD / VERSION).read_bytes())
    text = ("Müdürlük parkları kurar ve onlara bakar, " * 20)[: text_rules._COPIED + letters - 1].replace(".", "") + "x"
    for article in (piece for piece in data["text"] if piece.get("article") in ("MADDE 6-", "MADDE 7-")):
        article["body"] = [{"text": text}]
    found = list(text_rules.copied_texts(corpus(dumped(data)), small().facts))
    assert [each.place for each in found] == ["madde-7"] * expected


def test_paragraphs_are_parted_by_a_blank_line_on_one_page() -> None:
    def parted(*texts: str, pages: str) -> bool:
        lines = [
            ReceivedLine(n, text, text, page=int(page))
            for n, (text, page) in enumerate(zip(texts, pages, strict=True), 1)
        ]
        return outlines._parted(lines, PlacedToken("a", 1, 0), PlacedToken("b", len(lines), 0))

    assert parted("a", "", "b", pages="111") and parted("a", "", " ", "b", pages="1111")
    assert not parted("a", "", "b", pages="112") and not parted("a", "", "b", pages="122")
    assert not parted("a", "b", pages="11") and not parted("a", "c", "b", pages="111")
