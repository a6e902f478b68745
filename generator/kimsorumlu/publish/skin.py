"""A skin for the pages that a project wrote itself: MkDocs' theme `material`, with admonitions, tabs and code to copy.

Pages made from data, and those with a template of the theme's, stay in the site's own shell and as light as they are.
The engine has set the page before, and said what links of it lead nowhere; here it is set once more, into the shell of
Material, and takes the place of the other. theme/material/ makes that shell ask no third party for anything, follow the
site's colours and typefaces, and keep to its strict CSP: what Material writes into its pages as scripts is a file.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from kimsorumlu.look.theme import SHELL, SKIN
from kimsorumlu.problems import Finding
from kimsorumlu.publish.apart import lay_apart, page_of
from kimsorumlu.publish.engine import Staging
from kimsorumlu.publish.engines import MKDOCS
from kimsorumlu.publish.files import Writer, emptied, write_whole
from kimsorumlu.publish.mkdocs_engine import EngineRun
from kimsorumlu.publish.mkdocs_settings import as_file, settings
from kimsorumlu.read.config_file import CONFIG, Config

# What a page in the skin may be written with beside what every page may.
_EXTENSIONS: Final[tuple[object, ...]] = (
    "admonition",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
)
_FEATURES: Final = ("content.code.copy", "navigation.tabs", "toc.follow")
_HOME: Final = "index.md"
# Links were looked at before. Here the pages they lead to have no headings.
_UNASKED: Final = {
    "nav": dict.fromkeys(("omitted_files", "not_found", "absolute_links"), "ignore"),
    "links": dict.fromkeys(("not_found", "anchors", "absolute_links", "unrecognized_links"), "ignore"),
}
_LOADED: Final = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="([^":?#]+)"')


def set_in_skin(staging: Staging, config: Config, epoch: int) -> tuple[Finding, ...]:
    """Sets the pages of `staging.skinned` in the skin, in the place of what stands in `staging.site`."""
    folder = staging.work / "skin"
    emptied(folder)
    lay_apart(staging.docs, folder / "docs", staging.skinned)
    write_whole(folder / CONFIG, as_file(_settings(folder, staging, config)).encode())
    # The package's own templates, then the parts of our shell that ours of the skin take in.
    look = (config.theme / SKIN, material() / "templates", config.theme / SHELL)
    found = EngineRun(MKDOCS, folder / CONFIG, look).done(staging.skinned, epoch)
    if not found:
        _take(folder / "site", staging)
    return found


def material() -> Path:
    """The folder of the package that brings the skin, which must be installed."""
    package = find_spec(SKIN)
    assert package and package.origin
    return Path(package.origin).parent


def _settings(folder: Path, staging: Staging, config: Config) -> dict[str, Any]:
    given = settings(staging, config)
    return given | {
        "docs_dir": str(folder / "docs"),
        "site_dir": str(folder / "site"),
        "theme": {
            "name": SKIN,
            "custom_dir": str(config.theme / SKIN),
            "language": "tr",
            "font": False,
            "favicon": "assets/favicon.svg",
            "features": list(_FEATURES),
        },
        "nav": list(_nav(staging.nav, staging.skinned)),
        "validation": _UNASKED,
        "markdown_extensions": [*given["markdown_extensions"], *_EXTENSIONS],
    }


def _nav(nav: Sequence[object], skinned: Container[str]) -> Iterator[object]:
    """The navigation with a title for every page that Material is not given, and so could not ask."""
    for entry in nav:
        if entry == _HOME and entry not in skinned:
            yield {"Ana sayfa": entry}
        elif not isinstance(entry, str) or entry in skinned:
            yield entry


def _take(made: Path, staging: Staging) -> None:
    """Takes from what Material made the pages, and what they load that is not there yet."""
    writer = Writer(staging.site)
    for place in sorted(staging.skinned):
        page = page_of(place, made)
        content = page.read_bytes()
        writer.write(page.relative_to(made).as_posix(), content)
        for address in _LOADED.findall(content.decode()):
            path = posixpath.normpath(posixpath.join(page.parent.relative_to(made).as_posix(), unquote(address)))
            if (made / path).is_file() and not (staging.site / path).exists():
                writer.write(path, (made / path).read_bytes())
