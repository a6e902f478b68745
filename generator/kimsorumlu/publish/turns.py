"""What pages are from a day to come on: on which another text becomes the one in force, or none does.

Pages are built without a clock, as they are on the newest day recorded in the data. Where the data says that a text
will begin or end later, each page that follows from it is planned once more for that day, by the same code from the
same function (model/validity.py), and lies beside the page; the script turn.js shows it to those who read on that day
or later. Most sites, most of the time, have no such day, and nothing of this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.embeds import FRAME
from kimsorumlu.publish.digests import digest
from kimsorumlu.publish.plan import Plan, planned_pages
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML, turned
from kimsorumlu.view.page import Page, paint

# Pages in the shell, and frames on other sites. Addresses that lead on know the days; feeds and data name them.
_TURNING: Final = (HTML, FRAME)


@dataclass(frozen=True, slots=True)
class TurnedPage:
    """A page as it is from a day (ISO) on; `site` is asked on that day."""

    day: str
    page: Page
    site: Site

    @property
    def path(self) -> str:
        """Where it stands in the staging folder."""
        return ids.on_day(self.page.address, self.day)

    def painted(self) -> bytes:
        """The page for the script to show: without the shell, or the whole frame."""
        if self.page.kind.formats[0] is HTML:
            return turned(self.site, self.page)
        return paint(self.page, self.site, self.page.kind.formats[0])


def days_to_come(site: Site, plan: Plan) -> tuple[Plan, tuple[TurnedPage, ...]]:
    """The plan whose pages know the days from which they are others, and what they are then."""
    found = tuple(_turned_pages(site, plan.pages)) if site.corpus.turning_days else ()
    days: dict[str, list[str]] = {}
    for one in found:
        days.setdefault(one.page.address, []).append(one.day)
    if not days:
        return plan, ()

    def told(page: Page) -> Page:
        return replace(page, turns=tuple(days.get(page.address, ())))

    files = tuple(replace(file, page=told(file.page)) for file in plan.files)
    return replace(plan, pages=tuple(map(told, plan.pages)), files=files), found


def _turned_pages(site: Site, pages: Iterable[Page]) -> Iterator[TurnedPage]:
    """Day by day the pages that are not what they were before it."""
    before = {page.address: TurnedPage("", page, site) for page in pages if page.kind.formats[0] in _TURNING}
    for day in site.corpus.turning_days:
        later = site.on(day)
        for page in planned_pages(later):
            was, now = before.get(page.address), TurnedPage(day.isoformat(), page, later)
            # What follows from nothing that changed need not be painted to know that it is the same.
            if was is None or digest(was.page, was.site) == digest(page, later):
                continue
            before[page.address] = now
            if was.painted() != now.painted():
                yield now
