"""What a term means in each municipality's regulation, and the list of all terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.facts.references import definition_anchor
from kimsorumlu.facts.terms import Definition, Term
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.letters import LetterSheet, letter_sheets
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.municipalities import named_or_counted
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, VersionStatus, status
from kimsorumlu.view.sheets import sheet_links, spans


@dataclass(frozen=True, slots=True)
class MeaningLine:
    """One definition as printed: "Coğrafi Bilgi Sistemleri (CBS)", its meaning, its clause, where it is first used."""

    name: str
    meaning: str
    clause: NamedPlace
    first_use: NamedPlace | None


@dataclass(frozen=True, slots=True)
class SameMeaning:
    """Another regulation of the municipality that defines the term in the same words."""

    anchor: str
    regulation: str
    version: NamedPlace
    clauses: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class TermEntry:
    """How one version defines the term; `same` are those of the municipality that do it in the same words."""

    anchor: str
    municipality: NamedPlace
    regulation: str
    version: NamedPlace
    status: VersionStatus
    meanings: tuple[MeaningLine, ...]
    same: tuple[SameMeaning, ...] = ()


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term in the list and the municipalities whose texts in force define it; or another name and where it leads."""

    name: str
    address: str
    municipalities: str
    see: str = ""


def term_pages(site: Site) -> Iterator[Page]:
    """The pages of every term."""
    for term in site.facts.references.terms:
        sheets = _sheets(site, term)
        for number, span in enumerate(_spans(sheets), 1):
            yield Page(
                address=ids.term_url(term.slug, sheet=number),
                kind=TERM,
                title=f"{term.name} {span}".rstrip() + " · Tanım",
                description=f"“{term.name}” teriminin belediye görev yönetmeliklerindeki tanımları, yan yana.",
                view=partial(_view, term, number),
                lastmod=max(definition.version.date.isoformat() for definition in term.definitions),
                depends=_depends(term),
            )


def _depends(term: Term) -> tuple[str, ...]:
    """The term, the texts that define it, and by name the municipalities whose texts do not."""
    defining = (definition.version for definition in term.definitions)
    return depends.term(term.slug), *depends.of_versions(defining), depends.MUNICIPALITIES


def _sheets(site: Site, term: Term) -> list[list[TermEntry]]:
    """The term's definitions version by version, on as many pages as they take."""
    by_version: dict[str, list[Definition]] = {}
    for definition in term.definitions:
        by_version.setdefault(definition.version.url, []).append(definition)
    sheet_of = site.facts.references.term_sheet_of[term.slug]
    sheets: list[list[TermEntry]] = [[] for _ in range(max(sheet_of.values()))]
    for version, definitions in by_version.items():
        sheets[sheet_of[version] - 1].append(_entry(site, definitions))
    return [sorted(sheet, key=lambda entry: sort_key(entry.municipality.text)) for sheet in sheets]


def _spans(sheets: list[list[TermEntry]]) -> tuple[str, ...]:
    return spans(sheets, lambda entry: entry.municipality.text)


def _view(term: Term, number: int, site: Site) -> View:
    sheets = _sheets(site, term)
    entries = sheets[number - 1]
    versions = [definition.version for definition in term.definitions]
    defining = {version.municipality for version in versions if site.corpus.edition(version).in_force}
    parts = {
        "crumbs": (Crumb("Tanımlar", ids.TERMS), Crumb(term.name)),
        "name": term.name,
        "others": tuple(term.name_of(alias) for alias in term.aliases),
        "current": _said_once(entry for entry in entries if entry.status.in_force),
        "defining": sum(entry.status.in_force for sheet in sheets for entry in sheet),
        "old": _said_once(entry for entry in entries if not entry.status.in_force),
        "silent": site.facts.references.silent(defining),
        "sheets": sheet_links(_spans(sheets), number, partial(ids.term_url, term.slug, "")),
    }
    return View(parts, downloads=(whole_table(tables.DEFINITIONS),))


def _said_once(entries: Iterable[TermEntry]) -> list[TermEntry]:
    """The entries, those of a municipality that define the term in the same words behind the first of them."""
    alike: dict[tuple[object, ...], list[TermEntry]] = {}
    for entry in entries:
        said = tuple((line.name, line.meaning) for line in entry.meanings)
        alike.setdefault((entry.municipality.address, said), []).append(entry)
    return [replace(first, same=tuple(map(_same, others))) for first, *others in alike.values()]


def _same(entry: TermEntry) -> SameMeaning:
    return SameMeaning(entry.anchor, entry.regulation, entry.version, tuple(line.clause for line in entry.meanings))


def _entry(site: Site, definitions: list[Definition]) -> TermEntry:
    version = definitions[0].version
    home = site.corpus.edition(version)
    return TermEntry(
        anchor=definition_anchor(version),
        municipality=NamedPlace(home.municipality.short_name, home.municipality.url),
        regulation=home.regulation.name,
        version=NamedPlace(f"{day(version.date)} metni", version.url),
        status=status(home),
        meanings=tuple(_meaning(site, definition) for definition in definitions),
    )


def _meaning(site: Site, definition: Definition) -> MeaningLine:
    cited = short_citation(definition.article, definition.article.chain_to(definition.clause))
    name = f"{definition.name} ({definition.abbreviation})" if definition.abbreviation else definition.name
    used = site.facts.first_use.get((definition.reference, definition.name))
    first = NamedPlace(short_citation(used.article, used.chain), used.reference) if used else None
    return MeaningLine(name, definition.meaning, NamedPlace(cited, definition.reference), first)


TERM = Kind(
    "term",
    term_pages,
    (HTML,),
    "term.html.j2",
    sheets=("law", "answers", "references"),
    label="tanım",
)


# the list of terms ---------------------------------------------------------------------------------------------------


def term_index(site: Site) -> Iterator[Page]:
    """The pages of all terms."""
    lines = [line for term in site.facts.references.terms for line in _lines(site, term)]
    for sheet in letter_sheets(lines, lambda line: line.name, _own, ids.TERMS):
        yield Page(
            address=ids.sheet_url(ids.TERMS, sheet.number),
            kind=TERMS,
            title=f"Tanımlar {sheet.span}".strip(),
            description="Belediye görev yönetmeliklerinin tanımladığı terimler, alfabe sırasıyla.",
            view=partial(_index_view, sheet),
            depends=(depends.CORPUS,),
        )


def _own(line: TermLine) -> int:
    return len(line.name) + len(line.address) + len(line.municipalities) + len(line.see)


def _index_view(sheet: LetterSheet[TermLine], site: Site) -> View:
    parts = {"sheet": sheet, "count": len(site.facts.references.terms)}
    return View(parts, downloads=(whole_table(tables.DEFINITIONS),))


def _lines(site: Site, term: Term) -> Iterator[TermLine]:
    address = ids.term_url(term.slug)
    yield TermLine(term.name, address, _defining(site, (definition.version for definition in term.definitions)))
    for alias in term.aliases:
        yield TermLine(term.name_of(alias), address, "", see=term.name)


def _defining(site: Site, versions: Iterable[Version]) -> str:
    """The municipalities whose text in force is among these versions."""
    homes = [site.corpus.edition(version) for version in versions]
    return named_or_counted({home.municipality.short_name for home in homes if home.in_force})


TERMS = Kind(
    "terms",
    term_index,
    (HTML,),
    "terms.html.j2",
    sheets=("law", "answers", "references"),
    label="tanımlar",
)
