"""The whole run: read → facts → check → plan → engine → paint → publish. One short function shows it.

A failed build leaves the last good site as it was: everything is made beside it and moved into place at the end.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kimsorumlu.build.clock import Clock, Stage, silent
from kimsorumlu.build.examining import Checked, Planned
from kimsorumlu.build.folders import Project
from kimsorumlu.build.preparing import Work, fit, lay_theme, set_share, set_shells, to_do
from kimsorumlu.build.project import named_from
from kimsorumlu.build.readiness import unsaid
from kimsorumlu.look.theme import SHELL
from kimsorumlu.problems import FileSpan, Finding, finding, has_errors, in_order, refusal
from kimsorumlu.publish import files as publishing
from kimsorumlu.publish import pdf, spare, swap
from kimsorumlu.publish.digests import read_again
from kimsorumlu.publish.documents import word_documents
from kimsorumlu.publish.engine import Engine, PageNotSetError
from kimsorumlu.publish.faults import page_fault, template_fault
from kimsorumlu.publish.foreign import said
from kimsorumlu.publish.handbooks import write_handbooks
from kimsorumlu.publish.kept import KeptFiles, keeping
from kimsorumlu.publish.manifest import file_digest
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.modules import NotJoinedError
from kimsorumlu.publish.open_data import unwritten, write_open_data
from kimsorumlu.publish.painting import paint_files, paint_rest, take_set
from kimsorumlu.publish.plan import PlannedFile
from kimsorumlu.publish.shells import Shells
from kimsorumlu.publish.workers import paint_shared
from kimsorumlu.read.config_file import Config
from kimsorumlu.read.lock_file import LOCK
from kimsorumlu.site import Site
from kimsorumlu.uncollected import uncollected
from kimsorumlu.view.html import HTML


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
    clock, project = Clock(progress), replace(project, jobs=jobs)
    mend(project)
    with uncollected(kept=True):
        checked, planned, found = fit(project, clock, promised=promised)
    if planned is None:
        gc.unfreeze()
        return Built(checked, found, clock.stop(), published=False)
    try:
        with publishing.one_at_a_time(project.work):
            asked = _Asked(pdfs, through_engine, jobs, engine or MkDocs())
            return _make(project, checked, planned, clock, asked)
    except Exception as error:
        failed = failure(error, project, checked.config)
        if failed is None:
            raise
        return Built(checked, in_order([*checked.findings, failed]), clock.stop(), published=False)
    finally:
        gc.unfreeze()


def failure(error: Exception, project: Project, config: Config) -> Finding | None:
    """The finding for what was met while pages were made; None if only the program can be behind it."""
    if isinstance(error, NotJoinedError):
        return finding("site-build", FileSpan(f"theme/{SHELL}/assets/js/{error.file}"), reason=error.reason)
    if isinstance(error, PageNotSetError):
        cause = error.__cause__ or error
        return template_fault(cause, config.theme, project.root) or page_fault(cause, str(error))
    if (fault := template_fault(error, config.theme, project.root)) is not None:
        return fault
    if isinstance(error, OSError):
        return finding("disk-refused", FileSpan(_file_of(error, project.root)), reason=refusal(error))
    if isinstance(error, UnicodeError):
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
    unknown = lay_theme(project, planned)
    if unknown:
        findings = in_order([*checked.findings, *unsaid(checked.config), *unknown])
        return Built(checked, findings, clock.stop(), published=False)
    with keeping(project.kept, partial(read_again, site.config.theme)) as kept:
        return _made(project, checked, planned, clock, kept, asked)


def _made(project: Project, checked: Checked, planned: Planned, clock: Clock, kept: KeptFiles, asked: _Asked) -> Built:
    """Has the engine set its share, makes all else, adds PDFs if asked, and moves the new site into place."""
    site, findings = planned.site, in_order([*checked.findings, *unsaid(checked.config)])
    work = to_do(project, planned, kept, asked.engine, through_engine=asked.through_engine)
    begun = spare.begin(project.fresh_site, project.spare_site, project.site, project.kept)
    writer = publishing.Writer(project.fresh_site, begun.there)
    work, shells, found = _make_unframed(work, planned, writer, asked.jobs)
    findings = in_order([*findings, *found]) if found else findings
    if has_errors(found):
        return Built(checked, findings, clock.stop(len(work.shares.by_engine)), published=False)

    clock.begin("paint", len(work.shares.by_engine))
    before = len(writer.written)
    _paint(work, site, shells, writer, asked.jobs)
    if asked.pdfs:
        clock.begin("pdf", len(writer.written) - before)
        findings = in_order([*findings, *_print(work, site, shells, writer)])

    findings = in_order([*findings, *unwritten()])
    clock.begin("publish", len(site.corpus.versions) if asked.pdfs else len(writer.written) - before)
    writer.clear()
    pages, size = publishing.complete(project.fresh_site, _made_from(project, site), writer.written)
    kept.done({written.follows for written in writer.written.values()})
    others = swap.publish(project.fresh_site, project.site, project.spare_site, begun.standing)
    spare.keep_lists(project.kept, writer.written, begun.standing if project.spare_site.is_dir() else {})
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


def _make_unframed(
    work: Work, planned: Planned, writer: publishing.Writer, jobs: int
) -> tuple[Work, Shells, tuple[Finding, ...]]:
    """Makes all that needs no shell, while the engine makes the shells; the work as it is then, and what was found."""
    site, kept = planned.site, work.kept
    prepared: list[tuple[Work, Shells, tuple[Finding, ...]]] = []

    def paint(files: Sequence[PlannedFile], to: publishing.Writer) -> None:
        paint_files(site, files, Shells(work.shares.folders, {}), to, kept)

    # What takes longest begins first.
    whole = (
        lambda to: write_open_data(site, planned.plan, to, kept),
        lambda to: paint_rest(site, work.turned, to, kept),
        lambda to: write_handbooks(site, to, kept),
    )
    unframed = [file for file in work.shares.ready if file.format is not HTML]
    paint_shared(unframed, paint, writer, jobs, lambda: prepared.append(set_shells(work, site)), whole)
    return prepared[0]


def _paint(work: Work, site: Site, shells: Shells, writer: publishing.Writer, jobs: int) -> None:
    """Paints the pages that stand in a shell, beside those that the engine set."""

    def paint(files: Sequence[PlannedFile], to: publishing.Writer) -> None:
        paint_files(site, files, shells, to, work.kept)

    take_set(work.project.set_site, writer, work.shares.by_engine)
    paint_shared([file for file in work.shares.ready if file.format is HTML], paint, writer, jobs)


def _print(work: Work, site: Site, shells: Shells, writer: publishing.Writer) -> tuple[Finding, ...]:
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
        shells, found = set_share(work, site)
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


def _file_of(error: OSError | UnicodeError, root: Path) -> str:
    """The file an error speaks of, as findings show it."""
    name = getattr(error, "filename", None)
    return named_from(Path(str(name)) if name else root, root)
