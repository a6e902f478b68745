"""What stands at the head of pages about a version: breadcrumbs and status line."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.model.municipality import Edition
from kimsorumlu.site import Site
from kimsorumlu.view.standing import StandingView, standing
from kimsorumlu.view.words import version_name


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the breadcrumbs; the page itself, which comes last, has no address."""

    text: str
    address: str = ""


def above_municipalities(site: Site) -> tuple[Crumb, ...]:
    """What stands above a municipality's page: the list of all, where there are several."""
    return (Crumb("Belediyeler", ids.MUNICIPALITIES),) if site.several else ()


@dataclass(frozen=True, slots=True)
class VersionStatus:
    """How the version stands, and which it is; `address` links the version, `imprint` says the page has a künye.

    `gone`: the page is about something that the text in force no longer has. `past`: the page tells of the past of what
    it shows, at #gecmis.
    """

    standing: StandingView
    version: str
    address: str
    imprint: bool
    gone: bool = False
    past: bool = False

    @property
    def word(self) -> str:
        return "Bugünkü yönetmelikte yok" if self.gone else self.standing.word

    @property
    def in_force(self) -> bool:
        return self.standing.in_force


def regulation_crumbs(edition: Edition) -> tuple[Crumb, Crumb]:
    """The first two breadcrumbs of a page about an edition: municipality, version (with its year unless in force)."""
    name = edition.regulation.name if edition.in_force else f"{edition.regulation.name}, {edition.version.date.year}"
    return Crumb(edition.municipality.short_name, edition.municipality.url), Crumb(name, edition.version.url)


def status(edition: Edition, *, address: str = "", imprint: bool = False) -> VersionStatus:
    """The status line of a page about an edition: "Yürürlükte · 04.11.2020 metni, karar 337"."""
    return VersionStatus(standing(edition), version_name(edition.version), address, imprint)
