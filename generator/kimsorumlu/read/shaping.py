"""Plain data to shapes: pydantic checks, our catalogue words what it found, positions say where."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from kimsorumlu.problems import Finding, Phrase, Where, finding
from kimsorumlu.read.labels import is_label
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import CLAUSE, FIGURE, SUBHEADING, TABLE

T = TypeVar("T")

# pydantic's words for what does not fit, ours for what was expected
_EXPECTED = {
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "section",
    "dataclass_type": "section",
    "bool_type": "true-or-false",
    "bool_parsing": "true-or-false",
    "string_pattern_mismatch": "sha-256",
    "string_too_short": "some-text",
    "too_short": "some-list",
    "bad_range": "line-range",
    "date_type": "date",
    "bad_unit_kind": "unit-kind",
}


# What pydantic puts into a place that is no key of the data.
_NO_KEYS = ("[key]", CLAUSE, SUBHEADING, TABLE, FIGURE)

_ADAPTERS: dict[type[object], TypeAdapter[Any]] = {}


def adapter(kind: type[object]) -> TypeAdapter[Any]:
    """The pydantic adapter of a shape, compiled once."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def near(word: str, known: Iterable[str]) -> str | None:
    """The known name a slip most likely meant, or None."""
    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def shape(
    kind: type[T], data: object, document: Document, base: Path, where: Where = ()
) -> tuple[T | None, tuple[Finding, ...]]:
    """The data at `base` of the document as a `kind`; None with findings if it does not fit."""
    try:
        return cast(T, adapter(kind).validate_python(data)), ()
    except ValidationError as error:
        return None, tuple(_worded(kind, detail, document, base, where) for detail in error.errors(include_url=False))


def _worded(shaped: type[object], detail: ErrorDetails, document: Document, base: Path, where: Where) -> Finding:
    loc = tuple(part for part in detail["loc"] if part not in _NO_KEYS)
    path = _written(document, base, loc)
    key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if key == "text" and path not in document.values:
        # The text of a labelled clause was written under its label.
        written = document.at(path[:-1])
        key = next((name for name in written if is_label(name)), key) if isinstance(written, dict) else key
        path = (*path[:-1], key)
    kind, given = detail["type"], _shown(detail.get("input"))
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return unknown_key(document, path, key, where, _keys(shaped, loc[:-1]))
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return finding("missing-key", document.key_span(path[:-1]), where=where, key=key)
    span = document.span(path)
    if kind == "bad_date":
        return finding("bad-date", span, where=where, value=given)
    if kind == "literal_error":
        expected = (
            cast(Mapping[str, Any], detail.get("ctx", {})).get("expected", "").replace("'", "").replace(" or ", ", ")
        )
        return finding(
            "bad-value",
            span,
            where=where,
            near=near(given, expected.split(", ")),
            key=key,
            value=given,
            expected=expected,
        )
    if kind == "too_short" and isinstance(detail.get("input"), str):
        kind = "string_too_short"
    expected = Phrase(_EXPECTED.get(kind, "something-else"))
    meant = cast(Mapping[str, Any], detail.get("ctx", {})).get("near") or None
    return finding("wrong-type", span, where=where, near=meant, key=key, value=given, expected=expected)


def _written(document: Document, base: Path, loc: Path) -> Path:
    """Where the place in a shape stands in the file: a bare cell of a table, and a bare row, have no keys there."""
    path = base
    for part in loc:
        there = document.at(path)
        if not (isinstance(part, str) and there is not None and not isinstance(there, dict)):
            path = (*path, part)
    return path


def unknown_key(document: Document, path: Path, key: str, where: Where, expected: Iterable[str]) -> Finding:
    """The finding for a key that means nothing at this place."""
    known = sorted(expected)
    return finding(
        "unknown-key", document.key_span(path), where=where, near=near(key, known), key=key, expected=", ".join(known)
    )


def _keys(kind: object, loc: Path) -> tuple[str, ...]:
    """The keys that a value of this type takes at the place `loc` leads to."""
    for part in (*loc, None):
        if get_origin(kind) in (Union, UnionType):
            kind = next(each for each in get_args(kind) if each is not NoneType)
        if part is None:
            break
        kind = (
            get_type_hints(kind)[str(part)] if is_dataclass(kind) else get_args(kind)[0 if isinstance(part, int) else 1]
        )
    return tuple(field.name for field in fields(cast(Any, kind)))


def _shown(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, dict):
        return Phrase("section")
    if isinstance(value, list | tuple):
        return Phrase("list")
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
