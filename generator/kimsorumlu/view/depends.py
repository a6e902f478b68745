"""The names of what pages follow from (Site.digest), by what they show.

Thousands of pages follow from each, so it is held once.
"""

from __future__ import annotations

from sys import intern
from typing import Final

CORPUS: Final = "corpus"
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


def linked_text(municipality: str) -> tuple[str, ...]:
    """The texts of one municipality with their links to laws, but not to terms."""
    return files(municipality), LEGISLATION


def text(municipality: str) -> tuple[str, ...]:
    """The texts of one municipality with their links to laws and to terms."""
    return *linked_text(municipality), intern(f"terms:{municipality}")


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
