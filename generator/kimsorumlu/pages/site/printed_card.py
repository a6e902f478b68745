"""`/kart/`: a clause on a card to print, for a wall or the back of a petition.

`?madde=<address>` names the clause, whose words the script takes from beside the article's page (exports/paper.py), so
that cards cost no page of their own. Without script the page says to print the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View


def printed_card_page(site: Site) -> Iterator[Page]:
    """The one page of cards."""
    yield Page(
        address=ids.PRINTED_CARD,
        kind=PRINTED_CARD,
        title="Yanıt kartı",
        description="Bir maddenin yanıtı, yazdırılabilir bir kartta.",
        view=_view,
        data=ids.page_record_url(ids.PRINTED_CARD),
        depends=(),
    )


def _view(site: Site) -> View:
    return View({"site": site.config.name})


PRINTED_CARD = Kind(
    "printed-card",
    printed_card_page,
    (HTML,),
    "printed_card.html.j2",
    sheets=("rows", "card"),
    scripts=("card",),
    label="yanıt kartı",
)
