"""The bounds of a correction: what scanning or conversion does to a word, and nothing that a person would do to a text.

A correction is measured word by word. Damage turns a letter or two of a word into others that look like them ("1" for
"l", "rn" for "m", a dot or a hook lost), loses one inside it, or puts a space into a word or takes one away. No word is
added or dropped, no number changes, neither in digits nor in words, nothing is negated, and a word that the text
keeps elsewhere is no damage. What is wrong in the adopted text itself is a fact about it, and gets an editor's note.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from rapidfuzz.distance import Levenshtein

from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, Phrase, finding
from kimsorumlu.read.shapes import Correction
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.characters import as_printed
from kimsorumlu.turkish.numerals import is_numeral

# Letters of a word that may differ; scanning that hurts more leaves no word to be sure of.
MAX_LETTERS: Final = 2
# So many corrections are always few; beyond them one for so many words. The five texts have 1 for 1,000 at most.
FEW: Final = 6
WORDS_EACH: Final = 200
# From here on a letter may be missing inside a word: of shorter ones too many others differ by one letter.
LOSES_A_LETTER: Final = 5

# What a scanner takes for one another, of one case; marks on a letter come and go besides.
_ALIKE: Final = frozenset(
    frozenset(pair)
    for group in ("ıil", "cçe", "oö", "uü", "öü", "sş", "gğ", "gq", "bh", "nu", "vy", "tl", "ft")
    for first in group
    for second in group
    if first != second
    for pair in (first + second, first.upper() + second.upper())
) | {frozenset(pair) for pair in ("1l", "1ı", "1i", "1I", "lI", "Iı", "İi", "0o", "0O", "5s", "5S", "8B", "6b", "9g")}
_MERGED: Final = (("rn", "m"), ("cl", "d"), ("vv", "w"))
_TURKISH: Final = frozenset("abcçdefgğhıijklmnoöpqrsştuüvwxyzâîûABCÇDEFGĞHIİJKLMNOÖPQRSŞTUÜVWXYZÂÎÛ")
_MARKS: Final = str.maketrans("âîûÂÎÛ", "aiuAİU")

# Of each side so many words stand for one another.
_WIDTHS: Final = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3))
_WORD: Final = re.compile(r"[^\W_]+")
_SIGNS: Final = re.compile(r"[\W_]")
# "swich1er": a digit between the letters of a word is a letter misread; "15inci", "5G" and "K1B" hold their number.
_INNER: Final = re.compile(r"(?<=[^\W\d_])[0-9](?=[^\W\d_])")
_LETTERS: Final = re.compile(r"(?:[^\W\d_][0-9]?){4,}")
_ROMAN: Final = re.compile(r"[IVXLCDM]+")
# "sorumlu değildir", "yapmaz", "yapılmayan", "yetkisiz"
_NEGATION: Final = re.compile(
    r"^değil|^hiç|^hariç$|^yok|^yasak|^dışında|^olma[yzd]|m[ae]z|m[ae]y[ae]n|m[ae]y[ae]c|m[ae]d[ıiae]|m[ae]m[ae]|s[ıiuü]z"
)


def bounds(version: Version, words: Sequence[str]) -> Iterator[Finding]:
    """Each correction that is more than damage mended, and whether there are too many to be told from a new text.

    `words` are those of the data, as they stand after all corrections.
    """
    kept = frozenset(lower(word) for word in words if word[0].isalpha())
    corrections, span = version.source.corrections, version.document.span
    for index, correction in enumerate(corrections):
        reason = rewrites(correction, kept)
        if reason is not None:
            yield finding(
                "correction-too-large",
                span(("source", "corrections", index)),
                printed=correction.printed,
                corrected=correction.corrected,
                reason=reason,
            )
    most = max(FEW, len(words) // WORDS_EACH)
    if len(corrections) > most:
        at = span(("source", "corrections"))
        yield finding("corrections-many", at, count=str(len(corrections)), limit=str(most))


def rewrites(correction: Correction, kept: Collection[str]) -> Phrase | None:
    """Why a correction would rewrite the text, or None. `kept`: the words that the data keeps, lower case."""
    printed, corrected = as_printed(correction.printed), as_printed(correction.corrected)
    if correction.printed == correction.corrected:
        return Phrase("correction-same")
    if _numbers(printed) != _numbers(corrected):
        return Phrase("correction-number")
    pairs = _paired(printed.split(), corrected.split())
    if pairs is None:
        return Phrase("correction-word")
    reasons = (_rewritten(before, after, kept) for before, after in pairs)
    return next((reason for reason in reasons if reason is not None), None)


def _numbers(text: str) -> list[str]:
    """The digits that stand alone or begin a word, with what joins them; those inside a word are misread letters."""
    bare = _LETTERS.sub(lambda word: _INNER.sub("l", word[0]), text)
    return re.findall(r"[0-9][0-9.,/:-]*(?<=[0-9])", bare)


def _paired(printed: list[str], corrected: list[str]) -> list[tuple[str, str]] | None:
    """The words that stand for each other; a word may have been broken or two run together, none come or gone.

    Where that happened a side has a space between its parts, and at most one letter of it is misread besides; else
    nothing would tell which word is which.
    """
    pairs: list[tuple[str, str]] = []
    while printed and corrected:
        groups = [(printed[:i], corrected[:j]) for i, j in _WIDTHS if len(printed) >= i and len(corrected) >= j]
        apart = [Levenshtein.distance("".join(there), "".join(here)) for there, here in groups]
        exact = apart.index(0) if 0 in apart else None
        if exact is None and len(printed) != len(corrected) and 1 in apart[1:]:
            exact = apart.index(1, 1)
        there, here = groups[exact or 0]
        pairs.append((" ".join(there), " ".join(here)))
        printed, corrected = printed[len(there) :], corrected[len(here) :]
    return pairs if not printed and not corrected else None


def _rewritten(there: str, here: str, kept: Collection[str]) -> Phrase | None:
    """Why one word, or the parts it was broken into, does not stand for the other."""
    if there == here:
        return None
    before, after = there.replace(" ", ""), here.replace(" ", "")
    if all(lower(part) in kept for part in there.split()):
        return Phrase("correction-known", there)
    if before == after:
        # "birlikte" holds no number, "bir likte" would; "onbeş" is "on beş".
        counts = not _numeral(before) and _numbers_in_words(here) > _numbers_in_words(there)
        return Phrase("correction-numeral") if counts else None
    if _numeral(before) != _numeral(after) and not _evident(before, after):
        return Phrase("correction-numeral")
    if bool(_NEGATION.search(lower(before))) != bool(_NEGATION.search(lower(after))):
        return Phrase("correction-negation")
    if Levenshtein.distance(before, after) > MAX_LETTERS or not _WORD.search(before) or not _WORD.search(after):
        return Phrase("correction-letters", str(MAX_LETTERS))
    return None if _damage(before, after) else Phrase("correction-unlike")


def _numeral(word: str) -> str:
    """The word if it is a number in words or in Roman digits, else ""."""
    bare = _SIGNS.sub("", word)
    return bare if is_numeral(lower(bare)) or _ROMAN.fullmatch(bare) else ""


def _numbers_in_words(parts: str) -> int:
    return sum(bool(_numeral(part)) for part in parts.split())


def _evident(before: str, after: str) -> bool:
    """Whether the printed word cannot have been written: it holds a letter that is not Turkish, a digit, a sign."""
    changed = [before[op.src_pos] for op in Levenshtein.editops(before, after) if op.tag == "replace"]
    return bool(changed) and not _numeral(before) and all(letter not in _TURKISH for letter in changed)


def _damage(before: str, after: str) -> bool:
    """Whether scanning may have made the first word of the second, letter by letter."""
    for double, single in _MERGED:
        before, after = before.replace(double, single), after.replace(double, single)
    operations = Levenshtein.editops(before, after)
    replaced = [(before[op.src_pos], after[op.dest_pos]) for op in operations if op.tag == "replace"]
    if not all(_alike(there, here) for there, here in replaced):
        return False
    moved = [op for op in operations if op.tag != "replace"]
    return not moved or (len(moved) == 1 and not replaced and _inside(moved[0].tag, before, after, moved[0].src_pos))


def _alike(there: str, here: str) -> bool:
    """Whether the printed letter may be the other one, misread; of a letter that is not Turkish that is evident."""
    if not here.isalpha() or here not in _TURKISH:
        return False
    if there not in _TURKISH and not there.isdigit():
        return True
    return frozenset((there, here)) in _ALIKE or there.translate(_MARKS) == here.translate(_MARKS)


def _inside(tag: str, before: str, after: str, place: int) -> bool:
    """Whether the one letter that came or went stands inside a long word; at its end it would be another ending."""
    longer = after if tag == "insert" else before
    return len(before) >= LOSES_A_LETTER and 0 < place < len(before) - 1 and longer[place].isalpha()
