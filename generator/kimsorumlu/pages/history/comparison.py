"""The page that compares two versions: how much changed, what became of the units, then the text, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.history import Comparison, History
from kimsorumlu.ids import card_url
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.history.clauses import sections
from kimsorumlu.view.history.counts import counts, sentence, sum_of
from kimsorumlu.view.history.data import comparison_data
from kimsorumlu.view.history.units import balances, mappings
from kimsorumlu.view.history.words import comparison_question, labels
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb, VersionStatus, status


def comparison_pages(theme: Path, corpus: Corpus, histories: Mapping[str, History]) -> Iterator[OutputFile]:
    """For every comparison of every regulation its page and, beside it, its data."""
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            history = histories[regulation.url]
            for comparison in history.comparisons:
                yield comparison_page(theme, municipality, history, comparison)
                yield comparison_data(municipality, comparison)


def comparison_page(theme: Path, municipality: Municipality, history: History, comparison: Comparison) -> OutputFile:
    """One comparison."""
    regulation, old, new = history.regulation, comparison.old, comparison.new
    asked, names = comparison_question(old.date, new.date), labels(old.date, new.date)
    found = counts(comparison)
    return page(
        theme,
        "comparison.html.j2",
        comparison.url,
        _meta(municipality, regulation, comparison, asked),
        iz=(
            Crumb(municipality.short_name, municipality.url),
            Crumb(regulation.name, regulation.latest.url),
            Crumb("Geçmiş", ids.history_url(regulation.municipality, regulation.slug)),
            Crumb(f"{names[0]} → {names[1]}"),
        ),
        about=f"{municipality.name} · {regulation.name}",
        title=asked,
        eski=_side(regulation, old),
        yeni=_side(regulation, new),
        old_label=names[0],
        new_label=names[1],
        sentence=sentence(comparison),
        counts=found,
        sum=sum_of(comparison),
        units=mappings(comparison),
        balances=balances(comparison),
        sections=sections(comparison),
    )


def _meta(municipality: Municipality, regulation: Regulation, comparison: Comparison, asked: str) -> PageMeta:
    where = f"{municipality.short_name}, {regulation.name}"
    return PageMeta(
        title=f"{asked} · {where}",
        description=f"{where}: {asked} {sentence(comparison)}",
        kind="change",
        section="belediyeler",
        lastmod=comparison.new.date.isoformat(),
        card=card_url(comparison.new.url),
        running=f"{where}: {day(comparison.old.date)} ve {day(comparison.new.date)} metinleri karşılaştırıldı",
    )


def _side(regulation: Regulation, version: Version) -> VersionStatus:
    return status(regulation, version, address=version.url)
