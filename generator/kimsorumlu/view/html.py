"""Pages as HTML: the Markdown file that carries ready HTML through the engine, and pages that need no engine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.look.theme import package_theme
from kimsorumlu.look.theme_files import TEMPLATES
from kimsorumlu.site import Site
from kimsorumlu.view.downloads import DownloadFile
from kimsorumlu.view.embed.codes import offer
from kimsorumlu.view.linked_data import breadcrumbs, json_ld
from kimsorumlu.view.page import Format, Page, View
from kimsorumlu.view.prepared import Prepared
from kimsorumlu.view.redirect import moved_away
from kimsorumlu.view.sentence import Sentence

# What every staged page is written with beside its own template.
_AROUND: Final = "staged.html.j2"
_MACHINES: Final = "_machines.html.j2"
_SENTENCES: Final = "_sentence.html.j2"
# How a page is on a day to come.
_TURNED: Final = "turned.html.j2"


@cache
def environment(theme: Path) -> Environment:
    """The templates of theme/pages: autoescaped; a template that uses a name it was not given is an error.

    They are kept as they are first read: whoever may have changed one asks for `read_anew`.
    """
    env = Environment(
        loader=FileSystemLoader(theme / TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        # Pages ask for templates, and these for others, tens of thousands of times.
        auto_reload=False,
        cache_size=-1,
        # In a theme that a project's own is laid over, places of faults are told by files (publish/faults.py).
        bytecode_cache=Prepared() if theme == package_theme() else None,
    )
    env.globals["ids"] = ids  # addresses are written nowhere else
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return env


def read_anew(theme: Path) -> None:
    """Forgets the templates of a theme if one of them changed since it was read."""
    kept = environment(theme).cache
    if kept and not all(template.is_up_to_date for template in kept.values()):
        kept.clear()


def safe(html: str) -> Markup:
    """Marks HTML built by this package as ready for a template."""
    return Markup(html)  # noqa: S704


def turned(site: Site, page: Page) -> bytes:
    """What the shell shows of a page, without the shell: title, band and main part, for the script turn.js."""
    view: View = page.view(site)
    template = environment(site.config.theme).get_template(_TURNED)
    banner = safe(_written(site, page, view.banner))
    return template.render(page=page, banner=banner, body=safe(_body(site, page, view)), name=site.config.name).encode()


@dataclass(frozen=True, slots=True)
class ReadyPage:
    """A page before it is set into the shell: what the shell (theme/mkdocs/shell.html) needs to know; its HTML."""

    head: Mapping[str, object]
    body: str

    def staged(self) -> bytes:
        """The Markdown page that the engine puts into the shell: front matter and one block of HTML.

        The HTML reaches the browser as it is: Python-Markdown keeps a block-level element untouched up to its closing
        tag, blank lines included.
        """
        head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.head.items())
        return f"---\n{head}\n---\n{self.body}\n".encode()


def ready(site: Site, page: Page, view: View) -> ReadyPage:
    """A page ready for the shell. What is empty is left out of its head.

    Templates get the view's parts, `link(address)`, which makes a link relative to this page, `reachable`, whether
    there is someone to tell of slips, `several`, whether the site is of several municipalities, and `offer`, where a
    host gets the code that shows the page, if it can be embedded.
    """
    shown = {
        "banner": _written(site, page, view.banner),
        "machines": _for_machines(site, page, view),
    }
    return ReadyPage(
        planned_head(page) | {key: value for key, value in shown.items() if value}, _body(site, page, view)
    )


# What only the view of a page says of it to the shell.
OF_VIEW: Final = ("banner", "machines")


def _for_machines(site: Site, page: Page, view: View) -> str:
    """Itself as JSON-LD, the files of the tables it shows and its other formats, as they stand in its head."""
    crumbs = view.parts.get("crumbs", ())
    trail = (breadcrumbs(crumbs),) if len(crumbs) > 1 else ()
    root = site.config.address
    told = json_ld((*view.data, *trail), root.__add__ if root else _linker(page))
    template = environment(site.config.theme).get_template(_MACHINES)
    files = _alternates(page, view)
    return template.render(json_ld=safe(told), files=files, formats=page.alternates, link=_linker(page)).strip()


def _alternates(page: Page, view: View) -> Iterator[tuple[str, DownloadFile]]:
    """The files that the head of a page names, each with the title of its table: the first of every media type."""
    for table in view.downloads:
        firsts = {file.media: file for file in reversed(table.files) if file.address != page.data}
        yield from ((table.title, file) for file in reversed(firsts.values()))


def planned_head(page: Page) -> dict[str, object]:
    """What the shell needs to know of a page that its plan says."""
    told: dict[str, object] = {
        "title": page.title,
        "description": page.description,
        "kind": page.kind.name,
        "section": page.kind.section,
        "status": page.status,
        "card": page.card,
        "running": page.running,
        "turns": " ".join(page.turns),
        "data": ids.relative(page.data, page.address) if page.data else "",
        "oembed": ids.embed_url(page.address) + ids.OEMBED_FILE if page.kind.embed_height else "",
    }
    return {key: value for key, value in told.items() if value}


def _staged(site: Site, page: Page, view: View) -> bytes:
    return ready(site, page, view).staged()


def _body(site: Site, page: Page, view: View) -> str:
    get_template, link = environment(site.config.theme).get_template, _linker(page)
    body = safe(
        get_template(page.kind.template).render(
            view.parts,
            link=link,
            meta=page,
            offer=offer(page),
            reachable=bool(site.config.form),
            several=site.several,
        )
    )
    moved = moved_away(page, {**site.moved(page.address), **dict(page.moved)})
    return get_template(_AROUND).render(body=body, moved=moved, link=link, downloads=view.downloads)


def _bare(site: Site, page: Page, view: View) -> bytes:
    """The whole document as its template has it; no engine, no shell."""
    template = environment(site.config.theme).get_template(page.kind.template)
    return template.render(view.parts, link=_linker(page), page=page, config=site.config).encode()


def _written(site: Site, page: Page, sentence: Sentence) -> str:
    """A sentence as HTML, its links relative to the page."""
    macros: Any = environment(site.config.theme).get_template(_SENTENCES).module
    return str(macros.written(sentence, _linker(page)))


def _linker(page: Page) -> Any:
    def link(address: str) -> str:
        return ids.relative(address, page.address)

    return link


_OF_EVERY_PAGE: Final = tuple(f"{TEMPLATES}/{name}" for name in (_AROUND, _MACHINES, _SENTENCES))
HTML = Format("html", "index.md", "text/html", _staged, theme=_OF_EVERY_PAGE)
BARE = Format("html", "index.html", "text/html", _bare)
