"""All files of the staging folder that are made from data, one at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.exports.feeds import feed_files
from kimsorumlu.exports.search_files import search_index
from kimsorumlu.facts.answers import Answers, answers
from kimsorumlu.facts.history import with_published_comparisons
from kimsorumlu.facts.layers import Layers
from kimsorumlu.facts.references import References, references
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.cards import cards, topic_cards
from kimsorumlu.pages.embeds.files import embed_files
from kimsorumlu.pages.embeds.topic_twins import topic_twins
from kimsorumlu.pages.history.comparison import comparison_pages
from kimsorumlu.pages.history.timeline import timeline_pages
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.organisation.roles import role_pages
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.pages.organisation.units import unit_index
from kimsorumlu.pages.redirects import redirect_pages
from kimsorumlu.pages.site.changes import changes_page
from kimsorumlu.pages.site.design import design_page
from kimsorumlu.pages.site.findings import findings_page
from kimsorumlu.pages.site.home import home_page
from kimsorumlu.pages.sources.law import law_pages
from kimsorumlu.pages.sources.laws import law_index
from kimsorumlu.pages.sources.source_check import source_check_pages
from kimsorumlu.pages.sources.terms import term_pages
from kimsorumlu.pages.texts.article import article_pages
from kimsorumlu.pages.texts.chart import chart_pages
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.pages.topics.matrix import matrix_pages
from kimsorumlu.pages.topics.pair import pair_pages
from kimsorumlu.pages.topics.topic import topic_pages
from kimsorumlu.pages.topics.topics import topics_page
from kimsorumlu.view.embed.offer import with_root
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.reporting import NOWHERE, Contact
from kimsorumlu.view.topic_parts import TopicParts


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
    references: References,
    answers: Answers,
    fidelity: Iterable[Fidelity],
    contact: Contact,
    published: Collection[str],
) -> Iterator[OutputFile]:
    corpus, topics = references.corpus, layers.catalogues.topics
    by_topic = TopicParts(layers, answers, references)
    yield home_page(theme, corpus, by_topic)
    yield from municipality_pages(theme, corpus, references, by_topic)
    yield from unit_pages(theme, corpus, references, by_topic)
    yield from chart_pages(theme, corpus, references)
    yield from version_pages(theme, corpus, {result.url: _share(result) for result in fidelity}, contact, references)
    yield from article_pages(theme, corpus, contact, references, by_topic)
    yield topics_page(theme, topics, answers)
    yield from topic_pages(theme, layers, answers, contact, references)
    yield from matrix_pages(theme, topics, answers)
    yield from pair_pages(theme, topics, answers, published)
    yield law_index(theme, references)
    yield from law_pages(theme, references)
    yield from term_pages(theme, references)
    yield from role_pages(theme, references)
    yield unit_index(theme, corpus)
    yield from source_check_pages(theme, references)
    histories = with_published_comparisons(layers.histories, published)
    yield from timeline_pages(theme, corpus, histories)
    yield from comparison_pages(theme, corpus, histories)
    yield from cards(theme, corpus)
    yield from topic_cards(theme, topics.topics, answers)
    yield changes_page(theme, corpus, layers)
    yield from feed_files(corpus, layers, contact.site)
    yield from redirect_pages(corpus)
    yield findings_page(theme)
    yield design_page(theme)
    yield from search_index(corpus, layers, answers, references)


def _share(result: Fidelity) -> str:
    """The share accounted for as a reader sees it. A build never publishes less than all."""
    return f"%{result.percent}".replace(".", ",")
