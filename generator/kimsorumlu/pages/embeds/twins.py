"""From the corpus to what can be embedded, kind by kind. A new kind is one more function, named in files.py.

With references, citations in the text lead to the law's page. Defined terms do not: their boxes need the page's script.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.history import Comparison, History
from kimsorumlu.facts.references import References
from kimsorumlu.facts.units import newest, unit_ids
from kimsorumlu.model.citing import citation, day, regulation_citation
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.model.text import Article
from kimsorumlu.view import legal_text, org_tree
from kimsorumlu.view.charts import CHART, DESCRIPTION, chart_address, chart_title, whose_chart
from kimsorumlu.view.embed import snippet
from kimsorumlu.view.embed.twin import Embed, EmbedSource, LinkWriter, with_outward_links, without_copy_links
from kimsorumlu.view.history.counterparts import links_to_counterparts
from kimsorumlu.view.municipalities import KINDS
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.page_head import band, status
from kimsorumlu.view.speakers import speaker_card
from kimsorumlu.view.text_links import TextLinks
from kimsorumlu.view.units import ArticleBlock, UnitInRegulation, presence
from kimsorumlu.view.whole_text import full_text, printed_lines

# A regulation's past by its address; without it a superseded text leads to the whole text in force only.
Histories = Mapping[str, History]
NO_HISTORIES: Final[Histories] = MappingProxyType({})
_View = Mapping[str, Any]
_Place = tuple[Municipality, Regulation, Version]


def _places(corpus: Corpus) -> Iterator[_Place]:
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            for version in regulation.versions:
                yield municipality, regulation, version


def _to_force(histories: Histories, regulation: Regulation, version: Version) -> Comparison | None:
    history = histories.get(regulation.url)
    return history.to_force(version) if history else None


def _addresses(address: str, *, latest: bool) -> tuple[str, ...]:
    """The permanent address and, if this is what it leads to, the one that follows the latest version."""
    return (address, ids.undated(address)) if latest else (address,)


def _source(municipality: Municipality, version: Version, article: Article | None = None) -> EmbedSource:
    cited = citation(municipality, version, article) if article else regulation_citation(municipality, version)
    # Not the file itself: a frame with our sandbox may not save one. The künye can.
    document = f"{version.url}#kunye" if version.received is not None else ""
    return EmbedSource(cited, f"{day(version.date)} sürümü", document)


def _links(references: References | None, at: str) -> TextLinks | None:
    return TextLinks(references, at, terms=False) if references else None


# article -----------------------------------------------------------------------------------------------------------


def article_twins(
    corpus: Corpus, references: References | None = None, histories: Histories = NO_HISTORIES
) -> Iterator[Embed]:
    """Every article of every version. The undated address leads to the newest version that has the article."""
    for municipality, regulation, version in _places(corpus):
        later = [v for v in regulation.versions if v.date > version.date]
        replaced = {article.slug for newer in later for article in newer.articles}
        for article in version.articles:
            to_force = _to_force(histories, regulation, version)
            latest = article.slug not in replaced
            yield _article(municipality, regulation, version, article, references, to_force, latest=latest)


def _article(
    municipality: Municipality,
    regulation: Regulation,
    version: Version,
    article: Article,
    references: References | None,
    to_force: Comparison | None,
    *,
    latest: bool,
) -> Embed:
    url, number = version.article_url(article), article.number.title
    return Embed(
        kind="article",
        template="embed_article.html.j2",
        addresses=_addresses(url, latest=latest),
        page=url,
        small=number if article.heading else "",
        title=article.heading or number,
        where=f"{municipality.name}, {regulation.name}",
        status=status(regulation, version),
        sources=(_source(municipality, version, article),),
        view=partial(_article_view, regulation, version, article, references, to_force),
        fragment=lambda _: snippet.article_text(version, article),
    )


def _article_view(
    regulation: Regulation,
    version: Version,
    article: Article,
    references: References | None,
    to_force: Comparison | None,
    at: str,
) -> _View:
    url = version.article_url(article)
    base, links = ids.relative(url, at), _links(references, at)
    return {
        "banner": band(regulation, version, at, links_to_counterparts(to_force, at, article)),
        "kart": speaker_card(regulation, version, article),
        "marker": legal_text.marker(article),
        "body": without_copy_links(legal_text.article_body(article, version, base=base, links=links)),
    }


# version -----------------------------------------------------------------------------------------------------------


def version_twins(
    corpus: Corpus, references: References | None = None, histories: Histories = NO_HISTORIES
) -> Iterator[Embed]:
    """Every version, its whole text."""
    for municipality, regulation, version in _places(corpus):
        yield Embed(
            kind="version",
            template="embed_version.html.j2",
            addresses=_addresses(version.url, latest=regulation.in_force(version)),
            page=version.url,
            small="",
            title=version.title,
            where=municipality.name,
            status=status(regulation, version),
            sources=(_source(municipality, version),),
            view=partial(_version_view, regulation, version, references, _to_force(histories, regulation, version)),
            fragment=partial(_version_fragment, version),
        )


def _version_view(
    regulation: Regulation, version: Version, references: References | None, to_force: Comparison | None, at: str
) -> _View:
    return {
        "banner": band(regulation, version, at, links_to_counterparts(to_force, at)),
        "front": printed_lines(version.front_matter),
        "body": without_copy_links(
            full_text(version, base=ids.relative(version.url, at), links=_links(references, at))
        ),
        "back": printed_lines(version.back_matter),
    }


def _version_fragment(version: Version, _: LinkWriter) -> Markup:
    return snippet.version_text(version)


# chart -------------------------------------------------------------------------------------------------------------


def chart_twins(corpus: Corpus, histories: Histories = NO_HISTORIES) -> Iterator[Embed]:
    """The organisation chart of every version that names units."""
    for municipality, regulation, version in _places(corpus):
        tree = org_tree.unit_tree(version)
        if tree is None:
            continue
        url = chart_address(version)
        yield Embed(
            kind="chart",
            template="embed_chart.html.j2",
            addresses=_addresses(url, latest=regulation.in_force(version)),
            page=url,
            small=CHART,
            title=whose_chart(version),
            where=municipality.name,
            status=status(regulation, version),
            sources=(_source(municipality, version),),
            view=partial(_chart_view, regulation, version, tree, _to_force(histories, regulation, version)),
            fragment=partial(_chart_fragment, tree),
        )


def _chart_view(
    regulation: Regulation, version: Version, tree: TreeBranch, to_force: Comparison | None, at: str
) -> _View:
    drawn = org_tree.draw_tree(tree, at, title=chart_title(version), description=DESCRIPTION)
    return {
        "banner": band(regulation, version, at, links_to_counterparts(to_force, at)),
        "agac": tree,
        "wide": with_outward_links(drawn.wide),
        "narrow": with_outward_links(drawn.narrow),
        "outside": tree.kind == "outside",
    }


def _chart_fragment(tree: TreeBranch, link: LinkWriter) -> Markup:
    return snippet.unit_lists((tree,), link)


# unit --------------------------------------------------------------------------------------------------------------


def unit_twins(corpus: Corpus, references: References | None = None) -> Iterator[Embed]:
    """Every unit a municipality has in any version, with the articles on its duties."""
    for municipality in corpus.municipalities:
        for id in unit_ids(municipality):
            places = newest(municipality, id)
            regulation, version, unit = places[0]
            url = ids.unit_url(municipality.slug, id)
            yield Embed(
                kind="unit",
                template="embed_unit.html.j2",
                addresses=(url,),
                page=url,
                small="",
                title=unit.name,
                where=municipality.name,
                status=status(regulation, version),
                sources=tuple(_source(municipality, version) for _, version, _ in places),
                view=partial(_unit_view, municipality, id, references),
                fragment=partial(_unit_fragment, municipality, id),
            )


def _presences(
    municipality: Municipality, id: str, at: str, references: References | None = None
) -> tuple[UnitInRegulation, ...]:
    """The unit as each regulation has it; the ids of the second begin with "y2-"."""
    places = enumerate(newest(municipality, id), 1)
    return tuple(
        presence(*place, at, f"y{number}-" if number > 1 else "", references, terms=False) for number, place in places
    )


def _unit_view(municipality: Municipality, id: str, references: References | None, at: str) -> _View:
    presences = _presences(municipality, id, at, references)
    return {"banner": presences[0].gone, "presences": presences, "still": without_copy_links}


def _unit_fragment(municipality: Municipality, id: str, link: LinkWriter) -> Markup:
    parts: list[Markup] = []
    places = newest(municipality, id)
    for (_, version, unit), shown in zip(places, _presences(municipality, id, ""), strict=True):
        parts += [Markup("<h3>{}</h3>").format(version.title)] if len(places) > 1 else []
        for block in shown.duty_articles:
            parts.append(Markup("<p>{}</p>").format(link(block.address, _heading(block))))
            parts += [Markup("<p>{} ({})</p>").format(e.text, link(e.address, e.cited)) for e in block.extracts]
            own = version.article(unit.duties)
            parts += [snippet.article_text(version, own)] if own and not block.extracts else []
        if not shown.duty_articles:
            parts.append(Markup("<p>Yönetmelik bu birimin görevlerini ayrıca saymamıştır.</p>"))
        if shown.other_articles:
            others = Markup(", ").join(link(block.address, block.name) for block in shown.other_articles)
            parts.append(Markup("<p>Birimle ilgili diğer maddeler: {}</p>").format(others))
    return snippet.lines(parts)


def _heading(block: ArticleBlock) -> str:
    return f"{block.name}: {block.heading}" if block.heading else block.name


# municipality ------------------------------------------------------------------------------------------------------


def municipality_twins(corpus: Corpus) -> Iterator[Embed]:
    """Every municipality: its regulations in force and their units."""
    for municipality in corpus.municipalities:
        latest = tuple((r, r.latest, org_tree.unit_tree(r.latest)) for r in municipality.regulations)
        yield Embed(
            kind="municipality",
            template="embed_municipality.html.j2",
            addresses=(municipality.url,),
            page=municipality.url,
            small="",
            title=municipality.name,
            where="",
            status=None,
            sources=tuple(_source(municipality, version) for _, version, _ in latest),
            view=partial(_municipality_view, municipality, latest),
            fragment=partial(_municipality_fragment, latest),
        )


_Latest = tuple[tuple[Regulation, Version, TreeBranch | None], ...]


def _municipality_view(municipality: Municipality, latest: _Latest, _: str) -> _View:
    blocks = [(version, status(regulation, version), tree) for regulation, version, tree in latest]
    return {"banner": "", "blocks": blocks, "about": f"{KINDS[municipality.kind]}, {municipality.province}"}


def _municipality_fragment(latest: _Latest, link: LinkWriter) -> Markup:
    parts: list[Markup] = []
    for regulation, version, tree in latest:
        state = status(regulation, version)
        parts.append(Markup("<h3>{}</h3>").format(link(version.url, version.title)))
        parts.append(Markup("<p>{}, {}</p>").format(state.word, state.version))
        parts += [snippet.unit_lists((tree,), link)] if tree else []
    return snippet.lines(parts)
