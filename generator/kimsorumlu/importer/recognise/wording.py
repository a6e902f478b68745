"""What a strip's words look like: how it ends, whether it begins in the middle of a sentence, whether it is a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kimsorumlu.turkish.case import lower, upper
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.turkish.verbs import VerbForm, verb

_WORD: Final = re.compile(r"[^\W\d_]+")
# Words that open nothing: a title that ends with one goes on in the next line.
_HANGING: Final = frozenset(("ve", "veya", "ya", "da", "de", "ile", "için", "olan", "en", "bu", "bir", "her"))
# What goes on with the words before it, in capitals as well.
_JOINING: Final = frozenset(("ve", "veya", "ile"))
# A noun in the genitive, before the noun that it owns: "Alt Birimlerinin", "Müdürünün".
_GENITIVE: Final = re.compile(
    r"\w{3,}(?:n[ıiuü]n|lar[ıi]n|ler[ıi]n|l[ıiuü]ğ[ıiuü]n)|(?:birim|servis|müdür|şef|başkan|amir|personel|memur)[iıuü]n"
)
# What a name ends with, owned by the words before it and owning what follows: "Biriminin", "Şefliğinin".
_OWNED_FIRST: Final = re.compile(
    r"(?:mudurlug|sefli[gk]|birim|servis|buro|amirli[gk]|baskanlig|merkez|ekib|koordinatorlug|masa|atolye|komisyon|kurul)(?:s?[iu])n[iu]n"
)
# A sentence's end inside a text; "T.C." and "md. 5" are none.
_SENTENCE: Final = re.compile(r"(?:(?<=[^\W\d_]{4})[.]|;)\s+\S|(?<=[^\W\d_]{3}):\s+[^\W\d_]")
_ABBREVIATION: Final = re.compile(r"(?:\b[^\W\d_]{1,3}|\b[^\W\d_]\.[^\W\d_]|vb|vs|md|mad|bkz)\.$")
# "sorumludur", "belirtilmiştir", "aşağıdadır"
_COPULA: Final = re.compile(r"\w{4,}(?:[dt][iu]r)(?:l[ae]r)?")
_QUOTES: Final = "\"'”’» "
_FINITE: Final = frozenset((VerbForm.FINITE, VerbForm.ABLE, VerbForm.NEGATIVE))
# What a sentence begins with, and no title does.
_SENTENCE_START: Final = re.compile(
    r"(?:Bu|İşbu|İş bu)\s+(?:yönetmeli|yönerge|madde|bölüm|kısım|esas|talimat|müdürlü)|(?:Yukarıda|Aşağıda)\b",
    re.IGNORECASE,
)
# "Bu Yönetmeliği Belediye Başkanı yürütür.": the last article of most regulations, asked of folded letters.
EXECUTION: Final = re.compile(r"\byurut(?:ur|ulur|mekle|mek|ecek)")
CAPTION: Final = re.compile(r"(?:Şekil|Tablo|Çizelge|Resim|Harita|Grafik)\s*[-–:]?\s*\d", re.IGNORECASE)
_ENDS: Final = frozenset(".;:!?…,)")
# What a label in a citation is followed by: "b) bendi ile", "18. maddesi", "(1) numaralı alt bent".
_CITED: Final = re.compile(
    r"\s*(?:bend|fıkra|alt bend|alt bent|maddes|maddey|madde |mad\.|numaralı|no.?lu|sayılı"
    r"|(?:nci|ncı|inci|ıncı|uncu|üncü)\b|ve \(?[a-z0-9]\))",
    re.IGNORECASE,
)
# What names the parts of nearly every regulation, as stems.
_TITLE_WORDS: Final = re.compile(
    r"\b(?:amac|kapsam|dayanak|tanim|kisaltma|ilke|kurulus|teskilat|gorev|yetki|sorumluluk|nitelik|yururlu|yurutme"
    r"|hukum|isbirligi|koordinasyon|denetim|disiplin|calisma|esas|usul|baglilik|personel|organizasyon|aranan|arsiv|evrak)"
)
# "(Amaç): Bu …", "Bağlılık ve teşkilat. Müdürlük …": a heading with the text behind it on its line.
_IN_BRACKETS: Final = re.compile(
    r"\((?=[A-ZÇĞİÖŞÜ])(?:[^():0-9]{1,60}\s)?(?P<last>[^\W\d_]{3,})\)\s?:?(?=\s*(?:[A-ZÇĞİÖŞÜ]|[0-9]{3,4}\s+sayılı))"
)
_DASHED: Final = re.compile(r"(?=[A-ZÇĞİÖŞÜ])(?:[^\W\d_]+,?\s){0,7}(?P<last>[^\W\d_]{3,})\s[-–—](?=\s+[A-ZÇĞİÖŞÜ0-9])")
_STOPPED: Final = re.compile(
    r"(?=[A-ZÇĞİÖŞÜ])(?:[^\W\d_]+,? ){0,7}(?P<last>[^\W\d_]{4,})\.(?=\s+(?:[A-ZÇĞİÖŞÜ]|[0-9]{1,2}[./][0-9]))"
)
# "(Değişik: 08.11.2024 tarihli ve 208104 sayılı İç Genelge)", "(Ek fıkra: …)", "(Değişik birinci cümle, 3/5/2020 …)".
_MARKED: Final = (
    r"\((?P<word>Değişik|Ek|Mülga|Yürürlükten kaldırıl\w+)"
    r"(?:\s[^\W\d_]+)?(?:\s(?:madde|fıkra|bent|alt bent|cümle|ibare|başlık|bölüm)\w*)?\s?(?:[:;]|,(?=\s?\d))"
)
# Such a mark in place of a text.
MARK: Final = re.compile(_MARKED + r".*\)\.?$", re.IGNORECASE)
# The same before a text.
MARK_BEFORE: Final = re.compile(_MARKED + r"[^()]{4,200}\)\s*(?=\S)", re.IGNORECASE)
# The same where its line ends inside it.
MARK_OPEN: Final = re.compile(_MARKED + r"[^()]*$", re.IGNORECASE)
# How the sentence ends that a list of definitions is part of.
SAYING: Final = re.compile(
    r"(?:ifade\s+ede(?:r|rler)|ifade\s+etmektedir|tanımlar|anlatır|anlaşılır|kasteder|demektir|denir"
    r"|anlam(?:ın|ların)da\s+kullanıl(?:mıştır|maktadır|ır))\s*[.]?$",
    re.IGNORECASE,
)
_CLOSING_WORDS: Final = re.compile(
    r"^(?:(?:olarak\s+)?(?:ifade (?:ede(?:r|rler)|edilir)\b|ifade etmektedir|tanımlanır|tanımlar|anlatır|anlaşılır"
    r"|kasteder|denir|anlam(?:ın|ların)da kullanıl)"
    r"|olmak üzere|dan oluşur"
    r"|’?(?:d[ae]n|t[ae]n|e|a|y[ae]|n[ae]) )",
    re.IGNORECASE,
)


def hanging(word: str) -> bool:
    """Whether a title that ends with a word goes on: "Görev," "ve", "Müdürünün"."""
    bare = lower(word.rstrip(","))
    return word.endswith(",") or bare in _HANGING or _GENITIVE.fullmatch(bare) is not None


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How a text begins, goes on and ends."""

    words: int
    # Its last sign, without closing quotation marks.
    end: str
    begins_low: bool
    capitals: bool
    # Share of its longer words that begin with a capital.
    title_case: float
    # A title that goes on: it ends with "ve", a comma or a noun that owns the next.
    hangs: bool
    # It begins with a noun that another one owns: "Biriminin görevleri" behind "Mekanik Süpürme".
    owned_first: bool
    # Whether a sentence ends inside it.
    sentences: bool
    # Whether its last word is a verb's form that ends a sentence or an item.
    verbal: bool
    title_words: bool
    cited: bool
    # It begins as a sentence does that no title is; or it is said below a picture.
    sentence_start: bool
    caption: bool
    closing: bool
    # What its heading would be if it reads "Sınırlar: Gebze …": where the text begins; 0 for none.
    head_end: int
    key: str
    # Of a title what stands before its colon, "görev unvanı" of "GÖREV UNVANI: MÜDÜR".
    lead: str

    @property
    def leads(self) -> bool:
        """Whether a list may follow: "şunlardır:", "aşağıdaki gibidir;"."""
        return self.end in (":", ";")

    @property
    def ended(self) -> bool:
        """Whether it ends a sentence or an item."""
        return self.end in _ENDS or self.verbal


def worded(text: str) -> Phrasing:
    """The wording of a text; of an item, without its label."""
    plain = text.strip()
    found = _WORD.findall(plain)
    bare = plain.rstrip(_QUOTES)
    end = bare[-1:] if bare else ""
    letters = [word for word in found if len(word) > 3]
    last = lower(found[-1]) if found else ""
    signs = [sign for sign in plain if sign.isalpha()]
    high = sum(sign != lower(sign) for sign in signs)
    caps = len(signs) > 2 and high >= 0.85 * len(signs)
    first = next((sign for sign in plain if sign.isalpha()), "")
    folded = fold_letters(last)
    form = verb(folded) if last else None
    finite = _says(last)
    # "Tanımlar", "Esaslar": at the end of a title a plural, behind a sentence a verb.
    finite = finite and not (folded.endswith(("lar", "ler")) and (caps or len(found) <= 4))
    infinitive = form is not None and folded.endswith(("mak", "mek"))
    owned = bool(end.isalpha() and _GENITIVE.fullmatch(last))
    return Phrasing(
        words=len(found),
        end="" if end == "." and _ABBREVIATION.search(bare) and len(found) > 1 else end,
        begins_low=(bool(first) and first != upper(first) and plain[:1] not in "\"“'(")
        or plain[:1] in ".,;:)!?"
        or (bool(found) and lower(found[0]) in _JOINING),
        capitals=caps,
        title_case=sum(word[0] != lower(word[0]) for word in letters) / len(letters) if letters else 0.0,
        hangs=end == "," or plain.count("(") > plain.count(")") or last in _HANGING or owned,
        owned_first=bool(found) and _OWNED_FIRST.fullmatch(fold_letters(found[0])) is not None,
        sentences=_SENTENCE.search(plain) is not None,
        verbal=finite or infinitive,
        title_words=_TITLE_WORDS.search(fold_letters(plain)) is not None,
        sentence_start=_SENTENCE_START.match(plain) is not None and not caps,
        caption=CAPTION.match(plain) is not None,
        cited=_CITED.match(text) is not None,
        closing=_CLOSING_WORDS.match(plain) is not None and (first == lower(first) or plain[:5].lower() == "ifade"),
        head_end=_head_end(plain),
        key=" ".join(lower(word) for word in found),
        lead=_lead(plain),
    )


def _says(word: str) -> bool:
    """Whether a word ends a sentence."""
    folded = fold_letters(word)
    form = verb(folded)
    return (form is not None and form.form in _FINITE) or _COPULA.fullmatch(folded) is not None


def _ends_sentence(word: str, words: int) -> bool:
    """Whether the last of some words ends a sentence: "Tanımlar" alone is a title's plural, not a verb."""
    return _says(word) and not (words <= 4 and fold_letters(word).endswith(("lar", "ler")))


def _lead(text: str) -> str:
    head, colon, rest = text.partition(":")
    return lower(" ".join(head.split())) if colon and rest.strip() and 1 < len(head.split()) <= 3 else ""


def _head_end(text: str) -> int:
    """Where the text begins behind a heading and its sign: "Sınırlar: Belediye …", "(Amaç) Bu …", "Amaç. Bu …"."""
    signed = _IN_BRACKETS.match(text) or _STOPPED.match(text) or _DASHED.match(text)
    if signed is not None and not _ends_sentence(signed["last"], len(signed[0].split())):
        return signed.end()
    at = text.find(":")
    if not 0 < at < len(text) - 1:
        return 0
    head, rest = text[:at], text[at + 1 :].strip()
    words = head.split()
    titled = bool(words) and not _ends_sentence(words[-1], len(words))
    short = len(words) <= 8 and titled and not re.search(r"[.;]\s", head) and not _SENTENCE_START.match(head)
    begins = rest[:1] != lower(rest[:1]) or re.match(r"[0-9]{1,2}[./][0-9]|[0-9]{3,4}\s", rest) is not None
    return at + 1 if short and head[:1] != lower(head[:1]) and begins else 0
