"""Texts as documents of Word: the same words, künye and address at every page's edge, the same bytes each time."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from tests import sites

from kimsorumlu.exports.documents import docx_file
from kimsorumlu.exports.documents.docx_file import docx_bytes
from kimsorumlu.model.text import Division
from kimsorumlu.model.version import Version
from kimsorumlu.publish.documents import word_documents
from kimsorumlu.received.document import received
from kimsorumlu.site import Site

ROOT = "https://ornek.example/"
SITES = [sites.real, sites.small, sites.forms, sites.inside, sites.tables, sites.awkward]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def printed(version: Version) -> str:
    """Every letter that the text prints, whatever its place."""
    said: list[str | None] = [version.title, version.front_matter, version.back_matter]
    for entry in version.text:
        if isinstance(entry, Division):
            said += [entry.before, entry.label, entry.before_title, entry.title]
            continue
        said += [entry.before, entry.marker, entry.before_heading, entry.heading]
        said += [entry.mark.text] if entry.text_is_lost and entry.mark else []
        for clause in entry.walk():
            said += [clause.before, clause.printed_label, clause.printed, clause.closing]
    return bare("".join(filter(None, said)))


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)
def test_a_document_has_the_words_of_its_text_and_no_other(site: Callable[[], Site]) -> None:
    for edition in site().corpus.editions:
        lines = received(docx_bytes(edition, ROOT), "docx").lines
        body = bare("".join(line.bare for line in lines if line.part == "body"))
        text, _, notes = body.partition(bare(docx_file.NOTES))
        assert sorted(text) == sorted(printed(edition.version))
        held = [each.note for each in edition.version.parts() if each.note]
        assert bool(notes) == bool(held)
        for _, clause in edition.version.clauses():
            assert all(bare(line) in text for line in clause.printed.split("\n"))


def test_every_page_says_what_it_is_where_it_is_from_and_whether_it_is_in_force() -> None:
    edition = sites.edition(sites.real(), "kutahya")
    content = docx_bytes(edition, ROOT)
    (section,) = docx.Document(io.BytesIO(content)).sections
    head = section.header.paragraphs[0].text
    assert head.startswith("Kütahya Belediyesi Bilgi İşlem Müdürlüğü") and head.endswith("(yürürlükte)")
    foot = section.footer.paragraphs[0].text
    assert foot.startswith("Yürürlükte. Kütahya Belediye Meclisi, 04.11.2020, 337. Resmî yayın değildir.")
    assert f"{ROOT}{edition.version.url}" in foot
    told = docx.Document(io.BytesIO(content)).core_properties
    assert (told.title, told.language) == (edition.version.title, "tr-TR")


def test_a_text_that_is_over_says_so_on_every_page() -> None:
    old = next(e for e in sites.real().corpus.editions if not e.in_force)
    (section,) = docx.Document(io.BytesIO(docx_bytes(old, ROOT))).sections
    assert section.footer.paragraphs[0].text.startswith("Mülga.")
    assert section.header.paragraphs[0].text.endswith("(mülga)")


def test_an_unknown_decision_is_said_to_be_unknown() -> None:
    edition = sites.edition(sites.real(), "izmir-bb")
    (section,) = docx.Document(io.BytesIO(docx_bytes(edition, ""))).sections
    assert "karar tarihi ve sayısı bilinmiyor" in section.footer.paragraphs[0].text


def test_the_same_text_gives_the_same_bytes() -> None:
    edition = sites.edition(sites.real(), "kutahya")
    assert docx_bytes(edition, ROOT) == docx_bytes(edition, ROOT)


def test_a_table_keeps_its_cells_and_spans() -> None:
    edition = sites.tables().corpus.editions[-1]
    tables = docx.Document(io.BytesIO(docx_bytes(edition, ROOT))).tables
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
    assert ["", "Unvan", "Kadro", "Kadro"] in rows and ["", "", "Dolu", "Boş"] in rows


def test_every_version_has_its_document_or_a_notice_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    site = sites.small()
    files, findings = word_documents(site)
    assert set(files) == {version.docx_url for version in site.corpus.versions} and findings == ()
    monkeypatch.setattr(docx_file, "find_spec", lambda name: None)
    files, findings = word_documents(replace(site))
    assert files == {} and [found.code for found in findings] == ["docx-skipped"]
