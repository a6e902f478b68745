"""Printed labels as members of lists: what family a label is of, and how far it is from the one before.

A family is the form of a list: the kind of its labels and the signs around them. "a)" and "b)" are of one family, "a."
is of another. Labels of regulations are met in about thirty families; a list keeps its own, with slips ("2-)" in a list
of "1)", "8)" twice, letters with and without ç, ğ, ı, ö, ş and ü, ı before i and i before ı).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from kimsorumlu.ids import label_text
from kimsorumlu.read.labels import is_label
from kimsorumlu.turkish.case import lower, upper


class LabelKind(StrEnum):
    """What the labels of a family count with."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    NESTED = "nested"  # "3.1", "2/a)", "j.1)", "a1)": the last part counts
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Label:
    """A label as a member of a list. `place` is how manieth it says it is: of letters their place in the alphabet."""

    printed: str
    kind: LabelKind
    # The kind and the signs around: "number )", "letter ( )".
    family: str
    place: int
    # Of a nested label, what stands before its last part: "3", "2/", "j.".
    stem: str = ""

    @property
    def first(self) -> bool:
        """Whether a list can begin with it."""
        return self.kind is LabelKind.SIGN or self.place in (1, DOUBLED)


ALPHABET: Final = "abcçdefgğhıijklmnoöpqrsştuüvwxyz"
# "aa" begins a list, too.
DOUBLED: Final = len(ALPHABET) + 1
_PLACES: Final = {letter: place for place, letter in enumerate(ALPHABET, 1)}
# What some lists leave out.
_OPTIONAL: Final = frozenset("çğıöqşüwx")
_ROMAN: Final = re.compile("x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10}
SIGNS: Final = "•·●▪■□◦○➢➔→❖✓✔*–—-−‐‑‒―⁃∙▫◆◊»>"
# "-", "•" and the like, which mark an item without counting it.
_SIGN: Final = re.compile(rf"\s*(?P<label>[{re.escape(SIGNS)}])(?!\d{{1,2}}(?!\d))\s*(?=[^\s{re.escape(SIGNS)}])")
_BEHIND: Final = r"\.\s?\)|\s?-\s?\)|\)\s?-|\)|\s?[-–—](?![)])|\.\s?[-–—]|\.|\s?:(?=\s)"
# "(1)", "( 2)", "(ç)", "[a]"
_ROUND: Final = re.compile(r"\s*(?P<label>[(\[]\s?(?P<core>[0-9]{1,3}|[a-zçğıöşüA-ZÇĞİÖŞÜ]{1,5})\s?[)\]])\s*[-–—]?")
# "a)", "aa)", "1.", "12-", "II.", "i))", "2-)", "1)-", "a)-", "1.)"
_PLAIN: Final = re.compile(
    rf"\s*(?P<label>(?P<core>[0-9]{{1,3}}|[a-zçğıöşü]{{1,2}}|[A-ZÇĞİÖŞÜ]|[ivxIVX]{{1,5}})(?P<behind>\s?(?:\){{1,2}}-?|(?:{_BEHIND}))))"
)
# "3.1", "4.1.1.", "4-1 :", "2/a)", "j.1)", "a1)", "A.1.", "A.1.1."
_PARTS: Final = re.compile(
    r"\s*(?P<label>(?P<stem>(?:[0-9]{1,2}[./-])+|[a-zçğıöşüA-ZÇĞİÖŞÜ]\.(?:[0-9]{1,2}\.){0,4}|[a-zçğıöşü])(?P<core>[0-9]{1,2}|(?<=/)[a-zçğıöşü])"
    r"(?P<behind>\)|\.(?!\d)|\s?[-–:](?!\d)|(?=\s)))(?=\s|[^\W\d])"
)
# Letters behind which a full stop makes an abbreviation, not a label, unless a blank follows.
_SPACED: Final = frozenset((".", "-", "–", "—", " -", " –", " —", " :"))
MAX_LABEL: Final = 12


def label_at(text: str) -> tuple[Label, int] | None:
    """The label with which a text begins and where the text behind it begins; None where it begins with none.

    Only the form is looked at: "18. maddesi" and "b) bendi" begin with a label as well.
    """
    for pattern in (_ROUND, _PARTS, _PLAIN, _SIGN):
        match = pattern.match(text)
        if match is None:
            continue
        label = read_label(match["label"])
        if label is not None and _apart(label, match, text):
            return label, match.end("label")
    return None


def _apart(label: Label, match: re.Match[str], text: str) -> bool:
    """Whether what follows a form lets it be a label: "1.500", "01.02.2020", "T.C.", "9001:2015" are none."""
    after = text[match.end("label") :]
    if label.kind is LabelKind.SIGN:
        return bool(after.strip())
    if label.kind is LabelKind.NESTED:
        return not re.match(r"[./]?\d", after)
    behind = match.groupdict().get("behind") or ")"
    if behind.endswith((".", ":")) and not after[:1].isspace() and after[:1] != "":
        # "1.Belediye" is a label, "1.5" and "T.C." are none.
        return label.kind is LabelKind.NUMBER and after[:1].isalpha() and after[:1] != lower(after[:1])
    if behind[-1:] in "-–—" and label.kind is LabelKind.NUMBER:
        return not re.match(r"\d{1,3}(?!\d)", after) or after[:1] == ""
    if behind[-1:] in "-–—" and label.kind is not LabelKind.NUMBER:
        # "e-imza" is a word, "a-Müdürlük" and "a- müdürlük" have a label.
        return after[:1].isspace() or (after[:1].isalpha() and after[:1] != lower(after[:1]))
    return True


@lru_cache(maxsize=4096)
def read_label(printed: str) -> Label | None:
    """A printed label as a member of a list; None where it is none that counts. A lone "i" or "v" is a letter."""
    if not is_label(printed):
        return None
    core = re.sub(r"\s", "", label_text(printed))
    if len(core) > 2 and core.isalpha() and core not in (lower(core), upper(core)):
        # "(Amaç)", "(Ek)" are words.
        return None
    signs = re.sub(r"\s", "", printed)
    if not core:
        return Label(printed, LabelKind.SIGN, f"sign {_plain_sign(signs)}", 0)
    at = signs.find(core)
    frame = f"{signs[:at]} {_plain_signs(signs[at + len(core) :])}"
    if core.isdigit():
        return Label(printed, LabelKind.NUMBER, f"number {frame}", int(core))
    capital = core != lower(core)
    case = "A" if capital else "a"
    letters = lower(core)
    if core.isascii() and len(core) > 1 and _ROMAN.fullmatch(core.lower()) and (capital or core not in ("ii", "xx")):
        return Label(printed, LabelKind.ROMAN, f"roman {case} {frame}", roman_value(core))
    if core == "I":
        return Label(printed, LabelKind.ROMAN, f"roman {case} {frame}", 1)
    if len(letters) == 1 and letters in _PLACES:
        return Label(printed, LabelKind.LETTER, f"letter {case} {frame}", _PLACES[letters])
    if len(letters) == 2 and letters[0] in _PLACES and letters[1] in _PLACES:
        # "aa" follows "z"; "ab" follows "aa", as "bb" does.
        place = len(ALPHABET) + (_PLACES[letters[0]] if letters[0] == letters[1] else _PLACES[letters[1]])
        return Label(printed, LabelKind.LETTER, f"letter {case} {frame}", place)
    parts = re.fullmatch(r"(?P<stem>.*?)(?P<last>[0-9]+|[a-zçğıöşü])", letters)
    if parts and parts["stem"]:
        last = parts["last"]
        place = int(last) if last.isdigit() else _PLACES[last]
        depth = len(re.findall(r"[0-9]+|[a-zçğıöşü]", parts["stem"]))
        return Label(printed, LabelKind.NESTED, f"nested {depth} {frame}", place, parts["stem"])
    return None


def as_roman(label: Label) -> Label | None:
    """A label that may count as Roman numeral, read so: "i)" is one in "i) ii) iii)"; None for one that cannot."""
    core = label_text(label.printed)
    if label.kind is LabelKind.LETTER and core.lower() in ("i", "v", "x", "ii", "xx"):
        case = "A" if core != lower(core) else "a"
        frame = label.family.split(" ", 2)[2]
        return Label(label.printed, LabelKind.ROMAN, f"roman {case} {frame}", roman_value(core))
    return None


def as_letter(label: Label) -> Label | None:
    """A lone "I" read as the letter ı, as in "H. I. İ."; None for any other label."""
    if label.kind is LabelKind.ROMAN and label_text(label.printed) == "I":
        return Label(label.printed, LabelKind.LETTER, f"letter A {label.family.split(' ', 2)[2]}", _PLACES["ı"])
    return None


def roman_value(letters: str) -> int:
    """The value of a Roman numeral."""
    values = [_ROMAN_VALUES[letter] for letter in letters.lower()]
    after = [*values[1:], 0]
    return sum(-one if one < following else one for one, following in zip(values, after, strict=True))


def steps_to(before: int, label: Label) -> int:
    """How far a label is from the place before it in its list: 1 for the next one, 0 for the same again.

    Letters that some lists leave out are no steps: d follows c, and ı follows i.
    """
    if label.kind is LabelKind.SIGN:
        return 1
    if label.kind is not LabelKind.LETTER:
        return label.place - before
    if before <= len(ALPHABET) < label.place:
        # "aa" behind "z", and "ii" behind "i", where a letter was forgotten.
        again = label.place - len(ALPHABET) == before
        return 1 if again else label.place - len(ALPHABET) if before >= _PLACES["v"] else label.place - before
    if label.place <= len(ALPHABET) < before:
        return steps_to(before - len(ALPHABET), label)
    if not 0 < before <= len(ALPHABET) or label.place > len(ALPHABET):
        return label.place - before
    if (before, label.place) == (_PLACES["i"], _PLACES["ı"]):
        return 1
    low, high = sorted((before, label.place))
    count = sum(letter not in _OPTIONAL for letter in ALPHABET[low : high - 1]) + (low != high)
    return count if label.place >= before else -count


def _plain_sign(sign: str) -> str:
    return "-" if sign in "–—-−‐‑‒―⁃" else sign


def _plain_signs(signs: str) -> str:
    return "".join(map(_plain_sign, signs))
