"""The forms, beside HTML, in which pages are published: one writer each. Kinds name them."""

from __future__ import annotations

import json

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.view.page import Format, Page
from kimsorumlu.view.social_card import SocialCard, draw_card


def _ready(site: Site, page: Page, content: bytes) -> bytes:
    """Bytes that a page makes itself: a drawing, a received document."""
    return content


def _json(site: Site, page: Page, value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _card(site: Site, page: Page, card: SocialCard) -> bytes:
    return draw_card(site.config.theme, card)


JSON = Format("json", "index.json", "application/json", _json)
CARD = Format("card", ids.SITE_CARD, "image/png", _card)
CHART = Format("chart", "sema.svg", "image/svg+xml", _ready)
COMPARISON = Format("comparison", "index.json", "application/json", _ready)
SOURCE = Format("source", "kaynak.txt", "text/plain", _ready)
