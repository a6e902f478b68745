"""The page of changes."""

from __future__ import annotations

import pytest
from tests import sites
from tests.painted import body, only, targets, texts

from kimsorumlu.facts.references import NAMED
from kimsorumlu.pages.site import changes
from kimsorumlu.pages.site.changes import changes_page


def test_many_events_are_on_several_pages_and_the_feed_beside_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    site = sites.small()
    whole = texts(body(site, only(changes_page(site))), ".log > li")
    monkeypatch.setattr(changes, "_MOST", 2)
    first, *more = changes_page(site)
    assert more and (more[0].address, more[0].title[:14]) == ("degisiklikler/2/", "Değişiklikler ")
    assert first.alternates and not any(page.alternates for page in more)
    parts = [body(site, page) for page in (first, *more)]
    assert [told for part in parts for told in texts(part, ".log > li")] == whole
    for page, part in zip((first, *more), parts, strict=True):
        assert targets(part, "nav.sheets a", page.address) == [each.address for each in (first, *more)]


def test_of_many_municipalities_no_feed_is_named() -> None:
    few, many = (body(site, only(changes_page(site))) for site in (sites.many(2), sites.many(NAMED + 1)))
    assert [len(page.cssselect(".feeds > li")) for page in (few, many)] == [3, 1]
    assert "Her belediyenin, konunun ve kanunun" in many.text_content()
