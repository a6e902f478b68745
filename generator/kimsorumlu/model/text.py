"""The text of a version: parts and chapters, articles, paragraphs, items, subitems, as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kimsorumlu import ids
from kimsorumlu.ids import ArticleNumber
from kimsorumlu.model.designation import Designation
from kimsorumlu.model.divisions import DivisionPlace, placed_divisions
from kimsorumlu.problems import FileSpan, Where
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    DivisionShape,
    EntryShape,
    Follows,
    GroupShape,
    PieceShape,
    SubheadingShape,
)
from kimsorumlu.read.version_file import TextEntry


class Level(StrEnum):
    """The level of a clause (Law-making regulation's terms: fıkra, bent, alt bent), or that it is a heading over some.

    A heading inside an article stands over the clauses below it, which keep the levels they have without it.
    """

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed amendment mark: its wording, the amendment it names, what it did."""

    text: str
    amendment: str
    effect: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph, item or subitem, or a heading over such: its words are its `text`, what stands below it its `items`.

    `fragment` is its address inside the article. `text` is None where the document prints only a mark, or where a
    paragraph consists of items alone; `closing` is what stands after the items. In both, line breaks part paragraphs
    that the document prints as such (`read.values.Paragraphs`). `speaks_for` holds only what the clause itself says;
    see `Article.speakers`.
    """

    level: Level
    label: str | None
    text: str | None
    fragment: str
    items: tuple[Clause, ...]
    closing: str | None
    note: str | None
    mark: Mark | None
    speaks_for: tuple[str, ...]
    follows: tuple[Follows, ...]
    where: Where
    span: FileSpan
    path: Path
    # The label that is printed, where `label` is how it is read: "(l)", "37. 10.".
    misprinted: str | None = None
    # Whether readers are shown a notice in place of its text; see model.withdrawing.
    withdrawn: bool = False

    @property
    def printed(self) -> str:
        """The clause's own words on the page: its text, or the mark that stands instead of it."""
        return self.text or (self.mark.text if self.mark else "")

    @property
    def printed_label(self) -> str | None:
        """The label as it stands on the page."""
        return self.misprinted or self.label

    @property
    def is_heading(self) -> bool:
        """Whether it is no clause, but a heading over some."""
        return self.level is Level.HEADING

    @property
    def title(self) -> str:
        """A heading's words as they are spoken of, without the sign that ends them: "Aranan Özellikler"."""
        return self.printed.rstrip(" :;")

    def walk(self) -> Iterator[Clause]:
        """This clause and all below it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True)
class Article:
    """One article, or a headed block: what the document prints below a heading, without an article line.

    `name` is what it is called everywhere. `marker` is "" for a block, whose heading stands in its place. `before` and
    `before_heading` are printed before the marker (of a block: its heading) and before an article's heading: "17.".
    """

    name: Designation
    marker: str
    heading: str | None
    heading_after: bool
    body: tuple[Clause, ...]
    speaks_for: tuple[str, ...]
    note: str | None
    mark: Mark | None
    follows: tuple[Follows, ...]
    where: Where
    span: FileSpan
    path: Path
    before: str | None = None
    before_heading: str | None = None

    @property
    def number(self) -> ArticleNumber | None:
        """What its marker says; None for a block."""
        return self.name.number

    @property
    def slug(self) -> str:
        """Its address in its version: "madde-5", "madde-5--2", "baslik-sofor"."""
        return self.name.slug

    def walk(self) -> Iterator[Clause]:
        """Every clause of the article, in reading order."""
        for paragraph in self.body:
            yield from paragraph.walk()

    def chains(self) -> Iterator[tuple[Clause, ...]]:
        """The way to every clause of the article from its paragraph, in reading order."""
        for paragraph in self.body:
            yield from _below((paragraph,))

    def chain_to(self, clause: Clause | None) -> tuple[Clause, ...]:
        """The clauses that lead to one of the article's, itself the last; none for the article itself."""
        fragment = clause.fragment if clause is not None else None
        return next((chain for chain in self.chains() if chain[-1].fragment == fragment), ())

    def speakers(self, chain: tuple[Clause, ...]) -> tuple[str, ...]:
        """Whom the last clause of a chain speaks for: whoever it names, else the nearest above it that names any."""
        return next((clause.speaks_for for clause in reversed(chain) if clause.speaks_for), self.speaks_for)

    @property
    def text_is_lost(self) -> bool:
        """Whether the document prints only an amendment mark in place of this article."""
        return self.mark is not None and not self.body


def without_headings(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses of a list, with those below a heading in its place."""
    for clause in clauses:
        if clause.is_heading:
            yield from without_headings(clause.items)
        else:
            yield clause


def _below(chain: tuple[Clause, ...]) -> Iterator[tuple[Clause, ...]]:
    yield chain
    for item in chain[-1].items:
        yield from _below((*chain, item))


@dataclass(frozen=True, slots=True)
class Division:
    """A part, a chapter or a group heading in the flow of the text.

    `slug` numbers it among its kind, below another division there: "bolum-2", "kisim-2-bolum-1"; a group's is of its
    words. `level` says how deep it stands, 1 for the outermost. `label` is the heading of a group, which has no other.
    `before` and `before_title` are printed before the label and before the title: "a.".
    """

    kind: str
    label: str
    title: str | None
    slug: str
    note: str | None
    span: FileSpan
    path: Path
    level: int = 1
    before: str | None = None
    before_title: str | None = None


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

        return tuple(self._entries(entries, "body", Level.ITEM, paragraph))

    def items(self, entries: tuple[EntryShape, ...], level: Level, prefix: str) -> tuple[Clause, ...]:
        """The entries of a list of items or subitems, whose fragments begin with `prefix`."""
        build = ids.item_fragment if level is Level.ITEM else ids.subitem_fragment
        labels = ids.read_labels(_label(entry) for entry in entries if isinstance(entry, ClauseShape))

        def item(entry: ClauseShape, ordinal: int, spot: _Spot) -> Clause:
            fragment = self.fragments.take(build(prefix, labels[ordinal - 1], ordinal))
            return spot.clause(entry, level, ordinal, fragment, fragment)

        return tuple(self._entries(entries, "items", level, item))

    def _entries(
        self,
        entries: tuple[EntryShape, ...],
        key: str,
        listed: Level,
        clause: Callable[[ClauseShape, int, _Spot], Clause],
    ) -> Iterator[Clause]:
        """The entries of the list under this key. Headings are not counted; `listed`: the level of items below them."""
        ordinal = 0
        for index, entry in enumerate(entries):
            spot = replace(self, path=(*self.path, key, index))
            if isinstance(entry, SubheadingShape):
                yield spot.subheading(entry, listed)
            else:
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
        )


def _label(shape: ClauseShape) -> str | None:
    """The label as it is read."""
    return shape.read_as or shape.label


def _mark(shape: ArticleShape | BlockShape | ClauseShape) -> Mark | None:
    return Mark(shape.mark, shape.amendment or "", shape.effect or "") if shape.mark else None
