from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.write.test_version_yaml import FILES, TEXTS, Text, named, read

from kimsorumlu.read.layout import layout
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, ClauseShape, DivisionShape
from kimsorumlu.write import municipality_yaml
from kimsorumlu.write.version_yaml import rewritten, written

FIXTURES = Path(__file__).parent / "fixtures"
OLD = (FIXTURES / "commented.yml").read_bytes()
HEAD, TEXT = read(OLD)


def changes(old: bytes, new: bytes) -> list[str]:
    """The lines that went and came, as a diff shows them."""
    lines = difflib.unified_diff(old.decode().split("\n"), new.decode().split("\n"), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def article(place: int) -> ArticleShape:
    found = TEXT[place]
    assert isinstance(found, ArticleShape)
    return found


def with_article(place: int, new: ArticleShape | None) -> Text:
    return (*TEXT[:place], *([new] if new else []), *TEXT[place + 1 :])


def with_clause(place: int, change: Callable[[ClauseShape], ClauseShape]) -> Text:
    """The text with the first clause of an article changed."""
    old = article(place)
    first = old.body[0]
    assert isinstance(first, ClauseShape)
    return with_article(place, replace(old, body=(change(first), *old.body[1:])))


def test_nothing_new_changes_nothing() -> None:
    assert rewritten(OLD, HEAD, TEXT) == OLD


def test_a_new_value_takes_the_place_of_the_old_and_its_comments_stay() -> None:
    new = rewritten(OLD, replace(HEAD, title="Yeni Ad", adoption=replace(HEAD.adoption, decision="338")), TEXT)
    assert changes(OLD, new) == [
        "-title: Park Müdürlüğü Yönetmeliği  # kısa ad",
        "+title: Yeni Ad  # kısa ad",
        '-    decision: "15"',
        '+    decision: "338"',
    ]


def test_a_record_keeps_the_entries_that_did_not_change() -> None:
    unit = replace(HEAD.units["mudurluk"], duties="5")
    new = rewritten(OLD, replace(HEAD, units={**HEAD.units, "mudurluk": unit}), TEXT)
    assert [line[-14:] for line in changes(OLD, new)] == ['es: "4"} # tek', 'es: "5"} # tek']
    assert b'{kind: m\xc3\xbcd\xc3\xbcrl\xc3\xbck, name: "M\xc3\xbcd\xc3\xbcrl\xc3\xbck", parent: null' in new


def test_a_text_that_changed_is_the_only_one_written() -> None:
    new = rewritten(OLD, HEAD, with_clause(1, lambda clause: replace(clause, text="Amaç budur.")))
    assert changes(OLD, new) == ["-        Bu Yönetmeliğin amacı # görev düzenlemektir.", "+        Amaç budur."]


def test_a_new_item_stands_apart_as_its_neighbours_do() -> None:
    last = ArticleShape("MADDE 3-", heading="Yürütme", body=(ClauseShape("(1)", "Başkan yürütür."),))
    new = rewritten(OLD, HEAD, (*TEXT, last))
    assert changes(OLD, new) == [
        "+  - article: MADDE 3-",
        "+    heading: Yürütme",
        "+    body:",
        "+    - (1): |",
        "+        Başkan yürütür.",
        "+",
    ]


def test_a_new_key_stands_in_the_order_of_the_house() -> None:
    new = rewritten(OLD, HEAD, with_article(1, replace(article(1), speaks_for=("mudurluk",), note="Not.\n")))
    assert changes(OLD, new) == ["+    speaks_for: mudurluk", "+    note: |", "+      Not."]


def test_comments_of_an_item_that_is_gone_stand_where_it_stood() -> None:
    new = rewritten(OLD, HEAD, with_clause(2, lambda clause: replace(clause, items=clause.items[1:])))
    assert changes(OLD, new) == [
        "-          - a): | # ilk bent",
        "-              parkları kurar,",
        "+          # ilk bent",
    ]


def test_comments_of_a_list_that_is_gone_stand_at_its_parent() -> None:
    new = rewritten(OLD, HEAD, with_clause(2, lambda clause: replace(clause, items=())))
    assert changes(OLD, new)[-3:] == [
        "+        # b bendinden önce a gelir",
        "+        # ilk bent",
        "+        # son bentten sonra",
    ]


def test_a_new_label_keeps_what_else_the_clause_has() -> None:
    new = rewritten(OLD, HEAD, with_clause(2, lambda clause: replace(clause, label="(I)")))
    assert changes(OLD, new) == ["-      - (1): |", "+      - (I): |"]


def test_the_last_article_takes_only_its_own_lines_along() -> None:
    new = rewritten(OLD, HEAD, TEXT[:-1])
    assert b"# Son s\xc3\xb6z" in new
    assert read(new) == (HEAD, TEXT[:-1])
    assert new.startswith(OLD[: OLD.index(b"  - article: Madde 2")].rstrip() + b"\n")


def test_line_ends_of_another_system_stay() -> None:
    old = OLD.replace(b"\n", b"\r\n")
    new = rewritten(old, replace(HEAD, title="Yeni Ad"), TEXT)
    assert new.replace(b"\r\n", b"\n") == rewritten(OLD, replace(HEAD, title="Yeni Ad"), TEXT)
    assert new.count(b"\r\n") == new.count(b"\n")


def test_a_file_in_braces_is_written_new_and_keeps_its_comments() -> None:
    old = (FIXTURES / "in_braces.yml").read_bytes()
    new = municipality_yaml.rewritten(old, MunicipalityShape("Örnek", "Ö", "city", "Ö", None, "12"))
    assert new.decode() == (FIXTURES / "out_of_braces.yml").read_text("utf-8")


def test_a_file_that_cannot_be_read_is_not_written_over() -> None:
    with pytest.raises(ValueError, match="unknown-key"):
        rewritten(OLD.replace(b"heading:", b"heding:"), HEAD, TEXT)


def renamed(piece: object) -> ArticleShape | BlockShape | None:
    """An article or a block with another heading; None for what has none."""
    if isinstance(piece, BlockShape):
        return replace(piece, block="Başka bir başlık")
    return replace(piece, heading="Başka bir başlık") if isinstance(piece, ArticleShape) and piece.heading else None


@pytest.mark.parametrize("path", FILES, ids=named)
def test_one_correction_in_a_real_file_is_one_line(path: Path) -> None:
    raw = path.read_bytes()
    head, text = read(raw)
    place, other = next((place, other) for place, piece in enumerate(text) if (other := renamed(piece)))
    new = rewritten(raw, head, (*text[:place], other, *text[place + 1 :]))
    assert len(changes(raw, new)) == 2


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_can_replace_any_other_and_no_comment_is_lost(old: Text, new: Text) -> None:
    raw = commented(written(HEAD, old))
    count = len(layout(raw).comments)
    for text in (new, old[1:] or new, (*old[:1], *new, *old[1:])):
        result = rewritten(raw, HEAD, text)
        assert read(result) == (HEAD, text)
        assert len(layout(result).comments) >= count
    assert rewritten(raw, HEAD, old) == raw


def commented(raw: bytes) -> bytes:
    """A file with a comment above each of its entries that begins a line."""
    laid = layout(raw)
    starts: dict[int, int] = {}

    def walk(value: object) -> None:
        for entry in getattr(value, "entries", ()):
            line, column = entry.start
            if laid.lines[line][:column].strip() == "":
                starts.setdefault(line, column)
            walk(entry.value)

    walk(laid.root)
    lines = [
        text
        for number, line in enumerate(laid.lines)
        for text in ([" " * starts[number] + f"# {number}", line] if number in starts else [line])
    ]
    return "\n".join([*lines, ""]).encode()


def test_a_file_whose_letters_are_warned_of_can_be_written_anew() -> None:
    text = (DivisionShape(part=None, chapter="Fid\u0430n Mu\u0308du\u0308r", title=None, note=None),)
    raw = written(HEAD, text)
    assert rewritten(raw, HEAD, text) == raw
