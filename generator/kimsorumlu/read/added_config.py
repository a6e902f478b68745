"""What a project adds to MkDocs' configuration: pages of the navigation, forms of Markdown, values for its templates.

MkDocs would take other shapes for faults of its own, and would load as a program whatever an extension is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kimsorumlu.problems import Finding, Phrase, finding
from kimsorumlu.read.shaping import near
from kimsorumlu.read.source import Document, Path

# Those that come with Python-Markdown and need no more than it does. Not "meta": heads are read before (page_file.py).
EXTENSIONS: Final = frozenset(
    (
        *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "legacy_em", "md_in_html"),
        *("nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
    )
)
MAX_ENTRIES: Final = 200
_MAX_LEVELS: Final = 3
# A page of the project, or a place on the web.
_TARGET = re.compile(r"https?://[^\s\"'<>]+|[A-Za-z0-9][A-Za-z0-9._/-]*\.md")


def added_faults(data: Mapping[str, object], document: Document) -> Iterator[Finding]:
    """What is wrong with `nav`, `markdown_extensions` and `extra`, each at its place."""
    for key, faults in (("nav", _nav), ("markdown_extensions", _extensions)):
        value = data.get(key)
        if isinstance(value, list) and len(value) <= MAX_ENTRIES:
            for index, entry in enumerate(value):
                yield from faults(entry, (key, index), document)
        elif value is not None:
            yield _wrong(document, (key,), key, Phrase("short-list", str(MAX_ENTRIES)))
    if data.get("extra") is not None and not isinstance(data["extra"], dict):
        yield _wrong(document, ("extra",), "extra", Phrase("section"))


def _nav(entry: object, path: Path, document: Document) -> Iterator[Finding]:
    """A page, or one title with its page or with the pages of its group."""
    if isinstance(entry, dict) and len(entry) == 1:
        title, below = next(iter(entry.items()))
        path = (*path, title)
        if isinstance(below, list) and below and len(path) < 2 * _MAX_LEVELS and len(below) <= MAX_ENTRIES:
            for index, each in enumerate(below):
                yield from _nav(each, (*path, index), document)
            return
        entry = below
    if not isinstance(entry, str) or _TARGET.fullmatch(entry) is None or ".." in entry:
        yield _wrong(document, path, "nav", "basin.md, https://…")


def _extensions(entry: object, path: Path, document: Document) -> Iterator[Finding]:
    """The name of an extension, or one name with its options."""
    options: object = None
    if isinstance(entry, dict) and len(entry) == 1:
        entry, options = next(iter(entry.items()))
        path = (*path, str(entry))
    if not isinstance(entry, str) or entry not in EXTENSIONS:
        known = sorted(EXTENSIONS)
        guess = near(entry, known) if isinstance(entry, str) else None
        span, value = document.key_span(path), entry if isinstance(entry, str) else "…"
        expected = ", ".join(known)
        yield finding("bad-value", span, near=guess, key="markdown_extensions", value=value, expected=expected)
    elif options is not None and not isinstance(options, dict):
        yield _wrong(document, path, str(entry), Phrase("section"))


def _wrong(document: Document, path: Path, key: str, expected: str) -> Finding:
    return finding("wrong-type", document.span(path), key=key, expected=expected, value="…")
