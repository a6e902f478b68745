"""A clause cut into sentences, a sentence into words, and which of them are its heads: the verbs that end its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.verbs import Verb, VerbForm, verb

Places = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and its place in the clause.

    `verb` is the word read as one. `ends` says whether a part of the sentence may end here: at a comma, a stroke, "ve",
    "veya" or the end. `joins`: the same without the end.
    """

    text: str
    start: int
    end: int
    verb: Verb | None
    ends: bool
    joins: bool

    @property
    def form(self) -> VerbForm | None:
        return self.verb.form if self.verb else None

    @property
    def is_verbal_noun(self) -> bool:
        return self.form is VerbForm.NOUN


def sentences(printed: str) -> Iterator[tuple[Word, ...]]:
    """The sentences of a clause, each with at least one word; what stands in brackets is left out."""
    folded = _BRACKETS.sub(lambda found: " " * len(found[0]), fold_letters(printed))
    start = 0
    for stop in (*(found.end() for found in _STOP.finditer(folded)), len(folded)):
        words = tuple(_words(folded, start, stop))
        if words:
            yield words
        start = stop


def heads(words: tuple[Word, ...]) -> Places:
    """Infinitives, finite verbs and converbs that end a part of the sentence, by their places."""
    return tuple(place for place in range(len(words)) if _is_head(words, place))


def _words(folded: str, start: int, stop: int) -> Iterator[Word]:
    found = list(_WORD.finditer(folded, start, stop))
    for word, following in zip_longest(found, found[1:]):
        gap = folded[word.end() : following.start() if following else stop]
        joins = following is not None and ((gap != " " and bool(_COMMA.search(gap))) or following[0] in JOINING)
        yield Word(word[0], word.start(), word.end(), verb(word[0]), joins or following is None, joins)


def _is_head(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.form is VerbForm.INFINITIVE or (word.form is VerbForm.NEGATIVE and "z" not in word.text[-4:]):
        return not _is_purpose(words, place)
    if word.form is VerbForm.CONVERB:
        return _NO_PART.match(word.text) is None and not _describes(words, place)
    if word.form is VerbForm.FINITE:  # in the midst of a sentence only if it ends with one, too: nouns look alike
        return word.ends and words[-1].form in (VerbForm.FINITE, VerbForm.ABLE, VerbForm.NEGATIVE)
    return word.form in (VerbForm.ABLE, VerbForm.NEGATIVE) and word.ends


def _is_purpose(words: tuple[Word, ...], place: int) -> bool:
    """Whether the infinitive, or the one it is joined to, only says what for, or describes.

    "kurmak ve işletmek amacıyla", "saklamakla görevli olduğu bilgi"
    """
    following, after = (*words[place + 1 : place + 3], None, None)[:2]
    if following is None:
        return False
    if following.text in ("ve", "veya"):
        infinitives = (p for p in range(place + 2, len(words)) if words[p].form is VerbForm.INFINITIVE)
        joined = next(infinitives, None)
        return joined is not None and _is_purpose(words, joined)
    if _CHARGED.match(following.text) and after is not None and after.text.startswith("ol"):
        return True
    return _PURPOSE.match(following.text) is not None and not words[place].joins


def _describes(words: tuple[Word, ...], place: int) -> bool:
    """Whether the converb is joined to what only describes: "yapılıp sunulmasına katkı vermek", "yapılarak alınan"."""
    following = words[place + 1 :]
    if following and PARTICIPLE.fullmatch(following[0].text):
        return True
    joined = next((word.verb for word in following if word.verb), None)
    return joined is not None and joined.case in ("dat", "far")


JOINING: Final = frozenset(("ve", "veya", "ya", "yahut", "hem", "ayrica", "gerekirse", "gerektiginde", "varsa"))
# "yapan", "yürüttüğü"
PARTICIPLE: Final = re.compile(r"\w+(?:[ae]n|[dt][iu]g[iu]\w*)")

# "iş birliği" is one word, however written.
_WORD: Final = re.compile(r"is birli[gk]\w*|\w+(?:'\w+)?")
_COMMA: Final = re.compile(r"[,/–]|- ")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
# A full stop after an abbreviation or a number ends no sentence: "vb. sistemler", "4. maddesi".
_STOP: Final = re.compile(r"[;:]|(?<!\bvb)(?<!\bvs)(?<!\bor)(?<!\born)(?<!\bno)(?<!\bmd)(?<!\d)\.(?=\s|\W*$)")
# What follows an infinitive that only says what for: "kurmak için".
_PURPOSE: Final = re.compile(
    r"(?:icin|uzere|amac|suretiyle|maksad|kosul|sart|isteyen|istenen|adina|yoluyla|kaydiyla|cercevesinde|konusunda|gibi)"
)
_CHARGED: Final = re.compile(r"gorevli|yukumlu|sorumlu|yetkili|mukellef")
# Converbs that are no part of the work: "özen göstererek", "mevzuata uyarak".
_NO_PART: Final = re.compile(
    r"(?:gozeterek|gostererek|kullan(?:il)?arak|uyarak|uyularak|olup|dayan(?:il)?arak|kalarak|kalinarak"
    r"|bulundur(?:ul)?arak)"
)
