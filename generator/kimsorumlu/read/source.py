"""YAML bytes to plain data with positions: every scalar stays the text that was written.

Plain YAML typing would turn "no", "1.10", "010" and "12:30" into something else; here only an unquoted null, ~ or
nothing means None. Nothing a file can hold raises: what is wrong comes back as findings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from kimsorumlu.problems import Finding, Span, finding

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without its C extension is slower, not different
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Path = tuple[str | int, ...]

# Real files nest about 16 levels; the limit only keeps hostile ones from exhausting the stack.
MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its plain data (dict, list, str, None) and where each value and each key stands."""

    file: str
    data: object
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]

    def span(self, path: Path) -> Span:
        """Where the value at `path` stands, or its nearest known ancestor."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return Span(self.file)

    def key_span(self, path: Path) -> Span:
        """Where the key of the entry at `path` stands; its value if it is not a mapping entry."""
        return self.keys.get(path) or self.span(path)


def parse(raw: bytes, file: str) -> tuple[Document, tuple[Finding, ...]]:
    """Reads one YAML file. `file` is its path as findings show it. The data is None if the YAML cannot be read."""
    empty = Document(file, None, {}, {})
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return empty, (finding("file-unreadable", Span(file, line), reason=f"UTF-8 değil (bayt {error.start})"),)
    try:
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        span = Span(file, mark.line + 1, mark.column + 1) if mark else Span(file)
        return empty, (finding("yaml-syntax", span, reason=str(error.problem or error.context)),)
    except yaml.reader.ReaderError as error:
        # The C reader counts bytes, the pure one characters; up to the fault both see the same line breaks.
        line = raw[: error.position].count(b"\n") + 1
        character = error.character if isinstance(error.character, int) else ord(error.character)
        return empty, (finding("yaml-syntax", Span(file, line), reason=f"kabul edilmeyen karakter U+{character:04X}"),)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return empty, (finding("yaml-syntax", Span(file), reason=str(error) or "çok derin"),)
    if root is None:
        return empty, ()
    walk = _Walk(file, text.split("\n"))
    data = walk.value(root, (), 0)
    return Document(file, data, walk.values, walk.keys), tuple(walk.findings)


class _Walk:
    """Turns the node graph into data; keeps positions and findings on the way."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self._lines = lines
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.findings: list[Finding] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path, depth: int) -> object:
        span = self._span(node)
        self.values[path] = span
        # An aliased node is one object met twice. Following it could grow without bound ("billion laughs").
        if id(node) in self._seen:
            # Its own position is the anchor's; the reader looks for the place that uses it.
            self.findings.append(finding("yaml-alias", self.keys.get(path, span)))
            return None
        self._seen.add(id(node))
        if depth > MAX_DEPTH:
            self.findings.append(finding("yaml-depth", span, limit=str(MAX_DEPTH)))
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, i), depth + 1) for i, child in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        # The C parser gives style "" for a plain scalar where the pure one gives None.
        if not node.style and node.value in ("", "null", "~"):
            return None
        return str(node.value)

    def _mapping(self, node: yaml.MappingNode, path: Path, depth: int) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.findings.append(finding("yaml-syntax", self._span(key_node), reason="anahtar düz metin olmalı"))
                continue
            key = str(key_node.value)
            if key in result:
                self.findings.append(finding("yaml-duplicate-key", self._span(key_node), key=key))
                continue
            self.keys[(*path, key)] = self._span(key_node)
            result[key] = self.value(value_node, (*path, key), depth + 1)
        return result

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            # A block's text begins on the line after its "|"; that is the line a reader looks for.
            line = self._lines[start.line + 1] if start.line + 1 < len(self._lines) else ""
            return Span(self.file, start.line + 2, len(line) - len(line.lstrip()) + 1, max(1, len(line.strip())))
        width = end.column - start.column if end.line == start.line else 1
        return Span(self.file, start.line + 1, start.column + 1, max(1, width))
