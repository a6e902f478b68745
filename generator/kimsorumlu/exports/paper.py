"""What a reader can take along of an article on paper, as data beside its page: what a letter says of each clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kimsorumlu.model.corpus import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.site import Site
from kimsorumlu.view.letter import addressee, article_letters, regulation_in_words


def article_paper(edition: Edition, article: Article, site: Site) -> Mapping[str, Any]:
    """The article's municipality as it is written to, and by fragment what a letter says of its clauses."""
    municipality = edition.municipality
    return {
        "to": addressee(municipality),
        "website": municipality.website,
        "regulation": regulation_in_words(edition.version),
        "clauses": {key: asdict(letter) for key, letter in article_letters(site, edition, article).items()},
    }
