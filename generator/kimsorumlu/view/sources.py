"""What the check of sources says of a municipality's texts."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.facts.citations.deviations import Remark
from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.model.legislation import Law
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.link import NamedPlace


def checked_sources(site: Site, municipality: Municipality) -> NamedPlace:
    """The link to the page, with what it holds: "3 bulgu"."""
    count = sum(len([*remarks_in(site, version)]) for r in municipality.regulations for version in r.versions)
    return NamedPlace(f"{count} bulgu" if count else "Bulgu yok", ids.source_check_url(municipality.slug))


def remarks_in(site: Site, version: Version) -> Iterator[tuple[Article, tuple[Clause, ...], Remark]]:
    """Every remark on a version with the article and the chain of clauses it stands at, in reading order."""
    for article in version.articles:
        for chain in ((), *article.chains()):
            reference = version.article_url(article, chain[-1].fragment if chain else "")
            for remark in site.facts.references.remarks(reference):
                yield article, chain, remark


def gazette(law: Law) -> str:
    """ "13.07.2005, 25874": the day and number of the Official Gazette, as far as they are known."""
    return ", ".join(part for part in (law.gazette_date and day(law.gazette_date), law.gazette_number) if part)
