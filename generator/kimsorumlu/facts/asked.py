"""What a topic's question asks, and whether a duty says just that.

"Fiber altyapıyı kim kuruyor?" asks who builds. A clause that makes a unit mend the fibre is an answer on the topic, but
not "kurar": a sentence made of the question would say more than the clause. So the question's verb, and all it asks
about, are looked for in what the clause says of the topic, up to the verb that proves its kind.

Verbs that ask for everything ("bakıyor", "yürütüyor", "sorumlu") are answered by every unit that does something with
one of the things asked about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.facts.topic_kinds import SaidOnTopic
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.present import aorist, past_of_present, verb_stem


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in two: "Fiber altyapıyı" and what is asked of it, "kurar" or "sorumludur".

    `was` is said by a text that is no longer in force: "kuruyordu", "sorumluydu".
    `pattern` finds the verb in folded text; None if it asks for everything. `things` find what it asks about.
    """

    about: str
    verb: str
    was: str
    pattern: re.Pattern[str] | None
    things: tuple[re.Pattern[str], ...]


def asked(topic: Topic) -> Asked | None:
    """What the topic's question asks; None if it has none of the form "… kim …?"."""
    found = _QUESTION.fullmatch(topic.shape.question or "")
    if found is None:
        return None
    *before, last = found["verb"].split()
    verb = " ".join((*before, "sorumludur" if last == "sorumlu" else aorist(last)))
    general = not before and verb_stem(last) in _EVERYTHING
    things = map(_thing, _PARTS.split(fold_letters(found["about"])))
    was = past_of_present(found["verb"])
    return Asked(found["about"], verb, was, None if general else _pattern(before, last), tuple(things))


def answers_it(question: Asked, duty: Duty, said: SaidOnTopic) -> bool:
    """Whether the duty, by what it says on the topic, does what is asked."""
    kind, texts = said.kinds[0], duty.folded
    if question.pattern is None:
        whole = " ".join(texts.values())
        return kind is Responsibility.DOES and any(thing.search(whole) for thing in question.things)
    if kind in _NEVER:
        return False
    if kind is Responsibility.DOES:
        return any(_says(question, phrase) for phrase in said.phrases)
    proving = (texts[words.fragment][words.start : words.end] for words in said.words)
    return any(question.pattern.search(words) for words in proving) and _names(question, " ".join(said.phrases))


def _says(question: Asked, phrase: str) -> bool:
    assert question.pattern is not None
    return question.pattern.search(_end(phrase)) is not None and _names(question, phrase)


def _names(question: Asked, phrase: str) -> bool:
    return all(thing.search(phrase) for thing in question.things)


def _thing(part: str) -> re.Pattern[str]:
    """What finds a noun in another case or number: how its last word begins, without what may be endings.

    The verbal noun of a short verb says nothing by itself ("satın alma"): it is looked for with the word before it.
    """
    *before, last = part.split()
    noun = _ENDING.sub("", last)
    beginning = noun[:_BEGINNING]
    others = "".join(f"|{re.escape(word)}" for word in _SAME.get(beginning, ()))
    with_it = rf"{re.escape(before[-1])}\w* " if before and _SHORT_VERB.fullmatch(noun) else ""
    return re.compile(rf"\b{with_it}(?:{re.escape(beginning)}{others})")


def _pattern(before: list[str], last: str) -> re.Pattern[str]:
    """Of a verb with a noun ("müdahale ediyor") the noun is looked for."""
    if before:
        return re.compile(rf"\b{re.escape(fold_letters(before[0]))}")
    root = verb_stem(last)
    return re.compile(rf"\b(?:{re.escape(root)}{_FORMS}|(?:{'|'.join(_NOUNS.get(root, ('$^',)))})\w*)")


def _end(phrase: str) -> str:
    """The last words of a phrase: a verb farther from its end is said of something else."""
    return " ".join(phrase.split()[-_NEAR:])


_QUESTION: Final = re.compile(r"(?P<about>.+) kim (?P<verb>[^?]+)\?")
# "kamera-larına", "oda-sına", "bütçe-yi", "güvenliğ-inden"
_ENDING: Final = re.compile(r"(?<=\w\w)(?:(?:l[ae]r)?s?[iu]n(?:[iuae]|d[ae]n)|(?:l[ae]r)?(?:[yn]?[iuae]|[dt][ae]n))$")
_BEGINNING: Final = 4
_SHORT_VERB: Final = re.compile(r"\w{2,3}m[ae]")
_PARTS: Final = re.compile(r", | ve ")
# Nouns that texts use for the same, by how they begin.
_SAME: Final = {"onle": ("tedb",), "esgu": ("koor",), "firm": ("yukl",)}
# "bakıyor", "yürütüyor", "sorumlu"
_EVERYTHING: Final = frozenset(("bak", "yurut", "sorumlu"))
# A power, a ban and work given to others are never what a question asks; each is said in its own words.
_NEVER: Final = frozenset((Responsibility.HAS_DONE, Responsibility.MAY, Responsibility.MUST_NOT))
# Nouns that say the same as a verb.
_NOUNS: Final = {
    "izle": ("taki[bp]",),
    "denetle": ("deneti", "kontrol"),
    "egit": (r"egitim\w*,?(?: [\w,]+){0,5}? (?:ver|duzenle)",),
    "yonet": ("yonetim",),
    "yanitla": ("cevap", "cevab", "yanit"),
    "yayimla": ("yayin", "yayim"),
}
# What follows a stem: "kurmak", "kurulması", "kurulumu", "hazırlar"; not "kurum", "yaptırmak".
_FORMS: Final = (
    r"(?:n|[iu]n|[iu]l|l)?(?:m[ae]\w*|y?[ae]r(?:l[ae]r|[ae]k)?|[iu]?r(?:l[ae]r)?|y?[iu]p|y?[ae]bil\w*|[iu]l[iu]m\w*)\b"
)
# A verb farther from the end of a phrase is said of something else.
_NEAR: Final = 7
