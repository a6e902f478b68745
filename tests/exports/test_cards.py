"""The cards of a site: what they say, which page shows which, one for every page that is promised one."""

from __future__ import annotations

from tests.painted import only
from tests.sites import awkward, municipality, new, old, small

from kimsorumlu.exports.formats import CARD
from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.pages.texts.version import version_pages
from kimsorumlu.publish.plan import plan
from kimsorumlu.view.page import Page
from kimsorumlu.view.social_card import SocialCard, article_card_url

NEW, OLD = new(small()).version, old(small()).version


def card(page: Page) -> SocialCard:
    """What a page of the small site has on its card."""
    made = dict(page.beside)[CARD](small())
    assert isinstance(made, SocialCard)
    return made


def test_what_cards_say() -> None:
    assert card(only(version_pages(small()), NEW.url)).label.endswith("· yürürlükte")
    assert card(only(version_pages(small()), OLD.url)).label.endswith("· mülga")
    assert card(only(municipality_pages(small()))).title == municipality(small()).name
    for unit in NEW.units:
        assert card(only(unit_pages(small()), f"ornek/birim/{unit.id}/")).title == unit.name


def test_an_article_shows_its_unit_if_it_is_in_force() -> None:
    speaking = [article for article in NEW.articles if len(article.speaks_for) == 1]
    units = [article for article in speaking if NEW.unit(article.speaks_for[0])]
    assert units
    for article in units:
        assert article_card_url(new(small()), article) == f"ornek/birim/{article.speaks_for[0]}/kart.png"
    silent = next(article for article in NEW.articles if not article.speaks_for)
    assert article_card_url(new(small()), silent) == f"{NEW.url}kart.png"
    assert {article_card_url(old(small()), article) for article in OLD.articles} == {f"{OLD.url}kart.png"}


def test_one_card_for_the_site_and_each_municipality_version_unit_and_topic() -> None:
    made = [page.path(CARD) for kind in KINDS for page in kind.pages(small()) if CARD in page.formats]
    units = {f"ornek/birim/{unit.id}/" for version in (OLD, NEW) for unit in version.units}
    topics = {f"konu/{topic.id}/" for topic in small().facts.catalogues.topics.topics}
    places = {"", "ornek/", OLD.url, NEW.url, *units, *topics}
    assert len(made) == len(set(made))
    assert set(made) == {f"{place}kart.png" for place in places}


def test_every_card_that_a_page_shows_is_planned() -> None:
    for site in (small(), awkward()):
        planned = plan(site, ())
        files = {file.path for file in planned.files}
        assert {page.card for page in planned.pages if page.card} <= files
