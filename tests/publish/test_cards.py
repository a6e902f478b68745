"""Cards kept between builds: never another one than would be drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests import sites

from kimsorumlu.exports import formats
from kimsorumlu.exports.formats import CARD
from kimsorumlu.pages.organisation.unit import UNIT
from kimsorumlu.publish.cards import KeptCards
from kimsorumlu.site import Site
from kimsorumlu.view.page import Page, paint

SITE = sites.small()
PAGE = next(page for page in UNIT.pages(SITE) if CARD in page.formats)


def painted(folder: Path, site: Site = SITE, *pages: Page) -> list[bytes]:
    """The cards of one build."""
    cards = KeptCards(folder)
    found = [cards.painted(site, page) for page in pages or (PAGE,)]
    cards.done()
    return found


def refused(*arguments: object) -> bytes:
    raise AssertionError("drawn")


def test_a_card_that_is_kept_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = painted(tmp_path)
    assert drawn == [paint(PAGE, SITE, CARD)]
    monkeypatch.setattr(formats, "draw_card", refused)
    assert painted(tmp_path) == drawn
    with pytest.raises(AssertionError, match="drawn"):
        painted(tmp_path, replace(SITE, config=replace(SITE.config, name="Başka")))


def test_what_a_build_did_not_use_is_gone(tmp_path: Path) -> None:
    painted(tmp_path, SITE, *(page for page in UNIT.pages(SITE) if CARD in page.formats))
    (tmp_path / "left").write_text("from an interrupted build")
    assert len([*tmp_path.iterdir()]) > 2
    painted(tmp_path)
    [kept] = tmp_path.iterdir()
    assert kept.read_bytes() == paint(PAGE, SITE, CARD)


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n" + bytes(300_000)])
def test_what_is_no_card_is_drawn_anew(tmp_path: Path, content: bytes) -> None:
    painted(tmp_path)
    [kept] = tmp_path.iterdir()
    kept.write_bytes(content)
    assert painted(tmp_path) == [paint(PAGE, SITE, CARD)]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    painted(tmp_path / "cards")
    [kept] = (tmp_path / "cards").iterdir()
    kept.rename(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_bytes(b"\x89PNG\r\n\x1a\ntheirs")
    kept.symlink_to(tmp_path / "elsewhere")
    assert painted(tmp_path / "cards") == [paint(PAGE, SITE, CARD)]
    assert (tmp_path / "elsewhere").read_bytes().endswith(b"theirs")
