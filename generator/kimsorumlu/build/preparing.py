"""From the plan of a site to what it is painted with: who sets which page, and the shells around those of the mass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kimsorumlu.build.clock import Clock
from kimsorumlu.build.examining import Checked, Planned, examine, unpromised
from kimsorumlu.build.folders import Project
from kimsorumlu.build.readiness import unready
from kimsorumlu.look.theme import lay_over
from kimsorumlu.problems import Finding, has_errors, in_order
from kimsorumlu.publish.engine import Engine, Staging
from kimsorumlu.publish.faults import not_set
from kimsorumlu.publish.handwritten import plain_pages, unknown_templates
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.publish.navigation import navigation
from kimsorumlu.publish.painting import stage, stage_sitemap, stage_theme
from kimsorumlu.publish.plan import Plan
from kimsorumlu.publish.setting import set_pages
from kimsorumlu.publish.shares import Shares, shares_of
from kimsorumlu.publish.shells import NoSlotError, Shells, made
from kimsorumlu.publish.turns import TurnedPage, days_to_come
from kimsorumlu.read.lock_file import Lock
from kimsorumlu.site import Site
from kimsorumlu.view.catalogues import catalogues_said
from kimsorumlu.view.html import read_anew
from kimsorumlu.view.scope import held
from kimsorumlu.view.social_card import read_fonts_anew


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be made: the plan as its pages know of days to come, what they are then, who sets what, the nav.

    `kept` is what earlier builds made.
    """

    project: Project
    plan: Plan
    turned: tuple[TurnedPage, ...]
    shares: Shares
    nav: Sequence[object]
    kept: KeptFiles
    engine: Engine


def fit(project: Project, clock: Clock, *, promised: bool) -> tuple[Checked, Planned | None, tuple[Finding, ...]]:
    """The data examined, its plan if a site can be made of it, and all that was found.

    `promised`: only of what the locks hold.
    """
    checked, planned = examine(project, clock, drafts=not promised)
    missing = unready(project, checked.config) if planned is not None else ()
    missing += unpromised(checked) if promised else ()
    findings = in_order([*checked.findings, *missing])
    if planned is None or missing:
        return checked, None, findings
    # What was promised has been held against the plan.
    return replace(checked, lock=Lock({}, {}, checked.lock.exists)), replace(planned, kept=None), findings


def lay_theme(project: Project, planned: Planned) -> tuple[Finding, ...]:
    """Lays the theme out where pages are painted with it; what is wrong with the templates that pages ask for."""
    config = planned.site.config
    # Before painting, which reads templates and fonts where the theme is laid out.
    lay_over(project.root, config.theme, config.accent)
    read_anew(config.theme)
    read_fonts_anew()
    return tuple(unknown_templates(planned.plan.handwritten, config.theme))


def prepare(
    project: Project, planned: Planned, kept: KeptFiles, engine: Engine, *, through_engine: bool
) -> tuple[Work, Shells, tuple[Finding, ...]]:
    """Has the engine set its share into a folder of its own; what is left to paint, its shells, and what was found.

    If an error was found there is nothing to paint with. `through_engine`: its share is every page.
    """
    return set_shells(to_do(project, planned, kept, engine, through_engine=through_engine), planned.site)


def to_do(project: Project, planned: Planned, kept: KeptFiles, engine: Engine, *, through_engine: bool) -> Work:
    """What is to be made, before the engine was asked for anything."""
    site = planned.site
    plan, turned = days_to_come(site, planned.plan)
    nav = navigation(site, plan)
    singled_out = None if through_engine else engine.singled_out(site.config, nav)
    return Work(project, plan, turned, shares_of(plan, singled_out), nav, kept, engine)


def set_shells(work: Work, site: Site) -> tuple[Work, Shells, tuple[Finding, ...]]:
    """Has the engine set its share; the work as it is then, the shells, what was found."""
    try:
        return work, *set_share(work, site)
    except NoSlotError:
        # A shell that slots cannot stand for: the engine sets every page.
        work = replace(work, shares=shares_of(work.plan, None))
        return work, *set_share(work, site)


def set_share(work: Work, site: Site) -> tuple[Shells, tuple[Finding, ...]]:
    """Has the engine set its share into a folder of its own; the shells for all other pages. Raises NoSlotError."""
    plan, shares, project = work.plan, work.shares, work.project
    epoch = _seconds(site.corpus.newest_day)
    stage(site, plan, shares, project.staging)
    stage_theme(site, project.staging)
    stage_sitemap(site, plan, project.staging, epoch)
    skinned = plain_pages(plan.handwritten, project.root / "content") if site.config.skin else frozenset()
    staging = Staging(
        project.staging,
        project.set_site,
        project.work,
        work.nav,
        site.corpus.only.url if site.corpus.only else "",
        held(site.facts.scope),
        catalogues_said(site.facts.given.versions),
        frozenset(plan.handwritten),
        skinned,
        tuple(one.slug for one in site.corpus.municipalities if len(one.in_force) < len(one.editions)),
    )
    found = set_pages(work.engine, staging, site.config, epoch, work.kept)
    found += not_set(plan.handwritten, shares.by_engine, staging.site)
    if has_errors(found):
        return Shells(shares.folders, {}), found
    return made(shares.specimens, shares.folders, staging.site), found


def _seconds(day: str) -> int:
    """A legal date, 2025-11-03, as seconds since 1970, kept within what a gzip header can hold (RFC 1952, MTIME)."""
    return min(max(0, (date.fromisoformat(day) - date(1970, 1, 1)).days * 86_400), 2**32 - 1)
