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
(-li, -lik, -ci, -me) are not included; `*` takes any. Words that only begin as a verb's stem does ("yap*": yapı), and
turns of speech ("yol": ihale yoluyla), are found by neither (`other_words`).

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
from kimsorumlu.read.other_words import not_before, other_after, other_than
from kimsorumlu.read.pattern_parts import (
    BESIDE,
    END,
    GAP,
    JOIN,
    MOST_BETWEEN,
    NOUN_ENDING,
    SOFTENED,
    VOWELS,
    Ends,
    beginning,
    beside,
    compound,
    exactly,
    inflected,
    is_letter,
    maybe,
    one_of,
    row,
    within_gap,
    without,
)
from kimsorumlu.turkish.fold import fold_letters


class PatternError(ValueError):
    """A pattern that cannot be read; `reason` is for its author."""

    def __init__(self, code: str, *filling: str) -> None:
        self.reason = Phrase(code, *filling)
        super().__init__(self.reason)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as written, and what it finds. What is asked of one that cannot be read raises PatternError.

    It is understood when it is first asked: most of the package's are of directorates that a project has no text of.
    """

    source: str

    @property
    def needles(self) -> tuple[str, ...]:
        """Words one of which every match contains; none known: empty."""
        return _understood(self.source).needles

    @property
    def others(self) -> tuple[tuple[str, ...], ...]:
        """More such words, of each of which every match contains one."""
        return _understood(self.source).others

    @property
    def regex(self) -> str:
        """The regex over folded text that finds the same."""
        return _understood(self.source).regex

    def find(self, folded: str) -> tuple[int, int] | None:
        """Where the pattern first stands in folded text (start, end), or None.

        Looking for plain words first spares nearly all searches.
        """
        understood = _understood(self.source)
        for words in understood.others:
            if not any(word in folded for word in words):
                return None
        return understood.search(folded)


@dataclass(frozen=True, slots=True)
class _Understood:
    """A pattern to look for: where it may end, and what it begins with, one of some words.

    Every match contains one of the needles (none known: empty), and one of each of `others`.
    """

    ends: Ends
    heads: tuple[str, ...]
    regex: str
    needles: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]

    def search(self, folded: str) -> tuple[int, int] | None:
        for start in sorted(self._starts(folded)):
            end = next(self.ends(folded, start), None)
            if end is not None:
                return start, end
        return None

    def _starts(self, folded: str) -> set[int]:
        """The places where a word begins as one of the heads does."""
        found = set()
        for head in self.heads:
            at = folded.find(head)
            while at >= 0:
                if at == 0 or not is_letter(folded[at - 1]):
                    found.add(at)
                at = folded.find(head, at + 1)
        return found


@cache
def _understood(source: str) -> _Understood:
    """Raises PatternError."""
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
    return _Understood(phrase.ends, tuple(dict.fromkeys(phrase.heads)), _START + phrase.regex, phrase.needles, others)


_GAP_CHOICES: Final = MOST_BETWEEN + 1
_START: Final = r"(?<!\w)"

# Real patterns nest two levels; the limit only keeps hostile ones from exhausting the stack.
MAX_DEPTH = 20

# How many ways a pattern may match at one place of a text: three gaps have 343. Real patterns have up to 49.
MAX_CHOICES: Final = 400
MAX_LENGTH: Final = 60_000
_TOLD_APART_BY: Final = 12

_TOKEN = re.compile(r"\s*(?:(?P<gap>…|\.\.\.)|(?P<mark>[()\[\]|!])|(?P<word>=?[\w'-]+\*?))")


def noun(stem: str) -> str:
    """The regex of a folded word with any ending of a noun."""
    last = stem[-1]
    soft = f"(?:{last}|{SOFTENED[last]}(?=[{''.join(sorted(VOWELS))}]))" if last in SOFTENED else re.escape(last)
    return not_before(other_than(stem)) + re.escape(stem[:-1]) + soft + NOUN_ENDING + END


def compile_pattern(source: str) -> Pattern:
    """The pattern written in the language above; raises PatternError."""
    _understood(source)
    return Pattern(source)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern: its regex, and words one of which it always contains (none known: empty).

    `choices`: how many ways it may match at one place, `first`: what it may begin with; `every`: of each of its own
    parts the words one of which that always contains. `ends`: where it may end; `heads`: what it may begin with, letter
    by letter.
    """

    regex: str
    needles: tuple[str, ...]
    ends: Ends
    heads: tuple[str, ...] = ()
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
    choices, first, heads, parts = 1, tuple[str, ...](), tuple[str, ...](), list[Ends]()
    while place < len(tokens) and tokens[place] not in ("|", ")", "]"):
        mark = tokens[place]
        if mark in ("…", "...", "!") and (gap or not begun):
            raise PatternError("pattern-after-word", mark)
        between = "" if not begun else GAP if gap else BESIDE
        apart = [] if not begun else [within_gap] if gap else [beside]
        if mark in ("…", "..."):
            gap, place = True, place + 1
        elif mark == "!":
            piece, place = _element(tokens, place + 1)
            regex += f"(?!{BESIDE}{piece.regex})"
            parts.append(without(row([beside, piece.ends])))
            choices *= piece.choices
        elif mark == "[":
            # What may be missing uses up neither the gap before it nor the beginning.
            piece, place = _alternatives(tokens, place + 1, "]")
            regex += f"(?:{between}{piece.regex})?" if begun else f"(?:{piece.regex}{BESIDE})?"
            parts.append(maybe(row([*apart, piece.ends] if begun else [piece.ends, beside])))
            choices *= piece.choices + 1
            # A gap before it is tried with it and without.
            choices *= _GAP_CHOICES if gap else 1
            first += () if begun else piece.first
            heads += () if begun else piece.heads
        else:
            piece, place = _element(tokens, place)
            regex += between + piece.regex
            parts += [*apart, piece.ends]
            needles.append(piece.needles)
            choices *= piece.choices * (_GAP_CHOICES if gap else 1)
            first += () if begun else piece.first
            heads += () if begun else piece.heads
            begun, gap = True, False
    if gap or not begun:
        raise PatternError("pattern-no-word")
    # The longest words are the rarest: they spare the most searches.
    best = max(needles, key=lambda words: min((len(word) for word in words), default=0))
    return _Piece(regex, best, row(parts), heads, choices, first, tuple(needles)), place


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
    ends = one_of([piece.ends for piece in each.values()])
    heads = tuple(head for piece in each.values() for head in piece.heads)
    return _Piece(f"(?:{'|'.join(each)})", needles, ends, heads, _ways(each.values()), first), place


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
        ending, ends = re.escape(last) + r"(?![\w'])", exactly(last)
    elif prefix:
        ending, ends = not_before(other_after(last)) + re.escape(last) + r"[\w']*+", beginning(last)
    else:
        ending, ends = noun(last), inflected(last)
    softens = not exact and not prefix and last[-1] in SOFTENED
    needle = max([*first, last[:-1] if softens else last], key=len)
    # Without its last letter, which may soften: kitap, kitabı.
    stem = "".join(parts)[:-1][:_TOLD_APART_BY]
    head = first[0] if first else last[:-1] if softens else last
    regex = JOIN.join([*map(re.escape, first), ending])
    return _Piece(regex, (needle,) if needle else (), compound(first, ends), (head,), 1, (stem,))
