"""OpenDocument texts: what is printed is read, once, and what is not printed is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.received.asked import readable, texts, told
from tests.received.files import odt, packed

from kimsorumlu.received.document import Received, received

FIXTURES = Path(__file__).parents[1] / "fixtures"
OFFICE = FIXTURES / "office" / "data" / "municipalities" / "ornek" / "temizlik" / "sources"


def read(body: str, automatic: str = "", styles: str = "", masters: str = "") -> Received:
    return readable(odt(body, automatic, styles, masters), "odt")


def level(depth: int, kind: str, prefix: str = "", suffix: str = "", more: str = "", after: str = "space") -> str:
    return (
        f'<text:list-level-style-number text:level="{depth}" style:num-format="{kind}" style:num-prefix="{prefix}" '
        f'style:num-suffix="{suffix}" {more}><style:list-level-properties><style:list-level-label-alignment '
        f'text:label-followed-by="{after}"/></style:list-level-properties></text:list-level-style-number>'
    )


def style(name: str, *levels: str) -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


REGULATION = style("L", level(1, "1", "MADDE ", "-"), level(2, "1", "(", ")"), level(3, "a", "", ")"))


def item(text: str, inner: str = "", more: str = "") -> str:
    return f"<text:list-item{more}><text:p>{text}</text:p>{inner}</text:list-item>"


def listed(*items: str, more: str = ' text:style-name="L"') -> str:
    return f"<text:list{more}>{''.join(items)}</text:list>"


def test_labels_are_counted_as_they_are_printed() -> None:
    inner = listed(item("bir", listed(item("x"), item("y"), more="")), item("iki"), more="")
    document = read(listed(item("Amaç", inner), item("Kapsam", listed(item("bir"), more=""))), REGULATION)
    assert texts(document) == [
        "MADDE 1- Amaç", "(1) bir", "a) x", "b) y", "(2) iki", "MADDE 2- Kapsam", "(1) bir",
    ]  # fmt: skip
    assert [line.level for line in document.lines] == [1, 2, 3, 3, 2, 1, 2]
    assert document.lines[0].label == "MADDE 1-"


@pytest.mark.parametrize(
    ("kind", "printed"),
    [("1", "3"), ("a", "c"), ("A", "C"), ("i", "iii"), ("I", "III"), ("01, 02, 03, ...", "03"), ("", "")],
)
def test_every_number_format(kind: str, printed: str) -> None:
    document = read(listed(item("x"), item("x"), item("x")), style("L", level(1, kind)))
    assert document.lines[2].label == printed
    assert document.remarks == ()


def test_letters_after_z() -> None:
    items = [item("x", more=' text:start-value="26"'), item("x")]
    assert read(listed(*items), style("L", level(1, "a"))).lines[1].label == "aa"
    doubled = style("L", level(1, "a", more='style:num-letter-sync="true"'))
    assert read(listed(item("x", more=' text:start-value="28"')), doubled).lines[0].label == "bb"


def test_an_unknown_number_format_is_put_in_figures_and_told() -> None:
    document = read(listed(item("x")), style("L", level(1, "1st")))
    assert (texts(document), told(document)) == (["1 x"], ["document-number-format 1st"])


def test_a_list_begins_anew_unless_it_continues_another() -> None:
    named = ' text:style-name="L" xml:id="one"'
    body = (
        listed(item("a"), item("b"), more=named)
        + "<text:p>ara</text:p>"
        + listed(item("c"), more=' text:style-name="L" text:continue-numbering="true"')
        + listed(item("d"))
        + listed(item("e"), more=' text:style-name="L" text:continue-list="one"')
    )
    labels = [line.label for line in read(body, REGULATION).lines]
    assert labels == ["MADDE 1-", "MADDE 2-", "", "MADDE 3-", "MADDE 1-", "MADDE 4-"]


def test_an_item_may_have_a_number_and_a_style_of_its_own() -> None:
    other = style("M", level(1, "A", "", "."))
    body = listed(item("x"), item("y", more=' text:start-value="7"'), item("z", more=' text:style-override="M"'))
    assert [line.label for line in read(body, REGULATION + other).lines] == ["MADDE 1-", "MADDE 7-", "H."]


def test_what_has_no_label_in_a_list() -> None:
    header = "<text:list-header><text:p>başlık</text:p></text:list-header>"
    body = listed(header, "<text:list-item><text:p>bir</text:p><text:p>devamı</text:p></text:list-item>", item("iki"))
    assert texts(read(body, REGULATION)) == ["başlık", "MADDE 1- bir", "devamı", "MADDE 2- iki"]


def test_labels_of_several_levels() -> None:
    shown = style("L", level(1, "1"), level(2, "a", "", ")", 'text:display-levels="2"'))
    assert read(listed(item("x", listed(item("y"), more=""))), shown).lines[1].label == "1.a)"
    written = style("L", level(1, "1"), level(2, "a", more='loext:num-list-format="%1%-%2%)"'))
    assert read(listed(item("x", listed(item("y"), more=""))), written).lines[1].label == "1-a)"


def test_bullets() -> None:
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="{}"/>'.format
    assert read(listed(item("x")), style("L", bullet("–"))).lines[0].label == "–"
    assert read(listed(item("x")), style("L", bullet("\uf0b7"))).lines[0].label == "•"


def test_headings_are_numbered_where_the_document_numbers_them() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        "</text:outline-style>"
    )
    body = '<text:h text:outline-level="1">Amaç</text:h><text:h text:outline-level="2">Alt</text:h>'
    document = read(body, styles=outline)
    assert [(line.bare, line.heading) for line in document.lines] == [("1.\tAmaç", 1), ("Alt", 2)]
    assert [line.label for line in read(body).lines] == ["", ""]


def test_blanks_fold_and_signs_are_read() -> None:
    body = (
        "<text:p> bir\n  <text:span>iki </text:span> üç<text:s text:c='2'/>x<text:tab/>y<text:line-break/>z </text:p>"
    )
    document = read(body)
    assert texts(document) == ["bir iki üç  x\ty", "z"]
    assert [line.ends for line in document.lines] == [False, True]


def test_links_fields_and_sections_are_read() -> None:
    body = (
        "<text:section><text:p><text:a>bağ</text:a> s. <text:page-number>4</text:page-number></text:p></text:section>"
        "<text:table-of-content><text:table-of-content-source>x</text:table-of-content-source>"
        "<text:index-body><text:p>Amaç<text:tab/>1</text:p></text:index-body></text:table-of-content>"
    )
    assert texts(read(body)) == ["bağ s. 4", "Amaç\t1"]


def test_deleted_and_hidden_text_is_out_and_told() -> None:
    hidden = (
        '<style:style style:name="G" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>silinmiş</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>bir<text:change text:change-id='c'/>"
        '<text:span text:style-name="G"> gizli</text:span>'
        "<office:annotation><text:p>not</text:p></office:annotation></text:p>"
        '<text:section text:display="none"><text:p>saklı</text:p></text:section>'
    )
    document = read(body, hidden)
    assert texts(document) == ["bir"]
    assert [(r.reason, r.count) for r in document.remarks] == [("document-deleted", 1), ("document-hidden", 2)]


def test_cells_of_tables_know_their_place() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    body = (
        f"<table:table><table:table-header-rows><table:table-row>{cell('a')}<table:covered-table-cell/>{cell('b')}"
        f"</table:table-row></table:table-header-rows><table:table-row>{cell('c')}</table:table-row></table:table>"
        "<text:p>son</text:p>"
    )
    cells = [(line.bare, line.cell and (line.cell.row, line.cell.column)) for line in read(body).lines]
    assert cells == [("a", (1, 1)), ("b", (1, 3)), ("c", (2, 1)), ("son", None)]
    assert [line.cell.head for line in read(body).lines if line.cell] == [True, True, False]


def test_boxes_and_notes_are_parts_of_their_own() -> None:
    body = (
        "<text:p>2023<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>dipnot</text:p>"
        "</text:note-body></text:note> yılı<draw:frame><draw:text-box><text:p>kutu</text:p></draw:text-box>"
        "<svg:desc>resim</svg:desc></draw:frame></text:p><text:p>son</text:p>"
    )
    document = read(body)
    assert [(line.bare, line.part) for line in document.lines] == [
        ("2023¹ yılı", "body"), ("kutu", "box"), ("son", "body"), ("¹ dipnot", "note"),
    ]  # fmt: skip


def test_headers_and_footers_of_the_pages_used() -> None:
    masters = (
        '<style:master-page style:name="Standard"><style:header><text:p>baş</text:p></style:header>'
        '<style:header-left style:display="false"><text:p>sol</text:p></style:header-left>'
        "<style:footer><text:p>Sayfa <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>"
        '<style:master-page style:name="Zarf"><style:header><text:p>zarf</text:p></style:header></style:master-page>'
    )
    document = read("<text:p>metin</text:p>", masters=masters)
    assert [(line.bare, line.part) for line in document.lines] == [
        ("metin", "body"), ("baş", "header"), ("Sayfa 1", "footer"),
    ]  # fmt: skip


def test_how_a_line_is_set() -> None:
    automatic = (
        '<style:style style:name="P" style:family="paragraph" style:parent-style-name="Base">'
        '<style:paragraph-properties fo:text-align="center" fo:margin-left="1cm" fo:text-indent="-0.5cm"/>'
        "</style:style>"
        '<style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="normal"/>'
        "</style:style>"
        '<style:style style:name="B" style:family="text">'
        '<style:text-properties fo:text-transform="uppercase"/>'
        "</style:style>"
    )
    styles = (
        '<style:style style:name="Base" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold" fo:font-size="11pt"/></style:style>'
    )
    body = (
        '<text:p text:style-name="P">kalın<text:span text:style-name="T">düz  ince</text:span></text:p>'
        '<text:p><text:span text:style-name="B">için</text:span></text:p>'
    )
    mixed, capital = read(body, automatic, styles).lines
    assert mixed.style.bold == pytest.approx(5 / 12)
    assert (mixed.style.alignment, mixed.style.size) == ("centre", 11)
    assert mixed.style.indent == pytest.approx(14.17, abs=0.01)
    assert (capital.text, capital.bare) == ("için", "İÇİN")


def test_a_real_file_is_read_as_its_word_document_is() -> None:
    word = received((OFFICE / "2024-02-05.docx").read_bytes(), "docx")
    document = received((OFFICE / "2024-02-05.odt").read_bytes(), "odt")
    assert document.remarks == ()
    assert texts(document)[:-1] == texts(word)[:-1]
    assert [line.style.bold for line in document.lines] == [line.style.bold for line in word.lines]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "document-damaged"),
        (packed({"content.xml": "<x/>"}), "document-damaged"),
        (packed({"META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": "x"}), "document-password"),
        (packed({"content.xml": "<!DOCTYPE x><x/>"}), "document-entities"),
        (packed({"content.xml": b" " * 60_000_000}), "document-unpacks"),
    ],
    ids=["nothing", "another root", "a password", "entities", "a bomb"],
)
def test_what_cannot_be_read_is_refused(content: bytes, code: str) -> None:
    document = received(content, "odt")
    assert getattr(document.unreadable, "code", "") == code
    assert document.lines == ()
