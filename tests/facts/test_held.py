"""Citations of the municipality's other regulations: by title, by decision, at the right version and article."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu.facts.citations import CitationParser, version_citations, with_held
from kimsorumlu.facts.citations.citation import Citation, CitationKind, LocatedCitation
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.version import Version

PARSER = CitationParser(sites.small_catalogues().legislation)
OTHER = "ornek/mezarliklar/"


def citing(text: str, day: datetime.date = datetime.date(2024, 1, 1)) -> tuple[Citation, ...]:
    """What a text of another regulation of the small site's municipality cites, printed in its first clause."""
    site = sites.small()
    municipality = sites.municipality(site)
    newest = sites.new(site).version
    first = newest.articles[0]
    clause = replace(first.body[0], text=text, items=())
    version = replace(
        newest, regulation="mezarliklar", date=day, title="Mezarlıklar Müdürlüğü Çalışma Yönetmeliği", repeals=(),
        text=(replace(first, body=(clause,), heading=None),),
    )  # fmt: skip
    whole = replace(
        municipality, regulations=(*municipality.regulations, Regulation(municipality.slug, "mezarliklar", (version,)))
    )
    corpus = Corpus((whole,))
    return tuple(place.citation for place in with_held(_cited(version), corpus))


def _cited(version: Version) -> Iterator[LocatedCitation]:
    return version_citations(version, PARSER)


def held() -> tuple[Version, Version]:
    older, newer = sites.regulation(sites.small()).versions
    return older, newer


def test_by_title_at_the_text_adopted_last() -> None:
    older, newer = held()
    (found,) = citing(f"{newer.title} hükümleri uygulanır.")
    assert (found.kind, found.target, found.evidence.by) == (CitationKind.OTHER, newer.url, "title")
    (found,) = citing(f"{newer.title} hükümleri uygulanır.", day=datetime.date(2022, 1, 1))
    assert found.target == older.url


@pytest.mark.parametrize("before", ["Örnek Belediyesi ", "Örnek Belediye Başkanlığı ", ""])
def test_an_article_of_it(before: str) -> None:
    _, newer = held()
    (found,) = citing(f"{before}{newer.title}nin 4 üncü maddesi")
    assert found.target == f"{newer.url}madde-4/"
    (found,) = citing(f"{before}{newer.title}nin 99 uncu maddesi")
    assert found.target == newer.url


def test_by_decision() -> None:
    _, newer = held()
    day, number = newer.adoption.date, newer.adoption.decision
    assert day is not None
    assert number is not None
    (found,) = citing(f"{day:%d.%m.%Y} tarihli ve {number} sayılı Meclis Kararı ile")
    assert (found.kind, found.target, found.evidence.by) == (CitationKind.DECISION, newer.url, "decision")
    (found,) = citing(f"{day:%d.%m.%Y} tarihli ve {number}9 sayılı Meclis Kararı ile")
    assert found.target is None


def test_not_of_another_municipality_nor_of_another_unit() -> None:
    _, newer = held()
    (found,) = citing(f"Başka Belediyesi {newer.title} hükümleri")
    assert found.target is None
    (found,) = citing("İtfaiye Müdürlüğü Çalışma Yönetmeliği hükümleri")
    assert found.target is None


def test_a_text_does_not_cite_itself() -> None:
    assert citing("Mezarlıklar Müdürlüğü Çalışma Yönetmeliği hükümleri") == ()
