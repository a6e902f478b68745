"""The files of what is known beyond the texts, and that the browser reads questions with them as Python does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from bench.search.answers import SETS, load
from bench.search.serving import serve
from bench.search.site import NAMELESS, corpus, words
from playwright.sync_api import Page
from tests import sites

from kimsorumlu.exports.search import search_files
from kimsorumlu.exports.search.beyond import cut
from kimsorumlu.exports.search.jobs import job_table, jobs_named
from kimsorumlu.exports.search.places import place_table, places_named
from kimsorumlu.exports.search.scope import SearchJob, SearchLevel, SearchScope
from kimsorumlu.exports.search.sieve import passes, sieve
from kimsorumlu.exports.search_scope import search_scope
from kimsorumlu.read.places_file import Places, ProvinceShape
from kimsorumlu.turkish.fold import fold_search

LAW = ("5393 sayılı Belediye Kanunu", "mevzuat/kanun-5393/", "m. 15/1-g")
RUBBISH = SearchJob(
    ("Çöp toplama", "çöp", "ÇÖP"), "Temizlik İşleri Müdürlüğü", "", (SearchLevel("belediye", 0, (LAW,)),)
)
SMALL = SearchScope(
    (RUBBISH,),
    Places((ProvinceShape("Kütahya", False, ("Emet", "Merkez")),), (), frozenset({"Emet"})),
    "Bu sitede …",
    {"Kütahya/": "kutahya"},
    {"kutahya": "Kütahya Belediyesi"},
    (3,),
)
ASK = """
async ({base, texts}) => {
  const { createAnalyzer } = await import(new URL('assets/js/search/analyzer.js', base));
  const { readWords, running } = await import(new URL('assets/js/search/question.js', base));
  const { jobsNamed, learnFrom, placesNamed, Scope } = await import(new URL('assets/js/search/scope.js', base));
  const { openStore } = await import(new URL('assets/js/search/store.js', base));
  const store = await openStore(new URL('assets/search/', base), 'current');
  const { language } = store;
  const tools = { language, analyzer: createAnalyzer(language) };
  const { stem } = tools.analyzer;
  const results = [];
  for (const text of texts) {
    const { words, composites } = readWords(text, tools);
    const line = running(words, composites);
    // One that has learned nothing yet: what it fetches for this text must be enough.
    const scope = new Scope(store);
    await learnFrom(text, line, scope, { stem, language });
    results.push([
      jobsNamed(line, scope.jobs, stem).map(({ job }) => job),
      placesNamed(text, scope).map(({ start, end, places }) =>
        [start, end, places.map((p) => `${p.province}/${p.district}`)]),
    ]);
  }
  return results;
}
"""


def made(scope: SearchScope) -> dict[str, Any]:
    """The files of the index of the texts in force with this scope, by name, read."""
    files = search_files(corpus(), NAMELESS, words(), scope)
    return {f.path.rpartition("/")[2]: json.loads(f.content) for f in files if "/superseded-" not in f.path}


@pytest.fixture(scope="module")
def scoped_base(search_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the scripts beside an index with the real scope."""
    folder = tmp_path_factory.mktemp("scoped")
    (folder / "assets").mkdir()
    (folder / "index.html").symlink_to(search_folder / "index.html")
    (folder / "assets" / "js").symlink_to((search_folder / "assets" / "js").resolve())
    for file in search_files(corpus(), NAMELESS, words(), search_scope(sites.real())):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    with serve(folder) as base:
        yield base


def test_names_are_kept_as_stems_and_once() -> None:
    assert SMALL.stems == [["cop toplam", "cop"]]


def test_a_name_stands_under_its_first_stem_where_the_terms_are_and_its_words_under_their_letters() -> None:
    beyond = cut(SMALL)
    assert (beyond.beside, beyond.words) == ({"cop+": "toplam 0;0", "toplam+": ""}, {"c": "cop", "t": "toplam"})
    files = made(SMALL)
    manifest = files["current.json"]
    (at,) = [number for number in range(len(manifest["terms"])) if "cop+" in files[f"terms-{number}.json"]]
    assert manifest["terms"][at] <= "cop" and manifest["terms"][at + 1] > "cop"
    (words_of_c,) = [file["c+"] for name, file in files.items() if name.startswith("spellings-") and "c+" in file]
    assert words_of_c == "cop"


def test_directorates_that_no_text_is_of_stand_under_their_first_stem() -> None:
    kinds = {"Fen İşleri Müdürlüğü": ("Fen İşleri", "Yapı İşleri"), "Zabıta Müdürlüğü": ("Zabıta",)}
    assert {key: lines for key, lines in cut(replace(SMALL, offices=kinds)).beside.items() if key[-1] == "!"} == {
        "fen!": "is=Fen İşleri Müdürlüğü",
        "yapi!": "is=Fen İşleri Müdürlüğü",
        "zabit!": "=Zabıta Müdürlüğü",
    }
    here = search_scope(sites.real()).offices
    assert "Zabıta" in here["Zabıta Müdürlüğü"]
    assert not [name for names in here.values() for name in names if name.startswith("Bilgi İşlem")]


def test_places_are_kept_without_the_centre() -> None:
    files = made(SMALL)
    scope = files["current.json"]["scope"]
    assert files["provinces-0.json"] == [["Kütahya", "Kütahya’nın", 0]]
    assert scope["places"] == ["e"]
    assert files["places-0.json"] == {"e": [[1, "Emet", 0, "Emet", 1]], "k": [[0, "Kütahya", 0, ""]]}
    assert scope["yielding"] == [3]


def test_the_sieve_lets_every_place_through_and_few_other_words() -> None:
    places = sites.real().facts.catalogues.places
    names = {fold_search(name) for province in places.provinces for name in (province.name, *province.districts)}
    made_of = sieve(names)
    assert all(passes(name, made_of) for name in names)
    others = {fold_search(word) for version in corpus().versions for word in version.title.split()}
    others |= {
        token for article in corpus().versions[0].articles for token in fold_search(article.heading or "").split()
    }
    others |= {"".join(pair) for pair in product(("cop", "kamera", "su", "yol", "park", "nikah"), "abcdefghijklmn")}
    assert sum(passes(word, made_of) for word in others - names) <= len(others) / 20
    assert len(made_of) < 2 * len(names)


def test_jobs_that_prevail_and_words_in_common_are_kept_as_search_reads_them() -> None:
    scope = replace(SMALL, jobs=(replace(RUBBISH, prevails=True),), common=("Program", "ve"))
    assert (scope.table["prevailing"], scope.table["common"]) == ([0], ["program="])


def test_what_is_shown_of_a_job() -> None:
    assert RUBBISH.row == ("Çöp toplama", "Temizlik İşleri Müdürlüğü", "", [["belediye", 0, (LAW,)]])


def test_the_manifest_names_its_files() -> None:
    files = made(SMALL)
    scope = files["current.json"]["scope"]
    assert scope["said"] == "Bu sitede …"
    assert (scope["jobs"], files["jobs-0.json"][0][0]) == ([0], "Çöp toplama")
    assert "scope" not in files["superseded.json"]


@pytest.mark.browser
def test_the_browser_finds_the_same_jobs_and_places(page: Page, scoped_base: str) -> None:
    page.goto(scoped_base)
    catalogues = sites.real().facts.catalogues
    places, jobs = place_table(catalogues.places), job_table(catalogues.jobs)
    ids = [job.id for job in catalogues.jobs.jobs]
    texts = [question.q for question in load(SETS["2026"]) if question.half == "seen"]
    texts += [
        "Kars'ı",
        "karşı",
        "İZMİT’te çöp",
        "izmitteki",
        "Pazar ilçesi",
        "pazar yeri",
        "Edremit Van",
        "su üç gündür yok",
    ]
    texts += [name for job in catalogues.jobs.jobs for name in job.names]
    found: list[Any] = page.evaluate(ASK, {"base": scoped_base, "texts": texts})
    for text, got in zip(texts, found, strict=True):
        named = [
            [place.start, place.end, [f"{one.province}/{one.district}" for one in place.places]]
            for place in places_named(text, places)
        ]
        assert got == [[ids.index(job.job) for job in jobs_named(text, jobs)], named], text
