"""What a letter to a municipality says of a clause: to whom it goes, where the clause stands, what it says.

The letter itself is written in the reader's browser (theme/pages/letter.html.j2, theme/mkdocs/assets/js/letter.js): a
request for information (Law 4982) or a petition (Law 3071). What depends on the regulation is worded here, so that
endings are right for every name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.duties import Duty, answering_unit
from kimsorumlu.model.citing import short_citation, spoken_citation
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.text import Article, in_one_line
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import upper
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import genitive, locative_of_owned
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.words import act

_MUNICIPALITY: Final = " Belediyesi"
# What stands behind those whose duty it is; the script paper.js writes it, too.
SAID_OF_DUTY: Final = "için şu görev yazılı:"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter about a clause says of it.

    `about` names it to the reader ("Örnek, m. 11/f"); `said` goes on after `regulation_in_words`; `quote` are
    the clause's words that it leads to, "" for an article as a whole. `who` are those whose duty it is, `label` what is
    printed before the clause: what a card says beside it.
    """

    about: str
    said: str
    quote: str
    who: str = ""
    label: str = ""


def addressee(municipality: Municipality) -> str:
    """ "KÜTAHYA BELEDİYE BAŞKANLIĞINA": a municipality is written to through its mayor's office."""
    name = municipality.name
    office = f"{name.removesuffix(_MUNICIPALITY)} Belediye" if name.endswith(_MUNICIPALITY) else name
    return upper(f"{office} Başkanlığına")


def article_letters(site: Site, edition: Edition, article: Article) -> Mapping[str, Letter]:
    """By fragment, what a letter says of each duty of an article in force; by "" of the article as a whole."""
    version, short = edition.version, edition.municipality.short_name
    whole = Letter(
        about=f"{short}, {short_citation(article)}",
        said=f"{spoken_citation(article)} hakkında başvuruyorum.",
        quote="",
    )
    duties = site.facts.duties_of_article.get(version.article_url(article), ())
    return {"": whole} | {duty.clause.fragment: _about(version, short, duty) for duty in duties}


def regulation_in_words(version: Version) -> str:
    """ "Belediyenizin 04.11.2020 tarihli ve 337 sayılı kararla kabul edilen … Yönetmeliği’nin": as far as it is known.

    Of a text without a decision it is told which day the text held names.
    """
    adoption = version.adoption
    if adoption.date or adoption.decision:
        adopted = f"{act('kararla', adoption.date, adoption.decision)} kabul edilen"
    else:
        # The comma keeps "metni" from being read as what the municipality owns.
        return f"Belediyenizin, metni {day(version.date)} tarihini taşıyan {genitive(version.title)}"
    return f"Belediyenizin {adopted} {genitive(version.title)}"


def _about(version: Version, short: str, duty: Duty) -> Letter:
    place = locative_of_owned(spoken_citation(duty.article, duty.chain))
    who = listed([_speaker(version, speaker) for speaker in duty.speakers])
    return Letter(
        about=f"{short}, {duty.citation}",
        said=f"{place} {who} {SAID_OF_DUTY}",
        quote=" ".join(in_one_line(part.printed) for part in duty.parts),
        who=who,
        label=duty.clause.printed_label or "",
    )


def _speaker(version: Version, speaker: str) -> str:
    """A unit by its name, a role with the unit it works in: "Şef (Gelir Birimi)". No ending touches the name."""
    role, unit = version.role(speaker), answering_unit(version, speaker)
    if role is None:
        return unit.name if unit else speaker
    return f"{role.name} ({unit.name})" if unit and unit.name not in role.name else role.name
