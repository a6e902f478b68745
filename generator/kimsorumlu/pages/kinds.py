"""Every kind of page, the only list: shell, plan, embeds, feeds, pictures and browser tests read it.

A new kind is a module that ends in its `Kind`, a template, a line here, and its test.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kimsorumlu.pages import redirects
from kimsorumlu.pages.history import comparison, redline, timeline
from kimsorumlu.pages.organisation import directorates, municipality, municipality_chart, roles, unit, units
from kimsorumlu.pages.site import (
    changes,
    codes,
    data_format,
    design,
    gaps,
    home,
    letter,
    open_data,
    printed_card,
    search_box,
    verifying,
)
from kimsorumlu.pages.sources import findings, law, laws, source_check, terms
from kimsorumlu.pages.texts import article, chart, version
from kimsorumlu.pages.topics import embed, matrix, pair, pairs, topic, topics
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
    sheets=("prose", "builder"),
    scripts=("copy", "builder"),
)
SEARCH: Final = Kind(
    "search",
    _planned_as_they_are,
    (HTML,),
    sheets=("search",),
    scripts=("search/page",),
    label="arama",
    rest_later=True,
)

KINDS: Final[tuple[Kind, ...]] = (
    HANDWRITTEN,
    EMBEDDING,
    SEARCH,
    home.HOME,
    municipality.MUNICIPALITIES,
    municipality.MUNICIPALITY,
    municipality_chart.MUNICIPALITY_CHART,
    unit.UNIT,
    chart.CHART_PAGE,
    version.VERSION,
    article.ARTICLE,
    topics.TOPICS,
    topic.TOPIC,
    topic.TOPIC_SHEET,
    matrix.MATRIX,
    matrix.MATRIX_OVERVIEW,
    matrix.MATRIX_GROUP,
    pairs.PAIRS,
    pair.PAIR,
    pairs.COLUMN,
    laws.LAWS,
    law.LAW,
    terms.TERMS,
    terms.TERM,
    roles.ROLES,
    roles.ROLE,
    units.UNITS,
    directorates.DIRECTORATES,
    directorates.DIRECTORATE,
    source_check.SOURCE_CHECK,
    findings.FINDINGS,
    timeline.HISTORY,
    comparison.COMPARISON,
    redline.REDLINE,
    changes.CHANGES,
    letter.LETTER,
    printed_card.PRINTED_CARD,
    verifying.VERIFYING,
    gaps.GAPS,
    gaps.GAP_LETTERS,
    open_data.OPEN_DATA,
    codes.CODES,
    data_format.DATA_FORMAT,
    design.DESIGN,
    municipality.MUNICIPALITY_EMBED,
    version.VERSION_EMBED,
    version.LEADING_VERSION_EMBED,
    article.ARTICLE_EMBED,
    article.LEADING_ARTICLE_EMBED,
    unit.UNIT_EMBED,
    chart.CHART_EMBED,
    chart.LEADING_CHART_EMBED,
    embed.TOPIC_EMBED,
    search_box.SEARCH_EMBED,
    search_box.CHOICES,
    redirects.REDIRECT,
)


# What every page of the site has beside what its kind names, of theme/mkdocs/assets; those that want something sooner
# (`rest_later`) have one sheet of their own, without FRAME. The scripts with all they import are there once, whatever a
# kind or a part that is asked for later needs of them, too.
BASE_SHEETS: Final = ("tokens", "base")
FRAME: Final = "frame"
FIRST: Final = "first"
BASE_SCRIPTS: Final = ("search", "address", "element", "foot")
PRINT: Final = "print"
# Asked for by scripts: under the search fields, and beside the rows of an answer.
LATER_SHEETS: Final = ("suggestions", "signs")


def sheet_sets() -> dict[str, tuple[str, ...]]:
    """The sheets of kinds beside those of every page, each set once, by the name of the first kind that has it."""
    return _by_first_kind(lambda kind: kind.sheets)


def script_sets() -> dict[str, tuple[str, ...]]:
    """The same of scripts."""
    return _by_first_kind(lambda kind: kind.scripts)


def _by_first_kind(of: Callable[[Kind], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[tuple[str, ...], str] = {}
    for kind in KINDS:
        if of(kind):
            found.setdefault(of(kind), kind.name)
    return {name: names for names, name in found.items()}


def shell_kinds() -> dict[str, dict[str, object]]:
    """What the shell (theme/mkdocs/shell.html) prints for each kind, by its name.

    `sheet` and `script` are the names of the joined files (publish/bundles.py), "" where the kind has none;
    `prose` is true where a page written in Markdown is set in one readable column.
    """
    sheets, scripts = ({names: name for name, names in sets.items()} for sets in (sheet_sets(), script_sets()))
    return {
        kind.name: {
            "sheet": sheets.get(kind.sheets, ""),
            "script": scripts.get(kind.scripts, ""),
            "is_text": kind.is_text,
            "prose": "prose" in kind.sheets,
            "rest_later": kind.rest_later,
        }
        for kind in KINDS
    }
