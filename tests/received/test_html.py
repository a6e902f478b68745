"""Web pages: the lines and labels that a browser shows."""

from __future__ import annotations

import codecs

import pytest
from tests.received.asked import readable, told

from kimsorumlu.received.document import Received, received


def read(body: str, encoding: str = "utf-8") -> Received:
    return readable(f"<html><body>{body}</body></html>".encode(encoding), "html")


def texts(body: str) -> list[str]:
    return [line.bare for line in read(body).lines]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>bir\n   iki</p><p>üç</p>", ["bir iki", "üç"]),
        ("<p>bir<br>iki<br/>\n üç</p>", ["bir", "iki", "üç"]),
        ("<p>bir<br><br>iki</p>", ["bir", "", "iki"]),
        ("bir<div>iki</div>üç", ["bir", "iki", "üç"]),
        ("<div><div>bir</div></div><span>iki</span> <b>üç</b>", ["bir", "iki üç"]),
        ("<p>söz<b>cük</b> ve <i> ek </i></p>", ["sözcük ve ek"]),
        ("<pre>a  b\n c</pre>", ["a  b", " c"]),
        ("<p>&ouml;&#351;&nbsp;&amp;&lt;b&gt;</p>", ["öş\u00a0&<b>"]),
        ("<p>bir</p><hr><p>iki</p><p> </p>", ["bir", "iki"]),
        ("<!-- x --><p>bir<!-- y -->iki</p><![if !x]><p>üç</p><![endif]>", ["biriki", "üç"]),
        ("<p>bir<script>var a = '<p>x</p>'</script><style>p {}</style></p>", ["bir"]),
        ("<p>bir", ["bir"]),
        ("<form id='aspnetForm'><p>metin</p><input value='x'><button>Gönder</button></form>", ["metin"]),
        ("<dl><dt>Belediye</dt><dd>: Örnek</dd></dl>", ["Belediye", ": Örnek"]),
    ],
)
def test_only_blocks_and_breaks_end_a_line(body: str, lines: list[str]) -> None:
    assert texts(body) == lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<ol><li>bir<li>iki</ol>", ["1. bir", "2. iki"]),
        ("<ol type=a start=3><li>bir</li><li>iki</li></ol>", ["c. bir", "d. iki"]),
        ("<ol type=I><li>bir<li value=9>iki<li>üç</ol>", ["I. bir", "IX. iki", "X. üç"]),
        ("<ol reversed><li>bir<li>iki</ol>", ["2. bir", "1. iki"]),
        (
            "<ol style='list-style: lower-roman inside'><li>bir<li style='list-style-type: none'>iki</ol>",
            ["i. bir", "iki"],
        ),
        ("<ol style='list-style-type:decimal-leading-zero'><li>bir</ol>", ["01. bir"]),
        ("<ul><li>bir<ul><li>iki<ul><li>üç</ul></ul></ul>", ["• bir", "◦ iki", "▪ üç"]),
        ("<ul type=square><li>bir</ul>", ["▪ bir"]),
        ("<ul style='list-style-type: \"- \"'><li>bir</ul>", ["- bir"]),
        ("<ul style='list-style:none'><li>a) bir</ul>", ["a) bir"]),
        ("<ol><li><p>bir</p><p>devamı</p><li><p>iki</p></ol>", ["1. bir", "devamı", "2. iki"]),
        ("<ol><li><ol type=a><li>bir</ol></ol>", ["1. a. bir"]),
        ("<ol><li>bir<ol type=a><li>x<li>y</ol>sonra<li>iki</ol>", ["1. bir", "a. x", "b. y", "sonra", "2. iki"]),
        ("<ol><li></li><li>iki</ol>", ["1.", "2. iki"]),
        ("<ol><li style='display:none'>gizli</li><li>iki</ol>", ["1. iki"]),
        ("<ol type=a start=27><li>bir</ol>", ["aa. bir"]),
    ],
)
def test_lists_have_the_labels_that_browsers_give(body: str, lines: list[str]) -> None:
    assert texts(body) == lines


def test_labels_and_levels() -> None:
    first, inner = read("<ol><li>bir<ol type=a><li>iki</ol></ol>").lines
    assert (first.label, first.level, inner.label, inner.level) == ("1.", 1, "a.", 2)


def test_words_own_labels_are_kept() -> None:
    body = (
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>a)<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>"
        "<![endif]>Çöpü toplar,</p>"
    )
    (line,) = read(body).lines
    assert (line.bare, line.label, line.level) == ("a) Çöpü toplar,", "a)", 2)


def test_hidden_parts_and_the_frame_of_a_page_are_left_out_and_told() -> None:
    document = read(
        "<nav>Menü</nav><header>Belediye</header><div hidden>gizli</div><p style='display: none'>gizli</p>"
        "<p>metin</p><article><header>Başlık</header></article><footer>adres</footer>"
    )
    assert [line.bare for line in document.lines] == ["metin", "Başlık"]
    assert [(r.reason, r.count) for r in document.remarks] == [("document-frame", 3), ("document-hidden", 2)]


def test_how_a_line_is_set() -> None:
    heading, mixed, plain, capital = read(
        "<h2 align=center>Amaç</h2><p style='margin-left:36pt;text-align:justify'><b>MADDE</b> bir<i>ki</i></p>"
        "<p><b><span style='font-weight:normal;font-size:16px'>düz</span></b></p>"
        "<p style='text-transform:uppercase'>için</p>"
    ).lines
    assert (heading.heading, heading.style.bold, heading.style.alignment) == (2, 1, "centre")
    assert (mixed.style.bold, mixed.style.italic) == (0.5, 0.2)
    assert (mixed.style.indent, mixed.style.alignment) == (36, "justified")
    assert (plain.style.bold, plain.style.size) == (0, 12)
    assert (capital.text, capital.bare) == ("için", "İÇİN")


def test_figures_above_the_line_are_told_from_those_on_it() -> None:
    page = (
        '<p>Müdürlüğünün<a href="#n1"><sup>1</sup></a> 40 m<sup>2</sup> ve <sup>a</sup></p><p><sup>1</sup>Kadrosu yok.'
    )
    assert [line.bare for line in read(page).lines] == ["Müdürlüğünün¹ 40 m² ve a", "¹Kadrosu yok."]


def test_cells_of_tables_know_their_place() -> None:
    document = read(
        "<table><caption>Kadro</caption><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td><table><tr><td>iç</table>"
        "</tr></table><p>son</p>"
    )
    cells = [(line.bare, line.cell and (line.cell.table, line.cell.row, line.cell.column)) for line in document.lines]
    assert cells == [
        ("Kadro", None), ("a", (1, 1, 1)), ("b", (1, 1, 2)), ("c", (1, 2, 2)), ("iç", (2, 1, 1)), ("son", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ("<tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>", [True, True, False, False]),
        ("<tr><th>A</th><td>B</td></tr><tr><th>1</th><td>2</td></tr>", [False] * 4),
        ("<thead><tr><td>A</td></tr></thead><tbody><tr><td>1</td></tr></tbody>", [True, False]),
    ],
)
def test_rows_that_name_the_columns_are_known(rows: str, heads: list[bool]) -> None:
    lines = read(f"<table>{rows}</table>").lines
    assert [line.cell.head for line in lines if line.cell] == heads


TEXT = "Müdürlük; ağaçları budar, İLÇE’nin çöpünü alır – “şık” olur."


@pytest.mark.parametrize(
    ("said", "codec"),
    [
        ("<meta charset='windows-1254'>", "cp1254"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-9">', "cp1254"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-8>", "cp1254"),  # it says what it is not
        ("", "utf-8"),
        ("", "cp1254"),
        ("", "utf-16"),
    ],
)
def test_a_page_is_read_in_its_encoding(said: str, codec: str) -> None:
    content = f"<html><head>{said}</head><body><p>{TEXT}</p></body></html>".encode(codec)
    assert [line.bare for line in received(content, "html").lines] == [TEXT]


def test_a_mark_at_the_beginning_decides_over_what_a_page_says() -> None:
    content = codecs.BOM_UTF8 + f"<meta charset=windows-1254><p>{TEXT}</p>".encode()
    assert [line.bare for line in received(content, "html").lines] == [TEXT]


def test_characters_that_print_nothing_are_left_out_and_told() -> None:
    document = read("<p>gö\u200brev\ufeff</p>")
    assert [line.bare for line in document.lines] == ["görev"]
    assert told(document) == [
        "document-unseen U+200B ZERO WIDTH SPACE",
        "document-unseen U+FEFF ZERO WIDTH NO-BREAK SPACE",
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<div>" * 400 + b"derin" + b"</div>" * 400, "document-deep"),
        (b"<div>" * 200_000, "document-deep"),
        (b"", "document-damaged"),
        (b"yazi", "document-damaged"),
        (b"<p>a\0b</p>", "document-encoding"),
        ("<p>Größe</p>".encode("cp1252"), "document-encoding"),
        (b"<p>" + b"ab " * 800_000, "document-letters"),
        (b"<br>x" * 40_100, "document-lines"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, code: str) -> None:
    document = received(content, "html")
    assert getattr(document.unreadable, "code", "") == code
    assert document.lines == ()


def test_unclosed_tags_take_time_that_grows_with_them_alone() -> None:
    assert received(b"<p>x</p>" + b"<b " * 20_000, "html").unreadable == ""
