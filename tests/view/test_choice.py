"""What a page offers where a municipality can be chosen."""

from __future__ import annotations

from tests.sites import many, real, small

from kimsorumlu.model.municipality import Municipality
from kimsorumlu.view.choice import CHIPS, MOST, Choice, choice


def at(municipality: Municipality) -> str:
    return f"somewhere/#{municipality.slug}"


def offered(found: Choice | None) -> list[tuple[str, bool]]:
    assert found is not None
    return [(option.slug, option.elsewhere) for option in found.options]


def test_all_are_offered_by_their_short_names_in_the_order_of_the_alphabet() -> None:
    found = choice(real(), at)
    assert found is not None
    assert found.chips
    assert [(option.name, option.address) for option in found.options] == [
        ("Eyüpsultan", "somewhere/#eyupsultan"),
        ("İzmir BB", "somewhere/#izmir-bb"),
        ("Kocaeli BB", "somewhere/#kocaeli-bb"),
        ("Kütahya", "somewhere/#kutahya"),
    ]


def test_of_one_municipality_there_is_nothing_to_choose() -> None:
    assert choice(small(), at) is None


def test_what_a_page_does_not_show_is_elsewhere() -> None:
    shown = real().facts.answers.municipalities[:2]
    found = offered(choice(real(), at, shown))
    assert found == [("eyupsultan", False), ("izmir-bb", False), ("kocaeli-bb", True), ("kutahya", True)]


def test_more_than_a_few_are_a_list() -> None:
    few, more = choice(many(CHIPS), at), choice(many(CHIPS + 1), at)
    assert few is not None
    assert more is not None
    assert (few.chips, more.chips) == (True, False)


def test_no_page_offers_more_than_it_shows_where_there_are_very_many() -> None:
    site = many(MOST + 1)
    shown = site.facts.answers.municipalities[3:6]
    assert offered(choice(site, at, shown)) == [("b04", False), ("b05", False), ("b06", False)]
    assert choice(site, at) is None
    assert len(offered(choice(many(MOST), at, shown))) == MOST
