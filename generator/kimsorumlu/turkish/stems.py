"""What stands for a word when Turkish words are compared: their first five letters.

Turkish inflects the end of its words. Cutting them after five letters does about as well as a full morphological
analysis (Can et al., "Information retrieval on Turkish texts", JASIST 59(3), 2008): "kurulumunun" and "kurulumu" are
one word, "yürütmek" and "yürütülmek" too. The search, where readers type the words, has an analysis of its own
(`exports.search.stemmer`).
"""

from __future__ import annotations

import re
from typing import Final

_LETTERS: Final = 5
_APOSTROPHE: Final = re.compile("['’]")


def stem(word: str) -> str:
    """The first five letters of a word, lower-cased or folded before: "kurulumunun" → "kurul"; a number whole.

    What stands after an apostrophe is an ending, however short the name before it: "TSE'nin" is "TSE".
    """
    if word.isalpha():
        return word[:_LETTERS]
    if any(character.isdigit() for character in word):
        return word
    return _APOSTROPHE.split(word)[0][:_LETTERS] or word
