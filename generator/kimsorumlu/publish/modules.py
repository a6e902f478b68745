"""One script module of the theme, read as far as joining needs: what it imports, what it exports, its body.

Not a parser of JavaScript: it knows the forms that this site's modules keep to, each at the start of a line
(`import { a, b as c } from './x.js';`, `import './x.js';`, `export function`, `export class`, `export const`), and
`import('./x.js')` anywhere. Whatever else begins a line with `import` or `export` is refused, with its line. A module
that waits while it is run (`await` outside functions) can export nothing.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kimsorumlu.problems import Phrase

_IMPORT = re.compile(r"^import (?:\{(?P<names>[^}]*)\} from )?'(?P<source>\.[^']+)';[^\S\n]*(?://[^\n]*)?$", re.M)
_EXPORT = re.compile(
    r"^export (?=(?:async )?function\*? (?P<function>\w+)|class (?P<class>\w+)|const (?P<const>\w+) =)", re.M
)
_LATER = re.compile(r"\bimport\('(\.[^']+)'\)")
_UNKNOWN = re.compile(r"^(?:import\b(?!\()|export\b).*", re.M)
# What makes two copies of a module on one page two things: something it keeps, or hears.
_KEEPS = re.compile(
    r"^(?:export )?(?:let |const \w+ = (?:new (?:Map|Set|WeakMap|WeakSet)\(\)|\[\]);|addEventListener\()", re.M
)


class NotJoinedError(ValueError):
    """A script that cannot be joined; `file` is its place below the theme's scripts, `reason` says why."""

    def __init__(self, file: str, reason: Phrase) -> None:
        super().__init__(file, reason)
        self.file, self.reason = file, reason


@dataclass(frozen=True, slots=True)
class Module:
    """A module by its path below the scripts ("search/box.js").

    `imports`: path → the names it takes from there, each with what it calls it. `later`: how it writes a module that it
    asks for while running → the path of that. `body` is the rest of its source.
    """

    path: str
    imports: Mapping[str, tuple[tuple[str, str], ...]]
    exports: tuple[str, ...]
    later: Mapping[str, str]
    body: str

    @property
    def name(self) -> str:
        """Its name in a joined file: that of its path, so that files of two builds never mistake one for another."""
        return "$" + re.sub(r"\W", "_", self.path.removesuffix(".js"))

    @property
    def waits(self) -> bool:
        """Whether it may wait for something while it is run; said of one, too, that waits in functions only."""
        return not self.exports and re.search(r"\bawait\b", self.body) is not None

    @property
    def keeps(self) -> bool:
        """Whether it keeps or hears something of the page: such a module may be there once only."""
        return _KEEPS.search(self.body) is not None


def read_module(path: str, source: str) -> Module:
    """The module at a path. Raises NotJoinedError where it has a form that joining does not know."""
    imports: dict[str, tuple[tuple[str, str], ...]] = {}
    for match in _IMPORT.finditer(source):
        target = _target(path, match["source"])
        names = [name.split(" as ") for piece in (match["names"] or "").split(",") if (name := piece.strip())]
        imports[target] = (*imports.get(target, ()), *((name[0], name[-1]) for name in names))
    exports = tuple(match[match.lastgroup or 0] for match in _EXPORT.finditer(source))
    # As many lines as before: a message names the line of the source.
    body = _EXPORT.sub("", _IMPORT.sub("", source))
    if (unknown := _UNKNOWN.search(body)) is not None:
        line = body.count("\n", 0, unknown.start()) + 1
        raise NotJoinedError(path, Phrase("script-form", str(line), unknown[0][:60]))
    return Module(path, imports, exports, {each: _target(path, each) for each in _LATER.findall(body)}, body)


def _target(path: str, source: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), source))
