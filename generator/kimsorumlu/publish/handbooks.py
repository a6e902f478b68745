"""Handbooks written into the finished site, one for each municipality that has a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.digest import digest_of
from kimsorumlu.exports.documents.handbook import SCRIPT, SHEETS, TEMPLATE, handbook
from kimsorumlu.look.theme import SHELL
from kimsorumlu.look.theme_files import TEMPLATES
from kimsorumlu.publish.digests import code
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.joining import BASE, joined_scripts
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.publish.shrinking import shrunk
from kimsorumlu.site import Site
from kimsorumlu.view import depends

# A typeface in a file of its own.
_FETCHED: Final = re.compile(r"@font-face\s*\{[^}]*\burl\([^}]*\}")


def write_handbooks(site: Site, writer: Writer, kept: KeptFiles) -> None:
    """Writes every handbook."""
    for address, content in handbooks(site, kept):
        writer.write(address, content)


def handbooks(site: Site, kept: KeptFiles) -> Iterator[tuple[str, bytes]]:
    """Every handbook by its address: as it is kept, else made."""
    sheet, script = _look(site)
    follows = (depends.CONFIG, depends.LEGISLATION, depends.theme(f"{TEMPLATES}/{TEMPLATE}"))
    shared = [code(), sheet, script, site.corpus.known_day.isoformat(), *map(site.digest, follows)]
    for municipality in site.corpus.municipalities:
        if municipality.leading:
            name = digest_of(["handbook", *shared, site.digest(depends.files(municipality.slug))])
            made = partial(handbook, site, municipality, sheet, script)
            yield ids.handbook_url(municipality.slug), kept.content(name, made)


def _look(site: Site) -> tuple[str, str]:
    """The sheet and the script that every handbook has in it, as they travel; typefaces are those of the machine."""
    assets = site.config.theme / SHELL / "assets"
    sheet = _FETCHED.sub("", "\n".join((assets / "css" / f"{name}.css").read_text("utf-8") for name in SHEETS))
    script = joined_scripts(lambda path: (assets / "js" / path).read_text("utf-8"), (SCRIPT,), {})[BASE]
    return shrunk("a.css", sheet.encode()).decode(), shrunk("a.js", script.encode()).decode()
