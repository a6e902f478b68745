"""Templates and pages that fail while they run: a finding at their line, and the last good site stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.sites import ROOT

from kimsorumlu.build import Project, build
from kimsorumlu.problems import Finding, Severity
from kimsorumlu.publish.faults import template_fault


def errors(project: Path) -> list[Finding]:
    built = build(Project(project))
    assert not built.published
    return [found for found in built.findings if found.severity is Severity.ERROR]


def own(project: Path, place: str, line: str) -> None:
    """A theme of the project's own: the package's file with one more line at its end, or after its first."""
    (project / "theme").unlink()
    source = (ROOT / "theme" / place).read_text("utf-8")
    file = project / "theme" / place
    file.parent.mkdir(parents=True)
    file.write_text(f"{line}\n{source}" if "extends" not in source else source.replace("%}", f"%}}{line}", 1), "utf-8")


@pytest.mark.parametrize(
    ("place", "line", "at"),
    [
        ("pages/home.html.j2", "{{ nobody.knows }}", 1),
        ("pages/home.html.j2", "{% include 'nowhere.html.j2' %}", 1),
        ("mkdocs/shell.html", "{{ page.nobody.knows }}", 1),
    ],
)
def test_a_template_that_fails_has_its_line(small_project: Path, place: str, line: str, at: int) -> None:
    own(small_project, place, line)
    [found] = errors(small_project)
    assert (found.code, found.span.file, found.span.line) == ("site-build", f"theme/{place}", at)


def test_a_template_that_makes_nothing_is_no_page_less(small_project: Path) -> None:
    """The engine would leave the page out without a word."""
    (small_project / "theme").unlink()
    file = small_project / "theme" / "mkdocs" / "main.html"
    file.parent.mkdir(parents=True)
    file.write_text("")
    found = errors(small_project)
    assert {(each.code, dict(each.values)["reason"]) for each in found} == {("site-build", "page-empty")}
    assert "theme/pages/home.html.j2" in {each.span.file for each in found}


def test_a_page_with_a_template_that_there_is_not(small_project: Path) -> None:
    (small_project / "content").unlink()
    shutil.copytree(ROOT / "content", small_project / "content")
    page = small_project / "content" / "atif.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\ntemplate: yok.html\n", 1), "utf-8")
    [found] = errors(small_project)
    assert (found.code, found.span.file, found.span.line) == ("bad-value", "content/atif.md", 2)


def test_an_option_that_an_extension_cannot_take_is_at_the_page_or_the_configuration(small_project: Path) -> None:
    file = small_project / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + "markdown_extensions: [{toc: {slugify: os.system}}]\n", "utf-8")
    found = errors(small_project)
    assert {each.code for each in found} == {"site-build"}


def test_an_error_of_the_program_is_no_fault_of_a_template(tmp_path: Path) -> None:
    try:
        raise ValueError("ours")
    except ValueError as error:
        assert template_fault(error, tmp_path, tmp_path) is None
