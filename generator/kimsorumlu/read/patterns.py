"""The pattern language of data/topics.yml: Turkish words as a person writes them, compiled to regular expressions.

A pattern is looked for in *folded* text (`fold`): lower case by Turkish rules, letters without their marks, one kind of
apostrophe, each letter in the place it had. So a pattern may be written with or without Turkish letters, and what it
finds can be shown in the text as printed.

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
drops is written as a second form: (kayıt|kaydı). Endings that make a new word (-li, -lik, -ci, -me) are not included;
`*` takes any.

The endings are those of the noun: plural, possessive, case, -ki, -dir, in this order (TDK, Yazım Kılavuzu: "Eklerin
yazılışı"; order of endings as in G. Lewis, Turkish Grammar, ch. II). They are a closed set, which is why "ağ" finds
"ağlarının" but not "ağaç", and "hat" would find "hata": such words are written with one more letter (hatlar|hatt).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_FOLD = str.maketrans("İIÇĞÖŞÜÂÎÛçğıöşüâîû’‘´", "iicgosuaiucgiosuaiu'''")


def fold(text: str) -> str:
    """The text in lower case without Turkish marks, letter for letter: position n stays position n of the NFC text.

    İ I ı → i, ç → c, ğ → g, ö → o, ş → s, ü → u, â → a, î → i, û → u; ’ ‘ ´ → '.
    """
    # Only İ grows when lowered by the general rules, and it is gone by then: lengths stay equal.
    return unicodedata.normalize("NFC", text).translate(_FOLD).lower()


class PatternError(ValueError):
    """A pattern that cannot be read; the message is for its author, in Turkish."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. `source` is as written; `needles` are words one of which every match contains."""

    source: str
    regex: re.Pattern[str]
    needles: tuple[str, ...]

    def find(self, folded: str) -> tuple[int, int] | None:
        """Where the pattern first stands in folded text (start, end), or None."""
        # Looking for a plain word first is about ten times faster than the regex, and nearly always ends the matter.
        if self.needles and not any(needle in folded for needle in self.needles):
            return None
        match = self.regex.search(folded)
        return match.span() if match else None


# Endings, on folded letters: i stands for ı i, u for u ü, so [iu] is the high vowel, [ae] the low one.
_PLURAL = r"(?:l[ae]r)?"
_POSSESSIVE = r"(?:s?[iu]|[iu]?m(?:[iu]z)?|[iu]?n(?:[iu]z)?)?"
_CASE = r"(?:[yn]?[iu]|[yn]?[ae]|n?[dt][ae]n?|[yn]?[iu]n|y?l[ae]|[yn]?c[ae])?"
_KI = r"(?:ki(?:l[ae]r)?(?:n?[iu]n?|n?[ae]|n?d[ae]n?)?)?"
NOUN_ENDING = rf"(?:'?{_PLURAL}{_POSSESSIVE}{_CASE}{_KI}(?:[dt][iu]r)?)"
_SOFTENED = {"k": "(?:k|g(?=[aeiou]))", "t": "(?:t|d(?=[aeiou]))", "p": "(?:p|b(?=[aeiou]))"}

# Between words that follow one another; between words with a gap, where up to six others may stand.
_BESIDE = r"[^\w,;:.]+"
_GAP = r"(?:[^\w;.]+[\w']+){0,6}?[^\w;.]+"
_JOIN = r"\W{0,3}"
_START, _END = r"(?<!\w)", r"(?!\w)"

_TOKEN = re.compile(r"\s*(?:(?P<gap>…|\.\.\.)|(?P<mark>[()\[\]|!])|(?P<word>=?[\w'-]+\*?))")


def noun(stem: str) -> str:
    """The regex of a folded word with any ending of a noun."""
    return re.escape(stem[:-1]) + _SOFTENED.get(stem[-1], re.escape(stem[-1])) + NOUN_ENDING + _END


def compile_pattern(source: str) -> Pattern:
    """The pattern written in the language above; raises PatternError."""
    tokens = list(_tokens(fold(source)))
    phrase, rest = _phrase(tokens, 0, "")
    if rest < len(tokens):
        raise PatternError(f"“{tokens[rest]}” yersiz")
    return Pattern(source, re.compile(_START + phrase.regex), phrase.needles)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern as regex, with words one of which it always contains (none known: empty)."""

    regex: str
    needles: tuple[str, ...]


def _tokens(text: str) -> Iterator[str]:
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None:
            raise PatternError(f"“{text[place:].strip()[0]}” bu dilde yok")
        yield match[0].strip()
        place = match.end()


def _phrase(tokens: list[str], place: int, closing: str) -> tuple[_Piece, int]:
    """Words in a row up to `closing`, a "|" or the end, and the place where it stopped."""
    regex, needles, gap, open_start = "", [()], False, True
    while place < len(tokens) and tokens[place] not in (closing, "|", ")", "]"):
        token = tokens[place]
        place += 1
        if token in ("…", "..."):
            if open_start or gap:
                raise PatternError("“…” iki sözcüğün arasında durur")
            gap = True
            continue
        between = "" if open_start else _GAP if gap else _BESIDE
        if token == "!":
            if open_start or gap:
                raise PatternError("“!” bir sözcüğün ardından gelir")
            piece, place = _element(tokens, place)
            regex += f"(?!{_BESIDE}{piece.regex})"
            continue
        if token == "[":
            piece, place = _alternatives(tokens, place, "]")
            regex += f"(?:{piece.regex}{_BESIDE})?" if open_start else f"(?:{between}{piece.regex})?"
            # An optional word uses up neither the gap before it nor the beginning.
            continue
        piece, place = _element(tokens, place - 1)
        regex += between + piece.regex
        needles.append(piece.needles)
        gap = open_start = False
    if open_start or gap:
        raise PatternError("sözcük eksik")
    best = max(needles, key=lambda words: min((len(word) for word in words), default=0))
    return _Piece(regex, tuple(best)), place


def _element(tokens: list[str], place: int) -> tuple[_Piece, int]:
    """A word or a bracket of alternatives."""
    if place >= len(tokens):
        raise PatternError("sözcük eksik")
    if tokens[place] == "(":
        return _alternatives(tokens, place + 1, ")")
    return _word(tokens[place]), place + 1


def _alternatives(tokens: list[str], place: int, closing: str) -> tuple[_Piece, int]:
    """One phrase or several with "|" between them, up to the closing bracket, which is consumed."""
    pieces = []
    while True:
        piece, place = _phrase(tokens, place, closing)
        pieces.append(piece)
        if place >= len(tokens):
            raise PatternError(f"“{closing}” ile kapanmamış")
        place += 1
        if tokens[place - 1] == closing:
            break
        if tokens[place - 1] != "|":
            raise PatternError(f"“{tokens[place - 1]}” yersiz")
    known = all(piece.needles for piece in pieces)
    needles = tuple(word for piece in pieces for word in piece.needles) if known else ()
    return _Piece(f"(?:{'|'.join(piece.regex for piece in pieces)})", needles), place


def _word(token: str) -> _Piece:
    exact, prefix = token.startswith("="), token.endswith("*")
    parts = token.strip("=*").split("-")
    if not all(re.fullmatch(r"[\w']+", part) for part in parts) or (exact and prefix):
        raise PatternError(f"“{token}” bir sözcük değil")
    last = parts[-1]
    if exact:
        ending = re.escape(last) + r"(?![\w'])"
    elif prefix:
        ending = re.escape(last) + r"[\w']*"
    else:
        ending = noun(last)
    stems = [*parts[:-1], last if exact or prefix or last[-1] not in _SOFTENED else last[:-1] or last]
    return _Piece(_JOIN.join([*(re.escape(part) for part in parts[:-1]), ending]), (max(stems, key=len),))
