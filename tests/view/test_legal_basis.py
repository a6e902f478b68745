"""The panels of an article's page on legislation."""

from __future__ import annotations

from tests import sites

from kimsorumlu.model.version import Version
from kimsorumlu.view.legal_basis import ClauseOnPage, cited_laws, legal_basis_of_duties


def version(municipality: str) -> Version:
    return sites.edition(sites.real(), municipality).version


def test_the_laws_of_an_article_with_the_clauses_that_cite_them() -> None:
    text = version("kocaeli-bb")
    lines = {line.name: line for line in cited_laws(sites.real(), text, sites.article(text, "4"))}
    assert lines["4734 sayılı Kamu İhale Kanunu"].clauses == (
        ClauseOnPage("m. 4/d", "bent-d"),
        ClauseOnPage("m. 4/e", "bent-e"),
    )
    assert lines["7545 sayılı Siber Güvenlik Kanunu"].address == "mevzuat/kanun-7545/"
    assert cited_laws(sites.real(), text, sites.article(text, "1")) == ()


def test_a_very_long_title_is_left_to_the_laws_own_page() -> None:
    text = version("izmir-bb")
    names = [line.name for line in cited_laws(sites.real(), text, sites.article(text, "2"))]
    assert "6360 sayılı Kanun" in names and "5393 sayılı Belediye Kanunu" in names


def test_an_article_with_duties_names_the_basis_of_its_regulation() -> None:
    text = version("izmir-bb")
    basis = legal_basis_of_duties(sites.real(), text, sites.article(text, "9"))
    assert basis is not None
    assert (basis.where, basis.address) == ("2. maddede", f"{text.url}madde-2/")
    assert len(basis.laws) == 6 and basis.more == 1
    assert legal_basis_of_duties(sites.real(), text, sites.article(text, "2")) is None
