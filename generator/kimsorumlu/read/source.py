"""YAML bytes to plain data with positions: every scalar stays the text that was written.

Plain YAML typing would turn "no", "1.10", "010" and "12:30" into something else; here only an unquoted null, ~ or
nothing means None. Nothing a file can hold raises: what is wrong comes back as findings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from kimsorumlu.digest import digest_of_bytes
from kimsorumlu.problems import PHRASES, FileSpan, Finding, Phrase, finding
from kimsorumlu.read.letters import brought_in, letters_of_file
from kimsorumlu.turkish.characters import SOFT_HYPHEN, SPACES, VARIATION, refused

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without its C extension is slower, not different
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Path = tuple[str | int, ...]

# Real files nest about 16 levels; the limit only keeps hostile ones from exhausting the stack.
MAX_DEPTH = 40

# The longest file of the real data has 7,700 such parts. A file within the bound takes seconds, not minutes.
MAX_PARTS = 200_000

# What a value may be marked as, or is when it is not: YAML's own types. All others are refused: some readers of YAML
# run code for them.
_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("bool", "float", "int", "map", "merge", "null", "seq", "str", "timestamp", "value")
)
_ENV = "!ENV"
# What YAML takes for a comment and nobody meant as one: "#2", where a comment is written "# 2".
_CUT = re.compile(r"\s+(#[^\s#]\S*)")


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its plain data (dict, list, str, None), where each value and each key stands, its digest."""

    file: str
    data: object
    values: Mapping[Path, FileSpan]
    keys: Mapping[Path, FileSpan]
    digest: str

    def span(self, path: Path) -> FileSpan:
        """Where the value at `path` stands, or its nearest known ancestor."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return FileSpan(self.file)

    def at(self, path: Path) -> object:
        """The plain data at `path`; None where there is none."""
        # Of a version it is packed (read.stowed).
        data = self.data() if callable(self.data) else self.data
        for part in path:
            if isinstance(data, dict):
                data = data.get(part)
            elif isinstance(data, list) and isinstance(part, int) and part < len(data):
                data = data[part]
            else:
                return None
        return data

    def key_span(self, path: Path) -> FileSpan:
        """Where the key of the entry at `path` stands; its value if it is not a mapping entry."""
        return self.keys.get(path) or self.span(path)


def parse(
    raw: bytes, file: str, environment: Mapping[str, str] | None = None, *, bounded: bool = False
) -> tuple[Document, tuple[Finding, ...]]:
    """Reads one YAML file. `file` is its path as findings show it. The data is None if the YAML cannot be read.

    `environment` is where `!ENV NAME` and `!ENV [NAME, OTHER, default]` look; without it that tag is refused.
    `bounded`: the file is the package's own, and known to be within the bounds.
    """
    digest = digest_of_bytes(raw)
    empty = Document(file, None, {}, {}, digest)
    try:
        text = decoded(raw)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return empty, (finding("file-unreadable", FileSpan(file, line), reason=Phrase("not-utf-8", str(error.start))),)
    try:
        beyond = None if bounded else _beyond(text)
        if beyond is not None:
            code, limit, line = beyond
            return empty, (finding(code, FileSpan(file, line), limit=str(limit)),)
        root = composed(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        span = FileSpan(file, mark.line + 1, mark.column + 1) if mark else FileSpan(file)
        reason = str(error.problem or error.context).strip()
        reason = Phrase(reason) if reason in PHRASES else reason
        return empty, (finding("yaml-syntax", span, reason=reason),)
    except yaml.reader.ReaderError as error:
        # The C reader counts bytes, the pure one characters; up to the fault both see the same line breaks.
        line = raw[: error.position].count(b"\n") + 1
        character = error.character if isinstance(error.character, int) else ord(error.character)
        return empty, (
            finding("yaml-syntax", FileSpan(file, line), reason=Phrase("bad-code-point", f"U+{character:04X}")),
        )
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return empty, (finding("yaml-syntax", FileSpan(file), reason=str(error) or Phrase("too-deep")),)
    if root is None:
        return empty, (finding("file-empty", FileSpan(file)),)
    walk = _Walk(file, text.split("\n"), environment)
    data = walk.value(root, ())
    return Document(file, data, walk.values, walk.keys, digest), (*letters_of_file(text, file), *walk.findings)


def decoded(raw: bytes) -> str:
    """A file's text; line ends of other systems are one line end each. Raises UnicodeDecodeError if it is not UTF-8."""
    text = raw.decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unprintable(text: str) -> int | None:
    """Where the first character stands that a text cannot print, or None."""
    return next(iter(refused(text, but=f"{SPACES}{SOFT_HYPHEN}{VARIATION}")), None)


def composed(text: str) -> yaml.Node | None:
    """The node graph of a YAML text, None if it is empty. Raises what PyYAML raises."""
    loader = _Loader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def typed(raw: bytes, environment: Mapping[str, str]) -> object:
    """The values of a file as YAML types them (true, 3), for a tool that reads them so; `!ENV` is looked up.

    Only for a file in which `parse` found nothing wrong: what it refuses raises here.
    """

    class Loader(_Loader):
        """A loader of its own, so that the tag is known to no other."""

    def looked_up(loader: yaml.SafeLoader, node: yaml.Node) -> object:
        return loader.construct_object(_looked_up(node, environment) or node)

    Loader.add_constructor(_ENV, looked_up)
    return yaml.load(decoded(raw), Loader)  # noqa: S506  (a safe loader with one tag more)


def _looked_up(node: yaml.Node, environment: Mapping[str, str]) -> yaml.Node | None:
    """What stands for a node marked `!ENV`, as MkDocs has it; None if it is not written as that tag must be.

    The first variable that is set, else the default (the last of two or more), else nothing.
    """
    nodes = [node] if isinstance(node, yaml.ScalarNode) else node.value if isinstance(node, yaml.SequenceNode) else None
    if nodes is None:
        return None
    names, default = (nodes[:-1], nodes[-1]) if len(nodes) > 1 else (nodes, None)
    if not all(isinstance(name, yaml.ScalarNode) for name in names):
        return None
    for name in names:
        if name.value in environment:
            value = environment[name.value]
            tag = yaml.resolver.Resolver().resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
            return yaml.ScalarNode(tag, value, node.start_mark, node.end_mark)
    return default or yaml.ScalarNode("tag:yaml.org,2002:null", "", node.start_mark, node.end_mark)


def schema_line(raw: bytes, file: str, expected: str) -> tuple[Finding, ...]:
    """The finding for a file whose first line does not link its schema for editors."""
    if raw.split(b"\n", 1)[0].decode("utf-8-sig", "replace").strip() == expected:
        return ()
    return (finding("schema-line", FileSpan(file), expected=expected),)


def _beyond(text: str) -> tuple[str, int, int] | None:
    """The bound that is passed, as a finding's code, the bound and the line; None within the bounds.

    Composing nodes recurses in C and would end the process on a hostile file; reading events does not recurse.
    """
    loader, depth, parts = _Loader(text), 0, 0
    try:
        while loader.check_event():
            event = loader.get_event()
            line = event.start_mark.line + 1 if event is not None and event.start_mark else 1
            parts += 1
            if parts > MAX_PARTS:
                return "yaml-parts", MAX_PARTS, line
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return "yaml-depth", MAX_DEPTH, line
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    finally:
        loader.dispose()
    return None


class _Walk:
    """Turns the node graph into data; keeps positions and findings on the way."""

    def __init__(self, file: str, lines: list[str], environment: Mapping[str, str] | None) -> None:
        self.file = file
        self._lines = lines
        self._environment = environment
        self.values: dict[Path, FileSpan] = {}
        self.keys: dict[Path, FileSpan] = {}
        self.findings: list[Finding] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> object:
        span = self._span(node)
        self.values[path] = span
        # An aliased node is one object met twice. Following it could grow without bound ("billion laughs").
        if id(node) in self._seen:
            # Its own position is the anchor's; the reader looks for the place that uses it.
            self.findings.append(finding("yaml-alias", self.keys.get(path, span)))
            return None
        self._seen.add(id(node))
        if node.tag == _ENV and self._environment is not None:
            found = _looked_up(node, self._environment)
            if found is not None:
                self._seen.discard(id(found))
                return self.value(found, path)
        if node.tag not in _TAGS:
            self._refuse(node)
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, i)) for i, child in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        # The C parser gives style "" for a plain scalar where the pure one gives None.
        if not node.style and node.value in ("", "null", "~"):
            return None
        self._check_characters(str(node.value), node)
        self._check_whole(node)
        return str(node.value)

    def _check_whole(self, node: yaml.ScalarNode) -> None:
        """A plain text ends before " #", which begins a comment: "Karar #2" is read as "Karar"."""
        end = node.end_mark
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        if not node.style and (cut := _CUT.match(line[end.column :])):
            self.findings.append(finding("text-cut", self._span(node), value=cut.group(1)))

    def _check_characters(self, text: str, node: yaml.ScalarNode) -> None:
        """Letters that an escape brought in; all others were found in the file as it is written."""
        if node.style == '"':
            written = self._lines[node.start_mark.line : node.end_mark.line + 1]
            self.findings += brought_in(text, written, self._span(node))

    def _refuse(self, node: yaml.Node) -> None:
        shown = node.tag.replace("tag:yaml.org,2002:", "!!")
        self.findings.append(finding("yaml-tag", self._span(node), value=shown))

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.findings.append(finding("yaml-syntax", self._span(key_node), reason=Phrase("key-not-text")))
                continue
            if key_node.tag not in _TAGS:
                self._refuse(key_node)
                continue
            key = str(key_node.value)
            self._check_characters(key, key_node)
            if key in result:
                self.findings.append(finding("yaml-duplicate-key", self._span(key_node), key=key))
                continue
            self.keys[(*path, key)] = self._span(key_node)
            result[key] = self.value(value_node, (*path, key))
        return result

    def _span(self, node: yaml.Node) -> FileSpan:
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            # A block's text begins on the line after its "|"; that is the line a reader looks for.
            number = start.line + 1
            # YAML counts U+0085, U+2028 and U+2029 as line ends; such a file has fewer lines here than there.
            while number < min(end.line, len(self._lines)) and not self._lines[number].strip():
                number += 1
            line = self._lines[number] if number < len(self._lines) else ""
            return FileSpan(self.file, number + 1, len(line) - len(line.lstrip()) + 1, max(1, len(line.strip())))
        width = end.column - start.column if end.line == start.line else 1
        return FileSpan(self.file, start.line + 1, start.column + 1, max(1, width))
