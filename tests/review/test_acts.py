from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.write.test_version_yaml import HEADS, TEXTS, Text, read

from kimsorumlu.check.tokens import words
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, ClauseShape, DivisionShape, SubheadingShape
from kimsorumlu.review import acts
from kimsorumlu.review.rows import Row, Tail, made_fit, printed, rows_of, text_of_rows
from kimsorumlu.write.version_yaml import rewritten, written

Act = Callable[[tuple[Row, ...], int], tuple[Row, ...] | None]
SIMPLE: tuple[Act, ...] = (
    acts.indent,
    acts.outdent,
    acts.make_heading,
    acts.make_block,
    acts.make_article,
    acts.join,
)


def tokens(rows: Sequence[Row]) -> list[str]:
    return [token for row in rows for text in printed(row) for token in words(text)]


@given(TEXTS, st.data())
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_act_loses_adds_or_moves_a_token(text: Text, data: st.DataObject) -> None:
    rows = rows_of(text)
    said = tokens(rows)
    for number in data.draw(st.lists(st.integers(0, len(SIMPLE)), max_size=12)):
        place = data.draw(st.integers(0, len(rows) - 1))
        if number == len(SIMPLE):
            made = acts.split(rows, place, data.draw(st.integers(0, 60)))
        else:
            made = SIMPLE[number](rows, place)
        if made is None:
            continue
        assert tokens(made) == said
        assert made_fit(made) == made, "what an act makes stands"
        assert rows_of(text_of_rows(made)) != rows, "an act that changes nothing is none"
        rows = rows_of(text_of_rows(made))
        assert [(row.level, row.shape) for row in rows] == [(row.level, row.shape) for row in made]


@given(HEADS, TEXTS, st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_an_act_makes_can_be_written(head: VersionShape, text: Text, data: st.DataObject) -> None:
    raw = written(head, text)
    rows = rows_of(text)
    for act in SIMPLE:
        made = act(rows, data.draw(st.integers(0, len(rows) - 1)))
        if made is not None:
            assert read(rewritten(raw, head, text_of_rows(made))) == (head, text_of_rows(made))


def article(*body: ClauseShape | SubheadingShape, **more: object) -> ArticleShape:
    return ArticleShape("MADDE 1-", body=body, **more)  # type: ignore[arg-type]


def done(text: Text, act: Act, place: int) -> Text | None:
    made = act(rows_of(text), place)
    return None if made is None else text_of_rows(made)


A, B, C = ClauseShape("a)", "bir,"), ClauseShape("b)", "iki,"), ClauseShape("c)", "üç.")


def test_indent_puts_a_row_below_the_one_before_it() -> None:
    assert done((article(A, B, C),), acts.indent, 2) == (article(ClauseShape("a)", "bir,", items=(B,)), C),)
    assert done((article(A, B),), acts.indent, 1) is None, "nothing stands before it"
    closed = article(ClauseShape(None, "Şunlar:", items=(A,), closing="sayılır."), B)
    assert done((closed,), acts.indent, 4) is None, "the list before it has ended"


def test_outdent_takes_along_what_follows_in_the_list() -> None:
    nested = article(ClauseShape(None, "Şunlar:", items=(A, B, C)))
    assert done((nested,), acts.outdent, 3) == (article(ClauseShape(None, "Şunlar:", items=(A,)), B, C),)
    assert done((article(A),), acts.outdent, 1) is None


def test_the_end_of_a_list_that_was_left_is_a_clause() -> None:
    text = (article(ClauseShape(None, "Şunlar:", items=(A,), closing="sayılır.")),)
    assert done(text, acts.outdent, 2) == (article(ClauseShape(None, "Şunlar:"), A, ClauseShape(None, "sayılır.")),)


def test_a_heading_read_as_the_end_of_the_article_before_it() -> None:
    text = (article(A, ClauseShape(None, "GÖREVLER")), ArticleShape("MADDE 2-", body=(B,)))
    assert done(text, acts.make_heading, 2) == (article(A), ArticleShape("MADDE 2-", heading="GÖREVLER", body=(B,)))


def test_a_heading_read_as_the_first_clause() -> None:
    text = (article(ClauseShape(None, "Amaç"), A),)
    assert done(text, acts.make_heading, 1) == (article(A, heading="Amaç", heading_after=True),)


def test_a_clause_becomes_a_heading_over_what_follows_and_back() -> None:
    text = (article(A, ClauseShape(None, "Aranan Özellikler"), B, C),)
    heading = SubheadingShape("Aranan Özellikler", "aranan-ozellikler", items=(B, C))
    made = done(text, acts.make_heading, 2)
    assert made == (article(A, heading),)
    assert made is not None and done(made, acts.make_heading, 2) == text


def test_a_heading_of_an_article_becomes_text_where_it_is_printed() -> None:
    before = (article(A), ArticleShape("MADDE 2-", heading="gözetir.", body=(B,)))
    assert done(before, acts.make_heading, 2) == (
        article(A, ClauseShape(None, "gözetir.")),
        ArticleShape("MADDE 2-", body=(B,)),
    )
    after = (article(A, heading="Müdür", heading_after=True),)
    assert done(after, acts.make_heading, 0) == (article(ClauseShape(None, "Müdür"), A),)
    assert done((DivisionShape(chapter="BİRİNCİ BÖLÜM"), before[1]), acts.make_heading, 1) is None


def test_a_heading_without_a_marker_begins_a_piece_of_its_own_and_back() -> None:
    text = (article(A, SubheadingShape("Şoför", "sofor", body=(B,))),)
    made = done(text, acts.make_block, 2)
    assert made == (article(A), BlockShape("Şoför", "sofor", body=(B,)))
    assert made is not None and done(made, acts.make_block, 2) == text


def test_what_is_joined_goes_on_in_the_text_before_it() -> None:
    assert done((article(A, ClauseShape("b)", "iki", items=(C,))),), acts.join, 2) == (
        article(ClauseShape("a)", "bir, b) iki", items=(C,))),
    )
    false = (article(A), ArticleShape("Madde 5", heading="göre", heading_after=True, body=(B,)))
    assert done(false, acts.join, 2) == (article(ClauseShape("a)", "bir, Madde 5 göre"), B),)
    assert done((article(A),), acts.join, 1) is None, "a marker does not go on"
    assert (
        done((article(A, ClauseShape("b)", "iki", mark="(Ek)", amendment="x", effect="added")),), acts.join, 2) is None
    )


def test_what_is_split_off_is_what_it_looks_like() -> None:
    def split(text: str, at: int) -> Text:
        made = acts.split(rows_of((article(ClauseShape("a)", text, speaks_for=("birim",))),)), 1, at)
        assert made is not None
        return text_of_rows(made)

    one = ClauseShape("a)", "bir,", speaks_for=("birim",))
    assert split("bir, b) iki", 5) == (article(one, ClauseShape("b)", "iki", speaks_for=("birim",))),)
    assert split("bir, iki", 6) == (article(one, ClauseShape(None, "iki", speaks_for=("birim",))),), "before its word"
    assert split("bir, MADDE 2- (1) iki", 5) == (
        article(one),
        ArticleShape("MADDE 2-", body=(ClauseShape("(1)", "iki"),)),
    )
    for at in (0, 2, 99):
        assert acts.split(rows_of((article(one),)), 1, at) is None, "there is nothing before or behind"


def test_a_marker_in_the_text_becomes_an_article() -> None:
    text = (article(A, ClauseShape(None, "MADDE 2- Müdürlük;", items=(B,)), C),)
    assert done(text, acts.make_article, 2) == (
        article(A),
        ArticleShape("MADDE 2-", body=(ClauseShape(None, "Müdürlük;", items=(B,)), C)),
    )
    assert done(text, acts.make_article, 1) is None


def test_a_row_says_for_whom_it_speaks() -> None:
    rows = acts.speak(rows_of((article(A),)), 1, ["sofor"])
    assert rows is not None and text_of_rows(rows) == (article(ClauseShape("a)", "bir,", speaks_for=("sofor",))),)
    tail = rows_of((article(ClauseShape(None, "x", items=(A,), closing="y")),))
    assert isinstance(tail[3].shape, Tail) and acts.speak(tail, 3, ["sofor"]) is None
