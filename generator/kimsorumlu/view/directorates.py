"""The same directorate elsewhere: where a page about one regulation leads to its kind."""

from __future__ import annotations

from kimsorumlu import ids
from kimsorumlu.model.municipality import Edition
from kimsorumlu.site import Site


def kind_elsewhere(site: Site, edition: Edition) -> str:
    """The page of a regulation's kind of directorate, if another municipality's regulation of it is held; else ""."""
    kind = edition.regulation.directorate_kind
    if kind is None:
        return ""
    held = site.corpus.directorates[kind]
    others = any(other.municipality.slug != edition.municipality.slug for other in held)
    listed = any(each.id == kind for each in site.facts.catalogues.directorate_kinds.kinds)
    return ids.directorate_url(kind) if others and listed else ""
