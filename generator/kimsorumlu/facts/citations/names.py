"""Names in running text that are not preceded by a number: where they begin, and whether they are names at all.

Turkish writes the names of laws and regulations with capitals; that, the possessive noun ("Yönetmeliği") and the words
before a bare noun ("Hakkında Yönetmelik") are what tells a name from "kanun ve yönetmelikler".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from kimsorumlu.facts.citations.grammar import Noun, just_before
from kimsorumlu.facts.citations.titles import LawTitle
from kimsorumlu.model.legislation import Law, name_words
from kimsorumlu.turkish.fold import fold_citation

_NAMEABLE = frozenset({"kanun", "yonetmelik", "tuzuk", "yonerge"})
_BEFORE_BARE_NOUN = frozenset({"dair", "iliskin", "hakkinda"})
_LINKS = _BEFORE_BARE_NOUN | {"ve", "ile", "veya", "icin"}
_NOT_A_NAME = frozenset(
    "bu isbu ilgili diger ayrica yururlukteki soz konusu ayni anilan ek degisik".split(" ")  # noqa: SIM905
)
_LOCAL = re.compile(r"\b(?:belediyesi|belediye baskanligi|mudurlugu|dairesi|gorev ve calisma|calisma usul)")
_CAPITAL = re.compile(r"-?[^\W\d_a-zçğıöşü]")
_WORD_BEFORE = re.compile(r"(?P<word>[^\s,;:.()\"“”]+) $")
_FOLDED_WORD_BEFORE = re.compile(r"([a-z]+) $")
_QUOTED = re.compile(r"\"(?P<name>[^\"]{8,300})$")
_SENTENCE_END = re.compile(r";|\.\s+(?=[a-z0-9\"])")
_ANOTHER = re.compile(r"\d\s?(?:sayili|nolu|numarali)\b|\d\s?tarih|resmi\s+gazete")
_SOME = re.compile(r"\bbazi\s+$")
_REACH, _REACH_OF_DECISION = 330, 90
_COURT = re.compile(r"\s+(?:mahkeme|hukuk)")
_OFFICE = re.compile(r"\s+(?:kurul|kurum|baskan)")


def closing_noun(folded: str, nouns: list[Noun], at: int) -> Noun | None:
    """The noun that closes an unknown name beginning at `at`, unless a sentence ends or another number comes first."""
    for noun in nouns[bisect_left(nouns, at, key=_start) :]:
        between = folded[at : noun.start]
        reach = _REACH_OF_DECISION if noun.kind in ("karar", "genelge", "yonerge") else _REACH
        if len(between) > reach or _SENTENCE_END.search(between) or _ANOTHER.search(between):
            return None
        # "Bazı Kanun ve Kanun Hükmünde Kararnamelerde Değişiklik Yapılmasına Dair Kanun" closes with its last noun.
        if noun.kind == "anayasa" or _SOME.search(between):
            continue
        # "karar" is many things; a decision is "… Kararı", "kararlar", or stands right after its number.
        if noun.kind == "karar" and not (noun.own or noun.plural or not between.strip()):
            continue
        return noun
    return None


def _start(noun: Noun) -> int:
    return noun.start


def looks_like_one(name: str, noun: Noun) -> bool:
    """Whether words before a noun are a name: capitalised, and closed as names are."""
    words = name_words(name)
    closed = noun.own or words[-1] in _BEFORE_BARE_NOUN
    return closed and noun.kind in _NAMEABLE and _CAPITAL.match(name.lstrip('"“')) is not None


def name_start(text: str, folded: str, noun: Noun, floor: int) -> int | None:
    """Where the capitalised words before a noun begin, not before `floor`; None if there are none."""
    if noun.kind not in _NAMEABLE or (noun.own and _CAPITAL.match(text, noun.start) is None):
        return None
    quoted = _QUOTED.search(folded[max(floor, noun.start - _REACH) : noun.start])
    if quoted is not None and folded[noun.end : noun.end + 1] == '"':
        return noun.start - len(quoted["name"])
    start, at, floor = None, noun.start, max(floor, noun.start - _REACH)
    while at > floor and (word := _WORD_BEFORE.search(just_before(text, at, min(80, at - floor)))) is not None:
        at -= len(word["word"]) + 1
        folded_word = fold_citation(word["word"].lstrip("-"))
        capital = _CAPITAL.match(word["word"]) is not None
        if folded_word in _NOT_A_NAME or not (capital or folded_word in _LINKS):
            break
        if capital and folded_word not in _LINKS:
            start = at + len(word["word"]) - len(word["word"].lstrip("-"))
    return start


def stands_alone(text: str, start: int) -> bool:
    """Whether no capitalised word just before `start` could be the beginning of the name that follows."""
    before = _WORD_BEFORE.search(just_before(text, start))
    return (
        before is None
        or _CAPITAL.match(before["word"]) is None
        or fold_citation(before["word"]) in _LINKS | _NOT_A_NAME
    )


def is_bare(text: str, noun: Noun) -> bool:
    """Whether a noun stands for a text by itself ("Kanunun 15 inci maddesi"), not as the end of a name."""
    before = _WORD_BEFORE.search(just_before(text, noun.start))
    if before is None or fold_citation(before["word"]) in _NOT_A_NAME:
        return True
    return fold_citation(before["word"]) not in _BEFORE_BARE_NOUN and _CAPITAL.match(before["word"]) is None


def may_stand_alone(text: str, folded: str, title: LawTitle) -> bool:
    """Whether a known name is a citation without any number.

    "Anayasa Mahkemesi" is a court, "KVKK Başkanlığı" an office; "Tebligat kanunları" names no law in particular; "İş
    Kanunu" in "Deniz İş Kanunu" is not law 4857 (longer names are never parts of others by chance).
    """
    if title.noun is None:
        return title.words > 0 or _OFFICE.match(folded, title.end) is None
    if title.words == 0:
        return title.noun.kind == "anayasa" and _COURT.match(folded, title.end) is None
    return not title.noun.plural and (title.words > 1 or stands_alone(text, title.start))


def is_own(name: str, own: tuple[str, ...]) -> bool:
    """Whether a name is one of the text's own names, or the end of one."""
    words = name_words(name)
    mine = [name_words(each)[:-1] for each in own]
    return any(each[-len(words) :] == words or words[-len(each) :] == each for each in mine if each)


def is_local(name: str) -> bool:
    """Whether an unknown name is that of a municipality's own text."""
    return _LOCAL.search(fold_citation(name)) is not None


def word_before(folded: str, at: int) -> tuple[str, int] | None:
    """The folded word before `at` and where it begins."""
    match = _FOLDED_WORD_BEFORE.search(just_before(folded, at))
    return (match[1], at - len(match[0])) if match is not None else None


def past_name(folded: str, at: int, law: Law) -> int:
    """Past the law's own name if that follows at `at`."""
    for name in sorted(law.names, key=len, reverse=True):
        words = r"\s+".join(name_words(name))
        match = re.compile(rf"\s+{words}[a-z]{{0,6}}\b(?:'[a-z]+)?").match(folded, at)
        if match is not None:
            return match.end()
    return at
