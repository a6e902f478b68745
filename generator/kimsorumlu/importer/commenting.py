"""Doubts as comments at their places in a version file, for whoever edits it by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from kimsorumlu.read.shapes import OpenDoubt
from kimsorumlu.read.source import Path, parse

# How the comment of a doubt begins.
MARK: Final = "# kuşku:"


def with_comments(content: bytes, doubts: Mapping[Path, tuple[OpenDoubt, ...]]) -> bytes:
    """The file with the doubts of each place right above its entry; the data stays the same."""
    if not doubts:
        return content
    document, _ = parse(content, "")
    lines = content.decode("utf-8").split("\n")
    above: dict[int, list[str]] = {}
    for path, told in doubts.items():
        # Of a unit that was withdrawn the doubt stands where it would have stood.
        number = document.key_span(path).line if path else 1
        above.setdefault(number, []).extend(map(_comment, told))
    made: list[str] = []
    for number, line in enumerate(lines, 1):
        indent = re.match(" *", line)
        assert indent is not None  # it may be empty
        made += [f"{indent[0]}{comment}" for comment in above.get(number, ()) if number > 1]
        made.append(line)
    commented = "\n".join(made).encode("utf-8")
    return commented if parse(commented, "")[0].data == document.data else content


def without_comments(content: bytes, doubts: Iterable[OpenDoubt]) -> bytes:
    """The file without the comments of doubts that are settled; the data stays the same."""
    lines = content.decode("utf-8").split("\n")
    for comment in map(_comment, doubts):
        at = next((number for number, line in enumerate(lines) if line.strip() == comment), None)
        if at is not None:
            del lines[at]
    made = "\n".join(lines).encode("utf-8")
    return made if parse(made, "")[0].data == parse(content, "")[0].data else content


def _comment(doubt: OpenDoubt) -> str:
    return f"{MARK} {doubt.line}. satır: {doubt.decided}; {doubt.other} olabilir (%{doubt.sure * 100:.0f} emin)"
