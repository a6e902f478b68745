"""What a person does to a text that was read wrongly: functions from rows to rows, None where there is nothing to do.

No act moves, drops or adds a word. One that would leave something of the data without a place (an amendment's mark, a
note) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from kimsorumlu import ids
from kimsorumlu.check.furniture import LABEL_LINE
from kimsorumlu.check.marker_lines import MARKER_LINE
from kimsorumlu.read.labels import is_label
from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    DivisionShape,
    GroupShape,
    SubheadingShape,
)
from kimsorumlu.review.rows import DEEPEST, Row, RowShape, Tail, end_of, made_fit, printed

Rows = tuple[Row, ...]
_INSIDE: Final = (ClauseShape, SubheadingShape)
# Labels that stand at the beginning of what was split off: "a)", "(2)", "12-", and "•", "1.", "A.", "IV.".
_LABEL: Final = re.compile(r"(?:[•*–—-]|[0-9]{1,2}[.]|[A-ZÇĞİÖŞÜ][.)]|[IVX]{1,5}[.)-])(?=\s)")


def indent(rows: Rows, place: int) -> Rows | None:
    """The row with all below it one level deeper: below the clause or heading that stands before it at its level."""
    row = rows[place]
    if not isinstance(row.shape, _INSIDE) or row.level >= DEEPEST or rows[place - 1].level < row.level:
        return None
    labelled = isinstance(row.shape, ClauseShape) and row.shape.label is not None
    return _other(rows, [*rows[:place], *_moved(rows[place : end_of(rows, place)], 1, listed=labelled),
                         *rows[end_of(rows, place) :]])  # fmt: skip


def outdent(rows: Rows, place: int) -> Rows | None:
    """The row one level higher, with all that follows it in its list: that cannot stay below what it left."""
    row = rows[place]
    if not isinstance(row.shape, _INSIDE) or row.level < 2:
        return None
    end = place
    while end < len(rows) and rows[end].level >= row.level:
        end += 1
    # The list's tail stays where it is, and becomes a clause if nothing of the list is left.
    stays = next((at for at in range(place, end) if _is_tail(rows[at], row.level)), end)
    return _other(rows, [*rows[:place], *_moved(rows[place:stays], -1), *rows[stays:]])


def make_heading(rows: Rows, place: int) -> Rows | None:
    """A clause becomes the heading of the article that it stands right before or after, or one over what follows it.

    A heading becomes a clause.
    """
    row = rows[place]
    if not isinstance(row.shape, ClauseShape):
        return _heading_as_text(rows, place)
    words = " ".join(printed(row))
    if not words or "\n" in words or _marked(row.shape):
        return None
    after = rows[place + 1] if place + 1 < len(rows) else None
    if after and isinstance(after.shape, ArticleShape) and not (after.shape.heading or after.shape.before_heading):
        if row.shape.note:
            return None
        article = replace(after.shape, heading=words, heading_after=False)
        return _other(rows, [*rows[:place], _joined(after, row, article), *rows[place + 2 :]])
    holder = rows[place - 1]
    if isinstance(holder.shape, ArticleShape) and not holder.shape.heading and not holder.shape.mark:
        if row.shape.note or holder.shape.before_heading:
            return None
        article = replace(holder.shape, heading=words, heading_after=True)
        below = _moved(rows[place + 1 : end_of(rows, place)], -1)
        return _other(rows, [*rows[: place - 1], _joined(holder, row, article), *below, *rows[end_of(rows, place) :]])
    heading = SubheadingShape(words, ids.piece_name(None, words), row.shape.speaks_for, row.shape.note)
    end = end_of(rows, place)
    below = [*rows[place + 1 : end]]
    while end < len(rows) and rows[end].level >= row.level and not isinstance(rows[end].shape, Tail | SubheadingShape):
        after_end = end_of(rows, end)
        below += _moved(rows[end:after_end], 1, listed=_labelled(rows[end].shape))
        end = after_end
    return _other(rows, [*rows[:place], replace(row, shape=heading), *below, *rows[end:]])


def make_block(rows: Rows, place: int) -> Rows | None:
    """A clause or a heading becomes a headed piece without an article line, with all that follows it in its article.

    A headed piece becomes a heading inside the article before it.
    """
    row = rows[place]
    end = place + 1
    while end < len(rows) and rows[end].level:
        end += 1
    if isinstance(row.shape, BlockShape):
        if row.shape.before or _marked(row.shape):
            return None
        shape = SubheadingShape(row.shape.block, row.shape.slug, row.shape.speaks_for, row.shape.note)
        return _other(rows, [*rows[:place], replace(row, level=1, shape=shape), *_moved(rows[place + 1 : end], 1),
                             *rows[end:]])  # fmt: skip
    words = " ".join(printed(row))
    if not isinstance(row.shape, _INSIDE) or not words or "\n" in words or _marked(row.shape):
        return None
    up = row.level - 1 if isinstance(row.shape, ClauseShape) else row.level
    block = BlockShape(words, ids.piece_name(None, words), speaks_for=row.shape.speaks_for, note=row.shape.note)
    return _other(rows, [*rows[:place], replace(row, level=0, shape=block, listed=False),
                         *_moved(rows[place + 1 : end], -up), *rows[end:]])  # fmt: skip


def join(rows: Rows, place: int) -> Rows | None:
    """The row's words go on in those printed before it; what stood below it stands below those."""
    if place == 0 or _marked(rows[place].shape):
        return None
    row, before = rows[place], rows[place - 1]
    # A table and a figure's caption are no words of a sentence.
    if any(isinstance(each.shape, TableEntryShape | FigureShape) for each in (row, before)):
        return None
    words = " ".join(printed(row))
    shape = _with_more(before.shape, words) if words else before.shape
    if shape is None:
        return None
    note = getattr(row.shape, "note", None)
    if note:
        if isinstance(shape, Tail | TableEntryShape):
            return None
        shape = replace(shape, note=f"{shape.note}\n{note}" if shape.note else note)
    end = end_of(rows, place)
    shift = before.level - row.level if row.level else 0
    return _other(rows, [*rows[: place - 1], _joined(before, row, shape), *_moved(rows[place + 1 : end], shift),
                         *rows[end:]])  # fmt: skip


def split(rows: Rows, place: int, at: int) -> Rows | None:
    """The row parted before the word that holds the character `at` of its text, or that follows it.

    What is split off begins with a label or an article's marker if it looks like it.
    """
    row = rows[place]
    text = text_to_split(row)
    first, rest = _parted(text, at)
    if not first or not rest:
        return None
    shape = row.shape
    if isinstance(shape, ArticleShape):
        if shape.heading_after and not shape.mark:
            kept = replace(row, shape=replace(shape, heading=first))
            return _other(rows, [*rows[:place], kept, *_begun(rest, 1, row), *rows[place + 1 :]])
        if shape.heading_after or shape.before_heading:
            return None
        kept = replace(row, shape=replace(shape, heading=rest))
        return _other(rows, [*rows[:place], *_begun(first, 1, row), kept, *rows[place + 1 :]])
    level = row.level + 1 if isinstance(shape, BlockShape | SubheadingShape) else row.level
    if isinstance(shape, Tail):
        level -= 1
    return _other(rows, [*rows[:place], replace(row, shape=_said(shape, first)), *_begun(rest, level, row),
                         *rows[place + 1 :]])  # fmt: skip


def make_article(rows: Rows, place: int) -> Rows | None:
    """A clause that begins with an article's marker becomes that article, with all that follows it in its own."""
    row = rows[place]
    if not isinstance(row.shape, ClauseShape) or _marked(row.shape) or row.shape.note:
        return None
    begun = _begun(" ".join(printed(row)), row.level, row)
    if begun[0].level != 0:
        return None
    return _other(rows, [*rows[:place], *begun, *rows[place + 1 :]])


def speak(rows: Rows, place: int, speakers: Sequence[str]) -> Rows | None:
    """The row says for whom it speaks: units and roles by their ids; nobody of its own if there are none."""
    shape = rows[place].shape
    if not isinstance(shape, ArticleShape | BlockShape | ClauseShape | SubheadingShape):
        return None
    return _other(rows, [*rows[:place], replace(rows[place], shape=replace(shape, speaks_for=tuple(speakers))),
                         *rows[place + 1 :]])  # fmt: skip


def text_to_split(row: Row) -> str:
    """The part of a row's words that can be parted: its text, or its heading."""
    shape = row.shape
    if isinstance(shape, ClauseShape | Tail):
        return shape.text or ""
    if isinstance(shape, ArticleShape | SubheadingShape):
        return shape.heading or ""
    return shape.block if isinstance(shape, BlockShape) else ""


def _other(before: Rows, rows: Sequence[Row]) -> Rows | None:
    """The rows made fit; None if they say what they said before."""
    made = made_fit(rows)
    if made is None or [(row.level, row.shape, row.listed) for row in made] == [
        (row.level, row.shape, row.listed) for row in before
    ]:
        return None
    return made


def _moved(rows: Iterable[Row], by: int, *, listed: bool | None = None) -> list[Row]:
    """Rows so much deeper; `listed` is said of the first."""
    moved = [replace(row, level=max(1, row.level + by)) for row in rows]
    if listed is not None and moved:
        moved[0] = replace(moved[0], listed=listed)
    return moved


def _joined(row: Row, other: Row, shape: RowShape) -> Row:
    return replace(row, shape=shape, was=tuple(sorted({*row.was, *other.was})))


def _marked(shape: RowShape) -> bool:
    """Whether something is said of the row that no other can take over."""
    names = ("mark", "amendment", "effect", "follows", "footnotes")
    return any(getattr(shape, name, None) for name in names)


def _labelled(shape: RowShape) -> bool:
    return isinstance(shape, ClauseShape) and shape.label is not None


def _is_tail(row: Row, level: int) -> bool:
    return isinstance(row.shape, Tail) and row.level == level


def _heading_as_text(rows: Rows, place: int) -> Rows | None:
    """A heading as a clause: after the marker where it is printed there, else at the end of what stands before it."""
    row, shape = rows[place], rows[place].shape
    if isinstance(shape, SubheadingShape):
        if shape.follows:
            return None
        clause = ClauseShape(text=" ".join(printed(row)), speaks_for=shape.speaks_for, note=shape.note)
        end = end_of(rows, place)
        return _other(
            rows, [*rows[:place], replace(row, shape=clause), *_moved(rows[place + 1 : end], -1), *rows[end:]]
        )
    if isinstance(shape, ArticleShape) and shape.heading and not (shape.heading_after and shape.mark):
        words = f"{shape.before_heading} {shape.heading}" if shape.before_heading else shape.heading
        text = Row(1, ClauseShape(text=words), was=row.was)
        bare = replace(row, shape=replace(shape, heading=None, heading_after=False, before_heading=None))
        both = [bare, text] if shape.heading_after else [text, bare]
        return _other(rows, [*rows[:place], *both, *rows[place + 1 :]])
    if isinstance(shape, BlockShape | GroupShape) and not (_marked(shape) or shape.note):
        speaks_for = shape.speaks_for if isinstance(shape, BlockShape) else ()
        text = Row(1, ClauseShape(text=" ".join(printed(row)), speaks_for=speaks_for), was=row.was)
        return _other(rows, [*rows[:place], text, *rows[place + 1 :]])
    return None


def _with_more(shape: RowShape, words: str) -> RowShape | None:
    """A row's shape with more words at its end; None where it prints nothing that could go on."""
    if isinstance(shape, ClauseShape):
        if shape.mark and not shape.text:
            return None
        return replace(shape, text=f"{shape.text} {words}" if shape.text else words)
    if isinstance(shape, Tail):
        # The end of a sentence is one line.
        return replace(shape, text=f"{shape.text} {words if shape.kind == 'then' else words.replace(chr(10), ' ')}")
    if isinstance(shape, ArticleShape):
        if not shape.heading or not shape.heading_after or shape.mark:
            return None
        return replace(shape, heading=f"{shape.heading} {words}") if "\n" not in words else None
    if "\n" in words or getattr(shape, "mark", None):
        return None
    if isinstance(shape, DivisionShape):
        return replace(shape, title=f"{shape.title} {words}") if shape.title else None
    return _said(shape, f"{text_to_split(Row(0, shape)) or getattr(shape, 'group', '')} {words}")


def _said(shape: RowShape, words: str) -> RowShape:
    """The shape with other words; a name that its address took from them is taken anew."""
    if isinstance(shape, ClauseShape | Tail):
        return replace(shape, text=words)
    slug = ids.piece_name(None, words)
    if isinstance(shape, SubheadingShape):
        return replace(shape, heading=words, slug=slug if _named_so(shape.slug, shape.heading) else shape.slug)
    if isinstance(shape, BlockShape):
        return replace(shape, block=words, slug=slug if _named_so(shape.slug, shape.block) else shape.slug)
    assert isinstance(shape, GroupShape)
    return replace(shape, group=words, slug=slug if _named_so(shape.slug, shape.group) else shape.slug)


def _named_so(slug: str | None, words: str) -> bool:
    return slug is not None and slug == ids.piece_name(None, words)


def _parted(text: str, at: int) -> tuple[str, str]:
    """A text in two, before a word."""
    at = max(0, min(at, len(text)))
    while 0 < at < len(text) and not text[at - 1].isspace():
        at -= 1
    return text[:at].rstrip(), text[at:].lstrip()


def _begun(words: str, level: int, of: Row) -> list[Row]:
    """What a text is that begins here: an article and its first clause, a clause with a label, or one without."""
    marker = MARKER_LINE.match(words)
    if marker and ids.article_number(marker[0].strip()) is not None:
        article = Row(0, ArticleShape(marker[0].strip()), was=of.was)
        rest = words[marker.end() :].strip()
        return [article, *(_begun(rest, 1, article) if rest else ())]
    label = LABEL_LINE.match(words) or _LABEL.match(words)
    rest = words[label.end() :].strip() if label else ""
    speaks_for = of.shape.speaks_for if isinstance(of.shape, ClauseShape) else ()
    if label and rest and is_label(label[0].strip()):
        return [Row(level, ClauseShape(label[0].strip(), rest, speaks_for=speaks_for), was=of.was)]
    return [Row(level, ClauseShape(text=words, speaks_for=speaks_for), was=of.was)]
