"""The answer to a topic's question in one sentence, made from unit, kind and clause.

    "Kütahya’da güvenlik kameraları konusunda Donanım Servisi destek verir (m. 11/f)."

Whoever does what the question asks is put in place of "kim", the question's verb in the aorist: a regulation lays down
what is to be done. Everybody else is named with what the clause makes them do on the topic, by a phrase for each kind
that never says more than the clause: who supports "destek verir", who may "yetkilidir".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answer
from kimsorumlu.facts.asked import asked
from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.facts.responsible import Responsible, responsible_units
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.endings import genitive, locative
from kimsorumlu.turkish.lists import listed
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.answers import cited_in
from kimsorumlu.view.link import Link
from kimsorumlu.view.municipalities import place_name
from kimsorumlu.view.sentence import Part, Sentence, Small, Strong, sentence, series

# So many units of one kind are named; of more, the first and how many others.
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class _Verb:
    """What a text in force has a unit do, and what an older one had it do."""

    is_said: str
    was_said: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said of a unit: the words before its name and those behind, of a text no longer in force `was`."""

    before: str
    after: str
    was: str


def topic_sentence(site: Site, topic: Topic, municipality: Municipality) -> Sentence:
    """What the municipality's regulations in force say on the topic, in a sentence with place, units and clauses."""
    answers = site.facts.answers.in_force(municipality, topic.id)
    found = [one for answer in answers for one in responsible_units(answer, topic)]
    if not found:
        return silent_sentence(site, topic, municipality)
    return _answered(site, municipality, topic, found)


def text_sentence(site: Site, topic: Topic, answer: Answer) -> Sentence:
    """What one text says on the topic, in force or not: "Bu metne göre Kocaeli’de …"."""
    municipality = site.corpus.edition(answer.version).municipality
    return sentence("Bu metne göre ", _answered(site, municipality, topic, tuple(responsible_units(answer, topic))))


def _answered(site: Site, municipality: Municipality, topic: Topic, found: Sequence[Responsible]) -> Sentence:
    return sentence(f"{locative(place_name(municipality))} ", joined_answers(site, topic, found), ".")


def silent_sentence(site: Site, topic: Topic, municipality: Municipality) -> Sentence:
    """That the municipality's regulations say nothing on a topic, that no text is held that could, or none in force."""
    if not municipality.in_force:
        return sentence(f"{genitive(place_name(municipality))} bugün yürürlükte olan bir yönetmeliği elimizde yok.")
    asked_of = site.facts.answers.asked(municipality, topic.id)
    if not asked_of:
        return sentence(f"{genitive(place_name(municipality))} {whose_work(site, topic)} yönetmeliği elimizde yok.")
    labels = {kind.id: lower(kind.label) for kind in site.facts.catalogues.directorate_kinds.kinds}
    names = [labels.get(edition.version.directorate_kind or "", "") for edition in asked_of]
    what = listed(dict.fromkeys(names)) if all(names) and len(set(names)) <= _MOST else "görev"
    which = "yönetmeliğinde" if len(names) == 1 else "yönetmeliklerinde"
    return sentence(f"{genitive(place_name(municipality))} {what} {which} bu konu yazmıyor.")


def whose_work(site: Site, topic: Topic) -> str:
    """Which directorate does it, as an owner: "temizlik işleri müdürlüğünün", "bu işe bakan müdürlüğün" of many."""
    wanted = topic.shape.directorates
    labels = [lower(kind.label) for kind in site.facts.catalogues.directorate_kinds.kinds if kind.id in wanted]
    return f"{listed(labels, last='ya da')} müdürlüğünün" if 0 < len(labels) <= _MOST else "bu işe bakan müdürlüğün"


def unit_sentence(topic: Topic, one: Responsible) -> Sentence:
    """What one unit does, without place and clause, for a page that shows both beside it."""
    phrase = _phrase(topic, one)
    return sentence(f"{capital(phrase.before)} ", _named(one), f" {phrase.after}.")


def past_sentence(topic: Topic, one: Responsible) -> Sentence:
    """What an older text had one unit do, to follow "… günü yürürlükte olan metne göre": no capital, no full stop."""
    phrase = _phrase(topic, one)
    return sentence(f"{phrase.before} ", _named(one), f" {phrase.was}")


def lesser_part(one: Responsible) -> str:
    """What a unit that does not do the work itself is made to do, for lists: "destek verir"; "" of one that does."""
    return "" if one.kind is Responsibility.DOES else _verb(one).is_said


def joined_answers(site: Site, topic: Topic, found: Sequence[Responsible]) -> Sentence:
    """All of them, those of one phrase together: "… A bakar (m. 8); bu konuda B destek verir (m. 11/f)"."""
    groups = [(phrase, list(group)) for phrase, group in groupby(found, key=lambda one: _phrase(topic, one))]
    (phrase, first), *others = groups
    again = (_of_group(site, replace(phrase, before=_again(group[0])), group) for phrase, group in others)
    return sentence(_of_group(site, phrase, first), *(piece for other in again for piece in ("; ", other)))


def _again(one: Responsible) -> str:
    return "bu konuda ayrıca" if one.kind is Responsibility.DOES else "bu konuda"


def _of_group(site: Site, phrase: Wording, group: list[Responsible]) -> Sentence:
    if len(group) == 1:
        return sentence(f"{phrase.before} ", _named(group[0]), f" {phrase.after} (", _cited(site, group[0]), ")")
    if any(one.unit is None for one in group):
        return sentence(f"{phrase.before} ", series(_named_with_clause(site, one) for one in group), f" {phrase.after}")
    named: list[Part | Sentence] = [_named_with_clause(site, one) for one in group[:_MOST]]
    if len(group) > _MOST:
        named[-1] = f"{lower(counted(len(group) - _MOST + 1))} birim daha"
    return sentence(f"{phrase.before} {lower(counted(len(group)))} birim {phrase.after}: ", series(named))


def _named_with_clause(site: Site, one: Responsible) -> Sentence:
    """ "Sistem ve Network Birimi (Network Uzmanı, m. 23/2-b)"."""
    unit, roles = _who(one)
    return sentence(unit, " (", Small(f"{roles}, ") if roles else "", _cited(site, one), ")")


def _named(one: Responsible) -> Sentence:
    """ "Sistem ve Network Birimi (Network Uzmanı)"."""
    unit, roles = _who(one)
    return sentence(unit, *((" ", Small(f"({roles})")) if roles else ()))


def _who(one: Responsible) -> tuple[Strong, str]:
    """The unit, and the roles in it that answer; a role of no single unit by itself."""
    roles = listed(role.name for role in one.roles)
    if one.unit is None:
        return Strong(roles), ""
    return Strong(one.unit.name, ids.unit_url(one.version.municipality, one.unit.id)), roles


def _cited(site: Site, one: Responsible) -> Link:
    return cited_in(site, one.statement.duty)


def _phrase(topic: Topic, one: Responsible) -> Wording:
    question = asked(topic)
    if one.asked and question is not None:
        return Wording(inside(question.about), question.verb, question.was)
    verb = _verb(one)
    about = f"{_within(topic)}{inside(_BRACKETED.sub('', topic.shape.label))} konusunda"
    return Wording(about, verb.is_said, verb.was_said)


def _within(topic: Topic) -> str:
    """Of a unit's own work, that it is: "bilgi işlem biriminde arşiv …" of "bilgi işlem biriminin" (`Topic.whose`)."""
    if not topic.whose:
        return ""
    inside_it = topic.whose.removesuffix("nin")
    return f"{inside_it}nde " if inside_it != topic.whose else f"{topic.whose} işlerinde "


def inside(words: str) -> str:
    """Words that begin a sentence as they stand inside one: "Güvenlik kameraları" → "güvenlik kameraları", "LED"."""
    return words if _CAPITALS.match(words) else lower(words[:1]) + words[1:]


def _verb(one: Responsible) -> _Verb:
    """What the kind is called; of kinds with several verbs the one that the proving words say."""
    texts = one.statement.duty.folded
    proving = " ".join(texts[words.fragment][words.start : words.end] for words in one.statement.said.words)
    closer = (verb for pattern, verb in _CLOSER.get(one.kind, ()) if pattern.search(proving))
    return next(closer, _VERBS[one.kind])


# "LED ekranlar", "CBS", "Wi-Fi", "E-imza" not
_CAPITALS: Final = re.compile(r"[\w-]+[A-ZÇĞİÖŞÜ]")
# "Bilişim altyapısı (genel)"
_BRACKETED: Final = re.compile(r" \([^)]*\)")
# What follows "… konusunda" and the unit's name.
_VERBS: Final = {
    Responsibility.DOES: _Verb("görevlidir", "görevliydi"),
    Responsibility.HAS_DONE: _Verb("iş yaptırır", "iş yaptırıyordu"),
    Responsibility.COORDINATES: _Verb("işleri koordine eder", "işleri koordine ediyordu"),
    Responsibility.SUPERVISES: _Verb("işleri takip eder", "işleri takip ediyordu"),
    Responsibility.APPROVES: _Verb("onay verir", "onay veriyordu"),
    Responsibility.SUPPORTS: _Verb("destek verir", "destek veriyordu"),
    Responsibility.REPORTS: _Verb("bilgi verir", "bilgi veriyordu"),
    Responsibility.MAY: _Verb("yetkilidir", "yetkiliydi"),
    Responsibility.MUST_NOT: _Verb("için bir yasak vardır", "için bir yasak vardı"),
}
_CLOSER: Final = {
    Responsibility.SUPERVISES: (
        (re.compile("denet|kontrol|gozet|teftis"), _Verb("denetim yapar", "denetim yapıyordu")),
    ),
    Responsibility.APPROVES: (
        (re.compile("imza|paraf"), _Verb("imza atar", "imza atıyordu")),
        (re.compile("karar"), _Verb("karar verir", "karar veriyordu")),
    ),
    Responsibility.REPORTS: (
        (re.compile("rapor"), _Verb("rapor verir", "rapor veriyordu")),
        (re.compile("oner|teklif"), _Verb("öneride bulunur", "öneride bulunuyordu")),
        (re.compile("gorus"), _Verb("görüş bildirir", "görüş bildiriyordu")),
        (re.compile("onay"), _Verb("onaya sunar", "onaya sunuyordu")),
    ),
}
