"""Forms of a clause: several paragraphs, text after its items, labels that are not printed as they are read."""

from __future__ import annotations

from tests import sites

from kimsorumlu import ids
from kimsorumlu.check.printed import StringRole, pieces
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import Article
from kimsorumlu.read.version_file import read_version

VERSION = sites.new(sites.inside()).version
UNITS, RECORDS = sites.article(VERSION, "5"), sites.article(VERSION, "6")
FOLDER = sites.ROOT / "tests/fixtures/inside/data/municipalities/ornekkoy/veteriner-isleri"


def cited(article: Article) -> dict[str, str]:
    return {chain[-1].fragment: short_citation(article, chain) for chain in article.chains()}


def test_a_clause_may_have_several_paragraphs_before_and_after_its_items() -> None:
    (paragraph,) = UNITS.body
    first, second = paragraph.items
    assert first.text == ("Aşı Birimi:\nAşılama işlerinin yürütüldüğü birimdir. Görevleri aşağıda gösterilmiştir.")
    assert first.closing == "Birim her ay rapor verir.\nRaporlar Müdüre sunulur."
    assert second.closing is None and paragraph.closing == "Birimlerin çalışma saatlerini Müdür belirler."


def test_paragraphs_make_no_clauses_and_move_no_address() -> None:
    assert [clause.fragment for clause in UNITS.walk()] == [
        "fikra-n1",
        "bent-a",
        "bent-a-alt-1",
        "bent-a-alt-2",
        "bent-b",
    ]


def test_each_paragraph_is_a_printed_string_where_it_stands_in_the_file() -> None:
    lines = (FOLDER / "2024-05-06.yml").read_text("utf-8").split("\n")
    of_item = [
        piece for piece in pieces(VERSION) if piece.at == "madde-5 bent-a" and piece.role is not StringRole.LABEL
    ]
    assert [piece.role for piece in of_item] == [StringRole.TEXT] * 2 + [StringRole.CLOSING] * 2
    for piece in of_item:
        assert lines[piece.span.line - 1].strip() == piece.text


def test_a_roman_series_is_addressed_by_its_signs_and_cited_as_printed() -> None:
    assert [fragment for fragment in cited(RECORDS) if fragment.count("-") == 3] == [
        "fikra-1-bent-i",
        "fikra-1-bent-ii",
        "fikra-1-bent-iii",
    ]
    assert cited(RECORDS)["fikra-1-bent-ii-alt-a"] == "m. 6/1-II-a"


def test_a_letter_that_looks_like_one_is_no_roman_number() -> None:
    for series in (["h)", "ı)", "i)"], ["H.", "I.", "İ."], ["ı)", "i)"], ["I."], ["ii)", "ii)"], [None, "I."]):
        assert ids.read_labels(series) == tuple(series)
    assert ids.read_labels(["I.", "II.", None, "IV)", "Ek"]) == ("i", "ii", None, "iv", "Ek")
    assert ids.read_labels(["(I)", "(II)"]) == ("i", "ii")


def test_a_label_is_addressed_and_cited_as_it_is_read_and_shown_as_it_is_printed() -> None:
    (paragraph,) = RECORDS.body
    assert (paragraph.fragment, paragraph.label, paragraph.printed_label) == ("fikra-1", "(1)", "(l)")
    double = paragraph.items[2].items[0]
    assert (double.fragment, double.printed_label) == ("fikra-1-bent-iii-alt-8", "8) 8)")
    assert cited(RECORDS)[double.fragment] == "m. 6/1-III-8"
    assert next(piece.text for piece in pieces(VERSION) if piece.at == f"madde-6 {double.fragment}") == "8) 8)"


def test_bullets_and_dashes_are_counted() -> None:
    assert cited(RECORDS)["fikra-1-bent-iii-alt-n2"] == "m. 6/1-III, 2. alt bent"


def test_what_is_no_label_cannot_be_how_one_is_read() -> None:
    raw = (FOLDER / "2024-05-06.yml").read_text("utf-8")
    word, unlabelled = "read_as: (1)", "    then: |\n      Birimlerin"
    for old, new in ((word, "read_as: birinci"), (unlabelled, f"    read_as: a)\n{unlabelled}")):
        _, findings = read_version(raw.replace(old, new, 1).encode(), "ornek.yml")
        assert [finding.code for finding in findings] == ["label-reading"]
