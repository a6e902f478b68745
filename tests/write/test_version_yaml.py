from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kimsorumlu.read import shapes, table_shapes, text_shapes
from kimsorumlu.read.clause_entries import CLAUSE_KEYS
from kimsorumlu.read.labels import is_label
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.text_shapes import ArticleShape, ClauseShape, DivisionShape, PieceShape
from kimsorumlu.read.values import Follows, LineRange
from kimsorumlu.read.version_file import read_version
from kimsorumlu.turkish.characters import refused
from kimsorumlu.write.plain import ORDER
from kimsorumlu.write.version_yaml import rewritten, written

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in (ROOT / "data", *(ROOT / "tests" / "fixtures" / name / "data" for name in ("small", "forms")))
    for path in folder.glob("municipalities/*/*/*.yml")
)
SMALL = [path for path in FILES if "fixtures" in path.parts]
Text = tuple[PieceShape, ...]


def read(raw: bytes) -> tuple[VersionShape, Text]:
    version, findings = read_version(raw, "surum.yml")
    assert version is not None, findings
    assert not version.incomplete, findings
    return version.head, tuple(entry.shape for entry in version.text)


def named(path: Path) -> str:
    return "/".join(path.parts[-3:])


def test_every_field_of_a_shape_has_its_place() -> None:
    for kind, keys in ORDER.items():
        names: Any = kind
        assert sorted(keys) == sorted(names.__dataclass_fields__), kind


@pytest.mark.parametrize("path", FILES, ids=named)
def test_what_is_written_reads_as_the_same(path: Path) -> None:
    head, text = read(path.read_bytes())
    assert read(written(head, text)) == (head, text)
    assert list(read(written(head, text))[0].units) == list(head.units)


@pytest.mark.parametrize("path", FILES, ids=named)
def test_writing_over_a_file_what_it_says_changes_no_byte(path: Path) -> None:
    raw = path.read_bytes()
    assert rewritten(raw, *read(raw)) == raw


def test_a_file_with_what_may_be_scanned_badly_can_be_written_over() -> None:
    """A doubt about what was read is no loss: a letter that may be a digit stands as it stood."""
    raw = FILES[0].read_bytes()
    doubtful = raw.replace(b"heading: Ama", b"note: l5 inci madde\n  heading: Ama", 1)
    assert doubtful != raw
    assert rewritten(doubtful, *read(doubtful)) == doubtful


@pytest.mark.parametrize("path", SMALL, ids=named)
def test_a_new_file_has_the_form_of_the_committed_ones(path: Path) -> None:
    raw = path.read_bytes()
    # Two defaults that the fixture writes out.
    expected = raw.replace(b"notes: []\n", b"").replace(b", title: null}", b"}")
    assert written(*read(raw)) == expected


def accepted(sign: str) -> bool:
    """Whether a data file may hold this character: in normal form C beside any other, and one that can be seen."""
    jamo = "\u1100" <= sign <= "\u11ff"  # letters of Korean syllables join with one another
    return unicodedata.is_normalized("NFC", sign) and not jamo and not refused(sign)


# What a text can hold: Turkish letters, what YAML takes for its own, and the odd spaces of pasted texts.
CHARS = st.sampled_from("aBıİğŞçöÜ019 \u00a0-:#'\"|>{}[],&*!%@`?.()/\\•–’\U0001f333") | st.characters(
    codec="utf-8",
    exclude_categories=("Cs", "Cc", "Cf", "Cn", "Co", "Mn", "Mc", "Me", "Zl", "Zp"),
).filter(accepted)
LINES = (
    st.text(CHARS, min_size=1, max_size=25)
    .map(lambda text: " ".join(text.split(" ")).strip(" "))
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
RAW = st.lists(st.text(CHARS | st.just("\t"), max_size=12), max_size=4).map("\n".join)
LABELS = st.sampled_from(
    ["a)", "ç)", "(1)", "2/a)", "1-", "-", "•", "aa)", "1.", "#", "?", "1", "~", "a):", "viii)"]
) | st.text(CHARS, min_size=1, max_size=4).filter(lambda text: is_label(text) and text not in CLAUSE_KEYS)
NAMES = st.lists(LINES, max_size=3).map(tuple)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


FOLLOWS = st.lists(st.builds(Follows, at=maybe(LINES), why=LINES), max_size=2).map(tuple)
MARKED = {
    "mark": maybe(LINES),
    "amendment": maybe(RAW),
    "effect": maybe(st.sampled_from(["added", "changed", "repealed"])),
    "note": maybe(RAW),
    "speaks_for": NAMES,
    "follows": FOLLOWS,
}


PARAGRAPHS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)


def clauses(depth: int) -> st.SearchStrategy[ClauseShape]:
    items = st.just(()) if depth == 0 else st.lists(clauses(depth - 1), max_size=3).map(tuple)
    return st.builds(
        ClauseShape,
        label=maybe(LABELS),
        text=maybe(PARAGRAPHS),
        read_as=maybe(LINES),
        items=items,
        closing=maybe(LINES),
        then=maybe(PARAGRAPHS),
        **MARKED,
    )


CELLS = st.builds(
    table_shapes.CellShape, text=maybe(PARAGRAPHS), columns=st.integers(1, 3), rows=st.sampled_from([1, 1, 2])
)
ROWS = st.builds(
    table_shapes.RowShape,
    cells=st.lists(CELLS, min_size=1, max_size=4).map(tuple),
    speaks_for=NAMES,
    note=maybe(RAW),
    follows=FOLLOWS,
)
TABLES = st.builds(
    table_shapes.TableEntryShape,
    table=st.builds(
        table_shapes.TableShape,
        caption=maybe(LINES),
        caption_after=st.booleans(),
        slug=maybe(LINES),
        head=st.lists(ROWS, max_size=2).map(tuple),
        rows=st.lists(ROWS, min_size=1, max_size=3).map(tuple),
        speaks_for=NAMES,
        note=maybe(RAW),
        follows=FOLLOWS,
    ),
)
FIGURES = st.builds(table_shapes.FigureShape, figure=PARAGRAPHS, slug=maybe(LINES), note=maybe(RAW), follows=FOLLOWS)
SUBHEADINGS = st.builds(
    text_shapes.SubheadingShape,
    heading=LINES,
    slug=maybe(LINES),
    speaks_for=NAMES,
    note=maybe(RAW),
    follows=FOLLOWS,
    items=st.lists(clauses(1), max_size=2).map(tuple),
    body=st.lists(clauses(1), max_size=2).map(tuple),
)
TABLED = st.builds(
    ArticleShape,
    article=st.just("MADDE 1-"),
    body=st.lists(
        TABLES
        | FIGURES
        | st.builds(
            text_shapes.SubheadingShape,
            heading=LINES,
            before=maybe(LINES),
            items=st.lists(TABLES, max_size=1).map(tuple),
            body=st.lists(FIGURES, max_size=1).map(tuple),
        ),
        min_size=1,
        max_size=2,
    ).map(tuple),
)
ARTICLES = st.builds(
    ArticleShape,
    article=st.sampled_from(["MADDE 1-", "Madde 12 –", "GEÇİCİ MADDE 1-"]),
    heading=maybe(LINES),
    heading_after=st.booleans(),
    body=st.lists(clauses(2) | SUBHEADINGS, max_size=3).map(tuple),
    **MARKED,
)
DIVISIONS = st.builds(DivisionShape, part=maybe(LINES), chapter=LINES, title=maybe(LINES), note=maybe(RAW))
RANGES = st.tuples(st.integers(1, 900), st.integers(0, 9)).map(lambda pair: LineRange(pair[0], sum(pair)))
FURNITURE = st.builds(
    shapes.Furniture,
    kind=st.sampled_from(["stamp", "running-head"]),
    lines=st.just(()) | st.lists(RANGES, min_size=1, max_size=3).map(tuple),
    line=maybe(st.integers(1, 900)),
    text=LINES,
    personal=st.booleans(),
)
CORRECTIONS = st.builds(
    shapes.Correction, at=LINES, printed=LINES, corrected=LINES, why=st.sampled_from(["scan", "conversion"])
)
ADOPTIONS = st.builds(
    shapes.Adoption,
    body=maybe(LINES),
    decision=maybe(LINES),
    date=DAYS,
    sent_to_governor=DAYS,
    announced=DAYS,
    in_force=DAYS,
    signatories=st.lists(st.builds(shapes.Signatory, name=LINES, role=LINES), max_size=2).map(tuple),
    evidence=maybe(LINES),
    evidence_from=maybe(st.sampled_from(["document", "stamp"])),
    in_force_article=maybe(LINES),
)
UNITS = st.builds(
    shapes.UnitShape,
    name=LINES,
    kind=st.sampled_from(["müdürlük", "birim"]),
    parent=maybe(RAW),
    established=maybe(LINES),
    duties=maybe(LINES),
    reports_to=maybe(RAW),
    renamed_from=st.lists(st.builds(shapes.RenamedFrom, unit=LINES, why=LINES), max_size=2).map(tuple),
    note=maybe(RAW),
)
ROLES = st.builds(
    shapes.RoleShape,
    name=LINES,
    unit=maybe(RAW),
    reports_to=NAMES,
    duties=maybe(LINES),
    outside=st.booleans(),
    staff=st.booleans(),
    note=maybe(RAW),
)
HEADS = st.builds(
    VersionShape,
    date=st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    date_basis=st.just("council-decision"),
    title=LINES,
    adoption=ADOPTIONS,
    repeals=st.lists(
        st.builds(shapes.Repeal, date=DAYS, decision=maybe(LINES), article=LINES, version=DAYS, title=maybe(LINES)),
        max_size=2,
    ).map(tuple),
    amendments=st.lists(
        st.builds(shapes.Amendment, id=LINES, kind=LINES, date=DAYS, number=maybe(LINES)), max_size=2
    ).map(tuple),
    source=st.builds(
        shapes.Source,
        file=LINES,
        format=st.sampled_from(["plain", "markdown"]),
        sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
        furniture=st.lists(FURNITURE, max_size=2).map(tuple),
        corrections=st.lists(CORRECTIONS, max_size=2).map(tuple),
    ),
    units=st.dictionaries(RAW, UNITS, max_size=2),
    roles=st.dictionaries(LINES, ROLES, max_size=2),
    date_note=maybe(LINES),
    front_matter=maybe(RAW),
    back_matter=maybe(RAW),
    notes=st.lists(RAW, max_size=2).map(tuple),
    log=st.lists(st.builds(shapes.LogEntry, date=st.dates(), at=LINES, why=LINES), max_size=2).map(tuple),
)
TEXTS = st.lists(ARTICLES | DIVISIONS, min_size=1, max_size=3).map(tuple)


@given(HEADS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_head_reads_as_it_was_written(head: VersionShape) -> None:
    text = (ArticleShape("MADDE 1-", body=(ClauseShape(text="Bir."),)),)
    assert read(written(head, text)) == (head, text)


@given(TEXTS)
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_reads_as_it_was_written(text: Text) -> None:
    head, _ = read(SMALL[0].read_bytes())
    assert read(written(head, text)) == (head, text)


@given(TABLED)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_table_reads_as_it_was_written(article: ArticleShape) -> None:
    head, _ = read(SMALL[0].read_bytes())
    assert read(written(head, (article,))) == (head, (article,))
