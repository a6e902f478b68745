"""What a search is worth: recall, reciprocal rank, latency.

Recall@10 counts what of the relevant is among the first ten, against what could be there (ten, or all there is). For
articles the first ten different articles count, in the order of their first hit; "links" is the stricter number that
takes the first ten hits as they come, so that three clauses of one article use up three places.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

TOP = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with the addresses that answer it (clauses with "#…", or whole articles)."""

    q: str
    kind: str
    relevant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What a search gave: addresses in rank order, and milliseconds, first asked and asked again."""

    found: tuple[str, ...]
    first_ms: float
    again_ms: float


@dataclass(frozen=True, slots=True)
class Row:
    """Means over a set of questions; `clause` is None where only articles were found or judged.

    `lost`: how many questions have no relevant article in the top ten.
    """

    name: str
    count: int
    article: float
    links: float
    clause: float | None
    mrr: float
    lost: int


def load(path: Path) -> list[Judged]:
    """A judged set: [{"q": …, "kind": …, "relevant": [addresses]}]."""
    return [Judged(e["q"], e.get("kind", ""), tuple(e["relevant"])) for e in json.loads(path.read_text("utf-8"))]


def article(address: str) -> str:
    """The address of the article that an address lies in."""
    return address.partition("#")[0]


def rows(judged: Sequence[Judged], answers: Sequence[Answered]) -> list[Row]:
    """One row for all, and one per kind."""
    pairs = list(zip(judged, answers, strict=True))
    kinds = dict.fromkeys(question.kind for question in judged)
    return [_row("all", pairs)] + [_row(kind, [p for p in pairs if p[0].kind == kind]) for kind in kinds]


def _row(name: str, pairs: Sequence[tuple[Judged, Answered]]) -> Row:
    articles = [_articles(question, answer) for question, answer in pairs]
    links = [_recall({article(a) for a in q.relevant}, {article(a) for a in answer.found[:TOP]}) for q, answer in pairs]
    clauses = [
        _recall({a for a in q.relevant if "#" in a}, set(answer.found[:TOP]))
        for q, answer in pairs
        if any("#" in a for a in q.relevant) and any("#" in a for a in answer.found)
    ]
    return Row(
        name,
        len(pairs),
        fmean(recall for recall, _ in articles),
        fmean(links),
        fmean(clauses) if clauses else None,
        fmean(1 / rank if rank else 0 for _, rank in articles),
        sum(not 0 < rank <= TOP for _, rank in articles),
    )


def _articles(question: Judged, answer: Answered) -> tuple[float, int]:
    """Article recall, and the rank of the first relevant article (0: none)."""
    found = list(dict.fromkeys(map(article, answer.found)))
    relevant = {article(address) for address in question.relevant}
    rank = next((rank for rank, address in enumerate(found, 1) if address in relevant), 0)
    return _recall(relevant, set(found[:TOP])), rank


def _recall(relevant: set[str], found: set[str]) -> float:
    return len(relevant & found) / min(TOP, len(relevant)) if relevant else 1.0


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
