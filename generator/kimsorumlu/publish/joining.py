"""Scripts joined into few files: one for every page, one a kind of page, one for each part that is asked for later.

A joined file is a module itself. In it each of our modules is a function that is run once and gives its exports, so
that names cannot clash; a file takes from another what that one has already. What a page always has (`base`) is never
in a second file; a module that keeps something must be there or in one file only, else it would be two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kimsorumlu.problems import Phrase
from kimsorumlu.publish.modules import Module, NotJoinedError, read_module

BASE: Final = "base"
_LATER: Final = "later-"
# From where joined files stand to where the modules do.
_MODULES: Final = "../js/"


@dataclass
class _File:
    """A joined file: its roots, the modules in it in the order they run, of what it takes the file that has it."""

    name: str
    roots: tuple[str, ...]
    own: list[str] = field(default_factory=list)
    taken: dict[str, str] = field(default_factory=dict)


def joined_scripts(
    read: Callable[[str], str], base: Sequence[str], kinds: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """The joined files by name. `read` gives a module's source by its path ("copy.js").

    `base`: the scripts of every page; `kinds`: those of a kind beside them, by the name of its file. May refuse with a
    NotJoinedError.
    """
    return _Joiner(read).joined(base, kinds)


def later_name(path: str) -> str:
    """The name of the file with a module that is asked for later: "search/box.js" → "later-search-box"."""
    return _LATER + path.removesuffix(".js").replace("/", "-")


class _Joiner:
    """Reads modules once each, parts them among files, writes the files."""

    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._modules: dict[str, Module] = {}

    def joined(self, base: Sequence[str], kinds: Mapping[str, Sequence[str]]) -> dict[str, str]:
        files = {BASE: _File(BASE, tuple(base), self._below(base))}
        always = dict.fromkeys(files[BASE].own, BASE)
        for name, roots in kinds.items():
            files[name] = self._file(name, roots, always)
        # Parts asked for later may ask for others.
        waiting = list(files.values())
        while waiting:
            asking = waiting.pop(0)
            for path in (later for own in asking.own for later in self._module(own).later.values()):
                if (name := later_name(path)) not in files:
                    files[name] = self._file(name, (path,), self._there(path, files, always))
                    waiting.append(files[name])
        self._refuse_doubles(files)
        needed = {path for file in files.values() for path in file.taken}
        return {name: self._written(file, needed) for name, file in files.items()}

    def _module(self, path: str) -> Module:
        if path not in self._modules:
            self._modules[path] = read_module(path, self._read(path))
        return self._modules[path]

    def _below(self, roots: Iterable[str], known: Mapping[str, str] | None = None) -> list[str]:
        """The modules that the roots need, each after those it needs itself, but for what is known."""
        found: dict[str, None] = {}

        def visit(path: str, above: tuple[str, ...]) -> None:
            if path in found or (known and path in known):
                return
            if path in above:
                raise NotJoinedError(path, Phrase("script-circle", " → ".join((*above[above.index(path) :], path))))
            for target in self._module(path).imports:
                visit(target, (*above, path))
            found[path] = None

        for root in roots:
            visit(root, ())
        return list(found)

    def _file(self, name: str, roots: Sequence[str], known: Mapping[str, str]) -> _File:
        file = _File(name, tuple(roots), self._below(roots, known))
        wanted = [*roots, *(target for own in file.own for target in self._module(own).imports)]
        file.taken = {path: known[path] for path in wanted if path in known}
        return file

    def _there(self, path: str, files: Mapping[str, _File], always: Mapping[str, str]) -> dict[str, str]:
        """What is certainly there when a part is asked for: what every page has, and the one file that asks for it."""
        asking = [f for f in files.values() if any(path in self._module(own).later.values() for own in f.own)]
        there = dict(always)
        if len(asking) == 1:
            there |= asking[0].taken | dict.fromkeys(asking[0].own, asking[0].name)
        return there

    def _refuse_doubles(self, files: Mapping[str, _File]) -> None:
        """A module that keeps something must not be in two files of one page; files of two kinds never meet."""
        later = [file for name, file in files.items() if name.startswith(_LATER)]
        for file in later:
            for other in files.values():
                both = set(file.own) & set(other.own) if other is not file else set()
                for path in sorted(both):
                    if self._module(path).keeps:
                        raise NotJoinedError(path, Phrase("script-twice", file.name, other.name))

    # writing

    def _written(self, file: _File, needed: set[str]) -> str:
        run = (self._run(self._module(own)) for own in file.own)
        return "\n".join((*self._taken(file), *run, *self._given(file, needed)))

    def _taken(self, file: _File) -> Iterator[str]:
        sources: dict[str, list[str]] = {}
        for path, source in file.taken.items():
            if not self._module(path).exports:
                continue
            sources.setdefault(source, []).append(self._module(path).name)
        # A page has the base in any case; a file that takes nothing from it must not run before it.
        if file.name != BASE and BASE not in sources:
            yield f"import './{BASE}.js';"
        for source, names in sources.items():
            yield f"import {{ {', '.join(names)} }} from './{source}.js';"

    def _run(self, module: Module) -> str:
        """The module as a function that is run where it stands; what it asks for later is asked for by joined name."""
        taken = [line for target, names in module.imports.items() for line in self._names(module, target, names)]
        body = module.body.replace("import.meta.url", f"new URL('{_MODULES}{module.path}', import.meta.url).href")
        for written, path in module.later.items():
            body = body.replace(f"import('{written}')", f"import('./{later_name(path)}.js')")
        given = f"return {{ {', '.join(module.exports)} }};\n" if module.exports else ""
        start = f"const {module.name} = " if module.exports else ""
        kind = "async " if module.waits else ""
        return f"{start}({kind}() => {{\n{''.join(taken)}{body}\n{given}}})();"

    def _names(self, module: Module, target: str, names: Iterable[tuple[str, str]]) -> Iterator[str]:
        exported = self._module(target).exports
        for name, _ in names:
            if name not in exported:
                raise NotJoinedError(module.path, Phrase("script-name", name, target))
        pairs = [name if name == local else f"{name}: {local}" for name, local in names]
        if pairs:
            yield f"const {{ {', '.join(pairs)} }} = {self._module(target).name};\n"

    def _given(self, file: _File, needed: set[str]) -> Iterator[str]:
        names = [self._module(path).name for path in file.own if path in needed and self._module(path).exports]
        if names:
            yield f"export {{ {', '.join(names)} }};"
        if file.name.startswith(_LATER):
            for path in file.roots:
                module = self._module(path)
                if module.exports:
                    yield f"export const {{ {', '.join(module.exports)} }} = {module.name};"
