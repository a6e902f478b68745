"""Decisions into the outline: every strip goes into the piece it was read as, and none goes anywhere twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from kimsorumlu.ids import article_number
from kimsorumlu.importer.recognise.cutting import Strip
from kimsorumlu.importer.recognise.families import LabelKind
from kimsorumlu.importer.recognise.growing import GrowingPiece, Node, Words, stands
from kimsorumlu.importer.recognise.joining import vocabulary
from kimsorumlu.importer.recognise.marker_pieces import LIST_NUMBER
from kimsorumlu.importer.recognise.outline import StandsOn
from kimsorumlu.importer.recognise.states import TABLE, TEXT, Frame, Step
from kimsorumlu.importer.recognise.walking import Decided
from kimsorumlu.read.labels import HEADING_WORD
from kimsorumlu.read.source import Path
from kimsorumlu.read.text_shapes import PieceShape

_BODIED: Final = ("article", "block")


@dataclass(frozen=True, slots=True)
class Assembled:
    """The parts of a version file that the strips make up, where each strip and each piece stands."""

    front: tuple[str, ...]
    text: tuple[PieceShape, ...]
    # The notes that the format sets apart, and what else stands behind the text.
    notes: tuple[str, ...]
    back: tuple[str, ...]
    where: tuple[StandsOn, ...]
    # Of each strip; () for front and back matter.
    paths: tuple[Path, ...]


def built(strips: Sequence[Strip], decided: Sequence[Decided]) -> Assembled:
    """The outline of strips, of which each has its decision."""
    builder = _Builder()
    for place, (strip, decision) in enumerate(zip(strips, decided, strict=True)):
        builder.take(place, strip, decision)
    builder.end()
    known = vocabulary(strip.text for strip in strips)
    paths: list[Path] = [()] * len(strips)
    where: list[StandsOn] = []
    for index, piece in enumerate(builder.pieces):
        for path, owner in piece.standing(("text", index)):
            for place in owner.strips:
                paths[place] = path
            lines = [number for place in owner.strips for number in strips[place].numbers]
            where.append(stands(path, lines))
    return Assembled(
        front=tuple(words.said(known) for words in builder.front),
        text=tuple(piece.shape(known) for piece in builder.pieces),
        notes=tuple(words.said(known) for words in builder.notes),
        back=tuple(words.said(known) for words in builder.back),
        where=tuple(where),
        paths=tuple(paths),
    )


@dataclass(slots=True)
class _Pending:
    """A heading whose marker is still to come."""

    words: Words
    before: str | None
    strips: list[int]


@dataclass(slots=True)
class _Builder:
    """The pieces so far, the clauses that are open, and the words that a line would go on with."""

    front: list[Words] = field(default_factory=list)
    pieces: list[GrowingPiece] = field(default_factory=list)
    notes: list[Words] = field(default_factory=list)
    back: list[Words] = field(default_factory=list)
    _open: list[Node] = field(default_factory=list)
    _words: Words | None = None
    _pending: _Pending | None = None
    # What the words belong to, for a strip that goes on with them.
    _owner: GrowingPiece | Node | _Pending | None = None

    def take(self, place: int, strip: Strip, decision: Decided) -> None:
        """One strip into its place."""
        step = decision.step
        kind = step.kind
        if kind == "goes-on" and self._words is not None:
            self._words.add(strip.text, strip.numbers)
            if self._owner is not None:
                self._owner.strips.append(place)
            return
        if kind == "heading":
            self._heading(place, strip)
        elif kind == "article":
            self._article(place, strip, decision.state.number)
        elif kind in ("front", "back"):
            self._flush()
            # Notes stand right behind the text; those behind other lines stay among them.
            behind = self.notes if strip.line.note and not self.back else self.back
            self._line(self.front if kind == "front" else behind, strip)
        elif kind in ("division", "group", "block"):
            self._piece(place, strip, kind)
        elif kind == "division-title":
            self._title(place, strip)
        elif kind == "table":
            self._table(place, strip, step)
        elif kind in ("heading-after", "heading-and-text"):
            self._after(place, strip, decision)
        else:
            self._clause(place, strip, decision)

    def end(self) -> None:
        """Nothing follows: a heading without a marker is a block."""
        self._flush()

    def _line(self, lines: list[Words], strip: Strip) -> None:
        words = Words()
        words.add(strip.text, strip.numbers)
        lines.append(words)
        self._words, self._owner = words, None

    def _flush(self) -> None:
        if self._pending is not None:
            pending, self._pending = self._pending, None
            self._begin(GrowingPiece("block", words=pending.words, before=pending.before, strips=pending.strips))

    def _begin(self, piece: GrowingPiece) -> None:
        self.pieces.append(piece)
        self._open = []
        self._owner = piece

    def _heading(self, place: int, strip: Strip) -> None:
        self._flush()
        before, text = _before(strip)
        words = Words()
        words.add(text, strip.numbers)
        self._pending = _Pending(words, before, [place])
        self._words, self._owner = words, self._pending

    def _article(self, place: int, strip: Strip, number: int) -> None:
        assert strip.marker is not None
        pending, self._pending = self._pending, None
        piece = GrowingPiece("article", marker=strip.marker.marker, before=strip.marker.before or None, strips=[place])
        piece.marked = place
        if strip.marker.number is None:
            piece.number = str(number)
        elif article_number(strip.marker.marker) is None:
            piece.number = strip.marker.number.spoken
        if pending is not None:
            piece.title, piece.before_title = pending.words, pending.before
            piece.strips[:0] = pending.strips
        self._begin(piece)
        self._words = None

    def _piece(self, place: int, strip: Strip, kind: str) -> None:
        self._flush()
        piece = GrowingPiece(kind, strips=[place])
        if strip.division is not None:
            piece.before, piece.part = strip.division.before or None, strip.division.part
            piece.words.add(strip.division.label, strip.numbers)
        else:
            piece.before, text = _before(strip)
            piece.words.add(text, strip.numbers)
        self._begin(piece)
        self._words = piece.words

    def _title(self, place: int, strip: Strip) -> None:
        piece = self.pieces[-1]
        piece.before_title, text = _before(strip)
        piece.title = Words()
        piece.title.add(text, strip.numbers)
        piece.strips.append(place)
        self._words, self._owner = piece.title, piece

    def _after(self, place: int, strip: Strip, decision: Decided) -> None:
        piece = self.pieces[-1]
        split = decision.step.split or len(strip.text)
        heading = Words()
        before, text = _before(replace(strip, text=strip.text[:split].strip()))
        heading.add(text, strip.numbers)
        piece.strips.append(place)
        if piece.title is not None:
            # Both stand in the text: the one before the marker goes on as a group over this article.
            own = piece.strips.index(piece.marked)
            group = GrowingPiece("group", words=piece.title, before=piece.before_title, strips=piece.strips[:own])
            self.pieces.insert(-1, group)
            piece.strips = piece.strips[own:]
        piece.title, piece.before_title, piece.after = heading, before, True
        self._words, self._owner = heading, piece
        if decision.step.split:
            node = self._node(Frame(TEXT), [place])
            self._add(node)
            self._say(node, strip.text[split:].strip(), strip)

    def _table(self, place: int, strip: Strip, step: Step) -> None:
        if self._held(place, strip):
            self._open = self._open[: step.kept]
            node = self._node(Frame(TABLE), [place])
            node.table = strip.line.table
            self._add(node)
            self._open = self._open[:-1]
            self._words = None

    def _held(self, place: int, strip: Strip) -> bool:
        """Whether an article or a heading holds a text; else its own first line is what it can be called by."""
        self._flush()
        if self.pieces and self.pieces[-1].kind in _BODIED:
            return True
        self._begin(GrowingPiece("block", strips=[place]))
        self.pieces[-1].words.add(strip.text, strip.numbers)
        self._words = self.pieces[-1].words
        return False

    def _clause(self, place: int, strip: Strip, decision: Decided) -> None:
        step = decision.step
        if not self._held(place, strip):
            return
        if step.kind in ("more", "then", "closing"):
            self._behind(place, strip, decision)
            return
        self._open = self._open[: step.kept]
        node = None
        for frame in step.opened:
            node = self._node(frame, [])
            self._add(node)
        assert node is not None
        node.strips.append(place)
        text = strip.text
        if step.label is not None and strip.label is not None:
            end = strip.second_end if step.doubled else strip.label_end
            node.label = " ".join(text[:end].split())
            node.read_as = _read_as(node.label, step.label.printed, step.label.family, doubled=step.doubled)
            text = text[end:].strip()
        self._say(node, text, strip)

    def _behind(self, place: int, strip: Strip, decision: Decided) -> None:
        """A further paragraph of a clause, one behind its items, or the end of its sentence."""
        self._open = self._open[: decision.step.kept]
        if not self._open:
            # Its clause became the heading of a block, since nothing else held it.
            self._add(self._node(Frame(TEXT), []))
        node = self._open[-1]
        node.strips.append(place)
        words = Words()
        words.add(strip.text, strip.numbers)
        if decision.step.kind == "closing" and not node.closed and node.items:
            node.closing = words
        elif node.items or node.closed:
            node.then.append(words)
        else:
            node.paragraphs.append(words)
        self._words, self._owner = words, node

    def _node(self, frame: Frame, strips: list[int]) -> Node:
        return Node(frame.family, strips=strips)

    def _add(self, node: Node) -> None:
        """Under the innermost clause that is open; where that is closed, beside it in a paragraph without words."""
        parents = self._open
        while parents and parents[-1].closed:
            parents = parents[:-1]
        if parents:
            parents[-1].add(node)
        elif self._open and not node.numbered:
            self.pieces[-1].body.append(Node(TEXT, items=[node]))
        else:
            self.pieces[-1].body.append(node)
        self._open = [*self._open, node]

    def _say(self, node: Node, text: str, strip: Strip) -> None:
        words = Words()
        words.add(text, strip.numbers)
        node.paragraphs.append(words)
        self._words, self._owner = words, node


def _before(strip: Strip) -> tuple[str | None, str]:
    """What is printed before a title and is no part of it, a list number or "Madde Başlığı:", and the title."""
    named = HEADING_WORD.match(strip.text)
    if named is not None and named.end() < len(strip.text):
        return named["before"], strip.text[named.end() :].strip()
    match = LIST_NUMBER.match(strip.text)
    if match is None or strip.label is None or strip.label.kind not in (LabelKind.NUMBER, LabelKind.LETTER):
        return None, strip.text
    return match["before"].strip(), strip.text[match.end() :].strip()


def _read_as(label: str, printed: str, family: str, *, doubled: bool) -> str | None:
    """How a label is read that is not printed so: "(l)" as (1), "37. 10." as 10."""
    if doubled:
        return printed
    return "(1)" if family == "number ( )" and label in ("(l)", "(ı)") else None
