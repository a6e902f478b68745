"""From a superseded text to the one in force: what stands there now for an article, for each clause, for a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kimsorumlu import ids
from kimsorumlu.facts.alignment import Fate, Passage, once
from kimsorumlu.facts.history import Comparison
from kimsorumlu.facts.text.setting import SetArticle
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Unit
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed, separator
from kimsorumlu.view.contents import speaker_name
from kimsorumlu.view.history.clauses import contracted, passage_citation
from kimsorumlu.view.history.redline import passage_anchor
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import NOTHING, Sentence, sentence, series


def links_to_counterparts(comparison: Comparison | None, article: Article | None = None) -> tuple[Sentence, ...]:
    """Where the band of a superseded page leads beside the whole text; nowhere without a comparison."""
    if comparison is None:
        return ()
    page = f"{comparison.redline_url}#{anchor_of(comparison, article)}" if article else comparison.url
    changes = sentence(Link("Ne değişti?", page))
    if article is None:
        return (changes,)
    heirs = once(relation.new for relation in comparison.alignment.after(comparison.old.article_url(article)))
    if not heirs:
        return (sentence(f"{article.name.this} yürürlükteki metinde yok"), changes)
    articles = all(isinstance(heir.entry, Article) and heir.entry.number for heir in heirs)
    said = "Yerini alan metin: " if not articles else f"Yerini alan madde{'ler' if len(heirs) > 1 else ''}: "
    return (sentence(said, _links(heirs)), changes)


def anchor_of(comparison: Comparison, article: Article) -> str:
    """The place of an article of the older version on the page of the comparison."""
    for relation in comparison.alignment.after(comparison.old.article_url(article)):
        if relation.new is not None:
            return passage_anchor(relation.new, new=True)
    return f"e-{article.slug}"


def clause_notes(comparison: Comparison | None, text: SetArticle) -> dict[str, Sentence]:
    """For each clause with words of its own, by fragment, where it is found in the text in force."""
    return dict(_notes(comparison, text)) if comparison else {}


def _notes(comparison: Comparison, text: SetArticle) -> Iterator[tuple[str, Sentence]]:
    for fragment in text.clauses:
        reference = f"{text.address}#{fragment}"
        if comparison.alignment.after(reference):  # a clause without words of its own has none
            yield fragment, _note(comparison, reference)


def _note(comparison: Comparison, reference: str) -> Sentence:
    relations = comparison.alignment.after(reference)
    heirs = once(relation.new for relation in relations)
    if not heirs:  # what became of its article is said once, by the band of the article's page
        return sentence("Yürürlükteki metinde karşılığı yok.")
    places = _links(heirs)
    if all(heir.repealed for heir in heirs):
        return sentence("Yürürlükteki metinde kaldırılmıştır: ", places)
    same = "" if any(relation.text_changed for relation in relations) else ", sözü aynı"
    return sentence("Yürürlükteki karşılığı: ", places, _whose(comparison, heirs), same)


def _links(passages: Iterable[Passage]) -> Sentence:
    links = contracted(Link(passage_citation(passage), passage.reference) for passage in passages)
    return series(links, separator(link.text for link in links))


def _whose(comparison: Comparison, passages: tuple[Passage, ...]) -> str:
    speakers = dict.fromkeys(id for passage in passages for id in passage.speaks_for)
    names = listed(name for id in speakers if (name := speaker_name(comparison.new, id)))
    return f", {names}" if names else ""


def unit_fates(comparison: Comparison | None) -> dict[str, Sentence]:
    """For the page of each unit of the older version what became of the unit, unless it goes on under its name."""
    if comparison is None:
        return {}
    known = ((unit, fate(comparison, unit)) for unit in comparison.old.units)
    return {ids.unit_url(comparison.old.municipality, unit.id): words for unit, words in known if words}


_FATES = {
    Fate.RENAMED: "adı değişti",
    Fate.SPLIT: "bölündü",
    Fate.MERGED: "başka bir birimle birleşti",
    Fate.REMOVED: "bu birimin devamı yok",
}


def fate(comparison: Comparison, unit: Unit) -> Sentence:
    """What became of a unit of the older version; empty if it goes on under its name."""
    for change in comparison.units:
        if unit in change.olds and change.fate in _FATES:
            words = f"{day(comparison.new.date)} metninde {_FATES[change.fate]}"
            heirs = series(Link(heir.name, ids.unit_url(comparison.new.municipality, heir.id)) for heir in change.news)
            return sentence(words, ": ", heirs, ".") if heirs else sentence(words, ".")
    return NOTHING
