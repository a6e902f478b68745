"""The shapes of tables and of the captions of figures in the data, as their author writes them.

A cell is mostly one text, and a row a list of cells; what more is to be said of one is written in a section. Both are
read as the same shapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field

from kimsorumlu.read.values import STRICT, Follows, Line, Names, Paragraphs

# More columns or rows than any printed table has; a hostile file could ask a browser for millions.
_MOST = 200


def _cell(value: object) -> object:
    """A bare text, or a list of paragraphs, as a cell; nothing between quotes is a cell without words."""
    if isinstance(value, dict):
        return value
    return {"text": value} if value not in (None, "") else {}


def _row(value: object) -> object:
    """A bare list of cells as a row."""
    return {"cells": value} if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class CellShape:
    """One cell of a table."""

    __pydantic_config__ = STRICT

    text: Annotated[
        Paragraphs | None, Field(description="Hücrenin metni; ayrı satırlar ya da bentler basılmışsa liste.")
    ] = None
    columns: Annotated[int, Field(ge=1, le=_MOST, description="Hücre birkaç sütuna yayılmışsa kaç sütuna.")] = 1
    rows: Annotated[
        int,
        Field(
            ge=1,
            le=_MOST,
            description="Hücre birkaç satıra yayılmışsa kaç satıra; alttaki satırlarda yeri boş bırakılmaz, yazılmaz.",
        ),
    ] = 1


Cell = Annotated[
    CellShape, BeforeValidator(_cell, json_schema_input_type=str | int | tuple[str, ...] | CellShape | None)
]


@dataclass(frozen=True, slots=True)
class RowShape:
    """One row of a table."""

    __pydantic_config__ = STRICT

    cells: Annotated[tuple[Cell, ...], Field(min_length=1, description="Hücreler, basıldığı sırayla; boş hücre “”.")]
    speaks_for: Annotated[
        Names, Field(description="Satırın adına konuştuğu birim ya da unvan; birden çoksa liste.")
    ] = ()
    note: Annotated[str | None, Field(description="Editör notu (Markdown); tarafsız, bir iki cümle.")] = None
    follows: Annotated[tuple[Follows, ...], Field(description="Önceki metinde devamı olduğu hükümler.")] = ()


Row = Annotated[RowShape, BeforeValidator(_row, json_schema_input_type=RowShape | tuple[Cell, ...])]


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table: what is printed over it, the names of its columns, its rows."""

    __pydantic_config__ = STRICT

    rows: Annotated[tuple[Row, ...], Field(min_length=1, description="Satırlar; her biri hücrelerin listesi.")]
    head: Annotated[
        tuple[Row, ...], Field(description="Sütun başlıklarının satırları: çoğu tabloda bir, bazılarında iki.")
    ] = ()
    caption: Annotated[Line | None, Field(description="Tablonun adı, basıldığı gibi: Tablo 1 – Kadrolar.")] = None
    caption_after: Annotated[bool, Field(description="Tablonun adı tablodan sonra basılmışsa true.")] = False
    slug: Annotated[
        Line | None,
        Field(
            description="Adresinde duran adı: kadrolar. Yayımlandıktan sonra, tablonun adı düzeltilse bile değişmez."
        ),
    ] = None
    speaks_for: Annotated[
        Names, Field(description="Satırların adına konuştuğu birim ya da unvan; birden çoksa liste.")
    ] = ()
    note: Annotated[str | None, Field(description="Editör notu (Markdown); tarafsız, bir iki cümle.")] = None
    follows: Annotated[tuple[Follows, ...], Field(description="Önceki metindeki tablo, başka adlaysa.")] = ()


@dataclass(frozen=True, slots=True)
class TableEntryShape:
    """A table among the clauses of an article."""

    __pydantic_config__ = STRICT

    table: Annotated[TableShape, Field(description="Maddenin içinde basılmış tablo. Fıkra sayılmaz.")]


@dataclass(frozen=True, slots=True)
class FigureShape:
    """What is printed of a figure that the text has, but the data has not: its caption."""

    __pydantic_config__ = STRICT

    figure: Annotated[
        Paragraphs,
        Field(
            description="Belgedeki şeklin yazısı, basıldığı gibi: Şekil 1 – Organizasyon Şeması. Şeklin içindeki "
            "sözcükler de basılmışsa liste. Fıkra sayılmaz."
        ),
    ]
    slug: Annotated[
        Line | None, Field(description="Adresinde duran adı: organizasyon-semasi. Yayımlandıktan sonra değişmez.")
    ] = None
    note: Annotated[str | None, Field(description="Editör notu (Markdown); tarafsız, bir iki cümle.")] = None
    follows: Annotated[tuple[Follows, ...], Field(description="Önceki metindeki şekil, başka adlaysa.")] = ()
