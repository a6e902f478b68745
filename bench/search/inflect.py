"""Turkish noun forms by vowel harmony: enough to say a word otherwise than a text does. Takes and gives lower case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

VOWELS: Final = "aıoueiöü"
_BACK: Final = "aıou"
_VOICELESS: Final = "fstkçşhp"
_HIGH: Final = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}


def _last_vowel(word: str) -> str:
    return next((letter for letter in reversed(word) if letter in VOWELS), "e")


def _a(word: str) -> str:
    return "a" if _last_vowel(word) in _BACK else "e"


def _i(word: str) -> str:
    return _HIGH[_last_vowel(word)]


def _d(word: str) -> str:
    return "t" if word[-1] in _VOICELESS else "d"


def _soft(word: str) -> str:
    """With the softened consonant a vowel brings: "müdürlük" → "müdürlüğ", "talep" → "taleb"."""
    if len(word) > 3 and word[-1] in "kp" and word[-2] in VOWELS:
        return word[:-1] + {"k": "ğ", "p": "b"}[word[-1]]
    return word


def _open(word: str) -> bool:
    return word[-1] in VOWELS


def plural(word: str) -> str:
    """ "kamera" → "kameralar"."""
    return f"{word}l{_a(word)}r"


def _dative(word: str) -> str:
    return f"{word}y{_a(word)}" if _open(word) else _soft(word) + _a(word)


def _accusative(word: str) -> str:
    return f"{word}y{_i(word)}" if _open(word) else _soft(word) + _i(word)


def _genitive(word: str) -> str:
    return f"{word}n{_i(word)}n" if _open(word) else f"{_soft(word)}{_i(word)}n"


def _locative(word: str) -> str:
    return word + _d(word) + _a(word)


def _ablative(word: str) -> str:
    return _locative(word) + "n"


def _instrumental(word: str) -> str:
    return f"{word}yl{_a(word)}" if _open(word) else f"{word}l{_a(word)}"


def _possessive(word: str) -> str:
    return f"{word}s{_i(word)}" if _open(word) else _soft(word) + _i(word)


def _ours(word: str) -> str:
    return f"{word}m{_i(word)}z" if _open(word) else f"{_soft(word)}{_i(word)}m{_i(word)}z"


def _of_its(word: str, case: str) -> str:
    """A case after the third person's possessive: "kamerasının", "müdürlüğünde"."""
    own = _possessive(word)
    return (
        own
        + {
            "accusative": f"n{_i(own)}",
            "dative": f"n{_a(own)}",
            "locative": f"nd{_a(own)}",
            "ablative": f"nd{_a(own)}n",
            "genitive": f"n{_i(own)}n",
        }[case]
    )


FORMS: Final[dict[str, Callable[[str], str]]] = {
    "dative": _dative,
    "accusative": _accusative,
    "genitive": _genitive,
    "locative": _locative,
    "ablative": _ablative,
    "instrumental": _instrumental,
    "plural": plural,
    "possessive": _possessive,
    "ours": _ours,
    "locative ki": lambda word: f"{_locative(word)}ki",
    "plural accusative": lambda word: _accusative(plural(word)),
    "plural genitive": lambda word: _genitive(plural(word)),
    "plural dative": lambda word: _dative(plural(word)),
    "plural locative": lambda word: _locative(plural(word)),
    "plural possessive": lambda word: _possessive(plural(word)),
    "plural possessive accusative": lambda word: _of_its(plural(word), "accusative"),
    "plural possessive genitive": lambda word: _of_its(plural(word), "genitive"),
    **{
        f"possessive {case}": lambda word, case=case: _of_its(word, case)  # type: ignore[misc]
        for case in ("accusative", "dative", "locative", "ablative", "genitive")
    },
}
