"""A small municipality with two versions of one regulation that has one of everything; for the tests of the pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version, link
from kimsorumlu.model.text import Article
from kimsorumlu.read.project import read_project

THEME = Path(__file__).parents[2] / "theme"

MUNICIPALITY = """\
# yaml-language-server: $schema=../../../schema/municipality.json
name: Örnek Belediyesi
short_name: Örnek
kind: city
province: Örnek
website: null
detsis: null
"""

HEAD = """\
# yaml-language-server: $schema=../../../../schema/version.json
date: {date}
date_basis: {basis}
date_note: {note}
title: Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği
adoption:
  body: {body}
  decision: {decision}
  date: {adopted}
  sent_to_governor: null
  announced: null
  in_force: null
  signatories: {signatories}
  evidence: {evidence}
  evidence_from: {evidence_from}
"""

OLD = (
    HEAD.format(
        date="2020-01-02",
        basis="document-stamp",
        note="Tarih damgadan alınmıştır.",
        body="null",
        decision="null",
        adopted="null",
        signatories="[]",
        evidence="null",
        evidence_from="null",
    )
    + """\
repeals: []
amendments: []
source:
  file: sources/2020-01-02.txt
  format: plain
  sha256: {}
  furniture: []
  corrections: []
units:
  bilgi-islem-mudurlugu: {{name: Bilgi İşlem Müdürlüğü, kind: müdürlük, parent: null, established: null, duties: "1"}}
roles: {{}}
text:
- article: MADDE 1-
  heading: Bilgi İşlem Müdürlüğünün görevleri
  speaks_for: bilgi-islem-mudurlugu
  body:
  - text: |
      Müdürlük bilgi işler.
- article: MADDE 2-
  heading: Yürürlük
  body:
  - text: |
      Bu yönetmelik yürürlüktedir.
- article: MADDE 9-
  heading: Yürütme
  body:
  - text: |
      Başkan yürütür.
""".format("a" * 64)
)

NEW = (
    HEAD.format(
        date="2024-05-06",
        basis="council-decision",
        note="null",
        body="Örnek Belediye Meclisi",
        decision='"12"',
        adopted="2024-05-06",
        signatories="[{name: Ada ÖRNEK, role: Meclis Başkanı}]",
        evidence='"06.05.2024 tarih ve 12 sayılı kararla kabul edilmiştir."',
        evidence_from="document",
    )
    + """\
repeals:
- {{date: 2020-01-02, decision: "7", article: "6", version: 2020-01-02, title: null}}
amendments:
- {{id: ic-genelge-5, kind: İç Genelge, date: 2024-06-07, number: "5"}}
source:
  file: sources/2024-05-06.txt
  format: plain
  sha256: {}
  furniture:
  - kind: running-head
    lines: [4-5, 9]
    text: |
      ÖRNEK BELEDİYESİ
  - kind: e-signature
    lines: [12]
    text: "-06.05.2024"
    personal: true
  corrections:
  - {{at: madde-1 bent-ix, printed: "akıll ı", corrected: akıllı, why: scan}}
  - {{at: bolum-1, printed: BÖLÖM, corrected: BÖLÜM, why: conversion}}
front_matter: |
  T.C.
  ÖRNEK BELEDİYESİ
units:
  bilgi-islem-mudurlugu:
    {{name: Bilgi İşlem Müdürlüğü, kind: müdürlük, parent: null, reports_to: baskan, established: null, duties: "1"}}
  ag-servisi: {{name: Ağ Servisi, kind: servis, parent: bilgi-islem-mudurlugu, established: null, duties: null}}
roles:
  baskan: {{name: Belediye Başkanı, outside: true}}
  mudur: {{name: Müdür, unit: bilgi-islem-mudurlugu, reports_to: baskan, duties: "2"}}
text:
- chapter: BİRİNCİ BÖLÜM
  title: GENEL
- article: MADDE 1-
  heading: Bilgi İşlem Müdürlüğünün görev ve sorumlulukları
  speaks_for: bilgi-islem-mudurlugu
  note: |
    Madde notu, [kaynak](https://ornek.example/a).
  body:
  - text: |
      Müdürlüğün görevleri şunlardır:
    items:
    - ı): |
        e-devlet için 5 inci akıllı ağı kurmak,
      note: |
        Belgede *böyle* basılmıştır.
    - i): |
        Kabloları
      speaks_for: ag-servisi
      items:
      - 1/a): |
          çekmek,
      closing: |
        ve ölçmek,
    - o): null
      mark: "(Değişik: 07.06.2024 tarihli ve 5 sayılı İç Genelge)"
      amendment: ic-genelge-5
      effect: changed
    - text: |
        etiketsiz bent
    closing: |
      ifade eder.
- article: MADDE 2-
  heading_after: true
  heading: Müdürün görevleri
  speaks_for: mudur
  body:
  - (1): |
      Müdür (Ek: 07.06.2024 tarihli ve 5 sayılı İç Genelge) yönetir.
    mark: "(Ek: 07.06.2024 tarihli ve 5 sayılı İç Genelge)"
    amendment: ic-genelge-5
    effect: added
  - (I): |
      Yardımcıları vardır.
- article: MADDE 3-
  mark: "(Mülga: 07.06.2024 tarihli ve 5 sayılı İç Genelge)"
  amendment: ic-genelge-5
  effect: repealed
- chapter: İKİNCİ BÖLÜM
- article: MADDE 6-
  body:
  - text: |
      02.01.2020 tarihli yönetmelik kaldırılmıştır.
- article: GEÇİCİ MADDE 1-
  heading: Geçiş
  body:
  - items:
    - a): |
        Bir
    - a): |
        İki
back_matter: |
  Kabul edilmiştir.
  Ada ÖRNEK
notes:
- |
  Numaralar basıldığı gibidir.
""".format("b" * 64)
)


@cache
def corpus() -> Corpus:
    """The sample, read and linked."""
    with TemporaryDirectory() as folder:
        base = Path(folder) / "data" / "municipalities" / "ornek"
        (base / "bilgi-islem" / "sources").mkdir(parents=True)
        (base / "municipality.yml").write_text(MUNICIPALITY, "utf-8")
        for day, text in (("2020-01-02", OLD), ("2024-05-06", NEW)):
            (base / "bilgi-islem" / f"{day}.yml").write_text(text, "utf-8")
            (base / "bilgi-islem" / "sources" / f"{day}.txt").write_bytes(b"al\xc4\xb1nan belge\r\n" * 100)
        entries, findings = read_project(Path(folder))
    assert findings == (), findings
    return link(entries)


def municipality() -> Municipality:
    """The one municipality."""
    return corpus().municipalities[0]


def regulation() -> Regulation:
    """Its one regulation."""
    return municipality().regulations[0]


def old() -> Version:
    """The superseded version."""
    return regulation().versions[0]


def new() -> Version:
    """The version in force."""
    return regulation().versions[1]


def article(number: str) -> Article:
    """An article of the version in force."""
    found = new().article(number)
    assert found is not None
    return found
