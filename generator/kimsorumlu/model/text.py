"""The text of a version: parts and chapters, articles, paragraphs, items, subitems, as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kimsorumlu import ids
from kimsorumlu.ids import ArticleNumber
from kimsorumlu.problems import FileSpan, Where
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape, DivisionShape, EntryShape, Follows, SubheadingShape
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
    """One article. `slug` is unique in its version ("madde-5", "madde-5--2")."""

    marker: str
    number: ArticleNumber
    slug: str
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
    """A part or chapter heading in the flow of the text. `slug` numbers it among its kind: "bolum-2"."""

    kind: str
    label: str
    title: str | None
    slug: str
    note: str | None
    span: FileSpan
    path: Path


def link_text(entries: tuple[TextEntry, ...], document: Document) -> tuple[Division | Article, ...]:
    """The text of a version from its entries as read, in document order, every piece with its address."""
    slugs = iter(ids.article_slugs(_number(entry.shape) for entry in entries if isinstance(entry.shape, ArticleShape)))
    counts = {"bolum": 0, "kisim": 0}
    text: list[Division | Article] = []
    for entry in entries:
        if isinstance(entry.shape, DivisionShape):
            kind = "kisim" if entry.shape.part else "bolum"
            counts[kind] += 1
            text.append(_division(entry.shape, f"{kind}-{counts[kind]}", document, entry.path))
        else:
            text.append(_article(entry.shape, next(slugs), document, entry.path))
    return tuple(text)


def _division(shape: DivisionShape, slug: str, document: Document, path: Path) -> Division:
    label = shape.part or shape.chapter or ""
    kind = "part" if shape.part else "chapter"
    return Division(kind, label, shape.title, slug, shape.note, document.span((*path, kind)), path)


def _article(shape: ArticleShape, slug: str, document: Document, path: Path) -> Article:
    number = _number(shape)
    where: Where = (("article", number.spoken),)
    body = _Spot(document, path, where, ids.Fragments()).paragraphs(shape.body, "")
    return Article(
        marker=shape.article,
        number=number,
        slug=slug,
        heading=shape.heading,
        heading_after=shape.heading_after,
        body=body,
        speaks_for=shape.speaks_for,
        note=shape.note,
        mark=_mark(shape),
        follows=shape.follows,
        where=where,
        span=document.span((*path, "article")),
        path=path,
    )


def _number(shape: ArticleShape) -> ArticleNumber:
    number = ids.told_number(shape.article, shape.number)
    assert number is not None  # the reader lets no other marker through
    return number


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
            fragment = self.fragments.take(ids.paragraph_fragment(entry.label, ordinal, heading))
            return spot.clause(entry, Level.PARAGRAPH, ordinal, fragment, fragment if labelled else heading)

        return tuple(self._entries(entries, "body", Level.ITEM, paragraph))

    def items(self, entries: tuple[EntryShape, ...], level: Level, prefix: str) -> tuple[Clause, ...]:
        """The entries of a list of items or subitems, whose fragments begin with `prefix`."""
        build = ids.item_fragment if level is Level.ITEM else ids.subitem_fragment

        def item(entry: ClauseShape, ordinal: int, spot: _Spot) -> Clause:
            fragment = self.fragments.take(build(prefix, entry.label, ordinal))
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
        step = (level.value, (ids.label_text(shape.label) if shape.label else "") or f"{ordinal}.")
        below = replace(self, where=(*self.where, step))
        text_path: Path = (*self.path, shape.label or "text")
        return Clause(
            level=level,
            label=shape.label,
            text=shape.text,
            fragment=fragment,
            items=below.items(shape.items, Level.ITEM if level is Level.PARAGRAPH else Level.SUBITEM, prefix),
            closing=shape.closing,
            note=shape.note,
            mark=_mark(shape),
            follows=shape.follows,
            speaks_for=shape.speaks_for,
            where=below.where,
            span=self.document.span(text_path),
            path=self.path,
        )


def _mark(shape: ArticleShape | ClauseShape) -> Mark | None:
    return Mark(shape.mark, shape.amendment or "", shape.effect or "") if shape.mark else None
