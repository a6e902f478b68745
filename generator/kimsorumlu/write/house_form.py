"""The house form of YAML: plain data with a word on how each value is written, and its lines.

Entries are indented by two spaces, lists stand as far left as their key, texts stand below "|", short records in
braces on one line. A value is quoted only where it would be read as something else, here or by other YAML readers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

STEP = 2


@dataclass(frozen=True, slots=True)
class Bare:
    """Written as it stands: null, true, a date, a range of lines; "" writes nothing after the key."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text in quotes even where YAML needs none."""

    text: str


Scalar = Bare | Quoted | str


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that stands below "|" where YAML can hold it there, with all its line ends."""

    text: str


@dataclass(frozen=True, slots=True)
class Inline:
    """A list in brackets."""

    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping in braces on one line."""

    entries: Mapping[str, Scalar | Inline]


Data = Scalar | Inline | Record | Prose | Mapping[str, "Data"] | tuple["Data", ...]

# What other YAML readers take for a number, a date, a truth value or nothing (YAML 1.1 and 1.2).
_TYPED = re.compile(
    r"(?i:null|true|false|yes|no|on|off|y|n)|~|=|<<"
    r"|[-+]?\.?[0-9](?:[-+0-9_.:,eE]*[0-9.])?|[-+]?0[box][0-9a-fA-F_]+|[-+]?\.(?i:inf|nan)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
)
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
# What YAML cannot hold, or would take for the end of a line.
_ESCAPED = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def lines_of(entries: Mapping[str, Data], indent: int = 0) -> list[str]:
    """The lines of a mapping's entries."""
    return [line for key, value in entries.items() for line in entry(key, value, indent)]


def entry(key: str, value: Data, indent: int) -> list[str]:
    """The lines of one entry of a mapping."""
    name = " " * indent + quoted(key) + ":"
    if isinstance(value, Prose) and _holds(value.text):
        return [f"{name} {_header(value.text)}", *_body(value.text, indent + STEP)]
    if isinstance(value, Mapping) and value:
        return [name, *lines_of(value, indent + STEP)]
    if isinstance(value, tuple) and value:
        return [name, *_items(value, indent)]
    return [f"{name} {short(value)}".rstrip(" ")]


def item(value: Data, indent: int) -> list[str]:
    """The lines of one item of a list."""
    dash = " " * indent + "-"
    if isinstance(value, Prose) and _holds(value.text):
        return [f"{dash} {_header(value.text)}", *_body(value.text, indent + STEP)]
    if isinstance(value, Mapping | tuple) and value:
        inside = lines_of(value, indent + STEP) if isinstance(value, Mapping) else _items(value, indent + STEP)
        first, *rest = inside
        # The first line of an item carries its dash.
        return [f"{first[:indent]}-{first[indent + 1 :]}", *rest]
    return [f"{dash} {short(value)}"]


def _items(values: tuple[Data, ...], indent: int) -> list[str]:
    return [line for each in values for line in item(each, indent)]


def short(value: Data, flow: bool = False) -> str:
    """A value on one line; in a flow, commas and brackets mean something, too."""
    if isinstance(value, Bare):
        return value.text
    if isinstance(value, Prose | Quoted):
        return _double(value.text)
    if isinstance(value, Inline):
        return "[" + ", ".join(short(each, True) for each in value.values) + "]"
    if isinstance(value, Record):
        return record(f"{quoted(key, True)}: {short(each, True)}" for key, each in value.entries.items())
    if isinstance(value, str):
        return quoted(value, flow)
    return "{}" if isinstance(value, Mapping) else "[]"


def record(entries: Iterable[str]) -> str:
    """Entries in braces."""
    return "{" + ", ".join(entries) + "}"


def quoted(text: str, flow: bool = False) -> str:
    """A text on one line, in quotes where it would be read as something else."""
    plain = (
        text == text.strip()
        and text != ""
        and text[0] not in _INDICATORS
        and not text.startswith("...")
        and not text.endswith(":")
        and not re.search(r":\s|\s#|[\t\n]", text)
        and not (flow and re.search(r"[,\[\]{}]|:\W", text))
        and not _TYPED.fullmatch(text)
        and not _ESCAPED.search(text)
    )
    return text if plain else _double(text)


def _double(text: str) -> str:
    """A text in double quotes; JSON's escapes are YAML's."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def _holds(text: str) -> bool:
    """Whether a text can stand below "|": its first line sets the indentation, its last line end is one or none."""
    return (
        text[:1] not in ("", " ", "\t", "\n")
        and "\n" in text
        and not text.endswith("\n\n")
        and text.rpartition("\n")[2].strip(" ") == text.rpartition("\n")[2]
        and not re.search(r"(?m)^[ \t]+$", text)
        and not _ESCAPED.search(text)
    )


def _header(text: str) -> str:
    return "|" if text.endswith("\n") else "|-"


def _body(text: str, indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in text.removesuffix("\n").split("\n")]
