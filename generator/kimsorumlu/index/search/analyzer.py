"""From text to tokens: fold, cut into words, keep composites whole as well, stem, find concepts.

The same steps in the same order as theme/mkdocs/assets/js/arama/analyzer.js; tests/index/search proves the two equal over
the whole vocabulary of the corpus and over generated text. Change both or neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kimsorumlu.index.search import concepts, language
from kimsorumlu.index.search.folding import IGNORABLE, fold, normalize
from kimsorumlu.index.search.stemmer import stem

# Whatever stands between spaces; the folded text has no other separator.
_CHUNK = re.compile(r"[^ ]+")
# "KVKK'nin" → "kvkk": letters and digits up to an apostrophe; what follows it is an ending.
_WORD = re.compile(r"([^'\-/.:]+)(?:'[^\-/.:]*)?")
# Digits and letters as ASCII has them: other scripts' digits count as letters, here and in the browser.
_NUMBER = re.compile(r"[0-9]+")
_HAS_DIGIT = re.compile(r"[0-9]")
_ORDINAL = re.compile(rf"([0-9]+)(?:{'|'.join(language.ORDINAL_ENDINGS)})")


@dataclass(frozen=True, slots=True)
class Token:
    """One term of a text.

    `kind`: "word"; "joined" ("wi-fi" → "wifi", "e imza" → "eimza"); "pair" ("22/d" → "22-d", "2022-544"); "date"
    ("01.06.2012" → "1-6-2012"); "concept" ("kvkk~"). `surface` is the folded word as written, "" but for words. `start` and
    `end` are offsets into the normalized text.
    """

    term: str
    kind: str
    surface: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    """A run of letters and digits; `joiner` is the character between it and the word before it in the same chunk."""

    text: str
    start: int
    end: int
    joiner: str


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in the order of their beginnings; at one beginning words come before composites.

    Stop words are left out, and so are single letters.
    """
    chunks = [words for words in map(_words, _CHUNK.finditer(fold(normalize(text)))) if words]
    found: list[Token] = []
    line: list[Token] = []
    for number, words in enumerate(chunks):
        plain = [token for word in words if (token := _plain(word)) is not None]
        whole = list(_composites(words)) or list(_prefixed(words, chunks[number + 1] if number + 1 < len(chunks) else []))
        whole += _spoken_date(chunks[number : number + 3])
        joined = [token for token in whole if token.kind == "joined"]
        found += plain + whole
        line += joined or plain
    found += _concepts(_without_joined_parts(line))
    return tuple(sorted(found, key=lambda token: token.start))


def _words(match: re.Match[str]) -> list[_Word]:
    chunk, offset = match[0], match.start()
    words = []
    for part in _WORD.finditer(chunk):
        text = part[1].replace(IGNORABLE, "")
        if text:
            joiner = chunk[part.start() - 1] if part.start() and words else ""
            words.append(_Word(text, offset + part.start(1), offset + part.end(1), joiner))
    return words


def _plain(word: _Word) -> Token | None:
    text = word.text
    ordinal = _ORDINAL.fullmatch(text)
    if ordinal is not None or _is_number(text):
        return Token(_bare(ordinal[1] if ordinal else text), "word", text, word.start, word.end)
    if len(text) < 2 or text in language.STOP_WORDS:
        return None
    return Token(stem(text), "word", text, word.start, word.end)


def _composites(words: list[_Word]) -> Iterator[Token]:
    """Dates, pairs with a digit, and joined words of one chunk."""
    used = 0
    for first in range(len(words) - 2):
        if first >= used and (date := _date(words[first : first + 3])) is not None:
            used = first + 3
            yield date
    for left, right in zip(words, words[1:], strict=False):
        if used and right.end <= words[used - 1].end:
            continue
        digits = _is_number(left.text), _is_number(right.text)
        if any(digits) and right.joiner in "-/:" and (all(digits) or min(len(left.text), len(right.text)) == 1):
            yield Token(f"{_bare(left.text)}-{_bare(right.text)}", "pair", "", left.start, right.end)
    texts = [word.text for word in words]
    if len(words) > 1 and not any(_is_number(text) for text in texts):
        initials = all(word.joiner in ("", ".") and len(word.text) == 1 for word in words)
        if initials or (len(words) == 2 and words[1].joiner == "-"):
            yield Token(stem("".join(texts)), "joined", "".join(texts), words[0].start, words[-1].end)


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def _bare(text: str) -> str:
    """A number without leading zeros; anything else as it is."""
    return text.lstrip("0") or "0" if _is_number(text) else text


def _date(words: list[_Word]) -> Token | None:
    """ "01.06.2012", "15/12/2014": day, month and a year of four digits."""
    day, month, year = (word.text for word in words)
    if not (_is_number(day) and _is_number(month) and _is_number(year)):
        return None
    if len(year) != 4 or not 1 <= int(day[:4]) <= 31 or not 1 <= int(month[:4]) <= 12:
        return None
    return Token(f"{_bare(day)}-{_bare(month)}-{year}", "date", "", words[0].start, words[2].end)


def _spoken_date(chunks: list[list[_Word]]) -> list[Token]:
    """ "11 Kasım 2013" as the same token as "11.11.2013"."""
    if len(chunks) < 3 or any(len(words) != 1 for words in chunks[:2]):
        return []
    day, month, year = (words[0] for words in chunks)
    if not _is_number(day.text) or month.text not in language.MONTHS:
        return []
    if not _is_number(year.text) or len(year.text) != 4:
        return []
    number = language.MONTHS.index(month.text) + 1
    return [Token(f"{_bare(day.text)}-{number}-{year.text}", "date", "", day.start, year.end)]


def _prefixed(words: list[_Word], following: list[_Word]) -> Iterator[Token]:
    """ "e imza", "e- belediyecilik": a lone letter that belongs to the next word."""
    if len(words) == 1 and words[0].text in tuple(language.PREFIX_LETTERS) and following:
        after = following[0]
        if not _HAS_DIGIT.search(after.text) and len(after.text) > 2:
            joined = words[0].text + after.text
            yield Token(stem(joined), "joined", joined, words[0].start, after.end)


def _without_joined_parts(line: list[Token]) -> list[Token]:
    """The running text: of "e imza" only the joined word."""
    end = -1
    running = []
    for token in line:
        if token.start >= end:
            running.append(token)
        if token.kind == "joined":
            end = token.end
    return running


@cache
def variants() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Every variant of every concept as stems, by its first stem, longest first: (stems, the concept's token)."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for variants in concepts.CONCEPTS:
        name = "".join(character for character in fold(normalize(variants[0])) if character.isalnum()) + concepts.MARK
        for variant in variants:
            stems = tuple(token.term for token in running(variant))
            by_first.setdefault(stems[0], []).append((stems, name))
    return {
        first: tuple(sorted(set(entries), key=lambda entry: (-len(entry[0]), entry)))
        for first, entries in sorted(by_first.items())
    }


def running(text: str) -> list[Token]:
    """The text as a line of stems, composites in place of their parts, without stop words: how names are compared."""
    line: list[Token] = []
    chunks = [words for words in map(_words, _CHUNK.finditer(fold(normalize(text)))) if words]
    for number, words in enumerate(chunks):
        whole = list(_composites(words)) or list(_prefixed(words, chunks[number + 1] if number + 1 < len(chunks) else []))
        joined = [token for token in whole if token.kind == "joined"]
        line += joined or [token for word in words if (token := _plain(word)) is not None]
    return _without_joined_parts(line)


def _concepts(line: list[Token]) -> Iterator[Token]:
    """The concepts named in the running text, each where it stands, at most once per beginning and concept."""
    table = variants()
    for position, token in enumerate(line):
        seen = set()
        for stems, name in table.get(token.term, ()):
            run = line[position : position + len(stems)]
            if name not in seen and tuple(part.term for part in run) == stems:
                seen.add(name)
                yield Token(name, "concept", "", run[0].start, run[-1].end)
