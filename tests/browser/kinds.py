"""One address per kind of page, in the states that look different; for all tests of the whole site, and the pictures.

The kinds are those of the table (pages/kinds.py), so that a new one is looked at, measured and named in the
accessibility statement without a word here. `EXAMPLES` are pages that show more of their kind than its first one.
"""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu.exports.embeds import FRAME
from kimsorumlu.pages.kinds import KINDS as TABLE
from kimsorumlu.view.page import Kind
from tests.sites import real

EXAMPLES = {
    "municipality": "kocaeli-bb/",
    "version": "kutahya/bilgi-islem/2020-11-04/",
    "article": "izmir-bb/bilgi-islem/2023-11-30/madde-9/",
    "unit": "izmir-bb/birim/bilgi-aglari-sube-mudurlugu/",
    "chart": "kutahya/bilgi-islem/2020-11-04/sema/",
    "topic": "konu/kisisel-veriler/",
    "pair": "karsilastir/izmir-bb..kutahya/",
    "history": "kocaeli-bb/bilgi-islem/gecmis/",
    "law": "mevzuat/kanun-5393/",
    "term": "tanim/belediye/",
    "role": "unvan/daire-baskani/",
    "source-check": "kutahya/bulgular/",
    "embed-municipality": "embed/kocaeli-bb/",
    "embed-version": "embed/kutahya/bilgi-islem/2020-11-04/",
    "embed-article": "embed/izmir-bb/bilgi-islem/2023-11-30/madde-9/",
    "embed-unit": "embed/izmir-bb/birim/bilgi-aglari-sube-mudurlugu/",
    "embed-topic": "embed/konu/guvenlik-kameralari/",
    "embed-chart": "embed/kutahya/bilgi-islem/2020-11-04/sema/",
}

# What a kind looks like in another state, and pages written by hand: name → what readers call it, address.
STATES = {
    "superseded version": ("yürürlükten kalkmış yönetmelik", "kocaeli-bb/bilgi-islem/2022-10-11/"),
    "superseded article": ("yürürlükten kalkmış madde", "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/"),
    "lost article": ("metni bulunmayan madde", "eyupsultan/bilgi-islem/2024-11-08/madde-12/"),
    "repealed law": ("yürürlükten kalkmış mevzuat", "mevzuat/yonetmelik-tasinir-mal-2007/"),
    "long title": ("uzun adlı kanun", "mevzuat/kanun-6360/"),
    "source-check without findings": ("bulgusuz kaynak denetimi", "eyupsultan/bulgular/"),
    "about": ("hakkında", "hakkinda/"),
    "method": ("yöntem", "yontem/"),
    "citing": ("nasıl atıf yapılır", "atif/"),
    "embedding": ("sitenize ekleyin", "siteye-ekle/"),
    "contributing": ("katkı", "katki/"),
    "server": ("kendi sunucunuzda yayımlama", "sunucu/"),
    "accessibility": ("erişilebilirlik", "erisilebilirlik/"),
    "search": ("arama", "ara/"),
    "search results": ("arama sonuçları", "ara/?q=g%C3%BCvenlik+kameras%C4%B1"),
}
# Its links are whole only on a site that knows its address, or at the top of its host.
LOST = {"not found": "404.html"}
EMBED_STATES = {"embed-superseded version": ("eklenen eski yönetmelik", "embed/kocaeli-bb/bilgi-islem/2022-10-11/")}


def _examples() -> Iterator[tuple[Kind, str]]:
    """Every kind that readers are told of and that has a page on the real site, with one of its pages."""
    for kind in TABLE:
        first = next(iter(kind.pages(real())), None)
        if kind.label and first is not None:
            yield kind, EXAMPLES.get(kind.name, first.address)


_KINDS = tuple(_examples())
KINDS = {kind.name: address for kind, address in _KINDS if kind.formats[0] is not FRAME} | {
    name: address for name, (_, address) in STATES.items()
}
# The same pages as other sites show them.
EMBEDS = {kind.name: address for kind, address in _KINDS if kind.formats[0] is FRAME} | {
    name: address for name, (_, address) in EMBED_STATES.items()
}
EVERY = KINDS | LOST | EMBEDS

# What the accessibility statement calls them.
LABELS = (
    {kind.name: kind.label for kind, _ in _KINDS}
    | {name: label for name, (label, _) in (STATES | EMBED_STATES).items()}
    | {"not found": "bulunamayan sayfa"}
)
