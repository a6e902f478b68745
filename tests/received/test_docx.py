"""Word documents: what is printed is read, once, and what is not printed is told."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.received.asked import readable, texts, told
from tests.received.files import docx, lists, lvl, p, packed, r

from kimsorumlu.received.document import Received, received

OFFICE = (
    Path(__file__).parents[1] / "fixtures" / "office" / "data" / "municipalities" / "ornek" / "temizlik" / "sources"
)


def read(body: str, **parts: str) -> Received:
    return readable(docx(body, **parts), "docx")


def labels(
    abstracts: dict[int, list[str]], nums: dict[int, tuple[int, str]], places: Sequence[tuple[int, int]]
) -> list[str]:
    """The labels that paragraphs at these places (list, level) are given."""
    body = "".join(p("x", list=place) for place in places)
    return [line.label for line in read(body, numbering=lists(abstracts, nums)).lines]


REGULATION = {
    0: [
        lvl(0, "decimal", "MADDE %1-", '<w:suff w:val="space"/>'),
        lvl(1, "decimal", "(%2)"),
        lvl(2, "lowerLetter", "%3)"),
        lvl(3, "decimal", "%4."),
    ]
}


def test_labels_are_counted_as_they_are_printed() -> None:
    places = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 0), (1, 1), (1, 2)]
    assert labels(REGULATION, {1: (0, "")}, places) == [
        "MADDE 1-", "(1)", "(2)", "a)", "b)", "1.", "MADDE 2-", "(1)", "a)",
    ]  # fmt: skip


def test_a_label_stands_before_its_text() -> None:
    body = p("Amaç", list=(1, 0)) + p("Müdür", list=(1, 2))
    first, second = read(body, numbering=lists(REGULATION, {1: (0, "")})).lines
    assert (first.text, first.label, first.level) == ("MADDE 1- Amaç", "MADDE 1-", 1)
    assert (second.text, second.label, second.level) == ("a)\tMüdür", "a)", 3)


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("decimal", ["1", "2", "3"]),
        ("decimalZero", ["01", "02", "03"]),
        ("upperRoman", ["I", "II", "III"]),
        ("lowerRoman", ["i", "ii", "iii"]),
        ("upperLetter", ["A", "B", "C"]),
        ("lowerLetter", ["a", "b", "c"]),
        ("ordinal", ["1.", "2.", "3."]),
        ("ordinalText", ["Birinci", "İkinci", "Üçüncü"]),
        ("none", ["", "", ""]),
    ],
)
def test_every_number_format(kind: str, printed: list[str]) -> None:
    assert labels({0: [lvl(0, kind, "%1")]}, {1: (0, "")}, [(1, 0)] * 3) == printed


def test_letters_run_on_doubled_after_z_and_know_no_turkish_ones() -> None:
    found = labels({0: [lvl(0, "lowerLetter", "%1)")]}, {1: (0, "")}, [(1, 0)] * 28)
    assert found[:5] == ["a)", "b)", "c)", "d)", "e)"]
    assert found[25:] == ["z)", "aa)", "bb)"]


def test_a_number_format_of_ones_own_is_filled_up_with_zeros() -> None:
    own = (
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )
    assert labels({0: [own]}, {1: (0, "")}, [(1, 0), (1, 0)]) == ["009.", "010."]


def test_an_unknown_number_format_is_put_in_figures_and_told() -> None:
    document = read(p("x", list=(1, 0)), numbering=lists({0: [lvl(0, "thaiLetters", "%1)")]}, {1: (0, "")}))
    assert texts(document) == ["1)\tx"]
    assert told(document) == ["document-number-format thaiLetters"]


def test_lists_of_one_abstract_list_run_on_and_one_that_starts_anew_does_so_once() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    levels = {0: [lvl(0, "decimal", "%1.")]}
    places = [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0), (3, 0)]
    assert labels(levels, {1: (0, ""), 2: (0, ""), 3: (0, anew)}, places) == ["1.", "2.", "5.", "6.", "7.", "8."]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "%1.")}</w:lvlOverride>'
    assert labels({0: [lvl(0, "decimal", "%1)")]}, {1: (0, ""), 2: (0, own)}, [(1, 0), (2, 0)]) == ["1)", "B."]


def test_a_level_that_does_not_restart_runs_on_through_chapters() -> None:
    levels = {0: [lvl(0, "upperRoman", "%1. BÖLÜM"), lvl(1, "decimal", "MADDE %2-", '<w:lvlRestart w:val="0"/>')]}
    places = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)]
    assert labels(levels, {1: (0, "")}, places) == ["I. BÖLÜM", "MADDE 1-", "MADDE 2-", "II. BÖLÜM", "MADDE 3-"]


def test_several_numbers_in_a_label_and_figures_for_all_of_them() -> None:
    levels = {
        0: [lvl(0, "upperRoman", "%1."), lvl(1, "lowerLetter", "%1.%2."), lvl(2, "decimal", "%1.%2.%3", "<w:isLgl/>")]
    }
    assert labels(levels, {1: (0, "")}, [(1, 0), (1, 1), (1, 2)]) == ["I.", "I.a.", "1.1.1"]


def test_a_deeper_level_used_first_counts_those_above_as_begun_and_it_is_told() -> None:
    levels = {0: [lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "%1.%2)")]}
    document = read(p("x", list=(1, 1)) + p("y", list=(1, 0)), numbering=lists(levels, {1: (0, "")}))
    assert [line.label for line in document.lines] == ["1.a)", "2."]
    assert told(document) == ["document-list-begun"]


def test_bullets_of_symbol_fonts_are_signs() -> None:
    def bullet(sign: str, font: str) -> str:
        return lvl(0, "bullet", sign).replace("</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>')

    levels = {1: [bullet("\uf0b7", "Symbol")], 2: [bullet("\uf0a7", "Wingdings")], 3: [bullet("-", "Calibri")]}
    assert labels(levels, {n: (n, "") for n in levels}, [(1, 0), (2, 0), (3, 0)]) == ["•", "▪", "-"]


def test_a_style_gives_its_paragraphs_their_list_and_the_level_tied_to_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Bent"><w:pPr><w:numPr><w:ilvl w:val="7"/><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Off"><w:basedOn w:val="Base"/>'
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    levels = {0: [lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "%2)", '<w:pStyle w:val="Bent"/>')]}
    body = p("x", style="Base") + p("x", style="Bent") + p("x", style="Off") + p("x", style="Base")
    document = read(body, numbering=lists(levels, {1: (0, "")}), styles=styles)
    assert [line.label for line in document.lines] == ["1.", "a)", "", "2."]


def test_a_list_that_stands_for_a_style_of_lists_is_that_styles() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    numbering = lists(
        {0: ['<w:numStyleLink w:val="L"/>'], 1: [lvl(0, "decimal", "Madde %1:")]}, {1: (0, ""), 2: (1, "")}
    )
    assert read(p("x", list=(1, 0)), numbering=numbering, styles=styles).lines[0].label == "Madde 1:"


def test_a_paragraph_taken_out_of_its_list_has_no_label() -> None:
    assert labels(REGULATION, {1: (0, "")}, [(1, 0), (0, 0), (9, 0)]) == ["MADDE 1-", "", ""]


def test_inserted_text_is_in_and_deleted_text_is_out_and_told() -> None:
    body = p(
        r("Müdür ")
        + f"<w:ins>{r('ve Şef ')}</w:ins><w:del><w:r><w:delText>ve Memur </w:delText></w:r></w:del>"
        + f"<w:moveFrom>{r('taşınan')}</w:moveFrom><w:moveTo>{r('yürütür.')}</w:moveTo>"
    )
    document = read(body)
    assert texts(document) == ["Müdür ve Şef yürütür."]
    assert [(r.reason, r.count) for r in document.remarks] == [("document-deleted", 2)]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    document = read(p("bir ", properties="<w:rPr><w:del/></w:rPr>") + p("iki") + p("üç"))
    assert texts(document) == ["bir iki", "üç"]
    assert told(document) == ["document-joined-paragraphs"]


def test_hidden_text_is_out_and_told() -> None:
    styles = '<w:style w:type="character" w:styleId="Gizli"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = p(
        r("bir")
        + r(" iki", "<w:vanish/>")
        + r(" üç", '<w:rStyle w:val="Gizli"/>')
        + r(" dört", '<w:vanish w:val="0"/>')
    )
    document = read(body, styles=styles)
    assert texts(document) == ["bir dört"]
    assert [(remark.reason, remark.count) for remark in document.remarks] == [("document-hidden", 2)]


def test_text_in_controls_links_and_tags_is_read() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('denetim')}</w:sdtContent></w:sdt>"
        + p(f"<w:hyperlink>{r('bağ')}</w:hyperlink>")
        + p(f"<w:smartTag>{r('et')}<w:smartTag>{r('iket')}</w:smartTag></w:smartTag>")
        + p(f"<w:sdt><w:sdtContent>{r('satır içi')}</w:sdtContent></w:sdt>")
        + f"<w:customXml>{p('özel')}</w:customXml>"
    )
    assert texts(read(body)) == ["denetim", "bağ", "etiket", "satır içi", "özel"]


def field(*pieces: str) -> str:
    """A field's marks by their names, and what stands between them."""
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{piece}"/></w:r>' if piece in ("begin", "separate", "end") else piece
        for piece in pieces
    )


def test_of_a_field_its_result_is_printed() -> None:
    code = "<w:r><w:instrText>{}</w:instrText></w:r>".format
    body = (
        p(r("Bkz. ") + field("begin", code(" REF x "), "separate", r("madde 5"), "end") + r("."))
        + p(f'<w:fldSimple w:instr="PAGE">{r("3")}</w:fldSimple>')
        + p(
            field("begin", code(" IF "), "begin", code("PAGE"), "separate", r("9"), "end", "separate", r("evet"), "end")
        )
    )
    assert texts(read(body)) == ["Bkz. madde 5.", "3", "evet"]


def test_a_field_may_end_in_another_paragraph() -> None:
    code = "<w:r><w:instrText>TOC</w:instrText></w:r>"
    body = p(field("begin", code, "separate", r("Amaç\t1"))) + p(r("Kapsam") + field("end") + r(" son"))
    assert texts(read(body)) == ["Amaç\t1", "Kapsam son"]


def test_a_field_without_a_result_is_told() -> None:
    document = read(p(r("x") + field("begin", "<w:r><w:instrText> AUTONUM </w:instrText></w:r>", "end")))
    assert (texts(document), told(document)) == (["x"], ["document-field AUTONUM"])


def test_breaks_tabs_and_special_signs() -> None:
    body = p(
        "<w:r><w:t>bir</w:t><w:br/><w:t>iki</w:t><w:tab/><w:t>üç</w:t><w:noBreakHyphen/><w:t>dört</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    )
    lines = read(body).lines
    assert [line.bare for line in lines] == ["bir", "iki\tüç-dört✓"]
    assert [line.ends for line in lines] == [False, True]


def test_white_space_at_the_ends_of_a_text_counts_only_where_it_is_said() -> None:
    assert texts(read(p("<w:r><w:t> bir </w:t></w:r>" + r(" iki ")))) == ["bir iki "]


def test_capitals_are_printed_and_the_stored_letters_kept() -> None:
    (line,) = read(p(r("Madde 1 – için", "<w:caps/>"))).lines
    assert (line.text, line.bare) == ("Madde 1 – için", "MADDE 1 – İÇİN")


def test_cells_of_tables_know_their_place() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"

    def row(*cells: str, properties: str = "") -> str:
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    body = (
        "<w:tbl>"
        + row(cell("başlık", '<w:gridSpan w:val="2"/>'), cell("c", '<w:vMerge w:val="restart"/>'))
        + row(cell("a"), f"<w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>", cell("", "<w:vMerge/>"))
        + row(cell("silinmiş"), properties="<w:trPr><w:del/></w:trPr>")
        + "</w:tbl>"
        + p("son")
    )
    document = read(body)
    cells = [(line.bare, line.cell and (line.cell.table, line.cell.row, line.cell.column)) for line in document.lines]
    assert cells == [("başlık", (1, 1, 1)), ("c", (1, 1, 3)), ("a", (1, 2, 1)), ("b", (1, 2, 2)), ("son", None)]
    assert told(document) == ["document-deleted"]


@pytest.mark.parametrize(
    ("mark", "head"),
    [("<w:tblHeader/>", True), ('<w:tblHeader w:val="true"/>', True), ('<w:tblHeader w:val="0"/>', False), ("", False)],
)
def test_rows_that_are_repeated_on_every_page_name_the_columns(mark: str, head: bool) -> None:
    row = f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{p('a')}</w:tc></w:tr>"
    lines = read(f"<w:tbl>{row}<w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl>{p('son')}").lines
    assert [line.cell and line.cell.head for line in lines] == [head, False, None]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData uri='x'>"
    "<wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_text_box_is_a_part_of_its_own_and_read_once() -> None:
    document = read(p(r("önce") + BOX.format(p("kutu")) + r(" sonra")))
    assert [(line.bare, line.part) for line in document.lines] == [("önce sonra", "body"), ("kutu", "box")]


def test_notes_have_their_marks_in_the_text_and_come_after_it() -> None:
    def note(id: int, text: str) -> str:
        return f'<w:footnote w:id="{id}">{p("<w:r><w:footnoteRef/></w:r>" + r(f" {text}"))}</w:footnote>'

    separator = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
    body = p(r("2023") + reference(7) + r(" yılı") + reference(3)) + p("son")
    document = read(body, footnotes=separator + note(3, "üç") + note(7, "yedi"))
    assert [(line.bare, line.part) for line in document.lines] == [
        ("2023¹ yılı²", "body"), ("son", "body"), ("¹ yedi", "note"), ("² üç", "note"),
    ]  # fmt: skip


def test_headers_and_footers_that_are_printed_come_last_and_once() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="header2"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>{}</w:sectPr>'
    ).format
    parts = {"header1": p("baş"), "header2": p("ilk"), "footer1": p("Sayfa 1")}
    twice = p("", properties=section("")) + p("metin") + section("")
    assert [(line.bare, line.part) for line in read(twice, **parts).lines if line.bare] == [
        ("metin", "body"), ("baş", "header"), ("Sayfa 1", "footer"),
    ]  # fmt: skip
    assert "ilk" in texts(read(section("<w:titlePg/>"), **parts))


def test_what_is_not_read_is_told() -> None:
    diagram = "<w:r><w:drawing><a:graphic><a:graphicData uri='http://x/2006/diagram'/></a:graphic></w:drawing></w:r>"
    watermark = "<w:r><w:pict><v:shape><v:textpath string='TASLAK'/></v:shape></w:pict></w:r>"
    document = read(p("x") + '<w:altChunk r:id="a"/>' + p(diagram) + p(watermark))
    assert told(document) == ["document-foreign-part", "document-diagram", "document-drawn-words TASLAK"]


def test_how_a_line_is_set() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="Kalin"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'
        "</w:style>"
        '<w:style w:type="character" w:styleId="Vurgu"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B2"><w:name w:val="Başlık 2"/><w:pPr>'
        '<w:ind w:left="720" w:hanging="360"/></w:pPr></w:style>'
    )
    body = (
        p(r("MADDE 1-", "<w:b/>") + r(" metin on iki"))
        + p("kalın", style="Kalin")
        + p(r("ters", '<w:rStyle w:val="Vurgu"/>'), style="Kalin")
        + p(r("eğik", '<w:i/><w:sz w:val="20"/>'), style="B2", properties='<w:jc w:val="both"/>')
    )
    mixed, bold, undone, slanted = read(body, styles=styles).lines
    assert mixed.style.bold == pytest.approx(7 / 17)
    assert (bold.style.bold, bold.style.alignment, bold.style.size) == (1, "centre", 12)
    assert undone.style.bold == 0
    assert (slanted.style.italic, slanted.style.size, slanted.style.indent) == (1, 10, 18)
    assert (slanted.style.alignment, slanted.heading, bold.heading) == ("justified", 2, None)


def test_a_style_based_on_itself_ends() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    assert texts(read(p("x", style="A"), styles=styles)) == ["x"]


def test_letters_of_old_fonts_are_read_as_what_they_print() -> None:
    (line,) = read(p("KuruluĢ ve ĠĢleyiĢ")).lines
    assert (line.text, line.bare) == ("KuruluĢ ve ĠĢleyiĢ", "Kuruluş ve İşleyiş")


def test_a_document_in_the_strict_form_is_read() -> None:
    strict = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    }  # fmt: skip
    archive = zipfile.ZipFile(io.BytesIO(docx(p("x"))))
    members: dict[str, str | bytes] = {}
    for name in archive.namelist():
        raw = archive.read(name)
        for ours, theirs in strict.items():
            raw = raw.replace(ours, theirs)
        members[name] = raw
    assert [line.bare for line in received(packed(members), "docx").lines] == ["x"]


def test_a_real_file_is_read_line_by_line() -> None:
    document = received((OFFICE / "2024-02-05.docx").read_bytes(), "docx")
    assert document.remarks == ()
    assert texts(document)[8:11] == [
        "MADDE 1- (1) Bu Yönetmeliğin amacı, Temizlik İşleri Müdürlüğünün görev, yetki ve sorumlulukları ile çalışma "
        "usul ve esaslarını düzenlemektir.",
        "Dayanak",
        "MADDE 2- (1) Bu Yönetmelik, 5393 sayılı Belediye Kanununa dayanılarak hazırlanmıştır.",
    ]
    assert [line.part for line in document.lines[-3:]] == ["body", "header", "footer"]
