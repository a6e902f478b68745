"""What a term means in each municipality's regulation, and the list of all terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.references import References, definition_anchor
from kimsorumlu.facts.terms import Definition, Term
from kimsorumlu.model.citing import day, short_citation
from kimsorumlu.model.corpus import Version
from kimsorumlu.turkish.order import letter_groups, sort_key
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb, VersionStatus, status
from kimsorumlu.view.redirect import redirect

# Where each version first uses a definition, by the definition's reference and name.
_FirstUses = Mapping[tuple[str, str], NamedPlace]


@dataclass(frozen=True, slots=True)
class MeaningLine:
    """One definition as printed: "Coğrafi Bilgi Sistemleri (CBS)", its meaning, its clause, where it is first used."""

    name: str
    meaning: str
    clause: NamedPlace
    first_use: NamedPlace | None


@dataclass(frozen=True, slots=True)
class TermEntry:
    """How one version defines the term."""

    anchor: str
    municipality: NamedPlace
    regulation: str
    version: NamedPlace
    status: VersionStatus
    meanings: tuple[MeaningLine, ...]


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term in the list and the municipalities whose texts in force define it; or another name and where it leads."""

    name: str
    address: str
    municipalities: tuple[str, ...]
    see: str = ""


def term_pages(theme: Path, references: References) -> Iterator[OutputFile]:
    """The list, a page for every term, and for its other names pages that lead there."""
    yield _index(theme, references)
    first_uses = _first_uses(references)
    for term in references.terms:
        yield _page(theme, references, term, first_uses)
        for alias in term.aliases:
            words = f"“{term.name}” sayfasına gidin"
            yield redirect(ids.term_url(alias), ids.term_url(term.slug), f"{_name_of(term, alias)} · Tanım", words)


def _page(theme: Path, references: References, term: Term, first_uses: _FirstUses) -> OutputFile:
    by_version: dict[str, list[Definition]] = {}
    for definition in term.definitions:
        by_version.setdefault(definition.version.url, []).append(definition)
    entries = sorted(
        (_entry(references, definitions, first_uses) for definitions in by_version.values()),
        key=lambda entry: sort_key(entry.municipality.text),
    )
    current = [entry for entry in entries if entry.status.in_force]
    versions = [definition.version for definition in term.definitions]
    defining = {version.municipality for version in versions if references.home(version).in_force}
    return page(
        theme,
        "term.html.j2",
        ids.term_url(term.slug),
        PageMeta(
            title=f"{term.name} · Tanım",
            description=f"“{term.name}” teriminin belediye görev yönetmeliklerindeki tanımları, yan yana.",
            kind="term",
            lastmod=max(definition.version.date.isoformat() for definition in term.definitions),
        ),
        iz=(Crumb("Tanımlar", ids.TERMS), Crumb(term.name)),
        name=term.name,
        others=tuple(_name_of(term, alias) for alias in term.aliases),
        current=current,
        old=[entry for entry in entries if not entry.status.in_force],
        silent=references.silent(defining),
    )


def _entry(references: References, definitions: list[Definition], first_uses: _FirstUses) -> TermEntry:
    version = definitions[0].version
    home = references.home(version)
    return TermEntry(
        anchor=definition_anchor(version),
        municipality=NamedPlace(home.municipality.short_name, home.municipality.url),
        regulation=home.regulation.name,
        version=NamedPlace(f"{day(version.date)} sürümü", version.url),
        status=status(home.regulation, version),
        meanings=tuple(_meaning(definition, first_uses) for definition in definitions),
    )


def _meaning(definition: Definition, first_uses: _FirstUses) -> MeaningLine:
    cited = short_citation(definition.article, definition.article.chain_to(definition.clause))
    name = f"{definition.name} ({definition.abbreviation})" if definition.abbreviation else definition.name
    first = first_uses.get((definition.reference, definition.name))
    return MeaningLine(name, definition.meaning, NamedPlace(cited, definition.reference), first)


def _first_uses(references: References) -> _FirstUses:
    found: dict[tuple[str, str], NamedPlace] = {}
    for version in references.corpus.versions:
        for article in version.articles:
            for use in references.layers.uses.get(version.article_url(article), ()):
                key = (use.definition.reference, use.definition.name)
                if key not in found:
                    clause = next(clause for clause in article.walk() if clause.fragment == use.fragment)
                    cited = short_citation(article, article.chain_to(clause))
                    found[key] = NamedPlace(cited, version.article_url(article, use.fragment))
    return found


def _name_of(term: Term, alias: str) -> str:
    """The name behind a slug as it is printed."""
    names = (name for definition in term.definitions for name in definition.names)
    return next((name for name in names if ids.slug(name) == alias), alias)


def _index(theme: Path, references: References) -> OutputFile:
    lines = [line for term in references.terms for line in _lines(references, term)]
    return page(
        theme,
        "terms.html.j2",
        ids.TERMS,
        PageMeta(
            title="Tanımlar",
            description="Belediye görev yönetmeliklerinin tanımladığı terimler, alfabe sırasıyla.",
            kind="terms",
        ),
        letters=letter_groups(lines, lambda line: line.name),
        count=len(references.terms),
    )


def _lines(references: References, term: Term) -> Iterator[TermLine]:
    address = ids.term_url(term.slug)
    yield TermLine(term.name, address, _defining(references, (definition.version for definition in term.definitions)))
    for alias in term.aliases:
        yield TermLine(_name_of(term, alias), address, (), see=term.name)


def _defining(references: References, versions: Iterable[Version]) -> tuple[str, ...]:
    """The short names of the municipalities whose text in force is among these versions."""
    homes = [references.home(version) for version in versions]
    return tuple(sorted({home.municipality.short_name for home in homes if home.in_force}, key=sort_key))
