"""The ways from a municipality to its comparisons with others."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.site import Site
from kimsorumlu.view.link import NamedPlace

# Pairs of this many municipalities have pages; the style sheet (topics.css) filters their list by this many numbers.
MOST: Final = 12


def compare_links(site: Site, municipality: Municipality) -> tuple[NamedPlace, ...]:
    """Links that compare a municipality with each other one; with many, the link to the page where two are chosen."""
    if not municipality.regulations or len(site.facts.answers.municipalities) < 2:
        return ()
    if len(site.facts.answers.municipalities) > MOST:
        return (NamedPlace("Bir belediye seçin", f"{ids.PAIRS}?a={municipality.slug}"),)
    others = (other for other in site.facts.answers.municipalities if other.slug != municipality.slug)
    return tuple(NamedPlace(other.name, ids.pair_url(municipality.slug, other.slug)) for other in others)
