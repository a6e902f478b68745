"""What pages say of themselves to machines, in schema.org's words: legislation, organisations, the site."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.citing import citation, regulation_citation
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.superior import OFFICES
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.view.linked_data import Node, SiteAddress
from kimsorumlu.view.standing import standing_mark
from kimsorumlu.view.words import version_name

_FORCE: Final = {True: "https://schema.org/InForce", False: "https://schema.org/NotInForce"}
_TURKEY: Final[Node] = {"@type": "Country", "name": "Türkiye"}


def running_head(edition: Edition, cited: str = "") -> str:
    """The line at the top of every printed sheet: the regulation, its version, how it stands, the cited article.

    A sheet is read without the one before it, so a text in force says so, too.
    """
    version = edition.version
    name = f"{version_name(version)}{standing_mark(edition) or ' (yürürlükte)'}"
    about = f"{regulation_citation(edition)}, {name}"
    return about + (f" · {cited}".replace(" ", "\N{NO-BREAK SPACE}") if cited else "")


def website(name: str, about: str, search: str) -> Node:
    """The node of the site as a whole: what it is called, what it is in a sentence, the address of its search page."""
    return {
        "@type": "WebSite",
        "@id": SiteAddress(""),
        "url": SiteAddress(""),
        "name": name,
        "description": about,
        "inLanguage": "tr",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": SiteAddress(f"{search}?q={{soru}}")},
            "query-input": "required name=soru",
        },
    }


# legislation -------------------------------------------------------------------------------------------------------


def version_node(edition: Edition) -> Node:
    """The node of one version: what it is, who passed it, if it is in force, its articles, the files with its text."""
    name = regulation_citation(edition)
    node = _legislation(edition.version.url, name, edition) | {
        "legislationType": "Yönetmelik",
        "exampleOfWork": {
            "@type": "Legislation",
            "@id": SiteAddress(edition.regulation.url),
            "name": edition.regulation.name,
        },
        "hasPart": [
            {
                "@type": "Legislation",
                "@id": SiteAddress(edition.version.article_url(article)),
                "name": _article_name(article),
            }
            for article in edition.version.articles
        ],
        "encoding": _encodings(edition.version),
    }
    repealed = [
        SiteAddress(held.url)
        for repeal in edition.version.repeals
        if (held := edition.regulation.repealed(edition.version, repeal))
    ]
    return node | ({"legislationRepeals": [{"@id": url} for url in repealed]} if repealed else {})


def law_node(law: Law, name: str) -> Node:
    """The node of a national text, with its official address where that is known; `name` is what pages call it."""
    node: Node = {
        "@type": "Legislation",
        "@id": SiteAddress(ids.law_url(law.id)),
        "name": name,
        "inLanguage": "tr",
        "legislationJurisdiction": _TURKEY,
    }
    node |= {"legislationIdentifier": law.number} if law.number else {}
    node |= {"legislationLegalForce": _FORCE[law.status == "in-force"]} if law.status != "unknown" else {}
    return node | ({"sameAs": law.url} if law.url else {})


def article_node(edition: Edition, article: Article) -> Node:
    """The node of one article, a part of its version; `about` names the units it speaks for as a whole.

    Where and since when the text holds, who passed it and what it is as a publication the node of its version says.
    """
    url = edition.version.article_url(article)
    units = [unit for id in article.speaks_for if (unit := edition.version.unit(id)) is not None]
    node: Node = {
        "@type": "Legislation",
        "@id": SiteAddress(url),
        "name": citation(edition, article),
        "inLanguage": "tr",
        "legislationType": "Yönetmelik maddesi",
        "legislationDateVersion": edition.version.date.isoformat(),
        "legislationLegalForce": _FORCE[edition.in_force],
        "isPartOf": {"@id": SiteAddress(edition.version.url)},
    }
    node |= {"headline": article.heading} if article.heading else {}
    return node | ({"about": [_organization(edition.version, unit) for unit in units]} if units else {})


def _legislation(url: str, name: str, edition: Edition) -> Node:
    """What a version says of itself. Unknown dates and bodies are left out, never guessed."""
    adoption = edition.version.adoption
    node: Node = {
        "@type": "Legislation",
        "@id": SiteAddress(url),
        "url": SiteAddress(url),
        "name": name,
        "legislationIdentifier": url.rstrip("/"),
        "inLanguage": "tr",
        "legislationJurisdiction": _area(edition.municipality),
        "legislationDateVersion": edition.version.date.isoformat(),
        "legislationLegalForce": _FORCE[edition.in_force],
        "legislationResponsible": _municipality(edition.municipality),
    }
    node |= {"legislationDate": adoption.date.isoformat()} if adoption.date else {}
    return node | ({"legislationPassedBy": {"@type": "Organization", "name": adoption.body}} if adoption.body else {})


def _encodings(version: Version) -> list[Node]:
    page = _encoding(version.url, "text/html")
    if version.received is None:
        return [page]
    received = _encoding(version.received_url, version.received.format.media_type)
    origin = {"isBasedOn": version.source.url} if version.source.url else {}
    return [page, received | {"name": "Alınan belge", "sha256": version.source.sha256} | origin]


def _encoding(url: str, form: str) -> Node:
    """A file that holds the text, marked as no official publication: only what the council announced is one."""
    return {
        "@type": "LegislationObject",
        "contentUrl": SiteAddress(url),
        "encodingFormat": form,
        "inLanguage": "tr",
        "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
    }


def _article_name(article: Article) -> str:
    if article.number is None:
        return article.heading or article.name.title
    return f"{article.name.title}: {article.heading}" if article.heading else article.name.title


def _area(municipality: Municipality) -> Node:
    """Where a municipality's regulations hold: the province of a metropolitan one, else the town.

    Since Law 6360 the bounds of a metropolitan municipality are those of its province (Law 5216, article 5).
    """
    if municipality.kind == "metropolitan":
        return {"@type": "AdministrativeArea", "name": municipality.province, "containedInPlace": _TURKEY}
    town, province = municipality.name.removesuffix(" Belediyesi"), municipality.province
    within: Node = {"@type": "AdministrativeArea", "name": province, "containedInPlace": _TURKEY}
    return {"@type": "AdministrativeArea", "name": town, "containedInPlace": within if town != province else _TURKEY}


# organisations -----------------------------------------------------------------------------------------------------


def municipality_node(municipality: Municipality) -> Node:
    """The node of a municipality, with the top units of its regulations in force."""
    node = _municipality(municipality) | {
        "url": SiteAddress(municipality.url),
        "address": {"@type": "PostalAddress", "addressRegion": municipality.province, "addressCountry": "TR"},
        "areaServed": _area(municipality),
    }
    tops = {top.id: _organization(e.version, top) for e in municipality.leading if (top := e.version.top_unit)}
    node |= {"subOrganization": list(tops.values())} if tops else {}
    node |= {"sameAs": municipality.website} if municipality.website else {}
    return node | ({"identifier": _detsis(municipality.detsis)} if municipality.detsis else {})


def unit_node(edition: Edition, unit: Unit) -> Node:
    """The node of a unit, with the unit or municipality it belongs to and the units right below it."""
    version = edition.version
    parent = version.unit(unit.parent)
    node = _organization(version, unit) | {
        "url": SiteAddress(ids.unit_url(version.municipality, unit.id)),
        "parentOrganization": _organization(version, parent) if parent else _above(edition, unit),
    }
    below = [_organization(version, child) for child in version.children(unit)]
    return node | ({"subOrganization": below} if below else {})


def _above(edition: Edition, unit: Unit) -> Node:
    """What the first unit of a regulation belongs to: another regulation's unit, or the municipality."""
    superior = unit.superior
    if superior is None or superior.name is None or superior.address is None or superior.regulation == OFFICES:
        return _municipality(edition.municipality)
    return {"@type": "GovernmentOrganization", "@id": SiteAddress(superior.address), "name": superior.name}


def _organization(version: Version, unit: Unit) -> Node:
    return {
        "@type": "GovernmentOrganization",
        "@id": SiteAddress(ids.unit_url(version.municipality, unit.id)),
        "name": unit.name,
    }


def _municipality(municipality: Municipality) -> Node:
    return {"@type": "GovernmentOrganization", "@id": SiteAddress(municipality.url), "name": municipality.name}


def _detsis(number: str) -> Node:
    return {"@type": "PropertyValue", "propertyID": "DETSİS", "value": number}
