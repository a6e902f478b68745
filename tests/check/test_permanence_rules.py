"""What is held against what was promised: a small table of promises, and what each change of it is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from tests.sites import new, small

from kimsorumlu.check.permanence import Promised, check_against, check_permanence, lock_with_new, restored
from kimsorumlu.check.promises import GONE, Declared, Promise
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.withdrawing import Withdrawn
from kimsorumlu.problems import FileSpan, Finding
from kimsorumlu.read.changes_file import ChangeShape, DeclaredChange
from kimsorumlu.read.lock_file import LOCK, Lock, LockedAddress
from kimsorumlu.read.redirects_file import Redirect
from kimsorumlu.read.shapes import LogEntry
from kimsorumlu.read.source import Path

NOTHING = Corpus(())
V = "m/r/2024-01-02/"
A, B = "a" * 16, "b" * 16
HERE = FileSpan("data/x.yml", 7, 3, 2)
DECLARED = FileSpan("data/redirects.yml", 4, 1, 1)

Entries = Mapping[str, LockedAddress]


def page() -> LockedAddress:
    return LockedAddress()


def text(hashed: str = A, corrections: int = 0) -> LockedAddress:
    return LockedAddress(hashed, corrections)


def lock_of(entries: Entries, *, exists: bool = True) -> Lock:
    """Locks in which the promises stand one a line, from line 2 on."""
    return Lock(entries, {key: FileSpan(LOCK, line, 1) for line, key in enumerate(entries, 2)}, exists)


def kept(
    now: Entries,
    locked: Entries,
    *,
    redirects: Mapping[str, str] | None = None,
    logs: Mapping[str, Mapping[str, int]] | None = None,
    changes: tuple[str, ...] = (),
    corpus: Corpus = NOTHING,
    exists: bool = True,
    withdrawn: Mapping[str, Withdrawn] | None = None,
) -> Promised:
    shapes = tuple(DeclaredChange(ChangeShape(at, "x", date(2026, 1, 2), "y"), HERE) for at in changes)
    return Promised(
        corpus,
        {key: Promise(entry, HERE if entry.hash else None) for key, entry in now.items()},
        lock_of(locked, exists=exists),
        tuple(Redirect(old, to, DECLARED) for old, to in (redirects or {}).items()),
        Declared(logs or {}, shapes, Counter(changes), withdrawn or {}),
    )


def told(found: Finding) -> tuple[str, dict[str, object]]:
    return found.code, dict(found.values)


def findings(*arguments: Entries, **more: object) -> list[tuple[str, dict[str, object]]]:
    return [told(found) for found in check_permanence(kept(*arguments, **more))]  # type: ignore[arg-type]


ALL = {"": page(), "m/": page(), V: page(), f"{V}madde-1/": text(), f"{V}madde-1/#bent-a": text(B, 1)}


def test_what_is_as_it_was_is_no_finding() -> None:
    assert findings(ALL, ALL) == []
    assert findings({}, {}) == []


@pytest.mark.parametrize(
    ("key", "code", "at"),
    [
        (f"{V}madde-1/", "text-changed", "madde-1"),
        (f"{V}madde-1/#bent-a", "text-changed", "madde-1 bent-a"),
        (f"{V}@adoption.decision", "fact-changed", "adoption.decision"),
        (f"{V}@units.x", "fact-changed", "units.x"),
        (f"{V}@units.x.note", "note-changed", "units.x"),
        (f"{V}@notes.1", "note-changed", "notes.1"),
        (f"{V}madde-1/@note", "note-changed", "madde-1"),
        (f"{V}madde-1/@speaks_for", "fact-changed", "madde-1"),
        (f"{V}@log.1", "fact-changed", "log.1"),
        ("konu/x/@name", "name-changed", "konu/x/"),
        ("m/eski/@moved", "redirect-changed", "m/eski/"),
        ("konu/x/@changes.1", "fact-changed", "konu/x/"),
    ],
)
def test_what_changed_is_called_by_what_it_is(key: str, code: str, at: str) -> None:
    address = key.partition("@")[0]
    there = {address: page()} if "@" in key else {}
    (found,) = check_permanence(kept(there | {key: text(B)}, there | {key: text(A)}))
    assert told(found) == (code, {"value": key, "at": at})
    assert found.span == HERE


def test_a_correction_is_declared_once_and_stays_declared() -> None:
    key = f"{V}madde-1/#bent-a"
    assert findings({key: text(B, 1)}, {key: text(A, 0)}) == []
    assert findings({key: text(A, 1)}, {key: text(A, 0)}) == []
    assert [code for code, _ in findings({key: text(B, 1)}, {key: text(A, 1)})] == ["text-changed"]
    lost = [("correction-lost", {"value": key, "at": "madde-1 bent-a"})]
    assert findings({key: text(A, 0)}, {key: text(A, 1)}) == lost
    assert [code for code, _ in findings({key: text(B, 0)}, {key: text(A, 1)})] == ["text-changed"]


def test_a_lock_whose_hash_was_taken_out() -> None:
    key = f"{V}madde-1/"
    (found,) = check_permanence(kept({key: text()}, {key: page()}))
    assert (told(found), found.span) == (("lock-hash", {"value": key}), FileSpan(LOCK, 2, 1))
    assert findings({key: page()}, {key: text()}) == [("text-changed", {"value": key, "at": "madde-1"})]


def test_what_stands_nowhere_in_the_data_is_pointed_at_in_the_lock() -> None:
    promised = replace(
        kept({}, {"a/": page(), "konu/x/": text(A)}), now={"konu/x/": Promise(text(B)), "a/": Promise(page())}
    )
    (found,) = check_permanence(promised)
    assert (found.code, found.span) == ("text-changed", FileSpan(LOCK, 3, 1))


def test_what_was_corrected_is_pointed_at_in_the_data() -> None:
    (found,) = check_permanence(kept({f"{V}madde-1/": text(A, 0)}, {f"{V}madde-1/": text(A, 1)}))
    assert (found.code, found.span) == ("correction-lost", HERE)


# what is lost ---------------------------------------------------------------------------------------------------------


def test_a_page_is_lost_with_all_below_it() -> None:
    locked = {"m/birim/a/": page(), "m/birim/a/kart.png": page(), "embed/m/birim/a/": page(), "m/birim/b/": page()}
    assert findings({}, locked) == [
        ("addresses-lost", {"value": "m/birim/a/", "count": "2"}),
        ("address-lost", {"value": "m/birim/b/"}),
    ]
    (first, second) = check_permanence(kept({}, locked))
    assert (first.span.line, second.span.line) == (2, 5)
    assert findings({"m/birim/a/": page()}, {"m/birim/a/": page(), "m/birim/a/kart.png": page()}) == [
        ("address-lost", {"value": "m/birim/a/kart.png"}),
    ]


def test_what_is_within_two_lost_pages_goes_with_the_outer_one() -> None:
    locked = {"m/": page(), "m/r/": page(), "m/r/x.pdf": page()}
    assert findings({}, locked) == [("addresses-lost", {"value": "m/", "count": "2"})]


def test_a_lost_page_is_told_once_and_its_facts_are_not() -> None:
    locked = {"konu/x/": page(), "konu/x/@name": text()}
    assert findings({}, locked) == [("address-lost", {"value": "konu/x/"})]
    assert findings({"konu/x/": page()}, locked) == [("fact-lost", {"value": "konu/x/@name", "at": "konu/x/"})]
    (found,) = check_permanence(kept({"konu/x/": page()}, locked))
    assert found.span == FileSpan(LOCK, 3, 1)
    assert findings({}, {"konu/x/@name": text()}) == [("fact-lost", {"value": "konu/x/@name", "at": "konu/x/"})]


def test_a_note_that_is_gone() -> None:
    locked = {V: page(), f"{V}@units.x.note": text()}
    assert findings({V: page()}, locked) == [("note-changed", {"value": f"{V}@units.x.note", "at": "units.x"})]


def test_a_fact_may_go_once_that_is_declared() -> None:
    key = f"{V}@adoption.announced"
    locked = {V: page(), key: text(A, 0)}
    assert findings({V: page()}, locked, logs={V: {"adoption.announced": 1}}) == []
    assert findings({V: page()}, {V: page(), key: text(A, 1)}, logs={V: {"adoption.announced": 1}}) == [
        ("fact-lost", {"value": key, "at": "adoption.announced"}),
    ]
    assert findings({V: page()}, {V: page(), key: text(GONE, 1)}) == []
    assert [code for code, _ in findings({V: page()}, locked, logs={V: {"adoption.decision": 1}})] == ["fact-lost"]


def test_a_name_may_go_once_that_is_declared() -> None:
    locked = {"konu/x/": page(), "konu/x/@name": text()}
    assert findings({"konu/x/": page()}, locked, changes=("konu/x/",)) == []


def test_a_unit_whose_slug_alone_changed_is_still_there() -> None:
    locked = {V: page(), f"{V}@units.a": text()}
    now = {V: page(), f"{V}@units.b": text()}
    new_one = ("address-new", {"count": "1", "value": f"{V}@units.b"})
    assert findings(now, locked) == [new_one]
    assert findings({V: page(), f"{V}@roles.b": text()}, {V: page(), f"{V}@roles.a": text()})[:-1] == []
    assert findings({V: page(), f"{V}@units.b": text(B)}, locked)[0] == (
        *("fact-lost", {"value": f"{V}@units.a", "at": "units.a"}),
    )
    # Only a unit's or a role's, and only of the same version.
    assert findings({V: page(), f"{V}@repeals.2": text()}, {V: page(), f"{V}@repeals.1": text()})[0][0] == "fact-lost"
    elsewhere = "m/r/2025-01-02/"
    assert findings({V: page(), elsewhere: page(), f"{elsewhere}@units.b": text()}, locked | {elsewhere: page()})[
        0
    ] == (*("fact-lost", {"value": f"{V}@units.a", "at": "units.a"}),)


# redirects ------------------------------------------------------------------------------------------------------------


def test_a_redirect_carries_a_page_with_all_it_has() -> None:
    locked = {"m/a/": page(), "m/a/#x": text(), "m/a/@name": text(), "m/a/kart.png": page()}
    now = {"m/b/": page(), "m/b/#x": text(), "m/b/@name": text(), "m/b/kart.png": page(), "m/a/@moved": text(B)}
    more = ("address-new", {"count": "5", "value": "m/a/@moved"})
    assert findings(now, locked, redirects={"m/a/": "m/b/"}) == [more]
    # What the new page does not have is lost, but for what the redirect itself names.
    del now["m/b/#x"], now["m/b/@name"]
    assert findings(now, locked, redirects={"m/a/": "m/b/"})[:-1] == [("address-lost", {"value": "m/a/#x"})]


def test_a_fact_of_a_page_that_was_carried_along_is_lost_where_the_page_is_not() -> None:
    locked = {"m/a/": page(), "m/a/x/": page(), "m/a/x/@name": text()}
    now = {"m/b/": page(), "m/b/x/": page()}
    assert findings(now, locked, redirects={"m/a/": "m/b/"})[:-1] == [
        ("fact-lost", {"value": "m/a/x/@name", "at": "m/a/x/"}),
    ]
    del now["m/b/x/"]
    assert findings(now, locked, redirects={"m/a/": "m/b/"})[:-1] == [("address-lost", {"value": "m/a/x/"})]


def test_a_text_that_moves_may_not_change_and_its_page_may_be_named_anew() -> None:
    locked, redirects = {"m/a/": text(), "m/a/#x": text(), "m/a/@name": text()}, {"m/a/": "m/b/"}
    now = {"m/b/": text(B), "m/b/#x": text(B), "m/b/@name": text(B)}
    assert findings(now, locked, redirects=redirects)[:-1] == [("text-changed", {"value": "m/a/#x", "at": "m/b/#x"})]
    # Of a text that moves no hash is asked where none was promised.
    assert (
        findings({"m/b/": text(), "m/b/#x": text()}, {"m/a/": page(), "m/a/#x": page()}, redirects=redirects)[:-1] == []
    )


def test_a_text_may_stand_elsewhere_but_not_be_given_up_for_another() -> None:
    """A redirect may say that a clause has another label now; not that one that was there before stands for it."""
    old, new, there = f"{V}madde-1/#bent-a", f"{V}madde-1/#bent-b", {f"{V}madde-1/": text()}
    redirects, led = {old: new}, {f"{old}@moved": text()}
    moved, given_up = {**there, new: text(B), **led}, ("text-changed", {"value": old, "at": "madde-1 bent-a"})
    assert findings(moved, {**there, old: text()}, redirects=redirects)[:-1] == []
    locked = {**there, old: text(), new: text(B)}
    assert findings(moved, locked, redirects=redirects)[:-1] == [given_up]
    # The same words at both, a declared correction, what was accepted once: nothing is taken from a reader.
    assert findings(moved, {**locked, new: text()} | {new: text(B)} | {old: text(B)}, redirects=redirects)[:-1] == []
    assert findings(moved, locked, redirects=redirects, logs={V: {"madde-1 bent-a": 1}})[0] != given_up
    assert findings(moved, locked | led, redirects=redirects) == []


def test_where_a_redirect_leads_is_promised() -> None:
    locked, now = {"m/a/": page(), "m/a/@moved": text()}, {"m/b/": page(), "m/a/@moved": text(B)}
    assert findings(now, locked, redirects={"m/a/": "m/b/"})[:-1] == [
        ("redirect-changed", {"value": "m/a/@moved", "at": "m/a/"}),
    ]
    assert findings({}, {"m/a/@moved": text()}) == [("fact-lost", {"value": "m/a/@moved", "at": "m/a/"})]
    assert findings({"m/a/": page()}, {"m/a/": page(), "m/a/@moved": text()}) == []  # the page is back


def test_a_redirect_that_leads_nowhere_is_told_once() -> None:
    found = list(check_permanence(kept({}, {"m/a/": page()}, redirects={"m/a/": "m/b/"})))
    assert [told(each) for each in found] == [("redirect-nowhere", {"value": "m/b/"})]
    assert found[0].span == DECLARED
    # What led to a lost address is not lost itself.
    assert findings({}, {"m/a/": page(), "m/b/": page()}, redirects={"m/a/": "m/b/"}) == [
        ("address-lost", {"value": "m/b/"}),
        ("redirect-nowhere", {"value": "m/b/"}),
    ]
    assert findings({}, {"m/a/": page(), "m/a/x/": page(), "m/b/x/": page()}, redirects={"m/a/": "m/b/"}) == [
        ("address-lost", {"value": "m/b/x/"}),
        ("redirect-nowhere", {"value": "m/b/"}),
    ]


def test_a_redirect_may_not_hide_a_page() -> None:
    now = {"m/a/": page(), "m/a/x/": page(), "m/b/": page(), "m/b/x/": page()}
    assert findings(now, now, redirects={"m/a/": "m/b/"}) == [("redirect-hides-page", {"value": "m/a/"})]
    (found,) = check_permanence(kept(now, now, redirects={"m/a/": "m/b/"}))
    assert found.span == DECLARED
    only_below = {"m/a/x/": page(), "m/b/": page(), "m/b/x/": page()}
    assert findings(only_below, only_below, redirects={"m/a/": "m/b/"}) == [
        ("redirect-hides-page", {"value": "m/a/x/"})
    ]


def test_a_fragment_leads_on_from_a_text() -> None:
    now = {"m/a/": text(), "m/a/#y": text(), "m/p/": page()}
    assert findings(now, now, redirects={"m/a/#x": "m/a/#y"}) == []
    assert findings(now, now, redirects={"m/p/#x": "m/a/#y"}) == [("redirect-fragment", {"value": "m/p/#x"})]
    assert findings(now, now, redirects={"m/q/#x": "m/a/#y"}) == [("redirect-fragment", {"value": "m/q/#x"})]
    assert findings(now, now, redirects={"m/q/": "m/a/", "m/q/#x": "m/a/#y"}) == []
    (found,) = check_permanence(kept(now, now, redirects={"m/p/#x": "m/a/#y"}))
    assert found.span == DECLARED


# what is new ----------------------------------------------------------------------------------------------------------


def test_what_is_new_is_counted_and_the_first_is_named() -> None:
    now = {"m/b/": page(), "m/a/": page(), "m/c/": page()}
    (found,) = check_permanence(kept(now, {"m/c/": page()}))
    assert (told(found), found.span) == (("address-new", {"count": "2", "value": "m/a/"}), FileSpan(LOCK))
    assert findings({"": page()}, {}) == [("address-new", {"count": "1", "value": "/"})]
    assert findings(now, {}, exists=False) == [("lock-none", {"count": "3", "value": "m/a/"})]


# what is declared -----------------------------------------------------------------------------------------------------


def with_log(*places: str) -> Corpus:
    site = small()
    version = new(site).version
    spans: dict[Path, FileSpan] = {("log", number, "at"): replace(HERE, line=number) for number in range(len(places))}
    document = replace(version.document, values={**version.document.values, **spans})
    log = tuple(LogEntry(date(2026, 1, 2), at, "Okundu.") for at in places)
    version = replace(version, log=log, document=document)
    (one,) = site.corpus.municipalities
    regulation = replace(one.regulations[0], versions=(version,))
    return replace(site.corpus, municipalities=(replace(one, regulations=(regulation,)),))


def test_a_log_speaks_of_what_is_there_or_was() -> None:
    corpus = with_log("madde-1", "madde-2 fikra-1", "adoption.body", "madde-99", "log.1")
    version = corpus.versions[0]
    now = {version.url: page(), f"{version.url}madde-1/": text(), f"{version.url}@log.1": text()}
    locked = {version.url: page()} | {
        f"{version.url}madde-2/#fikra-1": text(),
        f"{version.url}@adoption.body": text(GONE, 1),
    }
    found = [each for each in check_permanence(kept(now, locked, corpus=corpus)) if each.code == "log-nowhere"]
    assert [told(each) for each in found] == [
        ("log-nowhere", {"value": "madde-99"}),
        ("log-nowhere", {"value": "log.1"}),
    ]
    assert found[0].span == replace(HERE, line=3)


def test_a_change_speaks_of_what_is_there_or_was() -> None:
    now = {"konu/x/": page(), "konu/x/@name": text(), "konu/y/": page(), "konu/z/": page(), "konu/z/@changes.1": text()}
    found = list(check_permanence(kept(now, now, changes=("konu/x/", "konu/y/", "konu/w/", "konu/z/"))))
    assert [told(each) for each in found] == [
        *(("change-nowhere", {"value": value}) for value in ("konu/y/", "konu/w/", "konu/z/")),
    ]
    assert found[0].span == HERE
    assert findings(now, now | {"konu/w/@name": text(GONE, 1)}, changes=("konu/w/",)) == []


# withdrawn ------------------------------------------------------------------------------------------------------------


def test_what_is_withdrawn_and_taken_out_rests() -> None:
    corpus = with_log()
    url = corpus.versions[0].url
    withdrawn = {url: Withdrawn((), frozenset())}  # the document rests wherever anything of the text is withdrawn
    locked = {url: page(), f"{url}@source": text(), f"{url}@title": text()}
    now = {url: page(), f"{url}@source": text(B), f"{url}@title": text(B)}
    assert [value["value"] for _, value in findings(now, locked, corpus=corpus, withdrawn=withdrawn)] == [
        f"{url}@title"
    ]
    promised = kept(now, locked, corpus=corpus, withdrawn=withdrawn)
    assert promised.rests(f"{url}@source")
    assert not promised.rests(f"{url}@title")
    assert lock_with_new(promised) == {url: page(), f"{url}@source": text(), f"{url}@title": text(B)}


# the lock that is written ---------------------------------------------------------------------------------------------


def test_the_lock_takes_what_is_new_and_lets_nothing_go() -> None:
    locked = {"m/": page(), "m/x/": page(), "m/@name": text(A), f"{V}madde-1/": text(A, 0)}
    now = {"m/": page(), "m/y/": page(), "m/@name": text(B, 1), f"{V}madde-1/": text(A, 0)}
    assert lock_with_new(kept(now, locked)) == {
        "m/": page(),
        "m/x/": page(),
        "m/@name": text(B, 1),
        f"{V}madde-1/": text(A, 0),
        "m/y/": page(),
    }


def test_what_a_declared_correction_took_away_is_locked_as_gone() -> None:
    key, note = f"{V}@adoption.announced", f"{V}@units.x.note"
    locked = {V: page(), key: text(A, 0), note: text(A, 0), "m/@notes.1": text(), f"{V}madde-1/": text()}
    written = lock_with_new(kept({V: page()}, locked, logs={V: {"adoption.announced": 2, "madde-1": 3}}))
    assert written == locked | {key: LockedAddress(GONE, 2), note: LockedAddress(GONE, 0)}
    same = lock_with_new(kept({V: page()}, {V: page(), key: text(A, 1)}, logs={V: {"adoption.announced": 1}}))
    assert same == {V: page(), key: text(A, 1)}


# another commit's lock ------------------------------------------------------------------------------------------------


def against(today: Entries, earlier: Entries) -> list[tuple[str, dict[str, object]]]:
    return [told(found) for found in check_against(lock_of(today), lock_of(earlier), "origin/main")]


def test_lines_of_another_commit_may_only_be_added_to_or_declared() -> None:
    earlier = {"": page(), "a/": text(A, 1), "a/@x.note": text(A)}
    assert against(earlier | {"b/": page()}, earlier) == []
    assert against(earlier | {"a/": text(B, 2), "a/@x.note": text(B)}, earlier) == []
    assert against(earlier | {"a/": text(A, 2)}, earlier) == []
    rewritten = [("lock-rewritten", {"value": "a/", "revision": "origin/main"})]
    assert against(earlier | {"a/": text(B, 1)}, earlier) == rewritten
    assert against(earlier | {"a/": text(A, 0)}, earlier) == rewritten
    assert against(earlier | {"a/": text(B, 0)}, earlier) == rewritten
    note = earlier | {"a/@x.note": text(A, 1)}
    assert against(earlier, note) == [("lock-rewritten", {"value": "a/@x.note", "revision": "origin/main"})]
    assert against(earlier | {"": text(A)}, earlier) == [("lock-rewritten", {"value": "/", "revision": "origin/main"})]


def test_lines_that_another_commit_had_are_counted() -> None:
    earlier = {"": page(), "a/": text(), "b/": page()}
    assert against({"a/": text()}, earlier) == [
        ("lock-lines-lost", {"count": "2", "value": "/", "revision": "origin/main"}),
    ]
    assert against({"": page()}, earlier)[0][1] == {"count": "2", "value": "a/", "revision": "origin/main"}
    spans = {"a/": FileSpan("data/municipalities/m/r/addresses.lock", 9, 1)}
    (found,) = check_against(lock_of({}), Lock({"a/": page()}, spans, exists=True), "x")
    assert found.span == FileSpan("data/municipalities/m/r/addresses.lock")
    today = lock_of({"z/": page(), "a/": text(B)})
    (found,) = check_against(today, lock_of({"a/": text(A)}), "x")
    assert found.span == FileSpan(LOCK, 3, 1)


def test_lost_lines_are_taken_back_and_todays_stand() -> None:
    today, earlier = lock_of({"a/": text(B)}, exists=False), lock_of({"b/": page(), "a/": text(A)})
    both = restored(today, earlier)
    assert (both.entries, both.exists) == ({"b/": page(), "a/": text(B)}, True)
    assert both.spans == {"b/": FileSpan(LOCK, 2, 1), "a/": FileSpan(LOCK, 2, 1)}
