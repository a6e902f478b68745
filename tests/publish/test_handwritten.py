"""The pages people wrote: which are published, and which are refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests import sites

from kimsorumlu.look.theme import package_theme
from kimsorumlu.problems import Finding
from kimsorumlu.publish.handwritten import handwritten, unknown_kinds, unknown_templates
from kimsorumlu.publish.plan import plan


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An empty folder for hand-written pages."""
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def refused(content: Path) -> Finding:
    pages, findings = handwritten((content,))
    assert pages == {}
    assert len(findings) == 1, findings
    return findings[0]


def test_pages_and_files_beside_them_are_found_and_those_for_developers_are_not(content: Path) -> None:
    for place in ("a.md", "b/c.pdf", "dev/d.md", ".gizli", ".well/known", "b/dev/e.md"):
        (content / place).parent.mkdir(parents=True, exist_ok=True)
        (content / place).write_text("metin")
    pages, findings = handwritten((content,))
    assert findings == ()
    assert list(pages) == ["a.md", "b/c.pdf", "b/dev/e.md"]
    assert pages["a.md"].content() == b"---\n{}\n---\nmetin"
    assert pages["b/c.pdf"].content() == b"metin"


def test_a_page_of_the_project_stands_in_the_place_of_the_packages(content: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "content"
    other.mkdir(parents=True)
    (other / "a.md").write_text("theirs")
    (content / "a.md").write_text("ours")
    assert handwritten((other, content))[0]["a.md"].content().endswith(b"ours")


@pytest.mark.parametrize(
    "target", ["/etc/hostname", "/proc/self/environ", "/etc", "../secret.txt", "/nowhere", "a.md", "leak.txt"]
)
def test_a_link_leads_nowhere_out_of_the_folder(content: Path, target: str) -> None:
    (content.parent / "secret.txt").write_text("secret")
    link = content / "leak.txt"
    link.symlink_to(target)
    found = refused(content)
    assert (found.code, found.span.file) == ("file-unreadable", "content/leak.txt")


def test_a_link_within_the_folder_is_followed_and_a_circle_is_not(content: Path) -> None:
    (content / "a.txt").write_text("a")
    (content / "b.txt").symlink_to("a.txt")
    pages, findings = handwritten((content,))
    assert (list(pages), findings) == (["a.txt", "b.txt"], ())
    assert pages["b.txt"].content() == b"a"
    (content / "c").symlink_to(content)
    _, findings = handwritten((content,))
    assert [(f.span.file, dict(f.values)["reason"]) for f in findings] == [("content/c", "not-a-file")]


def test_the_folder_itself_may_be_a_link_to_one_of_its_name_only(tmp_path: Path, content: Path) -> None:
    (content / "a.md").write_text("a")
    project = tmp_path / "project"
    project.mkdir()
    (project / "content").symlink_to(content)
    assert list(handwritten((project / "content",))[0]) == ["a.md"]
    (project / "content").unlink()
    (project / "content").symlink_to("/proc/self")
    found = refused(project / "content")
    assert (found.code, found.span.file) == ("file-unreadable", "content")


def test_a_project_needs_no_pages_of_its_own(tmp_path: Path) -> None:
    assert handwritten((tmp_path / "content",)) == ({}, ())
    (tmp_path / "content").write_text("a file")
    assert [f.span.file for f in handwritten((tmp_path / "content",))[1]] == ["content"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_no_page_and_nothing_waits_for_it(content: Path) -> None:
    os.mkfifo(content / "a.md")
    assert dict(refused(content).values)["reason"] == "not-a-file"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("hakkında.md", "bad-slug"),
        ("hakkında.md", "bad-slug"),
        ("a b.md", "bad-slug"),
        ("a\nb.md", "bad-slug"),
        ("a%2e.md", "bad-slug"),
        ("a?b.html", "bad-slug"),
        ("-a.md", "bad-slug"),
        ("a.markdown", "unexpected-file"),
        ("README.md", "unexpected-file"),
        ("A.MD", "unexpected-file"),
    ],
)
def test_a_name_that_is_no_address_is_refused(content: Path, name: str, code: str) -> None:
    (content / name).write_text("a")
    assert refused(content).code == code


def test_a_file_that_is_too_large_is_refused(content: Path) -> None:
    with (content / "a.pdf").open("wb") as file:
        file.truncate(20_000_001)
    assert dict(refused(content).values)["reason"] == "too-large 20"


def test_a_folder_that_cannot_be_read_is_a_finding(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_: object) -> object:
        raise PermissionError(13, "Permission denied", str(content))

    monkeypatch.setattr(os, "scandir", closed)
    found = refused(content)
    assert (found.span.file, dict(found.values)["reason"]) == ("content", "EACCES")


def test_a_kind_or_a_template_that_there_is_not(content: Path) -> None:
    (content / "a.md").write_text("---\ntitle: A\nkind: serach\ntemplate: serach.html\n---\n")
    pages, _ = handwritten((content,))
    [kind] = unknown_kinds(pages, ["search", "home"])
    [template] = unknown_templates(pages, package_theme())
    assert (kind.code, kind.span.line, kind.near) == ("bad-value", 3, "search")
    assert (template.code, template.span.line, template.near) == ("bad-value", 4, "search.html")


@pytest.mark.parametrize(
    "names", [("a.md", "a/index.md"), ("a.md", "a/index.html"), ("A.md", "a.md"), ("manifest.json",)]
)
def test_two_files_at_one_address_are_a_finding(content: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text("{}")
    planned = plan(sites.small(), (content,))
    assert [(f.code, f.span.file) for f in planned.findings] == [("address-clash", f"content/{names[-1]}")]


def test_a_page_where_a_generated_one_stands_is_named(content: Path) -> None:
    (content / "konu.md").write_text("a")
    planned = plan(sites.small(), (content,))
    assert [(f.code, f.span.file) for f in planned.findings] == [("address-clash", "content/konu.md")]
