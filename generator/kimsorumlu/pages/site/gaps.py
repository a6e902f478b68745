"""`/eksikler/`: everything that is not known, what would close it, what was closed; how fresh the texts are.

A page holds some municipalities in alphabetical order (`ledger_sheets`); further ones are on further pages, and the
counts on every page are those of the site. What letters say of a municipality's gaps lies beside its page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from operator import attrgetter
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.exports.formats import JSON
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.municipality_shape import Look
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends
from kimsorumlu.view.contacts import contact_lines
from kimsorumlu.view.gap_words import GAP_KINDS
from kimsorumlu.view.gaps import OpenGap, gap_anchor, gap_letter, ledger_anchor, ledger_sheets, open_gap, silence_letter
from kimsorumlu.view.html import HTML
from kimsorumlu.view.letter import addressee
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.sheets import sheet_links, spans

# Of more texts of a municipality what is not known of each alike is said once.
_SAID_EACH: Final = 8


@dataclass(frozen=True, slots=True)
class ClosedGapView:
    """A gap that was closed, and when and how."""

    anchor: str
    title: str
    iso: str
    day: str
    how: str


@dataclass(frozen=True, slots=True)
class MunicipalityGaps:
    """A municipality's gaps, and when somebody last looked for a newer text (`looked` is None if nobody did).

    `open` are `count` gaps, each by itself or, where much the same is not known of many texts, those together.
    """

    anchor: str
    municipality: NamedPlace
    count: int
    open: tuple[tuple[OpenGap, ...], ...]
    closed: tuple[ClosedGapView, ...]
    newest: Link | None
    looked: Look | None


@dataclass(frozen=True, slots=True)
class _LedgerSheet:
    """A page of the ledger: whose gaps it tells, and the first and last municipality of every page."""

    number: int
    municipalities: tuple[Municipality, ...]
    spans: tuple[str, ...]


def gap_pages(site: Site) -> Iterator[Page]:
    """The ledger, on as many pages as it needs."""
    sheets = [tuple(site.municipality(slug) for slug in sheet) for sheet in ledger_sheets(site)]
    called = spans(sheets, attrgetter("short_name"))
    for number, municipalities in enumerate(sheets, 1):
        sheet = _LedgerSheet(number, municipalities, called)
        yield Page(
            address=ids.gaps_url(number),
            kind=GAPS,
            title=f"Neyi bilmiyoruz? {called[number - 1]}".strip(),
            description="Elimizde olmayan metinler ve bilgiler, onları isteyen hazır yazılarla.",
            view=partial(_view, sheet),
            lastmod=site.corpus.newest_day,
            depends=(depends.CORPUS,),
        )


def _view(sheet: _LedgerSheet, site: Site) -> View:
    found = Counter(gap.kind for gaps in site.facts.gaps.values() for gap in gaps)
    parts = {
        "open": found.total(),
        "closed": sum(len(municipality.closed) for municipality in site.corpus.municipalities),
        "kinds": [(words.name, found[kind]) for kind, words in GAP_KINDS.items() if found[kind]],
        "municipalities": [_of(site, municipality) for municipality in sheet.municipalities],
        "sheets": sheet_links(sheet.spans, sheet.number, ids.gaps_url),
    }
    return View(parts, downloads=(whole_table(tables.GAPS),))


def _together(gaps: Sequence[OpenGap]) -> Iterator[tuple[OpenGap, ...]]:
    """Gaps of the same words where they are many, at the place of the first; the others one by one."""
    alike: dict[tuple[str, str, str, str], list[OpenGap]] = {}
    for gap in gaps:
        alike.setdefault((gap.title, gap.what, gap.why, gap.who), []).append(gap)
    for gap in gaps:
        same = alike[gap.title, gap.what, gap.why, gap.who]
        if len(same) <= _SAID_EACH or gap.place is None:
            yield (gap,)
        elif gap is same[0]:
            yield tuple(same)


def _of(site: Site, municipality: Municipality) -> MunicipalityGaps:
    newest = max((edition.version for edition in municipality.editions), key=lambda each: each.date, default=None)
    return MunicipalityGaps(
        anchor=ledger_anchor(municipality),
        municipality=NamedPlace(municipality.name, municipality.url),
        count=len(site.facts.gaps[municipality.slug]),
        open=tuple(_together([open_gap(gap) for gap in site.facts.gaps[municipality.slug]])),
        closed=tuple(
            ClosedGapView(gap_anchor(municipality.slug, c.gap), c.what, c.date.isoformat(), day(c.date), c.how)
            for c in municipality.closed
        ),
        newest=Link(day(newest.date), newest.url) if newest else None,
        looked=municipality.checked,
    )


GAPS = Kind(
    "gaps",
    gap_pages,
    (HTML,),
    "gaps.html.j2",
    sheets=("gaps", "municipality"),
    scripts=("freshness",),
    label="eksikler",
)


# what letters say of them ---------------------------------------------------------------------------------------------


def gap_letter_files(site: Site) -> Iterator[Page]:
    """A file for each municipality of which anything is not known: that has gaps, or texts that cannot say all."""
    for municipality in site.corpus.municipalities:
        if site.facts.gaps[municipality.slug] or municipality.regulations:
            address, view = ids.gap_letters_url(municipality.slug), partial(_letters, municipality)
            follows = depends.files(municipality.slug), depends.topic_places(municipality.slug), depends.TOPICS
            yield Page(address, GAP_LETTERS, municipality.name, "", view, depends=follows)


def _letters(municipality: Municipality, site: Site) -> dict[str, object]:
    return {
        "to": addressee(municipality),
        "website": municipality.website,
        "contacts": [asdict(line) for line in contact_lines(municipality)],
        "name": municipality.short_name,
        "silent": asdict(silence) if (silence := silence_letter(site, municipality)) else None,
        "gaps": {gap.id: asdict(gap_letter(gap)) for gap in site.facts.gaps[municipality.slug]},
    }


GAP_LETTERS = Kind("gap-letters", gap_letter_files, (JSON,))
