"""The organisation chart of a version: nested list, drawing, roles; and the drawing as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kimsorumlu.facts.references import References
from kimsorumlu.model.citing import day
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.view import chart, head, org_tree
from kimsorumlu.view.charts import DESCRIPTION, chart_address, chart_title
from kimsorumlu.view.history.counterparts import links_to_counterparts
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb, band, regulation_crumbs, status, with_band
from kimsorumlu.view.role_table import role_rows
from kimsorumlu.view.social_card import card_url
from kimsorumlu.view.text import notes


def chart_pages(theme: Path, corpus: Corpus, references: References | None = None) -> Iterator[OutputFile]:
    """For every version that has units: its chart page and, in the same folder, `sema.svg`."""
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            for version in regulation.versions:
                yield from _chart(theme, municipality, regulation, version, references)


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
        cizim=org_tree.draw_tree(tree, url, title=title, description=DESCRIPTION),
        outside=tree.kind == "outside",
        svg=svg,
        file_name=f"{municipality.slug}-{version.regulation}-{version.date.isoformat()}-sema.svg",
        note=notes.note(top.note) if top.note else None,
        roles=role_rows(version, references),
    )
    to_force = references.layers.histories[regulation.url].to_force(version) if references else None
    yield with_band(file, band(regulation, version, url, links_to_counterparts(to_force, url)))
    root = org_tree.chart_node(tree, url)
    yield OutputFile(svg, chart.standalone(root, title=title, description=DESCRIPTION))


def _established(version: Version) -> NamedPlace | None:
    """The article that names the units below the top one, if one article names them all."""
    numbers = {unit.established for unit in version.units if unit.parent is not None}
    article = version.article(numbers.pop()) if len(numbers) == 1 else None
    return NamedPlace(f"m. {article.number.spoken}", version.article_url(article)) if article else None
