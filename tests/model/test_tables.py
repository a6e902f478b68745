"""Tables and the captions of figures: rows are addressed, cited and accounted for; none is counted as a paragraph."""

from __future__ import annotations

import pytest
from tests import sites

from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.printed import StringRole, pieces
from kimsorumlu.model.citing import short_citation, spoken_citation
from kimsorumlu.model.text import Article, Cell, Clause, Level
from kimsorumlu.model.version import Version
from kimsorumlu.read.version_file import read_version

VERSION = sites.new(sites.tables()).version
FILE = sites.TABLES / "data/municipalities/yesilova/mezarliklar/2025-02-11.yml"
STAFF, SERVICES = sites.article(VERSION, "3"), sites.article(VERSION, "baslik-hizmetler-tablosu")
WORK = sites.article(VERSION, "5")


def chain(article: Article, fragment: str) -> tuple[Clause, ...]:
    return next(chain for chain in article.chains() if chain[-1].fragment == fragment)


def test_a_table_is_addressed_by_its_caption_and_its_rows_by_their_place_in_it() -> None:
    assert [(clause.level.value, clause.fragment) for clause in STAFF.walk()] == [
        ("paragraph", "fikra-1"),
        ("table", "fikra-1-tablo-kadrolar"),
        ("head", "fikra-1-tablo-kadrolar-sutunlar"),
        ("head", "fikra-1-tablo-kadrolar-sutunlar-2"),
        ("row", "fikra-1-tablo-kadrolar-satir-1"),
        ("row", "fikra-1-tablo-kadrolar-satir-2"),
        ("row", "fikra-1-tablo-kadrolar-satir-3"),
        ("row", "fikra-1-tablo-kadrolar-satir-4"),
        ("figure", "sekil-mudurlugun-semasi"),
        ("paragraph", "fikra-2"),
    ]
    assert [clause.fragment for clause in sites.article(VERSION, "2").walk()][1] == "fikra-1-tablo-n1"


@pytest.mark.parametrize(
    ("article", "fragment", "short", "spoken"),
    [
        ("3", "fikra-1-tablo-kadrolar", "m. 3/1, “Tablo 1 – Kadrolar”", "1. fıkrasının “Tablo 1 – Kadrolar” tablosu"),
        (
            "3",
            "fikra-1-tablo-kadrolar-satir-4",
            "m. 3/1, “Tablo 1 – Kadrolar”, 4. satır",
            "1. fıkrasının “Tablo 1 – Kadrolar” tablosunun 4. satırı",
        ),
        (
            "3",
            "fikra-1-tablo-kadrolar-sutunlar",
            "m. 3/1, “Tablo 1 – Kadrolar”, sütun başlıkları",
            "tablosunun sütun başlıkları",
        ),
        (
            "3",
            "sekil-mudurlugun-semasi",
            "m. 3, “Şekil 1 – Müdürlüğün şeması”",
            "“Şekil 1 – Müdürlüğün şeması” şekil yazısı",
        ),
        ("3", "fikra-2", "m. 3/2", "3. maddesinin 2. fıkrası"),
        ("2", "fikra-1-tablo-n1-satir-2", "m. 2/1, tablo, 2. satır", "1. fıkrasının tablosunun 2. satırı"),
        (
            "5",
            "baslik-gunluk-isler-tablo-is-bolumu-satir-1",
            "m. 5, “Günlük işler”, “İş bölümü” tablosu, 1. satır",
            "“Günlük işler” başlığının “İş bölümü” tablosunun 1. satırı",
        ),
        (
            "baslik-hizmetler-tablosu",
            "tablo-hizmet-standartlari-satir-2",
            "“Hizmetler tablosu” başlığı, “Defin Birimi hizmet standartları” tablosu, 2. satır",
            "başlığının “Defin Birimi hizmet standartları” tablosunun 2. satırı",
        ),
    ],
)
def test_what_stands_in_a_table_is_cited_with_it(article: str, fragment: str, short: str, spoken: str) -> None:
    found = sites.article(VERSION, article)
    assert short_citation(found, chain(found, fragment)) == short
    assert spoken_citation(found, chain(found, fragment)).endswith(spoken)


def test_a_cell_keeps_its_paragraphs_and_how_far_it_reaches() -> None:
    first = chain(SERVICES, "tablo-hizmet-standartlari-satir-1")[-1]
    assert first.cell_texts == ("Cenazeyi evden almak", "1- Ölüm belgesi\n2- Kimlik", "2 saat")
    head, row = (chain(STAFF, f"fikra-1-tablo-kadrolar-{end}")[-1] for end in ("sutunlar", "satir-2"))
    assert head.cells[2] == Cell(columns=2)
    assert row.cells[1] == Cell(rows=2)
    assert chain(SERVICES, "tablo-hizmet-standartlari-satir-3")[-1].cell_texts[2] == ""


def test_a_row_speaks_for_whom_it_or_its_table_names() -> None:
    row = chain(WORK, "baslik-gunluk-isler-tablo-is-bolumu-satir-2")
    assert WORK.speakers(row) == ("bakim-birimi",)
    assert SERVICES.speakers(chain(SERVICES, "tablo-hizmet-standartlari-satir-1")) == ("defin-birimi",)


@pytest.mark.parametrize("version", [VERSION, sites.old(sites.tables()).version], ids=lambda v: str(v.date))
def test_every_word_of_every_cell_is_accounted_for(version: Version) -> None:
    found = compare(version)
    assert (found.percent, found.findings) == ("100", ())
    lines = (sites.TABLES / version.document.file).read_text("utf-8").split("\n")
    cells = [piece for piece in pieces(version) if piece.role is StringRole.CELL and piece.text]
    assert len(cells) > 30
    for cell in cells:
        assert lines[cell.span.line - 1][cell.span.column - 1 :].strip('"').startswith(cell.text), cell


def test_slips_in_a_table_are_told_where_they_stand() -> None:
    raw = FILE.read_text("utf-8")
    for old, new in (
        ("        slug: kadrolar\n", ""),
        ("{text: Kadro, columns: 2}", "{txet: Kadro, columns: 2}"),
        ("          note: Say", "          notte: Say"),
        ("caption_after: true", "captoin_after: true"),
        ("slug: mudurlugun-semasi", "slug: Müdürlüğün Şeması"),
    ):
        assert old in raw, old
        raw = raw.replace(old, new, 1)
    _, findings = read_version(raw.encode(), "x.yml")
    told = {(found.code, found.where[-1][0], dict(found.values).get("key", "")) for found in findings}
    assert told == {
        ("caption-slug", "table", ""),
        ("unknown-key", "head", "txet"),
        ("unknown-key", "row", "notte"),
        ("unknown-key", "table", "captoin_after"),
        ("caption-slug", "figure", ""),
    }


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("{text: Kadro, columns: 2}", "{text: Kadro, columns: çok}", "wrong-type", "columns: çok"),
        ('- ["1", Müdür, "1", "0"]', '- ["1", [Müdür, {}], "1", "0"]', "wrong-type", "[Müdür, {}]"),
        ('- ["1", Müdür, "1", "0"]', "- Müdür", "wrong-type", "- Müdür"),
        ("{text: Kadro, columns: 2}", "{text: Kadro, columns: 900}", "wrong-type", "columns: 900"),
    ],
)
def test_what_no_cell_can_be_is_told_with_its_line(old: str, new: str, code: str, line: str) -> None:
    raw = FILE.read_text("utf-8").replace(old, new, 1)
    read, findings = read_version(raw.encode(), "x.yml")
    assert [found.code for found in findings] == [code]
    assert line in raw.split("\n")[findings[0].span.line - 1]
    assert read is not None
    assert read.incomplete


def test_tables_and_figures_are_no_clauses() -> None:
    assert {c.level for c in STAFF.walk() if c.is_clause} == {Level.PARAGRAPH}
    assert STAFF.body[1].title == "Şekil 1 – Müdürlüğün şeması"
