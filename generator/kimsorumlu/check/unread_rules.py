"""The rules over what a text says of its units and roles, and the data leaves open.

What the data says must stand in the text (`naming_rules`); here the text is asked first. A manager without anybody
above, though an article says to whom the manager answers, is a gap that no reader could see; so are duties of which the
data says that they stand nowhere, and a heading of two units of which one is forgotten. All are doubts, to be answered
where a text means it otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import dropwhile
from typing import Final

from kimsorumlu.check.lists import of_article, of_clause
from kimsorumlu.check.naming import Names, Spelled, all_names, places, short_names, spelled
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, finding
from kimsorumlu.turkish.fold import fold_letters

_TOKEN: Final = re.compile(r"[^\W_]+|[,;:]")
_SENTENCES: Final = re.compile(r"(?<=[.;])\s+|\n")
# Of offices that most texts name and some data files leave out, the words that end their names.
_OFFICES: Final = ("Başkanı", "Başkan", "Yardımcısı", "Sekreter", "Sekreteri", "Makamı")
# "Başkanına bağlıdır", "Müdüre bağlı olarak çalışır"; not "Müdürlüğe bağlı birimler".
_BOUND: Final = re.compile(
    r"baglidir(?:lar)?"
    r"|bagli (?:\w+ ){0,3}?(?:calis|yap|yurut|goster|ver|bulun)(?:[aeiu]r|makta|mekte)(?:dir)?(?:l[ae]r)?\b"
)
_ANSWERS: Final = re.compile(r"karsi (?:\w+ ){0,2}sorumludur(?:lar)?")
# "Başkanı'na": what stands behind an apostrophe is a word of its own.
_PARTED: Final = frozenset(("a", "e", "na", "ne", "ya", "ye"))
# What may stand between a unit and the one that it is under: "doğrudan", "ise".
_BETWEEN: Final = frozenset(
    ("dogrudan", "dogruca", "direkt", "direk", "ise", "idari", "yonden", "olarak", "bakimindan", "ust", "ustu")
) | frozenset(("yonetici", "gorevlendirilen"))
# "görev", "yetki", "sorumlulukları", with what joins them; "nün" behind an apostrophe.
_DUTY: Final = re.compile(r"gorev|yetki|nitelik|sorumlulu[kg]|(?:ve|ile|n?[iu]n)$")
# Two forms of a word have so many letters in common.
_PREFIX: Final = 3
_JOINING: Final = frozenset(("ve", "ile", "veya"))


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that says to whom somebody answers: its words up to those, and behind which of them a comma stands."""

    words: Spelled
    commas: frozenset[int]
    article: Article
    chain: tuple[Clause, ...]


def superiors_read(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Nobody above whom the data names anyone is said by the text to answer to somebody."""
    for version in corpus.versions:
        lone: list[Unit | Role] = [unit for unit in version.units if not _has_superior(unit)]
        lone += [role for role in _inside(version) if not role.reports_to and not role.superiors]
        said = _said_of(version, {thing.id: short_names(version, thing) for thing in lone}) if lone else {}
        for thing in lone:
            if thing.id in said:
                level, section = ("unit", "units") if isinstance(thing, Unit) else ("role", "roles")
                yield finding(
                    "superior-unread",
                    thing.span,
                    where=((level, thing.name),),
                    place=f"{section} {thing.id}",
                    value=thing.name,
                    article=said[thing.id].name.cited,
                )


def _said_of(version: Version, lone: Mapping[str, Sequence[Names]]) -> dict[str, Article]:
    """The first article that says to whom each of these answers, called by the names given."""
    ending, beginning = defaultdict[str, list[tuple[str, Names]]](list), defaultdict[str, set[str]](set)
    starting = defaultdict[str, list[Names]](list)
    for id, name in (*all_names(version), *(("", office) for office in _OFFICES)):
        if words := spelled(name):
            ending[words[-1][:_PREFIX]].append((id, words))
            starting[words[0][:_PREFIX]].append(words)
    for id, forms in lone.items():
        for form in filter(None, forms):
            beginning[form[0][:_PREFIX]].add(id)
    found: dict[str, Article] = {}
    for said in _answering(version):
        over = ending[said.words[-1][:_PREFIX]] if said.words else ()
        begins = {said.words[at][:_PREFIX] for at in (0, *(comma + 1 for comma in said.commas)) if at < len(said.words)}
        asked = {id for prefix in begins if prefix in beginning for id in beginning[prefix]}
        for id in sorted(asked | (set(said.article.speakers(said.chain)) & lone.keys())) if over else ():
            if id not in found and _says(said, id, lone[id], [words for other, words in over if other != id], starting):
                found[id] = said.article
    return found


def _inside(version: Version) -> list[Role]:
    """The roles that the regulation is about."""
    return [role for role in version.roles if not role.outside]


def _has_superior(unit: Unit) -> bool:
    return bool(unit.parent or unit.reports_to or unit.superior)


def _answering(version: Version) -> Iterator[_Said]:
    """The sentences that say to whom somebody answers."""
    for article in version.articles:
        for chain in article.chains():
            for printed in (chain[-1].printed, chain[-1].closing or ""):
                for sentence in _SENTENCES.split(printed) if "ağlı" in printed or "orumlu" in printed else ():
                    if (said := _up_to(sentence)) is not None:
                        yield _Said(*said, article, chain)


def _tokens(text: str) -> list[str]:
    """The words of a text as they are compared, and the commas between them."""
    return _TOKEN.findall(fold_letters(text))


def _up_to(sentence: str) -> tuple[Spelled, frozenset[int]] | None:
    """The words of a sentence up to "bağlıdır" or "karşı sorumludur", and those before a comma; None of others."""
    words: list[str] = []
    commas: set[int] = set()
    for word in _tokens(sentence):
        if word in ",;:":
            commas.add(len(words) - 1)
        else:
            words.append(word)
    line = " ".join(words)
    found = _BOUND.search(line) or _ANSWERS.search(line)
    if found is None:
        return None
    before = line[: found.start()].split()
    if before and before[-1] in _PARTED:
        before[-2:] = ["".join(before[-2:])]
    return Spelled(before), frozenset(commas)


def _says(
    said: _Said, id: str, own: Sequence[Names], above: Sequence[Names], names: Mapping[str, Sequence[Names]]
) -> bool:
    """Whether a sentence says of somebody, called by one of `own`, that one of those `above` is over them.

    `names` are those of all units and roles, by how they begin.
    """
    words, end = said.words, len(said.words)
    if not end or words[-1][-1] not in "ae" or _ends_with(words, own):
        return False
    over = [start for name in above for start, stop in places(words, name) if stop == end]
    if not over:
        return False
    first, alone = min(over), said.article.speakers(said.chain) == (id,)
    if alone and all(word in _BETWEEN for word in words[:first]):
        return True
    for start, stop in (place for form in own for place in places(words[:first], form)):
        begins = start == 0 or start - 1 in said.commas
        if begins and _is_subject(
            words[stop - 1], next(form[-1] for form in own if (start, stop) in places(words, form))
        ):
            apart = [word for word in words[stop:first] if word not in _BETWEEN]
            if alone or stop - 1 in said.commas or not apart or _begins_with(words[stop:], names):
                return True
    return False


def _ends_with(words: Names, names: Sequence[Names]) -> bool:
    return any(stop == len(words) for name in names for _, stop in places(words, name))


def _begins_with(words: Names, names: Mapping[str, Sequence[Names]]) -> bool:
    """Whether words begin with a name, but for what may stand before it: "üst yönetici olarak Belediye Başkanına"."""
    left = tuple(dropwhile(_BETWEEN.__contains__, words))
    known = names.get(left[0][:_PREFIX], ()) if left else ()
    return any(start == 0 for name in known for start, _ in places(left, name))


def _is_subject(word: str, named: str) -> bool:
    """Whether a word ends a name as the subject of a sentence does: "müdürlük", "müdürlüğü", "müdür"."""
    return word in (named, re.sub(r"(?:gu|gi)$", "k", named), re.sub(r"[iu]$", "", named))


def duties_read(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """The duties of a unit or role that the data says to stand nowhere are those of no article headed by its name."""
    for version in corpus.versions:
        own: dict[str, Article] = {}
        for article in version.articles:
            if article.body and len(article.speaks_for) == 1:
                own.setdefault(article.speaks_for[0], article)
        for section, things in (("units", version.units), ("roles", _inside(version))):
            for thing in things:
                place = own.get(thing.id)
                if thing.duties is None and place is not None and _heads(version, place, thing):
                    yield finding(
                        "duties-unread",
                        thing.span,
                        where=((section[:-1], thing.name),),
                        place=f"{section} {thing.id}",
                        value=thing.name,
                        article=place.name.cited,
                    )


def _heads(version: Version, article: Article, thing: Unit | Role) -> bool:
    """Whether an article's heading begins with a unit's or a role's name, and says no more but of its duties."""
    said = spelled(article.heading or "")
    stops = [stop for form in short_names(version, thing) for start, stop in places(said, form) if start == 0]
    return bool(stops) and all(_DUTY.match(word) for word in said[max(stops) :])


def speakers_read(corpus: Corpus, _: Facts) -> Iterator[Finding]:
    """Of units or roles that a heading, or the beginning of a clause, names side by side, none is left out."""
    for version in corpus.versions:
        things = [_Thing(id, name, spelled(name)) for id, name in all_names(version)]
        first = {thing.words[0][:_PREFIX] for thing in things if thing.words}
        for article in version.articles:
            if article.speaks_for:
                spoken = {*article.speaks_for, *(id for clause in article.walk() for id in clause.speaks_for)}
                left = _left_out(article.heading or "", set(article.speaks_for), spoken, things, first)
                if left is not None:
                    yield of_article("speaker-left", article, value=left.name)
            for chain in article.chains():
                clause, speakers = chain[-1], set(article.speakers(chain))
                spoken = {*speakers, *(id for below in clause.walk() for id in below.speaks_for)}
                left = _left_out(clause.printed, speakers, spoken, things, first) if speakers else None
                if left is not None:
                    yield of_clause("speaker-left", version, article, clause, value=left.name)


@dataclass(frozen=True, slots=True)
class _Thing:
    """A unit or role: its id, its name, and the words of that."""

    id: str
    name: str
    words: Names


def _left_out(
    text: str, speakers: set[str], spoken: set[str], things: Sequence[_Thing], begins: Set[str]
) -> _Thing | None:
    """The first of those side by side at a text's beginning that nothing speaks for, while it does for another."""
    first, _, more = text.partition("\n")[0].partition(" ")
    # Hardly any text begins with a name.
    opening = spelled(first)
    if not more or not opening or opening[0][:_PREFIX] not in begins:
        return None
    row = _side_by_side(_tokens(text), things)
    if len(row) < 2 or not any(thing.id in speakers for thing in row):
        return None
    return next((thing for thing in row if thing.id not in spoken), None)


def _side_by_side(tokens: Sequence[str], things: Sequence[_Thing]) -> list[_Thing]:
    """Whom a text names first, one beside the other: "Bakım Servisi, Sulama Birimi ile Müdür", in the bare form.

    The last may have a genitive's ending before its duties: "… ve Sulama Biriminin görevleri".
    """
    row: list[_Thing] = []
    at = 0
    while True:
        here = [
            (stop, thing)
            for thing in things
            for start, stop in places(tuple(tokens[at : at + len(thing.words)]), thing.words)
            if start == 0
        ]
        if not here:
            return row
        size, thing = max(here, key=lambda each: each[0])
        at += size
        bare = _is_subject(tokens[at - 1], thing.words[-1])
        following = tokens[at] if at < len(tokens) else ""
        if not bare:
            return [*row, thing] if row and _DUTY.match(following) else row
        row.append(thing)
        if following in ("", ";", ":") or following not in (*_JOINING, ","):
            # A name that goes on ("Müdürlüğü personeli") is another's.
            return row if following in ("", ";", ":") else row[:-1]
        at += 1
