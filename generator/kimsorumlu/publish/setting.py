"""The engine's share, set by the engine or taken as it set it before: an edit in the data seldom touches it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kimsorumlu.base import BASE
from kimsorumlu.digest import digest_of, digest_of_bytes, installed
from kimsorumlu.look.theme import SHELL, SKIN
from kimsorumlu.look.theme_files import theme_digest
from kimsorumlu.problems import Finding
from kimsorumlu.publish.digests import code
from kimsorumlu.publish.engine import Engine, Staging
from kimsorumlu.publish.files import Writer, emptied
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.publish.skin import set_in_skin
from kimsorumlu.read.config_file import CONFIG, Config


def set_pages(engine: Engine, staging: Staging, config: Config, epoch: int, kept: KeptFiles) -> tuple[Finding, ...]:
    """Fills `staging.site` as the engine does (Engine.build); gives what was wrong with hand-written pages.

    What it had something to say of is not kept, nor what an extension of the project's had a hand in, which may read
    anything.
    """
    if config.added.get("markdown_extensions"):
        return _set(engine, staging, config, epoch)
    found: tuple[Finding, ...] = ()

    def made() -> Iterator[tuple[str, bytes]]:
        nonlocal found
        found = _set(engine, staging, config, epoch)
        if not found:
            yield from _files(staging.site)

    name = _digest(engine, staging, config, epoch)
    emptied(staging.site)
    writer = Writer(staging.site)
    for place, content in kept.files(name, made):
        writer.write(place, content)
    return found


def _set(engine: Engine, staging: Staging, config: Config, epoch: int) -> tuple[Finding, ...]:
    """The engine's share, and over it the pages that stand in a skin."""
    found = engine.build(staging, config, epoch)
    return found or (set_in_skin(staging, config, epoch) if staging.skinned else ())


def _digest(engine: Engine, staging: Staging, config: Config, epoch: int) -> str:
    """The digest of all that the engine is given, and of what it is itself; where the folders stand does not show."""
    told = (
        repr(replace(config, theme=Path())),
        repr(staging.scope),
        staging.catalogues,
        repr(staging.nav),
        staging.only,
        staging.older,
        sorted(staging.skinned),
        epoch,
    )
    of_every_site = digest_of_bytes((BASE / CONFIG).read_bytes())
    shell = [theme_digest(config.theme, part) for part in (SHELL, SKIN)]
    staged = [(place, digest_of_bytes(content)) for place, content in _files(staging.docs)]
    return digest_of([repr(engine), code(), installed(), told, of_every_site, shell, staged])


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
