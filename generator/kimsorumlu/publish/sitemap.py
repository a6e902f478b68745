"""The sitemap, plain and packed, made from the plan: no engine needs to have set a page for it."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from kimsorumlu import ids
from kimsorumlu.publish.plan import Plan
from kimsorumlu.site import Site
from kimsorumlu.view.html import environment

SITEMAP: Final = ids.SITEMAP_FILE


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page that search engines may show: its address, quoted, and the newest legal date it shows, "" without one."""

    address: str
    lastmod: str


def sitemap_files(site: Site, plan: Plan, epoch: int) -> dict[str, bytes]:
    """The sitemap's files by their names; none where the site has no address, for it lists full ones.

    `epoch` stands in the packed one as the time of packing.
    """
    if not site.config.address:
        return {}
    entries = sorted(_entries(plan), key=lambda entry: entry.address)
    template = environment(site.config.theme).get_template("sitemap.xml.j2")
    content = template.render(root=site.config.address, entries=entries).encode()
    return {SITEMAP: content, f"{SITEMAP}.gz": _packed(content, epoch)}


def _entries(plan: Plan) -> Iterator[SitemapEntry]:
    """Pages inside the shell. Embeds, redirects and files beside a page repeat or only lead to what stands in one."""
    for file in plan.files:
        if file.path.endswith(".md"):
            yield SitemapEntry(quote(file.page.address), file.page.lastmod)
    for path, written in plan.handwritten.items():
        address = ids.address_of(path)
        # It must not list what the shell closes to search engines.
        if address is not None and written.page is not None and not written.head.noindex:
            lastmod = written.head.lastmod
            yield SitemapEntry(quote(address), lastmod.isoformat() if lastmod else "")


def _packed(content: bytes, epoch: int) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(SITEMAP, "wb", fileobj=packed, mtime=epoch) as file:
        file.write(content)
    return packed.getvalue()
