"""Two regulations of one municipality that each give the same topic to a unit of theirs."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Literal

from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu.facts.overlaps import overlaps
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.site import Site


@cache
def shared(kind: Literal["service", "housekeeping"] = "service", directorates: tuple[str, ...] = ("zabita",)) -> Site:
    """Örneli Belediyesi, where the topic on papers that both regulations answer is one of services of these kinds."""
    catalogues = sites.site_at(sites.SEVERAL).facts.given
    topics = tuple(
        replace(topic, shape=replace(topic.shape, kind=kind, group="saha", directorates=directorates))
        if topic.id == "evrak"
        else topic
        for topic in catalogues.topics.topics
    )
    return sites.site_of(sites.several().corpus, replace(catalogues, topics=replace(catalogues.topics, topics=topics)))


def test_the_unit_of_each_regulation_that_does_it_is_named() -> None:
    (found,) = overlaps(shared().facts.answers, sites.municipality(shared()))
    assert found.topic.id == "evrak"
    assert [(one.version.regulation, one.statement.duty.citation) for one in found.doing] == [
        ("kultur", "m. 3/1-b"),
        ("zabita", "m. 3/1-13"),
    ]


def test_what_every_directorate_does_for_itself_overlaps_with_nobody() -> None:
    for site in (shared("housekeeping"), shared(directorates=())):
        assert overlaps(site.facts.answers, sites.municipality(site)) == ()
    assert all(overlaps(sites.real().facts.answers, each) == () for each in sites.real().corpus.municipalities)


def test_the_municipalitys_page_says_it_with_both_clauses() -> None:
    page = body(shared(), only(municipality_pages(shared()), "orneli/"))
    (fold,) = [each for each in page.cssselect("details.fold") if "Birden çok yönetmeliğin" in text(each)]
    assert texts(fold, ".who-does__topic > a") == ["Gelen evrak"]
    assert list(targets(fold, ".who-does__units a", "orneli/")) == [
        "orneli/kultur/2024-09-02/madde-3/#fikra-1-bent-b",
        "orneli/zabita/2024-02-05/madde-3/#fikra-1-bent-13",
    ]
    assert "Birden çok yönetmeliğin" not in text(body(sites.real(), only(municipality_pages(sites.real()), "kutahya/")))
