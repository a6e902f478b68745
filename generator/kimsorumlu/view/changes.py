"""What happened to a municipality's regulations, told from their versions: adopted, renewed, amended, received."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kimsorumlu.model.corpus import Municipality, Regulation, Version, amendment_key
from kimsorumlu.model.text import Article
from kimsorumlu.read.shapes import Amendment, Repeal
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed


@dataclass(frozen=True, slots=True)
class DatedChange:
    """One event with its legal date; `address` is the version that shows it.

    `key` names the event for good, whatever its wording: feeds make their ids from it.
    """

    key: str
    date: datetime.date
    headline: str
    title: str
    text: str
    address: str

    @property
    def iso(self) -> str:
        return self.date.isoformat()

    @property
    def day(self) -> str:
        return day(self.date)


def changes(municipality: Municipality) -> tuple[DatedChange, ...]:
    """All events of a municipality, oldest first. An amendment whose marks a later version repeats is told once."""
    found = [change for regulation in municipality.regulations for change in _of_regulation(municipality, regulation)]
    return tuple(sorted(found, key=lambda change: change.date))


def _of_regulation(municipality: Municipality, regulation: Regulation) -> Iterator[DatedChange]:
    told: set[object] = set()
    for index, version in enumerate(regulation.versions):
        amendments = {amendment_key(a): a for a in version.amendments if a.date is not None}
        for key, amendment in amendments.items():
            if key not in told:
                yield _amended(municipality, version, amendment)
        told |= amendments.keys()
        if version.date_basis == "council-decision":
            yield _adopted(municipality, version, renewed=index > 0 or bool(version.repeals))
        elif version.date_basis == "document-stamp" or not any(a.date == version.date for a in version.amendments):
            yield _received(municipality, version)
        yield from _corrected(municipality, version)


def _adopted(municipality: Municipality, version: Version, *, renewed: bool) -> DatedChange:
    adoption = version.adoption
    decision = f"{adoption.decision} sayılı karar" if adoption.decision else "karar"
    text = f"{adoption.body}, {decision}." if adoption.body else f"{capital(decision)}."
    verb = "yenilendi" if renewed else "kabul edildi"
    text = " ".join((text, *(_repealed(repeal) for repeal in version.repeals)))
    headline = f"{municipality.short_name}: yönetmelik {verb}"
    return DatedChange(f"{version.url}#kabul", version.date, headline, version.title, text, version.url)


def _repealed(repeal: Repeal) -> str:
    if repeal.date and repeal.decision:
        return f"{day(repeal.date)} tarihli ve {repeal.decision} sayılı kararla kabul edilen yönetmelik kaldırıldı."
    return "Önceki yönetmelik kaldırıldı."


def _received(municipality: Municipality, version: Version) -> DatedChange:
    text = version.date_note or "Kabul tarihi bilinmiyor; tarih belgenin üzerinden alınmıştır."
    basis = "belge damgası" if version.date_basis == "document-stamp" else "eldeki metnin tarihi"
    headline = f"{municipality.short_name}: yönetmelik eklendi ({basis} {day(version.date)})"
    return DatedChange(f"{version.url}#metin", version.date, headline, version.title, text, version.url)


def _corrected(municipality: Municipality, version: Version) -> Iterator[DatedChange]:
    """The entries of the correction log; several of one day are told apart by their order."""
    for number, entry in enumerate(version.log, 1):
        headline = f"{municipality.short_name}: {day(version.date)} tarihli metinde düzeltme"
        key, address = f"{version.url}#duzeltme-{number}", version.url
        yield DatedChange(key, entry.date, headline, version.title, f"{entry.at}: {entry.why}", address)


def _amended(municipality: Municipality, version: Version, amendment: Amendment) -> DatedChange:
    assert amendment.date is not None  # undated amendments are not told
    effects: dict[str, list[str]] = {}
    for article in version.articles:
        effect = _effect(article, amendment)
        if effect:
            effects.setdefault(effect, []).append(article.number.spoken)
    what = "; ".join(f"{_articles(effects[effect])} {verb}" for effect, verb in _VERBS if effect in effects)
    text = f"{amendment.number} sayılı {amendment.kind}." if amendment.number else f"{amendment.kind}."
    headline = f"{municipality.short_name}: {what or 'yönetmelik değişti'}"
    regulation = f"{version.municipality}/{version.regulation}"
    key = f"{regulation}#degisiklik-{amendment.date.isoformat()}-{amendment.number or amendment.kind}"
    return DatedChange(key, amendment.date, headline, version.title, text, version.url)


_VERBS = (("changed", "değişti"), ("added", "eklendi"), ("repealed", "kaldırıldı"))


def _effect(article: Article, amendment: Amendment) -> str:
    """What the amendment did to the article; whatever it did to a clause of it, the article as a whole changed."""
    if article.mark is not None and article.mark.amendment == amendment.id:
        return article.mark.effect
    inside = any(clause.mark and clause.mark.amendment == amendment.id for clause in article.walk())
    return "changed" if inside else ""


def _articles(numbers: Iterable[str]) -> str:
    """ "5. madde", "5, 7 ve 12. maddeler", "5/A numaralı madde"."""
    *most, last = numbers
    words, noun = listed((*most, last)), "maddeler" if most else "madde"
    return f"{words}. {noun}" if last[-1].isdigit() else f"{words} numaralı {noun}"
