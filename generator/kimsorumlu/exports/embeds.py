"""The embed of a page: a frame for other sites, a piece of plain HTML, and the answer of an oEmbed provider.

What is pasted elsewhere cannot use relative addresses. Where the site's own is not known the pieces have no links, and
oEmbed offers a link instead of a frame.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.look.theme_files import TEMPLATES
from kimsorumlu.site import Site
from kimsorumlu.view.days import Days
from kimsorumlu.view.embed.codes import WIDTH, frame_code
from kimsorumlu.view.embed.embed import Embed
from kimsorumlu.view.embed.snippet import Snippet
from kimsorumlu.view.html import environment
from kimsorumlu.view.page import Format, Kind, Make, Page

# Nothing but our own style, fonts and one script; no image, no form, no request by script. Frames cannot be named in a
# policy that stands in the page, and anybody may show these.
POLICY: Final = Markup(
    "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
)

# That of the one embed with a form: it asks on our own site.
FORM_POLICY: Final = Markup(str(POLICY).replace("form-action 'none'", "form-action 'self'"))  # noqa: S704
# That of a text, which is asked for on the page that has it.
TEXT_POLICY: Final = POLICY + Markup("; connect-src 'self'")

# What an embed's template shows on the page at an address; what its piece of plain HTML holds.
FrameView = Callable[[Site, str], Mapping[str, Any]]
SnippetView = Callable[[Site], Snippet]


def embed_page(
    kind: Kind, embed: Embed, address: str, view: FrameView, plain: SnippetView, depends: tuple[str, ...]
) -> Page:
    """The embed of the page at an address.

    `view` makes what the frame shows, `plain` the piece of plain HTML: top-level functions or partials of such, so that
    a page can be sent to another process.

    `depends` names what the embed itself, its view and its piece of plain HTML follow from.
    """
    folder = ids.embed_url(address)
    framed = partial(_framed, embed, view, folder)
    return Page(folder, kind, embed.name, embed.name, framed, _beside(embed, plain), depends=depends)


def leading_embed_page(kind: Kind, embed: Embed, days: Days, plain: SnippetView, depends: tuple[str, ...]) -> Page:
    """The embed at the address without a date: its frame leads on to the dated one; plain HTML is the text itself.

    `embed` is that of the text it leads to, `days` say where it leads on other days.
    """
    folder = ids.embed_url(ids.undated(embed.page))
    led = partial(_led, embed, days)
    return Page(folder, kind, embed.name, embed.name, led, _beside(embed, plain), depends=depends)


def _beside(embed: Embed, plain: SnippetView) -> tuple[tuple[Format, Make], ...]:
    return (SNIPPET, partial(_plain, embed, plain)), (OEMBED, partial(_itself, embed))


def _framed(embed: Embed, view: FrameView, folder: str, site: Site) -> tuple[Embed, Mapping[str, Any]]:
    return embed, view(site, folder)


def _led(embed: Embed, days: Days, site: Site) -> tuple[Embed, Days]:
    return embed, days


def _plain(embed: Embed, snippet: SnippetView, site: Site) -> tuple[Embed, Snippet]:
    return embed, snippet(site)


def _itself(embed: Embed, site: Site) -> Embed:
    return embed


def _frame(site: Site, page: Page, made: tuple[Embed, Mapping[str, Any]]) -> bytes:
    """The embed as a page of its own."""
    embed, view = made
    dated = ids.dated(ids.embedded(page.address)) is not None
    title = f"{embed.name}, {embed.sources[0].version}" if dated else embed.name
    return _written(site, page, embed, title, {"turns": page.turns} | dict(view))


def _leading(site: Site, page: Page, made: tuple[Embed, Days]) -> bytes:
    """The small page that leads a frame on; a reader sees it where nothing is known of the day that is asked for."""
    embed, days = made
    return _written(site, page, embed, embed.name, {"target": ids.embed_url(embed.page), "days": (days,)})


def _written(site: Site, page: Page, embed: Embed, title: str, parts: Mapping[str, Any]) -> bytes:
    def link(address: str) -> str:
        return ids.relative(address, page.address)

    template = environment(site.config.theme).get_template(page.kind.template)
    return template.render(
        {"policy": POLICY} | dict(parts),
        embed=embed,
        site=site.config.name,
        kind=page.kind.name,
        link=link,
        title=f"{title} (gömülü)",
        canonical=site.config.address + embed.page if site.config.address else link(embed.page),
    ).encode()


def _snippet(site: Site, page: Page, made: tuple[Embed, Snippet]) -> bytes:
    """The embed as a piece of somebody else's page."""
    embed, snippet = made
    template = environment(site.config.theme).get_template(snippet.template)
    return template.render(snippet.parts, embed=embed, site=site.config.name, site_url=site.config.address).encode()


def _oembed(site: Site, page: Page, embed: Embed) -> bytes:
    """The answer of an oEmbed provider (https://oembed.com), as a file."""
    root = site.config.address
    answer: dict[str, str | int] = {
        "version": "1.0",
        "type": "link",
        "title": embed.name,
        "provider_name": site.config.name,
    }
    if root:
        height = page.kind.embed_height
        frame = frame_code(root, page.address, embed.name, height, width=str(WIDTH))
        answer |= {"type": "rich", "provider_url": root, "width": WIDTH, "height": height, "html": frame}
    return json.dumps(answer, ensure_ascii=False, indent=1).encode() + b"\n"


# What the pieces of plain HTML are written with; the kinds choose (view/embed/snippet.py).
_PIECES: Final = tuple(
    f"{TEMPLATES}/snippet_{of}.html.j2"
    for of in ("chart", "municipality", "search", "text", "topic", "unit", "version")
)

FRAME = Format("embed", "index.html", "text/html", _frame)
LEADING = Format("leading-embed", "index.html", "text/html", _leading)
SNIPPET = Format("snippet", ids.SNIPPET_FILE, "text/html", _snippet, theme=_PIECES)
OEMBED = Format("oembed", ids.OEMBED_FILE, "application/json+oembed", _oembed)
EMBEDS: Final = (FRAME, SNIPPET, OEMBED)
LEADING_EMBEDS: Final = (LEADING, SNIPPET, OEMBED)
