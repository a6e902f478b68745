"""Gaps as the ledger and letters show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.gaps import Gap
from kimsorumlu.facts.history import NotHeld
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.site import Site
from kimsorumlu.view.gap_words import GAP_KINDS
from kimsorumlu.view.letter import regulation_in_words
from kimsorumlu.view.link import Link
from kimsorumlu.view.words import act

# At most so many municipalities stand on a page of the ledger, and so many gaps, unless they are all of one.
LEDGER_SHEET: Final = 25
LEDGER_GAPS: Final = 150


@dataclass(frozen=True, slots=True)
class OpenGap:
    """A gap as the ledger tells it. `place`: the text it is of, None for the municipality's own."""

    anchor: str
    title: str
    place: Link | None
    what: str
    why: str
    who: str
    letter: str


@dataclass(frozen=True, slots=True)
class GapLetter:
    """What a letter says of a gap: its name, no other letter's of the municipality; what tells of it; what is asked."""

    about: str
    said: str
    requests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SilenceLetter:
    """What a letter says that asks who does what a municipality's regulations do not say, whatever the topic.

    `said` ends where the topic's name follows, `topics` are the names by their ids.
    """

    said: str
    requests: tuple[str, ...]
    topics: Mapping[str, str]


_WHO_DOES_IT: Final = (
    "Bu işi bugün hangi birimin yürüttüğü ve bu birime nasıl ulaşılacağı",
    "Bu işin yazılı olduğu başka bir yönetmelik, yönerge ya da genelge varsa bir örneği",
)


def gap_anchor(municipality: str, gap: str) -> str:
    """The id of a gap in the ledger; its end is the gap's own, by which the data names it when it is closed."""
    return f"{municipality}--{gap}"


def ledger_anchor(municipality: Municipality) -> str:
    """The id of a municipality in the ledger."""
    return f"b-{municipality.slug}"


def ledger_url(site: Site, municipality: Municipality) -> str:
    """Where the ledger tells of a municipality."""
    numbered = enumerate(ledger_sheets(site), 1)
    number = next(number for number, sheet in numbered if municipality.slug in sheet)
    return f"{ids.gaps_url(number)}#{ledger_anchor(municipality)}"


def ledger_sheets(site: Site) -> list[tuple[str, ...]]:
    """The municipalities (their slugs) of each page of the ledger, in alphabetical order; one empty page for nobody."""
    sheets: list[tuple[str, ...]] = []
    here: list[str] = []
    weight = 0
    for slug, gaps in site.facts.gaps.items():
        if here and (len(here) == LEDGER_SHEET or weight + len(gaps) > LEDGER_GAPS):
            sheets.append(tuple(here))
            here, weight = [], 0
        here.append(slug)
        weight += len(gaps)
    return [*sheets, tuple(here)]


def letter_for(site: Site, lost: NotHeld) -> str:
    """The letter that asks for a text that is not held."""
    version = lost.version
    gap = next(
        gap
        for gap in site.facts.gaps[version.municipality]
        if gap.edition and gap.edition.version.url == version.url
        if (gap.repeal == lost.repeal if lost.repeal else gap.amendment)
    )
    return ids.gap_letter_url(version.municipality, gap.id)


def open_gap(gap: Gap) -> OpenGap:
    """The gap with its words and links."""
    kind, edition = GAP_KINDS[gap.kind], gap.edition
    told = kind.tell(gap)
    return OpenGap(
        anchor=gap_anchor(gap.municipality.slug, gap.id),
        title=told.title or kind.name,
        place=Link(_text_of(edition), edition.version.url) if edition else None,
        what=told.what,
        why=kind.why,
        who=kind.who,
        letter=ids.gap_letter_url(gap.municipality.slug, gap.id),
    )


def gap_letter(gap: Gap) -> GapLetter:
    """What a letter to the municipality says that would close the gap."""
    kind = GAP_KINDS[gap.kind]
    told = kind.tell(gap)
    name, several = told.title or kind.name, len(gap.municipality.regulations) > 1
    if gap.edition and (several or not told.title):
        name = f"{name} ({_text_of(gap.edition)})"
    return GapLetter(f"{gap.municipality.short_name}, {name}", told.said, told.requests)


def _text_of(edition: Edition) -> str:
    """ "13.11.2025 tarihli metin", after the regulation's name where the municipality has several."""
    text = act("metin", edition.version.date)
    return text if len(edition.municipality.regulations) == 1 else f"{edition.regulation.name}, {text}"


def silence_letter(site: Site, municipality: Municipality) -> SilenceLetter | None:
    """The letter about the topics on which its regulations in force say nothing; None without a regulation."""
    if not municipality.regulations:
        return None
    held = [edition.version for edition in municipality.leading]
    where = f"{regulation_in_words(held[0])} metninde" if len(held) == 1 else "Belediyenizin ulaşabildiğim metinlerinde"
    answers = site.facts.answers
    answering = answers.answering
    unheld = {id for id in answers.topics if municipality.in_force and not answers.asked(municipality, id)}
    return SilenceLetter(
        f"{where} şu konuda bir görev yazılı değil:",
        _WHO_DOES_IT,
        {
            topic.id: topic.shape.label
            for topic in site.facts.catalogues.topics.topics
            if municipality.slug not in answering[topic.id] and topic.id not in unheld
        },
    )
