"""What the data says a document prints: every string once, in order, with its place, and corrections undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.sites import FORMS, SMALL, TABLES, forms, inside, new, old, small, tables

from kimsorumlu.check.printed import PrintedString, StringRole, data_tokens, pieces
from kimsorumlu.check.tokens import words
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.shapes import Correction

TEXT = new(small()).version
FIXTURES = Path(__file__).parent / "fixtures"
INSIDE = FORMS.parent / "inside"


def listed(version: Version) -> list[tuple[str, str, str]]:
    return [(each.at, each.role.value, each.text) for each in pieces(version)]


def test_every_string_stands_once_and_in_order() -> None:
    found = listed(TEXT)
    assert found[:15] == [
        ("front_matter", "front", "T.C."),
        ("front_matter", "front", "ÖRNEK BELEDİYE BAŞKANLIĞI"),
        ("front_matter", "front", "PARK VE BAHÇELER MÜDÜRLÜĞÜ"),
        ("front_matter", "front", "GÖREV VE ÇALIŞMA YÖNETMELİĞİ"),
        ("front_matter", "front", ""),
        ("bolum-1", "division", "BİRİNCİ BÖLÜM"),
        ("bolum-1", "title", "Amaç ve Tanımlar"),
        ("madde-1", "heading", "Amaç"),
        ("madde-1", "marker", "MADDE 1-"),
        ("madde-1 fikra-1", "label", "(1)"),
        (
            "madde-1 fikra-1",
            "text",
            "Bu Yönetmeliğin amacı, Park ve Bahçeler Müdürlüğünün görevlerini ve çalışma esaslarını düzenlemektir.",
        ),
        ("madde-2", "heading", "Tanımlar"),
        ("madde-2", "marker", "MADDE 2-"),
        ("madde-2 fikra-1", "label", "(1)"),
        ("madde-2 fikra-1", "text", "Bu Yönetmelikte geçen;"),
    ]
    assert [each for each in found if each[0].startswith("madde-2 ")][2:] == [
        ("madde-2 fikra-1-bent-a", "label", "a)"),
        ("madde-2 fikra-1-bent-a", "text", "Belediye: Örnek Belediyesini,"),
        ("madde-2 fikra-1-bent-b", "label", "b)"),
        ("madde-2 fikra-1-bent-b", "text", "Müdürlük: Park ve Bahçeler Müdürlüğünü,"),
        ("madde-2 fikra-1", "closing", "ifade eder."),
    ]
    # A mark in the place of a text; a paragraph without a label; an article without a heading.
    assert ("madde-4 fikra-1-bent-c", "text", "(Değişik: 01.02.2022 tarihli ve 3 sayılı Meclis Kararı)") in found
    assert ("madde-5 fikra-n1", "text", "Bakım Servisi;") in found
    assert found[-4:] == [
        ("gecici-madde-1", "marker", "GEÇİCİ MADDE 1-"),
        ("gecici-madde-1 fikra-1", "label", "(1)"),
        ("gecici-madde-1 fikra-1", "text", "Fidanlıktaki fidanlar Bakım Servisine devredilir."),
        ("back_matter", "back", ""),
    ]


@pytest.mark.parametrize(
    ("root", "version"),
    [
        *((SMALL, version) for version in (TEXT, old(small()).version)),
        *((FORMS, version) for version in forms().corpus.versions),
        *((INSIDE, version) for version in inside().corpus.versions),
        *((TABLES, version) for version in tables().corpus.versions),
    ],
    ids=lambda value: value.url if isinstance(value, Version) else value.name,
)
def test_every_string_stands_where_it_says(root: Path, version: Version) -> None:
    lines = (root / version.document.file).read_text("utf-8").split("\n")
    for each in pieces(version):
        if each.text:
            assert each.span.file == version.document.file
            assert lines[each.span.line - 1][each.span.column - 1 :].strip('"').startswith(each.text), each


@pytest.mark.parametrize(
    "name",
    [
        "denekent/temizlik-isleri/2024-05-02",
        "ornekkoy/veteriner-isleri/2024-05-06",
        "yesilova/mezarliklar/2025-02-11",
    ],
)
def test_every_form_is_printed_in_its_place_and_says_what_it_is(name: str) -> None:
    """The fixture has a string on each line: its place in the data, what it is, its address, where it is said to be."""
    (version,) = [
        each for site in (forms(), inside(), tables()) for each in site.corpus.versions if each.url == f"{name}/"
    ]
    printed = (FIXTURES / f"printed_{name.split('/')[0]}.txt").read_text("utf-8").splitlines()
    assert [said(each) for each in pieces(version)] == printed


def said(each: PrintedString) -> str:
    where = " > ".join(" ".join(part) for part in each.where)
    return f"{each.span.line}:{each.span.column} {each.role} | {each.at} | {where} | {each.text}".rstrip()


def test_every_line_before_the_text_is_pointed_at() -> None:
    front = [each.span.width for each in pieces(TEXT) if each.role == StringRole.FRONT]
    assert front == [4, 25, 26, 28, 1], "an empty line is pointed at, too"


def test_where_a_string_stands_is_said() -> None:
    where = {(each.role, each.text): each.where for each in pieces(TEXT)}
    assert where[StringRole.FRONT, "T.C."] == ()
    assert where[StringRole.DIVISION, "BİRİNCİ BÖLÜM"] == (("chapter", "BİRİNCİ BÖLÜM"),)
    assert where[StringRole.TITLE, "Amaç ve Tanımlar"] == (("chapter", "BİRİNCİ BÖLÜM"),)
    assert where[StringRole.HEADING, "Amaç"] == where[StringRole.MARKER, "MADDE 1-"] == (("article", "1"),)
    item = (("article", "2"), ("paragraph", "1"), ("item", "a"))
    assert where[StringRole.LABEL, "a)"] is not None
    assert where[StringRole.TEXT, "Belediye: Örnek Belediyesini,"] == item
    assert where[StringRole.CLOSING, "ifade eder."] == (("article", "2"), ("paragraph", "1"))
    mark = "(Değişik: 01.02.2022 tarihli ve 3 sayılı Meclis Kararı)"
    assert where[StringRole.TEXT, mark] == (("article", "4"), ("paragraph", "1"), ("item", "c"))
    assert all(each.where == (("article", "4"), ("paragraph", "1"), ("item", "c")) for each in labels("c)", "madde-4"))


def labels(text: str, article: str) -> list[PrintedString]:
    found = [each for each in pieces(TEXT) if each.text == text and each.at.startswith(f"{article} ")]
    assert found
    return found


def test_a_heading_stands_before_its_marker_or_after_it() -> None:
    first = next(entry for entry in TEXT.text if isinstance(entry, Article))

    def order(article: Article) -> list[str]:
        return [each.role.value for each in pieces(replace(TEXT, text=(article,)))][5:8]

    assert order(first) == ["heading", "marker", "label"]
    assert order(replace(first, heading_after=True)) == ["marker", "heading", "label"]
    assert order(replace(first, heading=None)) == ["marker", "label", "text"]


def test_a_mark_of_an_article_is_printed_after_its_marker() -> None:
    marked = TEXT.articles[3].body[0].items[2].mark
    assert marked is not None
    first = next(entry for entry in TEXT.text if isinstance(entry, Article))
    place = FileSpan(TEXT.document.file, 99, 3)
    document = replace(TEXT.document, values={**TEXT.document.values, (*first.path, "mark"): place})
    found = list(pieces(replace(TEXT, text=(replace(first, mark=marked),), document=document)))
    assert found[7].span == place
    assert [(each.at, each.role, each.text, each.where) for each in found[6:8]] == [
        ("madde-1", StringRole.MARKER, "MADDE 1-", (("article", "1"),)),
        ("madde-1", StringRole.TEXT, marked.text, (("article", "1"),)),
    ]


def corrected(*corrections: tuple[str, str, str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The data's tokens under these corrections (at, printed, corrected), and code and value of what is found."""
    mended = tuple(Correction(at, there, here, "scan") for at, there, here in corrections)
    version = replace(TEXT, source=replace(TEXT.source, corrections=mended))
    tokens, findings = data_tokens(version)
    return [token.text for token in tokens], [(each.code, dict(each.values).get("value", "")) for each in findings]


def test_without_corrections_the_tokens_are_those_of_the_strings() -> None:
    tokens, findings = data_tokens(TEXT)
    assert findings == []
    assert [token.text for token in tokens] == [word for each in pieces(TEXT) for word in words(each.text)]
    marker = [token for token in tokens if token.piece.at == "madde-1" and token.piece.role == StringRole.MARKER]
    assert [(token.text, token.start) for token in marker] == [("MADDE", 0), ("1", 6), ("-", 7)]


def around(tokens: Sequence[str], word: str) -> list[str]:
    place = list(tokens).index(word)
    return list(tokens[place - 1 : place + 2])


def test_a_correction_is_undone_where_it_stands_once() -> None:
    tokens, findings = corrected(("gecici-madde-1 fikra-1", "Fidan1ıktaki", "Fidanlıktaki"))
    assert findings == []
    assert around(tokens, "ıktaki") == ["1", "ıktaki", "fidanlar"]
    assert "Fidanlıktaki" not in tokens
    token = next(each for each in data_tokens(with_one("Fidan1ıktaki", "Fidanlıktaki"))[0] if each.text == "ıktaki")
    assert (token.start, token.piece.at) == (0, "gecici-madde-1 fikra-1")


def with_one(there: str, here: str) -> Version:
    mended = (Correction("gecici-madde-1 fikra-1", there, here, "scan"),)
    return replace(TEXT, source=replace(TEXT.source, corrections=mended))


def test_a_correction_in_the_middle_leaves_the_words_around_it() -> None:
    tokens, findings = corrected(("madde-9 fikra-1", "Be1ediye Başkanı", "Belediye Başkanı"))
    assert findings == []
    place = tokens.index("ediye")
    assert tokens[place - 3 : place + 4] == ["Yönetmeliği", "Be", "1", "ediye", "Başkanı", "yürütür", "."]


NOT_FOUND = "correction-not-found"


@pytest.mark.parametrize(
    ("at", "printed", "corrected_form"),
    [
        ("madde-8 fikra-1", "yay1mı", "yayımı tarih"),  # not in this string
        ("madde-9 fikra-1", "yay1mı", "yayımı"),  # elsewhere
        ("madde-99", "yay1mı", "yayımı"),  # nowhere
        ("madde-6 fikra-1", "Müd1r", "Müdür ve"),
        ("madde-1", "MADDE l", "MADDE 1"),  # what an address is made of
        ("madde-1 fikra-1", "(l)", "(1)"),
        ("madde-1 fikra-1", "vc", "ve"),  # twice
    ],
)
def test_a_correction_that_fits_no_place_is_found(at: str, printed: str, corrected_form: str) -> None:
    plain = corrected()[0]
    tokens, findings = corrected((at, printed, corrected_form))
    assert tokens == plain
    assert (NOT_FOUND, f"{printed} → {corrected_form} ({at})") in findings


def test_what_is_not_found_is_pointed_at() -> None:
    raw = Path(SMALL / TEXT.document.file).read_text("utf-8").split("\n")
    (found,) = data_tokens(with_one("yay1mı", "yayımı"))[1]
    assert found.code == NOT_FOUND
    assert found.span.file == TEXT.document.file
    assert raw[found.span.line - 1].strip().startswith("corrections")


def test_what_rewrites_the_text_and_fits_no_place_is_found_for_both() -> None:
    assert [code for code, _ in corrected(("madde-8 fikra-1", "kaldırılır", "kaldırılmaz"))[1]] == [
        "correction-too-large",
        NOT_FOUND,
    ]


def test_each_correction_is_undone_once_and_none_undoes_another() -> None:
    twice = ("gecici-madde-1 fikra-1", "Fidan1ıktaki", "Fidanlıktaki")
    tokens, findings = corrected(twice, twice)
    assert [code for code, _ in findings] == [NOT_FOUND]
    assert tokens.count("ıktaki") == 1
    # What the first put there is not taken for the text by the second.
    first, second = ("madde-9 fikra-1", "yürutür", "yürütür"), ("madde-9 fikra-1", "yurutür", "yürutür")
    tokens, findings = corrected(first, second)
    assert (NOT_FOUND, "yurutür → yürutür (madde-9 fikra-1)") in findings
    assert "yürutür" in tokens
    assert "yurutür" not in tokens


def test_two_corrections_of_one_string_are_both_undone() -> None:
    at = "madde-9 fikra-1"
    tokens, findings = corrected((at, "yürutür", "yürütür"), (at, "Yönetme1iği", "Yönetmeliği"))
    assert findings == []
    assert {"yürutür", "iği"} <= set(tokens)
    assert not {"yürütür", "Yönetmeliği"} & set(tokens)
