"""What texts lay down beside duties, as the search answers it: who is above whom, of what a unit consists, since when.

Also who carries a text out.

These rows are read only for a question that asks for such a rule, of the municipalities it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from kimsorumlu.exports.search.documents import ArticleDocument
from kimsorumlu.exports.search.pieces import Piece, json_bytes, piece

# Bytes of rows in one file before compression.
_MOST: Final = 6_000

RuleKind = Literal["above", "parts", "founded", "since", "executed"]


@dataclass(frozen=True, slots=True)
class SearchRule:
    """A rule of a text in force, as a sentence: `before`, the name or day that is the answer, `after`.

    `of` is whom it is about. `address`: the page of the answer, "" if it has none. `clause`: the address of the clause
    that lays it down, "" if none was found; `page` is where else it stands.
    """

    municipality: str
    kind: RuleKind
    of: str
    before: str
    answer: str
    after: str
    address: str
    clause: str
    page: str


def rule_blocks(
    rules: Sequence[SearchRule], places: Sequence[str], articles: Iterable[ArticleDocument]
) -> Iterator[tuple[int, Piece]]:
    """The rows by municipality, in runs: [place of the first, piece]. `places` are all municipalities' slugs."""
    clauses = (clause.address for article in articles for clause in article.clauses)
    numbers = {address: number for number, address in enumerate(clauses)}
    rows = {slug: [_row(rule, numbers) for rule in held] for slug, held in groupby(rules, key=lambda r: r.municipality)}
    block: dict[int, list[list[object]]] = {}
    for place, slug in enumerate(places):
        if slug not in rows:
            continue
        if block and len(json_bytes(block)) + len(json_bytes(rows[slug])) > _MOST:
            yield next(iter(block)), piece("rules", block)
            block = {}
        block[place] = rows[slug]
    if block:
        yield next(iter(block)), piece("rules", block)


def _row(rule: SearchRule, numbers: Mapping[str, int]) -> list[object]:
    said = [rule.kind, rule.of, rule.before, rule.answer, rule.after, rule.address]
    return [*said, numbers.get(rule.clause, -1), rule.page]
