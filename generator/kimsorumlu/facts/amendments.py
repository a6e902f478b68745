"""Amendments as records of their own: the instrument, and what it did to which clause.

Most texts are known in consolidated form only, with marks such as "(Değişik: 08.11.2024 tarihli … İç Genelge)"; then
the marks say what was changed, and the former wording is unknown. Where the version before is held too, the record
leads from the old wording to the new one. A consolidated text that prints no marks can still be read against the one
before: if a single amendment lies between the two, what differs is what it did.

What an amendment did is told from here alone: on pages of versions and articles, in the timeline and in the feeds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from kimsorumlu.facts.alignment import Alignment, Change, Passage, PassageKind, Relation
from kimsorumlu.model.text import Article, Clause, Mark
from kimsorumlu.model.version import AmendmentKey, Version, amendment_key
from kimsorumlu.read.shapes import Amendment


@dataclass(frozen=True, slots=True)
class Deed:
    """What an amendment did in one place: `effect` is added, changed or repealed.

    `article` and `chain` (empty for an article as a whole) stand in the amended version; where the text is gone and no
    mark tells of it, in the one before. `mark` is the printed mark, None if the texts were compared. `before` holds the
    former passages, () if the former text is not held or there was none. `lost`: the amended wording is not printed.
    """

    effect: str
    article: Article
    chain: tuple[Clause, ...]
    reference: str
    mark: str | None
    before: tuple[Passage, ...]
    lost: bool


@dataclass(frozen=True, slots=True)
class AmendedArticle:
    """What an amendment did to an article as a whole; where it did anything to a part of it, the article changed."""

    effect: str
    article: Article


@dataclass(frozen=True, slots=True)
class AmendmentRecord:
    """An amendment and the oldest version that shows it; `deeds` in the order of the text.

    `articles`: what they come to, article by article. `compared`: the text has no marks, so that the deeds come from
    its comparison with the version before.
    """

    amendment: Amendment
    version: Version
    deeds: tuple[Deed, ...]
    articles: tuple[AmendedArticle, ...]
    compared: bool = False


def records(
    version: Version, before: Version | None, alignment: Alignment | None, told: Collection[AmendmentKey]
) -> tuple[AmendmentRecord, ...]:
    """The amendments that a version shows and no older one did (`told`), given the one before it, if held.

    By date, those without one last; of the same day, as the data lists them.
    """
    fresh = [amendment for amendment in version.amendments if amendment_key(amendment) not in told]
    made = []
    for amendment in fresh:
        deeds = tuple(_marked(version, amendment, alignment if _since(amendment, before) else None))
        compared = not deeds and len(fresh) == 1 and _since(amendment, before) and version.date_basis == "amendment"
        if compared and alignment is not None:
            deeds = tuple(_found(alignment))
        articles = tuple(_articles(deeds, alignment if compared else None))
        made.append(AmendmentRecord(amendment, version, deeds, articles, compared))
    return tuple(sorted(made, key=lambda made: (made.amendment.date is None, made.amendment.date or version.date)))


def deeds_in(record: AmendmentRecord, version: Version, article: Article) -> tuple[Deed, ...]:
    """What an amendment did to an article of a version that shows it.

    A later version is taken by the marks it repeats; the former wording is known of the version that came first.
    """
    if version.date == record.version.date:
        address = version.article_url(article)
        return tuple(deed for deed in record.deeds if deed.reference.partition("#")[0] == address)
    key = amendment_key(record.amendment)
    own = next(amendment for amendment in version.amendments if amendment_key(amendment) == key)
    return tuple(_marked_in(version, article, own, None))


def _since(amendment: Amendment, before: Version | None) -> bool:
    """Whether the version before was the text that the amendment changed, or an older one."""
    return before is not None and (amendment.date is None or amendment.date > before.date)


def _marked(version: Version, amendment: Amendment, alignment: Alignment | None) -> Iterator[Deed]:
    for article in version.articles:
        yield from _marked_in(version, article, amendment, alignment)


def _marked_in(version: Version, article: Article, amendment: Amendment, alignment: Alignment | None) -> Iterator[Deed]:
    if _names(article.mark, amendment):
        yield _deed(version, article, (), article.mark, alignment)
    for chain in article.chains():
        if _names(chain[-1].mark, amendment):
            yield _deed(version, article, chain, chain[-1].mark, alignment)


def _names(mark: Mark | None, amendment: Amendment) -> bool:
    return mark is not None and mark.amendment == amendment.id


def _deed(
    version: Version, article: Article, chain: tuple[Clause, ...], mark: Mark | None, alignment: Alignment | None
) -> Deed:
    assert mark is not None  # the caller asked
    reference = version.article_url(article, chain[-1].fragment if chain else "")
    before = alignment.before(reference) if alignment else ()
    lost = chain[-1].text is None if chain else article.text_is_lost
    olds = tuple(relation.old for relation in before if relation.old is not None)
    return Deed(mark.effect, article, chain, reference, mark.text, olds, lost)


_EFFECTS = {Change.ADDED: "added", Change.REMOVED: "repealed"}


def _found(alignment: Alignment) -> Iterator[Deed]:
    """One deed per passage whose words differ; an article heading that stays says nothing."""
    told: set[str] = set()
    for relation in alignment.relations:
        passage = relation.new or relation.old
        if passage is None or relation.kind is PassageKind.DIVISION or passage.reference in told:
            continue
        effect = _EFFECTS.get(relation.change) or ("changed" if relation.text_changed else "")
        if effect and not (relation.kind is PassageKind.ARTICLE and not passage.text):
            told.add(passage.reference)
            yield _compared(effect, passage, relation, alignment)


def _compared(effect: str, passage: Passage, relation: Relation, alignment: Alignment) -> Deed:
    assert isinstance(passage.entry, Article)  # the caller leaves divisions out
    olds = [other.old for other in alignment.before(passage.reference)] if relation.new else [relation.old]
    before = tuple(old for old in olds if old is not None)
    return Deed(effect, passage.entry, passage.chain, passage.reference, None, before, relation.new is None)


# articles ----------------------------------------------------------------------------------------------------------


def _articles(deeds: Iterable[Deed], alignment: Alignment | None) -> Iterator[AmendedArticle]:
    """The articles of the deeds, each once; `alignment` is given where the deeds were found in it."""
    whole = _whole(alignment) if alignment else {}
    found: dict[str, AmendedArticle] = {}
    for deed in deeds:
        address, article = deed.reference.partition("#")[0], deed.article
        effect = whole.get(address) or ("changed" if deed.chain else deed.effect)
        if alignment and effect != "repealed":
            address, article = _as_it_stands(address, article, alignment)
        if address not in found or not deed.chain:
            found[address] = AmendedArticle(effect, article)
    yield from found.values()


def _whole(alignment: Alignment) -> dict[str, str]:
    """By address: the articles that are new, and those that are gone."""
    found = {}
    for relation in alignment.of(PassageKind.ARTICLE):
        passage, effect = relation.new or relation.old, _EFFECTS.get(relation.change)
        if passage is not None and effect:
            found[passage.reference] = effect
    return found


def _as_it_stands(address: str, article: Article, alignment: Alignment) -> tuple[str, Article]:
    """The article that continues one whose clause is gone; any other is itself."""
    later = alignment.counterpart(address)
    if later is None or not isinstance(later.entry, Article):
        return address, article
    return later.reference, later.entry
