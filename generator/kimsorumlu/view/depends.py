"""The names of what pages follow from (Site.digest), by what they show.

Thousands of pages follow from each, so it is held once.
"""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern
from typing import Final

from kimsorumlu.model.version import Version

CORPUS: Final = "corpus"
FRAMES: Final = "frames"
LEGISLATION: Final = "legislation"
TOPICS: Final = "topics"
ROLES: Final = "roles"
MUNICIPALITIES: Final = "municipalities"
ANSWERING: Final = "answering"
SCOPE: Final = "scope"
DIRECTORATES: Final = "directorates"
PUBLISHED: Final = "published"
CONFIG: Final = "config"
# All of these: all that is known of a site beside its look, the words of its search, and where redirects lead.
WHOLE: Final = (
    CORPUS,
    LEGISLATION,
    TOPICS,
    ROLES,
    MUNICIPALITIES,
    ANSWERING,
    SCOPE,
    DIRECTORATES,
    PUBLISHED,
    CONFIG,
)


def files(municipality: str) -> str:
    """All that the data of one municipality says, and what follows from it alone."""
    return intern(f"municipality:{municipality}")


def frame(municipality: str) -> str:
    """What the data of one municipality says but for the words of its texts: names, days, units, which places are."""
    return intern(f"frame:{municipality}")


def of_regulations(municipality: str, regulations: Iterable[str]) -> tuple[str, ...]:
    """All that the data of some of a municipality's regulations says, and of the others what is no words of texts."""
    return *(intern(f"regulation:{municipality}/{each}") for each in sorted(set(regulations))), frame(municipality)


def of_versions(versions: Iterable[Version]) -> tuple[str, ...]:
    """All that the data of these texts' regulations says, and where the roles of their municipalities have pages."""
    found: dict[str, set[str]] = {}
    for version in versions:
        found.setdefault(version.municipality, set()).add(version.regulation)
    named = sorted(found.items())
    return tuple(name for slug, own in named for name in (*of_regulations(slug, own), role_links(slug)))


def linked_text(municipality: str, *regulations: str) -> tuple[str, ...]:
    """The texts of some regulations with their links to laws, but not to terms."""
    return *of_regulations(municipality, regulations), LEGISLATION


def text(municipality: str, *regulations: str) -> tuple[str, ...]:
    """The texts of some regulations with their links to laws and to terms."""
    return *linked_text(municipality, *regulations), intern(f"terms:{municipality}")


def role_links(municipality: str) -> str:
    """Where the roles of one municipality have their pages."""
    return intern(f"roles:{municipality}")


def duty_topics(municipality: str) -> str:
    """The topics of one municipality's duties."""
    return intern(f"topics:{municipality}")


def topic_places(municipality: str) -> str:
    """Where one municipality's answers stand on the pages of topics."""
    return intern(f"answering:{municipality}")


def comparisons(municipality: str) -> str:
    """Which comparisons of one municipality's versions have pages."""
    return intern(f"comparisons:{municipality}")


def on_topic(topic: str) -> tuple[str, ...]:
    """All that regulations say who have a duty on a topic, and of everybody else what is no words of texts."""
    return f"on:{topic}", FRAMES, ANSWERING


def answers(topic: str) -> str:
    """What the texts in force answer on a topic."""
    return intern(f"answers:{topic}")


def term(slug: str) -> str:
    """A term with its names, and where it is defined."""
    return intern(f"term:{slug}")


def printed(version: str) -> str:
    """The PDF of the version at this address, if there is one."""
    return intern(f"printed:{version}")


def carried(address: str) -> str:
    """Where an address leads that is elsewhere now."""
    return intern(f"carried:{address}")


def theme(name: str) -> str:
    """A file or folder of the theme; of a template, all that it includes."""
    return intern(f"theme:{name}")
