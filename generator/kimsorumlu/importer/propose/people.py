"""Units, roles and speakers of a text, proposed from its words; each with the sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu.importer.propose.lexicon import Lexicon, words_of
from kimsorumlu.importer.propose.organisation import listed_units
from kimsorumlu.importer.propose.phrases import Sort, unit_at_end
from kimsorumlu.importer.propose.registry import Entry, Registry, TakenIds
from kimsorumlu.importer.propose.reporting import reporting
from kimsorumlu.importer.propose.speaking import Speaking, speakers
from kimsorumlu.importer.propose.whole import Itself
from kimsorumlu.importer.propose.words import head_word, unit_ending
from kimsorumlu.model.text import Article
from kimsorumlu.turkish.fold import fold_letters


@dataclass(frozen=True, slots=True)
class People:
    """The units and roles of a text, and for whom its pieces speak. The first unit is the one the text is about."""

    units: tuple[Entry, ...]
    roles: tuple[Entry, ...]
    speaking: tuple[Speaking, ...]


def people(
    articles: Sequence[Article],
    itself: Itself,
    lexicon: Lexicon,
    role_ids: frozenset[str],
    taken: TakenIds,
) -> People:
    """Who a text speaks of. `role_ids`: what roles of several regulations are called in data/roles.yml.

    `taken`: what other regulations of the municipality call their own.
    """
    registry = Registry(itself, lexicon, role_ids, taken)
    entries: list[Entry] = []
    parts = listed_units(articles, lexicon)
    for listed in parts:
        above = registry.whole if listed.above is None else entries[listed.above]
        entry = registry.listed(listed.called, above, listed.said, listed.clause.path)
        entries.append(entry)
        if entry.established is None and entry is not registry.whole:
            entry.established = listed.article.name.named
    speaking = speakers(articles, registry, lexicon, frozenset(each.clause.path for each in parts))
    _belong(registry)
    _units_of_heads(registry, speaking)
    _establish(registry, articles, speaking)
    _duties(registry, articles, speaking)
    reporting(articles, registry)
    for role in registry.roles:
        within = [entry for entry in role.reports_to if entry.sort is Sort.UNIT]
        role.unit = role.unit or (within[0] if within else None)
    spoken = {id for each in speaking for id in each.ids}
    superiors = {role.id for entry in (*registry.units, *registry.roles) for role in entry.reports_to}
    roles = [role for role in registry.roles if role.id in spoken | superiors or role.outside]
    return People(tuple(registry.units), _outside_first(roles), speaking)


def _outside_first(roles: list[Entry]) -> tuple[Entry, ...]:
    return (*(role for role in roles if role.outside), *(role for role in roles if not role.outside))


def _establish(registry: Registry, articles: Sequence[Article], speaking: Sequence[Speaking]) -> None:
    """A unit that no list names is established where the text first speaks for it; the whole by its own article."""
    by_path = {article.path: article for article in articles}
    for unit in registry.units[1:]:
        if unit.established is None:
            own = {unit.id, *(role.id for role in registry.roles if role.unit is unit)}
            first = next((each for each in speaking if own.intersection(each.ids)), None)
            if first is not None:
                unit.established = by_path[first.path[:2]].name.named
    for article in articles:
        heading = fold_letters(article.heading or "")
        if _FOUNDING.match(heading) and _founds(article, registry.whole):
            registry.whole.established = article.name.named


_FOUNDING: Final = re.compile(r"\W*kurulus\W*$")


def _founds(article: Article, whole: Entry) -> bool:
    said = fold_letters(" ".join(clause.printed for clause in article.walk()))
    return re.search(r"\bkurul(?:mustur|ur|du|an)\w*", said) is not None and any(
        word in said for word in (fold_letters(whole.name), fold_letters(whole.kind)[:-1])
    )


# A heading or a clause that names somebody lists duties; a sentence whose subject somebody is, is one.
_LISTING: Final = 0.85


def _duties(registry: Registry, articles: Sequence[Article], speaking: Sequence[Speaking]) -> None:
    """Where the duties of each are listed: the first article or clause that speaks for it and for no other."""
    names = _names(articles)
    ranked = sorted(speaking, key=lambda each: len(each.path) > 2)
    for entry in (*registry.units, *registry.roles):
        own = [each for each in ranked if each.ids == (entry.id,) and each.sure >= _LISTING]
        entry.duties = names.get(own[0].path) if own else None


def _names(articles: Sequence[Article]) -> dict[tuple[str | int, ...], str]:
    """By its path what each article and clause is called, as version files name places."""
    names: dict[tuple[str | int, ...], str] = {}
    for article in articles:
        names[article.path] = article.name.named
        for clause in article.walk():
            names[clause.path] = f"{article.name.named} {clause.fragment}"
    return names


def _belong(registry: Registry) -> None:
    """The unit that a role heads or works in, as its name says: "Muhasebe Şefi", "Teknik Altyapı Birim Sorumlusu"."""
    for role in registry.roles:
        if role.unit is not None or role.outside:
            continue
        role.unit = _unit_of(role, registry)


# A unit that the text names by who answers for it only: "Proje Birimi Sorumlusu".
_BY_ITS_HEAD: Final = 0.7
_HEADS: Final = re.compile(r"(?:sorumlu|amir|yonetici|baskan|sef|koordinator|mudur)(?:su|si|u|i)")


def _units_of_heads(registry: Registry, speaking: Sequence[Speaking]) -> None:
    """Enters the units that nothing names but the title of whoever heads them, who is spoken for."""
    spoken = {id for each in speaking for id in each.ids}
    for role in registry.roles:
        name = words_of(role.name)
        if role.unit is not None or role.outside or role.id not in spoken or not _HEADS.fullmatch(name[-1].folded):
            continue
        called = unit_at_end(name[:-1], registry.lexicon)
        ending = unit_ending(name[-2].folded) if called is not None else None
        # "Proje Birimi Sorumlusu" says how the unit is called, "Halkla İlişkiler Büro Amiri" does not.
        if called is not None and called.sort is Sort.UNIT and ending is not None and ending[2]:
            role.unit = registry.met(replace(called, sure=_BY_ITS_HEAD), role.said, role.at)


def _unit_of(role: Entry, registry: Registry) -> Entry | None:
    folded = [word.folded for word in words_of(role.name)]
    for unit in registry.units:
        own = [word.folded for word in words_of(unit.name)]
        heads = head_word(unit.kind)
        if heads is not None and folded == [*own[:-1], fold_letters(heads)]:
            return unit
        # "Teknik Altyapı Birim Sorumlusu" of "Teknik Altyapı Birimi", "Halkla İlişkiler Büro Amiri" of the bureau.
        size = len(own)
        begins = size > 1 and folded[: size - 1] == own[:-1] and len(folded) > size
        if begins and folded[size - 1] in (own[-1], fold_letters(unit.kind.split()[-1])):
            return unit
    everybody = role.sort is Sort.STAFF and folded[-2:] == ["tum", "personel"]
    return registry.whole if everybody else None
