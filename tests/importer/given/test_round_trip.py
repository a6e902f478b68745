"""A text exported as Akoma Ntoso and imported again is the same text, piece for piece; what is not carried is named."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from tests.exports.data.test_akoma_ntoso import SITES, schema
from tests.sites import NOTHING, days, examined, new, real, site_of, small

from kimsorumlu.exports.data.akn.document import akoma_ntoso
from kimsorumlu.importer.drafting import linked
from kimsorumlu.importer.importing import Imported, Request, imported
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Severity
from kimsorumlu.read.project import MUNICIPALITIES
from kimsorumlu.read.shapes import Amendment, Furniture
from kimsorumlu.read.table_shapes import CellShape, FigureShape, RowShape, TableEntryShape, TableShape
from kimsorumlu.read.text_shapes import (
    ArticleShape,
    BlockShape,
    ClauseShape,
    DivisionShape,
    GroupShape,
    PieceShape,
    SubheadingShape,
)
from kimsorumlu.read.values import LineRange
from kimsorumlu.site import Site
from kimsorumlu.write.source_entry import Origin

TODAY = datetime.date(2026, 11, 30)
# Of the document that a text was first taken from, or of where its data stands: no part of the text.
NOT_CARRIED = {"follows", "source", "received", "log", "answered", "doubts", "entered", "incomplete", "withdrawn"}
NO_CONTENT = {"span", "path", "where", "document"}


def read_again(content: bytes, municipality: str) -> Imported:
    """What an import into a project that holds nothing makes."""
    return imported("metin.xml", content, Request(municipality, Origin(TODAY)), (), NOTHING, Path("/nowhere"))


def carried(value: object) -> object:
    """A version as what of it has to come back; the line break at the end of a note is the file's."""
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, tuple):
        return tuple(map(carried, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in dataclasses.fields(value) if field.name not in NOT_CARRIED | NO_CONTENT)
        return {name: carried(getattr(value, name)) for name in names}
    return value


def pieces(version: Version) -> dict[str, object]:
    """What has to come back, piece by piece, so that a failure shows one."""
    whole = carried(version)
    assert isinstance(whole, dict)
    text = whole.pop("text")
    return whole | {f"text {number}": piece for number, piece in enumerate(text)}


def known_by_name(version: Version) -> Version:
    """The version with those above its units told as its file tells them: whose they are the others' files say."""
    units = (replace(u, superior=u.superior and replace(u.superior, name=None, address=None)) for u in version.units)
    roles = (
        replace(r, superiors=tuple(replace(s, name=None, address=None) for s in r.superiors)) for r in version.roles
    )
    return replace(version, units=tuple(units), roles=tuple(roles))


def same(edition: Edition, site: Site) -> Imported:
    content = akoma_ntoso(site, edition)
    result = read_again(content, edition.municipality.slug)
    again, held = pieces(result.proof.version), pieces(known_by_name(edition.version))
    assert list(again) == list(held)
    for place, piece in held.items():
        assert again[place] == piece, (edition.version.url, place)
    fidelity = result.proof.fidelity
    assert fidelity.accounted == fidelity.total > 0
    assert result.proof.version.doubts == ()
    return result


@pytest.mark.parametrize("site", [*SITES, days], ids=lambda site: site.__name__)
def test_an_exported_text_is_imported_as_the_same(site: Callable[[], Site]) -> None:
    for edition in site().corpus.editions:
        same(edition, site())


def test_what_is_imported_passes_the_check_as_it_did_before(tmp_path: Path) -> None:
    """All five texts out of their XML alone, in a project of their own."""
    site = real()
    (tmp_path / "mkdocs.yml").write_text("site_name: Deneme\n", "utf-8")
    for edition in site.corpus.editions:
        result = read_again(akoma_ntoso(site, edition), edition.municipality.slug)
        for place, content in result.files.items():
            (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / place).write_bytes(content)
    held = sorted(path.relative_to(tmp_path / MUNICIPALITIES).as_posix() for path in tmp_path.rglob("20*"))
    assert len(held) == 2 * len(site.corpus.editions)
    assert "kutahya/bilgi-islem/sources/2020-11-04.xml.txt" in held
    checked, _ = examined(tmp_path)
    # The municipalities' own files are proposals; the texts are whole.
    errors = [found for found in checked.findings if found.severity is Severity.ERROR and "/20" in found.span.file]
    assert [(found.code, found.span.file, found.span.line) for found in errors] == []
    assert all(proof.accounted == proof.total for proof in checked.fidelity)


# forms that the fixtures have not -------------------------------------------------------------------------------------

MARK = "(Değişik: 01.02.2024 tarihli ve 12 sayılı Genelge)"
AMENDMENT = Amendment(id="genelge-12", kind="Genelge", date=datetime.date(2024, 2, 1), number="12")
MARKED = {"mark": MARK, "amendment": "genelge-12", "effect": "changed"}
TABLE = TableShape(
    caption="Tablo 1 – Kadrolar",
    caption_after=True,
    slug="eski-adi",
    note="Tablo\n\niki satırlık not.\n",
    head=(RowShape((CellShape("Unvan", columns=2), CellShape("Sayı", rows=2))), RowShape((CellShape("a"),))),
    rows=(RowShape((CellShape("Şef\nAmir", rows=2), CellShape(None))), RowShape((CellShape("tek hücre"),))),
)
FORMS: tuple[PieceShape, ...] = (
    DivisionShape(part="BİRİNCİ KISIM", title="Genel", before="I.", before_title="a.", note="Kısım notu.\n"),
    DivisionShape(chapter="BİRİNCİ BÖLÜM"),
    ArticleShape("MADDE BEŞ", number="5/A", heading="AMAÇ :", before="17.", before_heading="15.", note="Not.\n"),
    ArticleShape(
        "MADDE 6-",
        heading="Kapsam",
        heading_after=True,
        **MARKED,  # type: ignore[arg-type]
        body=(
            ClauseShape("(1)", f"{MARK} Büyük < küçük & “tırnak” 5393 sayılı Kanun.", **MARKED),  # type: ignore[arg-type]
            ClauseShape(
                "(l)",
                "Bozuk etiket.¹ ²",
                read_as="(2)",
                closing="ifade eder.",
                then="İlk.\nİkinci.",
                footnotes="¹ İlk dipnot.\n² İkinci < dipnot.",
            ),
            ClauseShape(
                None,
                "Bir\niki",
                items=(
                    ClauseShape(
                        "a)",
                        "üst",
                        items=(ClauseShape("1)", "alt", items=(ClauseShape("-", "dip*", footnotes="* Dipnot."),)),),
                    ),
                    ClauseShape("b)", **MARKED),  # type: ignore[arg-type]
                    TableEntryShape(TABLE),
                    FigureShape("Şekil 1 – Şema\nMüdür", slug="sema", note="Şekil notu.\n"),
                ),
                note="Fıkra notu.\n",
            ),
        ),
    ),
    DivisionShape(chapter="İKİNCİ BÖLÜM", title="Boş"),
    GroupShape("ÇEŞİTLİ HÜKÜMLER", slug="son", before="2.", note="Grup notu.\n"),
    BlockShape(
        "Şoför",
        slug="sofor-1",
        before="b)",
        body=(
            ClauseShape(None, "Giriş."),
            SubheadingShape(
                "Aranan Özellikler:",
                slug="ozellikler",
                before="a.",
                note="Başlık notu.\n",
                items=(ClauseShape("a)", "bir"), SubheadingShape("İç başlık", items=(ClauseShape("b)", "iki"),))),
                body=(ClauseShape("(1)", "üç"), TableEntryShape(TableShape((RowShape((CellShape("x"),)),)))),
            ),
        ),
    ),
    BlockShape("Boş başlık", **MARKED),  # type: ignore[arg-type]
)


def site_with(text: tuple[PieceShape, ...]) -> tuple[Site, Edition]:
    """The small site's text in force with another text."""
    municipality, edition = small().corpus.municipalities[0], new(small())
    version = replace(
        edition.version,
        text=linked(text),
        amendments=(AMENDMENT,),
        units=(),
        roles=(),
        repeals=(),
        front_matter="T.C.\nÖRNEK BELEDİYESİ\n",
        back_matter="Başkan\n",
        source=replace(
            edition.version.source, furniture=(Furniture("stamp", "07.06.2023 tarihli karar", (LineRange(1, 1),)),)
        ),
    )
    regulation = replace(edition.regulation, versions=(version,))
    site = site_of(Corpus((replace(municipality, regulations=(regulation,)),)), NOTHING)
    return site, site.corpus.editions[0]


def test_forms_that_no_fixture_has_come_back() -> None:
    site, edition = site_with(FORMS)
    result = same(edition, site)
    assert schema().validate(etree.fromstring(akoma_ntoso(site, edition))), schema().error_log.last_error
    assert result.draft.text == tuple(FORMS)
    assert [each.text for each in result.draft.head.source.furniture] == ["07.06.2023 tarihli karar"]


def test_a_document_set_out_by_another_program_is_the_same() -> None:
    site, edition = site_with(FORMS)
    root = etree.fromstring(akoma_ntoso(site, edition))
    etree.indent(root)
    set_out = read_again(etree.tostring(root, encoding="utf-8"), "ornek")
    assert set_out.draft.text == read_again(akoma_ntoso(site, edition), "ornek").draft.text
