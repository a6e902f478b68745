"""The run as a whole: repeatable, and harmless when it fails."""

from __future__ import annotations

import gc
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import kimsorumlu
from kimsorumlu import ids
from kimsorumlu.build import Project, build, unsaid
from kimsorumlu.cli import main
from kimsorumlu.problems import Severity
from kimsorumlu.publish.plan import plan
from kimsorumlu.read.config_file import read_config
from kimsorumlu.read.schema import SCHEMAS, schema_bytes
from kimsorumlu.uncollected import uncollected
from tests import sites
from tests.sites import ROOT

# Another process builds with the package that is tested, installed or not.
HERE = {"PYTHONPATH": str(Path(kimsorumlu.__file__).parents[1])}
VERSION = "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def spoil(root: Path) -> None:
    path = root / VERSION
    path.write_text(path.read_text("utf-8").replace("parent: bakim-servisi", "parent: bakim-servsi"), "utf-8")


@pytest.mark.site
def test_two_builds_are_byte_identical_charts_included(site: Path, tmp_path: Path) -> None:
    """The second runs in another process with another hash seed, as on another machine; the engine sets every page."""
    for name in ("data", "content", "theme", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    done = subprocess.run(
        [sys.executable, "-m", "kimsorumlu", "--project", str(tmp_path), "build", "--through-engine"],
        env={"PYTHONHASHSEED": "4242", "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", **HERE},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    first, second = fingerprint(site), fingerprint(tmp_path / "site")
    assert len(first) > 200
    assert {path for path in first | second if first.get(path) != second.get(path)} == set()


def test_a_failed_build_keeps_the_last_good_site(small_project: Path) -> None:
    (small_project / "site").mkdir()
    (small_project / "site" / "index.html").write_text("the last good site")
    spoil(small_project)
    built = build(Project(small_project))
    assert not built.published
    assert {found.code for found in built.findings if found.severity is Severity.ERROR} == {"unknown-unit"}
    assert (small_project / "site" / "index.html").read_text() == "the last good site"


def test_a_build_that_mkdocs_refuses_keeps_the_last_good_site(small_project: Path) -> None:
    (small_project / "site").mkdir()
    (small_project / "site" / "index.html").write_text("the last good site")
    (small_project / "mkdocs.yml").unlink()
    (small_project / "mkdocs.yml").write_text("site_name: Örnek\nnav:\n- Basın: yok.md\n", "utf-8")
    built = build(Project(small_project))
    assert not built.published
    assert "site-build" in {finding.code for finding in built.findings}
    assert (small_project / "site" / "index.html").read_text() == "the last good site"


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def test_what_was_made_is_not_searched_for_garbage() -> None:
    try:
        with uncollected():
            assert not gc.isenabled()
            made: list[list[int]] = [[] for _ in range(100_000)]
        # It counts as old already: nothing of it is looked through at once.
        assert gc.get_freeze_count() == 0
        assert gc.get_count()[0] < len(made)
        with uncollected(kept=True):
            assert not gc.isenabled()
        assert gc.isenabled()
        assert gc.get_freeze_count() > len(made)
    finally:
        gc.unfreeze()


def test_check_is_clean_on_the_real_data_and_says_the_shares(small_project: Path) -> None:
    code, out, err = run("--project", str(ROOT), "check")
    assert code == 0
    assert "hata:" not in err
    assert err.count("[citation-") == err.count("uyarı:")
    assert out.count("%100") == 5
    assert "0 hata, " in out
    code, out, _ = run("--project", str(small_project), "check", "--lang", "en")
    assert out.count("100 %") == 2
    assert "0 errors, " in out


def test_check_exits_1_and_words_findings_in_both_languages(small_project: Path) -> None:
    spoil(small_project)
    code, _, err = run("--project", str(small_project), "check")
    assert code == 1
    assert "hata: “bakim-servsi” adlı birim bu sürümde tanımlı değil" in err
    assert "şunu mu demek istediniz: “bakim-servisi”?" in err
    code, _, err = run("--project", str(small_project), "check", "--lang", "en")
    assert 'error: no unit "bakim-servsi" in this version' in err


def test_one_slip_in_an_article_is_one_error(small_project: Path) -> None:
    """The article cannot be read then; what other files say of its clauses is not held against them."""
    path = small_project / VERSION
    path.write_text(path.read_text("utf-8").replace("speaks_for:", "speeks_for:", 1), "utf-8")
    code, out, _ = run("--project", str(small_project), "check", "--format", "json")
    assert code == 1
    errors = [found for found in json.loads(out)["findings"] if found["severity"] == "error"]
    assert [(f["code"], f["file"]) for f in errors] == [("unknown-key", VERSION)]


def test_check_as_json_and_for_github(small_project: Path) -> None:
    spoil(small_project)
    code, out, _ = run("--project", str(small_project), "check", "--format", "json")
    report = json.loads(out)
    assert code == 1
    assert {row["code"] for row in report["findings"] if row["severity"] == "error"} == {"unknown-unit"}
    assert {row["version"] for row in report["fidelity"]} == {version.url for version in sites.small().corpus.versions}
    assert {row["share"] for row in report["fidelity"]} == {1.0}
    code, out, _ = run("--project", str(small_project), "check", "--format", "github")
    assert code == 1
    assert f"::error file={VERSION},line=" in out


def test_bad_usage_exits_2() -> None:
    assert run("check", "--format", "xml")[0] == 2
    assert run("--project", "/no/such/folder", "check")[0] == 2
    assert run("chek")[0] == 2


def test_committed_schemas_are_those_of_the_code() -> None:
    for name in SCHEMAS:
        assert (ROOT / "schema" / name).read_bytes() == schema_bytes(name), "run `kimsorumlu schema`"


def test_a_broken_link_is_reported_at_the_page_that_has_it(small_project: Path) -> None:
    (small_project / "content").unlink()
    shutil.copytree(ROOT / "content", small_project / "content")
    page = small_project / "content" / "yontem.md"
    page.write_text(page.read_text("utf-8") + "\n[kırık](yok.md)\n", "utf-8")
    built = build(Project(small_project))
    assert not built.published
    errors = [f for f in built.findings if f.severity is Severity.ERROR]
    assert [(f.code, f.span.file, dict(f.values)["reason"]) for f in errors] == [
        ("site-build", "content/yontem.md", "link-nowhere yok.md")
    ]


def test_a_folder_without_a_configuration_can_be_checked_but_not_built(small_project: Path) -> None:
    (small_project / "mkdocs.yml").unlink()
    assert run("--project", str(small_project), "check")[0] == 0
    built = build(Project(small_project))
    assert [(f.code, f.span.file) for f in built.findings if f.severity is Severity.ERROR] == [
        ("site-unnamed", "mkdocs.yml")
    ]


@pytest.mark.parametrize("kind", ["link", "file"])
def test_a_site_that_is_no_folder_is_left_alone(small_project: Path, kind: str) -> None:
    if kind == "link":
        elsewhere = small_project / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "index.html").write_text("kept")
        (small_project / "site").symlink_to(elsewhere)
    else:
        (small_project / "site").write_text("kept")
    built = build(Project(small_project))
    assert not built.published
    assert "site-build" in {finding.code for finding in built.findings}
    kept = small_project / "site" / "index.html" if kind == "link" else small_project / "site"
    assert kept.read_text() == "kept"


def test_builds_of_one_project_wait_for_one_another(small_project: Path) -> None:
    command = [sys.executable, "-m", "kimsorumlu", "--project", str(small_project), "build", "--draft"]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait(120) for process in running] == [0, 0]
    assert len(fingerprint(small_project / "site")) > 100


@pytest.mark.parametrize("series", ["EK", "GEÇİCİ", "MÜKERRER"])
def test_every_series_of_articles_reaches_every_page(series: str) -> None:
    site = sites.with_last_article(article=f"{series} MADDE 5/A-", speaks_for=("mudur",))
    slug = f"{ids.slug(series)}-madde-5-a"
    paths = {file.path for file in plan(site, (ROOT / "content",)).files}
    assert {f"ornek/park-ve-bahceler/{slug}/index.html", f"ornek/park-ve-bahceler/2023-06-07/{slug}/index.md"} <= paths


def test_a_municipality_without_a_version_is_a_finding_whatever_else_is_remarked(small_project: Path) -> None:
    folder = small_project / "data" / "municipalities" / "ornek"
    shutil.rmtree(folder / "park-ve-bahceler")
    file = folder / "municipality.yml"
    file.write_text("\n" + file.read_text("utf-8"), "utf-8")
    built = build(Project(small_project))
    assert {"no-data", "schema-line"} <= {found.code for found in built.findings}
    assert not built.published


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("", {"site-address-unsaid", "site-contact-unsaid"}),
        ("mail: a@b.example\n", {"site-address-unsaid"}),
        ("site_url: https://a.example/\n", {"site-contact-unsaid"}),
        ("site_url: https://a.example/\nrepo_url: https://b.example/x\n", set()),
    ],
)
def test_an_address_and_a_contact_that_are_not_said_are_warned_of(tmp_path: Path, said: str, codes: set[str]) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Örnek\n{said}", "utf-8")
    read, findings = read_config(tmp_path, {})
    assert read and findings == ()
    found = unsaid(read)
    assert {each.code for each in found} == codes
    assert all(each.severity is Severity.WARNING and each.span.file == "mkdocs.yml" for each in found)
