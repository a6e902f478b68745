"""Who stands directly above each unit and role of a version, and the clause that says so.

Who it is comes from the data (`parent`, `reports_to`); the clause is looked for in the text: a sentence that names the
one above in the dative before "bağlı" or "karşı sorumlu", and before that whoever stands below, by name or by kind
("Şube Müdürlükleri Daire Başkanlığı'na"), unless the article is on the duties of just that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.fold import fold_letters

_WORDS: Final = re.compile(r"[^\W_]+")
_SENTENCES: Final = re.compile(r"(?<=[.;])\s+(?=[A-ZÇĞİÖŞÜ])")
# So many words may stand between the one above and "bağlı": "… Başkanına ve/veya … Başkan Yardımcısına bağlı".
_BETWEEN: Final = 14
_ENDING: Final = 3
# "Müdürlüğe" is no "Müdüre".
_OFFICE: Final = re.compile(r"l[iu][kg]")


@dataclass(frozen=True, slots=True)
class Above:
    """One who stands above: the name, and the address of a page of its own ("" for none)."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class ReportingLine:
    """A unit or role (`below`) and those directly above it; `said`: where the text says so, None if not found."""

    version: Version
    below: Unit | Role
    above: tuple[Above, ...]
    said: tuple[Article, tuple[Clause, ...]] | None


def reporting_lines(version: Version) -> tuple[ReportingLine, ...]:
    """The lines of a version's units, then of its roles, in the data's order; of none above whom nobody is named."""
    sentences = tuple(_sentences(version))
    below: tuple[Unit | Role, ...] = (*version.units, *(role for role in version.roles if not role.outside))
    return tuple(
        ReportingLine(version, one, above, _said(version, one, above[0].name, sentences))
        for one in below
        if (above := _above(version, one))
    )


def _above(version: Version, below: Unit | Role) -> tuple[Above, ...]:
    own = (below.parent, below.reports_to) if isinstance(below, Unit) else below.reports_to
    outside = below.superiors if isinstance(below, Role) else filter(None, (below.superior,))
    named = [above for id in own if id and (above := _named(version, id))]
    return (*named, *(Above(superior.name, superior.address or "") for superior in outside if superior.name))


def _named(version: Version, id: str) -> Above | None:
    if unit := version.unit(id):
        return Above(unit.name, ids.unit_url(version.municipality, unit.id))
    role = version.role(id)
    return Above(role.name, "") if role else None


# where the text says so --------------------------------------------------------------------------------------------

_Sentence = tuple[Article, tuple[Clause, ...], list[str], int]


def _sentences(version: Version) -> Iterator[_Sentence]:
    """The sentences that say who is above somebody: where they stand, their words, the place of "bağlı" in them."""
    for article in version.articles:
        for chain in article.chains():
            for sentence in _SENTENCES.split(chain[-1].printed):
                words = _words(sentence)
                if (at := _bound(words)) is not None:
                    yield article, chain, words, at


def _words(text: str) -> list[str]:
    return [word.group() for word in _WORDS.finditer(fold_letters(text))]


def _bound(words: Sequence[str]) -> int | None:
    """The place of the last "bağlı…" or "karşı … sorumlu"."""
    places = (
        at
        for at, word in enumerate(words)
        if word.startswith("bagli") or (word == "karsi" and any(w.startswith("sorumlu") for w in words[at : at + 4]))
    )
    return max(places, default=None)


def _said(
    version: Version, below: Unit | Role, above: str, sentences: Sequence[_Sentence]
) -> tuple[Article, tuple[Clause, ...]] | None:
    for article, chain, words, bound in sentences:
        place = _find(_words(above), words[:bound], bound - _BETWEEN)
        if place is not None and (_is_on(version, article, below) or _names(below, words[:place])):
            return article, chain
    return _where_established(version, below) if isinstance(below, Unit) else None


def _is_on(version: Version, article: Article, below: Unit | Role) -> bool:
    """Whether an article is on the duties of one role; a unit's is on many more who are under somebody."""
    place = version.place(below.duties) if isinstance(below, Role) else None
    return place is not None and place.article is article


def _names(below: Unit | Role, words: Sequence[str]) -> bool:
    kind = (below.kind,) if isinstance(below, Unit) else ()
    return any(_find(_words(name), words, 0) is not None for name in (below.name, *kind))


def _find(name: Sequence[str], words: Sequence[str], least: int) -> int | None:
    """Where a name, or its last two words, stands last among the words from `least` on; None if it does not."""
    for form in dict.fromkeys((tuple(name), tuple(name[-2:]))):
        for at in range(len(words) - len(form), max(0, least) - 1, -1):
            if all(_same(words[at + i], part) for i, part in enumerate(form)):
                return at
    return None


def _same(word: str, named: str) -> bool:
    """Whether a word is a form of a name's: "Başkanına" of "Başkanı", "Daire" of "Dairesi"."""
    alike = 0
    while alike < min(len(word), len(named)) and word[alike] == named[alike]:
        alike += 1
    return alike >= max(3, len(named) - _ENDING) and bool(_OFFICE.search(word)) == bool(_OFFICE.search(named))


def _where_established(version: Version, unit: Unit) -> tuple[Article, tuple[Clause, ...]] | None:
    """The clause that names the unit among those of which the one above consists."""
    place = version.place(unit.established)
    listing = version.place(unit.duties)
    if place is None or (listing is not None and listing.article is place.article):
        return None
    name = " ".join(_words(unit.name))
    chains = [chain for chain in place.article.chains() if name in " ".join(_words(_whole(chain[-1])))]
    # "Sistem Servisi" before "Yazılım ve Sistem Servisi".
    return (place.article, min(chains, key=lambda chain: len(_whole(chain[-1])))) if chains else None


def _whole(clause: Clause) -> str:
    """What is printed of the clause itself, before and behind its items."""
    return f"{clause.printed} {clause.closing or ''}"
