"""What is aligned: every division, article heading and clause of a version that has words of its own, as a flat list.

Reads one version, alters nothing. Words are compared by their stems (`turkish.stems`): "kurulumunun" and "kurulumu" are
one word, "yürütmek" and "yürütülmek" too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from kimsorumlu.model.text import Article, Clause, Division, Level
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import without_circumflex
from kimsorumlu.turkish.stems import stem


class PassageKind(StrEnum):
    """The kinds of passages. Each is aligned with its own kind only."""

    DIVISION = "division"
    ARTICLE = "article"
    HEADING = "heading"
    CLAUSE = "clause"
    ROW = "row"

    @property
    def within_article(self) -> bool:
        """Whether such a passage stands in the body of an article."""
        return self in (PassageKind.HEADING, PassageKind.CLAUSE, PassageKind.ROW)

    @property
    def lays_down(self) -> bool:
        """Whether such a passage says what is to be, and is counted: a clause, or a row of a table."""
        return self in (PassageKind.CLAUSE, PassageKind.ROW)


@dataclass(frozen=True, slots=True)
class Passage:
    """One aligned piece of a version.

    `reference` is its permanent address, the key of all layers; `at` its place as data files name it, "madde-7 bent-e".
    `text` is what the page prints as its own words (a heading, the title of a division), `closing` what
    ends it after its items. `place` are the printed numbers that lead to it: if they stay, it was not renumbered.
    `entry` and `chain` (from the paragraph to the clause) are for citing and showing it.
    """

    kind: PassageKind
    reference: str
    at: str
    text: str
    closing: str
    place: tuple[str, ...]
    speaks_for: tuple[str, ...]
    position: int
    entry: Division | Article = field(compare=False, repr=False)
    chain: tuple[Clause, ...] = field(default=(), compare=False, repr=False)

    @property
    def clause(self) -> Clause | None:
        return self.chain[-1] if self.chain else None

    @property
    def repealed(self) -> bool:
        """Whether all that is printed in the clause's place is a mark that it was repealed."""
        clause = self.clause
        return (
            clause is not None and clause.text is None and clause.mark is not None and clause.mark.effect == "repealed"
        )

    @property
    def words(self) -> str:
        """All its own words."""
        return f"{self.text} {self.closing}".strip()


def passages(version: Version) -> tuple[Passage, ...]:
    """The version's passages in reading order. A paragraph that consists of items alone has no words and is none."""
    found: list[Passage] = []
    for entry in version.text:
        if isinstance(entry, Division):
            reference = f"{version.url}#{entry.slug}"
            found.append(_whole(PassageKind.DIVISION, reference, _title(entry), entry, len(found)))
            continue
        text = entry.heading or (entry.mark.text if entry.mark else "")
        reference = version.article_url(entry)
        found.append(_whole(PassageKind.ARTICLE, reference, text, entry, len(found)))
        for chain in entry.chains():
            clause = chain[-1]
            if clause.printed or clause.closing:
                found.append(
                    Passage(
                        _kind(clause),
                        version.article_url(entry, clause.fragment),
                        f"{entry.slug} {clause.fragment}",
                        clause.printed,
                        clause.closing or "",
                        _place(entry, chain),
                        entry.speakers(chain),
                        len(found),
                        entry,
                        chain,
                    )
                )
    return tuple(found)


def _kind(clause: Clause) -> PassageKind:
    """What a clause is aligned with: a caption, and the names of columns, is known by where it stands, as a heading."""
    if clause.is_clause:
        return PassageKind.CLAUSE
    return PassageKind.ROW if clause.level is Level.ROW else PassageKind.HEADING


def _title(division: Division) -> str:
    """The words that name a division: a part's or a chapter's title, a group's heading."""
    return division.label if division.kind == "group" else division.title or ""


def _whole(kind: PassageKind, reference: str, text: str, entry: Division | Article, position: int) -> Passage:
    """The passage that a division or an article is as a whole, its clauses apart."""
    speakers = entry.speaks_for if isinstance(entry, Article) else ()
    return Passage(kind, reference, entry.slug, text, "", (entry.slug,), speakers, position, entry)


def _place(article: Article, chain: tuple[Clause, ...]) -> tuple[str, ...]:
    # A row that another was put before did not move.
    chain = chain[:-1] if chain[-1].level is Level.ROW else chain
    below = (item.fragment.removeprefix(f"{above.fragment}-") for above, item in pairwise(chain))
    return (article.slug, _number(chain[0]), *below)


def _number(paragraph: Clause) -> str:
    """A paragraph's number, printed or counted: an unnumbered first paragraph that becomes "(1)" stays where it was.

    A heading in a paragraph's place is told by its words.
    """
    return paragraph.fragment.removeprefix("fikra-").removeprefix("n")


# "Kurumu'ndan", "124", "belediye"; also where a letter is written with a combining mark
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+(?:['’](?:[^\W_]|[\u0300-\u036f])+)*")


@lru_cache(maxsize=4096)
def stems(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: lower case, five letters, cut at an apostrophe; numbers whole."""
    return tuple(stem(word) for word in _WORD.findall(without_circumflex(lower(text))))


class Alphabet:
    """Writes each stem as one character, so that comparing word sequences is comparing short strings (rapidfuzz, C)."""

    __slots__ = ("_characters",)

    def __init__(self) -> None:
        self._characters: dict[str, str] = {}

    def code(self, words: Iterable[str]) -> str:
        return "".join(self._characters.setdefault(word, chr(0x100 + len(self._characters))) for word in words)


def once(passages: Iterable[Passage | None]) -> tuple[Passage, ...]:
    """The passages in order, each once."""
    return tuple({passage.at: passage for passage in passages if passage is not None}.values())
