"""The card of the units and roles an article speaks for."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.model.validity import Standing
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.contents import speaker_name


@dataclass(frozen=True, slots=True)
class ArticleSpeaker:
    """A unit or role an article speaks for; `clause` is set where only one of its clauses does.

    `above_address` is set where a role reports to its unit as such.
    """

    name: str
    address: str
    unit: str
    unit_address: str
    above: str
    clause: str
    fragment: str
    above_address: str = ""


@dataclass(frozen=True, slots=True)
class UnitCard:
    """The unit card: what the article does for the speakers, in words, and where they stand in the chart."""

    words: str
    speakers: tuple[ArticleSpeaker, ...]
    chart: str


def speaker_card(site: Site, edition: Edition, article: Article) -> UnitCard | None:
    """The card of the units and roles that an article, or a clause of it, speaks for; None if it speaks for none."""
    version = edition.version
    named = [(id, "", "") for id in article.speaks_for]
    for chain in article.chains():
        named += [(id, short_citation(article, chain), chain[-1].fragment) for id in chain[-1].speaks_for]
    known = [entry for entry in named if version.unit(entry[0]) or version.role(entry[0])]
    if not known:
        return None
    chart = ids.chart_url(version.municipality, version.regulation, version.date) if version.top_unit else ""
    words = _card_words(edition, article, [id for id, _, _ in known])
    return UnitCard(words, tuple(_speaker(site, version, *entry) for entry in known), chart)


def _speaker(site: Site, version: Version, id: str, clause: str, fragment: str) -> ArticleSpeaker:
    unit, role = version.unit(id), version.role(id)
    if unit is not None:
        address = ids.unit_url(version.municipality, unit.id)
        superior = unit.superior.name if unit.superior else None
        above = superior or speaker_name(version, unit.parent or unit.reports_to or "") or ""
        return ArticleSpeaker(unit.name, address, "", "", above, clause, fragment)
    assert role is not None  # the caller keeps only what the version knows
    home = version.unit(role.unit)
    within = [name for id in role.reports_to if (name := speaker_name(version, id))]
    above = listed([*within, *(superior.name for superior in role.superiors if superior.name)])
    own = site.facts.references.role_address(role) or ""
    if home is None:
        return ArticleSpeaker(role.name, own, "", "", above, clause, fragment)
    address = ids.unit_url(version.municipality, home.id)
    if role.reports_to == (home.id,) and not role.superiors:
        return ArticleSpeaker(role.name, own, "", "", above, clause, fragment, address)
    return ArticleSpeaker(role.name, own, home.name, address, above, clause, fragment)


def _card_words(edition: Edition, article: Article, speakers: list[str]) -> str:
    """Says "duties" only where the data says that this article lists them; of an old text in the past tense."""
    current, whom, whose = edition.standing is not Standing.ENDED, *_words_for(edition.version, speakers)
    this = article.name.this
    if all(_lists_duties(edition.version, article, id) for id in speakers):
        return f"{this} {whose} görevlerini {'düzenler' if current else 'düzenliyordu'}"
    return f"{this} {whom} için kural {'koyar' if current else 'koyuyordu'}"


def _words_for(version: Version, speakers: list[str]) -> tuple[str, str]:
    """ "şu birim", "şu birimin"; staff ("tüm personel") hold no title (unvan)."""
    if len(speakers) > 1:
        return "şunlar", "şunların"
    role = version.role(speakers[0])
    if role is None:
        return "şu birim", "şu birimin"
    return ("şu görevliler", "şu görevlilerin") if role.staff else ("şu unvan", "şu unvanın")


def _lists_duties(version: Version, article: Article, id: str) -> bool:
    """Whether the data says that the article is the one on the duties of a unit or a role."""
    speaker = version.speaker(id)
    listing = version.place(speaker.duties) if speaker else None
    return listing is not None and listing.article.slug == article.slug
