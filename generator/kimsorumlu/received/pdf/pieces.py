"""What a page of a PDF holds: pieces of text, each set in one way on one base line, in the order they are drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfPiece:
    """Letters that follow each other on a base line. Places are points from the upper left corner of the page as shown.

    `turned`: degrees by which the letters are turned, 0 for upright ones. `bold` and `italic` count letters.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: int
    italic: int
    turned: int

    @property
    def letters(self) -> int:
        """How many letters it has, blanks left out."""
        return sum(not character.isspace() for character in self.text)


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: how large it is shown, its pieces, and whether a picture covers it; `outside` counts unshown letters."""

    width: float
    height: float
    pieces: tuple[PdfPiece, ...]
    pictured: bool
    outside: int
