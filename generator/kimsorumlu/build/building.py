"""The whole run: read → facts → check → plan → paint → engine → publish. One short function shows it.

A failed build leaves the last good site as it was: everything is made beside it and moved into place at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from kimsorumlu.build.clock import Clock, Stage, silent
from kimsorumlu.build.examining import Checked, Planned, examine, unpromised
from kimsorumlu.build.project import Project, named_from
from kimsorumlu.build.readiness import unready, unsaid
from kimsorumlu.look.theme import SHELL, lay_over
from kimsorumlu.problems import FileSpan, Finding, finding, has_errors, in_order
from kimsorumlu.publish import files as publishing
from kimsorumlu.publish import pdf, swap
from kimsorumlu.publish.engine import Engine, PageNotSetError, Staging
from kimsorumlu.publish.faults import not_set, page_fault, template_fault
from kimsorumlu.publish.foreign import said
from kimsorumlu.publish.handwritten import unknown_templates
from kimsorumlu.publish.manifest import file_digest
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.modules import NotJoinedError
from kimsorumlu.publish.painting import stage, stage_files, stage_sitemap, stage_theme, write
from kimsorumlu.publish.turns import TurnedPage, days_to_come
from kimsorumlu.read.config_file import Config
from kimsorumlu.read.lock_file import LOCK
from kimsorumlu.site import Site
from kimsorumlu.view.scope import held

ENGINE: Final[Engine] = MkDocs()


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
    project: Project, progress: Callable[[str], object] = silent, *, pdfs: bool = False, promised: bool = False
) -> Built:
    """Builds the site of a project. `progress` is told each stage's name as it begins. Never raises for bad data.

    `pdfs`: also a PDF of each version, where the machine has a Chromium. `promised`: nothing is published that the
    locks do not hold.
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
            return _make(project, checked, planned, clock, pdfs)
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


def _make(project: Project, checked: Checked, planned: Planned, clock: Clock, pdfs: bool) -> Built:
    """Paints the plan, lets the engine set it, adds PDFs if asked, and moves the new site into place."""
    site, findings = planned.site, in_order([*checked.findings, *unsaid(checked.config)])
    clock.begin("paint", len(planned.plan.pages))
    # Before painting, which reads templates and fonts where the theme is laid out.
    lay_over(project.root, site.config.theme, site.config.accent)
    findings = in_order([*findings, *unknown_templates(planned.plan.handwritten, site.config.theme)])
    if has_errors(findings):
        return Built(checked, findings, clock.stop(), published=False)
    epoch = _seconds(site.corpus.newest_day)
    planned, turned = _on_days(planned)
    files = stage(site, planned.plan, project.staging, turned)
    files += stage_theme(site, project.staging)
    files += stage_sitemap(site, planned.plan, project.staging, epoch)

    clock.begin("engine", files)
    written = frozenset(planned.plan.handwritten)
    staging = Staging(project.staging, project.fresh_site, project.work, held(site.facts.scope), written)
    findings = in_order([*findings, *ENGINE.build(staging, site.config, epoch), *not_set(planned.plan, staging.site)])
    if has_errors(findings):
        return Built(checked, findings, clock.stop(files), published=False)
    if pdfs:
        clock.begin("pdf", files)
        findings = in_order([*findings, *_print(project, planned, staging)])

    pages, size = publishing.complete(project.fresh_site, _made_from(project, site))
    kept = swap.publish(project.fresh_site, project.site)
    findings = in_order([*findings, *said(kept, project.site.name, project.work.name)])
    stages = clock.stop(len(site.corpus.versions) if pdfs else pages)
    return Built(checked, findings, stages, published=True, pages=pages, size=size)


def _on_days(planned: Planned) -> tuple[Planned, tuple[TurnedPage, ...]]:
    """The plan with what its pages are on days to come, and those."""
    known, turned = days_to_come(planned.site, planned.plan)
    return replace(planned, plan=known), turned


def _made_from(project: Project, site: Site) -> dict[str, object]:
    """What the manifest says of a site beside its files: the lock's digest, and each version's received document."""
    lock = project.root / LOCK
    return {
        "lock": file_digest(lock) if lock.is_file() else None,
        "versions": {version.url: version.source.sha256 for version in site.corpus.versions},
    }


def _print(project: Project, planned: Planned, staging: Staging) -> tuple[Finding, ...]:
    """Prints every version of the fresh site and makes the site anew, with the PDFs and the links to them.

    A page can name its PDF only when there is one; pages are painted, never patched, and so painted again.
    """
    site = planned.site
    made, findings = pdf.print_versions(project.fresh_site, site.corpus.versions, site.config.name)
    site = replace(site, printed={url: len(content) for url, content in made.items()})
    for version in site.corpus.versions:
        if version.url in made:
            write(project.staging / version.pdf_url, made[version.url])
    stage_files(site, (file for file in planned.plan.files if file.page.address in made), project.staging)
    return (*findings, *ENGINE.build(staging, site.config, _seconds(site.corpus.newest_day)))


def _seconds(day: str) -> int:
    """A legal date, 2025-11-03, as seconds since 1970, kept within what a gzip header can hold (RFC 1952, MTIME)."""
    return min(max(0, (date.fromisoformat(day) - date(1970, 1, 1)).days * 86_400), 2**32 - 1)


def _file_of(error: OSError | UnicodeError, root: Path) -> str:
    """The file an error speaks of, as findings show it."""
    name = getattr(error, "filename", None)
    return named_from(Path(str(name)) if name else root, root)
