"""What rendering yields: files of the staging folder, and the Markdown page that carries ready HTML through MkDocs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.view.embed.offer import OEMBED, embed_dialog
from kimsorumlu.view.linked_data import Node, breadcrumbs, json_ld


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the staging folder: its path relative to it, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PageMeta:
    """What the shell (theme/mkdocs/shell.html) needs to know of a page; becomes its front matter.

    `lastmod` is the newest legal date (ISO) of what the page shows, `card` the address of its social card, `running`
    the line at the top of its printed sheets. `data` describes the page (view/head.py); its breadcrumbs are added.
    """

    title: str
    description: str
    kind: str
    section: str = ""
    status: str = ""
    lastmod: str = ""
    card: str = ""
    running: str = ""
    data: tuple[Node, ...] = ()


@cache
def environment(theme: Path) -> Environment:
    """The templates of theme/pages: autoescaped, and a name nobody passed is an error."""
    env = Environment(
        loader=FileSystemLoader(theme / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    env.globals["ids"] = ids  # addresses are written nowhere else
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return env


def page(theme: Path, template: str, url: str, meta: PageMeta, **view: Any) -> OutputFile:
    """The Markdown page at `url` (relative to the site, ends in "/" or is ""): front matter and one block of HTML.

    Templates get `view`, `link(address)`, which makes a link relative to this page, and `ekle`, what a host pastes to
    show the page, if it has a twin under embed/. The HTML reaches the browser as it is: Python-Markdown keeps a
    block-level element untouched up to its closing tag, blank lines included.
    """

    def link(address: str) -> str:
        return ids.relative(address, url)

    ekle = embed_dialog(meta.kind, url, meta.title, superseded=meta.status == "superseded")
    body = environment(theme).get_template(template).render(view, link=link, meta=meta, ekle=ekle)
    pairs = _meta(meta, view) | ({"oembed": ids.embed_url(url) + OEMBED} if ekle else {})
    head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in pairs.items())
    text = f'---\n{head}\n---\n<div class="sayfa">\n{body}\n</div>\n'
    return OutputFile(f"{url}index.md", text.encode())


def _meta(meta: PageMeta, view: Mapping[str, Any]) -> dict[str, object]:
    trail = (breadcrumbs(view["iz"]),) if view.get("iz") else ()
    pairs: dict[str, object] = {
        "title": meta.title,
        "description": meta.description,
        "kind": meta.kind,
        "section": meta.section,
        "status": meta.status,
        "lastmod": meta.lastmod,
        "card": meta.card,
        "running": meta.running,
        "jsonld": json_ld((*meta.data, *trail)),
    }
    return {key: value for key, value in pairs.items() if value}


def safe(html: str) -> Markup:
    """Marks HTML built by this package as ready for a template."""
    return Markup(html)  # noqa: S704
