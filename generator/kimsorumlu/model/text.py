"""The text of a version: parts and chapters, articles, paragraphs, items, subitems, as printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kimsorumlu import ids
from kimsorumlu.ids import ArticleNumber
from kimsorumlu.problems import FileSpan, Where
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape, DivisionShape, Follows
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
    spot = _Spot(document, path, where, ids.Fragments())
    labelled = any(clause.label for clause in shape.body)
    body = tuple(
        _paragraph(clause, ordinal, labelled, spot.below("body", ordinal - 1, where))
        for ordinal, clause in enumerate(shape.body, 1)
    )
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


def _mark(shape: ArticleShape | ClauseShape) -> Mark | None:
    return Mark(shape.mark, shape.amendment or "", shape.effect or "") if shape.mark else None
