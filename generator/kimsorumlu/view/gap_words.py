"""What is said of each kind of gap: to who reads the ledger, and to the municipality in the letter that would close it.

No name takes an ending but a title's genitive, so that the words are right for every regulation and unit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.gaps import Gap, GapKind
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Amendment, Repeal
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import genitive
from kimsorumlu.turkish.lists import listed
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.letter import regulation_in_words
from kimsorumlu.view.words import act, instrument, steps

_MOST_PLACES: Final = 5  # named in the ledger; the letter names all


@dataclass(frozen=True, slots=True)
class GapTold:
    """One gap in words.

    `what`: what is known of it. `said`: what a letter says before "şunları istiyorum"; `requests`: what it asks for.
    `title`: what the gap is called where its kind's name says too little.
    """

    what: str
    said: str
    requests: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class GapKindWords:
    """What all gaps of a kind share: the kind's name, why it matters, who knows, and how one of them is told."""

    name: str
    why: str
    who: str
    tell: Callable[[Gap], GapTold]


def _decision(gap: Gap) -> GapTold:
    version = _version(gap)
    return GapTold(
        what=version.date_note or "Belgede yazılı değil.",
        said=f"{regulation_in_words(version)} kabulüne ilişkin Meclis kararına ulaşamadım.",
        requests=("Yönetmeliği kabul eden Meclis kararının tarihi, sayısı ve bir örneği",),
    )


# In the order of `words.steps`.
_STEP_REQUESTS: Final = (
    "Yönetmeliği kabul eden Meclis kararının mülki amire gönderildiği tarih",
    "Yönetmeliğin ilan edildiği yer ve tarih",
    "Yönetmeliğin yürürlüğe girdiği tarih",
)


def _steps(gap: Gap) -> GapTold:
    version = _version(gap)
    unknown = [number for number, (_, date) in enumerate(steps(version.adoption)) if date is None]
    names = [name for name, _ in steps(version.adoption)]
    return GapTold(
        what=f"Belgede yazılı değil: {listed(lower(names[n]) if n != unknown[0] else names[n] for n in unknown)}.",
        said=f"{regulation_in_words(version)} metninde kabulden sonraki işlemlerin tarihleri yazılı değil.",
        requests=tuple(_STEP_REQUESTS[number] for number in unknown),
    )


def _repealed_text(gap: Gap) -> GapTold:
    repeal, own = gap.repeal, regulation_in_words(_version(gap))
    assert repeal is not None
    article = _version(gap).article(repeal.article)
    cited, following = (article.name.cited, article.name.of_it_following) if article else ("metin", "metnine göre")
    decision = f"{act('Meclis kararının', repeal.date, repeal.decision)} bir örneği"
    return GapTold(
        what=f"{capital(_repealed(repeal, 'yönetmeliğin'))} kaldırıldığını {cited} söylüyor.",
        said=f"{own} {following} {_repealed(repeal, 'yönetmelik')} yürürlükten kaldırıldı. "
        "Kaldırılan yönetmeliğin metnine ulaşamadım.",
        requests=(
            decision if repeal.decision else "Kaldırılan yönetmeliği kabul eden Meclis kararının bir örneği",
            "Kaldırılan yönetmeliğin tam metni",
        ),
        title=f"{repeal.date.year} yönetmeliği" if repeal.date else "Önceki yönetmelik",
    )


def _repealed(repeal: Repeal, noun: str) -> str:
    """ "10.06.2019 tarihli ve 161 sayılı kararla kabul edilen yönetmelik"; "önceki yönetmeliğin", as `noun` ends."""
    if repeal.date or repeal.decision:
        return f"{act('kararla', repeal.date, repeal.decision)} kabul edilen {noun}"
    return f"önceki {noun}"


def _amended_text(gap: Gap) -> GapTold:
    version, amendment = _version(gap), gap.amendment
    assert amendment is not None
    by, marks = instrument(amendment), _marked(version, amendment)
    where = f"; değişiklik işaretleri {listed(marks)} içinde" if marks else ""
    return GapTold(
        what=f"Metin, {by} ile değişmiş{where}.",
        said=f"{regulation_in_words(version)} {by} ile değiştirilmeden önceki metnine ulaşamadım.",
        requests=("Yönetmeliğin değişiklikten önceki tam metni", f"{genitive(by)} bir örneği"),
    )


def _marked(version: Version, amendment: Amendment) -> list[str]:
    """The articles in which the amendment's marks are printed: "m. 5", "m. 7"."""
    return [
        short_citation(article)
        for article in version.articles
        if any(mark and mark.amendment == amendment.id for mark in (article.mark, *(c.mark for c in article.walk())))
    ]


def _numbers(gap: Gap) -> GapTold:
    low, high = gap.numbers
    jump = f"{low - 1}. maddeden sonra {high + 1}. madde geliyor" if low > 1 else f"ilk madde {high + 1}. madde"
    return GapTold(
        what=f"Belgede {jump}.",
        said=f"{regulation_in_words(_version(gap))} ulaşabildiğim metninde {jump}.",
        requests=("Yönetmeliğin, bütün maddeleriyle, onaylı tam metni",),
        title=f"Madde {low}" if low == high else f"Madde {low}–{high}",
    )


def _units(gap: Gap) -> GapTold:
    names = listed(unit.name for unit in gap.units)
    return GapTold(
        what=f"Yönetmelik sayıyor, görevlerini ayrıca yazmıyor: {names}.",
        said=f"{regulation_in_words(_version(gap))} saydığı şu birimlerin görevleri ayrıca yazılı değil: {names}.",
        requests=(
            "Bu birimlerin görevlerini düzenleyen yönerge, genelge ya da başka bir metin varsa bir örneği",
            "Bu birimlerin bugün de bulunup bulunmadığı",
        ),
        title=f"Görevi ayrıca yazılmamış {lower(counted(len(gap.units)))} birim",
    )


def _duties(gap: Gap) -> GapTold:
    version = _version(gap)
    speakers = dict.fromkeys(speaker for duty in gap.duties for speaker in duty.speakers)
    roles = listed(role.name for speaker in speakers if (role := version.role(speaker)))
    places = [duty.citation for duty in gap.duties]
    cited, rest = "; ".join(places), len(places) - _MOST_PLACES
    few = cited if rest <= 1 else f"{'; '.join(places[:_MOST_PLACES])} ve {rest} yer daha"
    return GapTold(
        what=f"Tek bir birimin olmayan unvanlara verilmiş ({roles}): {few}.",
        said=f"{regulation_in_words(version)} şu yerlerindeki görevlerin hangi birimde yapıldığı yazmıyor: {cited}.",
        requests=("Bu görevleri bugün hangi birimin ya da birimlerin yürüttüğü",),
        title=f"Birimi yazılmamış {lower(counted(len(gap.duties)))} görev",
    )


def _newer_text(gap: Gap) -> GapTold:
    held = [edition.version for edition in gap.municipality.leading]
    if len(held) == 1:
        said = f"{regulation_in_words(held[0])} bugün yürürlükte olup olmadığını doğrulayamadım."
    else:
        names = ", ".join(f"{version.title} ({day(version.date)})" for version in held)
        said = f"Belediyenizin şu yönetmeliklerinin bugün yürürlükte olup olmadığını doğrulayamadım: {names}."
    return GapTold(
        what=f"Elimizdeki en yeni metin {day(max(version.date for version in held))} tarihli.",
        said=said,
        requests=(
            "Bugün yürürlükte olan metin",
            "Sonradan değiştiyse, değiştiren kararların tarihi, sayısı ve birer örneği",
        ),
    )


def _contact(_: Gap) -> GapTold:
    return GapTold(
        what="Telefon, e-posta, KEP adresi ya da başvuru sayfası, kaynağı ve günüyle kayıtlı değil.",
        said="Belediyenizin başvuru kabul ettiği yolları bir arada bulamadım.",
        requests=("Başvuru kabul edilen telefon, e-posta, KEP ve internet sayfası adresleri",),
    )


def _detsis(_: Gap) -> GapTold:
    return GapTold(
        what="Belediyenin devlet teşkilatı kaydındaki numarası bilinmiyor.",
        said="Belediyenizin Devlet Teşkilatı Merkezî Kayıt Sistemindeki (DETSİS) numarasına ulaşamadım.",
        requests=("Belediyenin DETSİS numarası",),
    )


def _version(gap: Gap) -> Version:
    assert gap.edition is not None
    return gap.edition.version


# In the order in which the kinds are counted.
GAP_KINDS: Final[Mapping[GapKind, GapKindWords]] = {
    GapKind.DECISION: GapKindWords(
        "Meclis kararının tarihi ve sayısı",
        "Karar bilinmeden metnin ne zaman ve nasıl kabul edildiği gösterilemez.",
        "Meclis kararları arşivi",
        _decision,
    ),
    GapKind.STEPS: GapKindWords(
        "Gönderilme, ilan ve yürürlük tarihleri",
        "Mülki amire gönderilmeyen Meclis kararı yürürlüğe girmez (5393 sayılı Kanun, m. 23).",
        "Belediye",
        _steps,
    ),
    GapKind.REPEALED_TEXT: GapKindWords(
        "Yürürlükten kaldırılmış yönetmelik",
        "Eski bir tarihte kimin sorumlu olduğu bu metin olmadan söylenemez.",
        "Meclis kararları arşivi",
        _repealed_text,
    ),
    GapKind.AMENDED_TEXT: GapKindWords(
        "Değişiklikten önceki metin",
        "Değişiklikten önce kimin sorumlu olduğu bu metin olmadan söylenemez.",
        "Belediye",
        _amended_text,
    ),
    GapKind.NUMBERS: GapKindWords(
        "Belgede olmayan madde numarası",
        "Numara mı atlanmış, sayfa mı eksik, belgeden anlaşılmıyor.",
        "Belgenin aslı",
        _numbers,
    ),
    GapKind.UNITS: GapKindWords(
        "Görevi ayrıca yazılmamış birimler",
        "Hangi işlere baktıkları başka bir metinde yazıyor olabilir.",
        "Belediye",
        _units,
    ),
    GapKind.DUTIES: GapKindWords(
        "Birimi yazılmamış görevler",
        "Bu görevlerin hangi birimde yapıldığı yönetmelikten anlaşılmıyor.",
        "Belediye",
        _duties,
    ),
    GapKind.NEWER_TEXT: GapKindWords(
        "Daha yeni bir metin var mı?",
        "Yönetmelik değişmiş olabilir; metni aldığımızdan beri kimse bakmadı.",
        "Belediyenin sitesi",
        _newer_text,
    ),
    GapKind.CONTACT: GapKindWords(
        "Belediyeye ulaşma yolları",
        "Yanıtı bulan, nereye başvuracağını da bilmeli.",
        "Belediyenin sitesi",
        _contact,
    ),
    GapKind.DETSIS: GapKindWords(
        "DETSİS numarası",
        "Belediyeyi devletin diğer kayıtlarıyla karıştırmadan eşleştirir.",
        "Devlet Teşkilatı Merkezî Kayıt Sistemi",
        _detsis,
    ),
}
