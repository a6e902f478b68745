"""JSON Schemas of the data files, made from the shapes, so that editors complete and check while a clerk types."""

from __future__ import annotations

import json
from typing import Any

from kimsorumlu.read.changes_file import ChangesShape
from kimsorumlu.read.directorate_kinds_file import DirectorateKindsShape
from kimsorumlu.read.jobs_file import JobsShape
from kimsorumlu.read.labels import LABEL_PATTERN
from kimsorumlu.read.legislation_file import LawShape
from kimsorumlu.read.municipality_shape import MunicipalityShape
from kimsorumlu.read.places_file import PlacesShape
from kimsorumlu.read.redirects_file import RedirectsShape
from kimsorumlu.read.roles_file import RolesShape
from kimsorumlu.read.search_words_file import SearchWordsShape
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.shaping import adapter
from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, DivisionShape, GroupShape
from kimsorumlu.read.topics_file import TopicsShape
from kimsorumlu.read.withdrawals_file import WithdrawalsShape

SCHEMAS = (
    "changes.json",
    "directorate-kinds.json",
    "jobs.json",
    "legislation.json",
    "municipality.json",
    "places.json",
    "redirects.json",
    "roles.json",
    "search-words.json",
    "topics.json",
    "version.json",
    "withdrawals.json",
)

_Json = dict[str, Any]
# What tells which entry of a catalogue is meant.
_TELLING = ("id", "name", "at", "reason", "names")
_ADDED = "Paketin bu girdideki listelerine eklenenler."
# How a project's catalogue is laid over the package's (read/overlay.py), or of which day a catalogue of the package is.
_JOINING: _Json = {
    "off": {
        "type": "array",
        "items": {"type": "string"},
        "description": "Paketin kataloğundan burada istenmeyenler: adları ya da sözleri.",
    },
    "all": {
        "type": "boolean",
        "description": "true: paketin bütün girdileri, metinlerde geçmese de bu sitenindir.",
    },
    "version": {"type": "string", "format": "date", "description": "Paketin kataloğunun günü."},
}
# What an entry of a version's text may be.
_PIECES = (ArticleShape, BlockShape, DivisionShape, GroupShape)


def schema_bytes(name: str) -> bytes:
    """The schema file of that name; raises KeyError for a name not in SCHEMAS."""
    build = {
        "changes.json": _changes,
        "directorate-kinds.json": _directorate_kinds,
        "jobs.json": _jobs,
        "legislation.json": _legislation,
        "municipality.json": _municipality,
        "places.json": _places,
        "redirects.json": _redirects,
        "roles.json": _roles,
        "search-words.json": _search_words,
        "topics.json": _topics,
        "version.json": _version,
        "withdrawals.json": _withdrawals,
    }[name]
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **build()}
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _changes() -> _Json:
    return _titled(adapter(ChangesShape).json_schema(), "Değişen adlar ve yönlendirmeler")


def _directorate_kinds() -> _Json:
    return _laid_over(_titled(adapter(DirectorateKindsShape).json_schema(), "Müdürlük türleri"))


def _jobs() -> _Json:
    return _laid_over(_titled(adapter(JobsShape).json_schema(), "İşler"))


def _legislation() -> _Json:
    return _laid_over(_titled(adapter(dict[str, LawShape]).json_schema(), "Mevzuat"))


def _municipality() -> _Json:
    return _titled(adapter(MunicipalityShape).json_schema(), "Belediye")


def _places() -> _Json:
    return _laid_over(_titled(adapter(PlacesShape).json_schema(), "Yer adları"))


def _redirects() -> _Json:
    return _titled(adapter(RedirectsShape).json_schema(), "Yönlendirmeler")


def _roles() -> _Json:
    return _laid_over(_titled(adapter(RolesShape).json_schema(), "Ortak unvanlar"))


def _search_words() -> _Json:
    return _laid_over(_titled(adapter(SearchWordsShape).json_schema(), "Arama sözleri"))


def _topics() -> _Json:
    return _laid_over(_titled(adapter(TopicsShape).json_schema(), "Konular"))


def _version() -> _Json:
    schema = _titled(adapter(VersionShape).json_schema(), "Yönetmelik metni")
    definitions = schema["$defs"]
    for shape in _PIECES:
        part = _plain(adapter(shape).json_schema())
        definitions |= part.pop("$defs", {})
        definitions[shape.__name__] = part
    _label_keys(definitions["ClauseShape"])
    schema["properties"]["text"] = {
        "type": "array",
        "minItems": 1,
        "description": "Metin, belgedeki sırayla: kısım ve bölümler, maddeler, maddesi olmayan başlıklar.",
        "items": {"anyOf": [{"$ref": f"#/$defs/{shape.__name__}"} for shape in _PIECES]},
    }
    schema["required"] = [*schema["required"], "text"]
    return schema


def _withdrawals() -> _Json:
    return _titled(adapter(WithdrawalsShape).json_schema(), "Yayından kaldırılanlar")


def _laid_over(schema: _Json) -> _Json:
    """The schema of a catalogue that is laid over the package's: entries may be written in part, or switched off."""
    definitions = {name: _in_part(shape) for name, shape in schema.get("$defs", {}).items()}
    return {**_in_part(schema), "$defs": definitions, "properties": {**schema.get("properties", {}), **_JOINING}}


def _in_part(shape: _Json) -> _Json:
    """A section of which nothing needs to be there but what tells which one it is; lists can be added to."""
    properties = shape.get("properties", {})
    lists = {name: field for name, field in properties.items() if field.get("type") == "array"}
    needed = [name for name in shape.get("required", ()) if name in _TELLING]
    found = {key: value for key, value in shape.items() if key != "required"}
    if needed:
        found["required"] = needed
    if lists and (needed or "title" not in shape):
        adding = {"type": "object", "properties": lists, "additionalProperties": False, "description": _ADDED}
        found["properties"] = {**properties, "add": adding}
    return found


def _label_keys(clause: _Json) -> None:
    """In the file the printed label is a key of its own; the shape's `label` field never is."""
    del clause["properties"]["label"]
    clause["patternProperties"] = {
        LABEL_PATTERN: {
            "type": ["string", "null", "array"],
            "items": {"type": "string"},
            "description": "Basılı etiket anahtardır: a), (1), 2/a), 1-. Değeri hükmün metnidir; ayrı paragraflar "
            "basılmışsa liste.",
        }
    }


def _titled(schema: _Json, title: str) -> _Json:
    """The schema without the Python names pydantic puts into it as titles and descriptions."""
    return {**_plain(schema), "title": title}


def _plain(node: Any) -> Any:
    if isinstance(node, dict):
        named = "properties" in node
        return {
            key: {name: _plain(value) for name, value in node[key].items()}
            if key in ("properties", "$defs")
            else _plain(value)
            for key, value in node.items()
            if not (key == "title" and isinstance(value, str)) and not (named and key == "description")
        }
    return [_plain(item) for item in node] if isinstance(node, list) else node
