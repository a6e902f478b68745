"""From a superseded text to the one in force: what stands there now for an article, for each clause, for a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.alignment import Fate, Passage, once
from kimsorumlu.facts.history import Comparison
from kimsorumlu.facts.text.setting import SetArticle
from kimsorumlu.model.corpus import Unit
from kimsorumlu.model.text import Article
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed, separator, series
from kimsorumlu.view.contents import speaker_name
from kimsorumlu.view.history.clauses import contracted, passage_citation
from kimsorumlu.view.history.redline import passage_anchor
from kimsorumlu.view.history.words import repealed
from kimsorumlu.view.link import Link


def links_to_counterparts(
    comparison: Comparison | None, page: str, article: Article | None = None
) -> tuple[Markup, ...]:
    """Where the band of the superseded page at `page` leads beside the whole text; nowhere without a comparison."""
    if comparison is None:
        return ()
    place = f"#{anchor_of(comparison, article)}" if article else ""
    changes = Markup('<a href="{}">Ne değişti?</a>').format(ids.relative(f"{comparison.url}{place}", page))
    if article is None:
        return (changes,)
    heirs = once(relation.new for relation in comparison.alignment.after(comparison.old.article_url(article)))
    if not heirs:
        return (Markup("Bu madde yürürlükteki metinde yok"), changes)
    return (Markup("Bu maddenin karşılığı: {}").format(_links(heirs, page)), changes)


def anchor_of(comparison: Comparison, article: Article) -> str:
    """The place of an article of the older version on the page of the comparison."""
    for relation in comparison.alignment.after(comparison.old.article_url(article)):
        if relation.new is not None:
            return passage_anchor(relation.new, new=True)
    return f"e-{article.slug}"


def clause_notes(comparison: Comparison | None, text: SetArticle, page: str) -> dict[str, Markup]:
    """For each clause with words of its own, by fragment, where it is found in the text in force; for one page."""
    return dict(_notes(comparison, text, page)) if comparison else {}


_NOTE = Markup('<p class="note counterpart">{}</p>')


def _notes(comparison: Comparison, text: SetArticle, page: str) -> Iterator[tuple[str, Markup]]:
    for fragment in text.clauses:
        reference = f"{text.address}#{fragment}"
        if comparison.alignment.after(reference):  # a clause without words of its own has none
            yield fragment, _NOTE.format(_note(comparison, reference, page))


def _note(comparison: Comparison, reference: str, page: str) -> Markup:
    relations = comparison.alignment.after(reference)
    heirs = once(relation.new for relation in relations)
    if not heirs:  # what became of its article is said once, by the band of the article's page
        return Markup("Bu hüküm yürürlükteki metinde yok.")
    places = _links(heirs, page)
    if all(repealed(heir) for heir in heirs):
        return Markup("Bu hüküm yürürlükteki metinde kaldırılmıştır: {}").format(places)
    same = "" if any(relation.text_changed for relation in relations) else ", sözü aynı"
    return Markup("Yürürlükteki karşılığı: {}{}{}").format(places, _whose(comparison, heirs), same)


def _links(passages: Iterable[Passage], page: str) -> Markup:
    links = contracted(Link(passage_citation(passage), passage.reference) for passage in passages)
    found = [Markup('<a href="{}">{}</a>').format(ids.relative(link.address, page), link.text) for link in links]
    return series(found, separator(link.text for link in links))


def _whose(comparison: Comparison, passages: tuple[Passage, ...]) -> str:
    speakers = dict.fromkeys(id for passage in passages for id in passage.speaks_for)
    names = listed(name for id in speakers if (name := speaker_name(comparison.new, id)))
    return f", {names}" if names else ""


def unit_fates(comparison: Comparison | None, page: str) -> dict[str, Markup]:
    """For the page of each unit of the older version what became of the unit, unless it goes on under its name."""
    if comparison is None:
        return {}
    known = ((unit, fate(comparison, unit, page)) for unit in comparison.old.units)
    return {ids.unit_url(comparison.old.municipality, unit.id): words for unit, words in known if words}


_FATES = {
    Fate.RENAMED: Markup("{} metninde adı değişti: {}."),
    Fate.SPLIT: Markup("{} metninde bölündü: {}."),
    Fate.MERGED: Markup("{} metninde başka bir birimle birleşti: {}."),
    Fate.REMOVED: Markup("{} metninde bu birimin devamı yok."),
}


def fate(comparison: Comparison, unit: Unit, page: str) -> Markup | None:
    """What became of a unit of the older version, in a sentence; None if it goes on under its name."""
    for change in comparison.units:
        if unit in change.olds and change.fate in _FATES:
            names = series(
                Markup('<a href="{}">{}</a>').format(
                    ids.relative(ids.unit_url(comparison.new.municipality, heir.id), page), heir.name
                )
                for heir in change.news
            )
            return _FATES[change.fate].format(day(comparison.new.date), names)
    return None
