"""The body of a document of our own as the shapes of a version file's text: element by element, nothing recognised.

It is the inverse of `exports.data.akn.text`. An element that has no place here ends the reading with UnreadableError:
what is not understood must not be lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from kimsorumlu import ids
from kimsorumlu.importer.given.elements import (
    child_of,
    footnotes_in,
    head_part,
    known_children,
    note_in,
    note_on,
    only_child,
    out_of_place,
    paragraphs_in,
    spoken_for,
    words_in,
)
from kimsorumlu.read.table_shapes import CellShape, FigureShape, RowShape, TableEntryShape, TableShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    DivisionShape,
    Effect,
    EntryShape,
    GroupShape,
    PieceShape,
    SubheadingShape,
)
from kimsorumlu.received.akn.names import AMENDMENT_MARK, CAPTION_BELOW, HEAD_ROW, HEADING_AFTER, local_name
from kimsorumlu.received.spans import span

if TYPE_CHECKING:
    from kimsorumlu.received.akn.names import Element

_DIVISIONS: Final = ("part", "chapter")
_CLAUSES: Final = ("paragraph", "point", "indent")
_OWN: Final = ("num", "heading", "intro", "content", "wrapUp")
_TURN: Final = re.compile(r"--\d+$")


@dataclass(frozen=True, slots=True)
class _Marked:
    """An amendment mark met in a text: its words, the amendment it names, what it did."""

    mark: str | None = None
    amendment: str | None = None
    effect: Effect | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """Reads a body; `amendments`: by what the document calls them the ids of those in its record."""

    amendments: Mapping[str, str]

    def pieces(self, above: Element) -> Iterator[PieceShape]:
        """All that stands below a body or a division, a division before what is in it."""
        for each in known_children(above, "num", "heading", "content", *_DIVISIONS, "article", "hcontainer"):
            kind = each.get("name") if local_name(each) == "hcontainer" else local_name(each)
            match kind:
                case "num" | "heading" | "content":
                    continue
                case "article":
                    yield self._article(each)
                case "block":
                    yield self._block(each)
                case "part" | "chapter":
                    yield _division(each, kind)
                    yield from self.pieces(each)
                case "group":
                    before, heading = head_part(each, "heading")
                    slug = _kept(each, ids.DivisionSlugs().named(ids.piece_name(None, heading or "")))
                    yield GroupShape(heading or "", slug, before, note_on(each))
                    yield from self.pieces(each)
                case _:
                    raise out_of_place(each)

    def _article(self, element: Element) -> ArticleShape:
        number, marked = child_of(element, "num"), self._marked(child_of(element, "intro", "content"))
        before, marker = head_part(element, "num")
        before_heading, heading = head_part(element, "heading")
        return ArticleShape(
            article=marker or "",
            number=None if number is None else number.get("title"),
            heading=heading,
            heading_after=element.get("class") == HEADING_AFTER,
            before=before,
            before_heading=before_heading,
            speaks_for=spoken_for(element),
            note=note_on(element),
            mark=marked.mark,
            amendment=marked.amendment,
            effect=marked.effect,
            body=tuple(self._entries(element)),
        )

    def _block(self, element: Element) -> BlockShape:
        marked = self._marked(child_of(element, "intro", "content"))
        before, heading = head_part(element, "heading")
        return BlockShape(
            block=heading or "",
            slug=_kept(element, ids.block_slug(ids.piece_name(None, heading or ""))),
            before=before,
            speaks_for=spoken_for(element),
            note=note_on(element),
            mark=marked.mark,
            amendment=marked.amendment,
            effect=marked.effect,
            body=tuple(self._entries(element)),
        )

    def _entries(self, above: Element) -> Iterator[EntryShape]:
        """The clauses, and what stands among them, below an article, a clause or a heading."""
        tables = 0
        for each in known_children(above, *_OWN, *_CLAUSES, "hcontainer"):
            name = each.get("name") if local_name(each) == "hcontainer" else local_name(each)
            match name:
                case "num" | "intro" | "content" | "wrapUp":
                    continue
                case "paragraph" | "point" | "indent":
                    yield self._clause(each)
                case "heading":
                    if local_name(each) == "hcontainer":
                        yield self._subheading(each)
                case "table":
                    tables += 1
                    yield TableEntryShape(_table(each, tables))
                case "figure":
                    yield _figure(each)
                case _:
                    raise out_of_place(each)

    def _clause(self, element: Element) -> ClauseShape:
        label, said = child_of(element, "num"), child_of(element, "intro", "content")
        text, marked = paragraphs_in(said), self._marked(said)
        first, _, then = (paragraphs_in(child_of(element, "wrapUp")) or "").partition("\n")
        return ClauseShape(
            label=None if label is None else words_in(label),
            text=None if text == marked.mark else text,
            read_as=None if label is None else label.get("title"),
            items=tuple(self._entries(element)),
            closing=first or None,
            then=then or None,
            note=note_on(element),
            speaks_for=spoken_for(element),
            mark=marked.mark,
            amendment=marked.amendment,
            effect=marked.effect,
            footnotes=footnotes_in(said),
        )

    def _subheading(self, element: Element) -> SubheadingShape:
        before, heading = head_part(element, "heading")
        entries = tuple(self._entries(element))
        listed = _listed([local_name(each) for each in element if local_name(each) not in _OWN])
        return SubheadingShape(
            heading=heading or "",
            slug=_kept(element, ids.block_slug(ids.piece_name(None, heading or ""))),
            speaks_for=spoken_for(element),
            note=note_on(element),
            items=entries[:listed],
            body=entries[listed:],
            before=before,
        )

    def _marked(self, said: Element | None) -> _Marked:
        inlines = said.iterdescendants("{*}inline") if said is not None else ()
        for each in inlines:
            if each.get("name") == AMENDMENT_MARK:
                amendment = self.amendments.get(each.get("refersTo", ""))
                # The file that is made of it is read again, and says what it did is none of the three.
                return _Marked(words_in(each), amendment, cast("Effect | None", each.get("class")))
        return _Marked()


def _listed(names: Sequence[str]) -> int:
    """How many of the entries below a heading are its items: those before its first paragraph."""
    if "paragraph" in names:
        return names.index("paragraph")
    return len(names) if set(names) & {"point", "indent"} else 0


def _division(element: Element, kind: str) -> DivisionShape:
    before, label = head_part(element, "num")
    before_title, title = head_part(element, "heading")
    own = label or ""
    return DivisionShape(
        part=own if kind == "part" else None,
        chapter=own if kind == "chapter" else None,
        title=title,
        before=before,
        before_title=before_title,
        note=note_on(element),
    )


def _table(element: Element, ordinal: int) -> TableShape:
    """The `ordinal`-th table of its list."""
    table = only_child(only_child(element, "content"), "table")
    caption = child_of(table, "caption")
    rows = [each for each in known_children(table, "caption", "tr") if each is not caption]
    printed = (words_in(caption) if caption is not None else "") or None
    named = ids.captioned_name(None, printed) if printed else f"n{ordinal}"
    return TableShape(
        rows=tuple(_row(each) for each in rows if each.get("class") != HEAD_ROW),
        head=tuple(_row(each) for each in rows if each.get("class") == HEAD_ROW),
        caption=printed,
        caption_after=table.get("class") == CAPTION_BELOW,
        slug=_kept(element, ids.table_slug(named)),
        speaks_for=spoken_for(element),
        note=note_in(caption),
    )


def _row(element: Element) -> RowShape:
    cells = tuple(known_children(element, "th", "td"))
    return RowShape(
        cells=tuple(CellShape(paragraphs_in(cell), span(cell, "colspan"), span(cell, "rowspan")) for cell in cells),
        speaks_for=spoken_for(element),
        note=note_in(*cells),
    )


def _figure(element: Element) -> FigureShape:
    said = paragraphs_in(child_of(element, "content")) or ""
    name = ids.captioned_name(None, said.partition("\n")[0])
    return FigureShape(said, _kept(element, ids.figure_slug(name)), note_on(element))


def _kept(element: Element, made: str) -> str | None:
    """The name by which a piece is addressed, where it is not the one made of its words: "baslik-…", "tablo-…"."""
    address = _TURN.sub("", element.get("eId", "").rpartition("__")[2]).removeprefix("hcontainer_")
    if address == made or address.endswith(f"-{made}"):
        return None
    word = made[: made.index("-") + 1]
    return address.removeprefix(word) if address.startswith(word) else address.rpartition(word)[2]
