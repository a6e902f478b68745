"""The list of all national texts on record: by kind, in alphabetical order, with who cites them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.model.legislation import Law
from kimsorumlu.site import Site
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.laws import KINDS
from kimsorumlu.view.letters import LetterGroup, LetterJump, letter_groups, letter_jumps
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.words import LAW_STANDINGS

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

    `gone`: the words for one that is out of force, else "". `old`: only superseded versions cite it.
    """

    number: str
    title: str
    aside: str
    address: str
    gone: str
    municipalities: int
    clauses: int
    old: bool

    @property
    def cited(self) -> bool:
        return bool(self.clauses) or self.old


@dataclass(frozen=True, slots=True)
class LawKindGroup:
    """The laws of one kind: those that regulations cite, and the others, by letters if they are many.

    Without `letters` the others are all in `others`. `count` is how many others there are, `jumps` lead to the letters.
    """

    anchor: str
    title: str
    cited: tuple[LawListLine, ...]
    count: int
    letters: tuple[LetterGroup[LawListLine], ...]
    jumps: tuple[LetterJump, ...]
    others: tuple[LawListLine, ...]


def law_index(site: Site) -> Iterator[Page]:
    """The page of all laws."""
    yield Page(
        address=ids.LAWS,
        kind=LAWS,
        title="Mevzuat",
        description="Belediye görev yönetmeliklerinin dayandığı kanun, yönetmelik ve diğer ulusal metinler.",
        view=_view,
        depends=(depends.CORPUS, depends.LEGISLATION),
    )


def _view(site: Site) -> View:
    laws = site.facts.references.legislation.laws
    by_kind = {kind: [law for law in laws if law.kind == kind] for kind in KINDS}
    groups = tuple(_group(site, kind, own) for kind, own in by_kind.items() if own)
    return View(
        {"groups": groups, "count": len(laws), "cited": sum(len(group.cited) for group in groups)},
        downloads=(whole_table(tables.CITATIONS),),
    )


def _group(site: Site, kind: str, laws: Iterable[Law]) -> LawKindGroup:
    entries = sorted((_entry(site, law) for law in laws), key=lambda entry: sort_key(entry.title))
    others = tuple(entry for entry in entries if not entry.cited)
    letters = letter_groups(others, lambda entry: entry.title) if len(others) > _MANY else ()
    return LawKindGroup(
        anchor=kind,
        title=_PLURAL[kind],
        cited=tuple(entry for entry in entries if entry.cited),
        count=len(others),
        letters=letters,
        jumps=letter_jumps(letters, f"{ids.LAWS}#{kind}-"),
        others=() if letters else others,
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
        gone=LAW_STANDINGS[law.status] if law.status == "repealed" else "",
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
