"""Where sentences end in the running text of a regulation, which is full of stops that end none: "15. md.", "T.C."."""

from __future__ import annotations

import re
from typing import Final

_ABBREVIATED: Final = (
    "mad|bkz|bknz|vb|vs|bld|bel|sok|cad|mah|apt|ltd|sti|tic|san|ing|prof|doc|yrd|sayi|no|nolu|lu|krs|dair|bsk|md|tel"
)
# A word of three letters or more, or a bracket or quotation closed, then the stop, then another word.
_ENDS = re.compile(rf"(?<![a-z0-9.])(?!(?:{_ABBREVIATED})\.)[a-z'0-9]*[a-z]{{3}}[\"')]*[.!?][\"')]*\s+(?=\S)")


def sentence_starts(folded: str) -> list[int]:
    """Where each sentence of a folded text begins, but for the first."""
    return [match.end() for match in _ENDS.finditer(folded)]
