"""Links, marks and unbreakable words set one inside the other: the text stays, links stay whole, tags are nested."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from kimsorumlu.view.spans import TagSpan, set_text

TEXT = st.text(st.sampled_from("ab <>&\"'é İ\u00a0"), max_size=12)


def link(start: int, end: int, name: str = "x") -> TagSpan:
    return TagSpan(start, end, Markup('<a href="{}">').format(name), Markup("</a>"), whole=True)


def mark(start: int, end: int) -> TagSpan:
    return TagSpan(start, end, Markup("<i>"), Markup("</i>"))


@pytest.mark.parametrize(
    ("spans", "html"),
    [
        ([], "abcdef"),
        ([link(1, 3)], 'a<a href="x">bc</a>def'),
        ([mark(0, 6), link(1, 3)], '<i>a<a href="x">bc</a>def</i>'),
        ([mark(2, 3), link(1, 4)], 'a<a href="x">b<i>c</i>d</a>ef'),
        ([mark(0, 3), link(2, 5)], '<i>ab</i><a href="x"><i>c</i>de</a>f'),
        ([mark(3, 6), link(2, 5)], 'ab<a href="x">c<i>de</i></a><i>f</i>'),
        ([mark(0, 6), link(0, 6)], '<a href="x"><i>abcdef</i></a>'),
        ([link(0, 2), link(2, 4)], '<a href="x">ab</a><a href="x">cd</a>ef'),
        ([link(0, 3), link(2, 4, "later")], '<a href="x">abc</a>def'),
        ([link(2, 9), link(-1, 2), link(3, 3)], "abcdef"),
    ],
)
def test_spans_stand_inside_one_another(spans: list[TagSpan], html: str) -> None:
    assert set_text("abcdef", spans) == html


@given(TEXT, st.lists(st.tuples(st.integers(-1, 13), st.integers(-1, 13), st.booleans()), max_size=8))
@example("a<b>&c", [(0, 4, True), (2, 6, False), (3, 5, False), (4, 6, True), (0, 6, False)])
def test_whatever_the_spans_the_text_stays_and_the_tags_are_well_formed(
    text: str, places: list[tuple[int, int, bool]]
) -> None:
    spans = [link(start, end) if whole else mark(start, end) for start, end, whole in places]
    html = set_text(text, spans)
    parsed = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(f"<p>{html}</p>")
    assert "".join(parsed.itertext()) == text
    assert not [inner for outer in parsed.iter("a") for inner in outer.iter("a") if inner is not outer]
    # A link stands in one piece, and none is lost but for one before it.
    wanted: list[TagSpan] = []
    for span in spans:
        fits = span.whole and 0 <= span.start < span.end <= len(text)
        if fits and all(span.end <= other.start or other.end <= span.start for other in wanted):
            wanted.append(span)
    wanted.sort(key=lambda span: span.start)
    assert ["".join(a.itertext()) for a in parsed.iter("a")] == [text[span.start : span.end] for span in wanted]
