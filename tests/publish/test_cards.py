"""Cards kept between builds: never another one than would be drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests import sites

from kimsorumlu.exports import formats
from kimsorumlu.exports.formats import CARD
from kimsorumlu.pages.texts.version import VERSION
from kimsorumlu.publish.cards import card_to_paint
from kimsorumlu.publish.kept import keeping
from kimsorumlu.site import Site
from kimsorumlu.view.page import paint

SITE = sites.small()
PAGE = next(page for page in VERSION.pages(SITE) if CARD in page.formats)


def painted(folder: Path, site: Site = SITE) -> bytes:
    """The card of one build."""
    with keeping(folder, str) as kept:
        return kept.content(*card_to_paint(site, PAGE))


def refused(*arguments: object) -> bytes:
    raise AssertionError("drawn")


def test_a_card_that_is_kept_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = painted(tmp_path)
    assert drawn == paint(PAGE, SITE, CARD)
    monkeypatch.setattr(formats, "draw_card", refused)
    assert painted(tmp_path) == drawn
    with pytest.raises(AssertionError, match="drawn"):
        painted(tmp_path, replace(SITE, config=replace(SITE.config, name="Başka")))
