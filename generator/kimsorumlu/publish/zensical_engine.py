"""Zensical sets what people wrote, MkDocs the shell around it: the only module that runs Zensical.

Its templates are read by MiniJinja, which has no methods of Python's strings, and our shell is one of Jinja's. So
Zensical is given the hand-written pages with a template that holds nothing but the page, and what comes out stands in
the place of what MkDocs made of the same Markdown. It runs as a program of its own: it keeps its settings in a global
variable and ends in a panic, which is no exception of Python's, where it meets what it did not expect.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kimsorumlu.look.theme import SHELL
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.publish.apart import NO_PAGE, lay_apart, page_of
from kimsorumlu.publish.engine import Staging
from kimsorumlu.publish.engines import ZENSICAL
from kimsorumlu.publish.files import Writer, emptied, write_whole
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.mkdocs_settings import as_file, settings
from kimsorumlu.read.config_file import CONFIG, Config

# It makes the last two of every site, and ends where it finds no templates for them.
_EMPTY: Final = (NO_PAGE, "404.html", "sitemap.xml")
_NOTHING_BUT_THE_PAGE: Final = b"{{ page.content }}"
# What MkDocs always adds itself.
_ALWAYS: Final = ("toc", "tables", "fenced_code")
_SECONDS: Final = 300


class ZensicalError(Exception):
    """Raised where Zensical set no pages, with what it said last."""


@dataclass(frozen=True, slots=True)
class Zensical:
    """The `Engine` (publish/engine.py) whose hand-written pages are Zensical's."""

    def singled_out(self, config: Config, nav: Sequence[object]) -> frozenset[str] | None:
        return MkDocs().singled_out(config, nav)

    def build(self, staging: Staging, config: Config, epoch: int) -> tuple[Finding, ...]:
        """Runs Zensical over the hand-written pages, then MkDocs, which says what links of theirs lead nowhere."""
        try:
            written = _set(staging, config)
        except ZensicalError as error:
            emptied(staging.site)
            return (finding("site-build", FileSpan(CONFIG), reason=f"Zensical: {error}"),)
        return MkDocs().build(staging, config, epoch, written)


def _set(staging: Staging, config: Config) -> Mapping[str, str]:
    """What Zensical makes of each hand-written page, by its place in the staging folder. Raises ZensicalError."""
    places = sorted(place for place in staging.written if place.endswith(".md"))
    folder = staging.work / ZENSICAL
    emptied(folder)
    lay_apart(staging.docs, folder / "docs", places)
    templates = (path.name for path in (config.theme / SHELL).glob("*.html"))
    look = Writer(folder / "look")
    for name, content in (dict.fromkeys(templates, _NOTHING_BUT_THE_PAGE) | dict.fromkeys(_EMPTY, b"")).items():
        look.write(name, content)
    # It takes folders within its own alone, and by their relative names.
    told: dict[str, Any] = settings(staging, config) | {
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"name": None, "custom_dir": "look"},
        "nav": [],
    }
    told["markdown_extensions"] = [*_ALWAYS, *told["markdown_extensions"]]
    write_whole(folder / CONFIG, as_file(told).encode())
    _run(folder)
    pages = {place: page_of(place, folder / "site") for place in places}
    missing = [place for place, page in pages.items() if not page.is_file()]
    if missing:
        raise ZensicalError(missing[0])
    return {place: page.read_text("utf-8") for place, page in pages.items()}


def _run(folder: Path) -> None:
    command = [sys.executable, "-m", ZENSICAL, "build", "--clean", "--config-file", CONFIG]
    try:
        done = subprocess.run(  # noqa: S603  (our own interpreter, our own file)
            command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ZensicalError(str(error)) from error
    if done.returncode != 0:
        raise ZensicalError((done.stderr.strip() or str(done.returncode)).splitlines()[-1])
