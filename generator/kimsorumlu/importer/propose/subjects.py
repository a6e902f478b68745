"""Who a sentence makes responsible, where no heading says it: its subject, or whose duty it says something is.

    Bilgi İşlem Müdürlüğü diğer kurumlarla protokoller çerçevesinde işbirliği yapar.     the subject of an active verb
    Müdürlükte görevli tüm personel, kendilerine verilen görevleri … yapmak zorundadır.   staff
    … sistemini kurmak Bilgi İşlem Dairesi Başkanlığının görevidir.                      the owner of the duty
    … yönergeler çıkarmaya daire başkanı ve üst yönetim yetkilidir.                      who has the power

A sentence that only says whom somebody answers to, and one in the passive, makes nobody responsible.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from kimsorumlu.importer.propose.lexicon import Lexicon, PrintedWord, words_of
from kimsorumlu.importer.propose.phrases import Called, Sort, people_at_end
from kimsorumlu.importer.propose.words import OFFICES, is_person, is_plural, unit_ending
from kimsorumlu.turkish.case import capital


class KnownName(NamedTuple):
    """A form of the name of a unit or role, folded word by word, and its id."""

    words: tuple[str, ...]
    id: str


class Subject(NamedTuple):
    """Who a sentence makes responsible: ids that are known, or somebody it names first."""

    ids: tuple[str, ...] = ()
    called: Called | None = None
    sure: float = 0.8


_SENTENCE_ENDS: Final = re.compile(r"(?<=[.;!?])\s+(?=[A-ZÇĞİÖŞÜ])")
_REPORTING: Final = re.compile(r"\b(?:bagli(?:dir)?|bagli olarak (?:gorev yapar|calisir)(?:lar)?)\W*$|\bbaglidir\b")
_PASSIVE: Final = re.compile(r"\w+(?:[iu]l|[^aeiou][iu]n|[aeiou]n)[iu]r(?:l[ae]r)?")
# "bildirir", "bilir": no passives for all their endings.
_ACTIVE: Final = re.compile(
    r"\w+(?:ebilir|abilir|dirir|durur|tirir|turur|[ae]r|[iu]r)(?:l[ae]r)?|\w+m[ae]z(?:l[ae]r)?|\w*m[ae]kt[ae]dir\w*"
    r"|(?:yukumlu|sorumlu|yetkili|gorevli|mukellef|zorunda|mecbur)\w*|\w+m[ae]k"
)
# What only makes the name before it the owner of something: "Müdürlüğü personeli".
_OWNED_NEXT: Final = re.compile(
    r"(?:personeli|calisanlari|birimleri|emrinde|bunyesinde\w*|tarafindan|ile|icin|gorev\w*|yetki\w*|sorumluluk\w*"
    r"|hakkinda|arasi\w*|hizmetleri|adina|disinda|icinde|icerisinde|organizasyon\w*|teskilat\w*|olarak|isleri"
    r"|bunye\w*|yapisi)"
)
_OWNS_DUTY: Final = re.compile(
    r"(?:gorevidir|gorevlerindendir|sorumlulugundadir|yukumlulugundedir|gorevleri|yetkisindedir)"
)
_HAS_POWER: Final = re.compile(
    r"(?:yetkilidir|yetkilidirler|sorumludur|sorumludurlar|gorevlidir|yukumludur|mukelleftir)"
)
_BELONGING: Final = re.compile(r"(?:gorevli|calisan|gorev|bulunan)")
_MOST_WORDS: Final = 8


def responsible_in(text: str, known: Sequence[KnownName], lexicon: Lexicon) -> Subject | None:
    """Who the first sentences of a clause make responsible; None if they do not say."""
    for sentence in _SENTENCE_ENDS.split(text)[:2]:
        words = words_of(sentence)
        if len(words) < 4:
            continue
        folded = " ".join(word.folded for word in words)
        staff = _staff(words, lexicon)
        if staff is not None:
            return Subject(called=staff)
        if _REPORTING.search(folded):
            continue
        active = _is_active(words)
        begins = _at(words, _start(words), [name for name in known if name.id not in OFFICES])
        if begins is not None and active:
            size, id = begins
            following = words[size] if size < len(words) else None
            if following is not None and not (_OWNED_NEXT.fullmatch(following.folded) and "," not in following.gap):
                return Subject((id,))
        plural = _plural_subject(words, lexicon) if active else None
        if plural is not None:
            return Subject(called=plural, sure=0.7)
        owner = _owner(words, known) or _powerful(words, known)
        if owner:
            return Subject(owner)
    return None


def _is_active(words: Sequence[PrintedWord]) -> bool:
    last = words[-1].folded
    return _ACTIVE.fullmatch(last) is not None and (
        _PASSIVE.fullmatch(last) is None or last.endswith(("ebilir", "abilir"))
    )


def _start(words: Sequence[PrintedWord]) -> int:
    """Where a name begins behind the municipality's: "Gebze Belediyesi Fen İşleri Müdürlüğü"."""
    for place, word in enumerate(words[:4]):
        if word.folded in ("belediyesi", "belediye") and place > 0:
            following = words[place + 1].folded if place + 1 < len(words) else ""
            return place + 2 if following == "baskanligi" else place + 1 if word.folded == "belediyesi" else 0
    return 0


def _at(words: Sequence[PrintedWord], start: int, known: Sequence[KnownName]) -> tuple[int, str] | None:
    """The longest known name that begins here, in the nominative, and where it ends."""
    best: tuple[int, str] | None = None
    for name in known:
        end = start + len(name.words)
        if end > len(words) or words[end - 1].apart:
            continue
        if tuple(word.folded for word in words[start:end]) == name.words and (best is None or end > best[0]):
            best = end, name.id
    return best


def _staff(words: Sequence[PrintedWord], lexicon: Lexicon) -> Called | None:
    """ "Müdürlükte görevli tüm personel", "Bilgi İşlem Müdürlüğünde çalışan tüm personel": staff as a whole."""
    for place, word in enumerate(words[: _MOST_WORDS + 2]):
        if word.folded in ("personel", "calisanlar", "personeller", "personeli") and not word.apart and place > 0:
            before = words[:place]
            if not any(_BELONGING.fullmatch(each.folded) or each.folded == "tum" for each in before):
                return None
            if any("," in each.gap or ";" in each.gap for each in before):
                return None
            following = words[place + 1] if place + 1 < len(words) else None
            if following and not re.search(r"[,;:]", following.gap) and _OWNED_NEXT.fullmatch(following.folded):
                return None
            found = people_at_end(words[: place + 1], lexicon)
            return Called(found.name, Sort.STAFF, "", 0.8) if found else None
        if unit_ending(word.folded) is None and word.folded.endswith(("ir", "mak", "mek")):
            return None
    return None


def _plural_subject(words: Sequence[PrintedWord], lexicon: Lexicon) -> Called | None:
    """ "Birimlerin evrak ve dosya memurları … veremezler": people in the plural that do something."""
    if re.search(r"l[ae]r$", words[-1].folded) is None:
        return None
    for place, word in enumerate(words[:_MOST_WORDS]):
        if is_person(word.folded) and is_plural(word.folded) and not word.apart:
            begin = 1 if re.fullmatch(r"\w+l[ae]r[iu]n", words[0].folded) and place > 0 else 0
            if any("," in each.gap for each in words[begin + 1 : place + 1]):
                return None
            found = people_at_end(words[begin : place + 1], lexicon)
            return Called(capital(found.name), found.sort, "", 0.7) if found else None
    return None


def _owner(words: Sequence[PrintedWord], known: Sequence[KnownName]) -> tuple[str, ...]:
    """Whose duty a sentence says something is."""
    if len(words) < 2 or not _OWNS_DUTY.fullmatch(words[-1].folded):
        return ()
    id = _ending_in(words[:-1], known, genitive=True)
    return (id,) if id else ()


def _powerful(words: Sequence[PrintedWord], known: Sequence[KnownName]) -> tuple[str, ...]:
    """Who a sentence says, right before its end, to have a power or to answer for something: one, or several."""
    if len(words) < 2 or not _HAS_POWER.fullmatch(words[-1].folded):
        return ()
    found: list[str] = []
    rest = words[:-1]
    while (id := _ending_in(rest, known, genitive=False)) is not None:
        size = max(len(name.words) for name in known if name.id == id and _ends_with(rest, name, genitive=False))
        found.insert(0, id)
        rest = rest[:-size]
        if not rest or rest[-1].folded not in ("ve", "ile", "veya"):
            break
        rest = rest[:-1]
    return tuple(found)


def _ending_in(words: Sequence[PrintedWord], known: Sequence[KnownName], *, genitive: bool) -> str | None:
    fitting = [name for name in known if _ends_with(words, name, genitive=genitive)]
    return max(fitting, key=lambda name: len(name.words)).id if fitting else None


def _ends_with(words: Sequence[PrintedWord], name: KnownName, *, genitive: bool) -> bool:
    if len(name.words) > len(words):
        return False
    *before, last = words[-len(name.words) :]
    if tuple(word.folded for word in before) != name.words[:-1]:
        return False
    if not genitive:
        return last.folded == name.words[-1] and not last.apart
    stem = name.words[-1]
    owned = re.fullmatch(rf"{re.escape(stem)}n?[iu]n", last.folded) is not None
    return owned or (last.folded == stem and last.apart.endswith("n"))
