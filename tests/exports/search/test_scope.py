"""The files of what is known beyond the texts, and that the browser reads questions with them as Python does."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from bench.search.answers import SETS, load
from bench.search.site import NAMELESS, corpus, words
from playwright.sync_api import Page
from tests import sites

from kimsorumlu.exports.search import search_files
from kimsorumlu.exports.search.jobs import job_table, jobs_named
from kimsorumlu.exports.search.places import place_table, places_named
from kimsorumlu.exports.search.scope import SearchJob, SearchLevel, SearchScope
from kimsorumlu.exports.search_scope import search_scope
from kimsorumlu.read.places_file import Places, ProvinceShape

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
async ({base, scope, texts}) => {
  const { createAnalyzer } = await import(new URL('assets/js/search/analyzer.js', base));
  const { readWords, running } = await import(new URL('assets/js/search/question.js', base));
  const { jobsNamed, placesNamed, readScope } = await import(new URL('assets/js/search/scope.js', base));
  const { language } = await (await fetch(new URL('assets/search/current.json', base))).json();
  const tools = { language, analyzer: createAnalyzer(language) };
  const read = readScope(scope);
  return texts.map((text) => {
    const { words, composites } = readWords(text, tools);
    return [
      jobsNamed(running(words, composites), read.jobs, tools.analyzer.stem).map(({ job }) => job),
      placesNamed(text, read).map(({ start, end, places: all }) =>
        [start, end, all.map((p) => `${p.province}/${p.district}`)]),
    ];
  });
}
"""


def test_names_are_kept_as_stems_and_once() -> None:
    assert SMALL.names["names"] == [["cop toplam", "cop"]]


def test_places_are_kept_without_the_centre() -> None:
    assert SMALL.names["provinces"] == [["Kütahya", "Kütahya’nın", 0, ["Emet"]]]
    assert (SMALL.names["everyday"], SMALL.names["yielding"]) == (["Emet"], (3,))


def test_jobs_that_prevail_and_words_in_common_are_kept_as_search_reads_them() -> None:
    scope = replace(SMALL, jobs=(replace(RUBBISH, prevails=True),), common=("Program", "ve"))
    assert (scope.names["prevailing"], scope.names["common"]) == ([0], ["program="])


def test_what_is_shown_of_a_job() -> None:
    assert SMALL.cards == [("Çöp toplama", "Temizlik İşleri Müdürlüğü", "", [["belediye", 0, (LAW,)]])]


def test_the_manifest_names_its_files() -> None:
    made = {file.path.rpartition("/")[2]: file.content for file in search_files(corpus(), NAMELESS, words(), SMALL)}
    names, cards = json.loads(made["current.json"])["scope"]
    assert json.loads(made[f"scope-{names}.json"])["said"] == "Bu sitede …"
    assert json.loads(made[f"jobs-{cards}.json"])[0][0] == "Çöp toplama"
    assert "scope" not in json.loads(made["superseded.json"])


@pytest.mark.browser
def test_the_browser_finds_the_same_jobs_and_places(page: Page, search_base: str) -> None:
    page.goto(search_base)
    scope = search_scope(sites.real())
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
    found: list[Any] = page.evaluate(ASK, {"base": search_base, "scope": scope.names, "texts": texts})
    for text, got in zip(texts, found, strict=True):
        named = [
            [place.start, place.end, [f"{one.province}/{one.district}" for one in place.places]]
            for place in places_named(text, places)
        ]
        assert got == [[ids.index(job.job) for job in jobs_named(text, jobs)], named], text
