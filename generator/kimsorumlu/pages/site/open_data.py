"""`/veri/`: what there is for machines, field by field, with examples to copy; how well each text is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.api.records import MODELS
from kimsorumlu.exports.data.cells import Value, in_words
from kimsorumlu.exports.data.fields import Field
from kimsorumlu.exports.data.files import table_forms, table_rows
from kimsorumlu.exports.data.forms import TABLE_FORMS
from kimsorumlu.exports.data.offered import text_files
from kimsorumlu.exports.data.table import BETWEEN, Table
from kimsorumlu.exports.data.tables import ANSWERS, DUTIES, QUALITIES, TABLES
from kimsorumlu.exports.data.tables.duties import DutyRow
from kimsorumlu.exports.search import described
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import depends
from kimsorumlu.view.downloads import DownloadFile
from kimsorumlu.view.gaps import ledger_url
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link
from kimsorumlu.view.linked_data import Node, SiteAddress
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.words import edition_name

# So many texts are shown with their quality, the newest, and so many handbooks; the table of qualities has all.
_MOST_TEXTS: Final = 24
_LONGEST_EXAMPLE: Final = 60
# Stands for the site's address in examples where it is not known.
_SOMEWHERE: Final = "https://SITENIN.ADRESI/"


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table in the list: how many rows it has, its files."""

    anchor: str
    title: str
    about: str
    count: int
    files: tuple[DownloadFile, ...]
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field: its name in the files, what it holds, and what stands there in an example; "" for nothing."""

    name: str
    label: str
    text: str
    values: tuple[tuple[str, str], ...]
    example: str


@dataclass(frozen=True, slots=True)
class Example:
    """Something to copy and try: with what, and the code."""

    title: str
    tool: str
    code: str


@dataclass(frozen=True, slots=True)
class QualityLine:
    """How well one text is known."""

    text: Link
    imprint: tuple[int, int]
    source: str
    fidelity: str
    citations: tuple[int, int]
    duties: tuple[int, int]
    units: tuple[int, int]
    gaps: Link


def open_data_page(site: Site) -> Iterator[Page]:
    """The one page."""
    yield Page(
        address=ids.DATA,
        kind=OPEN_DATA,
        title="Açık veri",
        description="Sitedeki her şey tablo ve dosya olarak, alanlarının açıklaması ve örneklerle.",
        view=_view,
        lastmod=site.corpus.newest_day,
        data=ids.CATALOGUE,
        depends=(depends.CORPUS, depends.TOPICS, depends.LEGISLATION, depends.ROLES),
    )


def _view(site: Site) -> View:
    rows = table_rows(site)
    topic = _topic(site)
    shown = next((row for row in rows[DUTIES.name] if topic and topic.id in row.topics), None)
    root = site.config.address or _SOMEWHERE
    lines = tuple(_table(table, rows[table.name], shown if table is DUTIES else None) for table in TABLES)
    held = [municipality for municipality in site.corpus.municipalities if municipality.leading]
    parts = {
        "tables": lines,
        "shown": f"{shown.municipality_name}, {shown.citation}" if shown else "",
        "forms": tuple((form.short, form.about) for form in table_forms()),
        "between": BETWEEN,
        "question": topic.shape.question or topic.shape.label if topic else "",
        "examples": examples(root, topic.id) if topic else (),
        "elsewhere": not site.config.address,
        "parts": _parts_shown(site),
        "texts_held": tuple(
            (f"{edition.municipality.short_name}, {edition_name(edition)}", text_files(edition.version).files)
            for edition in site.corpus.editions[:_MOST_TEXTS]
        ),
        "handbooks": tuple(Link(m.short_name, ids.handbook_url(m.slug)) for m in held[:_MOST_TEXTS]),
        "answer": ids.answer_record_url(topic.id) if topic else "",
        "models": MODELS,
        "index": described,
        "qualities": _qualities(site, rows[QUALITIES.name]),
        "texts": len(rows[QUALITIES.name]),
        "all_qualities": ids.table_url(QUALITIES.name, TABLE_FORMS[0].suffix),
        "cited": f"{site.config.name} Açık veri, {day(site.corpus.known_day)} verisi, {root}{ids.DATA}",
        "licence": ids.LICENCE,
    }
    return View(parts, data=(_catalogue(site, lines),))


def _catalogue(site: Site, lines: tuple[TableLine, ...]) -> Node:
    """The page as schema.org has it: a catalogue of tables, each with its files."""
    return {
        "@type": "DataCatalog",
        "@id": SiteAddress(ids.DATA),
        "url": SiteAddress(ids.DATA),
        "name": f"{site.config.name} Açık veri",
        "inLanguage": "tr",
        "license": site.config.licence.deed,
        "dateModified": site.corpus.known_day.isoformat(),
        "dataset": [
            {
                "@type": "Dataset",
                "@id": SiteAddress(f"{ids.DATA}#{line.anchor}"),
                "name": line.title,
                "description": line.about,
                "license": site.config.licence.deed,
                "distribution": [
                    {
                        "@type": "DataDownload",
                        "contentUrl": SiteAddress(file.address),
                        "encodingFormat": file.media,
                    }
                    for file in line.files
                ],
            }
            for line in lines
        ],
    }


def _topic(site: Site) -> Topic | None:
    """The topic of the examples: the first of the home page, else the one that most municipalities answer."""
    topics = site.facts.catalogues.topics
    most = max(topics.topics, key=lambda topic: site.facts.answers.coverage(topic.id), default=None)
    return next(iter(topics.featured), most)


def _table(table: Table, rows: Any, shown: DutyRow | None) -> TableLine:
    files = tuple(DownloadFile(form.short, ids.table_url(table.name, form.suffix), form.type) for form in table_forms())
    fields = tuple(_field(field, getattr(shown, field.name) if shown else None) for field in table.fields)
    return TableLine(f"alanlar-{table.name}", table.title, table.about, len(rows), files, fields)


def _field(field: Field, example: Value) -> FieldLine:
    text = in_words(example)
    if len(text) > _LONGEST_EXAMPLE:
        text = f"{text[:_LONGEST_EXAMPLE].rstrip()} …"
    return FieldLine(field.name, field.about.label, field.about.text, field.about.values, text)


def _parts_shown(site: Site) -> tuple[Link, ...]:
    """One address of each sort of part, to show how they are built."""
    municipality = next((m.slug for m in site.corpus.municipalities if m.regulations), "")
    topic = _topic(site)
    csv = TABLE_FORMS[0].suffix
    shown = []
    if municipality:
        shown.append(ids.table_part_url(DUTIES.name, ids.OF_MUNICIPALITY, municipality, csv))
    if topic:
        shown.append(ids.table_part_url(ANSWERS.name, ids.OF_TOPIC, topic.id, csv))
    return tuple(Link(address, address) for address in shown)


def examples(root: str, topic: str) -> tuple[Example, ...]:
    """Whoever is responsible for a topic, asked with four tools; `root` is the site's address."""
    whole = f"{root}{ids.table_url(ANSWERS.name, TABLE_FORMS[0].suffix)}"
    return (
        Example("Komut satırı", "curl", f"curl -s {root}{ids.answer_record_url(topic)}"),
        Example(
            "SQL",
            "DuckDB",
            "SELECT municipality, unit_name, kind, citation, address\n"
            f"FROM read_csv('{whole}')\n"
            f"WHERE topic = '{topic}' AND state = 'answered' AND standing = 'in-force';",
        ),
        Example(
            "Python",
            "pandas",
            "import pandas as pd\n"
            f"y = pd.read_csv('{whole}')\n"
            f"y[(y.topic == '{topic}') & (y.state == 'answered') & (y.standing == 'in-force')]",
        ),
        Example(
            "R",
            "readr",
            "library(readr)\n"
            f"y <- read_csv('{whole}')\n"
            f"subset(y, topic == '{topic}' & state == 'answered' & standing == 'in-force')",
        ),
    )


def _qualities(site: Site, rows: Any) -> tuple[QualityLine, ...]:
    editions = {edition.version.url: edition for edition in site.corpus.editions}
    newest = sorted(rows, key=attrgetter("version"), reverse=True)[:_MOST_TEXTS]
    order = {url: number for number, url in enumerate(editions)}
    lines = []
    for row in sorted(newest, key=lambda row: order[row.address]):
        edition = editions[row.address]
        source = "Özgün belge" if row.source_original else "Metne dönüştürülmüş belge" if row.source_held else "Yok"
        lines.append(
            QualityLine(
                Link(f"{edition.municipality.short_name}, {edition_name(edition)}", row.address),
                (row.imprint_known, row.imprint_fields),
                source,
                site.share(edition.version),
                (row.citations_found, row.citations),
                (row.duties_of_units, row.duties),
                (row.units_with_duties, row.units),
                Link(str(row.gaps), ledger_url(site, edition.municipality)),
            )
        )
    return tuple(lines)


OPEN_DATA: Final = Kind(
    "open-data",
    open_data_page,
    (HTML,),
    "open_data.html.j2",
    sheets=("rows", "municipality", "data"),
    scripts=("copy",),
    label="açık veri",
)
