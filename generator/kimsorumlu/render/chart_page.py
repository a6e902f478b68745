"""The organisation chart of a version: nested list, drawing, roles; and the drawing as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.model.citing import day
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Role, Version
from kimsorumlu.render import chart, head, legal_text, org_tree
from kimsorumlu.render.contents import speaker_name
from kimsorumlu.render.history.counterparts import ways_on
from kimsorumlu.render.output import OutputFile, PageMeta, page
from kimsorumlu.render.page_head import Crumb, band, regulation_crumbs, status, with_band
from kimsorumlu.render.references import References
from kimsorumlu.render.social_card import card_url

CHART = "Teşkilat şeması"
DESCRIPTION = "Aynı bilgi sayfadaki listede de yazılıdır."


@dataclass(frozen=True, slots=True)
class Place:
    """A name with the address it leads to, relative to the site's root; no address where there is no page.

    `silent`: not a name, but the words for a regulation that gives none.
    """

    text: str
    address: str | None = None
    silent: bool = False


_UNSAID = Place("belirtilmemiş", silent=True)
_NONE = Place("yok", silent=True)


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role as the table shows it; `reports_to` holds those above it, none where the text names none."""

    name: Place
    unit: Place
    reports_to: tuple[Place, ...]
    duties: Place
    note: Markup | None


def chart_pages(theme: Path, corpus: Corpus, references: References | None = None) -> Iterator[OutputFile]:
    """For every version that has units: its chart page and, in the same folder, `sema.svg`."""
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            for version in regulation.versions:
                yield from _chart(theme, municipality, regulation, version, references)


def chart_address(version: Version) -> str:
    """The address of a version's chart page."""
    return ids.chart_url(version.municipality, version.regulation, version.date)


def chart_title(version: Version) -> str:
    """What the drawing is called: "Teşkilat şeması: Bilgi İşlem Müdürlüğü"."""
    return f"{CHART}: {whose_chart(version)}"


def whose_chart(version: Version) -> str:
    """The unit whose chart it is: the heading of its page, below the word for the drawing."""
    return version.top_unit.name if version.top_unit else version.title


def role_rows(version: Version, references: References | None = None) -> tuple[RoleRow, ...]:
    """The regulation's own roles, as the data orders them; offices outside only appear as whom a role reports to."""
    return tuple(role_row(version, role, references) for role in version.roles if not role.outside)


def role_row(version: Version, role: Role, references: References | None = None) -> RoleRow:
    """One role with its unit, its superior and the article that lists its duties; roles link with `references`."""
    unit, article = version.unit(role.unit), version.article(role.duties)
    known = (id for id in role.reports_to if version.role(id) or version.unit(id))
    return RoleRow(
        name=Place(role.name, references.role_address(role) if references else None),
        unit=place(version, unit.id, references) if unit else _UNSAID,
        reports_to=tuple(place(version, id, references) for id in known),
        duties=Place(f"m. {article.number.spoken}", version.article_url(article)) if article else _NONE,
        note=legal_text.note(role.note) if role.note else None,
    )


def place(version: Version, id: str, references: References | None = None) -> Place:
    """A unit with its page, or a role, which has one if a text in force has the role."""
    unit, name = version.unit(id), speaker_name(version, id) or id
    if unit is None:
        return Place(name, references.role_address(version.role(id)) if references else None)
    return Place(name, ids.unit_url(version.municipality, unit.id))


def _chart(
    theme: Path,
    municipality: Municipality,
    regulation: Regulation,
    version: Version,
    references: References | None,
) -> Iterator[OutputFile]:
    tree, top = org_tree.unit_tree(version), version.top_unit
    if tree is None or top is None:
        return
    url, title = chart_address(version), chart_title(version)
    in_force = regulation.in_force(version)
    svg = f"{url}sema.svg"
    file = page(
        theme,
        "chart.html.j2",
        url,
        PageMeta(
            title=f"{title} · {municipality.short_name}" + ("" if in_force else f", {day(version.date)}"),
            description=f"{municipality.name}: {top.name} ve ona bağlı birimler, {day(version.date)} sürümü.",
            kind="chart",
            section="belediyeler",
            status="" if in_force else "superseded",
            lastmod=version.date.isoformat(),
            card=card_url(version.url),
            running=head.running_head(municipality, regulation, version, "teşkilat şeması"),
        ),
        iz=(*regulation_crumbs(municipality, regulation, version), Crumb("Teşkilat şeması")),
        durum=status(regulation, version, address=version.url),
        name=top.name,
        unit_count=len(version.units),
        established=_established(version),
        agac=tree,
        cizim=org_tree.draw(tree, url, title=title, description=DESCRIPTION),
        outside=tree.kind == "outside",
        svg=svg,
        file_name=f"{municipality.slug}-{version.regulation}-{version.date.isoformat()}-sema.svg",
        note=legal_text.note(top.note) if top.note else None,
        roles=role_rows(version, references),
    )
    since = references.layers.histories[regulation.url].to_force(version) if references else None
    yield with_band(file, band(regulation, version, url, ways_on(since, url)))
    root = org_tree.chart_node(tree, url)
    yield OutputFile(svg, chart.standalone(root, title=title, description=DESCRIPTION))


def _established(version: Version) -> Place | None:
    """The article that names the units below the top one, if one article names them all."""
    numbers = {unit.established for unit in version.units if unit.parent is not None}
    article = version.article(numbers.pop()) if len(numbers) == 1 else None
    return Place(f"m. {article.number.spoken}", version.article_url(article)) if article else None
