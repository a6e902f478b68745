"""The files that a page offers of the table it shows."""

from __future__ import annotations

from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.forms import TABLE_FORMS
from kimsorumlu.exports.data.table import Table
from kimsorumlu.model.version import Version
from kimsorumlu.view.downloads import DownloadFile, Downloads

# The media type of Akoma Ntoso (OASIS Akoma Ntoso 1.0 Part 2, annex B).
AKOMA_NTOSO: Final = "application/akn+xml"


def whole_table(table: Table) -> Downloads:
    """A whole table in every form that is there on every machine."""
    files = (DownloadFile(form.short, ids.table_url(table.name, form.suffix), form.type) for form in TABLE_FORMS)
    return Downloads(table.title, tuple(files))


def text_files(version: Version) -> Downloads:
    """A text in the forms in which it is written whole."""
    place = version.place_in_data
    return Downloads(
        "Metin",
        (
            DownloadFile("Akoma Ntoso", ids.akoma_ntoso_url(*place), AKOMA_NTOSO),
            DownloadFile("JSON", ids.version_record_url(*place), "application/json"),
            DownloadFile("Markdown", ids.markdown_url(*place), "text/markdown"),
        ),
    )


def table_part(table: Table, part: str, of: str, whose: str = "") -> Downloads:
    """The rows of a table that are of one municipality, topic or law (`ids.OF_MUNICIPALITY` …).

    `whose` names it on a page that offers the same table of several.
    """
    files = (
        DownloadFile(form.short, ids.table_part_url(table.name, part, of, form.suffix), form.type)
        for form in TABLE_FORMS
        if part in form.parts
    )
    return Downloads(f"{whose}: {table.title}" if whose else table.title, tuple(files))
