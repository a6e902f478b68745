"""Articles and units through the versions of the real regulation that has two."""

from __future__ import annotations

import datetime
from dataclasses import replace

from tests import sites

from kimsorumlu.facts.history import Comparison, History, history
from kimsorumlu.facts.lineage import earlier_places, forerunners, is_over, later_places, leading_by_address
from kimsorumlu.model.regulation import Regulation


def kocaeli() -> History:
    return sites.real().facts.histories["kocaeli-bb/bilgi-islem/"]


def comparison() -> Comparison:
    (found,) = kocaeli().comparisons
    return found


def test_an_article_leads_to_what_it_came_from_and_back() -> None:
    (old, new) = kocaeli().regulation.versions
    for article in new.articles:
        for found in earlier_places(kocaeli(), new, article):
            assert found.step.old is old
            for source in found.passages:
                (later,) = later_places(kocaeli(), old, next(a for a in old.articles if a is source.entry))
                assert new.article_url(article) in {heir.reference for heir in later.passages}


def test_an_article_is_followed_up_to_the_version_that_does_not_have_it() -> None:
    first = sites.old(sites.small()).version
    article = first.articles[-1]
    text = tuple(entry for entry in first.text if entry is not article)
    day = datetime.timedelta(days=1)
    without = [replace(first, date=first.date + number * day, text=text) for number in (2, 3)]
    versions = (first, replace(first, date=first.date + day), *without)
    found = later_places(history(Regulation("ornek", "park-ve-bahceler", versions)), first, article)
    assert [(len(places.passages), places.step.new.date - first.date) for places in found] == [(1, day), (0, 2 * day)]


def test_the_newest_version_has_no_later_one() -> None:
    (_, new) = kocaeli().regulation.versions
    assert list(later_places(kocaeli(), new, new.articles[0])) == []


def test_an_address_leads_to_the_newest_version_that_has_the_article() -> None:
    first = sites.old(sites.small()).version
    day = datetime.timedelta(days=1)
    lost = first.articles[-1]
    text = tuple(entry for entry in first.text if entry is not lost)
    versions = (first, replace(first, date=first.date + day), replace(first, date=first.date + 2 * day, text=text))
    found = leading_by_address(Regulation("ornek", "park-ve-bahceler", versions))
    assert {slug: version.date - first.date for slug, (version, _) in found.items()} == {
        article.slug: day if article is lost else 2 * day for article in first.articles
    }
    assert all(article.slug == slug and article in version.articles for slug, (version, article) in found.items())


def test_units_that_go_on_under_another_name_have_forerunners() -> None:
    found = {unit.id: [old.id for old in forerunners(comparison(), unit)] for unit in comparison().new.units}
    assert {unit: olds for unit, olds in found.items() if olds} == {
        "idari-ve-mali-isler-birimi": ["sekretarya", "bilgi-sistemleri-sube-mudurlugu"],
        "akilli-sehirler-sube-mudurlugu": ["kent-bilgi-sistemleri-sube-mudurlugu"],
        "bilgi-teknolojileri-sube-mudurlugu": ["bilisim-teknolojileri-sube-mudurlugu"],
        "cografi-bilgi-sistemleri-sube-mudurlugu": ["kent-bilgi-sistemleri-sube-mudurlugu"],
        "elektronik-sistemler-sube-mudurlugu": ["bilisim-teknolojileri-sube-mudurlugu"],
        "yazilim-gelistirme-sube-mudurlugu": ["bilgi-sistemleri-sube-mudurlugu"],
    }
    assert [unit.id for unit in comparison().old.units if is_over(comparison(), unit)] == [
        "sekretarya",
        "bilgi-sistemleri-sube-mudurlugu",
        "bilisim-teknolojileri-sube-mudurlugu",
        "kent-bilgi-sistemleri-sube-mudurlugu",
    ]
