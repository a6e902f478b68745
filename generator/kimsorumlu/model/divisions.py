"""How the parts, chapters and group headings of a text stand in one another: by the order in which they are printed.

Texts print parts over chapters ("İKİNCİ KISIM", "BİRİNCİ BÖLÜM") or chapters over parts. Which of the two is the outer
one is told by the first place where one follows the other with no article between them: the first printed is over the
second. Where they never meet so, the kind that is printed first is the outer one. A group heading ("ÇEŞİTLİ
HÜKÜMLER") stands in whatever part or chapter is open, and ends where the next division of any kind begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kimsorumlu import ids
from kimsorumlu.read.text_shapes import DivisionShape, GroupShape, PieceShape


@dataclass(frozen=True, slots=True)
class DivisionPlace:
    """Where one division stands: its kind, its address in its version, how deep it is (1 is the outermost)."""

    kind: str
    slug: str
    level: int


def placed_divisions(shapes: Sequence[PieceShape]) -> Iterator[DivisionPlace]:
    """The place of every division among the entries of a text, in order."""
    outer, slugs = _outer_kind(shapes), ids.DivisionSlugs()
    above = below = ""  # the slugs of the outer and of the inner division that are open
    for shape in shapes:
        if isinstance(shape, GroupShape):
            name = ids.piece_name(shape.slug, shape.group)
            yield DivisionPlace("group", slugs.named(name), 1 + bool(above) + bool(below))
        kind = _kind(shape)
        if not kind:
            continue
        if kind == outer:
            above, below = slugs.numbered(kind, ""), ""
            yield DivisionPlace(kind, above, 1)
        else:
            below = slugs.numbered(kind, above)
            yield DivisionPlace(kind, below, 2 if above else 1)


def _outer_kind(shapes: Sequence[PieceShape]) -> str:
    kinds = [_kind(shape) for shape in shapes]
    meeting = (one for one, other in pairwise(kinds) if {one, other} == {"part", "chapter"})
    return next(meeting, "") or next(filter(None, kinds), "")


def _kind(shape: PieceShape) -> str:
    """ "part", "chapter", "" for anything else."""
    if not isinstance(shape, DivisionShape):
        return ""
    return "part" if shape.part else "chapter"
