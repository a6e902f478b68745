"""The pattern language of data/topics.yml: Turkish words as a person writes them, compiled to regular expressions.

A pattern is looked for in *folded* text (`turkish.fold.fold_letters`): lower case, letters without their marks, one
kind of apostrophe, each letter in the place it had. So a pattern may be written with or without Turkish letters, and
what it finds can be shown in the text as printed.

    kamera              the word with any ending of a noun: kameralar, kameralarının, Kamera'nın
    servis elektronik   words that follow one another; quotes, brackets, "/" and "-" between them do not matter
    yedekle*            any word that begins so: yedekleme, yedeklenmesi, yedeklemek
    =ağ                 this form only, without an ending
    e-imza, iş-birlik   where "-" stands the text may have "-", a space or nothing: e-imza, e imza, eimza, işbirliği
    (kira|abonelik)     one of these; each may be several words
    [dış] paydaş        "dış" may be missing
    ihale … hazırla*    up to six words in between, within one sentence ("..." is the same)
    ekran !kart         not where that word follows next: a name, another sense

A word is written bare ("taşınır", "kayıt", not "taşınırlar", "kaydı"): the endings follow by themselves, with the final
k, p, t softening before a vowel (sözlük → sözlüğün, kitap → kitabı; ç → c is one letter when folded). A vowel that
drops, a consonant that doubles, is written as a second form: (kayıt|kaydı), (hak|hakk). Endings that make a new word
(-li, -lik, -ci, -me) are not included; `*` takes any.

The endings are those of the noun: plural, possessive, case, -ki, -dir, in this order (G. Lewis, Turkish Grammar, 2nd
ed., ch. II). They are a closed set, which is why "ağ" finds "ağlarının" but not "ağaç". Where a bare stem and an ending
make another word ("hat" + "a" is "hata"), more of the word is written: (hatlar|hatt).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kimsorumlu.problems import Phrase
from kimsorumlu.turkish.fold import fold_letters


class PatternError(ValueError):
    """A pattern that cannot be read; `reason` is for its author."""

    def __init__(self, code: str, *filling: str) -> None:
        self.reason = Phrase(code, *filling)
        super().__init__(self.reason)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that was understood: as written, its regex over folded text, and `needles`.

    Every match contains one of the needles (none known: empty), and one of each of `others`. Looking for plain words
    first spares nearly all regex searches, and making most of the regexes ready, which is dear.
    """

    source: str
    regex: str
    needles: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()

    def find(self, folded: str) -> tuple[int, int] | None:
        """Where the pattern first stands in folded text (start, end), or None."""
        for words in self.others:
            if not any(word in folded for word in words):
                return None
        match = _ready(self.regex).search(folded)
        return match.span() if match else None


@cache
def _ready(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


# Endings, on folded letters: i stands for ı i, u for u ü, so [iu] is the high vowel, [ae] the low one.
_PLURAL = r"(?:l[ae]r)?"
_POSSESSIVE = r"(?:s?[iu]|[iu]?[mn](?:[iu]z)?)?"
_CASE = r"(?:[yn]?[iu]n?|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yn]?c[ae])?"
_KI_OR_DIR = r"(?:ki(?:l[ae]r)?\w{0,4}|[dt][iu]r)?"
# The apostrophe stands after the name as it is: "Kamera'nın", "Şube Müdürlüğü'nün".
NOUN_ENDING = f"'?{_PLURAL}{_POSSESSIVE}'?{_CASE}{_KI_OR_DIR}"
_SOFTENED = {"k": "(?:k|g(?=[aeiou]))", "t": "(?:t|d(?=[aeiou]))", "p": "(?:p|b(?=[aeiou]))"}

# Between words that follow one another; between words with a gap, where up to six others may stand.
_BESIDE = r"[^\w,;:.]+"
# A sign belongs to a word or to what parts words, never to both: nothing is tried twice.
_GAP = r"(?:[^\w;.']+[\w']++){0,6}?[^\w;.]+"
_GAP_CHOICES: Final = 7
_JOIN = r"\W{0,3}"
_START, _END = r"(?<!\w)", r"(?!\w)"

# Real patterns nest two levels; the limit only keeps hostile ones from exhausting the stack.
MAX_DEPTH = 20

# How many ways a pattern may match at one place of a text: three gaps have 343. Real patterns have up to 49.
MAX_CHOICES: Final = 400
MAX_LENGTH: Final = 60_000
_TOLD_APART_BY: Final = 12

_TOKEN = re.compile(r"\s*(?:(?P<gap>…|\.\.\.)|(?P<mark>[()\[\]|!])|(?P<word>=?[\w'-]+\*?))")


def noun(stem: str) -> str:
    """The regex of a folded word with any ending of a noun."""
    return re.escape(stem[:-1]) + _SOFTENED.get(stem[-1], re.escape(stem[-1])) + NOUN_ENDING + _END


def compile_pattern(source: str) -> Pattern:
    """The pattern written in the language above; raises PatternError."""
    if len(source) > MAX_LENGTH:
        raise PatternError("pattern-length", str(MAX_LENGTH))
    tokens = list(_tokens(fold_letters(source)))
    depths = itertools.accumulate((sign in "([") - (sign in ")]") for sign in tokens)
    if max(depths, default=0) > MAX_DEPTH:
        raise PatternError("pattern-depth", str(MAX_DEPTH))
    phrase, rest = _phrase(tokens, 0)
    if rest < len(tokens):
        raise PatternError("pattern-misplaced", tokens[rest])
    if phrase.choices > MAX_CHOICES:
        raise PatternError("pattern-choices", str(MAX_CHOICES))
    others = tuple(words for words in phrase.every if words and words != phrase.needles)
    return Pattern(source, _START + phrase.regex, phrase.needles, others)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern: its regex, and words one of which it always contains (none known: empty).

    `choices`: how many ways it may match at one place, `first`: what it may begin with; `every`: of each of its own
    parts the words one of which that always contains.
    """

    regex: str
    needles: tuple[str, ...]
    choices: int = 1
    first: tuple[str, ...] = ()
    every: tuple[tuple[str, ...], ...] = ()


def _tokens(text: str) -> Iterator[str]:
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None:
            raise PatternError("pattern-sign", text[place:].strip()[0])
        yield match[0].strip()
        place = match.end()


def _phrase(tokens: list[str], place: int) -> tuple[_Piece, int]:
    """Words in a row up to "|", a closing bracket or the end, and the place where it stopped."""
    regex, needles, begun, gap = "", list[tuple[str, ...]](), False, False
    choices, first = 1, tuple[str, ...]()
    while place < len(tokens) and tokens[place] not in ("|", ")", "]"):
        mark = tokens[place]
        if mark in ("…", "...", "!") and (gap or not begun):
            raise PatternError("pattern-after-word", mark)
        between = "" if not begun else _GAP if gap else _BESIDE
        if mark in ("…", "..."):
            gap, place = True, place + 1
        elif mark == "!":
            piece, place = _element(tokens, place + 1)
            regex += f"(?!{_BESIDE}{piece.regex})"
            choices *= piece.choices
        elif mark == "[":
            # What may be missing uses up neither the gap before it nor the beginning.
            piece, place = _alternatives(tokens, place + 1, "]")
            regex += f"(?:{between}{piece.regex})?" if begun else f"(?:{piece.regex}{_BESIDE})?"
            choices *= piece.choices + 1
            # A gap before it is tried with it and without.
            choices *= _GAP_CHOICES if gap else 1
            first += () if begun else piece.first
        else:
            piece, place = _element(tokens, place)
            regex += between + piece.regex
            needles.append(piece.needles)
            choices *= piece.choices * (_GAP_CHOICES if gap else 1)
            first += () if begun else piece.first
            begun, gap = True, False
    if gap or not begun:
        raise PatternError("pattern-no-word")
    # The longest words are the rarest: they spare the most searches.
    best = max(needles, key=lambda words: min((len(word) for word in words), default=0))
    return _Piece(regex, best, choices, first, tuple(needles)), place


def _element(tokens: list[str], place: int) -> tuple[_Piece, int]:
    """A word, or alternatives in round brackets."""
    if place >= len(tokens):
        raise PatternError("pattern-no-word")
    if tokens[place] == "(":
        return _alternatives(tokens, place + 1, ")")
    return _word(tokens[place]), place + 1


def _alternatives(tokens: list[str], place: int, closing: str) -> tuple[_Piece, int]:
    """One phrase or several with "|" between them, up to the closing bracket, which is consumed."""
    pieces = []
    while True:
        piece, place = _phrase(tokens, place)
        pieces.append(piece)
        stop = tokens[place] if place < len(tokens) else ""
        place += 1
        if stop == closing:
            break
        if stop != "|":
            raise PatternError("pattern-not-closed", closing)
    known = all(piece.needles for piece in pieces)
    needles = tuple(word for piece in pieces for word in piece.needles) if known else ()
    first = tuple(dict.fromkeys(word for piece in pieces for word in piece.first))
    # Written twice, an alternative is tried once.
    each = {piece.regex: piece for piece in pieces}
    return _Piece(f"(?:{'|'.join(each)})", needles, _ways(each.values()), first), place


def _ways(pieces: Collection[_Piece]) -> int:
    """How many ways alternatives may match at one place: together only those that may begin with the same word."""
    same, longer = Counter[str](), Counter[str]()
    for piece in pieces:
        for word in set(piece.first):
            same[word] += piece.choices
            for end in range(len(word)):
                longer[word[:end]] += piece.choices
    return max(
        sum(same[word[:end]] for end in range(len(word) + 1)) + longer[word] for piece in pieces for word in piece.first
    )


def _word(token: str) -> _Piece:
    exact, prefix = token.startswith("="), token.endswith("*")
    parts = token.strip("=*").split("-")
    if not all(re.fullmatch(r"[\w']+", part) for part in parts) or (exact and prefix):
        raise PatternError("pattern-not-a-word", token)
    *first, last = parts
    if exact:
        ending = re.escape(last) + r"(?![\w'])"
    elif prefix:
        # Nothing of the word is given back, or "böl* !gereği" would find "bölüm" in "bölümü gereği".
        ending = re.escape(last) + r"[\w']*+"
    else:
        ending = noun(last)
    softens = not exact and not prefix and last[-1] in _SOFTENED
    needle = max([*first, last[:-1] if softens else last], key=len)
    # Without its last letter, which may soften: kitap, kitabı.
    stem = "".join(parts)[:-1][:_TOLD_APART_BY]
    return _Piece(_JOIN.join([*map(re.escape, first), ending]), (needle,) if needle else (), 1, (stem,))
