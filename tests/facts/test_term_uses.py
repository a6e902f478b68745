"""Where terms are used: the term itself with any ending, and no word of another name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests import sites
from tests.facts.real import version

from kimsorumlu.facts.citations import CitationParser
from kimsorumlu.facts.citations.context import CitationContext
from kimsorumlu.facts.term_uses import TermUse, uses_in
from kimsorumlu.facts.terms import Definition
from kimsorumlu.turkish.fold import fold_letters

DEFINED = {
    "Belediye": "Örnek Belediyesini",
    "Başkan": "Örnek Belediye Başkanını",
    "Meclis": "Örnek Belediye Meclisini",
    "Müdürlük": "Örnek Belediyesi Park ve Bahçeler Müdürlüğünü",
    "Müdür": "Park ve Bahçeler Müdürünü",
    "Birim": "Müdürlüğe bağlı birimleri",
    "Yetkili": "Parkın bekçisini",
    "Sosyal Yardım": "Bu Yönetmelikte yazılı koşulları taşıyanlara yapılan yardımı",
    "Üst Yönetici": "Örnek Belediye Başkanını",
}
PARSER = CitationParser(sites.real().facts.references.legislation)


def cases() -> Iterator[tuple[str, str]]:
    """Every sentence of the fixture without its marks, and with them: [Belediye] is a use of a term."""
    for line in (Path(__file__).parent / "fixtures" / "term_uses.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.replace("[", "").replace("]", ""), line


@pytest.mark.parametrize(("text", "marked"), tuple(cases()))
def test_uses_in_a_sentence(text: str, marked: str) -> None:
    site = sites.small()
    edition = sites.new(site)
    article = edition.version.articles[0]
    by_name = {
        fold_letters(name): Definition(edition.version, article, article.body[0], name, name, None, meaning)
        for name, meaning in DEFINED.items()
    }
    clause = replace(article.body[0], text=text, items=())
    cited = [(each.start, each.end) for each in PARSER.citations(text, CitationContext())]
    found = text
    for use in reversed(uses_in(clause, sorted(by_name, key=len, reverse=True), by_name, cited)):
        found = f"{found[: use.start]}[{found[use.start : use.end]}]{found[use.end :]}"
    assert found == marked


def used(municipality: str) -> dict[str, tuple[TermUse, ...]]:
    """The first uses in one of the five texts, by article."""
    url = version(municipality).url
    uses = sites.real().facts.uses
    return {address.removeprefix(url).strip("/"): found for address, found in uses.items() if address.startswith(url)}


def uses(municipality: str, article: str) -> list[tuple[str, str, str]]:
    found = used(municipality)[article]
    return [(use.fragment, use.definition.name, _words(municipality, article, use)) for use in found]


def _words(municipality: str, article: str, use: TermUse) -> str:
    clauses = (clause for entry in version(municipality).articles if entry.slug == article for clause in entry.walk())
    text = next(clause.text for clause in clauses if clause.fragment == use.fragment)
    assert text is not None
    return text[use.start : use.end]


def test_first_uses_with_endings_the_longest_term_first() -> None:
    assert uses("izmir-bb", "madde-4") == [
        ("fikra-2", "Daire Başkanlığı", "Daire Başkanlığı'na"),
        ("fikra-2", "Genel Sekreter", "Genel Sekreter'e"),
        ("fikra-4", "Müdürlük", "Müdürlüklerin"),
        ("fikra-5", "Başkanlık", "Başkanlık"),
    ]
    assert uses("kocaeli-bb", "madde-17") == [
        ("bent-a", "Daire Başkanı", "daire başkanı"),
        ("bent-a", "Üst yönetim", "üst yönetim"),
    ]


def test_not_in_the_definitions_themselves() -> None:
    assert "madde-3" not in used("izmir-bb")


@pytest.mark.parametrize(
    ("municipality", "article", "name"),
    [
        ("izmir-bb", "madde-10", "Servis"),  # "servislerin": data services
        ("kutahya", "madde-6", "Donanım"),  # "Donanım Servisi": a unit's name
        ("kutahya", "madde-5", "Belediye"),  # “Belediye ve Bağlı Kuruluşları …”: a regulation's title
        ("kutahya", "madde-17", "Yönetmelik"),  # "Kanun, Tüzük, Yönetmelik": any
        ("eyupsultan", "madde-7", "Yönetmelik"),  # "İş Sağlığı ve Güvenliği Yönetmeliği"
        ("eyupsultan", "madde-11", "Müdürlük"),  # "Müdürlüklerden": other directorates
        ("izmir-bb", "madde-8", "Başkanlık"),  # "Daire Başkanlıkları"
    ],
)
def test_the_same_word_in_another_sense_is_no_use(municipality: str, article: str, name: str) -> None:
    found = used(municipality).get(article, ())
    assert name not in {use.definition.name for use in found}


def test_an_abbreviation_only_in_capitals() -> None:
    assert ("fikra-1", "SOME", "SOME") in uses("izmir-bb", "madde-12")
    assert ("fikra-1-bent-gx", "USOM", "USOM") in uses("izmir-bb", "madde-12")
