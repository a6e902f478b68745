"""What the site promises: its addresses, the texts at them, and the facts behind them, each with a hash.

A key of the lock is an address, or an address and a fact ("…/2020-11-04/@adoption.decision"). Facts are named as the
data file names them. What is unknown (null, false, an empty list) is not promised, so that it can be filled in.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from kimsorumlu import ids
from kimsorumlu.digest import digest_of
from kimsorumlu.facts.facts import Facts
from kimsorumlu.facts.roles import shared_slug
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.text import Article, Cell, Clause, Division
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version
from kimsorumlu.model.withdrawing import NAME_NOTICE, TEXT_NOTICE, Withdrawn
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.changes_file import DeclaredChange
from kimsorumlu.read.lock_file import FACT, LockedAddress, fact_key
from kimsorumlu.read.redirects_file import Redirect

_LENGTH: Final = 16
# Where a redirect leads is a fact behind the address that it is of.
MOVED: Final = "moved"
# And so is the day and the reason that readers of the address are given.
REASON: Final = "moved.why"
NAME: Final = "name"
# Where and when a document was got, from whom, under which licence: what was once so is no matter of today's.
_PROVENANCE: Final = ("url", "sender", "retrieved", "retrieved_by", "licence")
# The facts of a version that are called by slugs.
UNIT: Final = "units."
ROLE: Final = "roles."
_NOTE: Final = ".note"
# What facts are called whose second step is a name of the data's own.
_NAMED: Final = ("units", "roles", "amendments", "of")


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised of one key today, and where in the data it stands; None for a page that is no one's."""

    locked: LockedAddress
    span: FileSpan | None = None


@dataclass(frozen=True, slots=True)
class Declared:
    """How many corrections are declared: of each version by its address, place by place; of addresses elsewhere."""

    logs: Mapping[str, Mapping[str, int]]
    changes: tuple[DeclaredChange, ...]
    counts: Mapping[str, int]
    withdrawn: Mapping[str, Withdrawn]

    def count(self, key: str) -> int:
        """How many corrections of what this key promises are declared."""
        version, at = declared_at(key)
        return self.logs.get(version, {}).get(at, 0) if version else self.counts.get(at, 0)


def declared(corpus: Corpus, changes: tuple[DeclaredChange, ...], withdrawn: Mapping[str, Withdrawn]) -> Declared:
    """What the logs of all versions and data/changes.yml declare; and what is withdrawn, version by version."""
    logs = {version.url: Counter(entry.at for entry in version.log) for version in corpus.versions}
    return Declared(logs, changes, Counter(change.shape.at for change in changes), withdrawn)


def declared_at(key: str) -> tuple[str, str]:
    """Where a change of what this key promises is declared: the version's address, and how its log names the place.

    Of what lies in no version, "" and the address, as data/changes.yml names it.
    """
    address, _, fact = key.partition(FACT)
    version, rest = ids.in_version(address)
    if not version:
        return "", address
    article, _, fragment = rest.partition("#")
    own = fact.removesuffix(_NOTE) if is_note(key) else fact
    return version, f"{article.rstrip('/')} {fragment}".strip() if rest else own


def is_declaration(key: str) -> bool:
    """Whether what this key promises is itself an entry of a log, of data/changes.yml or of data/withdrawals.yml."""
    return key.partition(FACT)[2].startswith(("log.", "changes.", "withdrawn."))


def is_note(key: str) -> bool:
    """Whether this key is of our own words about a text: they may be improved, but not without a word."""
    part, *steps = key.partition(FACT)[2].split(".")
    if part in ("note", "notes", "date_note"):
        return True
    # A unit may be called "note" in its turn: "units.note" is what is said of it, "units.note.note" the note on it.
    return steps[-1:] == ["note"] and (len(steps) == 2 or part not in _NAMED)


def promises(
    corpus: Corpus,
    facts: Facts,
    addresses: Iterable[str],
    redirects: tuple[Redirect, ...],
    redirected: Iterable[str],
    known: Declared,
) -> dict[str, Promise]:
    """Everything the site promises, by the keys of the lock.

    `addresses` are those of all pages that the site has, or is planned to have, one for each. The page that leads on
    from one that is `redirected` is a promise kept, not a page that could hide it; where there are two, one does.
    """
    there = Counter(addresses)
    there.subtract(iter(redirected))  # a mapping would be taken for counts
    found = {page: Promise(LockedAddress()) for page, pages in there.items() if pages > 0}
    for key, value, span in (*_told(corpus, facts, redirects, there), *_changes(known.changes), *_withdrawals(known)):
        found[key] = Promise(LockedAddress(value, known.count(key)), span)
    return found


def text_promises(corpus: Corpus, known: Declared) -> dict[str, Promise]:
    """What is promised of the texts by themselves: their words, and the facts beside them; no page."""
    told = (each for version in corpus.versions for each in _of_version(version))
    return {key: Promise(LockedAddress(value, known.count(key)), span) for key, value, span in told}


_Told = Iterator[tuple[str, str, FileSpan]]


def _told(corpus: Corpus, facts: Facts, redirects: tuple[Redirect, ...], pages: Mapping[str, int]) -> _Told:
    """Key, hash and place of everything whose words are promised."""
    for version in corpus.versions:
        yield from _of_version(version)
    for municipality in corpus.municipalities:
        yield from _municipality(municipality)
    yield from (each for each in _catalogues(facts) if pages.get(each[0].partition(FACT)[0], 0) > 0)
    yield from _shared_roles(corpus, facts)
    for redirect in redirects:
        yield fact_key(redirect.old, MOVED), _hash((redirect.new,)), redirect.span
        if redirect.why:
            yield fact_key(redirect.old, REASON), _hash((redirect.date.isoformat(), redirect.why)), redirect.span


def _of_version(version: Version) -> _Told:
    yield from _texts(version)
    yield from ((fact_key(version.url, fact), hashed, span) for fact, hashed, span in _head(version))


# of a version ---------------------------------------------------------------------------------------------------------


def _texts(version: Version) -> _Told:
    """The text of every article's head and of every clause, and what is said beside it."""
    for article in version.articles:
        address = version.article_url(article)
        yield address, _hash((article.marker, article.heading, _mark(article), *_before(article))), article.span
        yield from _beside(version, address, article)
        for clause in article.walk():
            address = version.article_url(article, clause.fragment)
            words = (clause.printed_label, clause.text, _mark(clause), clause.closing, *_around(clause))
            yield address, _hash(words), clause.span
            yield from _beside(version, address, clause)


def _before(piece: Article | Division) -> tuple[str, ...]:
    """What is printed before the lines of a piece; most have nothing, and promise what they always did."""
    second = piece.before_heading if isinstance(piece, Article) else piece.before_title
    return (piece.before or "", second or "") if piece.before or second else ()


def _around(clause: Clause) -> tuple[str, ...]:
    """What is printed before a heading among clauses, which cells of a row reach over others, notes; most have none."""
    reaching = any(cell != Cell() for cell in clause.cells)
    cells = " ".join(f"{cell.columns}x{cell.rows}" for cell in clause.cells if reaching)
    around = (clause.before or "", cells) if clause.before or cells else ()
    return (*around, clause.footnotes) if clause.footnotes else around


def _mark(part: Article | Clause) -> str | None:
    return part.mark.text if part.mark else None


def _beside(version: Version, address: str, part: Article | Clause) -> _Told:
    """Whom a part speaks for, what its amendment mark means, and the editor's note at it."""
    mark = (part.mark.amendment, part.mark.effect) if part.mark else None
    speaking = _names(version, part.speaks_for)
    for fact, value in (("speaks_for", speaking), ("amendment", mark), ("note", part.note)):
        yield from ((fact_key(address, fact), hashed, part.span) for hashed in _hash_if_said(value))


def _head(version: Version) -> Iterator[tuple[str, str, FileSpan]]:
    """What the head of a version file says, but for what tells how its document is proved."""
    span = version.document.span
    # The document itself, byte for byte; its hash in the file is checked against it.
    yield "source", _hash((version.received.digest if version.received else version.source.sha256,)), span(("source",))
    for name in _PROVENANCE:
        yield from _fact(f"source.{name}", getattr(version.source, name), span(("source", name)))
    for name in ("title", "date_basis", "date_note", "directorate_kind", "front_matter", "back_matter"):
        yield from _fact(name, getattr(version, name), span((name,)))
    for part, told in (("adoption", version.adoption), ("end", version.end)):
        for name in (field.name for field in fields(told)) if told else ():
            yield from _fact(f"{part}.{name}", getattr(told, name), span((part, name)))
    for amendment in version.amendments:
        yield from _fact(f"amendments.{amendment.id}", amendment, span(("amendments",)))
    for key, entries in (("repeals", version.repeals), ("notes", version.notes), ("log", version.log)):
        for number, entry in enumerate(entries):
            yield from _fact(f"{key}.{number + 1}", entry, span((key, number)))
    for kind, each in ((UNIT, version.units), (ROLE, version.roles)):
        for named in each:
            yield from _named(version, kind, named)
    yield from _divisions(version)


def _divisions(version: Version) -> Iterator[tuple[str, str, FileSpan]]:
    """Every heading with what it stands before: one that moves changes what belongs to the chapter."""
    after = [*(piece.slug for piece in version.text[1:]), ""]
    for piece, following in zip(version.text, after, strict=True):
        if isinstance(piece, Division):
            yield piece.slug, _hash((piece.label, piece.title, following, *_before(piece))), piece.span
            yield from _fact(f"{piece.slug}{_NOTE}", piece.note, piece.span)


def _named(version: Version, kind: str, named: Unit | Role) -> Iterator[tuple[str, str, FileSpan]]:
    """A unit or a role; the note on it apart. What it refers to is told by name, as slugs may change.

    How it stands to units of other regulations is said when those are added, and no fact of this text.
    """
    left = ("id", "span", "note", "same_as", "apart", "superior", "superiors")
    said = {f.name: getattr(named, f.name) for f in fields(named) if f.name not in left}
    said |= {key: _names(version, said[key]) for key in ("parent", "unit", "reports_to") if key in said}
    said |= {"superiors": outside} if (outside := _outside(named)) else {}
    yield from _fact(f"{kind}{named.id}", said, named.span)
    yield from _fact(f"{kind}{named.id}{_NOTE}", named.note, named.span)


def _outside(named: Unit | Role) -> tuple[str, ...]:
    """Who stands above it outside the regulation, as the data writes it."""
    superiors = named.superiors if isinstance(named, Role) else (named.superior,) if named.superior else ()
    return tuple(superior.said for superior in superiors)


def _names(version: Version, references: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The names of the units and roles behind these slugs; a slug that is none's, which a rule tells of, as it is."""
    found = (references,) if isinstance(references, str) else references or ()
    return tuple(there.name if (there := version.speaker(id)) else id for id in found)


def _fact(fact: str, value: object, span: FileSpan) -> Iterator[tuple[str, str, FileSpan]]:
    yield from ((fact, hashed, span) for hashed in _hash_if_said(value))


# of the rest ----------------------------------------------------------------------------------------------------------


def _municipality(municipality: Municipality) -> _Told:
    """What a municipality and its units are called. Its ways of contact change, and are not promised."""
    for name in (NAME, "short_name", "kind", "province", "detsis"):
        value, span = getattr(municipality, name), municipality.document.span((name,))
        yield from ((fact_key(municipality.url, name), hashed, span) for hashed in _hash_if_said(value))
    # As the newest text calls it, in force or not yet: a name must not change by a day's passing.
    by_day = sorted((edition.version for edition in municipality.editions), key=lambda version: version.date)
    for unit in {unit.id: unit for version in by_day for unit in version.units}.values():
        yield fact_key(ids.unit_url(municipality.slug, unit.id), NAME), _name(unit.name), unit.span


def _catalogues(facts: Facts) -> _Told:
    """The names behind the pages of topics, laws, terms, and of the roles that several texts share."""
    known = facts.catalogues
    for topic in known.topics.topics:
        span = known.topics.document.span((*topic.path, "label"))
        yield fact_key(ids.topic_url(topic.id), NAME), _name(topic.shape.label), span
    for law in known.legislation.laws:
        yield fact_key(ids.law_url(law.id), NAME), _name(law.title), law.span
    for term in facts.references.terms:
        definition = term.definitions[0]
        yield fact_key(ids.term_url(term.slug), NAME), _name(term.name), definition.clause.span
    for path, role in known.roles.roles:
        yield fact_key(ids.role_url(role.id), NAME), _name(role.label), known.roles.document.span((*path, "label"))


def _changes(changes: tuple[DeclaredChange, ...]) -> _Told:
    """What was declared of each address, in its order: that is promised too."""
    seen: Counter[str] = Counter()
    for change in changes:
        seen[change.shape.at] += 1
        yield (
            fact_key(change.shape.at, f"changes.{seen[change.shape.at]}"),
            digest_of(change.shape)[:_LENGTH],
            change.span,
        )


def _withdrawals(known: Declared) -> _Told:
    """That something is withdrawn is promised, but not the name that it is about."""
    for what in known.withdrawn.values():
        for number, entry in enumerate(what.entries, 1):
            hashed = digest_of(replace(entry.shape, name=None))[:_LENGTH]
            yield fact_key(entry.shape.at, f"withdrawn.{number}"), hashed, entry.span


def withheld(corpus: Corpus, known: Declared) -> frozenset[str]:
    """The keys of what was taken out of the data itself, because it is withdrawn: their promises rest.

    Where a text was, the data must say just that; where a name was in a text, that it was there.
    """
    found = set()
    for version in corpus.versions:
        what = known.withdrawn.get(version.url)
        if what is None:
            continue
        # The document is not shown, and may be gone.
        found.add(fact_key(version.url, "source"))
        for article in version.articles:
            for clause in article.walk():
                address = version.article_url(article, clause.fragment)
                named = what.names_at(address) and NAME_NOTICE in f"{clause.text} {clause.closing}"
                if named or (address in what.texts and clause.text == TEXT_NOTICE):
                    found.add(address)
        found |= set(_withheld_of_head(version, what))
    return frozenset(found)


def _withheld_of_head(version: Version, what: Withdrawn) -> Iterator[str]:
    adoption = {f"adoption.{field.name}": getattr(version.adoption, field.name) for field in fields(version.adoption)}
    around = {"front_matter": version.front_matter, "back_matter": version.back_matter}
    for fact, value in (adoption | around).items():
        if what.names_at(version.url) and NAME_NOTICE in str(value):
            yield fact_key(version.url, fact)
    yield from (fact_key(version.url, fact) for fact, value in around.items() if what.whole and not value)


def _shared_roles(corpus: Corpus, facts: Facts) -> _Told:
    """Which roles of the versions a page of a role is about: two entries of the table may not trade them."""
    for version in corpus.versions:
        for role in version.roles:
            slug = shared_slug(role.id, facts.catalogues.roles)
            if slug in facts.references.roles:
                key = fact_key(ids.role_url(slug), f"of.{role.id}")
                yield key, _hash((role.id,)), role.span


def _name(name: str) -> str:
    """Of a name by its letters: case, accents and marks may be mended."""
    return _hash((ids.slug(name),))


# hashes ---------------------------------------------------------------------------------------------------------------


def _hash(parts: Iterable[str | None]) -> str:
    return hashlib.sha256("\x00".join(part or "" for part in parts).encode()).hexdigest()[:_LENGTH]


def _hash_if_said(value: object) -> Iterator[str]:
    """The hash of a value, nothing if it says nothing."""
    said = _said(value)
    if said:
        yield digest_of(said)[:_LENGTH]


def _said(value: object) -> object:
    """The value without what is empty in it, so that a key that a later day adds to the data changes no hash."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, dict):
        return {key: said for key, one in value.items() if (said := _said(one))}
    if isinstance(value, (list, tuple)):
        return [_said(one) for one in value]
    return value.strip() if isinstance(value, str) else value


# What a correction leaves that takes a fact away: the promise that it is not known.
GONE: Final[str] = _hash(())
