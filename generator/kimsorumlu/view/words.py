"""What is said of a legal act and of the text it made: adopted, amended, corrected, repealed, in force.

Each phrase is made here, from facts, so that the künye, the timeline, the feeds and every other page say the same.
How two texts differ, whatever act made them so, has its words in `view.history.words`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

from kimsorumlu.facts.amendments import AmendedArticle
from kimsorumlu.facts.text.setting import Lost
from kimsorumlu.model.designation import Designation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Adoption, Amendment, Repeal
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed


def act(noun: str, date: datetime.date | None = None, number: str | None = None) -> str:
    """ "08.11.2024 tarihli ve 208104 sayılı İç Genelge"; what is unknown is left out."""
    known = [f"{day(date)} tarihli"] if date else []
    known += [f"{number} sayılı"] if number else []
    return f"{' ve '.join(known)} {noun}".lstrip()


# versions ----------------------------------------------------------------------------------------------------------


def decision_label(number: str | None) -> str:
    """ "karar 602": a decision beside a date, "" if its number is unknown. In a sentence it is an `act`."""
    return f"karar {number}" if number else ""


def version_name(version: Version) -> str:
    """ "13.11.2025 metni, karar 602"; of a text that prints no date "12.03.2026 metni (alındığı gün)"."""
    if version.date_basis == "retrieved":
        return f"{day(version.date)} metni ({date_basis(version)})"
    decision = decision_label(version.adoption.decision)
    return f"{day(version.date)} metni" + (f", {decision}" if decision else "")


def edition_name(edition: Edition) -> str:
    """The same beside the municipality's name: "Zabıta, 13.11.2025 metni, karar 602" where it has several texts."""
    return ", ".join(filter(None, (edition.of, version_name(edition.version))))


def text_of(version: Version) -> str:
    """ "08.11.2024 metni"."""
    return f"{day(version.date)} metni"


_BASES: Final = {
    "amendment": "son değişikliğin tarihi",
    "document-stamp": "belgedeki damganın tarihi",
    "retrieved": "alındığı gün",
}


def date_basis(version: Version) -> str:
    """On what a version's date rests: "karar 337", "son değişikliğin tarihi", "alındığı gün"."""
    if version.date_basis == "council-decision":
        return decision_label(version.adoption.decision) or "meclis kararı"
    return _BASES[version.date_basis]


# in force ----------------------------------------------------------------------------------------------------------

NOT_IN_FORCE: Final = "Bu metin yürürlükte değil."
ENTRY_INTO_FORCE: Final = "Yürürlüğe giriş"
# A national text may be out of force without having been repealed; of some it is not known.
LAW_STANDINGS: Final = {
    "in-force": "Yürürlükte",
    "repealed": "Yürürlükten kalkmış",
    "unknown": "Yürürlük durumu bilinmiyor",
}


# adopted -----------------------------------------------------------------------------------------------------------


def adopted(renewed: bool) -> str:
    """The headline of a council's decision; it renewed the regulation if there was one before."""
    return "yönetmelik yenilendi" if renewed else "yönetmelik kabul edildi"


def adopted_by(adoption: Adoption) -> str:
    """ "Kütahya Belediye Meclisi, 337 sayılı karar"; "" if neither is known."""
    decision = act("karar", number=adoption.decision) if adoption.decision else ""
    return capital(", ".join(part for part in (adoption.body, decision) if part))


def steps(adoption: Adoption) -> tuple[tuple[str, datetime.date | None], ...]:
    """The steps that follow adoption (Law 5393 art. 23, Law 3011 art. 2) with their days, None if unknown."""
    return (
        ("Valiliğe ya da kaymakamlığa gönderilme", adoption.sent_to_governor),
        ("İlan", adoption.announced),
        (ENTRY_INTO_FORCE, adoption.in_force),
    )


# Headlines of what a day brought that had been told ahead.
BEGAN: Final = "yönetmelik yürürlüğe girdi"
ENDED: Final = "yönetmelik yürürlükten kalktı"


def begins(day_of: datetime.date) -> str:
    """The sentence on the day on which a text comes into force, past or to come: "Yürürlüğe giriş 01.06.2027."."""
    return f"{ENTRY_INTO_FORCE} {day(day_of)}."


def received(version: Version) -> tuple[str, str]:
    """The headline and the text of a version of which nothing says when it was adopted."""
    basis = "eldeki metnin tarihi" if version.date_basis == "amendment" else date_basis(version)
    undated = "Kabul tarihi bilinmiyor; tarih belgenin üzerinden alınmıştır."
    if version.date_basis == "retrieved":
        undated = "Kabul tarihi belgede yazılı değil; tarih, metnin alındığı gündür."
    text = version.date_note or undated
    return f"yönetmelik eklendi ({basis} {day(version.date)})", text


# repealed ----------------------------------------------------------------------------------------------------------

REPEALS: Final = "Yürürlükten kaldırdığı yönetmelik"
REPEALED_BY: Final = "Kaldıran"
END: Final = "Yürürlükten kalkma"
_FORMER: Final = "önceki yönetmelik"


def repealed_regulation(repeal: Repeal) -> str:
    """ "16.02.2017 tarihli ve 63 sayılı kararla kabul edilen yönetmelik"; else as the text names it, in quotes."""
    if repeal.date or repeal.decision:
        noun = "kararla kabul edilen yönetmelik" if repeal.decision else "yönetmelik"
        return act(noun, repeal.date, repeal.decision)
    return f"“{repeal.title}”" if repeal.title else _FORMER


def repealed_title(repeal: Repeal) -> str:
    """What a repealed regulation is called that is not held: its title, if what the text says of it is one."""
    return repeal.title if repeal.title and (repeal.date or repeal.decision) else capital(_FORMER)


def repealing(repeal: Repeal) -> str:
    """The sentence on what a version repealed: "… kabul edilen yönetmelik kaldırıldı."."""
    return f"{capital(repealed_regulation(repeal))} kaldırıldı."


def repealed_by(later: Version) -> str:
    """The sentence on what repealed a version: "13.11.2025 tarihli ve 602 sayılı kararla kaldırıldı."."""
    adoption = later.adoption
    by = act("metinle", later.date)
    if adoption.date and adoption.decision:
        by = act("kararla", adoption.date, adoption.decision)
    return f"{by} kaldırıldı."


# amended -----------------------------------------------------------------------------------------------------------

BEFORE_AMENDMENT: Final = "Değişiklikten önceki metin"
EFFECTS: Final = {"changed": "değişti", "added": "eklendi", "repealed": "kaldırıldı"}
_BY: Final = {"changed": "Değiştiren işlem", "added": "Ekleyen işlem", "repealed": "Kaldıran işlem"}


def instrument(amendment: Amendment) -> str:
    """ "08.11.2024 tarihli ve 208104 sayılı İç Genelge"."""
    return act(amendment.kind, amendment.date, amendment.number)


def undated_instrument(amendment: Amendment) -> str:
    """ "208104 sayılı İç Genelge", where its day stands beside it."""
    return act(amendment.kind, number=amendment.number)


def amended(articles: Iterable[AmendedArticle]) -> str:
    """ "5, 7 ve 12. maddeler değişti; 6. madde eklendi"; of the whole regulation if no article is known."""
    names: dict[str, list[Designation]] = {effect: [] for effect in EFFECTS}
    for one in articles:
        names[one.effect].append(one.article.name)
    told = (f"{_articles(names[effect])} {word}" for effect, word in EFFECTS.items() if names[effect])
    return "; ".join(told) or "yönetmelik değişti"


def amended_by(lost: Lost) -> tuple[str, str]:
    """By what a text was changed of which only a mark is printed: "Değiştiren işlem" and its name, "" if unknown."""
    return _BY.get(lost.effect, "İşlem"), instrument(lost.by) if lost.by else ""


def _articles(names: list[Designation]) -> str:
    """ "5, 7 ve 12. maddeler", "5/A numaralı madde", "5. madde ve “Şoför” başlığı"."""
    numbers = [name.number.spoken for name in names if name.number and name.turn == 1]
    others = [name.noun for name in names if not (name.number and name.turn == 1)]
    if len(numbers) < 2:
        return listed(name.noun for name in names)
    return listed((f"{listed(numbers)}{'.' if numbers[-1][-1].isdigit() else ' numaralı'} maddeler", *others))


# corrected ---------------------------------------------------------------------------------------------------------


def corrected(version: Version) -> str:
    """The headline of a correction of the data, never of the text: "04.11.2020 tarihli metinde düzeltme"."""
    return act("metinde düzeltme", version.date)


def correction_of(date: datetime.date) -> str:
    """ "20.11.2026 tarihli düzeltme"."""
    return act("düzeltme", date)
