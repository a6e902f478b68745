"""The search of one municipality, or of all, as a box for other sites; and what the page for hosts has to offer.

A box only asks: its answer opens on this site, in a tab of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.embeds import EMBEDS, FORM_POLICY, embed_page
from kimsorumlu.exports.formats import JSON
from kimsorumlu.facts.scope import scope
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.charts import chart_address, chart_title
from kimsorumlu.view.embed.codes import element_code, frame_code
from kimsorumlu.view.embed.embed import Embed
from kimsorumlu.view.embed.snippet import Snippet
from kimsorumlu.view.page import Kind, Page
from kimsorumlu.view.scope import searched
from kimsorumlu.view.sentence import NOTHING
from kimsorumlu.view.topics import topic_question

_QUESTION: Final = "Hangi işi soruyorsunuz?"
_NOT_HERE: Final = "Belediyenin diğer birimlerinin işlerini burada bulamazsınız."
_HEIGHT: Final = 320
_HEIGHT_OF_OTHERS: Final = 640


@dataclass(frozen=True, slots=True)
class EmbedChoice:
    """One thing that can be shown: its name in a list, what its frame is called, its address as hosts write it.

    `height` is that of its frame, in CSS pixels.
    """

    name: str
    title: str
    src: str
    height: int


def search_boxes(site: Site) -> Iterator[Page]:
    """The box that asks all municipalities, and one for each."""
    for municipality in (None, *site.corpus.municipalities):
        address = ids.search_box_url(municipality.slug if municipality else "")
        embed = Embed(
            page=ids.SEARCH,
            small="",
            title=_QUESTION,
            where=municipality.name if municipality else "",
            status=None,
            sources=(),
        )
        asked = municipality.slug if municipality else ""
        view, plain = partial(_embedded, asked), partial(_plain, asked)
        follows = (depends.files(municipality.slug), depends.SCOPE) if municipality else (depends.SCOPE,)
        yield embed_page(SEARCH_EMBED, embed, address, view, plain, follows)


def _embedded(asked: str, site: Site, at: str) -> dict[str, object]:
    return {"banner": NOTHING, "asked": asked, "scope": _scope(asked, site), "policy": FORM_POLICY}


def _plain(asked: str, site: Site) -> Snippet:
    return Snippet("snippet_search.html.j2", {"asked": asked, "scope": _scope(asked, site)})


def _scope(asked: str, site: Site) -> str:
    """In which texts it searches. It says no "we", who would be the host."""
    of_all = site.facts.scope
    if not asked:
        return searched(of_all)
    own = Corpus(tuple(municipality for municipality in site.corpus.municipalities if municipality.slug == asked))
    said = searched(scope(own, site.facts.catalogues.directorate_kinds))
    return f"{said} {_NOT_HERE}" if said else ""


SEARCH_EMBED = Kind(
    "embed-search",
    search_boxes,
    EMBEDS,
    "embed_search.html.j2",
    embed_height=_HEIGHT,
    label="eklenen arama kutusu",
)


# what the page for hosts (content/siteye-ekle.md, theme/mkdocs/assets/js/builder.js) offers ---------------------------


def choices_file(site: Site) -> Iterator[Page]:
    """The one file with everything to choose from, and the two codes with {words} in braces for the script to fill."""
    follows = (depends.CORPUS, depends.TOPICS)
    yield Page(ids.EMBED_CHOICES, CHOICES, "", "", _choices, depends=follows)


def _choices(site: Site) -> dict[str, object]:
    topics = [
        EmbedChoice(topic.shape.label, topic_question(topic), ids.topic_url(topic.id).rstrip("/"), _HEIGHT_OF_OTHERS)
        for topic in site.facts.catalogues.topics.topics
    ]
    everybody = [
        EmbedChoice("Arama kutusu", f"{_QUESTION} · {site.config.name}", ids.SEARCH.rstrip("/"), _HEIGHT),
        *topics,
    ]
    own = [(municipality.name, [*_of(municipality)]) for municipality in site.corpus.municipalities]
    groups = [
        {"name": name, "choices": [asdict(choice) for choice in choices]}
        for name, choices in (("Bütün belediyeler" if site.several else "Bütün site", everybody), *own)
    ]
    # As a plain string: markup would escape what it is given in a replacement.
    element = str(element_code("{root}", "{src}/", "{title}")).replace('src="{src}"', 'src="{src}"{theme}')
    return {"frame": frame_code("", "{address}", "{title}", "{height}"), "element": element, "groups": groups}


def _of(municipality: Municipality) -> Iterator[EmbedChoice]:
    name, slug = municipality.name, municipality.slug
    yield EmbedChoice("Arama kutusu", f"{_QUESTION} · {name}", ids.search_box_url(slug).rstrip("/"), _HEIGHT)
    yield EmbedChoice("Belediyenin sayfası", name, slug, _HEIGHT_OF_OTHERS)
    for edition in municipality.leading:
        version = edition.version
        yield EmbedChoice(
            version.title, f"{version.title} · {name}", ids.undated(version.url).rstrip("/"), _HEIGHT_OF_OTHERS
        )
        if version.top_unit:
            chart, title = ids.undated(chart_address(version)).rstrip("/"), chart_title(version)
            yield EmbedChoice(title, f"{title} · {name}", chart, _HEIGHT_OF_OTHERS)


CHOICES = Kind("embed-choices", choices_file, (JSON,))
