"""The browser's half is the same: the same tokens as Python, the same order and weights as lunr."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from bench.search.site import NAMELESS, concepts, corpus
from playwright.sync_api import Page
from tests.exports.search import vectors

from kimsorumlu.exports.search.analyzer import tokens
from kimsorumlu.exports.search.documents import collections
from kimsorumlu.exports.search.postings import K1, LEVELS, B, index
from kimsorumlu.turkish.fold import fold_search

pytestmark = pytest.mark.browser

TOKENS = """
async ({base, texts}) => {
  const { createAnalyzer } = await import(new URL('assets/js/search/analyzer.js', base));
  const { openStore } = await import(new URL('assets/js/search/store.js', base));
  const { language } = await openStore(new URL('assets/search/', base), 'current');
  const analyzer = createAnalyzer(language);
  const values = (t) => [t.term, t.kind, t.surface, t.start, t.end];
  return texts.map((text) => analyzer.tokens(text.normalize('NFC')).map(values));
}
"""


@pytest.fixture(scope="module")
def entries() -> dict[str, Any]:
    return dict(index(collections(corpus(), NAMELESS)[0], concepts()).entries)


# the same tokens ---------------------------------------------------------------------------------------------------


def test_the_committed_vectors(page: Page, search_base: str) -> None:
    page.goto(search_base)
    pairs = json.loads(vectors.FILE.read_text("utf-8"))
    found = page.evaluate(TOKENS, {"base": search_base, "texts": [text for text, _ in pairs]})
    for (text, expected), got in zip(pairs, found, strict=True):
        assert got == expected, text


def test_the_whole_vocabulary_and_generated_text(page: Page, search_base: str) -> None:
    page.goto(search_base)
    texts = [clause.printed for version in corpus().versions for _, clause in version.clauses()]
    texts += [a.heading or "" for version in corpus().versions for a in version.articles]
    texts += sorted({word for text in texts for word in text.split()})
    texts += vectors.generated(4_000, seed=2)
    found = page.evaluate(TOKENS, {"base": search_base, "texts": texts})
    for text, got in zip(texts, found, strict=True):
        assert got == vectors.found(text), text


def test_every_character_folds_alike(page: Page, search_base: str) -> None:
    page.goto(search_base)
    found = page.evaluate(
        """async (base) => {
          const { fold } = await import(new URL('assets/js/search/analyzer.js', base));
          let all = '';
          for (let code = 0; code < 0xd800; code++) all += fold(String.fromCharCode(code));
          for (let code = 0xe000; code < 0x10000; code++) all += fold(String.fromCharCode(code));
          return all;
        }""",
        search_base,
    )
    assert found == fold_search("".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000)))))


# the same order as lunr --------------------------------------------------------------------------------------------

QUESTIONS = [
    ["kamer"], ["bilgi"], ["guvenlik", "kamer"], ["kisisel", "veri", "koru"], ["bilgi", "islem", "mudurluk"], ["22-d"],
    ["elektronik", "imza"], ["5393"], ["sistem", "yazilim", "sunuc", "ag"], ["belediye", "kanu"], ["telsiz", "yok"],
]  # fmt: skip
PLAIN = """
async ({base, questions}) => {
  const { openStore } = await import(new URL('assets/js/search/store.js', base));
  const { idf, STEP } = await import(new URL('assets/js/search/ranking.js', base));
  const plainScores = (store, entries) => {
    const sums = new Map();
    for (const entry of entries) {
      const rare = idf(entry.clauses.length, store.clauses);
      entry.clauses.forEach((id, k) => sums.set(id, (sums.get(id) ?? 0) + rare * entry.weights[k] * STEP));
    }
    return sums;
  };
  const store = await openStore(new URL('assets/search/', base), 'current');
  const found = [];
  for (const terms of questions) {
    const entries = await store.entries(terms);
    found.push([...plainScores(store, [...entries.values()])]);
  }
  return found;
}
"""


def in_order(scores: list[tuple[int, float]]) -> list[int]:
    """Clauses by score; equal scores (to nine digits) by number, since lunr leaves their order open."""
    return [number for number, _ in sorted(scores, key=lambda pair: (-round(pair[1], 9), pair[0]))]


def test_shards_rank_as_lunr_ranks_the_unsharded_index(page: Page, search_base: str, entries: dict[str, Any]) -> None:
    clauses = index(collections(corpus(), NAMELESS)[0], concepts()).clauses
    words = sorted(term for term, entry in entries.items() if entry.clauses and not {"@", "=", "~"} & set(term))
    vector: dict[int, list[float]] = {}
    for position, term in enumerate(words):
        count = len(entries[term].clauses)
        idf = math.log(1 + abs((clauses - count + 0.5) / (count + 0.5)))
        for number, weight, _ in entries[term].clauses:
            vector.setdefault(number, []).extend((position, idf * weight * (K1 + 1) / LEVELS))
    unsharded = {
        "version": "2.3.9",
        "fields": ["text"],
        "fieldVectors": [[f"text/{number}", values] for number, values in sorted(vector.items())],
        "invertedIndex": [
            [term, {"_index": position, "text": {str(number): {} for number, _, _ in entries[term].clauses}}]
            for position, term in enumerate(words)
        ],
        "pipeline": [],
    }
    page.goto(search_base)
    page.add_script_tag(url=f"{search_base}lunr.js")
    lunr = page.evaluate(
        """({index, questions}) => {
          const loaded = lunr.Index.load(index);
          return questions.map((terms) => loaded.query((q) => terms.forEach((t) => q.term(t, { usePipeline: false })))
            .map((hit) => [Number(hit.ref), hit.score]));
        }""",
        {"index": unsharded, "questions": QUESTIONS},
    )
    ours = page.evaluate(PLAIN, {"base": search_base, "questions": QUESTIONS})
    for terms, theirs, mine in zip(QUESTIONS, lunr, ours, strict=True):
        # lunr divides by the length of the question's vector, the same for every clause of a question.
        asked = sum(term in words for term in terms)
        assert in_order([(n, s * math.sqrt(asked)) for n, s in theirs]) == in_order(mine), terms
        assert mine


def test_the_weights_are_those_lunr_computes_from_the_same_tokens(page: Page, search_base: str) -> None:
    current, _ = collections(corpus(), NAMELESS)
    documents = [
        {"id": str(number), "text": [t.term for t in tokens(clause.text, concepts())], "weight": clause.weight}
        for number, clause in enumerate(clause for article in current.articles for clause in article.clauses)
    ]
    page.goto(search_base)
    page.add_script_tag(url=f"{search_base}lunr.js")
    lunr = page.evaluate(
        """({documents, k1, b, questions}) => {
          const builder = new lunr.Builder();
          builder.k1(k1);
          builder.b(b);
          builder.field('text');
          documents.forEach(({weight, ...document}) => builder.add(document, { boost: weight }));
          const index = builder.build();
          return questions.map(([term]) => index.query((q) => q.term(term, { usePipeline: false }))
            .map((hit) => [Number(hit.ref), hit.score]));
        }""",
        {"documents": documents, "k1": K1, "b": B, "questions": QUESTIONS},
    )
    ours = page.evaluate(PLAIN, {"base": search_base, "questions": [terms[:1] for terms in QUESTIONS]})
    for terms, theirs, mine in zip(QUESTIONS, lunr, ours, strict=True):
        scores = dict(mine)
        assert set(scores) == {number for number, _ in theirs}, terms
        for number, score in theirs:
            # One step of 63 is what packing the weight may cost.
            rare = math.log(1 + abs((len(documents) - len(theirs) + 0.5) / (len(theirs) + 0.5)))
            assert abs(scores[number] - score) <= rare * (K1 + 1) / LEVELS
