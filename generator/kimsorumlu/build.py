"""The whole run: read → facts → check → plan → paint → engine → publish. One short function shows it.

A failed build leaves the last good site as it was: everything is made beside it and moved into place at the end.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from kimsorumlu.base import BASE
from kimsorumlu.check import check
from kimsorumlu.check.fidelity import Fidelity, compare
from kimsorumlu.check.permanence import Promised, check_against, check_permanence, lock_with_new, restored
from kimsorumlu.check.promises import declared, promises
from kimsorumlu.facts.facts import Facts, build_facts
from kimsorumlu.look.theme import SHELL, check_theme, lay_over, theme_of
from kimsorumlu.model.catalogues import Catalogues, read_catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.model.withdrawing import Withdrawn, as_shown, withdrawn
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding, has_errors, in_order
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
from kimsorumlu.publish.plan import Plan, plan
from kimsorumlu.publish.turns import TurnedPage, days_to_come
from kimsorumlu.read.changes_file import DeclaredChange, read_changes
from kimsorumlu.read.config_file import CONFIG, Config, read_config
from kimsorumlu.read.lock_file import LOCK, Lock, lock_files, read_lock
from kimsorumlu.read.project import read_project
from kimsorumlu.read.redirects_file import Redirect, moves, read_redirects
from kimsorumlu.read.revision import lock_at
from kimsorumlu.read.topics_file import with_featured
from kimsorumlu.read.withdrawals_file import read_withdrawals
from kimsorumlu.site import Site
from kimsorumlu.view.scope import held

ENGINE: Final[Engine] = MkDocs()
# What `lock --against` mends: nothing of that commit is lost, whatever the locks' own list says of them.
_MENDED: Final = frozenset(("lock-missing", "lock-shortened", "lock-altered", "lock-unsealed"))
# Warnings that what is published, or goes to be, may not have.
_UNPROMISED: Final = frozenset(("address-new", "lock-none", "lock-unlisted", "note-changed"))


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are. `root` holds data/ and mkdocs.yml, and what a project has of its own: content/, theme/."""

    root: Path

    @property
    def content(self) -> tuple[Path, ...]:
        """Folders of hand-written pages: the package's, and the project's, whose pages stand in the place of those."""
        return BASE / "content", self.root / "content"

    @property
    def work(self) -> Path:
        return self.root / "build"

    @property
    def staging(self) -> Path:
        return self.work / "docs"

    @property
    def fresh_site(self) -> Path:
        return self.work / "site"

    @property
    def site(self) -> Path:
        return self.root / "site"


@dataclass(frozen=True)
class Data:
    """All data of a project as read and linked; `config` is what mkdocs.yml says, empty where it says nothing.

    `whole` says whether every regulation could be read to its end; an article with a slip in it is missing otherwise.
    """

    corpus: Corpus
    whole: bool
    catalogues: Catalogues
    lock: Lock
    redirects: tuple[Redirect, ...]
    changes: tuple[DeclaredChange, ...]
    withdrawn: Mapping[str, Withdrawn]
    config: Config


@dataclass(frozen=True)
class Checked:
    """The data and facts with all findings on them. They are fit for a site only if no finding is an error."""

    corpus: Corpus
    facts: Facts
    lock: Lock
    redirects: tuple[Redirect, ...]
    config: Config
    fidelity: tuple[Fidelity, ...]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        return not has_errors(self.findings)

    def site(self) -> Site:
        """The site that pages are made from."""
        published = self.lock.addresses
        proofs = {proof.url: proof for proof in self.fidelity}
        return Site(self.config, self.corpus, self.facts, proofs, published, moves(published, self.redirects), {})


@dataclass(frozen=True)
class Planned:
    """What clean data makes: the site, its plan, and what it promises beside what was promised."""

    site: Site
    plan: Plan
    kept: Promised


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage's cost, for the summary and the benchmark: seconds, and how many things it handled."""

    name: str
    seconds: float
    count: int


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build. `published` says whether site/ is new; `pages` and `size` (bytes) describe it then."""

    checked: Checked
    findings: tuple[Finding, ...]
    stages: tuple[Stage, ...]
    published: bool
    pages: int = 0
    size: int = 0


def silent(stage: str) -> None:
    """Progress for those who do not watch it: does nothing with a stage's name."""


@dataclass(frozen=True, slots=True)
class Against:
    """Another commit, by the name git knows it under ("origin/main"), whose promises are to be kept.

    `restore`: what the locks lost of them is taken back into the locks; else it is a finding.
    """

    revision: str
    restore: bool = False


def read(project: Project, against: Against | None = None) -> tuple[Data, tuple[Finding, ...]]:
    """Reads and links all data of a project; gives it with the findings on its files."""
    entries, findings = read_project(project.root)
    catalogues, more = read_catalogues(project.root)
    lock, of_lock = _lock(project, against)
    redirects, of_redirects = read_redirects(project.root)
    changes, of_changes = read_changes(project.root)
    config, of_config = read_config(project.root, _own(os.environ))
    config = config or Config()
    # Only now is it known where the theme stands, and whether the topics named for the home page exist.
    config = replace(config, theme=theme_of(project.root, project.work, config.accent))
    topics, of_featured = with_featured(catalogues.topics, config.featured)
    corpus = link(entries)
    declarations, of_withdrawals = read_withdrawals(project.root)
    gone, nowhere = withdrawn(corpus, declarations)
    findings = tuple(each for each in findings if not _is_withdrawn(each, corpus, gone))
    whole = not has_errors(findings)
    data = Data(corpus, whole, replace(catalogues, topics=topics), lock, redirects, changes, gone, config)
    of_declared = (*of_redirects, *of_changes, *of_withdrawals, *nowhere)
    return data, (*findings, *more, *of_lock, *of_declared, *of_config, *of_featured)


def _is_withdrawn(found: Finding, corpus: Corpus, gone: Mapping[str, Withdrawn]) -> bool:
    """Whether a document is missing because it was withdrawn."""
    files = {version.document.file for version in corpus.versions if version.url in gone}
    return found.code == "source-missing" and found.span.file in files


def _lock(project: Project, against: Against | None) -> tuple[Lock, tuple[Finding, ...]]:
    """The locks as they are, held against those of another commit."""
    lock, findings = read_lock(project.root)
    if against is None:
        return lock, findings
    earlier, unknown = lock_at(project.root, against.revision)
    if against.restore and not unknown:
        lock, findings = restored(lock, earlier), tuple(each for each in findings if each.code not in _MENDED)
    return lock, (*findings, *unknown, *check_against(lock, earlier, against.revision))


def _own(environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that a project's file may publish. Others hold what is nobody's business: keys, tokens."""
    return {name: value for name, value in environment.items() if name.startswith("KIMSORUMLU_")}


def examine(project: Project, clock: Clock, against: Against | None = None) -> tuple[Checked, Planned | None]:
    """The data checked by every rule, held against the received documents and against what was promised.

    Nothing is painted: promises are held against the plan. There is a plan only if nothing is an error.
    """
    clock.begin("read")
    data, findings = read(project, against)
    versions = len(data.corpus.versions)
    clock.begin("facts", versions)
    facts = build_facts(data.corpus, data.catalogues)
    # After the facts: rules over citations, roles and topics ask them.
    clock.begin("check", versions)
    checked = _checked(data, facts, findings)
    if not checked.ok:
        return checked, None
    if data.withdrawn:
        # What readers are shown follows; what is promised and proved rests on the data as it is.
        corpus = as_shown(data.corpus, data.withdrawn)
        checked = replace(checked, corpus=corpus, facts=build_facts(corpus, data.catalogues))
    clock.begin("plan", versions)
    site = checked.site()
    planned = plan(site, project.content)
    known = declared(data.corpus, data.changes, data.withdrawn)
    now = promises(data.corpus, facts, planned.addresses, data.redirects, site.carried, known)
    kept = Promised(data.corpus, now, data.lock, data.redirects, known)
    checked = replace(checked, findings=in_order([*checked.findings, *planned.findings, *check_permanence(kept)]))
    if against is not None and not against.restore:
        checked = replace(checked, findings=in_order([*checked.findings, *unpromised(checked)]))
    return checked, Planned(site, planned, kept) if checked.ok else None


def _checked(data: Data, facts: Facts, findings: tuple[Finding, ...]) -> Checked:
    fidelity = tuple(compare(version) for version in data.corpus.versions)
    proofs = [found for result in fidelity for found in result.findings]
    found = in_order([*findings, *check(data.corpus, facts, whole=data.whole), *proofs])
    return Checked(data.corpus, facts, data.lock, data.redirects, data.config, fidelity, found)


def build(
    project: Project, progress: Callable[[str], object] = silent, *, pdfs: bool = False, promised: bool = False
) -> Built:
    """Builds the site of a project. `progress` is told each stage's name as it begins. Never raises for bad data.

    `pdfs`: also a PDF of each version, where the machine has a Chromium. `promised`: nothing is published that the
    locks do not hold.
    """
    clock = Clock(progress)
    mend(project)
    checked, planned = examine(project, clock)
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


def unpromised(checked: Checked) -> tuple[Finding, ...]:
    """What is not as it is locked, as what it is where a site is published: an error."""
    new = [each for each in checked.findings if each.code in _UNPROMISED]
    return (finding("address-unpromised", FileSpan(LOCK), count=str(len(new))),) if new else ()


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


def unready(project: Project, config: Config) -> tuple[Finding, ...]:
    """What clean data still lacks to become a site: a name in mkdocs.yml, a theme, a place to stand."""
    unnamed = () if config.name else (finding("site-unnamed", FileSpan(CONFIG)),)
    blocked = finding("site-build", FileSpan(project.site.name), reason=Phrase("site-folder"))
    blocking = () if publishing.replaceable(project.site) else (blocked,)
    return (*unnamed, *check_theme(project.root), *blocking, *_links(project))


def _links(project: Project) -> Iterator[Finding]:
    """The places a build writes to that are links: it would write, and clear away, somewhere else."""
    theme, config = project.work / "theme", project.work / CONFIG
    for place in (project.work, project.staging, project.fresh_site, theme, config, project.work / "lock"):
        if place.is_symlink():
            yield finding("site-build", FileSpan(_shown(place, project.root)), reason=Phrase("work-link"))


def unsaid(config: Config) -> tuple[Finding, ...]:
    """What a site can do without, but should not: its address, and someone to tell of slips."""
    file = FileSpan(CONFIG)
    address = () if config.address else (finding("site-address-unsaid", file),)
    return (*address, *(() if config.form else (finding("site-contact-unsaid", file),)))


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


@dataclass(frozen=True, slots=True)
class Locked:
    """What became of `lock`: how many keys are new, how many there are. If there are findings, nothing was written."""

    new: int
    all: int
    findings: tuple[Finding, ...]


def lock(project: Project, against: str = "", *, first: bool = False) -> Locked:
    """Enters everything the site promises into the locks. Nothing is painted.

    Nothing is written if the data is not clean or a promise would be broken: then the findings say so. `against`: a
    commit whose promises are taken back into locks that lost them. `first`: the site has no locks yet, and may have.
    """
    checked, planned = examine(project, Clock(silent), Against(against, restore=True) if against else None)
    if planned is None:
        return Locked(0, 0, checked.findings)
    kept = planned.kept
    if not kept.lock.exists and not first:
        return Locked(0, 0, tuple(each for each in checked.findings if each.code in _UNPROMISED))
    entries = lock_with_new(kept)
    held = [
        (regulation.municipality, regulation.slug) for m in kept.corpus.municipalities for regulation in m.regulations
    ]
    files = lock_files(entries, kept.lock, held)
    publishing.write_together({project.root / name: content for name, content in files.items()})
    return Locked(len(kept.now.keys() - kept.lock.entries.keys()), len(entries), ())


def _seconds(day: str) -> int:
    """A legal date, 2025-11-03, as seconds since 1970, kept within what a gzip header can hold (RFC 1952, MTIME)."""
    return min(max(0, (date.fromisoformat(day) - date(1970, 1, 1)).days * 86_400), 2**32 - 1)


def _file_of(error: OSError | UnicodeError, root: Path) -> str:
    """The file an error speaks of, as findings show it."""
    name = getattr(error, "filename", None)
    return _shown(Path(str(name)) if name else root, root)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


class Clock:
    """Times stages that follow one another; `progress` is told the name of each as it begins."""

    def __init__(self, progress: Callable[[str], object]) -> None:
        self._progress = progress
        self._stages: list[Stage] = []
        self._name = ""
        self._start = 0.0

    def begin(self, name: str, count: int = 0) -> None:
        """Ends the running stage, which handled `count` things, and begins the next."""
        self._end(count)
        self._progress(name)
        self._name, self._start = name, time.perf_counter()

    def stop(self, count: int = 0) -> tuple[Stage, ...]:
        self._end(count)
        self._name = ""
        return tuple(self._stages)

    def _end(self, count: int) -> None:
        if self._name:
            self._stages.append(Stage(self._name, time.perf_counter() - self._start, count))
