"""Hand-written pages laid out apart, for a second tool to set; of every other page stands there what links need."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.publish.files import Writer, emptied

# A template that makes nothing: of a page that asks for it a tool has the place, and writes no file.
NO_PAGE: Final = "apart.html"
_BY_NAME: Final = f'---\n{{"template": "{NO_PAGE}"}}\n---\n'.encode()


def lay_apart(docs: Path, folder: Path, places: Container[str]) -> None:
    """Fills the emptied `folder` with the files of `docs`: whole those at `places`, all others by their names alone."""
    emptied(folder)
    writer = Writer(folder)
    for file in sorted(docs.rglob("*")):
        if file.is_file():
            place = file.relative_to(docs).as_posix()
            named = _BY_NAME if place.endswith(".md") else b""
            writer.write(place, file.read_bytes() if place in places else named)


def page_of(place: str, site: Path) -> Path:
    """The file that a page of the staging folder comes out as: "basin.md" → "basin/index.html"."""
    return site / (ids.address_of(place) or "") / "index.html"
