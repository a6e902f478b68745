"""IRIs of texts (OASIS Naming Convention 1.0): what is meant, whoever publishes it."""

from __future__ import annotations

from kimsorumlu.model.legislation import Law
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.version import Version


def work_iri(regulation: Regulation) -> str:
    """`/akn/tr/act/yonetmelik/kutahya/2020-11-04/bilgi-islem`: a regulation through all its texts, by its oldest."""
    first = regulation.versions[0].date.isoformat()
    return f"/akn/tr/act/yonetmelik/{regulation.municipality}/{first}/{regulation.slug}"


def expression_iri(regulation: Regulation, version: Version) -> str:
    """The same as of a day, in Turkish: `…/bilgi-islem/tur@2020-11-04`."""
    return f"{work_iri(regulation)}/tur@{version.date.isoformat()}"


def held_iri(municipality: Municipality, url: str) -> str | None:
    """The expression of a municipality's text by its address on the site; None if no such text is held."""
    regulations = municipality.regulations
    return next((expression_iri(each, text) for each in regulations for text in each.versions if text.url == url), None)


def law_iri(law: Law) -> str:
    """`/akn/tr/act/kanun/2005-07-03/5393`; what is not known of it is left out."""
    steps = ("/akn/tr/act", law.kind, law.day.isoformat() if law.day else None, law.number or law.id)
    return "/".join(step.replace("/", "-") if number else step for number, step in enumerate(filter(None, steps)))
