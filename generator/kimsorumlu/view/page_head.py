"""What stands at the head of pages about a version: breadcrumbs, status line, the band of a superseded text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kimsorumlu.model.corpus import Edition, Version
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import NOTHING, Emphasis, Part, Sentence, joined, sentence
from kimsorumlu.view.words import NOT_IN_FORCE, repealed_by, standing, version_name


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the breadcrumbs; the page itself, which comes last, has no address."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class VersionStatus:
    """In force or not, and which version; `address` links the version, `imprint` says the page has a künye.

    `gone`: the page is about something that the text in force no longer has. `past`: the page tells of the past of what
    it shows, at #gecmis.
    """

    in_force: bool
    version: str
    address: str
    imprint: bool
    gone: bool = False
    past: bool = False

    @property
    def word(self) -> str:
        return "Bugünkü yönetmelikte yok" if self.gone else standing(self.in_force)


def regulation_crumbs(edition: Edition) -> tuple[Crumb, Crumb]:
    """The first two breadcrumbs of a page about an edition: municipality, version (with its year unless in force)."""
    name = edition.regulation.name if edition.in_force else f"{edition.regulation.name}, {edition.version.date.year}"
    return Crumb(edition.municipality.short_name, edition.municipality.url), Crumb(name, edition.version.url)


def status(edition: Edition, *, address: str = "", imprint: bool = False) -> VersionStatus:
    """The status line of a page about an edition: "Yürürlükte · 04.11.2020 metni, karar 337"."""
    return VersionStatus(edition.in_force, version_name(edition.version), address, imprint)


def repealer(edition: Edition) -> Version | None:
    """The version held here that says it repeals this one; None if none does.

    Not simply the next one: between two versions held there may have been another, and what follows may only amend.
    """
    date, versions = edition.version.date, edition.regulation.versions
    return next((later for later in versions if any(repeal.version == date for repeal in later.repeals)), None)


def band(edition: Edition, ways: Iterable[Part | Sentence] = ()) -> Sentence:
    """The sentence above a superseded page: what repealed it, if known, and the way to the text in force; else empty.

    `ways` lead on beside the whole text (`history.counterparts.links_to_counterparts`).
    """
    if edition.in_force:
        return NOTHING
    whole = Link("Yürürlükteki metin", edition.regulation.latest.url)
    return sentence(Emphasis(NOT_IN_FORCE), " ", _repealed(edition), joined(" · ", [whole, *ways]))


def _repealed(edition: Edition) -> str:
    later = repealer(edition)
    if later is None:
        return ""
    return f"{repealed_by(later)} "
