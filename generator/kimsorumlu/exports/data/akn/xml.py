"""A small writer of XML: elements as text, nothing unescaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

# White space of an attribute, which a reader of XML would make a blank of.
_WHITE: Final = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def element(name: str, /, *content: str, **attributes: str | None) -> str:
    """An element with ready content; attributes that are None are left out, "class_" and the like lose the mark."""
    told = "".join(f" {key.rstrip('_')}={_quoted(value)}" for key, value in attributes.items() if value is not None)
    inside = "".join(content)
    return f"<{name}{told}>{inside}</{name}>" if inside else f"<{name}{told}/>"


def escaped(text: str) -> str:
    """A text as it stands between tags."""
    return escape(text, quote=False)


def _quoted(value: str) -> str:
    """A text as the value of an attribute, as `xml.sax.saxutils.quoteattr` has it, which brings all of urllib along."""
    told = escaped(value)
    for sign, written in _WHITE.items():
        told = told.replace(sign, written)
    if '"' not in told:
        return f'"{told}"'
    return f"'{told}'" if "'" not in told else '"' + told.replace('"', "&quot;") + '"'


def p_elements(texts: Iterable[str]) -> str:
    """Ready texts, each a `p`."""
    return "".join(element("p", text) for text in texts)
