"""`/dogrula/`: whether a file or a text was published here, and as what, found out in the reader's browser.

Files are known by their bytes (manifest.json, written when a site is finished), texts by their letters (harfler.json,
beside the page). Nothing the reader gives leaves the browser. Without script the page says how to compare by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.exports.formats import LETTERS
from kimsorumlu.exports.letters import published_letters
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View


def verifying_page(site: Site) -> Iterator[Page]:
    """The one page."""
    yield Page(
        address=ids.VERIFYING,
        kind=VERIFYING,
        title="Bu belge, bu metin burada yayımlandı mı?",
        description="Bir dosyanın ya da kopyalanmış bir metnin bu sitede yayımlananla aynı olup olmadığına bakın.",
        view=_view,
        data=ids.page_record_url(ids.VERIFYING),
        beside=((LETTERS, published_letters),),
        depends=(depends.CORPUS,),
    )


def _view(site: Site) -> View:
    return View({})


VERIFYING = Kind(
    "verifying",
    verifying_page,
    (HTML, LETTERS),
    "verifying.html.j2",
    sheets=("rows", "verifying"),
    scripts=("verifying",),
    label="doğrulama",
)
