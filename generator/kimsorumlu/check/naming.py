"""Whether a text names a unit or a role: the words of its name in a row, each in any of its endings.

Names are printed with endings ("Bakım Servisinin"), in capitals, and shortened where no other is called so ("Daire
Başkanı"). A word goes on with an ending, not with the one that makes another word: "Müdürlüğün" is no "Müdür".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final

from kimsorumlu.check.printed import pieces
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.fold import fold_letters

_WORD: Final = re.compile(r"[^\W_]+")
# "servisi", "daire-si", "müdürlüğ-ü": the ending of a name's last word, and of words that belong to the next.
_POSSESSIVE: Final = re.compile(r"(?:s[iu]|(?<=[^aeiou])[iu]|g[iu]|(?<=[iu])[kg])$")
_OTHER_WORD: Final = re.compile(r"(?:l[iu][gk]|c[iu]|s[iu]z)")
# Of short words too many others begin so: only with these endings are they the same.
_SHORT: Final = 3
_ENDINGS: Final = re.compile(r"(?:l[ae]r)?(?:[iu]?n?[iu]?n?|y?[ae]|n?[dt][ae]n?|n[ae])")
_LIGHT: Final = frozenset(("ve", "veya", "ile"))

Names = tuple[str, ...]


class Spelled(tuple[str, ...]):
    """The words of a text as they are compared, and as one line, in which a word is found sooner."""

    @cached_property
    def line(self) -> str:
        """All words, a blank before each."""
        return " ".join(("", *self))


# Rules ask for the same words one after the other, version by version: no more need be kept than a version holds.
@lru_cache(maxsize=2048)
def spelled(text: str) -> Spelled:
    """The words of a text as they are compared, in order."""
    return Spelled(_WORD.findall(fold_letters(text)))


@lru_cache(maxsize=2048)
def _root(named: str) -> str:
    """What every form of a word of a name begins with: "mudurlug" of "mudurlugu"."""
    return named if named in _LIGHT or len(named) <= _SHORT + 1 else _POSSESSIVE.sub("", named)


def _is(word: str, named: str) -> bool:
    """Whether a word of a text is a word of a name: "mudurlugunun" is "mudurlugu", "mudurlugun" is not "mudur"."""
    if word == named:
        return True
    root = _root(named)
    if named in _LIGHT or not word.startswith(root):
        return False
    rest = word[len(root) :]
    if _OTHER_WORD.match(rest):
        return False
    return len(root) > _SHORT or _ENDINGS.fullmatch(rest) is not None


def places(text: Names, name: Names) -> Iterator[tuple[int, int]]:
    """The places, from and to, at which the words of a name stand in a text in a row."""
    if not name:
        return
    root = _root(name[0])
    if isinstance(text, Spelled) and f" {root}" not in text.line:
        return
    for start in range(len(text) - len(name) + 1):
        # Nearly every word of a text ends here; at 500 articles four million are asked.
        if text[start].startswith(root) and all(_is(text[start + step], word) for step, word in enumerate(name)):
            yield start, start + len(name)


def is_named(text: Names, name: Names) -> bool:
    """Whether the words of a name stand in a text in a row."""
    return next(places(text, name), None) is not None


def holds(text: Names, name: Names) -> bool:
    """Whether every word of a name that means something stands somewhere in a text; of one that means nothing, none."""
    telling = [named for named in name if named not in _LIGHT]
    return bool(telling) and all(any(_is(word, named) for word in text) for named in telling)


def all_names(version: Version) -> Iterator[tuple[str, str]]:
    """The id and the name of every unit and role."""
    yield from ((unit.id, unit.name) for unit in version.units)
    yield from ((role.id, role.name) for role in version.roles)


def short_names(version: Version, thing: Unit | Role) -> list[Names]:
    """The name of a unit or a role, and its last words where no other of the version is called so."""
    name = spelled(thing.name)
    others = [spelled(other) for id, other in all_names(version) if id != thing.id]
    ends = [name[-size:] for size in range(1, len(name))]
    return [name, *(end for end in ends if not any(is_named(other[-len(end) :], end) for other in others))]


def said_in(part: Article | Clause) -> str:
    """All that an article or a clause prints, with what stands below it."""
    heading = (part.heading or "", part.mark.text if part.mark else "") if isinstance(part, Article) else ()
    return "\n".join((*heading, *(f"{clause.printed}\n{clause.closing or ''}" for clause in part.walk())))


def all_said(version: Version) -> str:
    """All that the data says the document prints, and the regulation's name."""
    return "\n".join((version.title, *(piece.text for piece in pieces(version))))


def named_alone(text: Names, things: Sequence[tuple[str, Names]]) -> set[str]:
    """Whose names stand in a text, by id; a name inside a longer one ("Birim" in "Birim Sorumlusu") is not meant."""
    found = [(place, id) for id, name in things for place in places(text, name)]
    return {
        id
        for (first, last), id in found
        if not any(start <= first and last <= end and end - start > last - first for (start, end), _ in found)
    }
