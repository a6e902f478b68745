"""data/legislation.yml: the package's is clean, and every slip in a project's is a finding at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.problems import Language
from kimsorumlu.problems.report import as_text
from kimsorumlu.read.legislation_file import SCHEMA_LINE, article_numbers, read_laws
from kimsorumlu.read.overlay import shared_catalogue

FILE = (Path(__file__).parent / "fixtures" / "legislation.yml").read_text("utf-8")

# title of the slip, what is replaced, by what, the code, the line it must point at
SLIPS = (
    ("an unknown key", "  articles:", "  article:", "unknown-key", 11),
    ("a missing key", '  number: "4857"\n', "", "missing-key", 12),
    ("a date not in the calendar", "2005-07-13", "2005-07-32", "bad-date", 7),
    ("a kind that does not exist", "kanun-5393:\n  kind: kanun", "kanun-5393:\n  kind: yasa", "bad-value", 3),
    ("a status that does not exist", "status: in-force\n  url: null", "status: valid\n  url: null", "bad-value", 20),
    ("a key with a capital", "kanun-5393:", "Kanun-5393:", "bad-slug", 2),
    ("a key of another number", "kanun-5393:", "kanun-5394:", "legislation-id", 2),
    ("a key of another kind", "kanun-5393:", "khk-5393:", "legislation-id", 2),
    ("the same key twice", "kanun-4857:", "kanun-5393:", "yaml-duplicate-key", 12),
    ("an address elsewhere", "url: null", "url: https://example.org/4857", "bad-value", 21),
    ("articles that are no list", "1-87, ek", "1..87, ek", "legislation-articles", 11),
    ("articles running backwards", "1-87", "87-1", "legislation-articles", 11),
    ("a successor that does not exist", "url: null", "url: null\n  repealed_by: kanun-5939", "unknown-law", 22),
    ("an alias that is another's title", "Yeni İş Kanunu", "BELEDİYE KANUNU", "legislation-name", 16),
    ("no line for editors", SCHEMA_LINE, "# mevzuat", "schema-line", 1),
)


@pytest.mark.parametrize(("title", "old", "new", "code", "line"), SLIPS, ids=[slip[0] for slip in SLIPS])
def test_slip(title: str, old: str, new: str, code: str, line: int) -> None:
    assert FILE.count(old) == 1
    laws, findings = read_laws(FILE.replace(old, new).encode(), "data/legislation.yml")
    assert [(found.code, found.span.line) for found in findings] == [(code, line)]
    for language in Language:
        assert "{" not in as_text(findings[0], language, lambda file, number: None).split("\n")[0]
    # One slip does not hide the other law.
    assert laws


def test_two_entries_for_one_law() -> None:
    twice = FILE.replace("kanun-4857:", "kanun-5393-2:").replace('"4857"', '"5393"').replace("2003-05-22", "2005-07-03")
    _, findings = read_laws(twice.encode(), "x.yml")
    assert [(found.code, dict(found.values)["first"]) for found in findings] == [
        ("legislation-duplicate", "kanun-5393")
    ]
    # The same number on another date is another law: 657 of 1925 and 657 of 1965.
    other = FILE.replace("kanun-4857:", "kanun-5393-1930:").replace('"4857"', '"5393"')
    assert read_laws(other.encode(), "x.yml")[1] == ()


def test_near_names() -> None:
    slip = FILE.replace("url: null", "url: null\n  repealed_by: kanun-5339")
    (found,) = read_laws(slip.encode(), "x.yml")[1]
    assert found.near == "kanun-5393"
    (found,) = read_laws(FILE.replace("  aliases:", "  alias:").encode(), "x.yml")[1]
    assert found.near == "aliases"


@pytest.mark.parametrize("raw", [b"", b"- a", b"x", b"a: [", b"\xff", b"kanun-1: null", b"kanun-1: [x]"])
def test_no_file_raises(raw: bytes) -> None:
    laws, findings = read_laws(raw, "x.yml")
    assert laws == ()
    assert findings


@given(st.integers(0, len(FILE)), st.integers(0, 30), st.text(max_size=8))
def test_a_file_with_a_hole_does_not_raise(at: int, cut: int, put: str) -> None:
    read_laws((FILE[:at] + put + FILE[at + cut :]).encode("utf-8", "surrogatepass"), "x.yml")


def test_article_lists() -> None:
    expected = frozenset(("1", "2", "3", "8/A", "mükerrer 44", "ek 1", "geçici 2", "geçici 3"))
    assert article_numbers("1-3, 8/A, mükerrer 44, ek 1, geçici 2-3") == expected
    for wrong in ("", "1-", "5-4", "bir", "1;2", "1-9999", "9" * 5000, "1-" + "9" * 5000):
        assert article_numbers(wrong) is None


def test_the_real_file_is_clean_and_whole() -> None:
    laws, findings = read_laws(b"", "data/legislation.yml", shared_catalogue("legislation"))
    assert findings == ()
    assert len(laws) >= 100
    by_id = {law.id: law for law in laws}
    assert by_id["kanun-2813"].shape.formerly == ("Telsiz Kanunu",)
    assert by_id["kanun-7545"].shape.gazette_number == "32846"
    for law in laws:
        shape = law.shape
        if shape.kind in ("kanun", "anayasa"):
            assert shape.accepted is not None and shape.gazette_date is not None, law.id
            assert shape.accepted <= shape.gazette_date, law.id
            # Laws not in the official register any more have neither address nor articles.
            assert (shape.url is None) == (law.articles is None), law.id
            assert shape.url is None or f"MevzuatNo={shape.number}&" in shape.url, law.id
        if shape.repealed_by is not None:
            assert shape.status == "repealed", law.id
