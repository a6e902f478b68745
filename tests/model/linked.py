"""The corpus of a site written down line by line, so that a test holds everything that was made of its files.

`python -m tests.model.linked` writes the fixtures anew, where what is made of the files is meant to change; what has
changed is then read in the diff.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from tests import sites

from kimsorumlu.problems import FileSpan

FIXTURES = Path(__file__).parent / "fixtures"
SITES = ("forms", "inside", "tables", "several")
# The files themselves, as read.
_LEFT_OUT = ("document", "received")


def linked(site: str) -> str:
    """A line for each thing of a site: in what it is which, where it stands, what is said of it."""
    return "".join(f"{line}\n" for each in getattr(sites, site)().corpus.municipalities for line in _lines("", each))


def _lines(name: str, value: object, indent: str = "") -> Iterator[str]:
    said, below = [name or "municipality"], []
    for key, held in _said(value):
        several = held if isinstance(held, tuple) else (held,)
        if isinstance(held, FileSpan):
            said[0] += f" {held.line}:{held.column}"
        elif is_dataclass(several[0]) and key != "cells":
            below.append((key, several))
        else:
            said.append(f"{key}: {_plain(held)}")
    yield indent + " | ".join(said)
    for key, several in below:
        for each in several:
            yield from _lines(key, each, f"{indent}  ")


def _said(value: object) -> Iterator[tuple[str, object]]:
    """The fields that hold something else than nothing, or than what they hold of themselves."""
    for field in fields(value):  # type: ignore[arg-type]
        held = getattr(value, field.name)
        if field.name not in _LEFT_OUT and held not in (None, (), "", False) and held != field.default:
            yield field.name, held


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " > ".join(" ".join(map(str, each)) if isinstance(each, tuple) else _plain(each) for each in value)
    if is_dataclass(value):
        return " ".join(str(getattr(value, field.name)) for field in fields(value))
    return str(value).replace("\n", "⏎").replace("\t", "⇥")


if __name__ == "__main__":
    for each in SITES:
        (FIXTURES / f"linked_{each}.txt").write_text(linked(each), "utf-8")
