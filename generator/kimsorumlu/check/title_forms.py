"""What a heading looks like, and what none does: how it is written, how it ends, how long it is."""

from __future__ import annotations

import re
from typing import Final

from kimsorumlu.turkish.case import lower, upper

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LIGHT: Final = frozenset(
    ("ve", "ile", "veya", "ya", "da", "de", "için", "dair", "olan", "olarak", "ilişkin", "göre", "gibi")
)
# "GÖREV UNVANI: MÜDÜR", "Görev, Yetki ve Sorumlulukları"; the longest of the 13 texts at hand has 15 words.
_LONGEST: Final = 16
_ENDS: Final = (".", ",", ";", ":", "!", "?", "…", "”", '"')
# The last word of a sentence: "yapar", "sağlanır", "sorumludur", "etmektedir", "yürütmek"; not "Müdür", "Memur".
_VERB: Final = re.compile(
    r"(?:m[ae]kt[ae]d[ıi]r(?:l[ae]r)?|m[ae]l[ıi]d[ıi]r|[^\W\d_]+(?<!mü)[dt][ıiuü]r(?:l[ae]r)?|[^\W\d_]{2,}(?:[ıiuü]l|n)[ıiuü]r"
    r"|[^\W\d_]{2,}m[ae]k|yapar|eder|verir|alır|olur|sağlar|yürütür|hazırlar|düzenler|girer)"
)


def is_title(text: str) -> bool:
    """Whether a text is written as headings are: few words, each with a capital, and no sign that ends a sentence.

    A colon may end one ("GÖREV UNVANI: MÜDÜR", "DAYANAK:").
    """
    words = [word for word in _WORD.findall(text) if lower(word) not in _LIGHT]
    if not words or len(words) > _LONGEST or "\n" in text:
        return False
    plain = text.strip().rstrip(" :")
    if not plain or plain.endswith(_ENDS) or is_sentence(plain):
        return False
    capitals = sum(word[0] != lower(word[0]) for word in words)
    return capitals == len(words) or (len(words) > 1 and text == upper(text))


def is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does: with a verb, or with a full stop after one."""
    words = _WORD.findall(text)
    if len(words) < 3 or text == upper(text):
        return False
    last = lower(words[-1])
    return _VERB.fullmatch(last) is not None and words[-1][:1] == last[:1]


def is_bare_number(text: str) -> bool:
    """Whether what should be words is a number or a label: "17.", "a)", "II-"."""
    return not any(len(word) > 1 and upper(word) not in _FIGURES for word in _WORD.findall(text))


_FIGURES: Final = frozenset(("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"))


def ends_open(text: str) -> bool:
    """Whether a text breaks off in a sentence: nothing ends it, and its last word could not."""
    plain = text.rstrip()
    return bool(plain) and not plain.endswith((*_ENDS, ")")) and not is_sentence(plain)
