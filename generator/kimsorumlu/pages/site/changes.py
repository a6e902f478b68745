"""`/degisiklikler/`: what the feeds tell, for people."""

from __future__ import annotations

from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.exports.feeds import entries
from kimsorumlu.facts.layers import Layers
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.view.output import OutputFile, PageMeta, page


def changes_page(theme: Path, corpus: Corpus, layers: Layers) -> OutputFile:
    """The page of all events, newest first, year by year, with the feeds of the site and of each municipality."""
    told = entries(corpus, layers)
    years: dict[int, list[object]] = {}
    for entry in told:
        years.setdefault(entry.change.date.year, []).append(entry)
    url = ids.CHANGES
    meta = PageMeta(
        title="Değişiklikler",
        description="Yönetmeliklerde ne zaman ne değişti: yeni metinler, değişiklikler, düzeltmeler.",
        kind="changes",
        section="degisiklikler",
    )
    feeds = [("Bütün belediyeler", url), *((m.name, m.url) for m in corpus.municipalities)]
    return page(
        theme,
        "changes.html.j2",
        url,
        meta,
        years=tuple((year, tuple(found)) for year, found in years.items()),
        feeds=tuple((name, ids.feed_url(at, "xml"), ids.feed_url(at, "json")) for name, at in feeds),
    )
