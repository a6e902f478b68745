"""Municipalities without an answer on a topic: their texts are silent, or none is held that could answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.references import NAMED
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view.answers import municipality_anchor
from kimsorumlu.view.earlier_answers import EarlierAnswer, earlier, held_since
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.reporting import filled
from kimsorumlu.view.words import edition_name

# With more municipalities than this the ones without a clause share one entry.
_MOST_MISSING: Final = 12


@dataclass(frozen=True, slots=True)
class MunicipalityWithoutAnswer:
    """A municipality whose texts in force hold no clause on the topic.

    `letter` asks it who does the work; `tell` is where to say so if a clause is known.
    """

    id: str
    slug: str
    name: str
    address: str
    versions: tuple[NamedPlace, ...]
    articles: int
    letter: str
    tell: str
    earlier: tuple[EarlierAnswer, ...]
    held_since: str


@dataclass(frozen=True, slots=True)
class UnheldMunicipality:
    """A municipality of which only texts of other directorates are held."""

    id: str
    slug: str
    name: str
    address: str
    held_since: str


def without_answer(site: Site, municipality: Municipality, topic: Topic, url: str) -> MunicipalityWithoutAnswer:
    """A municipality that is silent on a topic, for the page at `url`."""
    asked = site.facts.answers.asked(municipality, topic.id)
    return MunicipalityWithoutAnswer(
        id=municipality_anchor(municipality),
        slug=municipality.slug,
        name=municipality.name,
        address=municipality.url,
        versions=tuple(NamedPlace(edition_name(edition), edition.version.url) for edition in asked),
        articles=sum(len(edition.version.articles) for edition in asked),
        letter=ids.silence_letter_url(municipality.slug, topic.id),
        tell=_tell(site, municipality, topic, url),
        earlier=earlier(site, topic, municipality, url),
        held_since=held_since(municipality),
    )


def without_text(municipality: Municipality) -> UnheldMunicipality:
    """A municipality of which no text is held that could answer."""
    anchor, since = municipality_anchor(municipality), held_since(municipality)
    return UnheldMunicipality(anchor, municipality.slug, municipality.name, municipality.url, since)


def gathered_silent(missing: list[MunicipalityWithoutAnswer]) -> dict[str, object]:
    """Those without an answer, each on its own, or gathered where they are many.

    Of very many only those are named whose older text spoke, which a reader can learn nowhere else.
    """
    gathered = missing if len(missing) > _MOST_MISSING else []
    named = gathered if len(gathered) <= NAMED else [entry for entry in gathered if entry.earlier]
    return {"missing": [] if gathered else missing, "gathered": named, "gathered_count": len(gathered)}


def _tell(site: Site, municipality: Municipality, topic: Topic, url: str) -> str:
    """Where a reader tells of a clause: a letter or an issue begun for them; "" without someone to tell."""
    if not site.config.form:
        return ""
    title = f"Konu: {topic.shape.label}, {municipality.short_name}"
    body = (
        f"{municipality.name}, “{topic.shape.label}” konusu\n{site.config.address or '/'}{url}\n\n"
        "Konunun yazılı olduğu madde (yönetmelik ya da yönerge; varsa bağlantısı):\n"
    )
    return filled(site.config.form, title, body)
