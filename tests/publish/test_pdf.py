"""A PDF of each version: tagged, with bookmarks, readable, repeatable; and what happens where it cannot be made."""

from __future__ import annotations

import re
import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from click.testing import CliRunner
from tests import sites
from tests.conftest import ROOT, SITE_URL
from tests.painted import staged

from kimsorumlu.build import Project, build
from kimsorumlu.cli import main
from kimsorumlu.model.linking import link
from kimsorumlu.model.version import Version
from kimsorumlu.pages.texts.version import version_page
from kimsorumlu.publish import pdf
from kimsorumlu.read.project import read_project

VERSION = "kutahya/bilgi-islem/2020-11-04/"
FILE = "kutahya-bilgi-islem-2020-11-04.pdf"
needs_chromium = pytest.mark.skipif(pdf.chromium() is None, reason="no Chromium on this machine")


def version() -> Version:
    entries, _ = read_project(ROOT)
    return next(version for version in link(entries).versions if version.url == VERSION)


def part(site: Path, to: Path) -> Path:
    """What of a built site one version's page needs."""
    shutil.copytree(site / "assets", to / "assets")
    shutil.copytree(site / VERSION, to / VERSION)
    return to


def letters(text: str) -> str:
    """Without white space and hyphens: pdfium takes one at the end of a line for a division of the word."""
    return re.sub(r"[\s\-\x02\ufffe]", "", text)


@pytest.fixture(scope="module")
def made(addressed_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of one version."""
    site = part(addressed_site, tmp_path_factory.mktemp("pdf"))
    found, findings = pdf.print_versions(site, [version()], "Kim Sorumlu?")
    assert findings == () and [*found] == [VERSION]
    file = site / "made.pdf"
    file.write_bytes(found[VERSION])
    return file


@pytest.mark.browser
@pytest.mark.site
@needs_chromium
def test_tagged_with_bookmarks_in_turkish(made: Path) -> None:
    document = pdfium.PdfDocument(made)
    assert document.is_tagged()
    assert b"/Lang (tr)" in made.read_bytes()
    titles = [entry.get_title() for entry in document.get_toc()]
    assert titles[0] == "Bilgi İşlem Müdürlüğü Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliği"
    assert "DONANIM SERVİSİ" in titles
    assert "YÜRÜRLÜKTEN KALDIRILAN YÖNETMELİK" in titles
    assert document.get_metadata_dict()["Title"].startswith("Bilgi İşlem Müdürlüğü")
    document.close()


@pytest.mark.browser
@pytest.mark.site
@needs_chromium
def test_every_word_of_the_regulation_can_be_copied_out(made: Path) -> None:
    document = pdfium.PdfDocument(made)
    text = letters(" ".join(sheet.get_textpage().get_text_range() for sheet in document))
    document.close()
    for article, clause in version().clauses():
        for sentence in (clause.text or "").splitlines():
            # A sheet may end inside a sentence; words do not break.
            missing = [word for word in sentence.split() if letters(word) not in text]
            assert missing == [], f"madde {article.name.named}"


@pytest.mark.browser
@pytest.mark.site
@needs_chromium
def test_the_same_bytes_again_and_no_trace_of_when_and_where(made: Path, addressed_site: Path, tmp_path: Path) -> None:
    again = part(addressed_site, tmp_path)
    content = made.read_bytes()
    assert pdf.print_versions(again, [version()], "Kim Sorumlu?") == ({VERSION: content}, ())
    assert set(re.findall(rb"\(D:(\d+)", content)) == {b"20201104000000"}
    assert b"HeadlessChrome" not in content
    assert b"127.0.0.1" not in content
    assert f"/URI ({SITE_URL}kutahya/bilgi-islem/2020-11-04/madde-1/)".encode() in content


def test_the_page_links_its_pdf_if_there_is_one() -> None:
    real = sites.real()
    edition = sites.edition(real, "kutahya")
    page = version_page(real, edition)
    assert ".pdf" not in staged(real, page)
    printed = replace(real, printed={edition.version.pdf_url: 123_456, edition.version.docx_url: 44_000})
    shown = staged(printed, page)
    assert f'<a href="{FILE}" type="application/pdf">PDF</a> <small>(123 KB)</small>' in shown
    assert f'<a href="{FILE.replace(".pdf", ".docx")}" type="application/vnd.openxml' in shown
    assert ">Word</a> <small>(44 KB)</small>" in shown


@pytest.mark.browser
@needs_chromium
def test_a_built_site_holds_the_pdfs_that_its_pages_link(small_project: Path) -> None:
    built = build(Project(small_project), pdfs=True)
    assert built.published, built.findings
    for edition in sites.small().corpus.editions:
        file = small_project / "site" / edition.version.pdf_url
        page = (small_project / "site" / edition.version.url / "index.html").read_text("utf-8")
        assert file.read_bytes().startswith(b"%PDF-")
        assert f"href={file.name}" in page


@pytest.mark.site
def test_a_pdf_that_fails_is_a_warning(addressed_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\necho 'out of memory' >&2\nexit 7\n")
    broken.chmod(broken.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("KIMSORUMLU_CHROMIUM", str(broken))
    site = part(addressed_site, tmp_path / "site")
    found, (finding,) = pdf.print_versions(site, [version()], "Kim Sorumlu?")
    assert found == {}
    assert (finding.code, finding.severity.value) == ("pdf-failed", "warning")
    assert dict(finding.values) == {"value": VERSION, "reason": "out of memory"}
    assert finding.span.file == "data/municipalities/kutahya/bilgi-islem/2020-11-04.yml"


def test_a_machine_without_a_chromium_is_told_so(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "chromium", lambda: None)
    found, findings = pdf.print_versions(small_project, [], "Örnek")
    assert found == {} and [finding.code for finding in findings] == ["pdf-skipped"]
    result = CliRunner().invoke(main, ["--project", str(small_project), "build", "--draft", "--pdf"])
    assert result.exit_code == 0
    assert "[pdf-skipped]" in result.stderr
    assert "uyarı: PDF dosyaları hazırlanmadı: bu bilgisayarda Chromium yok" in result.stderr
    assert (small_project / "site" / "index.html").is_file()


def test_which_chromium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIMSORUMLU_CHROMIUM", "/opt/mine")
    assert pdf.chromium() == "/opt/mine"
    monkeypatch.delenv("KIMSORUMLU_CHROMIUM")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "browsers"))
    assert pdf.chromium() is None
    own = tmp_path / "browsers" / "chromium-1200" / "chrome-linux64" / "chrome"
    own.parent.mkdir(parents=True)
    own.touch()
    assert pdf.chromium() == str(own)


def test_links_lead_to_the_site_or_nowhere() -> None:
    html = '<head>{}</head><a class="x" href="../a/">1</a> <a href="#b">2</a> <a href="https://c.example/">3</a>'
    known = pdf.printable(html.format('<link rel="canonical" href="https://site.example/m/r/">'))
    assert '<a class="x" href="https://site.example/m/a/">1</a> <a href="#b">2</a>' in known
    unknown = pdf.printable(html.format(""))
    assert '<a class="x">1</a> <a href="#b">2</a> <a href="https://c.example/">3</a>' in unknown


@pytest.mark.parametrize("name", ["Kim Sorumlu?", "Örnek (görev)", "a" * 200, "ş" * 200, ""])
def test_a_pdf_names_the_site_and_no_byte_moves(name: str) -> None:
    made = b"<< /Creator (Mozilla/5.0 \\(X11; Linux\\)) >> after"
    found = pdf.normalised(made, version(), name)
    assert len(found) == len(made)
    assert found.startswith(b"<< /Creator (") and found.endswith(b">> after")
