"""The text of a version: parts and chapters, articles, paragraphs, items, subitems, as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kimsorumlu.ids import ArticleNumber
from kimsorumlu.model.designation import Designation
from kimsorumlu.problems import FileSpan, Where
from kimsorumlu.read.source import Path
from kimsorumlu.read.values import Follows


class Level(StrEnum):
    """The level of a clause (Law-making regulation's terms: fıkra, bent, alt bent), or what else stands among them.

    A heading inside an article stands over the clauses below it, which keep the levels they have without it. A table
    stands over its rows: those with the names of its columns, then the others. Of a figure only words are held.
    """

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"
    TABLE = "table"
    HEAD = "head"
    ROW = "row"
    FIGURE = "figure"


# What parts the cells of a row in its text; as line breaks part the paragraphs of a text, it stands nowhere else.
CELL_END: Final = "\t"
_CLAUSES: Final = frozenset({Level.PARAGRAPH, Level.ITEM, Level.SUBITEM})


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed amendment mark: its wording, the amendment it names, what it did."""

    text: str
    amendment: str
    effect: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How many columns and rows a cell of a table takes."""

    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph, item or subitem, or what stands among such (`Level`): its words are its `text`, `items` stand below.

    `fragment` is its address inside the article. `text` is None where the document prints only a mark, or where a
    paragraph consists of items alone; `closing` is what stands after the items. In both, line breaks part paragraphs
    that the document prints as such (`read.values.Paragraphs`). A table's caption is its text, or its closing where
    it is printed below; a row's text is that of its `cells`, parted by `CELL_END`. `speaks_for` holds only what the
    clause itself says; see `Article.speakers`.
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
    # Of a row of a table, cell by cell.
    cells: tuple[Cell, ...] = ()
    # What is printed before a heading's words: "a.".
    before: str | None = None
    # Notes to it that the document prints at the foot of its page or behind its text, each a line with its mark.
    footnotes: str | None = None

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
    def is_clause(self) -> bool:
        """Whether it is counted among the clauses of its list: a paragraph, an item or a subitem."""
        return self.level in _CLAUSES

    @property
    def title(self) -> str:
        """A heading's or a caption's words as they are spoken of, without the sign that ends them: "Kadrolar"."""
        return spoken_heading((self.printed or self.closing or "").partition("\n")[0])

    @property
    def cell_texts(self) -> tuple[str, ...]:
        """The text of each cell of a row."""
        return tuple((self.text or "").split(CELL_END))

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
    def title(self) -> str:
        """Its heading as it is spoken of, without the sign that ends it; "" without one."""
        return spoken_heading(self.heading or "")

    @property
    def text_is_lost(self) -> bool:
        """Whether the document prints only an amendment mark in place of this article."""
        return self.mark is not None and not self.body


def spoken_heading(printed: str) -> str:
    """A heading's words without the sign that ends them: "AMAÇ :" is spoken of as "AMAÇ"."""
    return printed.rstrip(" :;")


def in_one_line(text: str) -> str:
    """A text as it is quoted in a line: its paragraphs one after the other, a stroke between the cells of a row."""
    return text.replace("\n", " ").replace(CELL_END, " | ")


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
