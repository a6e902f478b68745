"""Addresses of the open data below /veri/. A name in them is promised like any address of a page."""

from __future__ import annotations

from typing import Final

from kimsorumlu.ids.addresses import DATA

_TABLES: Final = f"{DATA}tablo/"

# Of what a table may be the part: the rows of one municipality, on one topic, on one law.
OF_MUNICIPALITY: Final = "belediye"
OF_TOPIC: Final = "konu"
OF_LAW: Final = "mevzuat"


def table_url(table: str, suffix: str) -> str:
    """`/veri/tablo/gorevler.csv`, a whole table in one of its forms."""
    return f"{_TABLES}{table}{suffix}"


def table_part_url(table: str, part: str, of: str, suffix: str) -> str:
    """`/veri/tablo/belediye/kutahya/gorevler.csv`, the rows of a table that are of one municipality, topic or law."""
    return f"{_TABLES}{part}/{of}/{table}{suffix}"


# The whole corpus as records, a file each; `v1` is the version of the model, named in every file.
_API: Final = f"{DATA}v1/"
CATALOGUE: Final = f"{_API}index.json"
RECORD_SCHEMA: Final = f"{_API}schema.json"
OPENAPI: Final = f"{_API}openapi.json"
# What stands at the site's root for programs that read texts.
FOR_READERS: Final = "llms.txt"


def municipality_record_url(municipality: str) -> str:
    """`/veri/v1/belediye/kutahya.json`"""
    return f"{_API}belediye/{municipality}.json"


def unit_record_url(municipality: str, unit: str) -> str:
    """`/veri/v1/birim/kutahya/donanim-servisi.json`"""
    return f"{_API}birim/{municipality}/{unit}.json"


def version_record_url(municipality: str, regulation: str, day: str) -> str:
    """`/veri/v1/metin/kutahya/bilgi-islem/2020-11-04.json`, a whole text."""
    return f"{_API}metin/{municipality}/{regulation}/{day}.json"


def article_record_url(municipality: str, regulation: str, day: str, article: str) -> str:
    """`/veri/v1/metin/kutahya/bilgi-islem/2020-11-04/madde-11.json`, one article of it."""
    return f"{_API}metin/{municipality}/{regulation}/{day}/{article}.json"


def markdown_url(municipality: str, regulation: str, day: str) -> str:
    """`/veri/v1/metin/kutahya/bilgi-islem/2020-11-04.md`, a whole text to be read by people and programs."""
    return f"{_API}metin/{municipality}/{regulation}/{day}.md"


def comparison_record_url(municipality: str, regulation: str, old: str, new: str) -> str:
    """`/veri/v1/karsilastirma/kocaeli-bb/bilgi-islem/2022-10-11..2025-11-13.json`, two texts compared."""
    return f"{_API}karsilastirma/{municipality}/{regulation}/{old}..{new}.json"


def page_record_url(page: str) -> str:
    """`/veri/v1/sayfa/katki~kodlar.json`, a page that people wrote or that shows no data, by its address.

    "~" stands in no address and in no name of a file that people write.
    """
    return f"{_API}sayfa/{page.removesuffix('/').replace('/', '~') or 'index'}.json"


def topic_record_url(topic: str) -> str:
    """`/veri/v1/konu/guvenlik-kameralari.json`"""
    return f"{_API}konu/{topic}.json"


def law_record_url(law: str) -> str:
    """`/veri/v1/mevzuat/kanun-5393.json`"""
    return f"{_API}mevzuat/{law}.json"


def answer_record_url(topic: str) -> str:
    """`/veri/v1/yanit/guvenlik-kameralari.json`, who is and was responsible for a topic."""
    return f"{_API}yanit/{topic}.json"


def akoma_ntoso_url(municipality: str, regulation: str, day: str) -> str:
    """`/veri/akn/kutahya/bilgi-islem/2020-11-04.xml`, a whole text as Akoma Ntoso."""
    return f"{DATA}akn/{municipality}/{regulation}/{day}.xml"


HANDBOOKS: Final = f"{DATA}el-kitabi/"


def handbook_url(municipality: str) -> str:
    """`/veri/el-kitabi/kutahya.html`, a municipality's texts in one file that needs no network."""
    return f"{HANDBOOKS}{municipality}.html"


# Everything at once: tables and texts in one file, a database, what describes both.
BULK: Final = f"{DATA}hepsi.zip"
DATABASE: Final = f"{DATA}veritabani.sqlite"
DATABASE_METADATA: Final = f"{DATA}metadata.json"
DATA_PACKAGE: Final = f"{DATA}datapackage.json"
# What an archive of research data is told of a release.
DATACITE: Final = f"{DATA}datacite.json"
ZENODO: Final = f"{DATA}zenodo.json"
# What there is, who is who and which text is which, as linked data.
LINKED_DATA: Final = f"{DATA}bagli-veri.ttl"
