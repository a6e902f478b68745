"""Sentences with links, as values: what they say can be read without parsing HTML, on whatever page they will stand.

Templates write them with the macro of theme/pages/_sentence.html.j2, which makes the links relative to the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from kimsorumlu.view.link import Link


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that stand out."""

    tag: ClassVar[str] = "strong"

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """What an answer is about, a unit's name: the only bold words; leads to its page if it has one."""

    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Small:
    """Words that explain the name before them and stand back: a job title beside its unit."""

    tag: ClassVar[str] = "small"

    text: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form, and what it stands for."""

    text: str
    meaning: str


Part = str | Link | Emphasis | Strong | Small | Abbreviation


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, some of which lead elsewhere or stand out; false if there are none.

    The addresses of links are relative to the site's root. `str` is the sentence as a reader sees it.
    """

    parts: tuple[Part, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __str__(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in it, in order."""
        return tuple(part for part in self.parts if isinstance(part, Link))


NOTHING: Final = Sentence()


def sentence(*pieces: Part | Sentence) -> Sentence:
    """The pieces one after the other, as one sentence; empty ones leave nothing."""
    return Sentence(
        tuple(part for piece in pieces for part in (piece.parts if isinstance(piece, Sentence) else (piece,)) if part)
    )


def joined(separator: str, pieces: Iterable[Part | Sentence]) -> Sentence:
    """The pieces with the separator between them."""
    parts = [part for piece in pieces for part in (separator, piece)]
    return sentence(*parts[1:])


def series(pieces: Iterable[Part | Sentence], comma: str = ", ") -> Sentence:
    """ "a, b ve c" of pieces that may be links; `turkish.lists.listed` does it with text."""
    *most, last = (*pieces,) or ("",)
    return sentence(joined(comma, most), " ve ", last) if most else sentence(last)
