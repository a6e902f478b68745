"""The address of every piece of a text that is no file yet, as the site will give it: "madde-5 bent-a"."""

from __future__ import annotations

from collections.abc import Sequence

from kimsorumlu.model.linking_text import link_text
from kimsorumlu.model.text import Article
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import PieceShape
from kimsorumlu.read.version_file import TextEntry

_NO_FILE = Document("", None, {}, {}, "")


def places_of(text: Sequence[PieceShape]) -> dict[Path, str]:
    """Path in the version file → place in the text."""
    entries = tuple(TextEntry(("text", index), shape) for index, shape in enumerate(text))
    found: dict[Path, str] = {}
    for piece in link_text(entries, _NO_FILE):
        found[piece.path] = piece.slug
        if isinstance(piece, Article):
            for clause in piece.walk():
                found[clause.path] = f"{piece.slug} {clause.fragment}"
    return found
