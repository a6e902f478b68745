"""A text as one document: what it is, what became of it, what it changed, and its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.akn.inlines import Named, term_eid
from kimsorumlu.exports.data.akn.names import expression_iri, held_iri, law_iri, work_iri
from kimsorumlu.exports.data.akn.record import head_record
from kimsorumlu.exports.data.akn.text import act_body
from kimsorumlu.exports.data.akn.xml import element, escaped, p_elements
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.validity import EndedBy
from kimsorumlu.model.version import amendment_key
from kimsorumlu.read.shapes import Amendment
from kimsorumlu.received.akn.names import NAMESPACE, amendment_name
from kimsorumlu.site import Site

_EDITOR: Final = "#editor"
_AUTHOR: Final = "#municipality"
_ENDED_BY: Final = "ended-by"
_MODIFICATIONS: Final = {"changed": "substitution", "added": "insertion", "repealed": "repeal"}


def akoma_ntoso(site: Site, edition: Edition) -> bytes:
    """The document of one text."""
    version = edition.version
    named = Named(site, version)
    act = element(
        "act",
        _meta(named, edition),
        element("preface", *_preface(edition)),
        act_body(named),
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


def _meta(named: Named, edition: Edition) -> str:
    return element(
        "meta",
        _identification(edition),
        _lifecycle(named, edition),
        _analysis(named.site, edition),
        element("references", *_references(named, edition), source=_EDITOR),
        element("proprietary", head_record(edition.version), source=_EDITOR),
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
            *_level(work, first, _AUTHOR, title=version.title),
            element("FRBRcountry", value="tr"),
            element("FRBRsubtype", value="yonetmelik"),
            element("FRBRnumber", value=regulation.slug),
            element("FRBRname", value=version.title),
        ),
        element(
            "FRBRExpression",
            *_level(expression, version.date.isoformat(), _AUTHOR),
            # The words are the municipality's, the publication is ours.
            element("FRBRauthoritative", value="false"),
            element("FRBRlanguage", language="tur"),
        ),
        element(
            "FRBRManifestation",
            *_level(f"{expression}.xml", version.date.isoformat(), _EDITOR, whole=f"{expression}/!main.xml"),
        ),
        source=_EDITOR,
    )


def _level(iri: str, day: str, author: str, *, whole: str = "", title: str = "") -> Iterator[str]:
    """What every level says of itself; `title` is where readers of the format look for one."""
    yield element("FRBRthis", value=whole or f"{iri}/!main")
    yield element("FRBRuri", value=iri)
    if title:
        yield element("FRBRalias", value=title, name="title")
    yield element("FRBRdate", date=day, name="Generation")
    yield element("FRBRauthor", href=author)


# what became of it ---------------------------------------------------------------------------------------------------


def _lifecycle(named: Named, edition: Edition) -> str:
    """Its adoption, its amendments, its end; each with what did it, as far as that is known."""
    version, validity = edition.version, edition.validity
    events = [("#this", version.adoption.date or version.date, "generation")]
    for number, amendment in enumerate(_amendments(named.site, edition), 1):
        if amendment.date:
            events.append((f"#{amendment_name(number)}", amendment.date, "amendment"))
    if validity.last and validity.end and validity.end.by is not EndedBy.UNKNOWN:
        events.append((f"#{_ENDED_BY}" if validity.end.version else "#this", validity.last, "repeal"))
    return element(
        "lifecycle",
        *(
            element("eventRef", date=day.isoformat(), source=source, type=kind, eId=f"eventRef_{number}")
            for number, (source, day, kind) in enumerate(events, 1)
        ),
        source=_EDITOR,
    )


def _amendments(site: Site, edition: Edition) -> tuple[Amendment, ...]:
    """The amendments that the text shows, each once; their places in this list are their names in the document."""
    known = site.facts.histories[edition.regulation.url].amendments_of(edition.version)
    every = (*edition.version.amendments, *(each.amendment for each in known))
    return tuple({amendment_key(amendment): amendment for amendment in every}.values())


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
    places = {amendment_key(each): number for number, each in enumerate(_amendments(site, edition), 1)}
    number = 0
    for each in site.facts.histories[edition.regulation.url].amendments_of(version):
        source = f"#{amendment_name(places[amendment_key(each.amendment)])}"
        for deed in each.deeds:
            if deed.reference.startswith(version.url):
                number += 1
                page, _, fragment = deed.reference.removeprefix(version.url).partition("#")
                target = f"#{ids.clause_eid(page.rstrip('/'), fragment)}"
                yield _modification(f"pmod_{number}", _MODIFICATIONS[deed.effect], source, target)


def _active(edition: Edition) -> Iterator[str]:
    for number, repeal in enumerate(edition.version.repeals, 1):
        article = edition.version.article(repeal.article)
        if article is not None:
            source = f"#{ids.article_eid(article.slug)}"
            yield _modification(f"amod_{number}", "repeal", source, f"#{_repealed_eid(number)}")


def _modification(eid: str, kind: str, source: str, destination: str) -> str:
    return element(
        "textualMod",
        element("source", href=source, eId=f"{eid}__source"),
        element("destination", href=destination, eId=f"{eid}__destination"),
        type=kind,
        eId=eid,
    )


def _repealed_eid(number: int) -> str:
    return f"repealed-{number}"


# what it names -------------------------------------------------------------------------------------------------------


def _references(named: Named, edition: Edition) -> Iterator[str]:
    site, version, regulation = named.site, edition.version, edition.regulation
    yield element("original", href=expression_iri(regulation, version), showAs=version.title, eId="this")
    for number, amendment in enumerate(_amendments(site, edition), 1):
        title = " ".join(filter(None, (amendment.number, amendment.kind)))
        eid = amendment_name(number)
        yield element("passiveRef", href=f"{work_iri(regulation)}/{eid}", showAs=title, eId=eid)
    end = edition.validity.end
    if end and end.version:
        href = held_iri(edition.municipality, end.version.url) or work_iri(regulation)
        yield element("passiveRef", href=href, showAs=end.version.title, eId=_ENDED_BY)
    for number, repeal in enumerate(version.repeals, 1):
        held, eid = regulation.repealed(version, repeal), _repealed_eid(number)
        href = (held and held_iri(edition.municipality, held.url)) or f"{work_iri(regulation)}/{eid}"
        title = repeal.title or repeal.decision or "önceki yönetmelik"
        yield element("activeRef", href=href, showAs=title, eId=eid)
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
    for role in version.roles:
        href = f"/akn/ontology/role/tr/{edition.municipality.slug}/{role.id}"
        yield element("TLCRole", href=href, showAs=role.name, eId=f"role-{role.id}")
    for term, name in named.terms.items():
        yield element("TLCTerm", href=f"/akn/ontology/term/tr/{term}", showAs=name, eId=term_eid(term))
