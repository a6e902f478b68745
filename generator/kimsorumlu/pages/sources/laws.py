"""The list of all national texts on record: by kind, in alphabetical order, with who cites them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.legislation import Law
from kimsorumlu.site import Site
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.laws import KINDS
from kimsorumlu.view.letters import LetterGroup, letter_groups
from kimsorumlu.view.page import Kind, Page, View

# A kind with more texts than this is divided by letters.
_MANY: Final = 24
_PLURAL: Final = {
    "anayasa": "Anayasa",
    "kanun": "Kanunlar",
    "khk": "Kanun hükmünde kararnameler",
    "cumhurbaskanligi-kararnamesi": "Cumhurbaşkanlığı kararnameleri",
    "bakanlar-kurulu-karari": "Bakanlar Kurulu kararları",
    "yonetmelik": "Yönetmelikler",
    "teblig": "Tebliğler",
    "genelge": "Genelgeler",
    "rehber": "Rehberler",
    "standart": "Standartlar",
}


@dataclass(frozen=True, slots=True)
class LawListLine:
    """A law in the list. `aside` tells it from others of its name; the counts are those of the texts in force.

    `old`: only superseded versions cite it.
    """

    number: str
    title: str
    aside: str
    address: str
    repealed: bool
    municipalities: int
    clauses: int
    old: bool

    @property
    def cited(self) -> bool:
        return bool(self.clauses) or self.old


@dataclass(frozen=True, slots=True)
class LawKindGroup:
    """The laws of one kind; `letters` if they are many, else all are in `entries`."""

    anchor: str
    title: str
    count: int
    cited: int
    letters: tuple[LetterGroup[LawListLine], ...]
    entries: tuple[LawListLine, ...]


def law_index(site: Site) -> Iterator[Page]:
    """The page of all laws."""
    yield Page(
        address=ids.LAWS,
        kind=LAWS,
        title="Mevzuat",
        description="Belediye görev yönetmeliklerinin dayandığı kanun, yönetmelik ve öteki ulusal metinler.",
        view=_view,
        depends=(depends.CORPUS, depends.LEGISLATION),
    )


def _view(site: Site) -> View:
    laws = site.facts.references.legislation.laws
    by_kind = {kind: [law for law in laws if law.kind == kind] for kind in KINDS}
    groups = tuple(_group(site, kind, own) for kind, own in by_kind.items() if own)
    return View({"groups": groups, "count": len(laws), "cited": sum(group.cited for group in groups)})


def _group(site: Site, kind: str, laws: Iterable[Law]) -> LawKindGroup:
    entries = [_entry(site, law) for law in laws]
    many = len(entries) > _MANY
    return LawKindGroup(
        anchor=kind,
        title=_PLURAL[kind],
        count=len(entries),
        cited=sum(entry.cited for entry in entries),
        letters=letter_groups(entries, lambda entry: entry.title) if many else (),
        entries=() if many else tuple(sorted(entries, key=lambda entry: sort_key(entry.title))),
    )


def _entry(site: Site, law: Law) -> LawListLine:
    cited = site.facts.references.by_law.get(law.id, ())
    current = [place for place in cited if site.facts.references.corpus.edition(place.version).in_force]
    name = site.facts.references.law_name(law)
    return LawListLine(
        number=law.number or "",
        title=law.title,
        aside=name.removeprefix(law.name).strip(" ()"),
        address=ids.law_url(law.id),
        repealed=law.status == "repealed",
        municipalities=len({place.version.municipality for place in current}),
        clauses=len({place.reference for place in current}),
        old=bool(cited) and not current,
    )


LAWS = Kind(
    "laws",
    law_index,
    (HTML,),
    "laws.html.j2",
    sheets=("law", "answers", "references"),
    section="mevzuat",
    label="mevzuat",
)
