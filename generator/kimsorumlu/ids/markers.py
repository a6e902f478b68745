"""Article markers as Turkish regulations print them, and what they say: "GEÇİCİ 1. MADDE -" is temporary article 1.

The forms are those met in about ninety regulations: any dash, a colon before or after the number, the number before the
word or glued to it, spaced letters, the word cut short or the number in words, one marker for several articles. What
cannot be read is None, and the data then says the number beside the marker (`number:`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from kimsorumlu.ids.labels import label_code
from kimsorumlu.turkish.case import capital, lower, upper
from kimsorumlu.turkish.characters import SOFT_HYPHEN, in_one_form
from kimsorumlu.turkish.fold import fold_citation
from kimsorumlu.turkish.lists import listed

_SPOKEN: Final = {"ek": "ek", "gecici": "geçici", "mukerrer": "mükerrer"}


@dataclass(frozen=True, slots=True)
class ArticleNumber:
    """What an article marker says: series ("", "ek", "gecici", "ek-gecici") and number ("5", "5/A").

    `others` are the further numbers of one marker for several articles ("MADDE 12 ila 15-": 13, 14, 15).
    """

    series: str
    number: str
    others: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """ "madde-5", "madde-5-a", "ek-madde-1", "ek-gecici-madde-1"; of several articles that of the first."""
        return self._slug(self.number)

    @property
    def other_slugs(self) -> tuple[str, ...]:
        """What the further articles of the marker would have as their slugs."""
        return tuple(self._slug(number) for number in self.others)

    def _slug(self, number: str) -> str:
        stem = f"madde-{label_code(number)}"
        return f"{self.series}-{stem}" if self.series else stem

    @property
    def numeral(self) -> str:
        """ "5", "5/A", "12–15", "3 ve 4": the number without its series, as a reader sees it."""
        numbers = (self.number, *self.others)
        if len(numbers) > 2 and all(map(str.isdigit, numbers)) and _follow(numbers):
            return f"{numbers[0]}–{numbers[-1]}"
        return listed(numbers)

    @property
    def spoken(self) -> str:
        """ "5", "ek 1", "geçici 2", "12–15": as it stands in a citation."""
        return self._series + self.numeral

    @property
    def each_spoken(self) -> tuple[str, ...]:
        """Every number that the marker says, as it stands in a citation."""
        return tuple(self._series + number for number in (self.number, *self.others))

    @property
    def title(self) -> str:
        """ "Madde 9", "Ek madde 1", "Geçici madde 2", "Madde 12–15"."""
        return capital(f"{self._series}madde {self.numeral}")

    @property
    def key(self) -> str:
        """ "9", "5/a", "gecici 2": as search looks for it."""
        return f"{self.series.replace('-', ' ')} {lower(self.number)}".lstrip()

    @property
    def _series(self) -> str:
        return "".join(f"{_SPOKEN[word]} " for word in self.series.split("-") if word)


def _follow(numbers: tuple[str, ...]) -> bool:
    return all(int(number) == int(numbers[0]) + place for place, number in enumerate(numbers))


# "*+" and the like give nothing back: a marker is read once, however many blanks it holds.
_EK, _GECICI, _MUKERRER, _MADDE = (" *+".join(word) for word in ("ek", "gecici", "mukerrer", "madde"))
_SERIES = rf"(?:(?:{_EK}|{_GECICI}|{_MUKERRER})[ .-]*+){{0,2}}+"
_WORD = rf"{_MADDE}(?: *+l *+e *+r)?+"
# "5", "5/A", "5/1", "5/A-1", "12 A", "12A"; a letter apart or glued is a capital, which is looked at afterwards.
_ONE = r"(?:[0-9]{1,4}(?: *+/ *+(?:[a-z](?: *+- *+[0-9]{1,2}(?! *+\)))?+|[0-9]{1,2}+)|(?P<letter> ?[a-z])(?![a-z)]))?+)"
_ORDINAL = r"(?: *+\.| *+'? *+(?:inci|uncu|nci|ncu)\b)?+"
_AND = r" *+(?:-|,|\bila\b|\bile\b|\bve\b) *+"
_MORE = rf"(?P<more>(?:{_AND}[0-9]{{1,4}}+(?!/)){{0,60}}+)"
_TAIL = r"(?P<tail>[ .:;)\]-]*+)"
_WORD_FIRST = re.compile(
    rf"\"*+ *+(?P<series>{_SERIES}){_WORD}[ .:;-]*+(?:no *+[.:]* *+)?+[\[(]? *+"
    rf"(?:(?P<number>{_ONE}){_MORE}|(?P<roman>[ivx]{{1,6}})){_TAIL}"
)
_NUMBER_FIRST = re.compile(
    rf"\"*+ *+(?P<series>{_SERIES})(?P<number>{_ONE}){_MORE}{_ORDINAL}[ )-]*+(?P<second>{_SERIES}){_WORD}{_TAIL}"
)
# "Md. 5 –", "Mad. 5:": cut short, the word needs a capital and a sign behind the number, or it is a citation.
_CUT_SHORT = re.compile(rf"\"*+ *+(?P<series>)(?P<word>md|mad) *+\.?+ *+(?P<number>{_ONE}){_MORE}{_TAIL}")
# "BEŞİNCİ MADDE", "On birinci Madde:"; in small letters without a sign it is a citation, too.
_ONES: Final = ("bir", "iki", "ucun", "dordun", "besin", "altin", "yedin", "sekizin", "dokuzun")
_IN_WORDS = re.compile(
    rf"\"*+ *+(?P<series>{_SERIES})(?P<ten>on|yirmi|otuz|kirk|elli)?+ ?+(?P<one>birinci|ikinci|ucuncu|dorduncu|besinci|"
    rf"altinci|yedinci|sekizinci|dokuzuncu)?+(?P<round>(?<=on)uncu|(?<=yirmi)nci|(?<=otuz)uncu|(?<=kirk)inci|(?<=elli)nci)?+"
    rf" *+(?P<second>{_SERIES}){_MADDE}{_TAIL}"
)
_TENS: Final = {"on": 10, "yirmi": 20, "otuz": 30, "kirk": 40, "elli": 50}
# "GEÇİCİ MADDE –", "EK MADDE:": the only one of its series.
_ONLY = re.compile(rf"\"*+ *+(?P<series>{_SERIES}){_MADDE}{_TAIL}")
_SIGN: Final = re.compile(r"[-:)]")
_ROMAN: Final = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_VALUES: Final = {"i": 1, "v": 5, "x": 10}
# No regulation repeals more at once; without a bound a hostile marker would fill the memory.
_MOST: Final = 200


def article_number(marker: str) -> ArticleNumber | None:
    """Reads a printed article marker; None if it is none, or if its number cannot be told."""
    text = _plain(marker)
    folded = fold_citation(text)
    match = _WORD_FIRST.fullmatch(folded) or _NUMBER_FIRST.fullmatch(folded) or _cut_short(text, folded)
    if match is None:
        return _in_words(text, folded) or _only_one(text, folded)
    found = {name: text[slice(*match.span(name))] for name, value in match.groupdict().items() if value is not None}
    series = _series(match["series"] + match.groupdict().get("second", ""))
    # "MADDE 5 a)" is the article with its first item; "MADDE i" may be anything.
    capitals = found.get("letter", "") + found.get("roman", "")
    if series is None or capitals != upper(capitals):
        return None
    if "roman" in found:
        value = _roman(match["roman"])
        return ArticleNumber(series, str(value)) if value else None
    number = _number(found["number"])
    others = _others(number, match["more"], match["tail"])
    return ArticleNumber(series, number, others) if others is not None else None


def spoken_number(spoken: str) -> ArticleNumber | None:
    """Reads a number as it is cited, which the data says beside a marker that cannot be read: "5/A", "geçici 1"."""
    series, _, number = spoken.strip().rpartition(" ")
    return article_number(f"{series} MADDE {number}") if number[:1].isdigit() else None


def told_number(marker: str, beside: str | None) -> ArticleNumber | None:
    """What a marker says; if it cannot be read, or only has no number, the number that the data says beside it."""
    said = spoken_number(beside) if beside else None
    if said is not None and _ONLY.fullmatch(fold_citation(_plain(marker))):
        return said
    return article_number(marker) or said


def _cut_short(text: str, folded: str) -> re.Match[str] | None:
    match = _CUT_SHORT.fullmatch(folded)
    is_one = match is not None and text[match.start("word")] == "M" and _SIGN.search(match["tail"])
    return match if is_one else None


def _in_words(text: str, folded: str) -> ArticleNumber | None:
    match = _IN_WORDS.fullmatch(folded)
    if match is None or (match["one"] is None) is (match["round"] is None):
        return None
    series = _series(match["series"] + match["second"])
    if series is None or not (text == upper(text) or _SIGN.search(match["tail"])):
        return None
    one = next((value for value, word in enumerate(_ONES, 1) if (match["one"] or "").startswith(word)), 0)
    return ArticleNumber(series, str(_TENS.get(match["ten"] or "", 0) + one))


def _only_one(text: str, folded: str) -> ArticleNumber | None:
    match = _ONLY.fullmatch(folded)
    series = _series(match["series"]) if match else None
    if match is None or not series or not _SIGN.search(match["tail"]) or not text.lstrip('“" ')[:1].isupper():
        return None
    return ArticleNumber(series, "1")


def _plain(marker: str) -> str:
    """The marker composed, every dash one dash, every blank one blank, the letters of old Turkish fonts ours."""
    return in_one_form("".join(map(_plain_character, in_one_form(marker))).translate(_OLD_FONTS)).strip()


def _plain_character(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Pd" or character in f"−⁃¬{SOFT_HYPHEN}":
        return "-"
    return " " if kind[0] in "ZC" else character


_OLD_FONTS: Final = str.maketrans("ĠġĢģșȘţŢ", "İğŞşşŞtT")


def _series(printed: str) -> str | None:
    """ "ek gecici" → "ek-gecici"; None where a word is said twice."""
    words = re.findall("ek|gecici|mukerrer", re.sub("[ .-]", "", printed))
    return "-".join(words) if len(words) == len(set(words)) else None


def _number(printed: str) -> str:
    """ "5 / a" → "5/A", "12 A" → "12/A", "05" → "5"."""
    digits = re.match("[0-9]+", printed)
    assert digits is not None  # the patterns begin a number so
    below = re.sub("[ /]", "", printed[digits.end() :])
    return f"{int(digits[0])}/{upper(below)}" if below else str(int(digits[0]))


def _others(number: str, more: str, tail: str) -> tuple[str, ...] | None:
    """The further numbers of a marker: "12-15" says three, "3 ve 4" one; None for a list that does not rise.

    "5-1)" and "7-2-" are an article and its paragraph, which has no number among the articles.
    """
    parts = re.findall(r"(-|,|ila|ile|ve) *([0-9]+)", more)
    if len(parts) == 1 and parts[0][0] == "-" and (tail.startswith(")") or int(parts[0][1]) <= _first(number)):
        return ()
    numbers = [_first(number)]
    for sign, printed in parts:
        last = int(printed)
        if not numbers[-1] < last <= numbers[-1] + _MOST or len(numbers) > _MOST:
            return None
        numbers += range(numbers[-1] + 1, last + 1) if sign in ("-", "ila", "ile") else [last]
    return tuple(map(str, numbers[1:]))


def _first(number: str) -> int:
    return int(number.partition("/")[0])


def _roman(letters: str) -> int:
    """The value of a Roman numeral up to 39; 0 if it is none."""
    if not _ROMAN.fullmatch(letters):
        return 0
    values = [_VALUES[letter] for letter in letters]
    after = [*values[1:], 0]
    return sum(-one if one < following else one for one, following in zip(values, after, strict=True))


def article_title(spoken: str) -> str:
    """ "ek 1" → "Ek madde 1"; of an article of any text, a law's too."""
    series, _, number = spoken.rpartition(" ")
    title = f"{series} madde {number}".lstrip()
    return capital(title)
