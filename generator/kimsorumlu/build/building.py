"""The whole run: read → facts → check → plan → engine → paint → publish. One short function shows it.

A failed build leaves the last good site as it was: everything is made beside it and moved into place at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from kimsorumlu.build.clock import Clock, Stage, silent
from kimsorumlu.build.examining import Checked, Planned, examine, unpromised
from kimsorumlu.build.folders import Project
from kimsorumlu.build.project import named_from
from kimsorumlu.build.readiness import unready, unsaid
from kimsorumlu.look.theme import SHELL, lay_over
from kimsorumlu.problems import FileSpan, Finding, finding, has_errors, in_order
from kimsorumlu.publish import files as publishing
from kimsorumlu.publish import pdf, swap
from kimsorumlu.publish.digests import read_again
from kimsorumlu.publish.documents import word_documents
from kimsorumlu.publish.engine import Engine, PageNotSetError, Staging
from kimsorumlu.publish.faults import not_set, page_fault, template_fault
from kimsorumlu.publish.foreign import said
from kimsorumlu.publish.handwritten import unknown_templates
from kimsorumlu.publish.kept import KeptFiles, keeping
from kimsorumlu.publish.manifest import file_digest
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.modules import NotJoinedError
from kimsorumlu.publish.navigation import navigation
from kimsorumlu.publish.open_data import write_open_data
from kimsorumlu.publish.painting import paint_files, paint_rest, stage, stage_sitemap, stage_theme
from kimsorumlu.publish.plan import Plan, PlannedFile
from kimsorumlu.publish.setting import set_pages
from kimsorumlu.publish.shares import Shares, shares_of
from kimsorumlu.publish.shells import NoSlotError, Shells, made
from kimsorumlu.publish.turns import TurnedPage, days_to_come
from kimsorumlu.publish.workers import paint_shared
from kimsorumlu.read.config_file import Config
from kimsorumlu.read.lock_file import LOCK
from kimsorumlu.site import Site
from kimsorumlu.view.catalogues import catalogues_said
from kimsorumlu.view.html import read_anew
from kimsorumlu.view.scope import held
from kimsorumlu.view.social_card import read_fonts_anew


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build. `published` says whether site/ is new; `pages` and `size` (bytes) describe it then."""

    checked: Checked
    findings: tuple[Finding, ...]
    stages: tuple[Stage, ...]
    published: bool
    pages: int = 0
    size: int = 0


def build(
    project: Project,
    progress: Callable[[str], object] = silent,
    *,
    pdfs: bool = False,
    promised: bool = False,
    through_engine: bool = False,
    jobs: int = 1,
    engine: Engine | None = None,
) -> Built:
    """Builds the site of a project. `progress` is told each stage's name as it begins. Never raises for bad data.

    `pdfs`: also a PDF of each version, where the machine has a Chromium. `promised`: nothing is published that the
    locks do not hold. `through_engine`: the engine, MkDocs unless another is given, sets every page, one by one; what
    comes out is the same.
    """
    clock = Clock(progress)
    mend(project)
    checked, planned = examine(project, clock, drafts=not promised)
    missing = unready(project, checked.config) if planned is not None else ()
    missing += unpromised(checked) if promised else ()
    if planned is None or missing:
        return Built(checked, in_order([*checked.findings, *missing]), clock.stop(), published=False)
    try:
        with publishing.one_at_a_time(project.work):
            asked = _Asked(pdfs, through_engine, jobs, engine or MkDocs())
            return _make(project, checked, planned, clock, asked)
    except Exception as error:
        failed = _failure(error, project, checked.config)
        if failed is None:
            raise
        return Built(checked, in_order([*checked.findings, failed]), clock.stop(), published=False)


def _failure(error: Exception, project: Project, config: Config) -> Finding | None:
    """The finding for what was met while pages were made; None if only the program can be behind it."""
    if isinstance(error, NotJoinedError):
        return finding("site-build", FileSpan(f"theme/{SHELL}/assets/js/{error.file}"), reason=error.reason)
    if isinstance(error, PageNotSetError):
        cause = error.__cause__ or error
        return template_fault(cause, config.theme, project.root) or page_fault(cause, str(error))
    if (fault := template_fault(error, config.theme, project.root)) is not None:
        return fault
    if isinstance(error, OSError | UnicodeError):
        return finding("site-build", FileSpan(_file_of(error, project.root)), reason=str(error))
    return None


def mend(project: Project) -> None:
    """Puts the last good site back if a build was ended while the new one took its place.

    A build that runs now is let alone, and whatever is in the way is left for the build to say.
    """
    if not project.work.is_dir() or project.work.is_symlink():
        return
    with suppress(OSError), publishing.one_at_a_time(project.work, wait=False) as alone:
        if alone:
            swap.heal(project.work, project.site)


def _make(
    project: Project,
    checked: Checked,
    planned: Planned,
    clock: Clock,
    asked: _Asked,
) -> Built:
    """Lays the theme out, then makes the site with what is kept of earlier builds."""
    site = planned.site
    clock.begin("engine", len(planned.plan.pages))
    # Before painting, which reads templates and fonts where the theme is laid out.
    lay_over(project.root, site.config.theme, site.config.accent)
    read_anew(site.config.theme)
    read_fonts_anew()
    unknown = tuple(unknown_templates(planned.plan.handwritten, site.config.theme))
    if unknown:
        findings = in_order([*checked.findings, *unsaid(checked.config), *unknown])
        return Built(checked, findings, clock.stop(), published=False)
    with keeping(project.kept, partial(read_again, site.config.theme)) as kept:
        return _made(project, checked, planned, clock, kept, asked)


def _made(project: Project, checked: Checked, planned: Planned, clock: Clock, kept: KeptFiles, asked: _Asked) -> Built:
    """Has the engine set its share, paints all else, adds PDFs if asked, and moves the new site into place."""
    site, findings = planned.site, in_order([*checked.findings, *unsaid(checked.config)])
    plan, turned = days_to_come(site, planned.plan)
    nav = navigation(site, plan)
    singled_out = None if asked.through_engine else asked.engine.singled_out(site.config, nav)
    work = _Work(project, plan, turned, shares_of(plan, singled_out), nav, kept, asked.engine)
    try:
        shells, found = _set(work, site)
    except NoSlotError:
        # A shell that slots cannot stand for: the engine sets every page.
        work = replace(work, shares=shares_of(plan, None))
        shells, found = _set(work, site)
    findings = in_order([*findings, *found]) if found else findings
    if has_errors(found):
        return Built(checked, findings, clock.stop(len(work.shares.by_engine)), published=False)

    clock.begin("paint", len(work.shares.by_engine))
    writer = publishing.Writer(project.fresh_site)
    _paint(work, site, shells, writer, asked.jobs)
    if asked.pdfs:
        clock.begin("pdf", len(writer.written))
        findings = in_order([*findings, *_print(work, site, shells, writer)])

    clock.begin("data", len(site.corpus.versions) if asked.pdfs else len(writer.written))
    before = len(writer.written)
    findings = in_order([*findings, *write_open_data(site, writer, kept)])

    clock.begin("publish", len(writer.written) - before)
    pages, size = publishing.complete(project.fresh_site, _made_from(project, site), writer.written)
    kept.done()
    others = swap.publish(project.fresh_site, project.site)
    if others.carried or others.set_aside:
        findings = in_order([*findings, *said(others, project.site.name, project.work.name)])
    return Built(checked, findings, clock.stop(pages), published=True, pages=pages, size=size)


@dataclass(frozen=True, slots=True)
class _Asked:
    """How a site is to be made: with PDFs, every page by the engine, by how many processes, by which engine."""

    pdfs: bool
    through_engine: bool
    jobs: int
    engine: Engine


@dataclass(frozen=True, slots=True)
class _Work:
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


def _set(work: _Work, site: Site) -> tuple[Shells, tuple[Finding, ...]]:
    """Has the engine set its share into the emptied fresh site; the shells for all other pages. Raises NoSlotError."""
    plan, shares, project = work.plan, work.shares, work.project
    epoch = _seconds(site.corpus.newest_day)
    stage(site, plan, shares, project.staging)
    stage_theme(site, project.staging)
    stage_sitemap(site, plan, project.staging, epoch)
    written = frozenset(plan.handwritten)
    staging = Staging(
        project.staging,
        project.fresh_site,
        project.work,
        work.nav,
        site.corpus.only.url if site.corpus.only else "",
        held(site.facts.scope),
        catalogues_said(site.facts.given.versions),
        written,
    )
    found = set_pages(work.engine, staging, site.config, epoch, work.kept)
    found += not_set(plan.handwritten, shares.by_engine, staging.site)
    if has_errors(found):
        return Shells(shares.folders, {}), found
    return made(shares.specimens, shares.folders, staging.site), found


def _paint(work: _Work, site: Site, shells: Shells, writer: publishing.Writer, jobs: int) -> None:
    def paint(files: Sequence[PlannedFile], to: publishing.Writer) -> None:
        paint_files(site, files, shells, to, work.kept)

    paint_shared(work.shares.ready, paint, writer, jobs, lambda: paint_rest(site, work.turned, writer, work.kept))


def _print(work: _Work, site: Site, shells: Shells, writer: publishing.Writer) -> tuple[Finding, ...]:
    """Every version of the fresh site as PDF and for Word, and the pages anew that link to them.

    A page can name its files only when there are any; pages are painted, never patched, and so painted again.
    """
    pdfs, findings = pdf.print_versions(work.project.fresh_site, site.corpus.versions, site.config.name)
    files, found = word_documents(site)
    findings += found
    files |= {version.pdf_url: pdfs[version.url] for version in site.corpus.versions if version.url in pdfs}
    site = replace(site, printed={address: len(content) for address, content in files.items()})
    printed = {v.url for v in site.corpus.versions if v.pdf_url in files or v.docx_url in files}
    if any(file.page.address in printed for file in work.shares.by_engine):
        # The engine begins with an empty site.
        shells, found = _set(work, site)
        findings += found
        _paint(work, site, shells, writer, 1)
    else:
        again = (file for file in work.shares.ready if file.page.address in printed)
        paint_files(site, again, shells, writer, work.kept)
    for address, content in files.items():
        writer.write(address, content)
    return findings


def _made_from(project: Project, site: Site) -> dict[str, object]:
    """What the manifest says of a site beside its files: the lock's digest, and each version's received document."""
    lock = project.root / LOCK
    return {
        "lock": file_digest(lock) if lock.is_file() else None,
        "versions": {version.url: version.source.sha256 for version in site.corpus.versions},
    }


def _seconds(day: str) -> int:
    """A legal date, 2025-11-03, as seconds since 1970, kept within what a gzip header can hold (RFC 1952, MTIME)."""
    return min(max(0, (date.fromisoformat(day) - date(1970, 1, 1)).days * 86_400), 2**32 - 1)


def _file_of(error: OSError | UnicodeError, root: Path) -> str:
    """The file an error speaks of, as findings show it."""
    name = getattr(error, "filename", None)
    return named_from(Path(str(name)) if name else root, root)
