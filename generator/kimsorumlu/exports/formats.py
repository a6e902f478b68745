"""The forms, beside HTML, in which pages are published: one writer each. Kinds name them."""

from __future__ import annotations

import json
from typing import Final

from kimsorumlu import ids
from kimsorumlu.received.document import FORMATS
from kimsorumlu.site import Site
from kimsorumlu.view.page import Format, Page
from kimsorumlu.view.social_card import FONTS, SocialCard, draw_card


def _ready(site: Site, page: Page, content: bytes) -> bytes:
    """Bytes that a page makes itself: a drawing, a received document."""
    return content


def _json(site: Site, page: Page, value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _card(site: Site, page: Page, card: SocialCard) -> bytes:
    return draw_card(site.config.theme, site.config.name, card)


JSON = Format("json", "index.json", "application/json", _json)
PAPER = Format("paper", ids.PAPER_FILE, "application/json", _json)
LETTERS = Format("letters", ids.LETTERS_FILE, "application/json", _json)
CARD = Format("card", ids.SITE_CARD, "image/png", _card, theme=(FONTS,))
CHART = Format("chart", ids.CHART_FILE, "image/svg+xml", _ready)
COMPARISON = Format("comparison", "index.json", "application/json", _ready)
# A received document as it came, byte for byte; one format for each in which documents are received.
SOURCES: Final = {
    name: Format("source", ids.received_file(form.suffix), form.media_type, _ready) for name, form in FORMATS.items()
}
