"""The words by which regulations call units and people, in every ending that names take.

Units are called by what they are, owned by what they do: "Temizlik İşleri Müdürlüğü", "Evrak Kayıt Servisi". The words
are those of `read.unit_kinds`, with a few that are no usual kinds. People are called by what they do or head; of those
there is no end, so that beside the usual ones the endings of doers are known ("boyacı", "tasarımcı").

All patterns look at words folded by `fold_letters`, without what stands behind an apostrophe.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kimsorumlu.read.unit_kinds import UNIT_KINDS
from kimsorumlu.turkish.endings import possessive
from kimsorumlu.turkish.fold import fold_letters

# Beside the suggested kinds; "daire" and "ofis" are units where they end a name.
_MORE_KINDS: Final = ("sekretarya", "sekreterlik", "temsilcilik", "masa", "ofis", "atölye", "laboratuvar", "istasyon")

# "müdürlük" for "mudurlugu": each kind of one word by the folded possessive that ends a name, and by itself.
_OWNED: Final[Mapping[str, str]] = {
    fold_letters(possessive(kind)): kind for kind in (*UNIT_KINDS, *_MORE_KINDS) if " " not in kind
}
_PLAIN: Final[Mapping[str, str]] = {fold_letters(kind): kind for kind in (*UNIT_KINDS, *_MORE_KINDS) if " " not in kind}

# Behind a possessive: genitive, accusative, dative, locative, ablative, by whom, with whom.
_CASE: Final = r"(?P<case>n[iu]n|n[iu]|n[ae]|nd[ae]n?|nc[ae]|yl[ae])?"
_OWNED_FORM: Final = re.compile(rf"(?P<kind>{'|'.join(sorted(_OWNED, key=len, reverse=True))}){_CASE}")
# "müdürlük", "müdürlüğün", "servisin", "birime": not owned by anything.
_PLAIN_FORM: Final = re.compile(
    rf"(?P<kind>{'|'.join(sorted((re.sub('k$', '[kg]', kind) for kind in _PLAIN), key=len, reverse=True))})"
    r"(?P<case>n?[iu]n|[iu]|y?[ae]|[dt][ae]n?|c[ae])?"
)

# What ends the name of an office or of people, without endings.
_PEOPLE: Final = (
    r"mudur|baskan|sef|amir|memur|koordinator|sekreter|direktor|yonetici|sorumlu|temsilci|gorevli|yetkili|uzman"
    r"|muhendis|tekniker|teknisyen|hekim|doktor|tabip|sofor|surucu|muhabir|editor|avukat|mufettis|mimar"
    r"|plancisi?|isci|personel|el[ae]man|calisan|usta|operator|bekci|hizmetli|mutemet|hemsire|ebe|egitmen|ogretmen"
    r"|analist|raportor|yardimci|asistan|danisman|isletmen|bahcivan|kontrolor|katip|er|cavus|onbasi|veznedar|tahsildar|formen|kaptan|antrenor"
    r"|\w{2,}(?:ci|cu|ist|log|nom)|\w{4,}man"
)
_ENDED: Final = r"(?:s[iu]|[iu])?"
_PLURAL: Final = r"(?:l[ae]r(?:i|u)?)"
_PERSON: Final = re.compile(rf"(?P<stem>{_PEOPLE})(?:(?P<plural>{_PLURAL})|{_ENDED})")
# Of these there are many in one house: said together they are staff, not an office.
STAFF: Final = re.compile(r"(?:memur|isci|personel|el[ae]man|calisan|gorevli|hizmetli)")
# "birinci", "amacı": doers by their ending only.
_NO_DOERS: Final = re.compile(
    r"(?:birinci|ikinci|ucuncu|dorduncu|besinci|altinci|yedinci|sekizinci|dokuzuncu|onuncu|sonuncu|ayrici|kalici|gecici"
    r"|(?:amac|sonuc|ihtiyac|arac|gerec|inanc|suc|harc|kazanc|ic|dis|guc|ilac|agac|borc|ayr?ic)[iu])"
)
# What has duties, powers and ways of working, and is neither a unit nor anybody.
ABSTRACT: Final = re.compile(
    r"(?:gorev|hizmet|yonetmelik|yonerge|is|islem|belediye\w*|meclis|encumen|kurum|evrak|denetim|yonetim|genel|diger"
    r"|ortak|temel|kanun|mevzuat|calisma|organizasyon|teskilat|ilke\w*|esas\w*|madde|bu|ilgili|unvan|kadro|nitelik"
    r"|birimler\w*|servisler\w*|seflikler\w*|mudurlukler\w*|burolar\w*)(?:[iu]n|l[ae]r[iu]?n?|s[iu]n?)?"
)

# What says how many of something there are.
NUMERALS: Final = frozenset(
    ("bir", "iki", "uc", "dort", "bes", "alti", "yedi", "sekiz", "dokuz", "on", "birer", "ikiser", "cesitli", "farkli")
)

# Offices above a directorate as texts call them in full, the longest first, and what they are called here.
OFFICES: Final = {
    "Büyükşehir Belediye Başkanı": "Büyükşehir Belediye Başkanı",
    "Belediye Başkan Yardımcısı": "Başkan Yardımcısı",
    "Genel Sekreter Yardımcısı": "Genel Sekreter Yardımcısı",
    "Belediye Başkanı": "Belediye Başkanı",
    "Başkan Yardımcısı": "Başkan Yardımcısı",
    "Genel Sekreter": "Genel Sekreter",
    "Üst yönetim": "Üst yönetim",
    "Üst yönetici": "Üst yönetici",
    "Başkan": "Belediye Başkanı",
}


def unit_ending(word: str) -> tuple[str, str, bool] | None:
    """What a folded word says of a unit's name that it ends: the kind, its case ("" for none), whether it is owned."""
    owned = _OWNED_FORM.fullmatch(word)
    if owned is not None:
        return _OWNED[owned["kind"]], owned["case"] or "", True
    plain = _PLAIN_FORM.fullmatch(word)
    if plain is None:
        return None
    kind = plain["kind"]
    return _PLAIN.get(kind) or _PLAIN[f"{kind[:-1]}k"], plain["case"] or "", False


def owned_length(word: str) -> int:
    """How many letters of a folded word that ends a unit's name belong to the name: all of it without its case."""
    owned = _OWNED_FORM.fullmatch(word)
    return len(owned["kind"]) if owned else len(word)


def is_person(word: str) -> bool:
    """Whether a folded word without case can end the name of an office or of people."""
    return _PERSON.fullmatch(word) is not None and _NO_DOERS.fullmatch(word) is None


def others(word: str, beside: str) -> bool:
    """Whether two folded words name people, and not the same: "memuru" and "müdürü" differ in two letters only."""
    one, other = _PERSON.fullmatch(word), _PERSON.fullmatch(beside)
    return one is not None and other is not None and one["stem"] != other["stem"]


def is_plural(word: str) -> bool:
    """ "memurlar", "müdürleri"."""
    found = _PERSON.fullmatch(word)
    return found is not None and found["plural"] is not None


def head_word(kind: str) -> str | None:
    """Whoever heads a unit of this kind, as a name ends: "müdürü" of a müdürlük; None where the kind does not say."""
    stem = headed_by(kind)
    return possessive(stem) if stem else None


def headed_by(kind: str) -> str | None:
    """Whoever heads a unit of this kind, by himself: "müdür", "başkan"; None where the kind does not say."""
    found = re.fullmatch(r"(\w+)l[ıiuü](?:k|ğ[ıiuü])", kind.split()[-1])
    return found[1] if found else None
