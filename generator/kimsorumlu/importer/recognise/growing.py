"""The outline while it grows: pieces and clauses that lines are added to, and the shapes they become.

Only `building` uses these; what it hands on is frozen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kimsorumlu.ids import piece_name
from kimsorumlu.importer.recognise.joining import joined_parts
from kimsorumlu.importer.recognise.outline import StandsOn
from kimsorumlu.importer.recognise.states import HEADING, PARAGRAPH, TABLE, TEXT
from kimsorumlu.importer.recognise.wording import MARK, SAYING
from kimsorumlu.read.source import Path
from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape
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

_SAID: Final = (
    r"(?:ifade\s+eder(?:ler)?|ifade\s+etmektedir|tanımlar|anlatır"
    r"|anlam(?:ın|ların)da\s+kullanıl(?:mıştır|maktadır|ır))\s*\.?"
)
SAID_ALONE: Final = re.compile(_SAID, re.IGNORECASE)
# "ifade eder." behind the last definition, and what stands before it.
_SAID_LAST: Final = re.compile(rf"(?P<item>.*\S)\s+(?P<end>{_SAID})$", re.IGNORECASE)
_AS_WHOLE: Final = re.compile(r"(?P<item>.{3,120}?\S)\s+(?P<end>olmak üzere\s.{10,})$", re.IGNORECASE)
_EFFECTS: Final[dict[str, Effect]] = {"değişik": "changed", "ek": "added", "mülga": "repealed"}


@dataclass(slots=True)
class Words:
    """A text of one paragraph, gathered line by line."""

    parts: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def add(self, text: str, numbers: tuple[int, ...]) -> None:
        if text:
            self.parts.append(text)
        self.lines += [number for number in numbers if number not in self.lines[-3:]]

    def said(self, known: frozenset[str]) -> str:
        return joined_parts(self.parts, known)


@dataclass(slots=True)
class Node:
    """A clause, a table, or a heading inside an article with what stands below it."""

    family: str
    label: str | None = None
    read_as: str | None = None
    paragraphs: list[Words] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    body: list[Node] = field(default_factory=list)
    closing: Words | None = None
    then: list[Words] = field(default_factory=list)
    strips: list[int] = field(default_factory=list)
    table: TableEntryShape | FigureShape | None = None

    @property
    def heading(self) -> bool:
        return self.family == HEADING

    @property
    def closed(self) -> bool:
        """Whether something is printed behind its items, so that no item can follow."""
        return self.closing is not None or bool(self.then)

    @property
    def numbered(self) -> bool:
        """Whether it stands as a paragraph below a heading, not as an item."""
        return self.family in (PARAGRAPH, TEXT, HEADING, TABLE)

    def add(self, node: Node) -> None:
        """A clause below this one; of a heading among its paragraphs if it is one, or if such came first."""
        if not self.heading:
            self.items.append(node)
        elif node.numbered:
            self.body.append(node)
        elif self.body:
            if self.body[-1].family != TEXT or self.body[-1].closed:
                self.body.append(Node(TEXT))
            self.body[-1].items.append(node)
        else:
            self.items.append(node)

    def shape(self, known: frozenset[str]) -> EntryShape:
        """The clause, or the table, as a version file has it."""
        if self.table is not None:
            return self.table
        said = [words.said(known) for words in self.paragraphs]
        items = tuple(node.shape(known) for node in self.items)
        if self.heading:
            heading = " ".join(said)
            below = tuple(node.shape(known) for node in self.body)
            return SubheadingShape(heading, slug=piece_name(None, heading), items=items, body=below)
        mark = MARK.fullmatch(said[0]) if len(said) == 1 else None
        if mark is not None and not items:
            effect = _EFFECTS.get(mark["word"].lower(), "repealed")
            return ClauseShape(self.label, read_as=self.read_as, mark=said[0], effect=effect)
        closing = self.closing.said(known) if self.closing else None
        then = "\n".join(words.said(known) for words in self.then) or None
        if items and closing is None:
            items, closing = _closed(items, said[-1] if said else "")
        return ClauseShape(
            label=self.label,
            text="\n".join(text for text in said if text) or None,
            read_as=self.read_as,
            items=items,
            closing=closing,
            then=then,
        )

    def standing(self, path: Path) -> Iterator[tuple[Path, Node]]:
        """This clause and all below it, with their paths in the version file."""
        yield path, self
        for key, nodes in (("items", self.items), ("body", self.body)):
            for place, node in enumerate(nodes):
                yield from node.standing((*path, key, place))


def _closed(items: tuple[EntryShape, ...], lead: str) -> tuple[tuple[EntryShape, ...], str | None]:
    """A list whose last item ends the sentence of the text before it: "… Müdürünü, ifade eder."."""
    last = items[-1]
    if not isinstance(last, ClauseShape) or not last.text or last.items or last.closing or len(items) < 2:
        return items, None
    match = _SAID_LAST.fullmatch(last.text)
    if match is None and last.label is None and not SAYING.search(lead):
        match = _AS_WHOLE.fullmatch(last.text)
    if match is None or SAYING.search(lead) or "\n" in last.text:
        return items, None
    shorter = ClauseShape(label=last.label, text=match["item"], read_as=last.read_as)
    return (*items[:-1], shorter), match["end"]


@dataclass(slots=True)
class GrowingPiece:
    """A division, a group, a block or an article."""

    kind: str
    words: Words = field(default_factory=Words)
    before: str | None = None
    title: Words | None = None
    before_title: str | None = None
    part: bool = False
    marker: str = ""
    number: str | None = None
    after: bool = False
    # The strip of its marker.
    marked: int = 0
    body: list[Node] = field(default_factory=list)
    strips: list[int] = field(default_factory=list)

    def shape(self, known: frozenset[str]) -> PieceShape:
        """The piece as a version file has it."""
        said = self.words.said(known)
        if self.kind == "division":
            title = self.title.said(known) if self.title else None
            part, chapter = (said, None) if self.part else (None, said)
            return DivisionShape(part, chapter, title, before=self.before, before_title=self.before_title)
        if self.kind == "group":
            return GroupShape(said, slug=piece_name(None, said), before=self.before)
        body = tuple(node.shape(known) for node in self.body)
        if self.kind == "block":
            return BlockShape(said, slug=piece_name(None, said), before=self.before, body=body)
        mark, effect = None, None
        only = body[0] if len(body) == 1 else None
        if isinstance(only, ClauseShape) and only.label is None and only.mark and not only.items:
            mark, effect, body = only.mark, only.effect, ()
        heading = self.title.said(known) if self.title else None
        return ArticleShape(
            self.marker,
            number=self.number,
            heading=heading or None,
            heading_after=self.after and bool(heading),
            before=self.before,
            before_heading=self.before_title,
            mark=mark,
            effect=effect,
            body=body,
        )

    def standing(self, path: Path) -> Iterator[tuple[Path, GrowingPiece | Node]]:
        """This piece and all its clauses, with their paths in the version file."""
        yield path, self
        for place, node in enumerate(self.body):
            yield from node.standing((*path, "body", place))


def stands(path: Path, lines: list[int]) -> StandsOn:
    """A path with its lines, each once."""
    return StandsOn(path, tuple(sorted(set(lines))))
