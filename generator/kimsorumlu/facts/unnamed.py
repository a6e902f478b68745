"""A text without names: what the patterns of topics look at.

A unit is called by what it does, and so is who works there: "Mezarlıklar Birimi" stands in duties that are about no
grave. Hidden are the names that the version gives to its units and roles, and any other that is written as a name, with
capitals, and ends in what units or posts are called. What is a place or a service as well ("Gençlik Merkezi") is hidden
only if the version calls a unit or a role so. Words in small letters ("teknik destek") are never a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kimsorumlu.model.version import Version
from kimsorumlu.read.pattern_parts import NOUN_ENDING
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.endings import possessive
from kimsorumlu.turkish.fold import fold_letters

_UNITS: Final = ("başkanlık", "müdürlük", "amirlik", "şeflik", "memurluk", "koordinatörlük", "servis", "birim", "büro")
_POSTS: Final = ("müdür", "amir", "şef", "memur", "görevli", "sorumlu", "temsilci", "eleman", "uzman", "koordinatör")
_ENDS: Final = "|".join(fold_letters(possessive(kind)) for kind in (*_UNITS, *_POSTS))
_NAME_ENDS: Final = re.compile(rf"\s(?:{_ENDS}){NOUN_ENDING}(?!\w)")

_AND: Final = ("ve", "ile")
_CAPITAL: Final = r"[A-ZÇĞİÖŞÜÂÎÛ][\w'’-]*"
# No name begins so; a sentence does: "Şikâyetleri Zabıta Müdürlüğüne iletir."
_NO_NAME: Final = r"(?!\w+l[ae]r[ıi])"
# "Park ve Bahçeler Müdürlüğü’nün": words with capitals one behind the other; a comma ends the name.
_CAPITALS: Final = re.compile(rf"(?<!\w){_NO_NAME}{_CAPITAL}(?:\s+(?:(?:{'|'.join(_AND)})\s+)?{_CAPITAL})+")

# Stands where a name stood, letter for letter: as a word that no pattern asks for, so that its neighbours do not meet.
_HIDDEN: Final = "_"


class Unnamed:
    """Hides the names of one version's units and roles; names of one word are too common to be told."""

    @classmethod
    def of(cls, version: Version) -> Unnamed:
        """With the names that the version gives."""
        return cls([*(unit.name for unit in version.units), *(role.name for role in version.roles)])

    def __init__(self, names: Iterable[str] = ()) -> None:
        own = {r"\s+".join(map(re.escape, fold_letters(name).split())) for name in names if " " in name.strip()}
        longest = "|".join(sorted(own, key=lambda name: (-len(name), name)))
        self._own = re.compile(rf"(?<!\w)(?:{longest}){NOUN_ENDING}(?!\w)") if own else None

    def __call__(self, printed: str) -> str:
        """The printed text, folded for patterns (`fold_letters`), with every name hidden; places stay what they are."""
        folded = fold_letters(printed)
        for start, end in self._names(printed, folded):
            folded = folded[:start] + _HIDDEN * (end - start) + folded[end:]
        return folded

    def _names(self, printed: str, folded: str) -> Iterator[tuple[int, int]]:
        for match in self._own.finditer(folded) if self._own else ():
            if _as_a_name(printed[match.start() : match.end()]):
                yield match.span()
        # Where everything is in capitals, they tell no name.
        if lower(printed) == printed or printed.upper() == printed:
            return
        for run in _CAPITALS.finditer(printed):
            *_, last = (None, *_NAME_ENDS.finditer(folded, *run.span()))
            if last:
                yield run.start(), last.end()


def _as_a_name(words: str) -> bool:
    return all(word in _AND or not word[0].islower() for word in words.split())
