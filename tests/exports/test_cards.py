"""The cards of a site: what they say, which page shows which, one for every page that is promised one."""

from __future__ import annotations

from dataclasses import replace

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


def test_a_units_card_stays_where_it_was_promised() -> None:
    first, other, *_ = NEW.units
    promised = f"ornek/birim/{first.id}/kart.png"
    site = replace(small(), published=frozenset((promised,)))
    kept, without = (only(unit_pages(site), f"ornek/birim/{unit.id}/") for unit in (first, other))
    assert (kept.card, card(kept).title) == (promised, first.name)
    assert (without.card, CARD in without.formats) == (f"{NEW.url}kart.png", False)


def test_an_article_shows_its_units_card_if_there_is_one_and_it_is_in_force() -> None:
    speaking = [article for article in NEW.articles if len(article.speaks_for) == 1]
    units = [article for article in speaking if NEW.unit(article.speaks_for[0])]
    assert units
    of_units = {f"ornek/birim/{article.speaks_for[0]}/kart.png" for article in units}
    promised = replace(small(), published=frozenset(of_units))
    assert {article_card_url(promised, new(promised), article) for article in units} == of_units
    assert {article_card_url(small(), new(small()), article) for article in units} == {f"{NEW.url}kart.png"}
    silent = next(article for article in NEW.articles if not article.speaks_for)
    assert article_card_url(promised, new(promised), silent) == f"{NEW.url}kart.png"
    assert {article_card_url(promised, old(promised), article) for article in OLD.articles} == {f"{OLD.url}kart.png"}


def test_one_card_for_the_site_and_each_municipality_version_and_topic() -> None:
    made = [page.path(CARD) for kind in KINDS for page in kind.pages(small()) if CARD in page.formats]
    topics = {f"konu/{topic.id}/" for topic in small().facts.catalogues.topics.topics}
    places = {"", "ornek/", OLD.url, NEW.url, *topics}
    assert len(made) == len(set(made))
    assert set(made) == {f"{place}kart.png" for place in places}


def test_every_card_that_a_page_shows_is_planned() -> None:
    for site in (small(), awkward()):
        planned = plan(site, ())
        files = {file.path for file in planned.files}
        assert {page.card for page in planned.pages if page.card} <= files
