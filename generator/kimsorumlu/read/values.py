"""What single values of a data file may be: a line of text, a day, names, line ranges of a received document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

# No key but those of the shape.
STRICT = ConfigDict(extra="forbid")


def _one_line(value: object) -> object:
    """Line breaks of the YAML file are layout; a no-break space is not."""
    return re.sub(r"[ \t\n]+", " ", value).strip(" ") if isinstance(value, str) else value


def _paragraphs(value: object) -> object:
    """Each paragraph on one line; a list of them as one text in which line breaks part them."""
    if not isinstance(value, list):
        return _one_line(value)
    each = [_one_line(part) for part in value]
    return "\n".join(map(str, each)) if each and all(isinstance(part, str) and part for part in each) else value


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else [] if value is None else value


def _iso_date(value: object) -> object:
    if isinstance(value, str):
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise PydanticCustomError("bad_date", "not a date")
    return value


def _range(value: object) -> object:
    match = re.fullmatch(r"([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?", value) if isinstance(value, str) else None
    if match is None or int(match[2] or match[1]) < int(match[1]):
        raise PydanticCustomError("bad_range", "not a range", {"expected": "58-61"})
    return LineRange(int(match[1]), int(match[2] or match[1]))


Line = Annotated[str, BeforeValidator(_one_line), Field(min_length=1)]
# To an editor 5 is no text, to the reader of the file everything is.
Spoken = Annotated[str, BeforeValidator(_one_line, json_schema_input_type=str | int)]
# A text of one paragraph or of several, which line breaks part; nothing else in it is a line break.
Paragraphs = Annotated[
    str, BeforeValidator(_paragraphs, json_schema_input_type=str | tuple[str, ...]), Field(min_length=1)
]
Day = Annotated[date, BeforeValidator(_iso_date)]
Names = Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...])]
NamesOrNull = Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...] | None)]


@dataclass(frozen=True, slots=True)
class LineRange:
    """Lines of the received document, 1-based, both ends included."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


Lines = Annotated[
    tuple[
        Annotated[
            LineRange,
            BeforeValidator(_range, json_schema_input_type=str | int),
            Field(description="Satır aralığı: 58-61 ya da 61."),
        ],
        ...,
    ],
    Field(min_length=1),
]


PowerTold = Literal["lost", "kept"]


@dataclass(frozen=True, slots=True)
class Follows:
    """The clause of the previous version that a clause continues, where alignment by text would get it wrong."""

    __pydantic_config__ = STRICT

    at: Annotated[
        Line | None, Field(description="Önceki metindeki yeri: madde-7 bent-e; hiçbirinin devamı değilse null.")
    ]
    why: Annotated[Line, Field(description="Bu eşleştirmenin gerekçesi.")]
    power: Annotated[
        PowerTold | None,
        Field(
            description="Konusu süren hükmün yetkisi: lost azaldı, kept azalmadı; yazılmazsa yüklemlerinden anlaşılır."
        ),
    ] = None
