"""Who may do what: each role through all municipalities, its reporting line and its duties; and the list of roles.

Where many texts have a role, its page tells of some of them, in alphabetical order, and further pages of the others: a
line for each text, folded under its municipality. The duties stand in the texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.facts.references import NAMED
from kimsorumlu.facts.roles import RoleHolder, SharedRole
from kimsorumlu.facts.text.setting import SetClause
from kimsorumlu.model.citing import place_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.letters import LetterSheet, letter_sheets
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.municipalities import named_or_counted
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.role_table import outside, place
from kimsorumlu.view.sheets import in_sheets, sheet_links, spans
from kimsorumlu.view.text import notes
from kimsorumlu.view.text.html import HtmlWriter, Linking


@dataclass(frozen=True, slots=True)
class PrintedDuty:
    """A duty as printed, with the subitems that belong to it: labels, words with their links, citation and address.

    `lead` is what introduces its list ("(2) Müdürün yetkileri:"), on the first of each list where there are several.
    """

    lead: tuple[str, Markup] | None
    lines: tuple[tuple[str, Markup], ...]
    clause: NamedPlace


@dataclass(frozen=True, slots=True)
class RoleHolderView:
    """The role in one text, by the `name` it has there; `above` is whom it answers to, `higher` those above them.

    `outside`: an office above the regulation's units, of which the text need say neither line nor duties.
    """

    name: str
    outside: bool
    unit: NamedPlace | None
    above: tuple[NamedPlace, ...]
    higher: tuple[NamedPlace, ...]
    article: NamedPlace | None
    note: Markup | None
    duties: tuple[PrintedDuty, ...]


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A municipality's holders of the role, in one regulation, which its `directorate` tells from its others."""

    anchor: str
    municipality: NamedPlace
    directorate: str
    version: NamedPlace
    holders: tuple[RoleHolderView, ...]

    @property
    def duties(self) -> int:
        return sum(len(holder.duties) for holder in self.holders)


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """A municipality's texts that have the role, where a page tells of many: what is said of them all, then each."""

    name: str
    said: str
    entries: tuple[RoleEntry, ...]


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role in the list, with the municipalities that have it and the number of its duties."""

    name: str
    address: str
    municipalities: str
    duties: int


# A text on the page of a role, its holders, and the duties it quotes: bytes of HTML around the words.
_AROUND_A_HOLDER: Final = 1_100
_AROUND_A_DUTY: Final = 180
# Its line where no duty is quoted.
_LINE: Final = 650

# The holders in one text.
_Text = tuple[RoleHolder, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page of a role: the texts it tells of, and what every page of it is called.

    `quoting`: it gives duties in full, which for all municipalities of a country would be megabytes.
    """

    role: SharedRole
    number: int
    texts: tuple[_Text, ...]
    spans: tuple[str, ...]
    quoting: bool

    @property
    def url(self) -> str:
        return self.url_of(self.number)

    def url_of(self, number: int) -> str:
        return ids.sheet_url(ids.role_url(self.role.slug), number)


def role_pages(site: Site) -> Iterator[Page]:
    """The pages of every role of the texts in force."""
    for role in site.facts.roles:
        for sheet in _sheets_of(site, role):
            yield Page(
                address=sheet.url,
                kind=ROLE,
                title=" ".join(filter(None, (role.label, sheet.spans[sheet.number - 1], "· Unvan"))),
                description=f"{role.label}: hangi belediyede kime bağlı, hangi görev ve yetkileri var.",
                view=partial(_view, sheet),
                lastmod=max(holder.version.date.isoformat() for text in sheet.texts for holder in text),
                depends=_depends(role),
            )


def _sheets_of(site: Site, role: SharedRole) -> Iterator[_Sheet]:
    by_version: dict[str, list[RoleHolder]] = {}
    for holder in role.holders:
        by_version.setdefault(holder.version.url, []).append(holder)
    texts = sorted(map(tuple, by_version.values()), key=lambda text: sort_key(_home(site, text).whose))
    quoting = len(texts) <= NAMED
    # Of many the texts of a municipality stay together.
    together = [(text,) for text in texts] if quoting else list(_by_municipality(texts).values())
    sheets = in_sheets(together, lambda some: sum(_weight(text, quoting=quoting) for text in some))
    called = spans(sheets, lambda some: _home(site, some[0]).municipality.short_name)
    for number, own in enumerate(sheets, 1):
        yield _Sheet(role, number, tuple(chain.from_iterable(own)), called, quoting)


def _by_municipality(texts: Iterable[_Text]) -> Mapping[str, tuple[_Text, ...]]:
    found: dict[str, tuple[_Text, ...]] = {}
    for text in texts:
        slug = text[0].version.municipality
        found[slug] = (*found.get(slug, ()), text)
    return found


def _home(site: Site, text: _Text) -> Edition:
    return site.corpus.edition(text[0].version)


def _weight(text: _Text, *, quoting: bool) -> int:
    if not quoting:
        return _LINE * len(text)
    duties = [duty for holder in text for duty in holder.duties]
    words = sum(len(part.printed) for duty in duties for part in duty.parts)
    return _AROUND_A_HOLDER * len(text) + _AROUND_A_DUTY * len(duties) + words


def _depends(role: SharedRole) -> tuple[str, ...]:
    """The texts that have the role, which roles are one, and by name the municipalities that do not have it."""
    having = (holder.version for holder in role.holders)
    return *depends.of_versions(having), depends.LEGISLATION, depends.ROLES, depends.MUNICIPALITIES


def _view(sheet: _Sheet, site: Site) -> View:
    role = sheet.role
    writer = HtmlWriter(sheet.url, Linking.CITATIONS)
    return View(
        {
            "crumbs": (Crumb("Unvanlar", ids.ROLES), Crumb(role.label)),
            "name": role.label,
            "entries": [_entry(site, writer, text) for text in sheet.texts] if sheet.quoting else (),
            "groups": () if sheet.quoting else tuple(_groups(site, writer, sheet.texts)),
            "sheets": sheet_links(sheet.spans, sheet.number, sheet.url_of),
            "texts": len({holder.version.url for holder in role.holders}),
            "duties": sum(len(holder.duties) for holder in role.holders),
            "silent": site.facts.references.silent({holder.version.municipality for holder in role.holders}),
        },
        downloads=(whole_table(tables.ROLES),),
    )


def _groups(site: Site, writer: HtmlWriter, texts: Iterable[_Text]) -> Iterator[RoleGroup]:
    for own in _by_municipality(texts).values():
        municipality = _home(site, own[0]).municipality
        entries = tuple(_entry(site, writer, text) for text in own)
        duties = sum(entry.duties for entry in entries)
        said = f"{len(own)} yönetmelik · {duties} madde" if duties else f"{len(own)} yönetmelik"
        yield RoleGroup(municipality.name, said, entries)


def _entry(site: Site, writer: HtmlWriter, holders: _Text) -> RoleEntry:
    version, home = holders[0].version, _home(site, holders)
    return RoleEntry(
        anchor=f"{version.municipality}-{version.regulation}",
        municipality=NamedPlace(home.whose, home.municipality.url),
        directorate=home.municipality.told_apart.get(version.regulation, ""),
        version=NamedPlace(f"{day(version.date)} metni", version.url),
        holders=tuple(_holder(site, writer, holder) for holder in holders),
    )


def _holder(site: Site, writer: HtmlWriter, holder: RoleHolder) -> RoleHolderView:
    version, role = holder.version, holder.role
    duties = version.place(role.duties)
    return RoleHolderView(
        name=role.name,
        outside=role.outside,
        unit=place(site, version, role.unit) if role.unit and version.unit(role.unit) else None,
        above=(
            *(place(site, version, above.id) for above in holder.above if above.id in role.reports_to),
            *outside(role),
        ),
        higher=tuple(place(site, version, above.id) for above in holder.above if above.id not in role.reports_to),
        article=NamedPlace(place_citation(duties), version.place_url(duties)) if duties else None,
        note=notes.note(role.note) if role.note else None,
        duties=tuple(_duties(site, writer, holder)),
    )


def _duties(site: Site, writer: HtmlWriter, holder: RoleHolder) -> Iterator[PrintedDuty]:
    """Its duties in order; where they stand in several lists, each list begins with what introduces it."""
    lists = [(duty.article.slug, duty.chain[-2]) if len(duty.chain) > 1 else None for duty in holder.duties]
    several = len({(article, clause.fragment) for article, clause in filter(None, lists)}) > 1
    for duty, own, before in zip(holder.duties, lists, [None, *lists], strict=False):
        clauses = site.facts.texts.article(holder.version, duty.article).clauses
        begins = own if several and own != before else None
        lead = _printed(writer, clauses[begins[1].fragment]) if begins is not None else None
        lines = tuple(filter(None, (_printed(writer, clauses[part.fragment]) for part in duty.parts)))
        yield PrintedDuty(lead, lines, NamedPlace(duty.citation, duty.reference))


def _printed(writer: HtmlWriter, clause: SetClause) -> tuple[str, Markup] | None:
    """A clause's own words behind its label; None of one that has none."""
    return None if clause.words is None else (clause.label or "", writer.words(clause.words))


ROLE = Kind(
    "role",
    role_pages,
    (HTML,),
    "role.html.j2",
    sheets=("law", "answers", "references", "municipality"),
    label="unvan",
)


# the list of roles ---------------------------------------------------------------------------------------------------


def role_index(site: Site) -> Iterator[Page]:
    """The pages of all roles."""
    lines = [_line(site, role) for role in site.facts.roles]
    for sheet in letter_sheets(lines, lambda line: line.name, _own, ids.ROLES):
        yield Page(
            address=ids.sheet_url(ids.ROLES, sheet.number),
            kind=ROLES,
            title=f"Unvanlar {sheet.span}".strip(),
            description="Belediye görev yönetmeliklerinde görev ve yetki verilen unvanlar, alfabe sırasıyla.",
            view=partial(_index_view, sheet),
            depends=(depends.CORPUS, depends.ROLES),
        )


def _own(line: RoleLine) -> int:
    return len(line.name) + len(line.address) + len(line.municipalities)


def _index_view(sheet: LetterSheet[RoleLine], site: Site) -> View:
    return View({"sheet": sheet}, downloads=(whole_table(tables.ROLES),))


def _line(site: Site, role: SharedRole) -> RoleLine:
    names = {site.corpus.edition(holder.version).municipality.short_name for holder in role.holders}
    duties = sum(len(holder.duties) for holder in role.holders)
    return RoleLine(role.label, ids.role_url(role.slug), named_or_counted(names), duties)


ROLES = Kind(
    "roles",
    role_index,
    (HTML,),
    "roles.html.j2",
    sheets=("law", "answers", "references"),
    label="unvanlar",
)
