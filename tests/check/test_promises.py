"""What is promised of a small text, hash by hash: a hash that was ever locked may never come out otherwise."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.sites import SMALL, forms, new, several, small, tables

from kimsorumlu import ids
from kimsorumlu.check.promises import (
    GONE,
    Declared,
    Promise,
    declared,
    declared_at,
    is_declaration,
    is_note,
    promises,
    text_promises,
    withheld,
)
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.text import Article, Cell, Clause, Division
from kimsorumlu.model.version import Version
from kimsorumlu.model.withdrawing import NAME_NOTICE, TEXT_NOTICE, Withdrawn
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.changes_file import ChangeShape, DeclaredChange
from kimsorumlu.read.lock_file import LockedAddress
from kimsorumlu.read.redirects_file import Redirect
from kimsorumlu.read.shapes import LogEntry, StatedEnd
from kimsorumlu.read.withdrawals_file import Withdrawal, WithdrawalShape
from kimsorumlu.site import Site

CORPUS, FACTS = small().corpus, small().facts
TEXT = new(small()).version
URL = TEXT.url
HERE = FileSpan("data/x.yml", 7, 3, 2)
NOTHING = Declared({}, (), {}, {})
DAY = date(2026, 1, 2)
PAGES = (*(ids.topic_url(topic.id) for topic in FACTS.catalogues.topics.topics), "tanim/belediye/", "tanim/mudurluk/")


def promised(
    version: Version | None = None,
    *,
    pages: tuple[str, ...] = PAGES,
    redirects: tuple[Redirect, ...] = (),
    redirected: tuple[str, ...] = (),
    known: Declared = NOTHING,
    facts: Facts = FACTS,
) -> dict[str, Promise]:
    corpus = corpus_of(version) if version else CORPUS
    return promises(corpus, facts, pages, redirects, redirected, known)


def corpus_of(version: Version) -> Corpus:
    """The small municipality with this version alone."""
    (one,) = CORPUS.municipalities
    return replace(
        CORPUS, municipalities=(replace(one, regulations=(replace(one.regulations[0], versions=(version,)),)),)
    )


def hashes(version: Version | None = None) -> dict[str, str]:
    return {key: each.locked.hash for key, each in promised(version).items() if each.locked.hash}


def changed(version: Version) -> set[str]:
    """The keys whose hash is not that of the text as it is, or that came or went."""
    one, other = hashes(TEXT), hashes(version)
    return {key.removeprefix(URL) for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


LOCKED = [
    line.split(" ") for line in (Path(__file__).parent / "fixtures" / "promises.lock").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("key", "hashed"), LOCKED, ids=[key for key, _ in LOCKED])
def test_what_was_ever_locked_comes_out_the_same(key: str, hashed: str) -> None:
    assert all_of_it()[key].locked == LockedAddress(hashed, 0)


@pytest.mark.parametrize("site", [forms, tables, several], ids=lambda site: site.__name__)
def test_what_was_ever_locked_of_any_form_of_text_comes_out_the_same(site: Callable[[], Site]) -> None:
    lines = (Path(__file__).parent / "fixtures" / f"promises_{site.__name__}.lock").read_text("utf-8").splitlines()
    found = text_promises(site().corpus, NOTHING)
    assert [f"{key} {each.locked.hash}" for key, each in sorted(found.items())] == lines


def test_texts_by_themselves_promise_what_they_promise_in_the_site() -> None:
    known = declared(CORPUS, (), {})
    corrected = replace(known, logs={URL: {"madde-1": 2}})
    of_texts, everything = text_promises(CORPUS, corrected), promised(known=corrected)
    assert of_texts == {key: each for key, each in everything.items() if key in of_texts}
    assert of_texts[f"{URL}madde-1/"].locked.corrections == 2
    assert {key.partition("/")[0] for key in of_texts} == {"ornek"}


@cache
def all_of_it() -> dict[str, Promise]:
    """What the small site promises; asked for by tests, not while they are collected, so that a change is met."""
    return promised()


def test_every_promise_stands_where_it_says() -> None:
    held = {
        f"{URL}madde-1/": "- article: MADDE 1-",
        f"{URL}@title": "title: Park ve Bahçeler",
        f"{URL}@adoption.decision": 'decision: "48"',
        f"{URL}@amendments.karar-3": "- id: karar-3",
        f"{URL}@repeals.1": "- {date: 2021-03-02",
        f"{URL}@source": "file: sources/",
        f"{URL}@front_matter": "T.C.",
        f"{URL}@bolum-1": "- chapter: BİRİNCİ BÖLÜM",
        f"{URL}@units.bakim-servisi": "bakim-servisi: {name",
        f"{URL}@units.park-ve-bahceler-mudurlugu.note": "park-ve-bahceler-mudurlugu: {name",
        f"{URL}madde-4/@speaks_for": "- article: MADDE 4-",
        "ornek/@name": "name: Örnek Belediyesi",
        "ornek/birim/bakim-servisi/@name": "bakim-servisi: {name",
        "konu/kameralar/@name": "label:",
        "unvan/mudur/@of.mudur": "mudur: {name",
    }
    for key, text in held.items():
        span = all_of_it()[key].span
        assert span is not None
        line = (SMALL / span.file).read_text("utf-8").split("\n")[span.line - 1]
        assert line.strip().startswith(text), (key, line)


def test_what_else_is_said_of_a_version_stands_where_it_says() -> None:
    chapter = TEXT.text[0]
    assert isinstance(chapter, Division)
    paths = (("end",), ("end", "date"), ("notes",), ("notes", 0))
    spans = {path: FileSpan(TEXT.document.file, 90 + line) for line, path in enumerate(paths)}
    document = replace(TEXT.document, values={**TEXT.document.values, **spans})
    ended = StatedEnd(DAY, "decision", decision="7")
    text = (replace(chapter, note="Not"), *TEXT.text[1:])
    version = replace(TEXT, document=document, end=ended, notes=("Okunmuyor.",), text=text)
    found = promised(version)
    assert found[f"{URL}@end.date"].span == spans["end", "date"]
    assert found[f"{URL}@end.decision"].span == spans["end",]
    assert found[f"{URL}@notes.1"].span == spans["notes", 0]
    assert found[f"{URL}@bolum-1.note"].span == chapter.span


def test_a_law_and_a_role_are_promised_by_their_names() -> None:
    known = tables().facts.catalogues
    law, (path, role) = known.legislation.laws[0], known.roles.roles[0]
    law_page, role_page = ids.law_url(law.id), ids.role_url(role.id)
    found = promises(tables().corpus, tables().facts, (law_page, role_page), (), (), NOTHING)
    for key, name, span in (
        (f"{law_page}@name", law.title, law.span),
        (f"{role_page}@name", role.label, known.roles.document.span((*path, "label"))),
    ):
        hashed = hashlib.sha256(ids.slug(name).encode()).hexdigest()[:16]
        assert found[key] == Promise(LockedAddress(hashed, 0), span)


def test_a_term_stands_where_it_is_defined_first() -> None:
    first = next(term for term in FACTS.references.terms if term.slug == "belediye").definitions[0]
    assert all_of_it()["tanim/belediye/@name"].span == first.clause.span


def test_a_page_is_promised_without_a_hash() -> None:
    assert all_of_it()["konu/kameralar/"] == Promise(LockedAddress(None, 0), None)


def test_only_names_behind_pages_are_promised() -> None:
    found = promised(pages=("konu/kameralar/",))
    assert "konu/kameralar/@name" in found
    assert "konu/telsiz/@name" not in found
    assert "tanim/belediye/@name" not in found
    # The page that leads on is no page of the topic; where there are two, one does.
    assert "konu/telsiz/@name" not in promised(pages=("konu/telsiz/",), redirected=("konu/telsiz/",))
    assert "konu/telsiz/" not in promised(pages=("konu/telsiz/",), redirected=("konu/telsiz/",))
    twice = promised(pages=("konu/telsiz/", "konu/telsiz/"), redirected=("konu/telsiz/",))
    assert {"konu/telsiz/", "konu/telsiz/@name"} <= twice.keys()


def test_where_a_redirect_leads_is_promised() -> None:
    found = promised(redirects=(Redirect("m/a/", "m/b/", HERE), Redirect("m/c/", "m/d/", HERE)))
    assert found["m/a/@moved"].span == HERE
    assert (
        found["m/a/@moved"].locked.hash == promised(redirects=(Redirect("x/", "m/b/", HERE),))["x/@moved"].locked.hash
    )
    assert found["m/a/@moved"].locked.hash != found["m/c/@moved"].locked.hash


# what a change changes ------------------------------------------------------------------------------------------------


def test_each_fact_of_the_head_is_a_promise_of_its_own() -> None:
    assert changed(replace(TEXT, title="Başka")) == {"@title"}
    assert changed(replace(TEXT, date_note="Not")) == {"@date_note"}
    assert changed(replace(TEXT, front_matter=None)) == {"@front_matter"}
    assert changed(replace(TEXT, back_matter="Son")) == {"@back_matter"}
    assert changed(replace(TEXT, adoption=replace(TEXT.adoption, decision="49"))) == {"@adoption.decision"}
    assert changed(replace(TEXT, adoption=replace(TEXT.adoption, announced=DAY))) == {"@adoption.announced"}
    assert changed(replace(TEXT, amendments=())) == {"@amendments.karar-3"}
    assert changed(replace(TEXT, repeals=())) == {"@repeals.1"}
    assert changed(replace(TEXT, repeals=TEXT.repeals * 2)) == {"@repeals.2"}
    entry = LogEntry(DAY, "madde-1", "Okundu.")
    assert changed(replace(TEXT, log=(entry, entry))) == {"@log.1", "@log.2"}


def test_the_document_is_promised_byte_by_byte_and_without_it_by_its_hash() -> None:
    assert changed(replace(TEXT, received=None)) == set(), "the hash in the file is that of the document"
    other = replace(TEXT.source, sha256="0" * 64)
    assert changed(replace(TEXT, source=other)) == set()
    assert changed(replace(TEXT, received=None, source=other)) == {"@source"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("url", "https://belge.example/y.txt"),
        ("sender", "Örnek Belediyesi"),
        ("retrieved", DAY),
        ("retrieved_by", "Örnek Projesi"),
        ("licence", "CC BY 4.0"),
    ],
)
def test_where_a_document_was_got_is_promised_once_it_is_said(name: str, value: object) -> None:
    said = replace(TEXT.source, **{name: value})  # type: ignore[arg-type]
    assert changed(replace(TEXT, source=said)) == {f"@source.{name}"}
    assert f"{URL}@source.{name}" not in hashes()
    assert declared_at(f"{URL}@source.{name}")[1] == f"source.{name}"


def test_space_around_a_value_and_what_is_empty_change_nothing() -> None:
    assert changed(replace(TEXT, title=f" {TEXT.title}\n")) == set()
    assert changed(replace(TEXT, date_note="", back_matter=None)) == set()


def test_units_and_roles_are_told_by_name() -> None:
    units = {unit.id: unit for unit in TEXT.units}

    def with_unit(id: str, **values: object) -> Version:
        made = tuple(replace(unit, **values) if unit.id == id else unit for unit in TEXT.units)  # type: ignore[arg-type]
        return replace(TEXT, units=made)

    assert changed(with_unit("sulama-birimi", established="4")) == {"@units.sulama-birimi"}
    assert changed(with_unit("sulama-birimi", note="Not")) == {"@units.sulama-birimi.note"}
    assert changed(with_unit("sulama-birimi", parent="park-ve-bahceler-mudurlugu")) == {"@units.sulama-birimi"}
    # What it is to units of other regulations is no fact of this text.
    assert changed(with_unit("sulama-birimi", same_as="temizlik", apart="Adları bir, işleri ayrıdır.")) == set()
    # A slug that is none's stands for itself.
    assert changed(with_unit("sulama-birimi", parent="yok")) == {"@units.sulama-birimi"}
    # Another slug is another key; the hashes of those that refer to it stay.
    renamed = changed(
        replace(
            TEXT,
            units=tuple(
                replace(
                    unit,
                    id="bakim" if unit.id == "bakim-servisi" else unit.id,
                    parent="bakim" if unit.parent == "bakim-servisi" else unit.parent,
                )
                for unit in TEXT.units
            ),
        )
    )
    assert {"@units.bakim", "@units.bakim-servisi"} <= renamed
    assert "@units.sulama-birimi" not in renamed
    assert hashes(TEXT)[f"{URL}@units.bakim-servisi"] != hashes(TEXT)[f"{URL}@units.sulama-birimi"]
    assert units["bakim-servisi"].name == "Bakım Servisi"


def test_a_name_is_promised_by_its_letters() -> None:
    def named(name: str) -> Version:
        made = tuple(replace(unit, name=name) if unit.id == "sulama-birimi" else unit for unit in TEXT.units)
        return replace(TEXT, units=made)

    assert "ornek/birim/sulama-birimi/@name" not in changed(named("SULAMA BİRİMİ"))
    assert "ornek/birim/sulama-birimi/@name" in changed(named("Sulama Servisi"))


def test_a_chapter_is_promised_with_what_it_stands_before() -> None:
    assert changed(replace(TEXT, text=(*TEXT.text[1:3], TEXT.text[0], *TEXT.text[3:]))) == {"@bolum-1"}
    assert changed(replace(TEXT, text=(replace(TEXT.text[0], note="Not"), *TEXT.text[1:]))) == {"@bolum-1.note"}
    chapter = TEXT.text[0]
    assert isinstance(chapter, Division)
    assert changed(replace(TEXT, text=(replace(chapter, title="Başka"), *TEXT.text[1:]))) == {"@bolum-1"}
    last = replace(TEXT, text=(*TEXT.text[1:], chapter))
    parts = (chapter.label, chapter.title or "", "")
    assert hashes(last)[f"{URL}@bolum-1"] == hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def test_a_clause_is_promised_word_by_word() -> None:
    article = TEXT.articles[1]

    def with_article(**values: object) -> Version:
        at = TEXT.text.index(article)
        return replace(TEXT, text=(*TEXT.text[:at], replace(article, **values), *TEXT.text[at + 1 :]))  # type: ignore[arg-type]

    (paragraph,) = article.body
    assert changed(with_article(heading="Başka")) == {"madde-2/"}
    assert changed(with_article(note="Not")) == {"madde-2/@note"}
    assert changed(with_article(speaks_for=("mudur",))) == {"madde-2/@speaks_for"}
    assert changed(with_article(body=(replace(paragraph, text="Başka"),))) == {"madde-2/#fikra-1"}
    assert changed(with_article(body=(replace(paragraph, closing="Başka"),))) == {"madde-2/#fikra-1"}
    assert changed(with_article(body=(replace(paragraph, label="(2)"),))) == {"madde-2/#fikra-1"}
    assert changed(with_article(body=(replace(paragraph, note="Not"),))) == {"madde-2/#fikra-1@note"}
    marked = TEXT.articles[3].body[0].items[2].mark
    assert changed(with_article(body=(replace(paragraph, mark=marked),))) == {
        *("madde-2/#fikra-1", "madde-2/#fikra-1@amendment"),
    }
    assert changed(with_article(mark=marked)) == {"madde-2/", "madde-2/@amendment"}


def test_what_stands_before_a_heading_and_which_cells_are_one_is_promised() -> None:
    version = tables().corpus.versions[-1]

    def with_clause(old: Clause, new: Clause) -> set[str]:
        def within(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
            return tuple(new if each is old else replace(each, items=within(each.items)) for each in clauses)

        text = tuple(
            replace(piece, body=within(piece.body)) if isinstance(piece, Article) else piece for piece in version.text
        )
        one, other = (
            text_promises(replace(tables().corpus, municipalities=(with_version(each),)), NOTHING)
            for each in (version, replace(version, text=text))
        )
        return {key.removeprefix(version.url) for key in one if one[key].locked != other[key].locked}

    def with_version(each: Version) -> Municipality:
        (of_tables,) = tables().corpus.municipalities
        return replace(of_tables, regulations=(replace(of_tables.regulations[0], versions=(each,)),))

    every = [clause for article in version.articles for clause in article.walk()]
    heading = next(clause for clause in every if clause.before)
    assert with_clause(heading, replace(heading, before="b.")) == {f"madde-5/#{heading.fragment}"}
    wide = next(clause for clause in every if any(cell.columns > 1 for cell in clause.cells))
    assert with_clause(wide, replace(wide, cells=(Cell(),) * len(wide.cells))) == {f"madde-3/#{wide.fragment}"}
    plain = next(clause for clause in every if clause.cells and all(cell == Cell() for cell in clause.cells))
    reaching = replace(plain, cells=(Cell(rows=2), *plain.cells[1:]))
    assert with_clause(plain, reaching) == {f"madde-2/#{plain.fragment}"}


def test_what_stands_between_a_marker_and_a_heading_is_promised_as_such() -> None:
    def headed(**values: str) -> dict[str, str]:
        text = tuple(replace(each, **values) if each is TEXT.articles[0] else each for each in TEXT.text)  # type: ignore[arg-type]
        return hashes(replace(TEXT, text=text))

    first, second = headed(before="x"), headed(before_heading="x")
    assert len({one[f"{URL}madde-1/"] for one in (first, second, hashes(TEXT))}) == 3
    told = "\x00".join((TEXT.articles[0].marker or "", TEXT.articles[0].heading or "", "", "", "x"))
    assert second[f"{URL}madde-1/"] == hashlib.sha256(told.encode()).hexdigest()[:16]


def test_a_declared_change_is_promised_word_by_word() -> None:
    def of(was: str) -> str | None:
        shape = ChangeShape("konu/kameralar/", was, DAY, "Ad düzeltildi.")
        known = Declared({}, (DeclaredChange(shape, HERE),), {}, {})
        return promised(known=known)["konu/kameralar/@changes.1"].locked.hash

    assert of("Kamera") == of("Kamera") != of("Kameralar")


# keys -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "version", "at"),
    [
        ("m/r/2024-01-02/madde-1/", "m/r/2024-01-02/", "madde-1"),
        ("m/r/2024-01-02/madde-1/#bent-a", "m/r/2024-01-02/", "madde-1 bent-a"),
        ("m/r/2024-01-02/madde-1/#bent-a@note", "m/r/2024-01-02/", "madde-1 bent-a"),
        ("m/r/2024-01-02/@units.x.note", "m/r/2024-01-02/", "units.x"),
        ("m/r/2024-01-02/@units.note", "m/r/2024-01-02/", "units.note"),
        ("m/r/2024-01-02/@units.note.note", "m/r/2024-01-02/", "units.note"),
        ("m/r/2024-01-02/@adoption.date", "m/r/2024-01-02/", "adoption.date"),
        ("m/r/2024-01-02/", "m/r/2024-01-02/", ""),
        ("konu/x/@name", "", "konu/x/"),
        ("konu/x/", "", "konu/x/"),
    ],
)
def test_where_a_change_is_declared(key: str, version: str, at: str) -> None:
    assert declared_at(key) == (version, at)


@pytest.mark.parametrize(
    ("key", "note", "declaration"),
    [
        *(("a/@note", True, False), ("a/@units.x.note", True, False), ("a/@notes.1", True, False)),
        *(("a/@log.1", False, True), ("a/@changes.1", False, True), ("a/@withdrawn.1", False, True)),
        *(("a/@date_note", True, False), ("a/@bolum-2.note", True, False), ("a/@bolum-2", False, False)),
        # Units, roles and amendments whose own name is "note", or ends so.
        *(("a/@units.note", False, False), ("a/@roles.note", False, False), ("a/@amendments.note", False, False)),
        *(("a/@units.banknote", False, False), ("a/@units.note.note", True, False), ("a/@of.note", False, False)),
        *(("a/@name", False, False), ("a/", False, False), ("a/log.x/", False, False), ("a/note", False, False)),
    ],
)
def test_what_kind_of_key_it_is(key: str, note: bool, declaration: bool) -> None:
    assert (is_note(key), is_declaration(key)) == (note, declaration)


def test_declared_corrections_are_counted() -> None:
    logged = replace(
        TEXT, log=tuple(LogEntry(DAY, at, "x") for at in ("madde-1", "title", "madde-1", "madde-1 fikra-1"))
    )
    changes = tuple(DeclaredChange(ChangeShape(at, "x", DAY, "y"), HERE) for at in ("konu/telsiz/",) * 2)
    known = declared(corpus_of(logged), changes, {})
    counts = {
        key: known.count(key)
        for key in (f"{URL}madde-1/", f"{URL}@title", f"{URL}madde-1/#fikra-1", "konu/telsiz/@name")
    }
    assert list(counts.values()) == [2, 1, 1, 2]
    assert (known.count(f"{URL}madde-2/"), known.count("konu/x/"), known.count("m/r/2020-01-01/madde-1/")) == (0, 0, 0)
    found = promised(logged, known=known)
    assert {key: found[key].locked.corrections for key in counts} == counts
    assert found["konu/telsiz/@changes.2"].span == HERE
    assert found["konu/telsiz/@changes.1"].locked.hash == found["konu/telsiz/@changes.2"].locked.hash
    assert "konu/telsiz/@changes.3" not in found
    assert len(found["konu/telsiz/@changes.1"].locked.hash or "") == 16


def test_gone_is_the_hash_of_nothing() -> None:
    assert GONE == "e3b0c44298fc1c14"


# withdrawn ------------------------------------------------------------------------------------------------------------


def withdrawal(what: str, at: str, name: str | None = None) -> Withdrawal:
    shape = WithdrawalShape(what, at, "Karar", DAY, "Mahkeme", name)  # type: ignore[arg-type]
    return Withdrawal(shape, HERE)


def test_that_something_is_withdrawn_is_promised_but_not_whose_name() -> None:
    def hashed(*entries: Withdrawal) -> dict[str, str | None]:
        known = replace(NOTHING, withdrawn={URL: Withdrawn(entries, frozenset())})
        found = {key: each for key, each in promised(known=known).items() if "@withdrawn." in key}
        assert all(each.span == HERE for each in found.values())
        return {key.removeprefix(URL): each.locked.hash for key, each in found.items()}

    one, other = (withdrawal("name", f"{URL}madde-1/", name) for name in ("Ada ÖRNEK", None))
    assert hashed(one) == hashed(other)
    assert hashed(one).keys() == {"madde-1/@withdrawn.1"}
    assert hashed(one, withdrawal("document", URL)).keys() == {"madde-1/@withdrawn.1", "@withdrawn.2"}
    assert hashed(withdrawal("clause", f"{URL}madde-1/")) != hashed(one)
    assert all(len(each or "") == 16 for each in hashed(one).values())


def resting(version: Version, *entries: Withdrawal, texts: frozenset[str] = frozenset()) -> set[str]:
    known = replace(NOTHING, withdrawn={URL: Withdrawn(entries, texts)})
    return {key.removeprefix(URL) for key in withheld(corpus_of(version), known)}


def saying(**values: str) -> Version:
    """The text with its first paragraph saying something else."""
    first = TEXT.articles[0]
    changed = replace(first, body=(replace(first.body[0], **values),))  # type: ignore[arg-type]
    at = TEXT.text.index(first)
    return replace(TEXT, text=(*TEXT.text[:at], changed, *TEXT.text[at + 1 :]))


FIRST = f"{URL}madde-1/#fikra-1"


def test_nothing_rests_where_nothing_is_withdrawn() -> None:
    assert withheld(corpus_of(saying(text=TEXT_NOTICE)), NOTHING) == frozenset()
    other = replace(NOTHING, withdrawn={"m/r/2020-01-01/": Withdrawn((), frozenset())})
    assert withheld(CORPUS, other) == frozenset()
    # Of several texts only the one that it is about.
    known = replace(NOTHING, withdrawn={URL: Withdrawn((), frozenset())})
    assert withheld(CORPUS, known) == {f"{URL}@source"}


def test_a_text_rests_where_the_notice_stands() -> None:
    entry = withdrawal("clause", FIRST)
    assert resting(saying(text=TEXT_NOTICE), entry, texts=frozenset((FIRST,))) == {"@source", "madde-1/#fikra-1"}
    assert resting(TEXT, entry, texts=frozenset((FIRST,))) == {"@source"}
    assert resting(saying(text=TEXT_NOTICE), entry) == {"@source"}
    assert resting(saying(text=f"{TEXT_NOTICE} x"), entry, texts=frozenset((FIRST,))) == {"@source"}


def test_a_text_rests_where_a_name_was() -> None:
    entry = withdrawal("name", FIRST)
    for version in (saying(text=f"Sayın {NAME_NOTICE} yapar."), saying(closing=NAME_NOTICE)):
        assert resting(version, entry) == {"@source", "madde-1/#fikra-1"}
        assert resting(version, withdrawal("name", f"{URL}madde-2/")) == {"@source"}
        assert resting(version, withdrawal("clause", FIRST)) == {"@source"}
    assert resting(TEXT, entry) == {"@source"}


def test_the_head_rests_where_a_name_was() -> None:
    adoption = replace(TEXT.adoption, evidence=f"Başkan {NAME_NOTICE}")
    version = replace(TEXT, adoption=adoption, front_matter=f"T.C.\n{NAME_NOTICE}", back_matter=NAME_NOTICE)
    assert resting(version, withdrawal("name", URL)) == {
        *("@source", "@adoption.evidence", "@front_matter", "@back_matter"),
    }
    assert resting(version, withdrawal("name", FIRST)) == {"@source"}
    assert resting(TEXT, withdrawal("name", URL)) == {"@source"}


def test_the_matter_around_a_text_rests_with_the_whole() -> None:
    bare = replace(TEXT, front_matter=None, back_matter="")
    assert resting(bare, withdrawal("clause", URL)) == {"@source", "@front_matter", "@back_matter"}
    assert resting(bare, withdrawal("clause", FIRST)) == {"@source"}
    assert resting(TEXT, withdrawal("clause", URL)) == {"@source", "@back_matter"}
