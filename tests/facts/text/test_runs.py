"""Links, marks and words kept together, one inside the other: the text stays, links stay whole."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.view.text.awkward import cite, links

from kimsorumlu.facts.text.runs import Run, RunKind, Stretch, letters, nested

TEXT = st.text(st.sampled_from("ab <>&\"'é İ\u00a0"), max_size=12)


def link(start: int, end: int, name: str = "x") -> Stretch:
    return Stretch(start, end, cite(start, end, name))


def mark(start: int, end: int) -> Stretch:
    return Stretch(start, end, RunKind.MARK)


def shown(runs: Iterable[Run]) -> str:
    """The runs with links in square brackets and marks in round ones."""
    return "".join(
        run
        if isinstance(run, str)
        else f"({shown(run.inside)})"
        if run.what is RunKind.MARK
        else f"[{shown(run.inside)}]"
        for run in runs
    )


@pytest.mark.parametrize(
    ("stretches", "runs"),
    [
        ([], "abcdef"),
        ([link(1, 3)], "a[bc]def"),
        ([mark(0, 6), link(1, 3)], "(a[bc]def)"),
        ([mark(2, 3), link(1, 4)], "a[b(c)d]ef"),
        ([mark(0, 3), link(2, 5)], "(ab)[(c)de]f"),
        ([mark(3, 6), link(2, 5)], "ab[c(de)](f)"),
        ([mark(0, 6), link(0, 6)], "[(abcdef)]"),
        ([link(0, 2), link(2, 4)], "[ab][cd]ef"),
        ([link(0, 3), link(2, 4, "later")], "[abc]def"),
        ([link(2, 9), link(-1, 2), link(3, 3)], "abcdef"),
    ],
)
def test_runs_stand_inside_one_another(stretches: list[Stretch], runs: str) -> None:
    assert shown(nested("abcdef", stretches)) == runs


@given(TEXT, st.lists(st.tuples(st.integers(-1, 13), st.integers(-1, 13), st.booleans()), max_size=8))
@example("a<b>&c", [(0, 4, True), (2, 6, False), (3, 5, False), (4, 6, True), (0, 6, False)])
def test_whatever_the_stretches_the_text_stays_and_links_stay_whole(
    text: str, places: list[tuple[int, int, bool]]
) -> None:
    stretches = [link(start, end) if whole else mark(start, end) for start, end, whole in places]
    runs = nested(text, stretches)
    assert "".join(letters(runs)) == text
    found = [*links(runs)]
    assert not [inner for outer in found for inner in links(outer.inside)]
    # A link stands in one piece, and none is lost but for one before it.
    wanted: list[Stretch] = []
    for stretch in stretches:
        fits = stretch.whole and 0 <= stretch.start < stretch.end <= len(text)
        if fits and all(stretch.end <= other.start or other.end <= stretch.start for other in wanted):
            wanted.append(stretch)
    wanted.sort(key=lambda stretch: stretch.start)
    assert ["".join(letters(link.inside)) for link in found] == [text[each.start : each.end] for each in wanted]
