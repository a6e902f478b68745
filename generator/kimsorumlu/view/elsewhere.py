"""The same duty in other municipalities, as the page of an article shows it (facts/likeness.py finds it)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.duties import Duty
from kimsorumlu.facts.likeness import AnsweringClause
from kimsorumlu.facts.text.setting import set_words
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.site import Site
from kimsorumlu.view.answers import cited_duty, speaker_address
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.text.html import bare

_LONGEST: Final = 320


@dataclass(frozen=True, slots=True)
class ClauseElsewhere:
    """A clause elsewhere: whose it is, its words (cut at the end of a word if long), where it stands."""

    municipality: str
    speaker: NamedPlace
    words: Markup
    cited: Link


@dataclass(frozen=True, slots=True)
class TopicElsewhere:
    """A topic of the article, the clause that is about it, and the same elsewhere."""

    topic: NamedPlace
    clause: Link
    found: tuple[ClauseElsewhere, ...]


def elsewhere(site: Site, edition: Edition, article: Article) -> tuple[TopicElsewhere, ...]:
    """The same duties in other municipalities, for an article in force; () if nobody else has any of them."""
    facts = site.facts
    duties = facts.duties_of_article.get(edition.version.article_url(article), ())
    alike = facts.likeness.of(edition.municipality, ((duty, facts.assigned.get(duty.reference, ())) for duty in duties))
    return tuple(
        TopicElsewhere(
            NamedPlace(facts.topic[like.topic].shape.label, ids.topic_url(like.topic)),
            cited_duty(like.duty),
            tuple(_clause(site, clause) for clause in like.clauses),
        )
        for like in alike
    )


def _clause(site: Site, clause: AnsweringClause) -> ClauseElsewhere:
    address = speaker_address(site, clause.voice, clause.edition.version)
    speaker = NamedPlace(clause.voice.name, address or None)
    whose = clause.edition.whose
    return ClauseElsewhere(whose, speaker, excerpt(clause.duty), cited_duty(clause.duty))


def excerpt(duty: Duty) -> Markup:
    """Label and sentence; a long one ends at a word with "…"."""
    text = duty.text
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(None, 1)[0] + " …"
    label = Markup("{} ").format(duty.clause.printed_label) if duty.clause.label else Markup("")
    return label + bare(set_words(text))
