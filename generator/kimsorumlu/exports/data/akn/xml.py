"""A small writer of XML: elements as text, nothing unescaped."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr


def element(name: str, /, *content: str, **attributes: str | None) -> str:
    """An element with ready content; attributes that are None are left out, "class_" and the like lose the mark."""
    told = "".join(f" {key.rstrip('_')}={quoteattr(value)}" for key, value in attributes.items() if value is not None)
    inside = "".join(content)
    return f"<{name}{told}>{inside}</{name}>" if inside else f"<{name}{told}/>"


def escaped(text: str) -> str:
    """A text as it stands between tags."""
    return escape(text)


def p_elements(texts: Iterable[str]) -> str:
    """Ready texts, each a `p`."""
    return "".join(element("p", text) for text in texts)
