"""Where an article first uses a term that its regulation defines: the term itself, not a word of another name.

A term is recognised with any ending of a noun, the longest first ("Belediye Başkanı" before "Belediye"). Many terms are
everyday words too, and parts of names; that one is meant as the term is told by how it is written:

- an abbreviation only in capitals: SOME, not "some";
- a term of one word only with its capital: "Servis", not "web servisi"; not in "kurum ve kuruluşlar"; "Yönetmelik" only
  as "bu Yönetmelik"; a term of several words however it is written: "üst yönetim";
- a plural only if the meaning is one: where Müdürlük is one directorate, "Müdürlükler" are others;
- nothing inside what is cited ("Belediye" in "Belediye Kanunu") or between quotation marks;
- nothing inside another name: "Başkan Yardımcısı", "Genel Müdür", "Donanım Servisi", "Meclis Başkanı". A possessive
  after capitalised words is a name of its own, unless those are the definition's: "Belediye Başkanı" where Başkan is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from kimsorumlu.facts.terms import Definition, defines
from kimsorumlu.model.text import Clause
from kimsorumlu.model.version import Version
from kimsorumlu.read.patterns import noun
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.stems import stem


@dataclass(frozen=True, slots=True)
class TermUse:
    """Where an article first uses a defined term: characters `start` to `end` of the text of the clause `fragment`."""

    fragment: str
    start: int
    end: int
    definition: Definition


# From where to where in a text something is cited.
Spans = Sequence[tuple[int, int]]


def first_uses(
    version: Version, of_version: Iterable[Definition], cited: Mapping[str, Spans]
) -> dict[str, tuple[TermUse, ...]]:
    """Article slug → the first use of each defined term in it, in reading order; nothing for the defining article.

    `cited`: by the address of a clause, what in its text is cited.
    """
    by_name: dict[str, Definition] = {}
    for definition in of_version:
        for name in definition.names:
            by_name.setdefault(fold_letters(name), definition)
    longest_first = sorted(by_name, key=lambda name: (-len(name), name))
    found = {}
    for article in version.articles:
        if not defines(article):
            uses: dict[tuple[str, str], TermUse] = {}
            for clause in article.walk():
                spans = cited.get(version.article_url(article, clause.fragment), ())
                for use in uses_in(clause, longest_first, by_name, spans):
                    uses.setdefault((use.definition.reference, use.definition.name), use)
            if uses:
                found[article.slug] = tuple(uses.values())
    return found


def uses_in(clause: Clause, names: Iterable[str], by_name: Mapping[str, Definition], cited: Spans) -> list[TermUse]:
    """Every use in one clause; words that belong to a longer term, or to what is cited, are not looked at again."""
    if not clause.text:
        return []
    text, folded = unicodedata.normalize("NFC", clause.text), fold_letters(clause.text)
    taken = [*cited, *(match.span() for match in _QUOTED.finditer(text))]
    # "Örnek Belediyesi Park ve Bahçeler Müdürlüğü" is the Müdürlük whose definition leaves the municipality out.
    whose = by_name["belediye"].meaning if "belediye" in by_name else ""
    uses = []
    for name in names:
        if name.split()[0][:-1] not in folded:
            continue
        for match in _inflected(name).finditer(folded):
            start, end = match.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            if _is_meant(name, by_name[name], whose, text, start, end):
                uses.append(TermUse(clause.fragment, start, end, by_name[name]))
    return sorted(uses, key=lambda use: use.start)


@cache
def _inflected(name: str) -> re.Pattern[str]:
    """Finds a folded name: its last word with any ending, the others as they are.

    A name of several words that itself ends in the possessive (Belediye Başkanı) may lose it to other endings
    (Belediye Başkanları).
    """
    *first, last = name.split()
    bare = re.fullmatch(r"(\w{2,}?)s?[iu]", last) if first else None
    # Başkanlığı → başkanlık: the consonant that softened before the possessive is hard again.
    ending = f"(?:{noun(last)}|{noun(re.sub('g$', 'k', bare[1]))})" if bare else noun(last)
    return re.compile(r"(?<!\w)" + "".join(re.escape(word) + r"\W{1,3}" for word in first) + ending)


def _is_meant(name: str, definition: Definition, whose: str, text: str, start: int, end: int) -> bool:
    if definition.name.isupper() or (definition.abbreviation and name == fold_letters(definition.abbreviation)):
        return text[start : start + len(name)].isupper()
    plural = _PLURAL.search(fold_letters(text[start:end])[len(name) - 2 :]) is not None
    of_many = _PLURAL_MEANING.search(fold_letters(definition.meaning)) is not None
    if plural and not of_many:
        return False
    ending = re.sub(r"\W", "", fold_letters(text[start:end])[len(name) :])
    if _before_another_noun(ending, text[end:]) or (name.endswith(("li", "lu")) and _IS_SO.match(text[end:])):
        return False
    if _IN_TITLE.match(text[end:]):
        return False
    if " " in name:  # "ilgili idarenin üst yöneticisi" is another's
        return not (name[-1] in "aeiou" and ending.startswith(("si", "su")))
    if name == "yonetmelik" and not _THIS.search(fold_letters(text[:start])):
        return False
    # Where the term means several, one of them has a name of its own: "Yazılım Şube Müdürlüğü".
    return (
        text[start].isupper()
        and not _AND_BODIES.match(fold_letters(text[end:]))
        and not _after_another_noun(
            ending, _Meant(definition.meaning if plural == of_many else "", whose, name), text[:start]
        )
    )


# "Müdürlükler", "Daire Başkanlıkları"; "… tüm müdürlükleri ve bağlı servislerini"; "bu Yönetmelik", "İş bu Yönetmelik"
_PLURAL = re.compile(r"l[ae]r")
_PLURAL_MEANING = re.compile(r"l[ae]r(?:i(?:ni)?)?$")
_THIS = re.compile(r"\b(?:is\s?)?bu\s$")
# "Müdürlüğünün Görev ve Çalışma Yönetmeliği": inside the title of a text
_IN_TITLE = re.compile(r"(?:,?\s+(?:[A-ZÇĞİÖŞÜ]\w*|ve|ile)){0,12}\s+(?:Yönetmeli|Yönerge|Tüzü|Talimatname|Nizamname)")
# "kurum ve kuruluşlar": bodies of any kind, whatever "Kurum" is defined to be
_AND_BODIES = re.compile(r"\s+ve kurulus")
# What stands between quotation marks, which is another text's or a name.
_QUOTED = re.compile(r"“[^“”]{1,600}”|«[^«»]{1,600}»|\"[^\"]{1,600}\"|(?:“|«|\")\s?(?=\w)[^“”«»\"]{0,60}")
# "Belediye", "Müdürlüğü": what a further noun may follow to make a name; a genitive or dative has none after it.
_OPEN = re.compile(r"(?:l[ae]r)?(?:s?[iu])?")
_POSSESSIVE = re.compile(r"(?:l[ae]r|s)?[iu](?:n[iuae]n?|n[dc][ae]n?|nda(?:ki)?|nde(?:ki)?|yl[ae])?")
# "Başkan vekili", "Belediye başkanı", "Belediye kanunu": the term in the name of another office, or of law
_HEADS = re.compile(
    r"\s+(?:yardimci|vekil|danisman|sorumlu|amir|baskan|meclis|encumen|kanun|yasa|mevzuat|yonetmeli[kg])"
)
# "Sorumlu olduğu personel": what somebody is, not whom the text calls so
_IS_SO = re.compile(r"\s+ol(?:an|du|ma|up)")
_CAPITAL_NEXT = re.compile(r"\s+(?P<word>\w+)")
# "Genel Müdür", "Şube Müdür…": what makes another office of one.
_ANOTHER_OFFICE: Final = frozenset(
    (
        *("genel", "daire", "sube", "bas", "ust", "alt", "ana", "merkez", "bolge", "il", "ilce", "kamu", "ozel"),
        *("teknik", "resmi", "eski", "vekil", "yardimci", "kidemli", "buyuksehir", "birinci", "ikinci"),
    )
)
# What begins a sentence and is no part of a name: "Ayrıca Müdürü bilgilendirir".
_NO_NAME: Final = frozenset(
    (
        "ayrica",
        "bu",
        "ilgili",
        "bagli",
        "her",
        "diger",
        "gerektiginde",
        "ve",
        "veya",
        "ile",
        "o",
        "tum",
        "butun",
        "sayin",
    )
)
_WORDS = re.compile(r"[\w'’-]+|[^\w\s]")
# So far back a name is looked at.
_REACH: Final = 160


def _before_another_noun(ending: str, after: str) -> bool:
    """Whether the term begins a longer name: "Başkan Yardımcısı", "Belediye Meclisi", "Başkan vekili"."""
    if _OPEN.fullmatch(ending) is None:
        return False
    following = _CAPITAL_NEXT.match(after)
    capital = following is not None and following["word"][0].isupper()
    return capital or (not ending and _HEADS.match(fold_letters(after)) is not None)


def _after_another_noun(ending: str, meant: _Meant, before: str) -> bool:
    """Whether capitalised words before the term make another name of it: "Meclis Başkanı", "Genel Müdür"."""
    chain, begins = _capitals_before(before, meant)
    if not chain:
        return False
    if _POSSESSIVE.fullmatch(ending) is not None:
        return not (len(chain) == 1 and begins and chain[0] in _NO_NAME)
    if chain[0] in _ANOTHER_OFFICE:
        return True
    # A sentence's first word proves nothing, and "Performans Esaslı Müdürlük bütçesi" is no name.
    return not (len(chain) == 1 and begins) and not chain[0].endswith(("li", "lu"))


def _capitals_before(before: str, meant: _Meant) -> tuple[list[str], bool]:
    """The capitalised words right before a term, nearest first, and whether they begin the sentence.

    None where they are all the definition's: "Park ve Bahçeler" before the Müdürlük that is defined so, not "Basın ve
    Yayın" before that of "Basın Yayın ve Halkla İlişkiler".
    """
    words = _WORDS.findall(before[-_REACH:])
    chain: list[str] = []
    strange = False
    while words and (words[-1][0].isupper() or (words[-1] in _AND and chain)):
        word = fold_letters(words.pop())
        # "Başkan Yardımcısı’nın ve Park ve Bahçeler Müdürü": with its ending another name has ended.
        if chain and chain[-1] in _AND and not strange and word not in meant and _ENDED.search(word):
            return [], False
        chain.append(word)
        strange = strange or (word not in _AND and word not in meant)
    another = strange or (chain != [] and not meant.follows(chain[0]))
    return (chain, not words or words[-1] in _ENDS) if another else ([], False)


class _Meant:
    """The words of a definition's meaning, some of which may be shortened there: "Emlak ve İst. Müdürlüğünü"."""

    def __init__(self, meaning: str, whose: str, name: str) -> None:
        folded = fold_letters(meaning)
        words = re.findall(r"\w+", folded)
        self._before = frozenset(before for before, word in pairwise(words) if stem(word) == stem(name))
        folded = f"{folded} {fold_letters(whose)}"
        self._stems = frozenset(map(stem, re.findall(r"\w+", folded)))
        self._shortened = tuple(re.findall(r"(\w{2,})\.", folded))

    def follows(self, word: str) -> bool:
        """Whether the term may stand right after this word, as in its meaning, where it stands there after any."""
        return not self._before or any(stem(word) == stem(each) or word.startswith(each) for each in self._before)

    def __contains__(self, word: str) -> bool:
        return stem(word) in self._stems or word.startswith(self._shortened)


_AND: Final = frozenset(("ve", "ile"))
_ENDS: Final = frozenset(".:;")
_ENDED = re.compile(r"(?:[iu]n|s[iu]|g[iu]|'\w+|’\w+)$")
