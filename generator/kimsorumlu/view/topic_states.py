"""What a topic's page says of each municipality: its answer, that its text is silent, or that no text is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.references import NAMED
from kimsorumlu.facts.responsible import Responsible, responsible_units, units_above
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.numerals import counted
from kimsorumlu.view.action import Action, action
from kimsorumlu.view.answers import municipality_anchor
from kimsorumlu.view.earlier_answers import EarlierAnswer, earlier, held_since
from kimsorumlu.view.kinds import KindSign
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.many import BriefAnswer, are_many, brief_answers
from kimsorumlu.view.reporting import filled
from kimsorumlu.view.unit_answers import UnitAnswer, unit_answer
from kimsorumlu.view.words import edition_name

# With more municipalities than this the ones without a clause share one entry.
_MOST_MISSING: Final = 12
# So many clauses of one who answers stand open.
_OPEN: Final = 3


@dataclass(frozen=True, slots=True)
class MunicipalityAnswer:
    """A municipality's answer. `tag` says that units overlap ("İki birim"); `above` are a higher unit's own duties.

    Where many regulations answer (view/many.py), each stands in `gathered`, and `units` and `above` are empty.
    """

    id: str
    slug: str
    name: str
    address: str
    versions: tuple[NamedPlace, ...]
    tag: str
    units: tuple[UnitAnswer, ...]
    above: tuple[UnitAnswer, ...]
    gathered: tuple[BriefAnswer, ...]
    named: tuple[NamedPlace, ...]
    earlier: tuple[EarlierAnswer, ...]
    held_since: str
    action: Action

    @property
    def kinds(self) -> Iterator[tuple[KindSign, ...]]:
        """Of what kinds the duties of each who answers are."""
        yield from (one.kinds for one in (*self.units, *self.above))
        yield from (one.kinds for one in self.gathered)


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


def units_answering(site: Site, municipality: Municipality, topic: Topic) -> int:
    """How many units of the municipality answer the topic by the texts in force."""
    return len({unit.id for answer in site.facts.answers.in_force(municipality, topic.id) for unit in answer.units})


def answer_of(site: Site, municipality: Municipality, topic: Topic) -> MunicipalityAnswer:
    """The answer of a municipality that has one."""
    several = len(municipality.regulations) > 1
    told = [
        (edition, answer)
        for edition in municipality.in_force
        if (answer := site.facts.answers.of(edition.version, topic.id)) is not None
    ]
    units = units_answering(site, municipality, topic)
    many = are_many(told)
    in_full = () if many else told

    def shown(edition: Edition, found: Iterable[Responsible]) -> Iterator[UnitAnswer]:
        """Those of one regulation, named where the municipality has several."""
        source = edition.regulation.name if several else ""
        return (unit_answer(site, topic, one, _OPEN, source) for one in found)

    return MunicipalityAnswer(
        id=municipality_anchor(municipality),
        slug=municipality.slug,
        name=municipality.name,
        address=municipality.url,
        versions=tuple(_version_place(edition) for edition, _ in told),
        tag=f"{counted(units)} birim" if units > 1 else "",
        units=tuple(one for edition, answer in in_full for one in shown(edition, responsible_units(answer, topic))),
        above=tuple(one for edition, answer in in_full for one in shown(edition, units_above(answer, topic))),
        gathered=tuple(one for _, answer in told for one in brief_answers(site, topic, answer)) if many else (),
        named=tuple(
            NamedPlace(unit.name, ids.unit_url(municipality.slug, unit.id))
            for _, answer in told
            for unit in answer.named
        ),
        earlier=earlier(site, topic, municipality, quoting=not many),
        held_since=held_since(municipality),
        action=action(told[0][1].everybody[0].statements[0].duty.reference, municipality.short_name),
    )


def silence_of(site: Site, municipality: Municipality, topic: Topic, url: str) -> MunicipalityWithoutAnswer:
    """What the page at `url` says of a municipality whose texts could answer and do not."""
    asked = site.facts.answers.asked(municipality, topic.id)
    return MunicipalityWithoutAnswer(
        id=municipality_anchor(municipality),
        slug=municipality.slug,
        name=municipality.name,
        address=municipality.url,
        versions=tuple(_version_place(edition) for edition in asked),
        articles=sum(len(edition.version.articles) for edition in asked),
        letter=ids.silence_letter_url(municipality.slug, topic.id),
        tell=_tell(site, municipality, topic, url),
        earlier=earlier(site, topic, municipality),
        held_since=held_since(municipality),
    )


def unheld_entry(municipality: Municipality) -> UnheldMunicipality:
    """What is said of a municipality of which no text that could answer is held."""
    anchor, since = municipality_anchor(municipality), held_since(municipality)
    return UnheldMunicipality(anchor, municipality.slug, municipality.name, municipality.url, since)


def _version_place(edition: Edition) -> NamedPlace:
    return NamedPlace(edition_name(edition), edition.version.url)


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


def silent_entries(missing: list[MunicipalityWithoutAnswer]) -> dict[str, object]:
    """Those without an answer, each on its own, or gathered where they are many.

    Of very many only those are named whose older text spoke, which a reader can learn nowhere else.
    """
    gathered = missing if len(missing) > _MOST_MISSING else []
    named = gathered if len(gathered) <= NAMED else [entry for entry in gathered if entry.earlier]
    return {"missing": [] if gathered else missing, "gathered": named, "gathered_count": len(gathered)}
