"""A page before it is painted: a value, cheap to make, that says all that others need to know of it.

Every page is planned before any is painted: the lock, the sitemap, redirects, feeds and the check of permanence read
the plan, not bytes. A page can be sent to another process, kept, or painted by another engine, because what makes it is
a top-level function (or a `functools.partial` of one) from the site to values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kimsorumlu.site import Site
from kimsorumlu.view.downloads import Downloads
from kimsorumlu.view.linked_data import Node
from kimsorumlu.view.sentence import NOTHING, Sentence

Make = Callable[[Site], Any]


@dataclass(frozen=True, slots=True)
class View:
    """What a page's template shows: `parts` by name; what the band above it says, if any; itself for machines.

    `downloads` are the tables it shows, as files.
    """

    parts: Mapping[str, Any]
    banner: Sentence = NOTHING
    data: tuple[Node, ...] = ()
    downloads: tuple[Downloads, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """One form in which a page is published.

    `file` is its name in the page's folder, `media` its media type; `write` turns what the page makes for it into
    bytes. `title`: how a `<link rel="alternate">` names it, "" if pages do not name it in their heads. `theme`: what
    `write` reads of the theme beside the template of the page's kind, by its place there.
    """

    name: str
    file: str
    media: str
    write: Callable[[Site, Page, Any], bytes]
    title: str = ""
    theme: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: the one place that says how it looks and in which formats it is published.

    `sheets` and `scripts` are those of theme/mkdocs/assets beside what every page has. `section` is the masthead entry
    it is marked under, by its address. `formats`: the first is the page itself. `embed_height` is how high the frame
    is that shows the page on another site, 0 if it has no embed. `is_text`: the page is a legal text, which "İçeriğe
    geç" leads to. `label` is what readers are told the kind is: "madde"; "" for what is no page of its own.
    `rest_later`: the page's script says when its fonts and what is for paper are fetched, because something else is
    wanted sooner.
    """

    name: str
    pages: Callable[[Site], Iterable[Page]]
    formats: tuple[Format, ...]
    template: str = ""
    sheets: tuple[str, ...] = ("directory", "law")
    scripts: tuple[str, ...] = ()
    section: str = ""
    embed_height: int = 0
    is_text: bool = False
    label: str = ""
    rest_later: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `address` is relative to the site's root and ends in "/", is "", or is that of a single file.

    `view` makes what its first format shows, `beside` the rest, format by format. `lastmod` is the newest legal date
    (ISO) of what it shows, `card` the address of its social card, `running` the line at the top of its printed sheets.
    `data` is the address of what it is about as a record, "" if there is none.
    `anchors` are the fragments that the page promises, `moved` those it once had, each with its new address. `turns`
    are the days (ISO) to come from which it is another, which lies beside it (publish/turns.py). `depends` names what
    its views read of the site (Site.digest); what every page follows from, its own fields, configuration and look, is
    not named (publish/digests.py).
    """

    address: str
    kind: Kind
    title: str
    description: str
    view: Make
    beside: tuple[tuple[Format, Make], ...] = ()
    status: str = ""
    lastmod: str = ""
    card: str = ""
    running: str = ""
    data: str = ""
    anchors: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    turns: tuple[str, ...] = ()
    depends: tuple[str, ...] = field(kw_only=True)

    @property
    def formats(self) -> tuple[Format, ...]:
        return (self.kind.formats[0], *(format for format, _ in self.beside))

    @property
    def alternates(self) -> tuple[Format, ...]:
        """The formats that it names in its head."""
        return tuple(format for format in self.formats if format.title)

    def path(self, format: Format) -> str:
        """Where the format's file stands in the staging folder."""
        whole = self.address == "" or self.address.endswith("/")
        return f"{self.address}{format.file}" if whole else self.address


def paint(page: Page, site: Site, format: Format) -> bytes:
    """The bytes of one format of a page. Pure: the same page, site and format give the same bytes."""
    make = page.view if format is page.kind.formats[0] else dict(page.beside)[format]
    return format.write(site, page, make(site))
