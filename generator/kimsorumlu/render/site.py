"""All files of the staging folder that are made from data, one at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.index.answers import Answers, answers
from kimsorumlu.index.history import keeping
from kimsorumlu.index.layers import Layers
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.render.article_page import article_pages
from kimsorumlu.render.cards import cards, topic_cards
from kimsorumlu.render.changes_page import changes_page
from kimsorumlu.render.chart_page import chart_pages
from kimsorumlu.render.design_page import design_page
from kimsorumlu.render.embed.files import embed_files
from kimsorumlu.render.embed.offer import with_root
from kimsorumlu.render.embed.topic_twins import topic_twins
from kimsorumlu.render.feeds import feed_files
from kimsorumlu.render.findings_page import findings_page
from kimsorumlu.render.history.comparison import comparison_pages
from kimsorumlu.render.history.timeline import timeline_pages
from kimsorumlu.render.home_page import home_page
from kimsorumlu.render.law_index import law_index
from kimsorumlu.render.law_page import law_pages
from kimsorumlu.render.matrix_page import matrix_pages
from kimsorumlu.render.municipality_page import municipality_pages
from kimsorumlu.render.output import OutputFile
from kimsorumlu.render.pair_page import pair_pages
from kimsorumlu.render.redirects import redirect_pages
from kimsorumlu.render.references import References, references
from kimsorumlu.render.reporting import NOWHERE, Contact
from kimsorumlu.render.role_pages import role_pages
from kimsorumlu.render.search import search_index
from kimsorumlu.render.source_check_page import source_check_pages
from kimsorumlu.render.term_pages import term_pages
from kimsorumlu.render.topic_page import topic_pages
from kimsorumlu.render.topic_parts import TopicParts
from kimsorumlu.render.topics_page import topics_page
from kimsorumlu.render.unit_index import unit_index
from kimsorumlu.render.unit_page import unit_pages
from kimsorumlu.render.version_page import version_pages


def render(
    theme: Path,
    corpus: Corpus,
    layers: Layers,
    fidelity: Iterable[Fidelity],
    contact: Contact = NOWHERE,
    published: Collection[str] = (),
) -> Iterator[OutputFile]:
    """Every generated file. `theme` holds the templates; `fidelity` is the proof per version.

    `contact` is what is known of the site itself: its full address, where slips are reported. `published` are the
    addresses that must stay. Deterministic: the same corpus gives the same files, byte for byte, in the same order.
    """
    known, topics = references(corpus, layers), layers.catalogues.topics
    told = answers(corpus, layers.duties, layers.assigned, topics)
    for file in _pages(theme, layers, known, told, fidelity, contact, published):
        yield replace(file, content=with_root(file.content, contact.site))
    more = topic_twins(topics, told, known)
    yield from embed_files(theme, corpus, contact.site, known, layers.histories, more)


def _pages(
    theme: Path,
    layers: Layers,
    known: References,
    told: Answers,
    fidelity: Iterable[Fidelity],
    contact: Contact,
    published: Collection[str],
) -> Iterator[OutputFile]:
    corpus, topics = known.corpus, layers.catalogues.topics
    by_topic = TopicParts(layers, told, known)
    yield home_page(theme, corpus, by_topic)
    yield from municipality_pages(theme, corpus, known, by_topic)
    yield from unit_pages(theme, corpus, known, by_topic)
    yield from chart_pages(theme, corpus, known)
    yield from version_pages(theme, corpus, {result.url: _share(result) for result in fidelity}, contact, known)
    yield from article_pages(theme, corpus, contact, known, by_topic)
    yield topics_page(theme, topics, told)
    yield from topic_pages(theme, layers, told, contact, known)
    yield from matrix_pages(theme, topics, told)
    yield from pair_pages(theme, topics, told, published)
    yield law_index(theme, known)
    yield from law_pages(theme, known)
    yield from term_pages(theme, known)
    yield from role_pages(theme, known)
    yield unit_index(theme, corpus)
    yield from source_check_pages(theme, known)
    histories = keeping(layers.histories, published)
    yield from timeline_pages(theme, corpus, histories)
    yield from comparison_pages(theme, corpus, histories)
    yield from cards(theme, corpus)
    yield from topic_cards(theme, topics.topics, told)
    yield changes_page(theme, corpus, layers)
    yield from feed_files(corpus, layers, contact.site)
    yield from redirect_pages(corpus)
    yield findings_page(theme)
    yield design_page(theme)
    yield from search_index(corpus, layers, told, known)


def _share(result: Fidelity) -> str:
    """The share accounted for as a reader sees it. A build never publishes less than all."""
    return f"%{result.percent}".replace(".", ",")
