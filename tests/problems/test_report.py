import json

import pytest

from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, Language, finding, in_order
from kimsorumlu.problems.report import as_github, as_json, as_text, printable

SLIP = finding(
    "unknown-key",
    FileSpan("data/municipalities/kutahya/bilgi-islem/2020-11-04.yml", 41, 7, 4),
    where=(("article", "8"), ("item", "c")),
    near="text",
    key="txet",
    expected="items, text",
)
LINE = "      txet: Belediyenin, tüm bilgi işlem hizmetlerini yürütmek"


def line(file: str, number: int) -> str | None:
    return LINE if number == 41 else None


def test_text_in_english_as_the_house_style_shows_it() -> None:
    assert as_text(SLIP, Language.EN, line) == (
        'data/municipalities/kutahya/bilgi-islem/2020-11-04.yml:41:7: error: unknown key "txet" [unknown-key]\n'
        "  at article 8, item c\n"
        "   |\n"
        "41 |       txet: Belediyenin, tüm bilgi işlem hizmetlerini yürütmek\n"
        "   |       ^^^^\n"
        '  help: did you mean "text"?'
    )


def test_text_in_turkish() -> None:
    text = as_text(SLIP, Language.TR, line)
    assert "hata: “txet” diye bir anahtar yok" in text
    assert "yer: madde 8, c bendi" in text
    assert "şunu mu demek istediniz: “text”?" in text


def test_help_names_what_was_expected_where_no_name_is_near() -> None:
    far = finding("unknown-key", FileSpan("x.yml"), key="q", expected="items, text")
    assert "Burada yazılabilecekler: items, text." in as_text(far, Language.TR, line)


def test_long_lines_are_cut_around_the_fault() -> None:
    text = "x" * 300 + "FAULT" + "y" * 300
    found = finding("bad-value", FileSpan("x.yml", 41, 301, 5), key="k", value="FAULT", expected="a")
    shown = as_text(found, Language.EN, lambda file, number: text).splitlines()
    source, caret = shown[2], shown[3]
    assert len(source) < 120
    assert source[caret.index("^") : caret.rindex("^") + 1] == "FAULT"


def test_evidence_stands_side_by_side() -> None:
    found = finding(
        "fidelity",
        FileSpan("v.yml", 9),
        evidence=(
            FindingEvidence("document", FileSpan("s.txt", 4), "bir iki üç", "iki"),
            FindingEvidence("data", FileSpan("v.yml", 9), "bir üç", ""),
        ),
        printed="iki",
        data="—",
    )
    text = as_text(found, Language.EN, line)
    assert "document s.txt:4\n4 | bir iki üç\n  |     ^^^" in text
    assert "data v.yml:9\n9 | bir üç" in text


def test_json_holds_the_same_facts() -> None:
    row = json.loads(as_json([SLIP], Language.EN, {"extra": 1}))
    assert row["extra"] == 1
    assert row["findings"][0]["where"] == "article 8, item c"
    assert (row["findings"][0]["line"], row["findings"][0]["column"], row["findings"][0]["near"]) == (41, 7, "text")


def test_github_annotations_escape_what_their_syntax_uses() -> None:
    found = finding("yaml-syntax", FileSpan("a,b:c.yml", 2, 3), reason="50%\nx")
    assert as_github(found, Language.EN).startswith(
        "::error file=a%2Cb%3Ac.yml,line=2,col=3,title=yaml-syntax::broken YAML: 50%25%0Ax."
    )


def test_findings_are_sorted_by_place_and_each_stands_once() -> None:
    late, early = finding("no-data", FileSpan("b.yml", 1)), finding("no-data", FileSpan("a.yml", 9))
    found: tuple[Finding, ...] = in_order([late, early, late])
    assert found == (early, late)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\tb", "a b"),
        ("a\u202eb\u200bc\x9b\ud800", "a�b�c��"),
        ("\x7f\x00", "␡␀"),
        ("::error file=README.md::x", "·:error file=README.md::x"),
        ("   ::stop-commands::x", "   ·:stop-commands::x"),
        ("a ##[error]b", "a #·[error]b"),
        ("İğüşöç “a” %", "İğüşöç “a” %"),
    ],
)
def test_a_line_is_no_command_to_a_terminal_or_a_workflow(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_whatever_a_file_holds_a_finding_is_as_many_lines_as_it_says() -> None:
    nasty = "x\n::error file=README.md,line=1::INJECTED\n\x1b]0;t\x07"
    found = finding("yaml-duplicate-key", FileSpan(f"data/{nasty}.yml"), key=nasty)
    text = as_text(found, Language.EN, lambda *_: nasty)
    assert not [line for line in text.split("\n") if line.lstrip().startswith("::")]
    assert "\x1b" not in text and "\x07" not in text
    plain = as_text(finding("yaml-duplicate-key", FileSpan("data/x.yml"), key="x"), Language.EN, lambda *_: "x")
    assert text.count("\n") == plain.count("\n")
