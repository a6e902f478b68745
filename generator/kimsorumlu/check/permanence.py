"""Permanence: nothing that was promised vanishes or changes, unless it is declared.

Pages may grow. What is locked with a hash may not change: texts clause by clause, and the facts beside them. A true
correction needs a dated entry in the version's log, which readers see, or in data/changes.yml.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kimsorumlu import ids
from kimsorumlu.check.promises import (
    GONE,
    MOVED,
    REASON,
    ROLE,
    UNIT,
    Declared,
    Promise,
    declared_at,
    is_declaration,
    is_note,
    withheld,
)
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.lock_file import FACT, LOCK, Lock, LockedAddress, fact_key
from kimsorumlu.read.redirects_file import Redirect, moves


@dataclass(frozen=True)
class Promised:
    """What permanence is held against: what the site promises now, what was locked, and what is declared."""

    corpus: Corpus
    now: Mapping[str, Promise]
    lock: Lock
    redirects: tuple[Redirect, ...]
    known: Declared

    @cached_property
    def withheld(self) -> frozenset[str]:
        """The keys whose promises rest, because what they are of is withdrawn and was taken out of the data."""
        return withheld(self.corpus, self.known)

    def rests(self, key: str) -> bool:
        """Whether the promise of this key rests."""
        return (key in self.withheld or key.partition(FACT)[0] in self.withheld) and not is_declaration(key)

    @cached_property
    def called(self) -> frozenset[tuple[str, str]]:
        """Version and hash of every unit and role. One whose slug alone changed is still there."""
        return frozenset(
            (key.partition(FACT)[0], promise.locked.hash or "")
            for key, promise in self.now.items()
            if key.partition(FACT)[2].startswith((UNIT, ROLE))
        )


def check_permanence(kept: Promised) -> Iterator[Finding]:
    """What would break for a reader who kept an address, or who cited what stands there."""
    yield from check_kept(kept)
    yield from _unlocked(kept)
    yield from _redirects(kept, moves(kept.lock.addresses, kept.redirects))
    yield from _declarations(kept)


def check_kept(kept: Promised) -> Iterator[Finding]:
    """What was promised and is not there any more, or is not what it was."""
    now, lock = kept.now, kept.lock
    carried = moves(lock.addresses, kept.redirects)
    exactly = {redirect.old for redirect in kept.redirects}
    lost = []
    for key, promised in lock.entries.items():
        if kept.rests(key):
            continue
        address, mark, fact = key.partition(FACT)
        there = key if key in now else carried.get(address, address) + mark + fact
        current = now.get(there)
        if current is None:
            if not fact:
                # What a redirect names is told of as `redirect-nowhere`; what led to a lost address is not lost itself.
                lost += [key] if key not in exactly and (there == key or there not in lock.entries) else []
            elif _fact_is_lost(kept, key, promised, carried, exactly):
                code = "note-changed" if is_note(key) else "fact-lost"
                yield finding(code, lock.span(key), value=key, at=declared_at(key)[1])
        # What a redirect names is declared with its reason; not so where the redirect itself leads.
        elif address not in exactly or fact in (MOVED, REASON):
            yield from _changed(key, there, promised, current, lock)
        elif _is_given_up(kept, key, there, promised):
            yield finding("text-changed", lock.span(key), value=key, at=declared_at(key)[1])
    yield from _lost(lost, lock)


def _is_given_up(kept: Promised, key: str, there: str, promised: LockedAddress) -> bool:
    """Whether a new redirect leads from a text to another that was there before: nothing of the first is left.

    One that only stands elsewhere now, or under another label, has an address there that nobody was promised yet.
    """
    before = kept.lock.entries.get(there)
    told = kept.known.count(key) > promised.corrections or fact_key(key, MOVED) in kept.lock.entries
    if FACT in key or told or promised.hash is None or before is None:
        return False
    return before.hash not in (None, promised.hash)


def _changed(key: str, there: str, promised: LockedAddress, current: Promise, lock: Lock) -> Iterator[Finding]:
    """What stands behind a key is not what was promised, and nothing new declares it; `lock` takes over what does."""
    span, at = current.span or lock.span(key), declared_at(there)[1]
    if promised.hash is None and there == key and current.locked.hash is not None:
        yield finding("lock-hash", lock.span(key), value=key)
    elif promised.hash not in (None, current.locked.hash) and current.locked.corrections <= promised.corrections:
        yield finding(_code(key), span, value=key, at=at)
    elif current.locked.corrections < promised.corrections:
        yield finding("correction-lost", span, value=key, at=at)


def _code(key: str) -> str:
    address, _, fact = key.partition(FACT)
    if not fact:
        return "text-changed"
    if fact in (MOVED, REASON):
        return "redirect-changed"
    if is_note(key):
        return "note-changed"
    return "fact-changed" if ids.in_version(address)[0] or is_declaration(key) else "name-changed"


def _fact_is_lost(
    kept: Promised, key: str, promised: LockedAddress, carried: Mapping[str, str], exactly: set[str]
) -> bool:
    """Whether a fact is gone that should be there: its address is, and nothing declares it."""
    address, _, fact = key.partition(FACT)
    if promised.hash == GONE or kept.known.count(key) > promised.corrections:
        return False
    if fact in (MOVED, REASON):
        return address not in kept.now  # else the page is back
    if address in exactly or (address, promised.hash) in kept.called:
        return False
    # Of an address that is lost, that is told once, of itself.
    return address not in kept.lock.entries or carried.get(address, address) in kept.now


def _lost(lost: list[str], lock: Lock) -> Iterator[Finding]:
    """One finding for a page and all that goes with it: a redirect of the page carries all of it."""
    pages = {address for address in lost if address.endswith("/")}
    groups: Counter[str] = Counter()
    for address in lost:
        own = address.removeprefix(ids.EMBEDS)
        steps = [own[: at + 1] for at, character in enumerate(own) if character == "/"]
        groups[next((step for step in steps if step in pages), address)] += 1
    for address, count in groups.items():
        if count == 1:
            yield finding("address-lost", lock.span(address), value=address)
        else:
            yield finding("addresses-lost", lock.span(address), value=address, count=str(count - 1))


def _unlocked(kept: Promised) -> Iterator[Finding]:
    """What the site would promise that no lock holds yet."""
    new = sorted(key for key in kept.now if key not in kept.lock.entries)
    if new:
        code = "address-new" if kept.lock.exists else "lock-none"
        yield finding(code, FileSpan(LOCK), count=str(len(new)), value=new[0] or "/")


def _redirects(kept: Promised, carried: Mapping[str, str]) -> Iterator[Finding]:
    now = kept.now
    for redirect in kept.redirects:
        hidden = [address for address in carried if address.startswith(redirect.old) and address in now]
        if hidden:
            yield finding("redirect-hides-page", redirect.span, value=hidden[0])
        if carried[redirect.old] not in now:
            yield finding("redirect-nowhere", redirect.span, value=redirect.new)
        page, mark, _ = redirect.old.partition("#")
        if mark and page not in carried and (page not in now or now[page].locked.hash is None):
            yield finding("redirect-fragment", redirect.span, value=redirect.old)


def _declarations(kept: Promised) -> Iterator[Finding]:
    """Corrections declared of what is not there, and never was."""
    hashed = [key for key, promise in kept.now.items() if promise.locked.hash]
    hashed += [key for key, entry in kept.lock.entries.items() if entry.hash]
    # A declaration is promised too, and does not make a place of where it stands.
    every = {declared_at(key) for key in hashed if not is_declaration(key)}
    for version in kept.corpus.versions:
        for index, entry in enumerate(version.log):
            if (version.url, entry.at) not in every:
                yield finding("log-nowhere", version.document.span(("log", index, "at")), value=entry.at)
    for change in kept.known.changes:
        if ("", change.shape.at) not in every:
            yield finding("change-nowhere", change.span, value=change.shape.at)


def lock_with_new(kept: Promised) -> dict[str, LockedAddress]:
    """The lock with everything new in it; nothing that was promised leaves.

    Of a fact that a declared correction took away, and of a note, it is promised that it is not there.
    """
    gone = {
        key: LockedAddress(GONE, count)
        for key, promised in kept.lock.entries.items()
        if FACT in key and key not in kept.now
        if (count := kept.known.count(key)) > promised.corrections
        or (is_note(key) and key.partition(FACT)[0] in kept.now)
    }
    rest = {key: entry for key, entry in kept.lock.entries.items() if kept.rests(key)}
    return {**kept.lock.entries, **gone, **{key: promise.locked for key, promise in kept.now.items()}, **rest}


def check_against(lock: Lock, earlier: Lock, revision: str) -> Iterator[Finding]:
    """What the locks of another commit promised and those of today do not: lines may only be added or declared."""
    lost: list[str] = []
    for key, was in earlier.entries.items():
        entry = lock.entries.get(key)
        if entry is None:
            lost.append(key)
        elif entry.corrections < was.corrections or (
            entry.hash != was.hash and entry.corrections == was.corrections and not is_note(key)
        ):
            yield finding("lock-rewritten", lock.span(key), value=key or "/", revision=revision)
    if lost:
        span = FileSpan(earlier.span(lost[0]).file)
        yield finding("lock-lines-lost", span, count=str(len(lost)), value=lost[0] or "/", revision=revision)


def restored(lock: Lock, earlier: Lock) -> Lock:
    """The lock with every line that another commit's had and this one lost."""
    return Lock({**earlier.entries, **lock.entries}, {**earlier.spans, **lock.spans}, exists=True)
