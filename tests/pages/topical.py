"""Topics for the small corpus of tests/fixtures/small, with its layers and answers, made once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tests.pages import small

from kimsorumlu.facts.answers import Answers
from kimsorumlu.facts.facts import Facts, build_facts
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.read.topics_file import Topics, read_topics
from kimsorumlu.view.topic_parts import TopicParts

NEW, OLD = "ornek/park-ve-bahceler/2023-06-07/", "ornek/park-ve-bahceler/2021-03-02/"

TOPICS = f"""\
# yaml-language-server: $schema=../schema/topics.json
groups:
  saha: Saha
  isler: İşler
featured: [kameralar, telsiz]
topics:
- id: kameralar
  label: Kameralar
  question: Kameralara kim bakıyor?
  group: saha
  about: Güvenlik kameraları.
  synonyms: [mobese, CCTV]
  patterns: [güvenlik kamera, kamera]
- id: telsiz
  label: Telsiz
  group: saha
  about: Telsiz sistemi.
  synonyms: [telsiz kulesi]
  patterns: [telsiz]
- id: bakim
  label: Bakım
  group: isler
  about: Parkların bakımı.
  synonyms: []
  patterns: [bakım, buda*]
- id: sulama
  label: Sulama
  group: isler
  about: Sulama.
  synonyms: [çim sulama]
  patterns: [sulama]
- id: fidan
  label: Fidan
  group: isler
  about: Fidan yetiştirme ve alma.
  synonyms: []
  patterns: [fidan]
  includes:
  - {{at: {NEW}madde-5/#bent-a, reason: Çim de fidanlıktan gelir.}}
  excludes:
  - {{at: {OLD}madde-4/#fikra-1-bent-a, reason: Görev değil.}}
- id: yonetim
  label: Yönetim
  group: isler
  about: Müdürlüğün yönetimi.
  synonyms: []
  patterns: [yönetir]
"""


@cache
def topics() -> Topics:
    read, findings = read_topics(TOPICS.encode(), "data/topics.yml")
    assert findings == (), findings
    return read


def layers_of(corpus: Corpus) -> Facts:
    catalogues, _ = read_catalogues(small.SMALL)
    return build_facts(corpus, replace(catalogues, topics=topics()))


def answers_of(corpus: Corpus, layers: Facts) -> Answers:
    return layers.answers


@cache
def layers() -> Facts:
    return layers_of(small.corpus())


@cache
def told() -> Answers:
    return answers_of(small.corpus(), layers())


@cache
def parts() -> TopicParts:
    return TopicParts(layers(), told(), layers().references)


def many(count: int) -> Corpus:
    """As many municipalities with the same regulation under other names."""

    def renamed(number: int) -> Corpus:
        slug = f"b{number:02}"
        one = small.municipality()
        regulations = tuple(
            replace(r, municipality=slug, versions=tuple(replace(v, municipality=slug) for v in r.versions))
            for r in one.regulations
        )
        name = f"B{number:02} Belediyesi"
        return Corpus((replace(one, slug=slug, name=name, short_name=f"B{number:02}", regulations=regulations),))

    return Corpus(tuple(renamed(number).municipalities[0] for number in range(1, count + 1)))
