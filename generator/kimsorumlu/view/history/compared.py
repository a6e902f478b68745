"""What both pages about two versions say of them: which they are, and how they are called."""

from __future__ import annotations

from typing import Any

from kimsorumlu import ids
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.municipality import Edition
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.history.words import labels
from kimsorumlu.view.page_head import Crumb, status


def compared_parts(site: Site, edition: Edition, comparison: Comparison, *, below: str = "") -> dict[str, Any]:
    """The head of a page about a comparison; `edition` is the newer one, `below` names a page under it."""
    municipality, regulation, old, new = edition.municipality, edition.regulation, comparison.old, comparison.new
    names = labels(old.date, new.date)
    here = f"{names[0]} → {names[1]}"
    last = (Crumb(here, comparison.url), Crumb(below)) if below else (Crumb(here),)
    return {
        "crumbs": (
            Crumb(municipality.short_name, municipality.url),
            Crumb(regulation.name, regulation.leading.url),
            Crumb("Geçmiş", ids.history_url(regulation.municipality, regulation.slug)),
            *last,
        ),
        "about": f"{municipality.name} · {regulation.name}",
        "old_status": status(site.corpus.edition(old), address=old.url),
        "new_status": status(edition, address=new.url),
        "old_label": names[0],
        "new_label": names[1],
        "following": ids.regulation_url(regulation.municipality, regulation.slug),
    }


def running_line(edition: Edition, comparison: Comparison) -> str:
    """The line at the top of printed sheets."""
    where = f"{edition.municipality.short_name}, {edition.regulation.name}"
    return f"{where}: {day(comparison.old.date)} ve {day(comparison.new.date)} metinleri karşılaştırıldı"
