"""One address per page kind of the site, in its states that look different; shared by all tests of the whole site."""

from __future__ import annotations

KINDS = {
    "home": "",
    "municipalities": "belediyeler/",
    "municipality": "kocaeli-bb/",
    "version": "kutahya/bilgi-islem/2020-11-04/",
    "superseded version": "kocaeli-bb/bilgi-islem/2022-10-11/",
    "article": "izmir-bb/bilgi-islem/2023-11-30/madde-9/",
    "superseded article": "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/",
    "lost article": "eyupsultan/bilgi-islem/2024-11-08/madde-12/",
    "unit": "izmir-bb/birim/bilgi-aglari-sube-mudurlugu/",
    "chart": "kutahya/bilgi-islem/2020-11-04/sema/",
    "topics": "konu/",
    "topic": "konu/kisisel-veriler/",
    "matrix": "konu/cizelge/",
    "pairs": "karsilastir/",
    "pair": "karsilastir/izmir-bb..kutahya/",
    "history": "kocaeli-bb/bilgi-islem/gecmis/",
    "comparison": "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/",
    "changes": "degisiklikler/",
    "codes": "katki/kodlar/",
    "laws": "mevzuat/",
    "law": "mevzuat/kanun-5393/",
    "repealed law": "mevzuat/yonetmelik-tasinir-mal-2007/",
    "long title": "mevzuat/kanun-6360/",
    "terms": "tanim/",
    "term": "tanim/belediye/",
    "roles": "unvan/",
    "role": "unvan/daire-baskani/",
    "units": "birimler/",
    "source check": "kutahya/bulgular/",
    "source check without findings": "eyupsultan/bulgular/",
    "about": "hakkinda/",
    "method": "yontem/",
    "citing": "atif/",
    "embedding": "siteye-ekle/",
    "contributing": "katki/",
    "accessibility": "erisilebilirlik/",
    "design": "tasarim/",
    "search": "ara/",
    "search results": "ara/?q=g%C3%BCvenlik+kameras%C4%B1",
}

# Its links are whole only on a site that knows its address, or at the top of its host.
LOST = {"not found": "404.html"}

# The same pages as other sites show them.
EMBEDS = {
    "embedded municipality": "embed/kocaeli-bb/",
    "embedded version": "embed/kutahya/bilgi-islem/2020-11-04/",
    "embedded superseded version": "embed/kocaeli-bb/bilgi-islem/2022-10-11/",
    "embedded article": "embed/izmir-bb/bilgi-islem/2023-11-30/madde-9/",
    "embedded unit": "embed/izmir-bb/birim/bilgi-aglari-sube-mudurlugu/",
    "embedded topic": "embed/konu/guvenlik-kameralari/",
    "embedded chart": "embed/kutahya/bilgi-islem/2020-11-04/sema/",
}

EVERY = KINDS | LOST | EMBEDS
