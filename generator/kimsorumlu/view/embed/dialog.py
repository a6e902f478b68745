"""What a host pastes to show one of our pages: the codes of the "Sitenize ekleyin" dialog, and of oEmbed.

The codes need the site's full address. Where it is not known, ROOT stands in its place, and the page's script
(theme/mkdocs/assets/js/offer.js) puts the address there that the reader's browser sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup, escape

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.page import Page

# How wide the frame is in oEmbed's answer; its height is the kind's (Kind.embed_height).
WIDTH: Final = 600

# Ours is another origin than the host's, so allow-same-origin gives nothing of the host away; without it the fonts
# would need the server's consent. Links open in a new tab of their own; the host's page cannot be led elsewhere. Forms:
# the search box asks with one; the policy of every other embed allows none.
SANDBOX: Final = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"

ROOT: Final = Markup("<span data-root>/</span>")
_SLOT: Final = "\0"


@dataclass(frozen=True, slots=True)
class EmbedDialog:
    """The dialog of one page. The codes are text for a reader, escaped as such.

    `address` is the embed they show, relative to the site's root; `latest` says that it follows the latest version. If
    the page is one version's, `day` is its date, and writing `pinned` for `regulation` in a code keeps to it.
    `located`: the site's address is known and stands in the codes.
    """

    address: str
    latest: bool
    day: str
    regulation: str
    pinned: str
    frame: Markup
    element: Markup
    snippet: str
    located: bool


def embed_dialog(site: Site, page: Page) -> EmbedDialog:
    """The dialog of a page that can be embedded.

    The codes of a text in force follow the latest version; those of a superseded one stay with it.
    """
    superseded = page.status == "superseded"
    latest = page.address if superseded else ids.undated(page.address)
    regulation, iso = (latest != page.address and ids.dated(page.address)) or ("", "")
    shown = day(date.fromisoformat(iso)) if iso else ""
    # A line that follows the latest version must not name the date of this one.
    title = page.title.replace(f", {shown}", "") if shown else page.title
    address, root = ids.embed_url(latest), site.config.address
    return EmbedDialog(
        address=address,
        latest=not superseded,
        day=shown,
        regulation=regulation,
        pinned=f"{regulation}/{iso}",
        frame=_shown(frame_code(_SLOT, address, title, page.kind.embed_height), root),
        element=_shown(element_code(_SLOT, latest, title), root),
        snippet=f"{address}{ids.SNIPPET_FILE}",
        located=bool(root),
    )


def frame_code(root: str, address: str, title: str, height: int | str, width: str = "100%") -> str:
    """One `<iframe>` line that needs nothing else. `frameborder`, because a strict host allows no style attribute."""
    return Markup(
        '<iframe src="{}{}" title="{}" width="{}" height="{}" loading="lazy" frameborder="0" sandbox="{}"></iframe>'
    ).format(root, address, title, width, height, SANDBOX)


def element_code(root: str, page: str, title: str) -> str:
    """The script and the element it makes; the link inside is for readers without script, and names the frame."""
    return Markup(
        '<script type="module" src="{}{}"></script>\n<kim-sorumlu src="{}"><a href="{}{}">{}</a></kim-sorumlu>'
    ).format(root, ids.EMBED_SCRIPT, page.rstrip("/"), root, ids.embed_url(page), title)


def _shown(code: str, root: str) -> Markup:
    """A code as text in a page; ROOT where the site's address goes and is not known."""
    return (escape(root) if root else ROOT).join(escape(str(piece)) for piece in str(code).split(_SLOT))
