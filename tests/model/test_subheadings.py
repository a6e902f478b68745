"""Headings inside an article: the clauses below them, their addresses, how they are cited."""

from __future__ import annotations

from tests import sites

from kimsorumlu.model.citing import short_citation, spoken_citation
from kimsorumlu.model.text import Article, Level, without_headings
from kimsorumlu.read.version_file import read_version

VERSION = sites.new(sites.inside()).version
DUTIES, SHELTER = sites.article(VERSION, "3"), sites.article(VERSION, "4")


def cited(article: Article, fragment: str) -> str:
    return short_citation(article, next(c for c in article.chains() if c[-1].fragment == fragment))


def spoken(article: Article, fragment: str) -> str:
    return spoken_citation(article, next(c for c in article.chains() if c[-1].fragment == fragment))


def test_a_heading_is_addressed_by_its_words_and_what_stands_below_it_by_the_heading() -> None:
    assert [clause.fragment for clause in DUTIES.walk()] == [
        "fikra-n1",
        "baslik-mudur",
        "baslik-mudurun-gorevleri",
        "baslik-mudurun-gorevleri-bent-1",
        "baslik-mudurun-gorevleri-bent-2",
        "baslik-aranan-ozellikler",
        "baslik-aranan-ozellikler-bent-1",
        "baslik-bakimevi-sorumlusu",
        "baslik-bakimevi-sorumlusunun-gorevleri",
        "baslik-bakimevi-sorumlusunun-gorevleri-bent-1",
        "baslik-bakimevi-sorumlusunun-gorevleri-bent-2",
        "baslik-aranan-ozellikler-2",
        "baslik-aranan-ozellikler-2-bent-1",
        "baslik-calisma-saatleri",
        "baslik-calisma-saatleri-bent-1",
        "fikra-n2",
    ]


def test_a_heading_is_no_paragraph_and_is_not_counted_as_one() -> None:
    assert [clause.fragment for clause in DUTIES.body if not clause.is_heading] == ["fikra-n1", "fikra-n2"]
    assert {clause.level for clause in without_headings(DUTIES.body)} == {Level.PARAGRAPH, Level.ITEM}
    assert cited(DUTIES, "fikra-n2") == "m. 3, 2. fıkra"


def test_what_stands_below_a_heading_speaks_for_whom_the_heading_does() -> None:
    speaking = {chain[-1].fragment: DUTIES.speakers(chain) for chain in DUTIES.chains()}
    assert speaking["baslik-mudurun-gorevleri-bent-2"] == ("mudur",)
    assert speaking["baslik-aranan-ozellikler-2-bent-1"] == ("bakimevi-sorumlusu",)
    assert speaking["fikra-n1"] == ()


def test_a_clause_below_a_heading_is_cited_with_it() -> None:
    assert cited(DUTIES, "baslik-mudur") == "m. 3, “GÖREV UNVANI: MÜDÜR”"
    assert (
        cited(DUTIES, "baslik-aranan-ozellikler-bent-1") == "m. 3, “GÖREV UNVANI: MÜDÜR”, “Aranan Özellikler”, 1 bendi"
    )
    assert cited(SHELTER, "baslik-sahiplendirme-fikra-2") == "m. 4, “Sahiplendirme”, 2. fıkra"
    assert cited(SHELTER, "baslik-sahiplendirme-fikra-2-bent-a") == "m. 4, “Sahiplendirme”, 2. fıkra, a bendi"
    assert cited(SHELTER, "baslik-ucretler-bent-b") == "m. 4, “Sahiplendirme”, 2. fıkra, “Ücretler”, b bendi"
    assert cited(SHELTER, "fikra-1") == "m. 4/1"


def test_a_letter_speaks_of_it_so_too() -> None:
    assert spoken(SHELTER, "baslik-ucretler-bent-b") == (
        "4. maddesinin “Sahiplendirme” başlığının 2. fıkrasının “Ücretler” başlığının (b) bendi"
    )


def test_labels_keys_and_positions_are_read_below_a_heading_too() -> None:
    folder = sites.ROOT / "tests/fixtures/inside/data/municipalities/ornekkoy/veteriner-isleri"
    raw = (folder / "2024-05-06.yml").read_bytes()
    broken = raw.replace(b"slug: calisma-saatleri\n", b"slug: calisma-saatleri\n      sulg: x\n", 1)
    broken = broken.replace(b"slug: ucretler", "slug: Ücret".encode(), 1)
    _, findings = read_version(broken, "ornek.yml")
    assert [(finding.code, finding.where[1:]) for finding in findings] == [
        ("unknown-key", (("heading", "GÖREV UNVANI: BAKIMEVİ SORUMLUSU"), ("heading", "Çalışma Saatleri"))),
        ("heading-slug", (("heading", "Sahiplendirme"), ("paragraph", "2"), ("heading", "Ücretler"))),
    ]
