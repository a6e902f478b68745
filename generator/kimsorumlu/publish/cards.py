"""Social cards kept from one build to the next: a card is drawn anew only if something that it follows from changed.

A card takes 9 ms to draw. Each is kept under the digest of all that it follows from, in a folder below build/ that may
be deleted at any time. The cards that a build uses go into a second folder, which takes the place of the first: so no
more is kept than one site has.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from kimsorumlu.digest import digest_of
from kimsorumlu.exports.formats import CARD
from kimsorumlu.publish.digests import code
from kimsorumlu.publish.files import emptied
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.page import Page
from kimsorumlu.view.social_card import FONTS

# Cards have 8 to 20 KB.
_MOST_BYTES: Final = 200_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_FRESH: Final = "new"


class KeptCards:
    """The cards kept in a folder, for one build. Several processes may ask at once. Raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._fresh = folder, folder / _FRESH
        emptied(self._fresh)
        self._fresh.mkdir(parents=True)

    def painted(self, site: Site, page: Page) -> bytes:
        """The card of a page: the kept one if it follows from the same, else drawn."""
        card = dict(page.beside)[CARD](site)
        name = digest_of([code(), site.digest(depends.theme(FONTS)), site.config.name, card])
        kept = self._folder / name
        with suppress(OSError):
            if kept.is_file() and not kept.is_symlink() and kept.stat().st_size <= _MOST_BYTES:
                content = kept.read_bytes()
                if content.startswith(_PNG):
                    self._keep(name, content)
                    return content
        content = CARD.write(site, page, card)
        self._keep(name, content)
        return content

    def _keep(self, name: str, content: bytes) -> None:
        """Whole or not at all: another process may keep the same card."""
        beside = self._fresh / f"{name}.{os.getpid()}"
        beside.write_bytes(content)
        beside.replace(self._fresh / name)

    def done(self) -> None:
        """Ends the build: what it used is what is kept."""
        used = {path.name: path for path in self._fresh.iterdir()}
        for path in self._folder.iterdir():
            if path.is_file() or path.is_symlink():
                path.unlink()
            elif path != self._fresh:
                shutil.rmtree(path)
        for name, path in used.items():
            path.replace(self._folder / name)
        self._fresh.rmdir()
