"""eIds of Akoma Ntoso (OASIS Naming Convention 1.0, section 5) from our own addresses: art_11__para_2__point_a.

A slug or fragment is unique where it stands, and turned into an eId word by word, so that eIds are unique, too, and say
the same: "madde-11" and "fikra-2-bent-a" give art_11__para_2__point_a.
"""

from __future__ import annotations

import re
from typing import Final

# What a level is called in our addresses, and in eIds.
_WORDS: Final = {"fikra": "para", "bent": "point", "alt": "indent"}
_STEP: Final = re.compile(r"(?:^|-)(?=(?:fikra|bent|alt)-)")
_ARTICLE: Final = re.compile(r"(?P<kind>(?:\w+-)*?)madde-(?P<number>.+)")
_DIVISIONS: Final = {"kisim": "part", "bolum": "chp"}


def article_eid(slug: str) -> str:
    """ "madde-11" → "art_11", "gecici-madde-1" → "art_gecici-1", "baslik-sofor" → "hcontainer_baslik-sofor"."""
    found = _ARTICLE.fullmatch(slug)
    return f"art_{found['kind']}{found['number']}" if found else f"hcontainer_{slug}"


def clause_eid(article: str, fragment: str) -> str:
    """The eId of a clause in an article of this slug."""
    return "__".join((article_eid(article), *map(_word, filter(None, _STEP.split(fragment)))))


def division_eid(slug: str) -> str:
    """ "kisim-2-bolum-1" → "part_2__chp_1"; a group's "hcontainer_…"."""
    steps = re.split(r"-(?=bolum-|kisim-)", slug)
    words = [step.partition("-") for step in steps]
    if all(kind in _DIVISIONS for kind, _, _ in words):
        return "__".join(f"{_DIVISIONS[kind]}_{number}" for kind, _, number in words)
    return f"hcontainer_{slug}"


def _word(step: str) -> str:
    kind, _, rest = step.partition("-")
    return f"{_WORDS[kind]}_{rest}" if kind in _WORDS else f"hcontainer_{step}"
