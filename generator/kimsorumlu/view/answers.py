"""What pages that show answers share: citations, units' short names, where a speaker's page is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.answers import Answerer
from kimsorumlu.facts.duties import Duty
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Abbreviation, Sentence, sentence

# What tables write short; everywhere else a unit's name stands in full.
SHORT: Final = {"Şube Müdürlüğü": "ŞM", "Dairesi Başkanlığı": "DB"}
_LONG: Final = re.compile(rf" ({'|'.join(SHORT)})$")


@dataclass(frozen=True, slots=True)
class TopicReason:
    """A clause that a person put into the topic, and why."""

    cited: Link
    text: str


def speaker_address(site: Site, voice: Answerer, version: Version) -> str:
    """The page of the unit or the role that answers; "" where there is none."""
    if voice.role is None:
        return ids.unit_url(version.municipality, voice.id)
    return site.facts.references.role_address(voice.role) or ""


def cited_duty(duty: Duty) -> Link:
    """The citation of a duty's clause, "m. 9/1-ı", as a link to it."""
    return Link(duty.citation, duty.reference)


def cited_in(site: Site, duty: Duty) -> Link:
    """The same beside its municipality's name: "Temizlik İşleri, m. 9/1-ı" where that has several regulations."""
    plain, of = cited_duty(duty), site.municipality(duty.municipality).told_apart.get(duty.regulation)
    return Link(f"{of}, {plain.text}", plain.address) if of else plain


def short_unit_name(name: str) -> Sentence:
    """A unit's name for a table cell: "Bilgi Ağları ŞM", the abbreviation explained where it stands."""
    match = _LONG.search(name)
    if match is None:
        return sentence(name)
    return sentence(f"{name[: match.start()]}\N{NO-BREAK SPACE}", Abbreviation(SHORT[match[1]], match[1]))


def municipality_anchor(municipality: Municipality) -> str:
    """The id of a municipality's answer on a topic's page."""
    return f"b-{municipality.slug}"
