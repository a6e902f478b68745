"""Subject kept, power lost: whether a clause that goes on leaves less of what its bearer had to do with its subject.

    2022  "Elektronik haberleşme istasyonlarına yer seçim belgesinin verilmesi"         grants
    2025  "… haberleşme sistem ve ekipmanlarına ait kurulumları … değerlendirmek"       does

Reads two texts, alters nothing. A clause is cut into the matters it names, each with the verb that says what is done
about it and the kind that verb proves (`facts.responsibility`). The kinds are of three weights:

- decides: approves; and does, where the verb grants ("izin vermek", "belgesinin verilmesi");
- acts: does, has done, supervises, coordinates, may. One for another is no loss: who has a work done answers for it;
- assists: supports, reports; and does, where the verb only takes part ("katılmak").

A matter is sought in the later text by the noun that its verb governs, else by most of its words; if whatever is said
of it there weighs less, power was lost. What was dropped together with its subject is not lost but gone, save a
decision: where the later text decides nothing any more, the clause lost it. A ban is weighed only against a decision
and a power ("imzalar", "imzalayamaz"): who answered for the secrecy of papers and may not hand them out lost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from kimsorumlu.facts.alignment.passages import stems
from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.facts.responsibility.layer import in_clause
from kimsorumlu.facts.responsibility.vocabulary import ENSURING
from kimsorumlu.turkish.fold import fold_letters


class Weight(IntEnum):
    """How much of a matter is in the hands of whom a verb speaks of."""

    BANNED = 0
    ASSISTS = 1
    ACTS = 2
    DECIDES = 3


@dataclass(frozen=True, slots=True)
class Power:
    """What a text says of a matter: the kind, and the words that say it, as printed."""

    kind: Responsibility
    words: str


@dataclass(frozen=True, slots=True)
class LostPower:
    """What was said of a matter, and the most that is said of it now; None where only the data tells of the loss."""

    before: Power | None = None
    after: Power | None = None


@dataclass(frozen=True, slots=True)
class _Matter:
    """One verb and what it governs, folded in `said`. `noun`: the stem of the word it governs, "" without one."""

    power: Power
    weight: Weight
    stems: frozenset[str]
    noun: str
    said: str
    aside: bool


def lost_power(old: str, new: Iterable[str]) -> LostPower | None:
    """What was lost on the way from a clause to those it became; None if nothing was."""
    now = [matter for text in new for matter in _matters(text)]
    if not now:
        return None
    for matter in _matters(old):
        if matter.aside or matter.weight is Weight.BANNED:
            continue
        left = max(_of_the_same(matter, now), key=lambda one: one.weight, default=None)
        if left is not None and _is_less(matter, left):
            return LostPower(matter.power, left.power)
    return None


def _is_less(matter: _Matter, left: _Matter) -> bool:
    if _is_ensured(matter, left):
        return False
    if left.weight is Weight.BANNED:
        return matter.weight is Weight.DECIDES or matter.power.kind is Responsibility.MAY
    return left.weight < matter.weight


def _is_ensured(matter: _Matter, left: _Matter) -> bool:
    """ "işletmek" lives on in "işletilmesi ile kullanıcı desteğinin verilmesini sağlamak"."""
    verb = fold_letters(stems(matter.power.words)[-1])
    ensures = ENSURING.search(fold_letters(left.power.words))
    return ensures is not None and re.search(rf"\b{verb}\w*m[ae]si\b", left.said) is not None


def _of_the_same(matter: _Matter, now: list[_Matter]) -> Iterator[_Matter]:
    """What the later text says of the same matter; of a decision, all it says, if it does not name the matter."""
    same = [one for one in now if matter.noun and matter.noun in one.stems]
    if not same:
        same = [
            one for one in now if 2 * len(matter.stems & one.stems) >= max(1, min(len(matter.stems), len(one.stems)))
        ]
    if same:
        yield from same
    elif matter.weight is Weight.DECIDES:
        yield from now


def _matters(text: str) -> Iterator[_Matter]:
    """The matters of a clause. Verbs in a row share what the first of them governs.

    A verb after another done on the way ("hazırlanarak imzalanması") is said of what that one governs, too.
    """
    before, shared, noun, said, on_the_way = 0, frozenset[str](), "", "", False
    for one in in_clause(text):
        here = text[before : one.start]
        governed = [stem for stem in stems(here) if not _LEAD.fullmatch(stem)]
        if governed:
            shared, noun, said = shared | set(governed) if on_the_way else frozenset(governed), _noun(governed), here
        on_the_way = one.aside
        words = text[one.start : one.end]
        before = max(before, one.end)
        grant = _GRANTS.search(fold_letters(f"{said.rstrip()} {words}")) if one.kind is Responsibility.DOES else None
        if grant is not None and governed:
            words = f"{said.rstrip()} {words}"[grant.start() :]
        power = Power(one.kind, words)
        yield _Matter(power, _weight(power, grants=grant is not None), shared, noun, fold_letters(said), one.aside)


def _weight(power: Power, *, grants: bool) -> Weight:
    if power.kind is Responsibility.MUST_NOT:
        return Weight.BANNED
    if grants or power.kind is Responsibility.APPROVES:
        return Weight.DECIDES
    if power.kind in (Responsibility.SUPPORTS, Responsibility.REPORTS):
        return Weight.ASSISTS
    takes_part = power.kind is Responsibility.DOES and _TAKING_PART.match(fold_letters(power.words))
    return Weight.ASSISTS if takes_part else Weight.ACTS


def _noun(governed: list[str]) -> str:
    """The last word that says what about: requests in "yıllık izin taleplerini", care in "bakım işlemlerini"."""
    return next((stem for stem in reversed(governed) if not _CARRIER.match(fold_letters(stem))), "")


# "yer seçim belgesinin verilmesi", "çalışma ruhsatı vermek"; not "bilgi ve belgeleri vermek", "izin verilen"
_GRANTS: Final = re.compile(
    r"\b(?:izin|izn[iy]\w*|izinlerin\w*|ruhsat\w*|belgesi\w*|lisans\w*|muvafakat\w*|olur\w*)"
    r" ver(?:mek|ir|ilmesi|ilir)\w*$"
)
_TAKING_PART: Final = re.compile(r"katil(?!im)|hazir bulun|gorev al")
# Words that say no matter: "gerekli", "ilgili", "her türlü", "ve".
_LEAD: Final = re.compile(r"ve|veya|ile|her|türlü|gerek\w*|ilgil\w*|için|olan|bu|bir|ayrıc\w*|kendi\w*|gereğ\w*")
# Stems of nouns that carry another: "çalışmalarına", "işlemlerini", "hakkında", "konusunda".
_CARRIER: Final = re.compile(
    r"calis|islem|faali|surec|hizme|gorev|isler|isi$|isini|hakki|konus|iliski|husus|yonel|kapsa|dair$|uzeri|dogru|olara|sekil"
    r"|zaman|surek|bizza|uygun|yerin|konud"
)
