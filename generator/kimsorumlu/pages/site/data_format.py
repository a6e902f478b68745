"""The page on the data files field by field, for the clerks who write them; made from the schemas (read/schema.py)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kimsorumlu import ids
from kimsorumlu.read.schema import SCHEMAS, schema_bytes
from kimsorumlu.site import Site
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View

_Schema = Mapping[str, Any]

# Where each file lies in a project, in the order in which they are met.
_PLACES: Final = {
    "version.json": "data/municipalities/…/…/YYYY-AA-GG.yml",
    "municipality.json": "data/municipalities/…/municipality.yml",
    "topics.json": "data/topics.yml",
    "jobs.json": "data/jobs.yml",
    "roles.json": "data/roles.yml",
    "legislation.json": "data/legislation.yml",
    "directorate-kinds.json": "data/directorate-kinds.yml",
    "search-words.json": "data/search-words.yml",
    "places.json": "data/places.yml",
    "redirects.json": "data/redirects.yml",
    "changes.json": "data/changes.yml",
    "withdrawals.json": "data/withdrawals.yml",
}
_TYPES: Final = {
    "string": "metin",
    "integer": "tam sayı",
    "number": "sayı",
    "boolean": "true ya da false",
    "null": "null",
    "object": "alanlar",
    "array": "liste",
}
_REFERENCE: Final = "#/$defs/"


@dataclass(frozen=True, slots=True)
class DescribedField:
    """A field: its key, how its value is written, what it means; `needed`: a file without it is refused.

    `parts` are the sections that say what stands inside.
    """

    key: str
    written: str
    about: str
    needed: bool
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DescribedSection:
    """The fields of one level of a file; `name` is the key they stand under, "" for the file itself."""

    anchor: str
    name: str
    fields: tuple[DescribedField, ...]


@dataclass(frozen=True, slots=True)
class DescribedFile:
    """A kind of data file: what it is called, where it lies, its levels from the outermost in."""

    anchor: str
    title: str
    place: str
    sections: tuple[DescribedSection, ...]


def data_format_page(site: Site) -> Iterator[Page]:
    """The page of fields; it follows from the package alone."""
    yield Page(
        address=ids.DATA_FORMAT,
        kind=DATA_FORMAT,
        title="Veri dosyalarının alanları",
        description="Yönetmelik ve belediye dosyaları ile katalogların her alanı: nasıl yazılır, ne anlama gelir.",
        view=_view,
        data=ids.page_record_url(ids.DATA_FORMAT),
        depends=(),
    )


def _view(_site: Site) -> View:
    return View({"files": tuple(data_file(name) for name in _PLACES)})


def data_file(name: str) -> DescribedFile:
    """A kind of data file by the name of its schema: "version.json"."""
    assert name in SCHEMAS
    schema: _Schema = json.loads(schema_bytes(name))
    anchor = name.removesuffix(".json")
    return DescribedFile(anchor, schema["title"], _PLACES[name], tuple(_sections(schema, anchor)))


def _sections(schema: _Schema, file: str) -> Iterator[DescribedSection]:
    """The file's own fields, then every section that one of them leads to, in the order in which they are met."""
    names = _names(schema)
    if schema.get("properties"):
        yield DescribedSection(file, "", _fields(schema, file, names))
    for part, name in names.items():
        yield DescribedSection(f"{file}-{ids.slug(part)}", name, _fields(schema["$defs"][part], file, names))


def _names(schema: _Schema) -> dict[str, str]:
    """What the sections of a schema are called, by their names there: the key that they stand under.

    Where several may stand under it, also the first that each cannot do without: "text: article".
    """
    found: dict[str, str] = {}
    waiting: list[_Schema] = [schema]
    while waiting:
        shown = waiting.pop(0)
        # What stands under keys that the file chooses itself: the ids of laws.
        for key, field in {**shown.get("properties", {}), "…": shown.get("additionalProperties")}.items():
            parts = [part for part in dict.fromkeys(_references(field)) if part not in found]
            for part in parts:
                shape = schema["$defs"][part]
                first = next(iter(shape.get("required", shape["properties"])))
                found[part] = f"{key}: {first}" if len(parts) > 1 else key
                waiting.append(shape)
    return found


def _fields(shape: _Schema, file: str, names: Mapping[str, str]) -> tuple[DescribedField, ...]:
    needed = shape.get("required", ())
    return tuple(
        DescribedField(
            key,
            _written(field),
            field.get("description", ""),
            key in needed,
            tuple((names[part], f"{file}-{ids.slug(part)}") for part in dict.fromkeys(_references(field))),
        )
        for key, field in shape.get("properties", {}).items()
    )


def _references(field: Any) -> Iterator[str]:
    """The sections that a field may hold, or hold a list of, by their names in the schema."""
    if isinstance(field, dict):
        if "$ref" in field:
            yield field["$ref"].removeprefix(_REFERENCE)
        for below in field.values():
            yield from _references(below)
    elif isinstance(field, list):
        for below in field:
            yield from _references(below)


def _written(field: _Schema) -> str:
    """How a value is written: "metin ya da null", "liste: metin", "city, district ya da metropolitan"."""
    if "$ref" in field:
        return _TYPES["object"]
    for several in ("anyOf", "oneOf", "allOf"):
        if several in field:
            ways = dict.fromkeys(_written(each) for each in field[several])
            return listed(ways, last="ya da")
    if "enum" in field:
        return listed(map(_value, field["enum"]), last="ya da")
    if "const" in field:
        return _value(field["const"])
    if field.get("format") == "date":
        return "gün: YYYY-AA-GG"
    kind = field.get("type", "object")
    if kind == "array" and field.get("items"):
        return f"liste: {_written(field['items'])}"
    return _TYPES[kind]


def _value(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


DATA_FORMAT: Final = Kind(
    "data-format",
    data_format_page,
    (HTML,),
    "data_format.html.j2",
    sheets=("directory", "rows", "data"),
    label="veri dosyalarının alanları",
)
