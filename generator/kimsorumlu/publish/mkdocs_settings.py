"""The configuration MkDocs reads: what every site has (base/mkdocs.yml) and what one project says of its own."""

from __future__ import annotations

import json
from typing import Any, cast

from kimsorumlu.base import BASE
from kimsorumlu.look.theme import SHELL
from kimsorumlu.pages.kinds import shell_kinds
from kimsorumlu.publish.engine import Staging
from kimsorumlu.read.config_file import Config
from kimsorumlu.read.source import typed
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Sentence

_HEAD = (
    "# Written by kimsorumlu from the package's base/mkdocs.yml and the project's mkdocs.yml; changes here are lost.\n"
)


def settings(staging: Staging, config: Config) -> dict[str, Any]:
    """MkDocs' settings for one build. Lists of the project go on from the package's."""
    base = cast(dict[str, Any], typed((BASE / "mkdocs.yml").read_bytes(), {}))
    added = cast(dict[str, Any], config.added)
    # What was checked stands last.
    own = {
        "repo_url": config.repository,
        "mail": config.mail,
        "logo": config.logo,
        "licence": {"name": config.licence.name, "deed": config.licence.deed, "asks": config.licence.asks},
        "kinds": shell_kinds(),
        "scope": _pieces(staging.scope),
        "only": staging.only,
        "older": staging.older,
        "catalogues": staging.catalogues,
    }
    return base | {
        "site_name": config.name,
        "site_description": config.description,
        "site_url": config.address,
        "docs_dir": str(staging.docs),
        "site_dir": str(staging.site),
        "theme": base["theme"] | {"custom_dir": str(config.theme / SHELL)},
        "nav": list(staging.nav),
        "markdown_extensions": [*base["markdown_extensions"], *added.get("markdown_extensions", [])],
        "extra": added.get("extra", {}) | own,
    }


def _pieces(words: Sentence) -> list[list[str]]:
    """The sentence as words with the address they lead to, "" for none."""
    return [[part.text, part.address] if isinstance(part, Link) else [str(part), ""] for part in words.parts]


def as_file(values: dict[str, Any]) -> str:
    """The settings as YAML; JSON is YAML, too, and says every type as it is."""
    return _HEAD + json.dumps(values, ensure_ascii=False, indent=2, default=str) + "\n"
