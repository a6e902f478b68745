"""The whole run: read → check → index → render → write → MkDocs → publish. One short function shows it.

A failed build leaves the last good site as it was: everything is made beside it and moved into place at the end.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kimsorumlu import mkdocs_site
from kimsorumlu.check import check
from kimsorumlu.check.fidelity import Fidelity, compare
from kimsorumlu.model.corpus import Corpus, link
from kimsorumlu.problems import Finding, Span, finding, has_errors, in_order
from kimsorumlu.read.project import read_project
from kimsorumlu.render.output import OutputFile
from kimsorumlu.render.site import render


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are. `root` holds data/, content/, theme/ and mkdocs.yml."""

    root: Path

    @property
    def theme(self) -> Path:
        return self.root / "theme"

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def staging(self) -> Path:
        return self.root / "build" / "docs"

    @property
    def fresh_site(self) -> Path:
        return self.root / "build" / "site"

    @property
    def site(self) -> Path:
        return self.root / "site"


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading and checking gave. The corpus is usable only if no finding is an error."""

    corpus: Corpus
    fidelity: tuple[Fidelity, ...]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        return not has_errors(self.findings)


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


def read(project: Project) -> tuple[Corpus, tuple[Finding, ...]]:
    """The data, linked, and what is wrong with its files."""
    entries, findings = read_project(project.root)
    return link(entries), findings


def prove(corpus: Corpus, findings: tuple[Finding, ...]) -> Checked:
    """The corpus checked by every rule, fidelity included, with the findings so far."""
    fidelity = tuple(compare(version) for version in corpus.versions)
    proofs = (found for result in fidelity for found in result.findings)
    return Checked(corpus, fidelity, in_order([*findings, *check(corpus), *proofs]))


def build(project: Project, progress: Callable[[str], object] = str) -> Built:
    """Builds the site of a project. `progress` is told each stage's name as it begins. Never raises for bad data."""
    clock = _Clock(progress)
    clock.begin("read")
    corpus, read_findings = read(project)
    clock.begin("check", len(corpus.versions))
    checked = prove(corpus, read_findings)
    if not checked.ok:
        return Built(checked, checked.findings, clock.stop(len(corpus.versions)), published=False)

    clock.begin("render", len(corpus.versions))
    files, clashes = write(_all_files(project, checked), project.staging)
    if clashes:
        return Built(checked, in_order([*checked.findings, *clashes]), clock.stop(files), published=False)

    clock.begin("mkdocs", files)
    problems = mkdocs_site.build_site(project.root, project.staging, project.fresh_site, _newest_day(corpus))
    findings = in_order([*checked.findings, *problems])
    if has_errors(findings):
        return Built(checked, findings, clock.stop(files), published=False)

    pages, size = _measure(project.fresh_site)
    publish(project.fresh_site, project.site)
    return Built(checked, findings, clock.stop(pages), published=True, pages=pages, size=size)


def _all_files(project: Project, checked: Checked) -> Iterator[OutputFile]:
    yield from handwritten(project.content)
    yield from render(project.theme, checked.corpus, checked.fidelity)


def handwritten(content: Path) -> Iterator[OutputFile]:
    """The pages people wrote, but for content/dev, which is for those who work on the project."""
    for path in sorted(content.rglob("*")):
        place = path.relative_to(content)
        if path.is_file() and place.parts[0] != "dev" and not path.name.startswith("."):
            yield OutputFile(place.as_posix(), path.read_bytes())


def write(files: Iterable[OutputFile], staging: Path) -> tuple[int, tuple[Finding, ...]]:
    """Writes the files into an emptied staging folder, one at a time. Two files at one path are a finding."""
    shutil.rmtree(staging, ignore_errors=True)
    seen: set[str] = set()
    clashes = []
    for file in files:
        # File systems that fold case would silently merge two such pages.
        if file.path.lower() in seen:
            clashes.append(finding("address-clash", Span("data"), value=file.path.removesuffix("index.md")))
            continue
        seen.add(file.path.lower())
        path = staging / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return len(seen), tuple(clashes)


def publish(fresh: Path, site: Path) -> None:
    """Moves a finished site into place. The old one is gone only when the new one stands."""
    old = fresh.with_name("site-old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _newest_day(corpus: Corpus) -> int:
    """The newest legal date as seconds since 1970: the only "now" a build knows, so that two builds are equal."""
    newest = max(version.date for version in corpus.versions)
    return int(datetime.combine(newest, datetime.min.time(), UTC).timestamp())


def _measure(site: Path) -> tuple[int, int]:
    files = [path for path in site.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)


class _Clock:
    """Times stages that follow one another."""

    def __init__(self, progress: Callable[[str], None]) -> None:
        self._progress = progress
        self._stages: list[Stage] = []
        self._name = ""
        self._start = 0.0

    def begin(self, name: str, count: int = 0) -> None:
        """Ends the running stage, which handled `count` things, and begins the next."""
        self._end(count)
        self._progress(name)
        self._name, self._start = name, time.perf_counter()

    def stop(self, count: int) -> tuple[Stage, ...]:
        self._end(count)
        self._name = ""
        return tuple(self._stages)

    def _end(self, count: int) -> None:
        if self._name:
            self._stages.append(Stage(self._name, time.perf_counter() - self._start, count))
