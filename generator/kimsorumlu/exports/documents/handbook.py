"""A municipality's handbook: its texts with search, chart and künye in one HTML file that needs no network.

Style and script stand in the file itself; its policy names them by their digests and allows nothing else. What the file
holds is linked inside it; other links lead to the site where its address is known, and are none otherwise.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.exports.documents.links import relinked
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.charts import DESCRIPTION, chart_title
from kimsorumlu.view.contents import Contents, contents
from kimsorumlu.view.html import environment, safe
from kimsorumlu.view.imprint import ImprintRow, imprint
from kimsorumlu.view.org_tree import TreeBranch, draw_tree, unit_tree
from kimsorumlu.view.page_head import VersionStatus, status
from kimsorumlu.view.text.html import HtmlWriter, Linking
from kimsorumlu.view.text.whole import printed_lines, whole_text

TEMPLATE: Final = "handbook.html.j2"
# What its sheet is made of, and its script, of the theme's own.
SHEETS: Final = ("tokens", "embed", "find", "handbook")
SCRIPT: Final = "find.js"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a page of the site stands in the handbook: its id there, and what its own fragments begin with."""

    id: str
    below: str


@dataclass(frozen=True, slots=True)
class HandbookText:
    """One regulation in the handbook, by the text that stands for it; `part` begins the ids of all that is in it."""

    part: str
    name: str
    title: str
    status: VersionStatus
    address: str
    contents: Contents
    tree: TreeBranch | None
    drawing: Markup
    front: tuple[str, ...]
    body: Markup
    back: tuple[str, ...]
    imprint: tuple[ImprintRow, ...]


def handbook(site: Site, municipality: Municipality, sheet: str, script: str) -> bytes:
    """The handbook with the texts that stand for the municipality's regulations, `sheet` and `script` inside."""
    at = ids.handbook_url(municipality.slug)
    places = {page: place for edition in municipality.leading for page, place in _places(edition)}
    written = (
        environment(site.config.theme)
        .get_template(TEMPLATE)
        .render(
            policy=_policy(sheet, script),
            sheet=safe(sheet),
            script=safe(script),
            site=site.config.name,
            home=site.config.address,
            name=municipality.name,
            page=municipality.url,
            known=day(site.corpus.known_day),
            texts=tuple(_text(site, edition, at) for edition in municipality.leading),
            link=lambda address: ids.relative(address, at),
        )
    )
    return relinked(written, lambda link: _address(link, at, places, site.config.address)).encode()


def _policy(sheet: str, script: str) -> str:
    style, run = (base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in (sheet, script))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{run}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _part(edition: Edition) -> str:
    return f"{edition.regulation.slug}-"


def _text(site: Site, edition: Edition, at: str) -> HandbookText:
    version, part, tree = edition.version, _part(edition), unit_tree(edition.version)
    writer = HtmlWriter(at, Linking.CITATIONS, copy_links=False, part=part)
    drawn = draw_tree(tree, at, title=chart_title(version), description=DESCRIPTION, part=part) if tree else None
    return HandbookText(
        part=part,
        name=edition.regulation.name,
        title=version.title,
        status=status(edition),
        address=version.url,
        contents=contents(version, lambda article: f"{version.url}#{article.slug}"),
        tree=tree,
        drawing=drawn.wide if drawn else Markup(),
        front=printed_lines(version.front_matter),
        body=whole_text(writer, site.facts.texts.whole(version), under=2),
        back=printed_lines(version.back_matter),
        imprint=imprint(edition, full=True),
    )


def _places(edition: Edition) -> Iterator[tuple[str, _Place]]:
    """Where the handbook has what has a page on the site: the text, its articles, its units by their duties."""
    version, part = edition.version, _part(edition)
    yield version.url, _Place(f"{part}metin", part)
    articles = {article.slug: f"{part}{article.slug}" for article in version.articles}
    for article in version.articles:
        yield version.article_url(article), _Place(articles[article.slug], f"{articles[article.slug]}-")
    for unit in version.units:
        duties = version.place(unit.duties)
        if duties is not None:
            own = articles[duties.article.slug]
            yield ids.unit_url(version.municipality, unit.id), _Place(own, f"{own}-")


def _address(link: str, at: str, places: Mapping[str, _Place], root: str) -> str:
    """Where a link leads that is written as from the file's address on the site: inside the file, if it holds that."""
    address = urljoin(f"/{at}", link).removeprefix("/")
    page, _, fragment = address.partition("#")
    if page in places:
        return f"#{places[page].below}{fragment}" if fragment else f"#{places[page].id}"
    return f"{root}{address}" if root else ""
