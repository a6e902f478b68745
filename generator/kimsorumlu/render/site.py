"""All files of the staging folder that are made from data, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.index.layers import Layers
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.render.article_page import article_pages
from kimsorumlu.render.cards import cards
from kimsorumlu.render.chart_page import chart_pages
from kimsorumlu.render.embed.files import embed_files
from kimsorumlu.render.embed.offer import with_root
from kimsorumlu.render.findings_page import findings_page
from kimsorumlu.render.home_page import home_page
from kimsorumlu.render.municipality_page import municipality_pages
from kimsorumlu.render.output import OutputFile
from kimsorumlu.render.redirects import redirect_pages
from kimsorumlu.render.reporting import NOWHERE, Contact
from kimsorumlu.render.unit_page import unit_pages
from kimsorumlu.render.version_page import version_pages


def render(
    theme: Path, corpus: Corpus, layers: Layers, fidelity: Iterable[Fidelity], contact: Contact = NOWHERE
) -> Iterator[OutputFile]:
    """Every generated file. `theme` holds the templates; `fidelity` is the proof per version.

    `contact` is what is known of the site itself: its full address, where slips are reported.
    Deterministic: the same corpus gives the same files, byte for byte, in the same order.
    """
    for file in _pages(theme, corpus, layers, fidelity, contact):
        yield replace(file, content=with_root(file.content, contact.site))
    yield from embed_files(theme, corpus, contact.site)


def _pages(
    theme: Path, corpus: Corpus, layers: Layers, fidelity: Iterable[Fidelity], contact: Contact
) -> Iterator[OutputFile]:
    yield home_page(theme, corpus)
    yield from municipality_pages(theme, corpus)
    yield from unit_pages(theme, corpus)
    yield from chart_pages(theme, corpus)
    yield from version_pages(theme, corpus, {result.url: share(result) for result in fidelity}, contact)
    yield from article_pages(theme, corpus, contact)
    yield from cards(theme, corpus)
    yield from redirect_pages(corpus)
    yield findings_page(theme)


def share(result: Fidelity) -> str:
    """The share accounted for as a reader sees it. A build never publishes less than all."""
    return "%100" if result.accounted == result.total else f"%{int(result.share * 10000) / 100:.2f}".replace(".", ",")
