"""The browser's half: the same tokens as Python, the same order as lunr, and what the engine promises."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench.search.measure import Answered, load, rows
from bench.search.site import corpus
from playwright.sync_api import Browser, Page
from tests.index.search import vectors

from kimsorumlu.index.search.documents import collections
from kimsorumlu.index.search.folding import fold
from kimsorumlu.index.search.postings import K1, LEVELS, B, index

pytestmark = pytest.mark.browser

HALVES = Path(__file__).parents[3] / "bench" / "search"
SEARCH = """
async ({base, q, options}) => {
  const { openEngine } = await import(new URL('assets/js/arama/engine.js', base));
  return (await (globalThis.engine ??= openEngine())).search(q, options);
}
"""
TOKENS = """
async ({base, texts}) => {
  const { createAnalyzer } = await import(new URL('assets/js/arama/analyzer.js', base));
  const { language } = await (await fetch(new URL('assets/arama/dizin.json', base))).json();
  const analyzer = createAnalyzer(language);
  return texts.map((text) => analyzer.tokens(text.normalize('NFC')).map((t) => [t.term, t.kind, t.surface, t.start, t.end]));
}
"""


class Asked:
    """An engine in a page."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        page.goto(base)

    def __call__(self, q: Any, **options: Any) -> dict[str, Any]:
        result: dict[str, Any] = self.page.evaluate(SEARCH, {"base": self.base, "q": q, "options": options})
        return result

    def addresses(self, q: str, **options: Any) -> list[str]:
        return [clause["address"] for clause in self(q, **options)["clauses"]]


@pytest.fixture
def ask(page: Page, search_base: str) -> Asked:
    return Asked(page, search_base)


@pytest.fixture(scope="module")
def entries() -> Iterator[dict[str, Any]]:
    yield dict(index(collections(corpus(), (), ())[0]).entries)


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
          const { fold } = await import(new URL('assets/js/arama/analyzer.js', base));
          let all = '';
          for (let code = 0; code < 0xd800; code++) all += fold(String.fromCharCode(code));
          for (let code = 0xe000; code < 0x10000; code++) all += fold(String.fromCharCode(code));
          return all;
        }""",
        search_base,
    )
    assert found == fold("".join(map(chr, (*range(0xD800), *range(0xE000, 0x10000)))))


# the same order as lunr --------------------------------------------------------------------------------------------

QUESTIONS = [
    ["kamer"], ["bilgi"], ["guvenlik", "kamer"], ["kisisel", "veri", "koru"], ["bilgi", "islem", "mudurluk"],
    ["elektronik", "imza"], ["5393"], ["22-d"], ["sistem", "yazilim", "sunuc", "ag"], ["belediye", "kanu"], ["telsiz", "yok"],
]  # fmt: skip
PLAIN = """
async ({base, questions}) => {
  const { openStore } = await import(new URL('assets/js/arama/store.js', base));
  const { plainScores } = await import(new URL('assets/js/arama/ranking.js', base));
  const store = await openStore(new URL('assets/arama/', base), 'dizin');
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
    clauses = index(collections(corpus(), (), ())[0]).clauses
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
    from kimsorumlu.index.search.analyzer import tokens

    current, _ = collections(corpus(), (), ())
    documents = [
        {"id": str(number), "text": [t.term for t in tokens(clause.text)], "weight": clause.weight}
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


# what the engine promises ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("half", ["tune", "heldout"])
def test_judged_questions(ask: Asked, half: str) -> None:
    judged = load(HALVES / f"judged-{half}.json")
    answers = [Answered(tuple(ask.addresses(question.q, limit=40)), 0, 0) for question in judged]
    overall, *kinds = rows(judged, answers)
    assert overall.article >= 0.97
    assert overall.mrr >= 0.95
    assert overall.clause is not None and overall.clause >= 0.90
    assert overall.lost == 0
    assert all(row.article == row.mrr == 1.0 for row in kinds if row.name == "number")


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("madde 7 ğ", ["izmir-bb/bilgi-islem/2023-11-30/madde-7/#fikra-1-bent-gx", "kocaeli-bb/bilgi-islem/2025-11-13/madde-7/#bent-gx"]),
        ("m. 9/1-ı", ["izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-ix", "kocaeli-bb/bilgi-islem/2025-11-13/madde-9/#bent-ix"]),
        ("İzmir 9/1-ı", ["izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-ix"]),
        ("izmir 7. maddenin g bendi", ["izmir-bb/bilgi-islem/2023-11-30/madde-7/#fikra-1-bent-g"]),
        ("KÜTAHYA MADDE 6/2/a", ["kutahya/bilgi-islem/2020-11-04/madde-6/#fikra-2-bent-2-alt-2-a"]),
        ("eyüp sultan madde 14", ["eyupsultan/bilgi-islem/2024-11-08/madde-14/"]),
        ("22/d", ["kocaeli-bb/bilgi-islem/2025-11-13/madde-4/#bent-e", "eyupsultan/bilgi-islem/2024-11-08/madde-22/#fikra-2-bent-d"]),
    ],
)  # fmt: skip
def test_places_are_looked_up(ask: Asked, q: str, expected: list[str]) -> None:
    assert ask.addresses(q)[: len(expected)] == expected


def test_an_article_of_a_law_is_not_an_article_of_these_texts(ask: Asked) -> None:
    first = ask("5393 sayılı kanunun 15. maddesi")["clauses"][0]
    assert "5393" in first["text"]


def test_a_municipality_named_comes_first_and_one_chosen_alone(ask: Asked) -> None:
    named = ask("kütahya kamera")
    assert named["municipality"] == "kutahya"
    assert named["clauses"][0]["municipalitySlug"] == "kutahya"
    assert {clause["municipalitySlug"] for clause in named["clauses"]} > {"kutahya"}
    chosen = ask("kamera", municipality="izmir-bb")
    assert {clause["municipalitySlug"] for clause in chosen["clauses"]} == {"izmir-bb"}


def test_marks_stand_on_the_words_as_spelled(ask: Asked) -> None:
    clause = next(c for c in ask("guvenlik kamerasi")["clauses"] if c["address"].endswith("madde-9/#fikra-1-bent-ix"))
    marked = [clause["text"][start:end] for start, end in clause["marks"]]
    assert {"güvenlik", "kamera", "kameralarının"} == set(marked)


def test_superseded_versions_only_if_asked_for_or_alone_in_having_a_word(ask: Asked) -> None:
    assert all(clause["inForce"] for clause in ask("sekretarya")["clauses"])
    everything = ask("sekretarya", superseded=True)["clauses"]
    assert {clause["inForce"] for clause in everything} == {True, False}
    alone = ask("stajyer")["clauses"]
    assert [clause["inForce"] for clause in alone] == [False]
    assert "/2022-10-11/" in alone[0]["address"]


def test_near_spellings_are_tried_only_for_words_not_found(ask: Asked) -> None:
    assert ask("tesliz")["didYouMean"] == "telsiz"
    assert ask.addresses("tesliz")[0] == ask.addresses("telsiz")[0]
    assert ask("telsiz")["didYouMean"] is None
    assert ask("Kisok sistemleri")["didYouMean"] == "kiosk sistemleri"


@pytest.mark.parametrize(
    ("q", "word"),
    [
        ("şifremi", "şifre"),
        ("yazıcımız", "yazıcı"),
        ("kameralı", "kamera"),
        ("penetrasyon testi", "sızma"),
        ("mobese", "KGYS"),
    ],
)
def test_other_forms_and_other_words_find_it_too(ask: Asked, q: str, word: str) -> None:
    assert any(word in clause["text"] for clause in ask(q, limit=3)["clauses"])


def test_a_word_still_being_typed_finds_its_continuations(ask: Asked) -> None:
    assert any("iklimlendirme" in clause["text"] for clause in ask("iklimlendi", typing=True)["clauses"])
    assert ask("tels", typing=True)["total"] >= ask("telsiz")["total"]


def test_a_unit_named_is_answered_with_its_card(ask: Asked) -> None:
    answer = ask("kocaeli elektronik sistemler şube müdürlüğü")["answers"][0]
    assert (answer["kind"], answer["municipality"]) == ("unit", "Kocaeli BB")
    assert answer["duties"]["address"] == "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/"


@pytest.mark.parametrize(
    "q",
    [
        "<img src=x onerror=alert(1)>", "(a+)+$", "(((((((((", "\\", "[^]", "%00", "{{constructor}}", "__proto__", "toString",
        "hasOwnProperty constructor", "'" * 500, "a/" * 300, "madde " * 100, "m. " + "1/" * 100, "ı" * 10_000, "\ud800", "😀",
        "", " ", None, 5, ["x"], {"q": 1},
    ],
)  # fmt: skip
def test_a_question_is_text_and_nothing_else(ask: Asked, q: Any) -> None:
    result = ask(q)
    assert len(result["query"]) <= 200
    assert ask.page.evaluate("document.body ? document.body.childElementCount : 0") == 0


def test_equal_scores_have_one_order(ask: Asked) -> None:
    first = ask.addresses("amiri tarafından verilen diğer görevler", limit=40)
    assert first == ask.addresses("amiri tarafından verilen diğer görevler", limit=40)
    assert first[:12] == ask.addresses("amiri tarafından verilen diğer görevler", limit=12)


def test_nothing_is_asked_of_anybody_else_and_little_of_the_site(page: Page, search_base: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    Asked(page, search_base)("güvenlik kamerasına kim bakıyor", limit=10)
    assert all(url.startswith((search_base, "data:")) for url in asked)
    assert not any("eski" in url or "/y-" in url for url in asked)
    assert len(asked) < 30


def test_a_site_published_anew_is_noticed(browser: Browser, search_folder: Path, search_base: str) -> None:
    page = browser.new_page()
    ask = Asked(page, search_base)
    ask("kamera", limit=1)
    gone = {"done": False}

    def once(route: Any) -> None:
        if gone["done"]:
            route.continue_()
        else:
            gone["done"] = True
            route.fulfill(status=404)

    page.route("**/arama/k-*.json", once)
    assert ask("telsiz", limit=1)["total"] > 0
    assert gone["done"]
    page.close()
