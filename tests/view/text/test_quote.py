from __future__ import annotations

import re
from dataclasses import replace

import lxml.html
from hypothesis import given
from hypothesis import strategies as st
from tests import sites
from tests.painted import texts

from kimsorumlu.facts.answers import Statement
from kimsorumlu.model.text import Clause
from kimsorumlu.view.text.quote import marked, quote

NEW = "ornek/park-ve-bahceler/2023-06-07/"


def statement(topic: str) -> Statement:
    """The first that answers on the topic in the small municipality."""
    small = sites.small()
    (found,) = small.facts.answers.in_force(sites.municipality(small), topic)
    return found.voices[0].statements[0]


def clause(text: str) -> Clause:
    return replace(statement("kameralar").duty.clause, text=text)


def test_quotations_of_the_real_texts_are_letter_for_letter_the_texts() -> None:
    seen = 0
    for of_version in sites.real().facts.answers.by_version.values():
        for told in of_version.values():
            for voice in told.everybody:
                for found in voice.statements:
                    parts = found.duty.parts
                    expected = "".join(f"{part.label} {part.printed}" if part.label else part.printed for part in parts)
                    page = lxml.html.fromstring(f"<div>{quote(found)}</div>")
                    assert page.text_content() == expected
                    seen += len(page.cssselect("mark")) > 0
    assert seen > 700


def test_the_words_that_matched_are_marked_and_the_label_stands_before_them() -> None:
    page = lxml.html.fromstring(f"<div>{quote(statement('kameralar'))}</div>")
    assert texts(page, "mark") == ["güvenlik kameralarını"]  # two patterns, one mark
    assert texts(page, ".label") == ["a)"]


def test_subitems_belong_to_the_quotation_with_their_closing_words() -> None:
    found = statement("kameralar")
    below = replace(found.duty.clause, label="1)", text="kabloları", fragment="bent-a-alt-1", items=())
    whole = replace(found.duty.clause, items=(below,), closing="ölçmek,")
    duty = replace(found.duty, chain=(whole,), parts=(whole, below))
    page = lxml.html.fromstring(f"<div>{quote(replace(found, duty=duty))}</div>")
    assert texts(page, "p")[1:] == ["1) kabloları", "ölçmek,"]
    assert texts(page, ".label")[1] == "1)"


SPANS = st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45)), max_size=6)


@given(st.text(min_size=1, max_size=40), SPANS, SPANS)
def test_no_mark_changes_a_text(text: str, matched: list[tuple[int, int]], proving: list[tuple[int, int]]) -> None:
    def bare(html: str) -> str:
        return re.sub(r'</?mark>|<span class="(?:unbroken|proof)">|</span>', "", html)

    assert bare(marked(clause(text), matched, proving)) == bare(marked(clause(text), ()))


def test_the_words_that_prove_the_kind_are_marked_apart_from_those_that_matched() -> None:
    html = marked(clause("kameraları izlemek, silmek"), [(0, 17)], [(11, 18), (20, 26)])
    assert html == (
        '<mark>kameraları <span class="proof">izleme</span></mark><span class="proof">k</span>, '
        '<span class="proof">silmek</span>'
    )
    page = lxml.html.fromstring(f"<div>{quote(statement('kameralar'))}</div>")
    assert texts(page, ".proof") != []


def test_marks_of_a_text_that_is_not_composed_would_stand_askew_and_are_left_out() -> None:
    assert "<mark>" not in marked(clause("Gu\u0308venlik kamerası"), [(0, 8)])
    assert "<mark>Güvenlik</mark>" in marked(clause("Güvenlik kamerası"), [(0, 8)])
