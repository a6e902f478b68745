"""Shapes to plain data in the order and the manner of the house. What equals its default is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import cast

from kimsorumlu.read import municipality_shape, shapes, table_shapes, text_shapes, values
from kimsorumlu.read.values import LineRange
from kimsorumlu.write.house_form import Bare, Data, Inline, Prose, Quoted, Record, Scalar

# The keys of each shape in the house's order.
ORDER: Mapping[type[object], tuple[str, ...]] = {
    kind: tuple(keys.split())
    for kind, keys in {
        municipality_shape.MunicipalityShape: "name short_name kind province website detsis also_called contacts "
        "offices checked closed",
        municipality_shape.Contact: "kind value source checked",
        municipality_shape.Office: "id name reports_to oversees source checked",
        municipality_shape.Look: "date where",
        municipality_shape.ClosedGap: "gap what date how",
        shapes.VersionShape: "date date_basis date_note title directorate_kind adoption end repeals amendments "
        "source front_matter units roles back_matter notes entered log answered doubts",
        shapes.Adoption: "body decision date sent_to_governor announced in_force in_force_article signatories "
        "evidence evidence_from",
        shapes.Signatory: "name role",
        shapes.Repeal: "date decision article regulation version title",
        shapes.StatedEnd: "date by at_latest decided decision regulation version source",
        shapes.Amendment: "id kind date number",
        shapes.Source: "file format sha256 url sender retrieved retrieved_by licence furniture corrections",
        shapes.Furniture: "kind lines line text personal",
        shapes.Correction: "at printed corrected why",
        shapes.LogEntry: "date at why",
        shapes.AnsweredWarning: "at finding why",
        shapes.OpenDoubt: "line at decided other sure",
        shapes.UnitShape: "name kind parent reports_to established duties same_as apart renamed_from note",
        shapes.RenamedFrom: "unit why",
        shapes.RoleShape: "name staff unit reports_to duties outside note",
        text_shapes.DivisionShape: "before part chapter before_title title note",
        text_shapes.GroupShape: "before group slug note",
        text_shapes.BlockShape: "before block slug speaks_for note mark amendment effect follows body",
        text_shapes.ArticleShape: "before article number before_heading heading heading_after speaks_for note mark "
        "amendment effect follows body",
        text_shapes.ClauseShape: "label text read_as mark amendment effect speaks_for note follows items closing then "
        "footnotes",
        text_shapes.SubheadingShape: "before heading slug speaks_for note follows items body",
        table_shapes.TableEntryShape: "table",
        table_shapes.TableShape: "caption slug caption_after speaks_for note follows head rows",
        table_shapes.RowShape: "cells speaks_for note follows",
        table_shapes.CellShape: "text columns rows",
        table_shapes.FigureShape: "figure slug note follows",
        values.Follows: "at why power",
    }.items()
}
# Texts whose line ends in the file are layout, and texts that are kept with theirs.
_ONE_LINE = {"text", "closing", "then", "footnotes"}
_AS_WRITTEN = {"note", "notes", "front_matter", "back_matter"}
# Words of a document, which its sentence around them quotes.
_QUOTED = {"evidence", "printed", "mark"}
# Read as one name or as a list of them.
_NAMES = {"speaks_for", "reports_to", "oversees", "at"}
# A row of so many letters stands on one line.
_SHORT_ROW = 90
_RECORDS = (
    shapes.Signatory,
    shapes.Repeal,
    shapes.StatedEnd,
    shapes.Correction,
    shapes.AnsweredWarning,
    shapes.OpenDoubt,
    shapes.UnitShape,
    shapes.RoleShape,
    municipality_shape.Contact,
    municipality_shape.Office,
    municipality_shape.Look,
    municipality_shape.ClosedGap,
)


def plain(shape: object) -> Mapping[str, Data]:
    """A shape's entries as its file has them."""
    defaults = {field.name: field.default for field in fields(cast("type[shapes.VersionShape]", type(shape)))}
    entries: dict[str, Data] = {}
    for key in ORDER[type(shape)]:
        value = getattr(shape, key)
        if key == "label" or value == defaults[key]:
            continue
        entries[key] = _value(key, value)
    if isinstance(shape, text_shapes.ClauseShape) and shape.label is not None:
        # In the file the printed label is the key of the text.
        text = entries.pop("text", Bare(""))
        return {shape.label: text, **entries}
    return entries


def _cells(shapes_: tuple[table_shapes.CellShape, ...]) -> Data:
    """The cells of a row: on one line if they are short and nothing more is to be said of any."""
    cells = tuple(_entry(cell) for cell in shapes_)
    bare = tuple(cell for cell in cells if isinstance(cell, str))
    return Inline(bare) if len(bare) == len(cells) and sum(map(len, bare)) <= _SHORT_ROW else cells


def _cell(text: str) -> Data:
    """The text of a cell, a list where it has several paragraphs."""
    paragraphs = tuple(text.split("\n"))
    return paragraphs if len(paragraphs) > 1 else text


def _value(key: str, value: object) -> Data:
    if isinstance(value, str):
        return _text(key, value)
    if isinstance(value, tuple):
        return _list(key, value)
    if isinstance(value, Mapping):
        return {name: _entry(each) for name, each in value.items()}
    if isinstance(value, bool) or value is None:
        return Bare({True: "true", False: "false", None: "null"}[value])
    if isinstance(value, int | float):
        return Bare(f"{value:g}")
    return Bare(value.isoformat()) if isinstance(value, date) else plain(value)


def _text(key: str, value: str) -> Data:
    if key == "figure":
        return _cell(value)
    if key in _ONE_LINE:
        paragraphs = tuple(Prose(f"{paragraph}\n") for paragraph in value.split("\n"))
        return paragraphs if len(paragraphs) > 1 else paragraphs[0]
    if key in _AS_WRITTEN:
        return Prose(value) if "\n" in value else Quoted(value)
    return Quoted(value) if key in _QUOTED else value


def _list(key: str, values: tuple[object, ...]) -> Data:
    if values and all(isinstance(value, str) for value in values) and key != "notes":
        names = cast(tuple[str, ...], values)
        return names[0] if key in _NAMES and len(names) == 1 else Inline(names)
    if values and isinstance(values[0], LineRange):
        return Inline(tuple(Bare(str(value)) for value in values))
    return tuple(_text(key, value) if isinstance(value, str) else _entry(value) for value in values)


def _entry(shape: object) -> Data:
    """A shape in a list or below a name; one of few words stands on one line, a row without more as its cells."""
    entries = plain(shape)
    if isinstance(shape, table_shapes.CellShape) and not entries.keys() - {"text"}:
        return _cell(shape.text or "")
    if isinstance(shape, table_shapes.RowShape):
        cells = _cells(shape.cells)
        return {**entries, "cells": cells} if entries.keys() - {"cells"} else cells
    if isinstance(shape, _RECORDS) and all(
        isinstance(value, Bare | str | Quoted | Inline) for value in entries.values()
    ):
        return Record(cast("Mapping[str, Scalar | Inline]", entries))
    return entries
