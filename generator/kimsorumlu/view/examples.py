"""Example questions: what may be asked of one municipality, in everyday words."""

from __future__ import annotations

from itertools import islice
from typing import Final

from kimsorumlu import ids
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.view.link import Link

_MOST: Final = 4


def example_questions(site: Site, municipality: Municipality) -> tuple[Link, ...]:
    """Questions that its own texts answer, in everyday words.

    The featured topics come before the others, and of these one of each heading: first of the heading on which most
    services are answered, so that a municipality is asked what it is there for.
    """
    topics = site.facts.catalogues.topics
    answered = [topic for topic in topics.topics if municipality.slug in site.facts.answers.answering[topic.id]]
    under: dict[str, list[Topic]] = {}
    for topic in answered:
        if topic.is_service:
            under.setdefault(topic.shape.group, []).append(topic)
    featured = (topic for topic in topics.featured if topic in answered)
    foremost = (of_heading[0] for of_heading in sorted(under.values(), key=len, reverse=True))
    ordered = dict.fromkeys((*featured, *foremost, *answered))
    asked = ((topic.shape.synonyms or (lower(topic.shape.label),))[0] for topic in ordered)
    return tuple(Link(word, ids.search_url(word, municipality.slug)) for word in islice(asked, _MOST))
