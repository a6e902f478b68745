"""Places that cite a law, as a list shows them: whose clause, whom it speaks for, the words around the citation."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from kimsorumlu.facts.citations.citation import LocatedCitation
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import in_one_line
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.order import Key, sort_key
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.role_table import place

# Characters shown on either side of a citation: a line or two on a phone.
_AROUND: Final = 110


@dataclass(frozen=True, slots=True)
class CitingPassage:
    """A clause that cites a law.

    `who` are the units and roles it speaks for: none in an article that speaks for no unit, such as "Dayanak". `parts`
    are the places of the law it cites ("15/b, 18/m"), `marked` the citation itself between its neighbours.
    """

    municipality: NamedPlace
    day: str
    in_force: bool
    who: tuple[NamedPlace, ...]
    heading: str
    cited: str
    address: str
    parts: str
    before: str
    marked: str
    after: str


def passage(site: Site, places: Iterable[LocatedCitation], articles: Collection[str] = ()) -> CitingPassage:
    """How a list shows one clause that cites a law; `places` are all its citations of that law, the first is quoted.

    Where `articles` are given, only places in these articles of the law are named.
    """
    cited = tuple(places)
    parts = (part for each in cited for part in each.citation.articles if not articles or part.article in articles)
    first = cited[0]
    home, version, article = site.corpus.edition(first.version), first.version, first.article
    chain = article.chain_to(first.clause)
    before, marked, after = map(in_one_line, words_around(first.text, first.citation.start, first.citation.end))
    return CitingPassage(
        municipality=NamedPlace(home.whose, home.municipality.url),
        day=day(version.date),
        in_force=home.in_force,
        who=tuple(place(site, version, id) for id in article.speakers(chain) if version.speaker(id)),
        heading=article.heading or article.marker,
        cited=short_citation(article, chain),
        address=version.article_url(article, first.clause.fragment if first.clause else ""),
        parts=", ".join(dict.fromkeys(str(part) for part in parts)),
        before=before,
        marked=marked,
        after=after,
    )


def reading_order(site: Site, cited: LocatedCitation) -> tuple[Key, str, int]:
    """The key that sorts citations by municipality, and within one by version, the newest first.

    Python's sort is stable: within a version they stay in reading order.
    """
    home, version = site.facts.references.corpus.edition(cited.version), cited.version
    return sort_key(home.municipality.name), version.regulation, -version.date.toordinal()


def words_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The words before, of and after a part of the text; what is left out at either end leaves an ellipsis.

    >>> words_around("Bu yönetmelik 5393 sayılı Belediye Kanununa dayanır.", 14, 44)
    ('Bu yönetmelik ', '5393 sayılı Belediye Kanununa ', 'dayanır.')
    """
    before, after = text[:start], text[end:]
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2] or before[-_AROUND:]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0] or after[:_AROUND]} …"
    return before, text[start:end], after
