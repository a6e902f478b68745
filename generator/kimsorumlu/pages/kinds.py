"""Every kind of page, the only list: shell, plan, embeds, feeds, pictures and browser tests read it.

A new kind is a module that ends in its `Kind`, a template, a line here, and its test.
"""

from __future__ import annotations

from typing import Final

from kimsorumlu.pages import redirects
from kimsorumlu.pages.history import comparison, redline, timeline
from kimsorumlu.pages.organisation import municipality, roles, unit, units
from kimsorumlu.pages.site import changes, codes, design, gaps, home, letter, printed_card, search_box
from kimsorumlu.pages.sources import findings, law, laws, source_check, terms
from kimsorumlu.pages.texts import article, chart, version
from kimsorumlu.pages.topics import embed, matrix, pair, topic, topics
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page


def _planned_as_they_are(site: Site) -> tuple[Page, ...]:
    return ()


# What people write in content/: the plan takes these pages as they are, by their files.
HANDWRITTEN: Final = Kind("page", _planned_as_they_are, (HTML,), sheets=("prose",))
# The page that explains to hosts how to show ours, with a builder of its own.
EMBEDDING: Final = Kind(
    "embedding",
    _planned_as_they_are,
    (HTML,),
    sheets=("prose", "offer", "builder"),
    scripts=("offer", "builder"),
)
SEARCH: Final = Kind(
    "search",
    _planned_as_they_are,
    (HTML,),
    sheets=("search",),
    label="arama",
)

KINDS: Final[tuple[Kind, ...]] = (
    HANDWRITTEN,
    EMBEDDING,
    SEARCH,
    home.HOME,
    municipality.MUNICIPALITIES,
    municipality.MUNICIPALITY,
    unit.UNIT,
    chart.CHART_PAGE,
    version.VERSION,
    article.ARTICLE,
    topics.TOPICS,
    topic.TOPIC,
    topic.TOPIC_SHEET,
    matrix.MATRIX,
    pair.PAIRS,
    pair.PAIR,
    pair.COLUMN,
    laws.LAWS,
    law.LAW,
    terms.TERMS,
    terms.TERM,
    roles.ROLES,
    roles.ROLE,
    units.UNITS,
    source_check.SOURCE_CHECK,
    findings.FINDINGS,
    timeline.HISTORY,
    comparison.COMPARISON,
    redline.REDLINE,
    changes.CHANGES,
    letter.LETTER,
    printed_card.PRINTED_CARD,
    gaps.GAPS,
    gaps.GAP_LETTERS,
    codes.CODES,
    design.DESIGN,
    municipality.MUNICIPALITY_EMBED,
    version.VERSION_EMBED,
    article.ARTICLE_EMBED,
    unit.UNIT_EMBED,
    chart.CHART_EMBED,
    embed.TOPIC_EMBED,
    search_box.SEARCH_EMBED,
    search_box.CHOICES,
    redirects.REDIRECT,
)


def shell_kinds() -> dict[str, dict[str, object]]:
    """What the shell (theme/mkdocs/shell.html) prints for each kind, by its name."""
    return {
        kind.name: {
            "sheets": list(kind.sheets),
            "scripts": list(kind.scripts),
            "is_text": kind.is_text,
            "alternates": [{"file": f.file, "media": f.media, "title": f.title} for f in kind.alternates],
        }
        for kind in KINDS
    }
