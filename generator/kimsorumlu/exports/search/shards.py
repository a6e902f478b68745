"""The index as small static files: a manifest, shards of postings, blocks of documents, lists of spellings.

A shard is a run of the sorted terms; the manifest says where each begins, so that a term or a beginning of one is found
without asking, and a frequent term has a shard to itself. Cutting by the first two letters instead would put a
quarter of all postings behind "bi" (bilgi, birim, bilgisayar, bilişim).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, TypeVar

from kimsorumlu.exports.search.analyzer import running
from kimsorumlu.exports.search.beyond import OF_JOBS, cut
from kimsorumlu.exports.search.documents import (
    ArticleDocument,
    ClauseDocument,
    SearchCollection,
    SearchSpeaker,
)
from kimsorumlu.exports.search.municipalities import name_terms
from kimsorumlu.exports.search.pieces import FOLDER, Piece, SearchFile, filed, json_bytes, piece
from kimsorumlu.exports.search.postings import SearchIndex, pack, pack_numbers
from kimsorumlu.exports.search.rules import SearchRule, rule_blocks
from kimsorumlu.exports.search.scope import SearchScope
from kimsorumlu.exports.search.spoken import Things, everyday_apart
from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.model.municipality import Edition
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import fold_search, normalize

T = TypeVar("T")

# Bytes of a shard or block before compression: the least, the most, and how many there should be in between. Smaller
# ones cost requests, larger ones bytes that no question needs. On a small site they are small (measured: the first ten
# results of the five texts take 61 KB with 12,000, 48 KB with 4,000, 45 KB with 2,000), on a large one there are fewer.
LEAST, MOST, ABOUT = 2_000, 12_000, 250
# The heading of the article of definitions ("Tanımlar", "Tanımlar ve kısaltmalar"), and the sign of its clauses.
DEFINING, DEFINITION = ("tanim", "kisaltma"), "t"
# Behind a stem: the everyday words that begin with it. Not a term: the terms that only superseded versions have.
OF_EVERYDAY, OLDER = "|", "^"
# Behind a stem: the things whose names begin with it, and of what kind they are.
OF_THINGS = ">"
# What a clause lays down, a sign each: nothing, or a kind of responsibility.
DUTY_SIGNS: Final = {"": "."} | {kind.value: sign for kind, sign in zip(Responsibility, "dhscuarmn", strict=True)}


def files(
    collection: SearchCollection,
    index: SearchIndex,
    name: str,
    spoken: Mapping[str, object] | None,
    scope: SearchScope | None = None,
    turns: Sequence[str] = (),
    older: Collection[str] = (),
    rules: Sequence[SearchRule] = (),
    things: Things | None = None,
) -> Iterator[SearchFile]:
    """All files of one index. The manifest, `name`.json, comes last; `turns` are the days from which another is good.

    It carries what is `spoken`, the tables of the language, and names the files of the `scope`, if these are given; the
    everyday words among what is spoken stand in the shards of terms, and so do the terms that only an `older` text has.
    """
    manifest: dict[str, object] = {"v": 1, "clauses": index.clauses, "names": index.names}
    beyond = cut(scope) if scope else None
    terms, shards = [], []
    spoken, everyday = everyday_apart(spoken)
    beside = {
        **(beyond.beside if beyond else {}),
        **{stem + OF_EVERYDAY: lines for stem, lines in everyday.items()},
        **{stem + OF_THINGS: lines for stem, lines in (things.beside if things else {}).items()},
    }
    for first, entries in _with_names(list(_shards(index)), beside, older):
        terms.append(first)
        shards.append(piece("terms", entries))
    blocks = list(_article_blocks(collection))
    cards = list(_name_blocks(collection))
    written = index.spellings + Counter(things.words if things else ())
    spellings = list(_spellings(written, beyond.words if beyond else {}))
    laid_down = list(rule_blocks(rules, [m.slug for m in collection.municipalities], collection.articles))
    folder, made = filed(
        name,
        (
            *shards,
            *(one for _, one in (*blocks, *cards, *spellings, *laid_down)),
            *(beyond.pieces if beyond else ()),
            *([piece("things", things.table)] if things and things.beside else ()),
        ),
    )
    yield from made
    manifest["folder"] = folder
    manifest["terms"] = terms
    manifest["counts"] = pack_numbers(len(article.clauses) for article in collection.articles)
    manifest["duties"] = "".join(
        _duty_sign(article, clause) for article in collection.articles for clause in article.clauses
    )
    manifest["blocks"] = [first for first, _ in blocks]
    manifest["cards"] = [first for first, _ in cards]
    manifest["kinds"] = _kinds(collection)
    manifest["spellings"] = [first for first, _ in spellings]
    manifest["places"] = _places(collection)
    if laid_down:
        manifest["rules"] = [first for first, _ in laid_down]
    if spoken is not None:
        manifest["language"] = spoken
    if beyond is not None:
        manifest["scope"] = beyond.table
    if turns:
        manifest["turns"] = list(turns)
    if past := _earlier(collection):
        manifest["earlier"] = past
    yield SearchFile(f"{FOLDER}/{name}.json", json_bytes(manifest))


def _earlier(collection: SearchCollection) -> list[list[int]]:
    """The texts that are not in force: whose (by its place among the municipalities), from which year to which."""
    editions = {article.edition.version.url: article.edition for article in collection.articles}
    slugs = [municipality.slug for municipality in collection.municipalities]
    spans = [(edition.municipality.slug, edition.validity) for edition in editions.values() if not edition.in_force]
    return [[slugs.index(slug), held.first.year, held.last.year] for slug, held in spans if held.last]


def _duty_sign(article: ArticleDocument, clause: ClauseDocument) -> str:
    """What a clause lays down; a capital where a role in a unit speaks, nothing where no unit answers."""
    if not clause.duty and fold_search(article.heading).startswith(DEFINING):
        return DEFINITION
    sign = DUTY_SIGNS[clause.duty]
    answering = [speaker for speaker in clause.speakers if speaker.unit]
    if not answering:
        return DUTY_SIGNS[""]
    return sign.upper() if all(speaker.role for speaker in answering) else sign


def _shards(index: SearchIndex) -> Iterator[dict[str, object]]:
    entries = [(term, pack(entry)) for term, entry in sorted(index.entries.items())]
    costs = [len(term) + sum(len(str(part)) for part in packed) + 8 for term, packed in entries]
    for _, run in _runs(entries, costs):
        yield dict(run)


def _with_names(
    shards: list[dict[str, object]], beside: Mapping[str, str], older: Collection[str]
) -> Iterator[tuple[str, dict[str, object]]]:
    """The shards, each with what the manifest says of its beginning, and with what is known of terms beside the texts.

    What is `beside` (names of jobs and of directorates, everyday words) stands under its first stem and a sign, in the
    shard where that stem would stand.
    """
    if not shards:
        return iter(())
    firsts = list(_beginnings(shards))

    def at(term: str) -> dict[str, object]:
        return shards[max(0, bisect_right(firsts, term) - 1)]

    for key, packed in beside.items():
        at(key[:-1])[key] = packed
    for term in sorted(older):
        shard = at(term)
        shard[OLDER] = f"{shard.get(OLDER, '')} {term}".strip()
    return zip(firsts, shards, strict=True)


def _beginnings(shards: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Where each shard begins: as many letters of its first term as tell it from the last of the shard before."""
    last = ""
    for entries in shards:
        first = next(iter(entries))
        yield next(first[:length] for length in range(1, len(first) + 1) if first[:length] > last)
        last = max(entries)


def _runs(things: Iterable[T], costs: Sequence[int]) -> Iterator[tuple[int, list[T]]]:
    """The things in order, cut where a run would grow too large: (number of the first, run)."""
    most = min(MOST, max(LEAST, sum(costs) // ABOUT))
    run: list[T] = []
    size = first = 0
    for number, (thing, cost) in enumerate(zip(things, costs, strict=True)):
        if run and size + cost > most:
            yield first, run
            run, size, first = [], 0, number
        run.append(thing)
        size += cost
    if run:
        yield first, run


def _article_blocks(collection: SearchCollection) -> Iterator[tuple[int, Piece]]:
    """Runs of articles: [number of the first, piece]. A block repeats the few facts about the versions it touches."""
    costs = [80 + len(a.heading) + sum(len(c.text) + 30 for c in a.clauses) for a in collection.articles]
    for first, articles in _runs(collection.articles, costs):
        yield first, piece("articles", _block(articles))


def _version(edition: Edition) -> list[str]:
    """A text: its address, its date, whose it is, and between which days it was valid ("" for no end).

    Last what stands before its citations, where that is not the municipality's name alone.
    """
    version, whose = edition.version, edition.municipality
    held = edition.validity
    until = held.last.isoformat() if held.last else ""
    row = [version.url, version.date.isoformat(), whose.short_name, whose.slug, held.first.isoformat(), until]
    return [*row, edition.whose] if edition.of else row


def _block(articles: Sequence[ArticleDocument]) -> dict[str, object]:
    versions = list({article.edition.version.url: article.edition for article in articles}.values())
    urls = [edition.version.url for edition in versions]
    speakers = list(dict.fromkeys(speaker for article in articles for speaker in _speaking(article)))
    places = {speaker: number for number, speaker in enumerate(speakers)}
    return {
        "versions": [_version(edition) for edition in versions],
        "speakers": [[speaker.unit, speaker.address, speaker.role] for speaker in speakers],
        "articles": [
            [
                urls.index(article.edition.version.url),
                article.slug,
                article.cited,
                article.heading,
                article.mark,
                [places[speaker] for speaker in article.speakers],
                [_clause_row(article, clause, places) for clause in article.clauses],
            ]
            for article in articles
        ],
    }


def _speaking(article: ArticleDocument) -> Iterator[SearchSpeaker]:
    yield from article.speakers
    for clause in article.clauses:
        yield from clause.speakers


def _clause_row(article: ArticleDocument, clause: ClauseDocument, places: Mapping[SearchSpeaker, int]) -> list[object]:
    """What is shown of a clause; its speakers only where they are not those of its article."""
    row: list[object] = [clause.fragment, clause.citation, clause.text]
    return row if clause.speakers == article.speakers else [*row, [places[speaker] for speaker in clause.speakers]]


def _name_blocks(collection: SearchCollection) -> Iterator[tuple[int, Piece]]:
    for first, names in _runs(collection.names, [len(json_bytes(name.row)) for name in collection.names]):
        yield first, piece("names", [name.row for name in names])


def _kinds(collection: SearchCollection) -> list[list[object]]:
    """Runs of one kind among the names: [kind, number of the first]; the articles come last."""
    kinds: list[list[object]] = []
    for number, name in enumerate(collection.names):
        if not kinds or kinds[-1][0] != name.kind:
            kinds.append([name.kind, number])
    return [*kinds, ["article", len(collection.names)]]


def _spellings(spellings: Mapping[str, int], jobs: Mapping[str, str]) -> Iterator[tuple[str, Piece]]:
    """The words of the texts and of things as written, lower case, by the first letter of the folded form.

    Of two spellings the commoner. Runs of letters: [the first, piece]. Beside the words of a letter stand those of
    `jobs` that begin with it.
    """
    best: dict[str, tuple[int, str]] = {}
    for written, count in sorted(spellings.items()):
        folded = fold_search(normalize(written))
        if folded.isalpha() and len(folded) > 3:
            spelling = lower(written)
            known = best.get(folded, (0, ""))
            best[folded] = (known[0] + count, known[1] if known[0] >= count else spelling)
    lists = {
        letter: " ".join(spelling for _, spelling in words)
        for letter, words in groupby(
            sorted((folded, spelling) for folded, (_, spelling) in best.items()), key=lambda word: word[0][0]
        )
    }
    together: dict[str, str] = {}
    for letter in sorted(lists.keys() | jobs.keys()):
        if together and sum(map(len, together.values())) > LEAST:
            yield next(iter(together))[0], piece("spellings", together)
            together = {}
        here = {letter: lists.get(letter, ""), letter + OF_JOBS: jobs.get(letter, "")}
        together |= {key: words for key, words in here.items() if words}
    if together:
        yield next(iter(together))[0], piece("spellings", together)


def _places(collection: SearchCollection) -> list[list[object]]:
    """Each municipality: slug, short name, terms of each name, first article, first unit (-1: none)."""
    articles: dict[str, int] = {}
    units: dict[object, int] = {}
    for number, article in enumerate(collection.articles):
        articles.setdefault(article.edition.municipality.slug, number)
    for number, name in enumerate(collection.names):
        if name.kind == "unit":
            units.setdefault(name.row[2], number)
    return [
        [
            m.slug,
            m.short_name,
            [name_terms(m.name), [t.term for t in running(m.short_name)], *map(name_terms, m.also_called)],
            articles.get(m.slug, -1),
            units.get(m.short_name, -1),
        ]
        for m in collection.municipalities
    ]
