"""JSON Schema (2020-12) and OpenAPI (3.1) of the records, made from their types; words for readers in Turkish."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from kimsorumlu import ids
from kimsorumlu.exports.data.api.records import (
    MODEL,
    AnswerRecord,
    ArticleOfTextRecord,
    CatalogueRecord,
    ComparisonRecord,
    LawRecord,
    MunicipalityRecord,
    PageRecord,
    TextRecord,
    TopicRecord,
    UnitRecord,
)
from kimsorumlu.exports.data.fields import About, about_and_type, without_none
from kimsorumlu.read.licences import Licence

_Json = dict[str, Any]

# Every sort of file: its address with what varies in braces, the record it holds, what it is.
ENDPOINTS: Final[tuple[tuple[str, type, str], ...]] = (
    (ids.CATALOGUE, CatalogueRecord, "Ne varsa, adresleriyle"),
    (ids.municipality_record_url("{municipality}"), MunicipalityRecord, "Bir belediye"),
    (ids.unit_record_url("{municipality}", "{unit}"), UnitRecord, "Bir birim, bütün metinlerde"),
    (ids.version_record_url("{municipality}", "{regulation}", "{version}"), TextRecord, "Bir metnin tamamı"),
    (
        ids.article_record_url("{municipality}", "{regulation}", "{version}", "{article}"),
        ArticleOfTextRecord,
        "Bir madde",
    ),
    (
        ids.comparison_record_url("{municipality}", "{regulation}", "{old}", "{new}"),
        ComparisonRecord,
        "İki metnin karşılaştırması",
    ),
    (ids.topic_record_url("{topic}"), TopicRecord, "Bir konu ve görevleri"),
    (ids.answer_record_url("{topic}"), AnswerRecord, "Bir konudan kimin sorumlu olduğu, bugün ve eskiden"),
    (ids.law_record_url("{law}"), LawRecord, "Bir kanun ve ona atıflar"),
    (ids.page_record_url("{page}"), PageRecord, "Elle yazılmış ya da veri göstermeyen bir sayfa"),
)
_PARAMETERS: Final[Mapping[str, str]] = {
    "municipality": "Belediyenin adresteki adı",
    "unit": "Birimin adresteki adı",
    "regulation": "Yönetmeliğin adresteki adı",
    "version": "Metnin tarihi: 2020-11-04",
    "article": "Maddenin adresteki adı: madde-11",
    "old": "Eski metnin tarihi",
    "new": "Yeni metnin tarihi",
    "topic": "Konunun adresteki adı",
    "law": "Mevzuatın adresteki adı",
    "page": "Sayfanın adresi, “/” yerine “~” ile: katki~kodlar",
}
_PLAIN: Final[Mapping[object, _Json]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    datetime.date: {"type": "string", "format": "date"},
}


def schema_of_records() -> bytes:
    """The schema of every record under `$defs`; a file is one of those of the endpoints."""
    return _written(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Açık veri kayıtları",
            "$defs": _definitions("#/$defs/"),
            "anyOf": [{"$ref": f"#/$defs/{record.__name__}"} for _, record, _ in ENDPOINTS],
        }
    )


def openapi(name: str, licence: Licence) -> bytes:
    """The description of all addresses, for a site of this name. Nothing is asked but GET, of any file server."""
    return _written(
        {
            "openapi": "3.1.0",
            "info": {
                "title": f"{name} Açık veri",
                "version": MODEL,
                "description": "Sunucusuz API: her adres bir dosyadır, anahtar istemez.",
                "license": {"name": licence.name, "url": licence.deed},
            },
            # Relative to this file: the site may lie below any path.
            "servers": [{"url": ids.relative("", ids.OPENAPI)}],
            "paths": {f"/{address}": _path(address, record, about) for address, record, about in ENDPOINTS},
            "components": {"schemas": _definitions("#/components/schemas/")},
        }
    )


def _path(address: str, record: type, about: str) -> _Json:
    parameters = [
        {"name": name, "in": "path", "required": True, "description": told, "schema": {"type": "string"}}
        for name, told in _PARAMETERS.items()
        if f"{{{name}}}" in address
    ]
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{record.__name__}"}}}
    return {
        "get": {
            "summary": about,
            "operationId": record.__name__.removesuffix("Record"),
            "parameters": parameters,
            "responses": {"200": {"description": about, "content": content}, "404": {"description": "Yok"}},
        }
    }


def _definitions(prefix: str) -> _Json:
    """Every record that the endpoints reach, by its name; references begin with `prefix`."""
    found: _Json = {}
    for _, record, _ in ENDPOINTS:
        _define(record, prefix, found)
    return dict(sorted(found.items()))


def _define(record: type, prefix: str, found: _Json) -> None:
    if record.__name__ in found:
        return
    hints = get_type_hints(record, include_extras=True)
    names = [field.name for field in dataclasses.fields(record)]
    found[record.__name__] = entry = {"type": "object", "required": names, "additionalProperties": False}
    entry["properties"] = {name: _property(hints[name], prefix, found) for name in names}


def _property(hint: Any, prefix: str, found: _Json) -> _Json:
    about, plain = about_and_type(hint)
    kind, nullable = without_none(plain)
    shape = _shape(kind, prefix, found)
    if about and about.values:
        shape = {**shape, "enum": [value for value, _ in about.values]}
    if nullable:
        shape = {"anyOf": [shape, {"type": "null"}]}
    return {**_told(about), **shape}


def _shape(kind: Any, prefix: str, found: _Json) -> _Json:
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _shape(get_args(kind)[0], prefix, found)}
    if get_origin(kind) is Literal:
        return {"type": "string", "enum": list(get_args(kind))}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        _define(kind, prefix, found)
        return {"$ref": f"{prefix}{kind.__name__}"}
    return dict(_PLAIN[kind])


def _told(about: About | None) -> _Json:
    if about is None:
        return {}
    meanings = "; ".join(f"{value}: {meaning}" for value, meaning in about.values)
    return {"title": about.label, "description": f"{about.text} {meanings}".strip()}


def _written(value: _Json) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
