"""Which social cards there are: one for the site, each municipality, each version, each unit, each topic.

Articles share the card of their unit or version: one card each would double what a large site weighs and how long it
takes (content/dev/decisions/2026-11-20-social-cards.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answers
from kimsorumlu.facts.units import newest, unit_ids
from kimsorumlu.ids import SITE_CARD, card_url
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.municipalities import KINDS
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.social_card import SocialCard, draw_card
from kimsorumlu.view.topics import chip, topic_question

_SITE = SocialCard(
    "Belediyelerin görev yönetmelikleri", "Belediyede bu işe kim bakıyor?", "Madde madde, değişmeyen adresle", ""
)


def cards(theme: Path, corpus: Corpus) -> Iterator[OutputFile]:
    """Every card of the site, in the folder of its page."""
    yield OutputFile(SITE_CARD, draw_card(theme, _SITE))
    for municipality in corpus.municipalities:
        yield OutputFile(card_url(municipality.url), draw_card(theme, municipality_card(municipality)))
        for regulation in municipality.regulations:
            for version in regulation.versions:
                yield OutputFile(
                    card_url(version.url), draw_card(theme, version_card(municipality, regulation, version))
                )
        for id in unit_ids(municipality):
            url = ids.unit_url(municipality.slug, id)
            yield OutputFile(card_url(url), draw_card(theme, unit_card(municipality, id)))


def topic_cards(theme: Path, topics: Iterable[Topic], answers: Answers) -> Iterator[OutputFile]:
    """A card for every topic, in the folder of its page."""
    for topic in topics:
        yield OutputFile(card_url(ids.topic_url(topic.id)), draw_card(theme, topic_card(topic, answers)))


def topic_card(topic: Topic, answers: Answers) -> SocialCard:
    """The question, and how many municipalities have a clause on it."""
    return SocialCard(topic.shape.label, topic_question(topic), chip(topic, answers).words, "")


def municipality_card(municipality: Municipality) -> SocialCard:
    """Its name; the unit whose regulation is held, or how many regulations there are."""
    names = [regulation.name for regulation in municipality.regulations]
    held = names[0] if len(names) == 1 else f"{len(names)} görev yönetmeliği" if names else ""
    kind = KINDS[municipality.kind]
    return SocialCard(
        kind, municipality.name, held, "" if municipality.kind == "metropolitan" else municipality.province
    )


def version_card(municipality: Municipality, regulation: Regulation, version: Version) -> SocialCard:
    """Its title, date and state."""
    state = "yürürlükte" if regulation.in_force(version) else "mülga"
    decision = f", karar {version.adoption.decision}" if version.adoption.decision else ""
    top = version.top_unit
    label = f"{day(version.date)} sürümü{decision} · {state}"
    return SocialCard(label, version.title, top.name if top else "", municipality.name)


def unit_card(municipality: Municipality, id: str) -> SocialCard:
    """Its name, what it is, and the unit it belongs to."""
    regulation, version, unit = newest(municipality, id)[0]
    above = version.unit(unit.parent)
    state = "" if regulation.in_force(version) else ", yürürlükteki metinde yok"
    label = f"{capital(unit.kind)} · görevleri ve dayandığı maddeler{state}"
    return SocialCard(label, unit.name, above.name if above else "", municipality.name)
