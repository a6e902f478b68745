"""Painting in several processes: the same bytes, whatever becomes of one of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.publish.test_faults import own
from tests.test_build import fingerprint

from kimsorumlu.build import Project, build
from kimsorumlu.problems import Severity
from kimsorumlu.publish import workers
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.plan import PlannedFile
from kimsorumlu.publish.workers import paint_shared
from kimsorumlu.view.html import BARE
from kimsorumlu.view.page import Kind, Page

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process paints here")

KIND = Kind("test", lambda _: (), (BARE,))
FILES = tuple(
    PlannedFile(f"{name}/index.html", Page(f"{name}/", KIND, "", "", lambda _: None, depends=()), BARE)
    for name in map(str, range(100))
)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few files are enough for several processes."""
    monkeypatch.setattr(workers, "FEWEST", 10)


def paint(files: Sequence[PlannedFile], writer: Writer) -> None:
    for file in files:
        writer.write(file.path, file.page.address.encode())


def nothing() -> None:
    pass


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.html")}


WHOLE = {file.path: file.page.address.encode() for file in FILES}


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_file_is_painted_and_known(tmp_path: Path, jobs: int) -> None:
    writer = Writer(tmp_path)
    done: list[int] = []
    paint_shared(FILES, paint, writer, jobs, lambda: done.append(os.getpid()))
    assert contents(tmp_path) == WHOLE
    assert set(writer.written) == set(WHOLE)
    assert done == [os.getpid()]


def test_what_a_process_that_was_ended_had_taken_is_painted_all_the_same(tmp_path: Path) -> None:
    here = os.getpid()

    def ended(files: Sequence[PlannedFile], writer: Writer) -> None:
        if os.getpid() != here:
            os._exit(9)
        paint(files, writer)

    writer = Writer(tmp_path)
    paint_shared(FILES, ended, writer, 3, nothing)
    assert contents(tmp_path) == WHOLE
    assert set(writer.written) == set(WHOLE)


def test_an_error_in_another_process_arises_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []
    fork = os.fork

    def counted() -> int:
        process = fork()
        begun.append(process)
        return process

    monkeypatch.setattr(os, "fork", counted)

    def failing(files: Sequence[PlannedFile], writer: Writer) -> None:
        if any(file.path == "71/index.html" for file in files):
            raise ValueError("71")
        paint(files, writer)

    with pytest.raises(ValueError, match="71"):
        paint_shared(FILES, failing, Writer(tmp_path), 4, nothing)
    assert len(begun) == 3
    for process in begun:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_where_no_process_can_begin_this_one_paints_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    paint_shared(FILES, paint, Writer(tmp_path), 4, nothing)
    assert contents(tmp_path) == WHOLE


def test_a_site_is_the_same_whoever_painted_it(small_project: Path) -> None:
    alone = build(Project(small_project))
    before = fingerprint(small_project / "site")
    shared = build(Project(small_project), jobs=3)
    assert (alone.published, alone.pages, alone.size) == (shared.published, shared.pages, shared.size)
    assert fingerprint(small_project / "site") == before


def test_a_template_that_fails_has_its_line_whoever_met_it(small_project: Path) -> None:
    own(small_project, "pages/article.html.j2", "{{ nobody.knows }}")
    built = build(Project(small_project), jobs=3)
    [found] = [found for found in built.findings if found.severity is Severity.ERROR]
    assert (found.code, found.span.file) == ("site-build", "theme/pages/article.html.j2")
