"""Known items: for a clause, a question made of its own words, and the same question spelled in other ways.

Two ways to remember a clause: its three rarest words, and five words in a row. It counts as found if one of the first
ten results has the clause's very text (some sentences stand in several articles).
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bench.search.inflect import FORMS, VOWELS
from bench.search.site import NAMELESS

from kimsorumlu.exports.search.analyzer import tokens
from kimsorumlu.exports.search.documents import collections
from kimsorumlu.exports.search.language import STOP_WORDS
from kimsorumlu.exports.search.stemmer import search_stem
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.turkish.fold import fold_search, normalize

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)?")
_PLAIN = str.maketrans("çğıöşüâîûÇĞİÖŞÜÂÎÛ", "cgiosuaiuCGIOSUAIU")
_LETTERS = "abcçdefgğhıijklmnoöprsştuüvyz"


@dataclass(frozen=True, slots=True)
class Item:
    """A question, how it was perturbed, and the text it should find."""

    q: str
    kind: str
    text: str


def items(corpus: Corpus, count: int, seed: int = 5) -> list[Item]:
    """For `count` clauses of the texts in force, both questions under every perturbation. Seeded."""
    chance = random.Random(seed)
    current, _ = collections(corpus, NAMELESS)
    clauses = [clause.text for article in current.articles for clause in article.clauses]
    frequency = Counter(t.term for text in clauses for t in {t.term: t for t in tokens(text, {})}.values())
    spellings = _spellings(clauses)
    long_enough = [text for text in dict.fromkeys(clauses) if len(_words(text)) >= 6]
    perturb: dict[str, Callable[[list[str]], list[str]]] = {
        "as written": list,
        "no diacritics": lambda words: [w.translate(_PLAIN) for w in words],
        "CAPS": lambda words: [w.replace("i", "İ").upper() for w in words],
        "wrong-case CAPS": lambda words: [w.upper() for w in words],
        "typo": lambda words: _with(words, lambda word: _mistyped(word, chance)),
        "inflected": lambda words: _with(words, lambda word: _inflected(word, spellings, chance)),
    }
    found = []
    for text in chance.sample(long_enough, min(count, len(long_enough))):
        words = _words(text)
        rarest = set(
            sorted(dict.fromkeys(words), key=lambda word: (frequency[search_stem(fold_search(word))], word))[:3]
        )
        start = chance.randrange(len(words) - 4)
        for question in ([w for w in dict.fromkeys(words) if w in rarest], words[start : start + 5]):
            found += [Item(" ".join(change(question)), kind, text) for kind, change in perturb.items()]
    return found


def _words(text: str) -> list[str]:
    """The telling words of a text, lower case."""
    plain = re.sub(r"['’‘][^\W_]+", "", normalize(text))
    lower = [word.replace("İ", "i").replace("I", "ı").lower() for word in _WORD.findall(plain)]
    return [
        word for word in lower if len(word) > 3 and fold_search(word).isalpha() and fold_search(word) not in STOP_WORDS
    ]


def _spellings(clauses: list[str]) -> dict[str, str]:
    """For each stem the shortest word of the texts that has it."""
    shortest: dict[str, str] = {}
    for word in sorted({word for text in clauses for word in _words(text)}, key=lambda word: (len(word), word)):
        shortest.setdefault(search_stem(fold_search(word)), word)
    return shortest


def _with(words: list[str], change: Callable[[str], str]) -> list[str]:
    """The words with the longest of them changed."""
    longest = max(words, key=len)
    return [change(word) if word == longest else word for word in words]


def _mistyped(word: str, chance: random.Random) -> str:
    """One slip inside the word: a letter left out, doubled, swapped with the next, or another one."""
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + chance.choice(_LETTERS) + word[at + 1 :],
        )
    )


def _inflected(word: str, spellings: dict[str, str], chance: random.Random) -> str:
    """Another form of the word, built on the shortest spelling of its stem."""
    base = spellings.get(search_stem(fold_search(word)), word)
    if not any(letter in VOWELS for letter in base):
        return word
    return FORMS[chance.choice(sorted(FORMS))](base)
