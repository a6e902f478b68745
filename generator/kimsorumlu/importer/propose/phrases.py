"""Whom a heading or the beginning of a sentence speaks of: the name in it, without case ending, and what it names.

    Yazılım Şube Müdürlüğünün görev, yetki ve sorumlulukları     a unit, by its name
    Müdürlüğün Görevleri                                         the whole directorate, by what it is
    Temizlik İşleri Şefinin Görev, Yetki ve Sorumluluğu          an office
    Memurlar ve diğer kamu görevlilerinin görevleri              staff
    GÖREV ÜNVANI: MÜDÜR                                          an office

A heading says so by naming duties, powers or ways of working behind the name, or by being nothing but a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kimsorumlu.importer.propose.duty_words import ONE_DUTY, SAYS_DUTIES, duties_at
from kimsorumlu.importer.propose.lexicon import WORD, Lexicon, PrintedWord, words_of
from kimsorumlu.importer.propose.words import (
    ABSTRACT,
    STAFF,
    is_person,
    is_plural,
    owned_length,
    unit_ending,
)
from kimsorumlu.turkish.case import capital, lower, upper
from kimsorumlu.turkish.endings import possessive
from kimsorumlu.turkish.fold import fold_letters


class Sort(StrEnum):
    """What a name names."""

    UNIT = "unit"
    # The unit the text is about, called by what it is: "Müdürlük".
    WHOLE = "whole"
    OFFICE = "office"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Called:
    """A name met in a text: as it is called without case ending, what it names, of a unit its kind.

    `sure`: 0 to 1; what only the place of an unknown word tells is less sure than a word that is known.
    """

    name: str
    sort: Sort
    kind: str = ""
    sure: float = 1.0


# "GÖREV ÜNVANI: MÜDÜR", "Unvanı: Şef", with an "l" that was an "I"
_TITLE_OF_OFFICE: Final = re.compile(r"(?:gorev(?:in)? )?unvan[iıl]?\s*:\s*", re.IGNORECASE)
_LABEL: Final = re.compile(r"^\W*(?:\(?[0-9]{1,3}[.)-]+|[IVX]+[.)-]|[a-zçğıöşü]{1,2}[.)])\W*")
_BRACKETS: Final = re.compile(r"\([^()]*\)?")
# Behind these words of a heading the name itself begins: "Müdürlüğe bağlı Evrak Birimi".
_BEFORE_NAME: Final = re.compile(r"(?:bagli|bulunan|gosteren|bunyesindeki|altindaki|icindeki|olan)$")
_CASES_OF_PEOPLE: Final = re.compile(r"(?P<stem>\w+?)(?:[iu]n|n[iu]n)")
_LIGHT: Final = frozenset(("ve", "ile", "veya"))
# "Diğer birimler", and the head of a table: "Sıra No Birim Adı".
_IN_NO_NAME: Final = frozenset(("diger", "ilgili", "tum", "bagli", "sira", "no"))
_MOST_WORDS: Final = 14
# How sure a name of people is whose last word is not known.
UNKNOWN: Final = 0.5


def named_in_heading(text: str, lexicon: Lexicon) -> tuple[Called, ...]:
    """Whom a heading speaks of, as it says itself; none if it does not."""
    plain = _BRACKETS.sub(" ", _LABEL.sub("", text)).strip()
    folded = fold_letters(plain)
    titled = _TITLE_OF_OFFICE.match(folded)
    if titled is not None:
        return _people(words_of(plain[titled.end() :].strip(" .:;-")), lexicon, sure=1.0)
    words = words_of(plain)
    at = duties_at(words)
    if at == 0:
        return ()
    if at is None:
        return _whole(words, lexicon)
    if not SAYS_DUTIES.search(" ".join(word.folded for word in words[at:])):
        return ()
    return _before_duties(words[:at], lexicon, words[at])


def names_office(text: str) -> bool:
    """Whether a text says whose post it is about: "GÖREV ÜNVANI: ŞOFÖR"."""
    return _TITLE_OF_OFFICE.match(fold_letters(_LABEL.sub("", text))) is not None


def named_first(text: str, lexicon: Lexicon) -> tuple[Called, ...]:
    """Whom a clause speaks of that names them before their duties: "Müdürün görevleri şunlardır:".

    Only if nothing but the name stands before, and little behind.
    """
    first = re.split(r"[.:;]", _BRACKETS.sub(" ", text), maxsplit=1)[0]
    words = words_of(first)
    at = duties_at(words)
    if at is not None and at + 1 < len(words) and ONE_DUTY.fullmatch(words[at].folded):
        return ()
    if at is None:
        return _whole(words, lexicon) if len(words) <= 8 else ()
    if at == 0 or at > _MOST_WORDS or len(words) - at > _MOST_WORDS:
        return ()
    if not SAYS_DUTIES.search(" ".join(word.folded for word in words[at:])):
        return ()
    return tuple(each for each in _before_duties(words[:at], lexicon) if each.sure > UNKNOWN)


def unit_alone(text: str, lexicon: Lexicon) -> Called | None:
    """The unit that a text is the name of, with nothing else: an item of a list of units.

    What follows a colon, or stands in brackets, is said of it ("Emlak Birimi : Harita Mühendisi").
    """
    words = words_of(re.split(r"\s*[:;]", _BRACKETS.sub(" ", text), maxsplit=1)[0])
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    found = _unit(words, lexicon)
    return found if found is not None and found.sort is Sort.UNIT else None


def unit_at_end(words: Sequence[PrintedWord], lexicon: Lexicon) -> Called | None:
    """The unit whose name these words are, in any case."""
    return _unit(words, lexicon) if 1 < len(words) <= _MOST_WORDS else None


def people_at_end(words: Sequence[PrintedWord], lexicon: Lexicon) -> Called | None:
    """The office or staff whose name these words are, in the nominative or the genitive."""
    found = _people(words, lexicon, sure=1.0)
    return found[0] if found else None


def person_alone(text: str, lexicon: Lexicon) -> Called | None:
    """The office or staff that a text is the name of, with nothing else."""
    words = words_of(re.split(r"\s*[:;]", _BRACKETS.sub(" ", text), maxsplit=1)[0])
    found = _people(words, lexicon, sure=1.0) if 0 < len(words) <= 8 and is_person(words[-1].folded) else ()
    return found[0] if found else None


def _whole(words: Sequence[PrintedWord], lexicon: Lexicon) -> tuple[Called, ...]:
    """A heading that is nothing but a name."""
    if not 0 < len(words) <= _MOST_WORDS:
        return ()
    last = words[-1]
    if (ending := unit_ending(last.folded)) is not None:
        unit = _unit(words, lexicon) if not ending[1] and not last.apart else None
        return (unit,) if unit is not None and unit.sort is Sort.UNIT else ()
    return _people(words, lexicon, sure=0.9) if is_person(last.folded) and not last.apart else ()


def _before_duties(
    words: Sequence[PrintedWord], lexicon: Lexicon, behind: PrintedWord | None = None
) -> tuple[Called, ...]:
    """The name that stands before duties, in the genitive or bare; several units joined by "ve" are several.

    `behind` is the word that names the duties.
    """
    last = words[-1]
    if unit_ending(last.folded) is not None:
        return tuple(unit for part in _units_joined(words) if (unit := _unit(part, lexicon)) is not None)
    if _genitive_unit(words) is not None:
        return ()
    known = is_person(_without_case(last, lexicon))
    if not known and behind is not None and ONE_DUTY.fullmatch(behind.folded):
        # "Strateji Geliştirme ve Planlama Görevi": a duty, not somebody's.
        return ()
    if last.folded in ("ve", "ile") or words[0].folded in ("bu", "isbu"):
        return ()
    if not known and (ABSTRACT.fullmatch(last.folded) or last.folded.isdigit()):
        return ()
    return _people(words, lexicon, sure=1.0 if known else UNKNOWN)


def _genitive_unit(words: Sequence[PrintedWord]) -> int | None:
    """Where a unit owns something else that is spoken of: "Müdürlük birimleri arasında"."""
    for place, word in enumerate(words[:-1]):
        ending = unit_ending(word.folded)
        if ending is not None and ending[1].endswith("n") and not is_person(words[-1].folded):
            return place
    return None


def _units_joined(words: Sequence[PrintedWord]) -> list[Sequence[PrintedWord]]:
    """ "X Şefliği ve Y Şefliğinin" → two; "Yazılım ve Sistem Servisi" → one."""
    parts, start = [], 0
    for place, word in enumerate(words[:-1]):
        if word.folded in ("ve", "ile") and place > start and unit_ending(words[place - 1].folded) is not None:
            parts.append(words[start:place])
            start = place + 1
    return [*parts, words[start:]]


def _unit(words: Sequence[PrintedWord], lexicon: Lexicon) -> Called | None:
    last = words[-1]
    ending = unit_ending(last.folded)
    if ending is None:
        return None
    begin = max((place + 1 for place, word in enumerate(words) if _BEFORE_NAME.search(word.folded)), default=0)
    words = words[begin:]
    words = _from_capital(words)
    kind, _, owned = ending
    if not words or any(word.folded in _IN_NO_NAME for word in words[:-1]):
        return None
    if len(words) == 1 and kind == "sekretarya":
        return Called(lexicon.cased(_plain(last, kind)), Sort.UNIT, "birim")
    if len(words) == 1 or (len(words) == 2 and words[0].folded in ("daire", "dairesi", "sube")):
        return Called(capital(_full_kind(words, kind)), Sort.WHOLE, _full_kind(words, kind))
    if not owned and kind not in ("servis", "merkez", "ofis", "kurul", "ekip", "büro", "sekretarya", "masa", "kalem"):
        # "Teknik Servis" is a name; "Fen İşleri Müdürlük" is a slip, and "bağlı birim" says nothing.
        return _slipped(words, kind, lexicon)
    bare = last.bare[: owned_length(last.folded)] if owned else _plain(last, kind)
    name = _with_capitals(lexicon.cased(_printed(words, bare)))
    return Called(name, Sort.UNIT, "birim" if kind == "sekretarya" else _full_kind(words, kind))


def _from_capital(words: Sequence[PrintedWord]) -> Sequence[PrintedWord]:
    """Without what comes before a name in a sentence: "bu tanım çerçevesinde Park ve Bahçeler Müdürlüğü"."""
    small = [place for place, word in enumerate(words[:-1]) if word.text[:1].islower() and word.folded not in _LIGHT]
    if len(small) < 2 or small[-1] - small[-2] != 1 or not words[small[-1] + 1].text[:1].isupper():
        return words
    return words[small[-1] + 1 :]


def _with_capitals(name: str) -> str:
    """ "İdari ve Mali İşler birimi" → "İdari ve Mali İşler Birimi": names of units are written so."""
    return WORD.sub(lambda word: word[0] if word[0] in ("ve", "ile", "veya") else capital(word[0]), name)


def _slipped(words: Sequence[PrintedWord], kind: str, lexicon: Lexicon) -> Called | None:
    """A name whose last word lacks the possessive: "Değerlendirme Komisyonun görevleri"."""
    last = words[-1]
    owned = possessive(kind)
    if not last.folded.startswith(fold_letters(owned)[:-1]) or len(words) < 3:
        return None
    name = lexicon.cased(_printed(words, _in_case_of(last.bare, owned)))
    return Called(name, Sort.UNIT, _full_kind(words, kind), 0.6)


def _plain(word: PrintedWord, kind: str) -> str:
    """ "Servisin" → "Servis"."""
    return word.bare[: len(kind)]


def _full_kind(words: Sequence[PrintedWord], kind: str) -> str:
    """The kind with the word before that belongs to it: "şube müdürlüğü", "daire başkanlığı", "grup amirliği"."""
    before = words[-2].folded if len(words) > 1 else ""
    if kind == "müdürlük" and before == "sube":
        return "şube müdürlüğü"
    if kind == "başkanlık" and before in ("daire", "dairesi"):
        return "daire başkanlığı"
    if kind == "amirlik" and before == "grup":
        return "grup amirliği"
    return kind


def _people(words: Sequence[PrintedWord], lexicon: Lexicon, *, sure: float) -> tuple[Called, ...]:
    """People and offices as they are called: the last word without case, plurals of offices as one office."""
    if not 0 < len(words) <= _MOST_WORDS:
        return ()
    words = _each_without_case(words, lexicon)
    last = words[-1]
    folded = _without_case(last, lexicon)
    bare = last.bare[: len(folded)]
    # A circumflex or a soft sound aside, folding gives letter for letter.
    many = is_plural(folded) and STAFF.match(folded) is not None
    several = any(word.folded in ("ve", "ile") or is_plural(_without_case(word, lexicon)) for word in words[:-1])
    # "Şoför ve Operatörlerin": of several kinds of people the last keeps its plural.
    joined = several and is_plural(folded) and any(is_person(_without_case(word, lexicon)) for word in words[:-1])
    if is_plural(folded) and not joined and (not many or folded[-1] in "iu"):
        folded, bare = _one_of(folded, bare)
    name = lexicon.cased(_printed(words, bare))
    staff = (
        many
        or is_plural(folded)
        or folded.startswith(("personel", "calisan"))
        or (several and bool(STAFF.match(folded)))
    )
    return (Called(capital(name), Sort.STAFF if staff else Sort.OFFICE, "", sure),)


def _each_without_case(words: Sequence[PrintedWord], lexicon: Lexicon) -> Sequence[PrintedWord]:
    """ "Sorumlusunun/Sekreterin" → "Sorumlusu/Sekreterin": of names parted by a stroke each has its case."""
    found = list(words)
    for place, following in enumerate(words[1:]):
        if "/" in following.gap:
            word = words[place]
            folded = _without_case(word, lexicon)
            found[place] = replace(word, text=word.bare[: len(folded)], folded=folded, apart="")
    return found


def _one_of(folded: str, bare: str) -> tuple[str, str]:
    """ "müdürleri" → "müdürü", "şefler" → "şef"."""
    found = re.fullmatch(r"(?P<stem>\w+)l[ae]r(?P<owned>[iu])?", folded)
    if found is None:
        return folded, bare
    stem = bare[: found.end("stem")]
    one = _in_case_of(bare, possessive(lower(stem))) if found["owned"] else stem
    return fold_letters(one), one


def _in_case_of(pattern: str, word: str) -> str:
    return upper(word) if pattern == upper(pattern) else capital(word) if pattern[:1].isupper() else word


def _without_case(word: PrintedWord, lexicon: Lexicon) -> str:
    """A folded word without its genitive: "sefinin" → "sefi", "hekimin" → "hekim", "uzmanin" → "uzman".

    Where the ending may begin in two places the document tells: it has one of the two forms elsewhere.
    """
    folded = word.folded
    if word.apart or not re.search(r"[iu]n$", folded) or len(folded) < 5:
        return folded
    long = folded[:-3] if re.search(r"[aeiou]n[iu]n$", folded) else ""
    short = folded[:-2] if not re.search(r"[aeiou]$", folded[:-2]) else ""
    known = [form for form in (long, short) if form and lexicon.has(form)]
    people = [form for form in (long, short) if form and is_person(form)]
    if folded in known or (is_person(folded) and not people):
        return folded
    # "uzma-nın" is none, for "-ma" ends no name of people; what is a doer or possessive is.
    for form in (*(form for form in known if form in people), *people, *known):
        return form
    return long or short or folded


def _printed(words: Sequence[PrintedWord], last: str) -> str:
    """The words as they are printed with what stands between them; `last` stands for the last one."""
    before = "".join(word.gap * (place > 0) + word.text for place, word in enumerate(words[:-1]))
    return before + words[-1].gap * (len(words) > 1) + last
