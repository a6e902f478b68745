"""Texts and units once more in the vocabularies of their fields: ELI (European Legislation Identifier), W3C ORG.

schema.org says the same to search engines; these are what registers of law and of organisations read. A node brings its
own prefix, so that the page's description stays schema.org's for those who read nothing else.
"""

from __future__ import annotations

import datetime
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.unit import Unit
from kimsorumlu.view.linked_data import Node, SiteAddress

_ELI: Final[Node] = {"eli": "http://data.europa.eu/eli/ontology#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
_ORG: Final[Node] = {"org": "http://www.w3.org/ns/org#"}
_TURKISH: Final = "http://publications.europa.eu/resource/authority/language/TUR"


def expression_node(edition: Edition) -> Node:
    """A text as ELI has it: an expression of its regulation, with its days; unknown ones are left out."""
    version, validity = edition.version, edition.validity
    days = {
        "eli:date_document": version.adoption.date,
        "eli:version_date": version.date,
        "eli:first_date_entry_in_force": validity.first,
        "eli:date_no_longer_in_force": validity.last,
    }
    return {
        "@context": _ELI,
        "@id": SiteAddress(version.url),
        "@type": "eli:LegalExpression",
        "eli:realizes": {"@id": SiteAddress(edition.regulation.url), "@type": "eli:LegalResource"},
        "eli:title": {"@value": version.title, "@language": "tr"},
        "eli:language": {"@id": _TURKISH},
        "eli:is_embodied_by": {"@id": SiteAddress(ids.akoma_ntoso_url(*version.place_in_data)), "@type": "eli:Format"},
        **{name: _day(day) for name, day in days.items() if day},
    }


def _day(day: datetime.date) -> Node:
    return {"@type": "xsd:date", "@value": day.isoformat()}


def organization_node(municipality: Municipality) -> Node:
    """A municipality as W3C ORG has it."""
    return {"@context": _ORG, "@id": SiteAddress(municipality.url), "@type": "org:FormalOrganization"}


def organizational_unit_node(edition: Edition, unit: Unit) -> Node:
    """A unit as W3C ORG has it: below another unit, or of the municipality; with the units right below."""
    version = edition.version
    above = version.unit(unit.parent)
    below = [{"@id": SiteAddress(ids.unit_url(version.municipality, each.id))} for each in version.children(unit)]
    whose = (
        ("org:subOrganizationOf", ids.unit_url(version.municipality, above.id))
        if above
        else ("org:unitOf", edition.municipality.url)
    )
    return {
        "@context": _ORG,
        "@id": SiteAddress(ids.unit_url(version.municipality, unit.id)),
        "@type": "org:OrganizationalUnit",
        whose[0]: {"@id": SiteAddress(whose[1])},
        **({"org:hasSubOrganization": below} if below else {}),
    }
