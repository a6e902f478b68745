"""The file beside a page with what it says of days before those of the texts in force."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.look.theme_files import TEMPLATES
from kimsorumlu.site import Site
from kimsorumlu.view.html import environment
from kimsorumlu.view.page import Format, Page
from kimsorumlu.view.past import PastPiece

_PIECES: Final = tuple(f"{TEMPLATES}/past_{of}.html.j2" for of in ("matrix", "municipality"))


def _past(site: Site, page: Page, piece: PastPiece) -> bytes:
    """Ready HTML, its links relative to the page beside which it lies."""

    def link(address: str) -> str:
        return ids.relative(address, page.address)

    template = environment(site.config.theme).get_template(piece.template)
    return template.render(piece.parts, link=link, site=site.config.name).encode()


PAST = Format("past", ids.PAST_FILE, "text/html", _past, theme=_PIECES)
