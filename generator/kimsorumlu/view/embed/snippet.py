"""Plain HTML for hosts that put it into their own page on the server: no script, no style, no ids.

The text of the law is set by `view.text.fragment`; what stands around it is in theme/pages/snippet_*.html.j2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of plain HTML before it is written: the name of its template, and the template's parts by name."""

    template: str
    parts: Mapping[str, Any]


def text_snippet(text: Markup) -> Snippet:
    """A piece that holds nothing but the text of the law."""
    return Snippet("snippet_text.html.j2", {"text": text})
