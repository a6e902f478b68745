"""The files that a page offers of the table it shows."""

from __future__ import annotations

from kimsorumlu import ids
from kimsorumlu.exports.data.forms import TABLE_FORMS
from kimsorumlu.exports.data.table import Table
from kimsorumlu.model.version import Version
from kimsorumlu.view.downloads import Downloads
from kimsorumlu.view.link import Link


def whole_table(table: Table) -> Downloads:
    """A whole table in every form that is there on every machine."""
    return Downloads(
        table.title, tuple(Link(form.short, ids.table_url(table.name, form.suffix)) for form in TABLE_FORMS)
    )


def text_files(version: Version) -> Downloads:
    """A text in the forms in which it is written whole."""
    place = version.place_in_data
    return Downloads(
        "Metin",
        (
            Link("Akoma Ntoso", ids.akoma_ntoso_url(*place)),
            Link("JSON", ids.version_record_url(*place)),
            Link("Markdown", ids.markdown_url(*place)),
        ),
    )


def table_part(table: Table, part: str, of: str) -> Downloads:
    """The rows of a table that are of one municipality, topic or law (`ids.OF_MUNICIPALITY` …)."""
    forms = (form for form in TABLE_FORMS if part in form.parts)
    return Downloads(
        table.title,
        tuple(Link(form.short, ids.table_part_url(table.name, part, of, form.suffix)) for form in forms),
    )
