"""From text to tokens: fold, cut into words, keep composites whole as well, stem, find concepts.

The same steps in the same order as theme/mkdocs/assets/js/search/analyzer.js; tests/exports/search proves the two equal
over the whole vocabulary of the corpus and over generated text. Change both or neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from kimsorumlu.exports.search import language
from kimsorumlu.exports.search.stemmer import search_stem
from kimsorumlu.turkish.fold import IGNORABLE, fold_search, normalize

# Whatever stands between spaces; the folded text has no other separator.
_CHUNK = re.compile(r"[^ ]+")
# "KVKK'nin" → "kvkk": letters and digits up to an apostrophe; what follows it is an ending.
_WORD = re.compile(r"([^'\-/.:]+)(?:'[^\-/.:]*)?")
# Digits and letters as ASCII has them: other scripts' digits count as letters, here and in the browser.
_NUMBER = re.compile(r"[0-9]+")
_HAS_DIGIT = re.compile(r"[0-9]")
_ORDINAL = re.compile(rf"([0-9]+)(?:{'|'.join(language.ORDINAL_ENDINGS)})")


@dataclass(frozen=True, slots=True)
class SearchToken:
    """One term of a text.

    `kind`: "word"; "joined" ("wi-fi" → "wifi", "e imza" → "eimza"); "pair" ("22/d" → "22-d", "2022-544"); "date"
    ("01.06.2012" → "1-6-2012"); "concept" ("kvkk~"). `surface` is the folded word as written, "" but for words and
    joined ones. `start` and `end` are offsets into the normalized text.
    """

    term: str
    kind: str
    surface: str
    start: int
    end: int


# Every name of every concept as stems, by its first stem, longest first: (stems, the concept's token).
ConceptTable = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

# The ending of a concept's token; no word has it.
MARK: Final = "~"


@dataclass(frozen=True, slots=True)
class _Word:
    """A run of letters and digits; `joiner` is the character between it and the word before it in the same chunk."""

    text: str
    start: int
    end: int
    joiner: str


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What stands between two spaces: its words, the tokens of each, the composites; offsets count from its start."""

    words: tuple[_Word, ...]
    plain: tuple[SearchToken, ...]
    composites: tuple[SearchToken, ...]


def tokens(text: str, concepts: ConceptTable) -> tuple[SearchToken, ...]:
    """The tokens of a text in the order of their beginnings; at one beginning words come before composites.

    Stop words are left out, and so are single letters.
    """
    found, line = _tokens(text)
    found += _concepts(line, concepts)
    return tuple(sorted(found, key=lambda token: token.start))


def running(text: str) -> list[SearchToken]:
    """The text as a line of stems, composites in place of their parts, without stop words: how names are compared."""
    return _tokens(text)[1]


def _tokens(text: str) -> tuple[list[SearchToken], list[SearchToken]]:
    """All tokens but concepts, and the running text."""
    chunks = [
        (match.start(), chunk)
        for match in _CHUNK.finditer(fold_search(normalize(text)))
        if (chunk := _chunk(match[0])).words
    ]
    found: list[SearchToken] = []
    line: list[SearchToken] = []
    for number, (offset, chunk) in enumerate(chunks):
        plain = [_moved(token, offset) for token in chunk.plain]
        whole = [_moved(token, offset) for token in chunk.composites]
        if not whole and chunk.words[0].text in language.PREFIX_LETTERS:
            whole = _prefixed(chunks[number : number + 2])
        joined = [token for token in whole if token.kind == "joined"]
        found += plain
        found += whole
        if _is_number(chunk.words[0].text):
            found += _spoken_date(chunks[number : number + 3])
        line += joined or plain
    return found, _without_joined_parts(line)


def _moved(token: SearchToken, offset: int) -> SearchToken:
    return SearchToken(token.term, token.kind, token.surface, token.start + offset, token.end + offset)


@lru_cache(maxsize=100_000)
def _chunk(chunk: str) -> _Chunk:
    words = _words(chunk)
    plain = tuple(token for word in words if (token := _plain(word)) is not None)
    return _Chunk(words, plain, tuple(_composites(words)))


def _words(chunk: str) -> tuple[_Word, ...]:
    words: list[_Word] = []
    for part in _WORD.finditer(chunk):
        text = part[1].replace(IGNORABLE, "")
        if text:
            joiner = chunk[part.start() - 1] if part.start() and words else ""
            words.append(_Word(text, part.start(1), part.end(1), joiner))
    return tuple(words)


def _plain(word: _Word) -> SearchToken | None:
    text = word.text
    ordinal = _ORDINAL.fullmatch(text)
    if ordinal is not None or _is_number(text):
        return SearchToken(_bare(ordinal[1] if ordinal else text), "word", text, word.start, word.end)
    if len(text) < 2 or text in language.STOP_WORDS:
        return None
    return SearchToken(search_stem(text), "word", text, word.start, word.end)


def _composites(words: tuple[_Word, ...]) -> Iterator[SearchToken]:
    """Dates, pairs with a digit, and joined words of one chunk."""
    used = 0
    for first in range(len(words) - 2):
        if first >= used and (date := _date(words[first : first + 3])) is not None:
            used = first + 3
            yield date
    for left, right in pairwise(words):
        if used and right.end <= words[used - 1].end:
            continue
        digits = _is_number(left.text), _is_number(right.text)
        if any(digits) and right.joiner in "-/:" and (all(digits) or min(len(left.text), len(right.text)) == 1):
            yield SearchToken(f"{_bare(left.text)}-{_bare(right.text)}", "pair", "", left.start, right.end)
    texts = [word.text for word in words]
    if len(words) > 1 and not any(_is_number(text) for text in texts):
        initials = all(word.joiner in ("", ".") and len(word.text) == 1 for word in words)
        if initials or (len(words) == 2 and words[1].joiner == "-"):
            yield SearchToken(search_stem("".join(texts)), "joined", "".join(texts), words[0].start, words[-1].end)


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def _bare(text: str) -> str:
    """A number without leading zeros; anything else as it is."""
    return text.lstrip("0") or "0" if _is_number(text) else text


def _date(words: tuple[_Word, ...]) -> SearchToken | None:
    """ "01.06.2012", "15/12/2014": day, month and a year of four digits."""
    day, month, year = (word.text for word in words)
    if not (_is_number(day) and _is_number(month) and _is_number(year)):
        return None
    if len(year) != 4 or not 1 <= int(day[:4]) <= 31 or not 1 <= int(month[:4]) <= 12:
        return None
    return SearchToken(f"{_bare(day)}-{_bare(month)}-{year}", "date", "", words[0].start, words[2].end)


def _spoken_date(chunks: list[tuple[int, _Chunk]]) -> list[SearchToken]:
    """ "11 Kasım 2013" as the same token as "11.11.2013"."""
    if len(chunks) < 3 or any(len(chunk.words) != 1 for _, chunk in chunks[:2]):
        return []
    day, month, year = (chunk.words[0] for _, chunk in chunks)
    if not _is_number(day.text) or month.text not in language.MONTHS:
        return []
    if not _is_number(year.text) or len(year.text) != 4:
        return []
    term = f"{_bare(day.text)}-{language.MONTHS.index(month.text) + 1}-{year.text}"
    return [SearchToken(term, "date", "", chunks[0][0] + day.start, chunks[2][0] + year.end)]


def _prefixed(chunks: list[tuple[int, _Chunk]]) -> list[SearchToken]:
    """ "e imza", "e- belediyecilik": a lone letter that belongs to the next word."""
    if len(chunks) < 2 or len(chunks[0][1].words) != 1:
        return []
    letter, after = chunks[0][1].words[0], chunks[1][1].words[0]
    if _HAS_DIGIT.search(after.text) or len(after.text) <= 2:
        return []
    joined = letter.text + after.text
    return [SearchToken(search_stem(joined), "joined", joined, chunks[0][0] + letter.start, chunks[1][0] + after.end)]


def _without_joined_parts(line: list[SearchToken]) -> list[SearchToken]:
    """The running text: of "e imza" only the joined word."""
    end = -1
    running = []
    for token in line:
        if token.start >= end:
            running.append(token)
        if token.kind == "joined":
            end = token.end
    return running


def concept_table(concepts: Iterable[Sequence[str]]) -> ConceptTable:
    """The table of things with several names; a name without a word of its own ("ve") is no name."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for names in concepts:
        token = "".join(character for character in fold_search(normalize(names[0])) if character.isalnum()) + MARK
        for name in names:
            stems = tuple(found.term for found in running(name))
            if stems:
                by_first.setdefault(stems[0], []).append((stems, token))
    return {
        first: tuple(sorted(set(entries), key=lambda entry: (-len(entry[0]), entry)))
        for first, entries in sorted(by_first.items())
    }


def _concepts(line: list[SearchToken], table: ConceptTable) -> Iterator[SearchToken]:
    """The concepts named in the running text, each where it stands, at most once per beginning and concept."""
    for position, token in enumerate(line):
        seen = set()
        for stems, name in table.get(token.term, ()):
            run = line[position : position + len(stems)]
            if name not in seen and tuple(part.term for part in run) == stems:
                seen.add(name)
                yield SearchToken(name, "concept", "", run[0].start, run[-1].end)
