"""Whom units and offices answer to: "… Belediye Başkanına bağlıdır", "Müdüre karşı sorumludur"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kimsorumlu.importer.propose.lexicon import PrintedWord, words_of
from kimsorumlu.importer.propose.registry import Entry, Registry
from kimsorumlu.importer.propose.words import OFFICES
from kimsorumlu.model.text import Article
from kimsorumlu.read.source import Path
from kimsorumlu.turkish.fold import fold_letters

# "… bağlıdır", "bağlı olarak çalışır", "karşı sorumludur": the dative before says to whom.
_ANSWERS: Final = re.compile(r"\b(?:baglidir|bagli olarak|karsi (?:\w+ )?sorumlu|karsi sorumlu)")
_DATIVE: Final = r"(?:n?[ae]|y[ae])"
_SENTENCES: Final = re.compile(r"(?<=[.;])\s+(?=[A-ZÇĞİÖŞÜ])")


def reporting(articles: Sequence[Article], registry: Registry) -> None:
    """Enters whom the whole unit and the roles answer to, and the offices above."""
    for article in articles:
        for clause in article.walk():
            for sentence in _SENTENCES.split(clause.printed):
                folded = fold_letters(sentence)
                if _ANSWERS.search(folded):
                    _enter(sentence, folded, article, clause.path, registry)


def _enter(sentence: str, folded: str, article: Article, at: Path, registry: Registry) -> None:
    words = words_of(sentence)
    who = _who(words, article, registry)
    if who is None:
        return
    end = _ANSWERS.search(folded)
    assert end is not None  # the caller asked
    before = [word for word in words if word.end <= end.start()]
    for superior in _superiors(before, sentence, at, registry):
        if superior is who or superior in who.reports_to or who in superior.reports_to:
            continue
        who.reports_to.append(superior)


def _who(words: Sequence[PrintedWord], article: Article, registry: Registry) -> Entry | None:
    """Who answers: the subject of the sentence, else whoever's duties the article lists."""
    first = [word.folded for word in words]
    for entry in (registry.whole, *registry.roles):
        for form in sorted(entry.forms, key=len, reverse=True):
            for start in (0, 1, 2, 3):
                if tuple(first[start : start + len(form)]) == form and _municipal(first[:start]):
                    return entry
    named = article.name.named
    return next((role for role in registry.roles if role.duties and role.duties.split()[0] == named), None)


def _municipal(before: Sequence[str]) -> bool:
    return not before or before[-1] in ("belediyesi", "baskanligi")


def _superiors(words: Sequence[PrintedWord], sentence: str, at: Path, registry: Registry) -> Iterator[Entry]:
    """The offices and units in the dative, nearest to the beginning first."""
    place = 0
    while place < len(words):
        found = _superior(words[place:], sentence, at, registry)
        if found is not None:
            size, entry = found
            yield entry
            place += size
        else:
            place += 1


def _superior(words: Sequence[PrintedWord], sentence: str, at: Path, registry: Registry) -> tuple[int, Entry] | None:
    for name, called in OFFICES.items():
        form = [word.folded for word in words_of(name)]
        if _dative(words, form):
            return len(form), registry.outside(called, sentence, at)
    best: tuple[int, Entry] | None = None
    for entry in (*registry.roles, *registry.units[1:]):
        for own in entry.forms:
            if (best is None or len(own) > best[0]) and _dative(words, own):
                best = len(own), entry
    return best


def _dative(words: Sequence[PrintedWord], form: Sequence[str]) -> bool:
    if len(words) < len(form) or [w.folded for w in words[: len(form) - 1]] != list(form[:-1]):
        return False
    last = words[len(form) - 1]
    if last.apart:
        return last.folded == form[-1] and re.fullmatch(_DATIVE, last.apart) is not None
    if last.folded == form[-1]:
        # "Şube Müdürü ve Daire Başkanına": the ending stands once, behind the last.
        return len(words) > len(form) + 1 and words[len(form)].folded in ("ve", "veya")
    return re.fullmatch(rf"{re.escape(form[-1])}{_DATIVE}", last.folded) is not None
