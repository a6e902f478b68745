"""From the entries of a version's text to the tree of its pieces: each with its address and its place in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from kimsorumlu import ids
from kimsorumlu.model.designation import Designation
from kimsorumlu.model.divisions import DivisionPlace, placed_divisions
from kimsorumlu.model.text import CELL_END, Article, Cell, Clause, Division, Level, Mark
from kimsorumlu.problems import Where
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.table_shapes import FigureShape, RowShape, TableEntryShape, TableShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    DivisionShape,
    EntryShape,
    GroupShape,
    PieceShape,
    SubheadingShape,
)
from kimsorumlu.read.version_file import TextEntry


def link_text(entries: tuple[TextEntry, ...], document: Document) -> tuple[Division | Article, ...]:
    """The text of a version from its entries as read, in document order, every piece with its address."""
    divisions = iter(placed_divisions([each.shape for each in entries]))
    names = iter(_names(entry.shape for entry in entries))
    text: list[Division | Article] = []
    for entry in entries:
        if isinstance(entry.shape, DivisionShape | GroupShape):
            text.append(_division(entry.shape, next(divisions), document, entry.path))
        else:
            text.append(_article(entry.shape, next(names), document, entry.path))
    return tuple(text)


def _names(shapes: Iterable[PieceShape]) -> Iterator[Designation]:
    """What the articles and blocks of a text are called, in its order."""
    named = [_name(shape) for shape in shapes if isinstance(shape, ArticleShape | BlockShape)]
    for name, turn in zip(named, ids.turns(name.stem for name in named), strict=True):
        yield replace(name, turn=turn)


def _name(shape: ArticleShape | BlockShape) -> Designation:
    if isinstance(shape, BlockShape):
        return Designation(None, ids.block_slug(ids.piece_name(shape.slug, shape.block)), shape.block)
    number = ids.told_number(shape.article, shape.number)
    assert number is not None  # the reader lets no other marker through
    return Designation(number, number.slug)


def _division(shape: DivisionShape | GroupShape, place: DivisionPlace, document: Document, path: Path) -> Division:
    label, title, before_title = (
        (shape.group, None, None)
        if isinstance(shape, GroupShape)
        else (shape.part or shape.chapter or "", shape.title, shape.before_title)
    )
    return Division(
        kind=place.kind,
        label=label,
        title=title,
        slug=place.slug,
        note=shape.note,
        span=document.span((*path, place.kind)),
        path=path,
        level=place.level,
        before=shape.before,
        before_title=before_title,
    )


def _article(shape: ArticleShape | BlockShape, name: Designation, document: Document, path: Path) -> Article:
    where: Where = (name.step,)
    body = _Spot(document, path, where, ids.Fragments()).paragraphs(shape.body, "")
    # A block's heading is all that is printed of its head.
    marker, heading, heading_after, before_heading = (
        ("", shape.block, False, None)
        if isinstance(shape, BlockShape)
        else (shape.article, shape.heading, shape.heading_after, shape.before_heading)
    )
    return Article(
        name=name,
        marker=marker,
        heading=heading,
        heading_after=heading_after,
        body=body,
        speaks_for=shape.speaks_for,
        note=shape.note,
        mark=_mark(shape),
        follows=shape.follows,
        where=where,
        span=document.span((*path, name.step[0])),
        path=path,
        before=shape.before,
        before_heading=before_heading,
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where entries stand: in their file, and in a reader's words; `fragments` are their article's so far."""

    document: Document
    path: Path
    where: Where
    fragments: ids.Fragments

    def paragraphs(self, entries: tuple[EntryShape, ...], heading: str) -> tuple[Clause, ...]:
        """The entries of a body; `heading` is the fragment of the heading they stand below, "" for none."""
        # In an article without labelled paragraphs the item's address is "#bent-a", as it is cited: "m. 8/a".
        labelled = any(isinstance(entry, ClauseShape) and entry.label for entry in entries)

        def paragraph(entry: ClauseShape, ordinal: int, spot: _Spot) -> Clause:
            fragment = self.fragments.take(ids.paragraph_fragment(_label(entry), ordinal, heading))
            return spot.clause(entry, Level.PARAGRAPH, ordinal, fragment, fragment if labelled else heading)

        return tuple(self._entries(entries, "body", Level.ITEM, paragraph, heading))

    def items(self, entries: tuple[EntryShape, ...], level: Level, prefix: str) -> tuple[Clause, ...]:
        """The entries of a list of items or subitems, whose fragments begin with `prefix`."""
        build = ids.item_fragment if level is Level.ITEM else ids.subitem_fragment
        labels = ids.read_labels(_label(entry) for entry in entries if isinstance(entry, ClauseShape))

        def item(entry: ClauseShape, ordinal: int, spot: _Spot) -> Clause:
            fragment = self.fragments.take(build(prefix, labels[ordinal - 1], ordinal))
            return spot.clause(entry, level, ordinal, fragment, fragment)

        return tuple(self._entries(entries, "items", level, item, prefix))

    def _entries(
        self,
        entries: tuple[EntryShape, ...],
        key: str,
        listed: Level,
        clause: Callable[[ClauseShape, int, _Spot], Clause],
        prefix: str,
    ) -> Iterator[Clause]:
        """The entries of the list under this key. Headings, tables and figures are not counted among the clauses.

        `listed`: the level of items below headings; `prefix` begins the fragments of tables and figures.
        """
        ordinal = tables = 0
        for index, entry in enumerate(entries):
            spot = replace(self, path=(*self.path, key, index))
            match entry:
                case SubheadingShape():
                    yield spot.subheading(entry, listed)
                case TableEntryShape():
                    tables += 1
                    yield spot.table(entry.table, tables, prefix)
                case FigureShape():
                    yield spot.figure(entry, prefix)
                case ClauseShape():
                    ordinal += 1
                    yield clause(entry, ordinal, spot)

    def subheading(self, shape: SubheadingShape, listed: Level) -> Clause:
        """A heading at this place with all that stands below it; labels that begin anew there have it before them."""
        fragment = self.fragments.take(ids.block_slug(ids.piece_name(shape.slug, shape.heading)))
        below = replace(self, where=(*self.where, (Level.HEADING.value, shape.heading)))
        return Clause(
            level=Level.HEADING,
            label=None,
            text=shape.heading,
            fragment=fragment,
            items=(*below.items(shape.items, listed, fragment), *below.paragraphs(shape.body, fragment)),
            closing=None,
            note=shape.note,
            mark=None,
            follows=shape.follows,
            speaks_for=shape.speaks_for,
            where=below.where,
            span=self.document.span((*self.path, "heading")),
            path=self.path,
            before=shape.before,
        )

    def table(self, shape: TableShape, ordinal: int, prefix: str) -> Clause:
        """A table at this place, the `ordinal`-th of its list, with its rows."""
        named = ids.captioned_name(shape.slug, shape.caption) if shape.caption else shape.slug
        fragment = self.fragments.take(_below(prefix, ids.table_slug(named or f"n{ordinal}")))
        inside = replace(
            self, path=(*self.path, "table"), where=(*self.where, (Level.TABLE.value, shape.caption or "…"))
        )
        head = (inside.row(row, Level.HEAD, number, fragment) for number, row in enumerate(shape.head, 1))
        rows = (inside.row(row, Level.ROW, number, fragment) for number, row in enumerate(shape.rows, 1))
        return Clause(
            level=Level.TABLE,
            label=None,
            text=None if shape.caption_after else shape.caption,
            fragment=fragment,
            items=(*head, *rows),
            closing=shape.caption if shape.caption_after else None,
            note=shape.note,
            mark=None,
            follows=shape.follows,
            speaks_for=shape.speaks_for,
            where=inside.where,
            span=self.document.span((*inside.path, "caption") if shape.caption else inside.path),
            path=inside.path,
        )

    def row(self, shape: RowShape, level: Level, number: int, table: str) -> Clause:
        """The `number`-th row of its kind in the table with this fragment."""
        key, build = ("head", ids.head_row_fragment) if level is Level.HEAD else ("rows", ids.row_fragment)
        path = (*self.path, key, number - 1)
        return Clause(
            level=level,
            label=None,
            text=CELL_END.join(cell.text or "" for cell in shape.cells),
            fragment=self.fragments.take(build(table, number)),
            items=(),
            closing=None,
            note=shape.note,
            mark=None,
            follows=shape.follows,
            speaks_for=shape.speaks_for,
            where=(*self.where, (level.value, f"{number}.")),
            span=self.document.span(path),
            path=path,
            cells=tuple(Cell(cell.columns, cell.rows) for cell in shape.cells),
        )

    def figure(self, shape: FigureShape, prefix: str) -> Clause:
        """What is printed of a figure at this place."""
        name = ids.captioned_name(shape.slug, shape.figure.partition("\n")[0])
        return Clause(
            level=Level.FIGURE,
            label=None,
            text=shape.figure,
            fragment=self.fragments.take(_below(prefix, ids.figure_slug(name))),
            items=(),
            closing=None,
            note=shape.note,
            mark=None,
            follows=shape.follows,
            speaks_for=(),
            where=(*self.where, (Level.FIGURE.value, shape.figure.partition("\n")[0])),
            span=self.document.span((*self.path, "figure")),
            path=self.path,
        )

    def clause(self, shape: ClauseShape, level: Level, ordinal: int, fragment: str, prefix: str) -> Clause:
        """A clause at this place with all below it; the fragments of its items begin with `prefix`."""
        label = _label(shape)
        step = (level.value, (ids.label_text(label) if label else "") or f"{ordinal}.")
        below = replace(self, where=(*self.where, step))
        text_path: Path = (*self.path, shape.label or "text")
        return Clause(
            level=level,
            label=label,
            text=shape.text,
            fragment=fragment,
            items=below.items(shape.items, Level.ITEM if level is Level.PARAGRAPH else Level.SUBITEM, prefix),
            closing="\n".join(part for part in (shape.closing, shape.then) if part) or None,
            note=shape.note,
            mark=_mark(shape),
            follows=shape.follows,
            speaks_for=shape.speaks_for,
            where=below.where,
            span=self.document.span(text_path),
            path=self.path,
            misprinted=shape.label if shape.read_as else None,
            footnotes=shape.footnotes,
        )


def _below(prefix: str, name: str) -> str:
    """A fragment below another's, "" for none."""
    return f"{prefix}-{name}" if prefix else name


def _label(shape: ClauseShape) -> str | None:
    """The label as it is read."""
    return shape.read_as or shape.label


def _mark(shape: ArticleShape | BlockShape | ClauseShape) -> Mark | None:
    return Mark(shape.mark, shape.amendment or "", shape.effect or "") if shape.mark else None
