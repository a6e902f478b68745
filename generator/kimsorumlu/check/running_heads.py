"""A running head and the page's number that is printed on its line: "Temizlik İşleri Yönetmeliği   Sayfa 3 / 12"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kimsorumlu.check.tokens import words
from kimsorumlu.turkish.case import lower

_NUMBER: Final = r"(?:\b(?:sayfa|sf|s)\b[\s.:]{0,3})?(?<![0-9.,/])(?P<page>[0-9]{1,3})(?:\s?[/–-]\s?[0-9]{1,3})?"
# Behind the words, or before them; a number that goes on ("2024", "3.500", "5-") is another one.
_LAST: Final = re.compile(rf"\s[\W_]{{0,4}}{_NUMBER}[\W_]{{0,4}}$")
_FIRST: Final = re.compile(rf"^[\W_]{{0,4}}{_NUMBER}\s[\W_]{{0,4}}(?=[^\W\d_])")


# "… Sayfa 2 / 3": what says the number of its page so is no row of a text's own lines ("Ekip 1", "Ekip 2").
_SAYS_PAGE: Final = re.compile(r"\b(?:sayfa|sf)\b[\s.:]{0,3}[0-9]{1,3}(?:\s?[/–-]\s?[0-9]{1,3})?\W{0,4}$")


@dataclass(frozen=True, slots=True)
class RunningHead:
    """What recurs of a head from page to page; `page` is the number beside it, 0 where there is none."""

    words: tuple[str, ...]
    page: int


def recurring_head(text: str) -> RunningHead:
    """A line as a head. The number of a page stands at one end of it."""
    plain = lower(text.strip())
    match = _LAST.search(plain) or _FIRST.match(plain)
    if match is None:
        return RunningHead(tuple(words(plain)), 0)
    rest = plain[: match.start()] if match.end() == len(plain) else plain[match.end() :]
    return RunningHead(tuple(words(rest)), int(match["page"]))


def says_its_page(text: str) -> bool:
    """Whether a head names the number beside it as its page's: such a one parts what stands around it."""
    return _SAYS_PAGE.search(lower(text.strip())) is not None
