"""A text as one document: what it is, what became of it, what it changed, and its words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.akn.names import expression_iri, law_iri, work_iri
from kimsorumlu.exports.data.akn.text import act_body
from kimsorumlu.exports.data.akn.xml import element, escaped, p_elements
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.validity import EndedBy
from kimsorumlu.site import Site

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_EDITOR: Final = "#editor"
_AUTHOR: Final = "#municipality"
_MODIFICATIONS: Final = {"changed": "substitution", "added": "insertion", "repealed": "repeal"}


def akoma_ntoso(site: Site, edition: Edition) -> bytes:
    """The document of one text."""
    version = edition.version
    act = element(
        "act",
        _meta(site, edition),
        element("preface", *_preface(edition)),
        act_body(site, version),
        _conclusions(version.back_matter),
        name="yonetmelik",
        contains="singleVersion" if len(edition.regulation.versions) > 1 else "originalVersion",
    )
    whole = element("akomaNtoso", act, xmlns=NAMESPACE)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'.encode()


def _preface(edition: Edition) -> Iterator[str]:
    """The title as the data has it, then what is printed before the first article."""
    title = element("docTitle", escaped(edition.version.title))
    yield element("longTitle", element("p", title))
    yield p_elements(map(escaped, (edition.version.front_matter or "").splitlines()))


def _conclusions(back_matter: str | None) -> str:
    return element("conclusions", p_elements(map(escaped, back_matter.splitlines()))) if back_matter else ""


def _meta(site: Site, edition: Edition) -> str:
    return element(
        "meta",
        _identification(edition),
        _lifecycle(edition),
        _analysis(site, edition),
        element("references", *_references(site, edition), source=_EDITOR),
    )


# identification ------------------------------------------------------------------------------------------------------


def _identification(edition: Edition) -> str:
    version, regulation = edition.version, edition.regulation
    work, expression = work_iri(regulation), expression_iri(regulation, version)
    first = regulation.versions[0].date.isoformat()
    return element(
        "identification",
        element(
            "FRBRWork",
            *_level(work, first, _AUTHOR),
            element("FRBRcountry", value="tr"),
            element("FRBRsubtype", value="yonetmelik"),
            element("FRBRnumber", value=regulation.slug),
            element("FRBRname", value=version.title),
        ),
        element(
            "FRBRExpression",
            *_level(expression, version.date.isoformat(), _AUTHOR),
            element("FRBRlanguage", language="tur"),
        ),
        element(
            "FRBRManifestation",
            *_level(f"{expression}.xml", version.date.isoformat(), _EDITOR, whole=f"{expression}/!main.xml"),
        ),
        source=_EDITOR,
    )


def _level(iri: str, day: str, author: str, whole: str = "") -> Iterator[str]:
    yield element("FRBRthis", value=whole or f"{iri}/!main")
    yield element("FRBRuri", value=iri)
    yield element("FRBRdate", date=day, name="Generation")
    yield element("FRBRauthor", href=author)


# what became of it ---------------------------------------------------------------------------------------------------


def _lifecycle(edition: Edition) -> str:
    version, validity = edition.version, edition.validity
    events = [_event("generation", version.adoption.date or version.date, "generation")]
    for number, amendment in enumerate(version.amendments, 1):
        if amendment.date:
            events.append(_event(f"amendment-{number}", amendment.date, "amendment"))
    if validity.last and validity.end and validity.end.by is not EndedBy.UNKNOWN:
        events.append(_event("end", validity.last, "repeal"))
    return element("lifecycle", *events, source=_EDITOR)


def _event(name: str, day: datetime.date, kind: str) -> str:
    return element("eventRef", date=day.isoformat(), source="#this", type=kind, eId=f"eventRef_{name}")


def _analysis(site: Site, edition: Edition) -> str:
    """What amendments did to this text, and what it repealed."""
    passive, active = list(_passive(site, edition)), list(_active(edition))
    parts = (
        element("activeModifications", *active) if active else "",
        element("passiveModifications", *passive) if passive else "",
    )
    return element("analysis", *parts, source=_EDITOR) if active or passive else ""


def _passive(site: Site, edition: Edition) -> Iterator[str]:
    version = edition.version
    history = site.facts.histories[edition.regulation.url]
    number = 0
    for place, record in enumerate(history.amendments_of(version), 1):
        for deed in record.deeds:
            page, _, fragment = deed.reference.removeprefix(version.url).partition("#")
            if not deed.reference.startswith(version.url):
                continue
            number += 1
            eid = ids.clause_eid(page.rstrip("/"), fragment)
            yield element(
                "textualMod",
                element("source", href=f"#amendment-{place}", eId=f"pmod_{number}__source"),
                element("destination", href=f"#{eid}", eId=f"pmod_{number}__destination"),
                type=_MODIFICATIONS[deed.effect],
                eId=f"pmod_{number}",
            )


def _active(edition: Edition) -> Iterator[str]:
    version = edition.version
    for number, repeal in enumerate(version.repeals, 1):
        article, held = version.article(repeal.article), edition.regulation.repealed(version, repeal)
        if article is None:
            continue
        target = expression_iri(edition.regulation, held) if held and held in edition.regulation.versions else ""
        yield element(
            "textualMod",
            element("source", href=f"#{ids.article_eid(article.slug)}", eId=f"amod_{number}__source"),
            element("destination", href=target or f"#repealed-{number}", eId=f"amod_{number}__destination"),
            type="repeal",
            eId=f"amod_{number}",
        )


# what it names -------------------------------------------------------------------------------------------------------


def _references(site: Site, edition: Edition) -> Iterator[str]:
    version, regulation = edition.version, edition.regulation
    yield element("original", href=expression_iri(regulation, version), showAs=version.title, eId="this")
    history = site.facts.histories[regulation.url]
    for number, record in enumerate(history.amendments_of(version), 1):
        named = " ".join(filter(None, (record.amendment.number, record.amendment.kind)))
        href = f"{work_iri(regulation)}/amendment-{number}"
        yield element("passiveRef", href=href, showAs=named, eId=f"amendment-{number}")
    for number, repeal in enumerate(version.repeals, 1):
        named = repeal.title or repeal.decision or "önceki yönetmelik"
        href = f"{work_iri(regulation)}/repealed-{number}"
        yield element("activeRef", href=href, showAs=named, eId=f"repealed-{number}")
    for law in dict.fromkeys(
        law for article in version.articles for law in site.facts.references.laws_in(version, article)
    ):
        yield element("TLCReference", href=law_iri(law), showAs=law.name, eId=law.id, name="law")
    yield element(
        "TLCOrganization",
        href=f"/akn/ontology/organization/tr/{edition.municipality.slug}",
        showAs=edition.municipality.name,
        eId="municipality",
    )
    yield element(
        "TLCOrganization",
        href="/akn/ontology/organization/tr/editor",
        showAs=site.config.name,
        eId="editor",
    )
    for unit in version.units:
        yield element(
            "TLCOrganization",
            href=f"/akn/ontology/organization/tr/{edition.municipality.slug}/{unit.id}",
            showAs=unit.name,
            eId=f"unit-{unit.id}",
        )
