"""The history of a regulation: which pairs are compared, at what cost, how long a version held, its amendments."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests import sites
from tests.facts import real

from kimsorumlu.facts.alignment import Change, PassageKind, align_through
from kimsorumlu.facts.alignment.links import VersionLinks, find
from kimsorumlu.facts.amendments import AmendmentRecord, deeds_in
from kimsorumlu.facts.history import ANY_TWO, Comparison, History, histories, history, with_published_comparisons
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article, Clause, Mark
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Amendment


def older() -> Version:
    return sites.old(sites.small()).version


def newest() -> Version:
    return sites.new(sites.small()).version


def chained(count: int) -> Regulation:
    """The small regulation's older version again and again, one word of one clause changed each time."""
    versions = [older()]
    for number in range(1, count):
        last = versions[-1]
        article = last.articles[number % len(last.articles)]
        first = article.body[0]
        changed = replace(article, body=(replace(first, text=f"{first.text or ''} ek{number}"), *article.body[1:]))
        text = tuple(changed if entry is article else entry for entry in last.text)
        versions.append(replace(last, date=last.date + datetime.timedelta(days=1), text=text))
    return Regulation("ornek", "park-ve-bahceler", tuple(versions))


def dates(comparisons: tuple[Comparison, ...], regulation: Regulation) -> list[tuple[int, int]]:
    place = {version.date: number for number, version in enumerate(regulation.versions)}
    return [(place[comparison.old.date], place[comparison.new.date]) for comparison in comparisons]


def test_any_two_versions_are_compared_while_they_are_few() -> None:
    regulation = chained(ANY_TWO)
    found = dates(history(regulation).comparisons, regulation)
    assert sorted(found) == [(i, j) for i in range(ANY_TWO) for j in range(i + 1, ANY_TWO)]
    assert found[0] == (ANY_TWO - 2, ANY_TWO - 1), "newest first"


def test_many_versions_are_compared_with_their_neighbour_and_with_the_text_in_force() -> None:
    regulation = chained(20)
    found = dates(history(regulation).comparisons, regulation)
    assert sorted(found) == sorted({*((i, i + 1) for i in range(19)), *((i, 19) for i in range(19))})
    assert len(found) == 37


def test_a_comparison_once_published_stays_however_many_versions_follow() -> None:
    regulation = chained(9)
    days = [version.date.isoformat() for version in regulation.versions]
    url = regulation.url
    published = (
        f"{url}gecmis/{days[1]}..{days[4]}/",
        f"{url}gecmis/{days[1]}..2001-01-01/",
        f"{url}gecmis/",
        "x/gecmis/a..b/",
    )
    told = history(regulation)
    kept = with_published_comparisons({url: told}, published)[url]
    assert {*dates(kept.comparisons, regulation)} - {*dates(told.comparisons, regulation)} == {(1, 4)}
    extra = kept.comparison(regulation.versions[1], regulation.versions[4])
    assert extra is not None and extra.alignment == align_through(regulation.versions[1:5])
    assert with_published_comparisons({url: told}, ())[url] is told


def test_every_pair_of_neighbours_is_found_once_and_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[Version, Version]] = []

    def counting(old: Version, new: Version) -> VersionLinks:
        calls.append((old, new))
        return find(old, new)

    monkeypatch.setattr("kimsorumlu.facts.alignment.aligning.find", counting)
    told = history(chained(12))
    assert calls == []
    for comparison in told.comparisons:
        assert comparison.alignment.relations
    assert len(calls) == 11


def test_a_comparison_over_several_versions_is_that_of_all_steps() -> None:
    regulation = chained(4)
    told = history(regulation)
    whole = told.comparison(regulation.versions[0], regulation.leading)
    assert whole is not None
    assert whole.alignment == align_through(regulation.versions)
    assert sum(r.change is Change.REWORDED for r in whole.alignment.of(PassageKind.CLAUSE)) == 3


def test_neighbours_and_the_text_in_force() -> None:
    regulation = chained(3)
    first, second, third = regulation.versions
    told = history(regulation)
    assert told.from_before(first) is None and told.to_force(third) is None
    assert told.from_before(second) is told.comparison(first, second)
    assert told.to_force(first) is told.comparison(first, third)
    assert [step.old for step in told.steps_before(third)] == [second, first]
    assert [step.new for step in told.steps_after(first)] == [second, third]


def test_how_long_a_version_held() -> None:
    told = history(sites.regulation(sites.small()))
    first, last = told.validities
    assert (first.first, first.last) == (older().date, newest().date)
    assert (last.last, last.end) == (None, None)
    day = datetime.timedelta(days=1)
    assert told.on(older().date - day) is None
    assert told.on(newest().date - day) is older()
    assert told.on(newest().date) is newest()


def test_histories_are_keyed_by_the_address_of_the_regulation() -> None:
    found = histories(sites.small().corpus)
    assert set(found) == {"ornek/park-ve-bahceler/"}
    assert found["ornek/park-ve-bahceler/"].regulation is sites.regulation(sites.small())


# amendments --------------------------------------------------------------------------------------------------------


def places(record: AmendmentRecord) -> list[tuple[str, str, bool, list[str]]]:
    return [
        (deed.effect, deed.reference.rpartition("madde-")[2], deed.lost, [old.at for old in deed.before])
        for deed in record.deeds
    ]


def test_eyupsultan_marks_say_what_was_changed_and_that_the_new_text_is_lost() -> None:
    (regulation,) = next(m for m in real.corpus().municipalities if m.slug == "eyupsultan").regulations
    (record,) = history(regulation).amendments
    assert (record.amendment.kind, record.amendment.number) == ("İç Genelge", "208104")
    assert not record.compared
    assert places(record) == [
        ("changed", "5/#fikra-1", False, []),
        *(("changed", f"7/#fikra-1-bent-{letter}", True, []) for letter in "opq"),
        *(("changed", f"{number}/", True, []) for number in (12, 19, 25)),
    ]


DAY = datetime.date(2022, 5, 1)
GENELGE = Amendment("genelge-9", "Genelge", DAY, "9")


def amended(marks: dict[str, Mark], *, lost: tuple[str, ...] = (), change: str = "") -> History:
    """The small regulation's older version, amended in place on 1.5.2022: marks by "madde-4 fikra-1"."""
    old = older()

    def deep(article: Article, clause: Clause) -> Clause:
        at = f"{article.slug} {clause.fragment}"
        clause = replace(clause, items=tuple(deep(article, item) for item in clause.items))
        if at in marks:
            clause = replace(clause, mark=marks[at], text=None if at in lost else f"{clause.text} {marks[at].text}")
        if change and at == first_places(1)[0]:
            return replace(clause, text=f"{clause.text} {change}")
        return clause

    text = tuple(
        replace(entry, body=tuple(deep(entry, paragraph) for paragraph in entry.body))
        if isinstance(entry, Article)
        else entry
        for entry in old.text
    )
    new = replace(old, date=DAY, date_basis="amendment", amendments=(GENELGE,), repeals=(), text=text)
    return history(Regulation("ornek", "park-ve-bahceler", (old, new)))


def first_places(count: int) -> list[str]:
    return [f"{article.slug} {clause.fragment}" for article, clause in older().clauses() if clause.text][:count]


def test_where_both_forms_are_held_the_record_leads_from_the_old_text_to_the_new() -> None:
    one, other = first_places(2)
    told = amended(
        {
            one: Mark("(Değişik: 01.05.2022 tarihli ve 9 sayılı Genelge)", GENELGE.id, "changed"),
            other: Mark("(Mülga: 01.05.2022 tarihli ve 9 sayılı Genelge)", GENELGE.id, "repealed"),
        },
        lost=(one, other),
    )
    (record,) = told.amendments
    assert [(deed.effect, deed.lost, [old.at for old in deed.before]) for deed in record.deeds] == [
        ("changed", True, [one]),
        ("repealed", True, [other]),
    ]
    assert all(old.text for deed in record.deeds for old in deed.before), "the former wording"
    step = told.comparison(*told.regulation.versions)
    assert step is not None
    marked = [r for r in step.alignment.of(PassageKind.CLAUSE) if r.evidence]
    assert [(r.change, r.old and r.old.at, r.new and r.new.at) for r in marked] == [
        (Change.REWORDED, one, one),
        (Change.REWORDED, other, other),
    ]


def test_a_mark_says_that_a_clause_is_new_however_much_it_is_like_an_older_one() -> None:
    (one,) = first_places(1)
    told = amended({one: Mark("(Ek: 01.05.2022 tarihli ve 9 sayılı Genelge)", GENELGE.id, "added")})
    (record,) = told.amendments
    assert [(deed.effect, deed.before) for deed in record.deeds] == [("added", ())]


def test_a_text_without_marks_is_read_against_the_one_before() -> None:
    told = amended({}, change="ve denetler.")
    (record,) = told.amendments
    assert record.compared
    assert [(deed.effect, deed.mark, [old.at for old in deed.before]) for deed in record.deeds] == [
        ("changed", None, first_places(1))
    ]


def test_what_several_amendments_did_is_not_guessed() -> None:
    told = amended({}, change="ve denetler.")
    old, new = told.regulation.versions
    other = replace(GENELGE, id="genelge-8", number="8")
    (first, second) = history(
        replace(told.regulation, versions=(old, replace(new, amendments=(other, GENELGE))))
    ).amendments
    assert first.deeds == second.deeds == () and not first.compared


def test_an_amendment_whose_marks_a_later_version_repeats_is_told_once() -> None:
    (one,) = first_places(1)
    told = amended({one: Mark("(Değişik: …)", GENELGE.id, "changed")})
    new = told.regulation.leading
    later = replace(new, date=new.date + datetime.timedelta(days=30))
    again = history(replace(told.regulation, versions=(*told.regulation.versions, later)))
    (record,) = again.amendments
    assert record.version is new
    assert again.amendments_of(later) == () and again.shown_in(later) == (record,)


def without(version: Version, *gone: str) -> Version:
    """The version without these articles ("madde-5") and paragraphs ("madde-4 fikra-1")."""
    text = tuple(
        replace(entry, body=tuple(one for one in entry.body if f"{entry.slug} {one.fragment}" not in gone))
        if isinstance(entry, Article)
        else entry
        for entry in version.text
        if entry.slug not in gone
    )
    return replace(version, text=text)


def compared(old: Version, new: Version) -> list[tuple[str, str]]:
    """What the one amendment between two texts without marks did, article by article."""
    new = replace(new, date=DAY, date_basis="amendment", amendments=(GENELGE,), repeals=())
    (record,) = history(Regulation("ornek", "park-ve-bahceler", (old, new))).amendments
    assert record.compared
    return [(one.effect, one.article.slug) for one in record.articles]


def test_articles_that_are_new_or_gone_are_told_as_such() -> None:
    whole, less = older(), without(older(), "madde-5")
    assert compared(replace(less, date=whole.date), whole) == [("added", "madde-5")]
    assert compared(whole, less) == [("repealed", "madde-5")]


def test_an_article_that_lost_a_clause_and_stays_changed_and_is_named_once() -> None:
    article = next(one for one in older().articles if len(one.body) > 1)
    first, last = article.body[0], article.body[-1]
    less = without(older(), f"{article.slug} {last.fragment}")
    text = tuple(
        replace(entry, body=(replace(first, text=f"{first.text} Ayrıca denetler."), *entry.body[1:]))
        if isinstance(entry, Article) and entry.slug == article.slug
        else entry
        for entry in less.text
    )
    assert compared(older(), replace(less, text=text)) == [("changed", article.slug)]


def test_a_later_version_shows_what_the_marks_it_repeats_say() -> None:
    (one,) = first_places(1)
    told = amended({one: Mark("(Değişik: …)", GENELGE.id, "changed")})
    (record,) = told.amendments
    new = told.regulation.leading
    article = next(entry for entry in new.articles if entry.slug == one.partition(" ")[0])
    assert deeds_in(record, new, article) == record.deeds
    later = replace(new, date=new.date + datetime.timedelta(days=30))
    (again,) = deeds_in(record, later, article)
    assert (again.effect, again.before) == ("changed", ())
    assert again.reference.startswith(later.url)


def test_an_amendment_that_a_version_in_between_does_not_print_is_told_once() -> None:
    (one,) = first_places(1)
    told = amended({one: Mark("(Değişik: …)", GENELGE.id, "changed")})
    old, new = told.regulation.versions
    silent = replace(old, date=new.date + datetime.timedelta(days=30))
    again = replace(new, date=new.date + datetime.timedelta(days=60))
    assert [
        record.version for record in history(replace(told.regulation, versions=(old, new, silent, again))).amendments
    ] == [new]
