"""What the history of one regulation costs: 20 versions of 1,000 clauses, each changing some of the one before.

    .venv/bin/python bench/history.py [versions] [clauses]

Every figure is of one run in one process; the peak is that of the whole process, the pages included.
"""

from __future__ import annotations

import datetime
import random
import resource
import sys
import time
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from kimsorumlu.build import Project, read
from kimsorumlu.facts.alignment import align
from kimsorumlu.facts.facts import Facts, build_facts
from kimsorumlu.facts.history import histories
from kimsorumlu.ids import ArticleNumber
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.designation import Designation
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.model.version import Version
from kimsorumlu.pages.history.comparison import comparison_pages
from kimsorumlu.pages.history.timeline import timeline_pages
from kimsorumlu.read.config_file import Config
from kimsorumlu.site import Site
from kimsorumlu.view.page import paint

ROOT = Path(__file__).parents[1]
REWORDED, DROPPED = 0.05, 0.01  # of the clauses, from one version to the next


def grown(base: Version, clauses: int, chance: random.Random) -> Version:
    """A version of at least that many clauses: its articles again and again, every other word another one."""
    text: list[Division | Article] = []
    made = number = 0
    while made < clauses:
        for article in base.articles:
            number += 1
            body = tuple(_each(paragraph, lambda words: _mixed(words, chance)) for paragraph in article.body)
            name = Designation(ArticleNumber("", str(number)), f"madde-{number}")
            text.append(replace(article, name=name, body=body))
            made += sum(1 for paragraph in body for _ in paragraph.walk())
    return replace(base, text=tuple(text), date=datetime.date(2000, 1, 1), repeals=())


def following(version: Version, chance: random.Random) -> Version:
    """The version after it, a year later."""
    text = tuple(
        replace(entry, body=tuple(_edited(paragraph, chance) for paragraph in entry.body)) for entry in version.articles
    )
    return replace(version, date=version.date.replace(year=version.date.year + 1), text=text)


def _each(clause: Clause, change: object) -> Clause:
    assert callable(change)
    items = tuple(_each(item, change) for item in clause.items)
    return replace(clause, items=items, text=change(clause.text) if clause.text else None, follows=())


def _mixed(text: str, chance: random.Random) -> str:
    return " ".join(word if chance.random() < 0.5 else f"kelime{chance.randrange(2000)}" for word in text.split())


def _edited(clause: Clause, chance: random.Random) -> Clause:
    items = tuple(_edited(item, chance) for item in clause.items if chance.random() >= DROPPED)
    text = clause.text
    if text and chance.random() < REWORDED:
        words = text.split()
        words[chance.randrange(len(words))] = "değiştirilmiş"
        text = " ".join(words)
    return replace(clause, items=items, text=text)


def main(versions: int, clauses: int) -> None:
    """Prints a line per stage."""
    data, _ = read(Project(ROOT))
    kocaeli = next(m for m in data.corpus.municipalities if m.slug == "kocaeli-bb")
    start = time.perf_counter()
    align(*kocaeli.regulations[0].versions)
    print(f"Kocaeli 2022 → 2025: {1000 * (time.perf_counter() - start):.0f} ms")
    chance = random.Random(1)
    made = [grown(kocaeli.regulations[0].leading, clauses, chance)]
    while len(made) < versions:
        made.append(following(made[-1], chance))
    regulation = Regulation(kocaeli.slug, "bilgi-islem", tuple(made))
    print(f"{versions} versions of {sum(1 for _ in made[0].clauses()):,} clauses")
    corpus = Corpus((replace(kocaeli, regulations=(regulation,)),))
    facts = build_facts(corpus, data.catalogues)
    _pages("compared with neighbours and the newest", corpus, facts, ())
    every = [f"{regulation.url}gecmis/{a.date}..{b.date}/" for a in made for b in made if a.date < b.date]
    _pages("any two, all published once", corpus, facts, every)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _pages(name: str, corpus: Corpus, facts: Facts, published: Collection[str]) -> None:
    start = time.perf_counter()
    anew = replace(facts, histories=histories(corpus))  # nothing is aligned yet
    site = Site(Config(), corpus, anew, {}, frozenset(published), {}, {})
    (told,) = site.histories.values()
    for step in told.steps:
        assert step.links.links
    aligned = time.perf_counter()
    files = size = 0
    for pages in (timeline_pages, comparison_pages):
        for page in pages(site):
            for format in page.formats:
                files += 1
                size += len(paint(page, site, format))
    done = time.perf_counter()
    count = len(told.comparisons)
    print(f"{name}: {count} comparisons; links {aligned - start:.1f} s, {files} files {done - aligned:.1f} s,", end=" ")
    print(f"{size / 1_000_000:.0f} MB, {1000 * (done - aligned) / count:.0f} ms a comparison")


if __name__ == "__main__":
    main(*(int(number) for number in sys.argv[1:3] or ("20", "1000")))
