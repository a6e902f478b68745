"""Permanence: no published address vanishes, no published text changes, unless it is declared.

Pages may grow. The text of a dated article may not: its hash is locked clause by clause, and a true correction needs a
dated entry in the version's correction log, which readers see.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from kimsorumlu import ids
from kimsorumlu.model.corpus import Corpus, Version
from kimsorumlu.model.text import Article, Clause
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.read.lock_file import LOCK, Lock, LockedAddress
from kimsorumlu.read.redirects_file import Redirect, moves


def promises(corpus: Corpus, addresses: Iterable[str], redirected: Iterable[str]) -> dict[str, LockedAddress]:
    """What the site promises: its pages, and the hash of every article's and clause's text.

    `addresses` are those of all pages that the site has, or is planned to have, one for each. The page that leads on
    from one that is `redirected` is a promise kept, not a page that could hide it; where there are two, one does.
    """
    there = Counter(addresses)
    there.subtract(iter(redirected))  # a mapping would be taken for counts
    entries = {page: LockedAddress() for page, pages in there.items() if pages > 0}
    for version in corpus.versions:
        corrected = _corrections(version)
        for article in version.articles:
            entries[version.article_url(article)] = LockedAddress(_hash(_head(article)), corrected.get(article.slug, 0))
            for clause in article.walk():
                count = corrected.get(f"{article.slug} {clause.fragment}", 0)
                entries[version.article_url(article, clause.fragment)] = LockedAddress(_hash(_words(clause)), count)
    return entries


def check_permanence(
    corpus: Corpus, now: Mapping[str, LockedAddress], lock: Lock, redirects: tuple[Redirect, ...]
) -> Iterator[Finding]:
    """What would break for a reader who kept an address, or who cited a text; `now` is what the site promises."""
    carried, exactly = moves(lock.entries, redirects), {redirect.old for redirect in redirects}
    places = _places(corpus)
    lost = []
    for address, promised in lock.entries.items():
        there = address if address in now else carried.get(address)
        current = now.get(there) if there is not None else None
        if current is None:
            # What a redirect names is told of as `redirect-nowhere`; what led to a lost address is not lost by itself.
            lost += [address] if address not in exactly and there not in lock.entries else []
        elif address not in exactly:  # that one is declared with its reason
            span, at = places.get(there or "", (FileSpan(LOCK, lock.lines[address]), ""))
            # A new entry in the log declares a change; `lock` then takes it over.
            if promised.hash not in (None, current.hash) and current.corrections <= promised.corrections:
                yield finding("text-changed", span, value=address, at=at)
            elif current.corrections < promised.corrections:
                yield finding("correction-lost", span, value=address, at=at)
    yield from _lost(lost, lock)
    new = sorted(address for address in now if address not in lock.entries)
    if new and lock.exists:
        yield finding("address-new", FileSpan(LOCK), count=str(len(new)), value=new[0] or "/")
    yield from _redirects(now, carried, redirects)
    yield from _logs(corpus)


def _lost(lost: list[str], lock: Lock) -> Iterator[Finding]:
    """One finding for a page and all that goes with it: a redirect of the page carries all of it."""
    pages = {address for address in lost if address.endswith("/")}
    groups: dict[str, list[str]] = {}
    for address in lost:
        own = address.removeprefix(ids.EMBEDS)
        steps = [own[: place + 1] for place, character in enumerate(own) if character == "/"]
        groups.setdefault(next((step for step in steps if step in pages), address), []).append(address)
    for address, group in groups.items():
        span = FileSpan(LOCK, lock.lines[address])
        if len(group) == 1:
            yield finding("address-lost", span, value=address)
        else:
            yield finding("addresses-lost", span, value=address, count=str(len(group) - 1))


def _redirects(
    now: Mapping[str, LockedAddress], carried: Mapping[str, str], redirects: tuple[Redirect, ...]
) -> Iterator[Finding]:
    for redirect in redirects:
        hidden = [address for address in carried if address.startswith(redirect.old) and address in now]
        if hidden:
            yield finding("redirect-hides-page", redirect.span, value=hidden[0])
        if carried[redirect.old] not in now:
            yield finding("redirect-nowhere", redirect.span, value=redirect.new)
        page, mark, _ = redirect.old.partition("#")
        if mark and page not in carried and now.get(page, LockedAddress()).hash is None:
            yield finding("redirect-fragment", redirect.span, value=redirect.old)


def _logs(corpus: Corpus) -> Iterator[Finding]:
    for version in corpus.versions:
        known = {article.slug for article in version.articles}
        known |= {f"{article.slug} {clause.fragment}" for article, clause in version.clauses()}
        for index, entry in enumerate(version.log):
            if entry.at not in known:
                yield finding("log-nowhere", version.document.span(("log", index, "at")), value=entry.at)


def lock_with_new(now: Mapping[str, LockedAddress], lock: Lock) -> dict[str, LockedAddress]:
    """The lock with everything new in it; nothing that was promised leaves."""
    return {**lock.entries, **now}


def _corrections(version: Version) -> dict[str, int]:
    counts: dict[str, int] = {}
    for entry in version.log:
        counts[entry.at] = counts.get(entry.at, 0) + 1
    return counts


def _places(corpus: Corpus) -> dict[str, tuple[FileSpan, str]]:
    """Address → where its text stands in the data, and how the log names it."""
    places: dict[str, tuple[FileSpan, str]] = {}
    for version in corpus.versions:
        for article in version.articles:
            places[version.article_url(article)] = (article.span, article.slug)
            for clause in article.walk():
                address = version.article_url(article, clause.fragment)
                places[address] = (clause.span, f"{article.slug} {clause.fragment}")
    return places


def _head(article: Article) -> tuple[str | None, ...]:
    return (article.marker, article.heading, article.mark.text if article.mark else None)


def _words(clause: Clause) -> tuple[str | None, ...]:
    return (clause.label, clause.text, clause.mark.text if clause.mark else None, clause.closing)


def _hash(parts: Iterable[str | None]) -> str:
    return hashlib.sha256("\x00".join(part or "" for part in parts).encode()).hexdigest()[:16]
