"""`/basvuru/`: a letter to a municipality, written in the reader's browser and sent by nobody but the reader.

`?madde=<address>` names the clause it is about, whose words the script takes from beside the article's page
(exports/paper.py). Without script, or without a clause, the page is a sample with blanks. Articles and periods of Laws
4982 and 3071 are cited in the template; they were read in the official texts on 29.11.2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View

# What can be asked of every clause, and whether it is at first: what the municipality holds anyway (Law 4982, art. 7).
REQUESTS = (
    ("Bu maddede yazılı işi bugün hangi birimin yürüttüğü ve bu birime nasıl ulaşılacağı", True),
    ("Bu maddenin hâlâ yürürlükte olup olmadığı; değiştiyse değiştiren karar ve yeni metni", True),
    ("Bu işin nasıl yürütüldüğünü düzenleyen yönerge ya da genelge varsa bir örneği", False),
)


def letter_page(site: Site) -> Iterator[Page]:
    """The one page of letters."""
    yield Page(
        address=ids.LETTER,
        kind=LETTER,
        title="Belediyeye başvuru yazısı",
        description="Bir maddeye dayanan bilgi edinme başvurusu ya da dilekçe: yazın, yazdırın, kendiniz verin.",
        view=_view,
        data=ids.page_record_url(ids.LETTER),
        depends=(depends.LEGISLATION,),
    )


def _view(site: Site) -> View:
    return View(
        {"requests": REQUESTS, "card": ids.PRINTED_CARD, "law": site.facts.references.law_address("kanun-4982")}
    )


LETTER = Kind(
    "letter",
    letter_page,
    (HTML,),
    "letter.html.j2",
    sheets=("rows", "letter"),
    scripts=("copy", "letter"),
    label="başvuru yazısı",
)
