"""Kinds of responsibility as readers see them: a word, a drawn sign, and a name in the address (`?tur=destekleyen`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.facts.responsible import STRENGTH

_WORDS: Final = {
    Responsibility.DOES: ("Yapan", "yapan"),
    Responsibility.HAS_DONE: ("Yaptıran", "yaptiran"),
    Responsibility.COORDINATES: ("Koordine eden", "koordine-eden"),
    Responsibility.SUPERVISES: ("İzleyen, denetleyen", "denetleyen"),
    Responsibility.APPROVES: ("Onaylayan", "onaylayan"),
    Responsibility.SUPPORTS: ("Destekleyen", "destekleyen"),
    Responsibility.REPORTS: ("Bildiren", "bildiren"),
    Responsibility.MAY: ("Yetkili", "yetkili"),
    Responsibility.MUST_NOT: ("Yasaklı", "yasakli"),
}


@dataclass(frozen=True, slots=True)
class KindSign:
    """One kind: `sign` names the drawing (_kind_signs.html.j2), `value` stands in the address."""

    sign: str
    word: str
    value: str


@dataclass(frozen=True, slots=True)
class KindOption:
    """A kind to choose, and how many answers there are of it."""

    kind: KindSign
    count: int


def kind_sign(kind: Responsibility) -> KindSign:
    """How a kind is shown."""
    return KindSign(kind.value, *_WORDS[kind])


# What each kind is called, the strongest first.
KIND_WORDS: Final = {kind: _WORDS[kind][0] for kind in STRENGTH}


def kind_options(shown: Iterable[tuple[KindSign, ...]]) -> tuple[KindOption, ...]:
    """The kinds that the answers on a page are of, in the order of their strength; () if all are of the same."""
    counts = Counter(kind for kinds in shown for kind in kinds)
    options = tuple(KindOption(sign, counts[sign]) for sign in map(kind_sign, STRENGTH) if counts[sign])
    return options if len(options) > 1 else ()
