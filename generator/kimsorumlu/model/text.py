"""The text of a version: parts and chapters, articles, paragraphs, items, subitems, as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    Follows,
    GroupShape,
    PieceShape,
)
from kimsorumlu.read.version_file import TextEntry


class Level(StrEnum):
    """The level of a clause (Law-making regulation's terms: fıkra, bent, alt bent)."""

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
    """A paragraph, item or subitem.

    `fragment` is its address inside the article. `text` is None where the document prints only a mark, or where a
    paragraph consists of items alone. `speaks_for` holds only what the clause itself says; see `Article.speakers`.
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
    # Whether readers are shown a notice in place of its text; see model.withdrawing.
    withdrawn: bool = False

    @property
    def printed(self) -> str:
        """The clause's own words on the page: its text, or the mark that stands instead of it."""
        return self.text or (self.mark.text if self.mark else "")

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
    spot = _Spot(document, path, where, ids.Fragments())
    labelled = any(clause.label for clause in shape.body)
    body = tuple(
        _paragraph(clause, ordinal, labelled, spot.below("body", ordinal - 1, where))
        for ordinal, clause in enumerate(shape.body, 1)
    )
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
    """Where the next entry stands: in its file, and in a reader's words; `fragments` are its article's so far."""

    document: Document
    path: Path
    where: Where
    fragments: ids.Fragments

    def below(self, key: str, index: int, where: Where) -> _Spot:
        """The place of an entry of the list under this key; `where` is what it stands in."""
        return _Spot(self.document, (*self.path, key, index), where, self.fragments)


def _paragraph(shape: ClauseShape, ordinal: int, labelled: bool, spot: _Spot) -> Clause:
    fragment = spot.fragments.take(ids.paragraph_fragment(shape.label, ordinal))
    # In an article without labelled paragraphs the item's address is "#bent-a", as it is cited: "m. 8/a".
    prefix = fragment if labelled else ""
    return _clause(shape, Level.PARAGRAPH, ordinal, fragment, prefix, spot)


def _clause(shape: ClauseShape, level: Level, ordinal: int, fragment: str, prefix: str, spot: _Spot) -> Clause:
    """A clause with all below it; the fragments of its items begin with `prefix`."""
    here: Where = (*spot.where, (level.value, (ids.label_text(shape.label) if shape.label else "") or f"{ordinal}."))
    below = Level.ITEM if level is Level.PARAGRAPH else Level.SUBITEM
    build = ids.item_fragment if below is Level.ITEM else ids.subitem_fragment
    items = []
    for index, item in enumerate(shape.items, 1):
        child = spot.fragments.take(build(prefix, item.label, index))
        items.append(_clause(item, below, index, child, child, spot.below("items", index - 1, here)))
    text_path: Path = (*spot.path, shape.label or "text")
    return Clause(
        level=level,
        label=shape.label,
        text=shape.text,
        fragment=fragment,
        items=tuple(items),
        closing=shape.closing,
        note=shape.note,
        mark=_mark(shape),
        follows=shape.follows,
        speaks_for=shape.speaks_for,
        where=here,
        span=spot.document.span(text_path),
        path=spot.path,
    )


def _mark(shape: ArticleShape | BlockShape | ClauseShape) -> Mark | None:
    return Mark(shape.mark, shape.amendment or "", shape.effect or "") if shape.mark else None
