"""Everything under embed/: for each twin and each of its addresses the page, the plain fragment, the oEmbed file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.references import References
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.embeds import twins
from kimsorumlu.pages.embeds.twins import NO_HISTORIES, Histories
from kimsorumlu.view.embed.offer import HEIGHTS, OEMBED, SNIPPET, WIDTH, frame_code
from kimsorumlu.view.embed.twin import Embed, LinkWriter
from kimsorumlu.view.output import OutputFile, environment

PROVIDER: Final = "Kim Sorumlu?"

# Nothing but our own style, fonts and one script; no image, no form, no request by script. Frames cannot be named in a
# policy that stands in the page, and anybody may show these.
POLICY: Final = (
    "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
)


def embed_files(
    theme: Path,
    corpus: Corpus,
    site_url: str,
    references: References | None = None,
    histories: Histories = NO_HISTORIES,
    more: Iterable[Embed] = (),
) -> Iterator[OutputFile]:
    """All files of the embed twins of the corpus, and of `more`, one at a time.

    With `references` citations in the texts are links; with `histories` superseded texts lead to their counterparts.

    `site_url` is the site's full address, ending in "/", or "": the fragments have no links then, and oEmbed offers a
    link instead of a frame, because what is pasted elsewhere cannot use relative addresses.
    """
    every = chain(
        twins.municipality_twins(corpus),
        twins.version_twins(corpus, references, histories),
        twins.article_twins(corpus, references, histories),
        twins.unit_twins(corpus, references),
        twins.chart_twins(corpus, histories),
        more,
    )
    for twin in every:
        for address in twin.addresses:
            folder = ids.embed_url(address)
            yield OutputFile(f"{folder}index.html", _page(theme, twin, folder, site_url))
            yield OutputFile(f"{folder}{SNIPPET}", _snippet(theme, twin, site_url))
            yield OutputFile(f"{folder}{OEMBED}", _oembed(twin, address, site_url))


def _page(theme: Path, twin: Embed, folder: str, site_url: str) -> bytes:
    """The twin as a page of its own."""

    def link(address: str) -> str:
        return ids.relative(address, folder)

    dated = ids.undated(folder.partition("/")[2]) != folder.partition("/")[2]
    template = environment(theme).get_template(twin.template)
    html = template.render(
        twin.view(folder),
        twin=twin,
        link=link,
        policy=POLICY,
        title=f"{twin.name}, {twin.sources[0].version} (gömülü)" if dated else f"{twin.name} (gömülü)",
        canonical=site_url + twin.page if site_url else link(twin.page),
    )
    return html.encode()


def _snippet(theme: Path, twin: Embed, site_url: str) -> bytes:
    """The twin as a piece of somebody else's page."""
    link = _linker(site_url)
    template = environment(theme).get_template("snippet.html.j2")
    return template.render(twin=twin, body=twin.fragment(link), link=link, site_url=site_url).encode()


def _linker(site_url: str) -> LinkWriter:
    def link(address: str, text: str) -> Markup:
        return Markup('<a href="{}{}">{}</a>').format(site_url, address, text) if site_url else Markup.escape(text)

    return link


def _oembed(twin: Embed, address: str, site_url: str) -> bytes:
    """The answer of an oEmbed provider (https://oembed.com), as a file."""
    answer: dict[str, str | int] = {
        "version": "1.0",
        "type": "link",
        "title": twin.name,
        "provider_name": PROVIDER,
    }
    if site_url:
        height = HEIGHTS[twin.kind]
        frame = frame_code(site_url, ids.embed_url(address), twin.name, height, width=str(WIDTH))
        answer |= {"type": "rich", "provider_url": site_url, "width": WIDTH, "height": height, "html": frame}
    return json.dumps(answer, ensure_ascii=False, indent=1).encode() + b"\n"
