"""The labels of a web page's lists as browsers print them (HTML 4.4.5 to 4.4.8, CSS Lists 3); they know no ç, no ğ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from kimsorumlu.received.list_numbers import letters_counted, roman

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: Final = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_NUMBERS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimal-leading-zero": lambda number: f"{number:02}",
    "lower-alpha": lambda number: letters_counted(number) or str(number),
    "lower-latin": lambda number: letters_counted(number) or str(number),
    "upper-alpha": lambda number: letters_counted(number).upper() or str(number),
    "upper-latin": lambda number: letters_counted(number).upper() or str(number),
    "lower-roman": roman,
    "upper-roman": lambda number: roman(number).upper(),
}
_BULLETS: Final = {"disc": "•", "circle": "◦", "square": "▪"}
# The bullets of lists within lists.
_BY_DEPTH: Final = ("disc", "circle", "square")


class HtmlList:
    """A list and how far it has counted."""

    def __init__(self, element: _Element, css: Mapping[str, str], depth: int) -> None:
        """`depth` is 1 for a list that stands in no other."""
        self._ordered = element.tag == "ol"
        default = "decimal" if self._ordered else _BY_DEPTH[min(max(depth, 1), len(_BY_DEPTH)) - 1]
        self._kind = _kind(css) or _typed(element) or default
        self._step = -1 if self._ordered and element.get("reversed") is not None else 1
        start = _whole(element.get("start", ""))
        last = sum(child.tag == "li" for child in element)
        self._next = start if start is not None else last if self._step < 0 else 1

    def label(self, item: _Element, css: Mapping[str, str]) -> str:
        """The label of the next item: "3.", "b.", "•"; "" for none."""
        own = _whole(item.get("value", "")) if self._ordered else None
        number = self._next if own is None else own
        self._next = number + self._step
        kind = _kind(css) or _typed(item) or self._kind
        if kind in _NUMBERS:
            return f"{_NUMBERS[kind](number)}."
        if kind[:1] in ('"', "'") and kind[-1:] == kind[:1]:
            return kind[1:-1].strip()
        return _BULLETS.get(kind, "")


def _kind(css: Mapping[str, str]) -> str:
    """The list style that an element's own style says; "" for none."""
    said = css.get("list-style-type", "")
    known = {*_NUMBERS, *_BULLETS, "none"}
    return said or next((word for word in css.get("list-style", "").split() if word in known), "")


def _typed(element: _Element) -> str:
    said = element.get("type", "").strip()
    return _KINDS.get(said) or (said.lower() if said.lower() in (*_BULLETS, "none") else "")


def _whole(said: str) -> int | None:
    said = said.strip()
    digits = said.removeprefix("-")
    return int(said) if digits.isascii() and digits.isdigit() and len(digits) < 7 else None
