"""What a host pastes to show one of our pages: the codes of the "Sitenize ekleyin" dialog, and of oEmbed.

The codes need the site's full address. Where it is not known, ROOT stands in its place, and the page's script
(theme/mkdocs/assets/js/ekle.js) puts the address there that the reader's browser sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup, escape

from kimsorumlu import ids
from kimsorumlu.turkish.dates import day

# What may be embedded, and how high its frame is where no script sets it.
HEIGHTS: Final = {"municipality": 560, "version": 720, "article": 640, "unit": 640, "chart": 640, "topic": 640}
WIDTH: Final = 600

# Ours is another origin than the host's, so allow-same-origin gives nothing of the host away; without it the fonts
# would need the server's consent. Links open in a new tab of their own; the host's page cannot be led elsewhere.
SANDBOX: Final = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"

SNIPPET: Final = "snippet.html"
OEMBED: Final = "oembed.json"

ROOT: Final = Markup("<span data-kok>/</span>")
_SLOT: Final = "\0"

# For readers without script where the address is not known.
HINT: Final = Markup("<p data-betiksiz>Kodlarda tırnaktan sonra gelen / yerine bu sitenin tam adresini yazın.</p>")


@dataclass(frozen=True, slots=True)
class EmbedDialog:
    """The dialog of one page. The codes are text for a reader, escaped as such.

    `address` is the twin they show, relative to the site's root; `latest` says that it follows the latest version. If
    the page is one version's, `day` is its date, and writing `pinned` for `regulation` in a code keeps to it.
    """

    address: str
    latest: bool
    day: str
    regulation: str
    pinned: str
    frame: Markup
    element: Markup
    snippet: str
    hint: Markup = HINT


def embed_dialog(kind: str, page: str, title: str, *, superseded: bool = False) -> EmbedDialog | None:
    """The offer of the page at `page`; None for a kind that has no twin.

    The codes of a text in force follow the latest version; those of a superseded one stay with it.
    """
    if kind not in HEIGHTS:
        return None
    latest = page if superseded else ids.undated(page)
    regulation, iso = page.split("/")[1:3] if latest != page else ("", "")
    shown = day(date.fromisoformat(iso)) if iso else ""
    # A line that follows the latest version must not name the date of this one.
    title = title.replace(f", {shown}", "") if shown else title
    address = ids.embed_url(latest)
    return EmbedDialog(
        address=address,
        latest=not superseded,
        day=shown,
        regulation=regulation,
        pinned=f"{regulation}/{iso}",
        frame=_shown(frame_code(_SLOT, address, title, HEIGHTS[kind])),
        element=_shown(_element_code(_SLOT, latest, title)),
        snippet=f"{address}{SNIPPET}",
    )


def frame_code(root: str, address: str, title: str, height: int, width: str = "100%") -> str:
    """One `<iframe>` line that needs nothing else. `frameborder`, because a strict host allows no style attribute."""
    return Markup(
        '<iframe src="{}{}" title="{}" width="{}" height="{}" loading="lazy" frameborder="0" sandbox="{}"></iframe>'
    ).format(root, address, title, width, height, SANDBOX)


def with_root(page: bytes, site_url: str) -> bytes:
    """A page with the site's full address in its codes; as it was if the address is not known ("")."""
    if not site_url:
        return page
    return page.replace(ROOT.encode(), escape(site_url).encode()).replace(HINT.encode(), b"")


def _element_code(root: str, page: str, title: str) -> str:
    """The script and the element it makes; the link inside is for readers without script, and names the frame."""
    return Markup(
        '<script type="module" src="{}{}"></script>\n<kim-sorumlu src="{}"><a href="{}{}">{}</a></kim-sorumlu>'
    ).format(root, ids.EMBED_SCRIPT, page.rstrip("/"), root, ids.embed_url(page), title)


def _shown(code: str) -> Markup:
    """A code as text in a page, ROOT where the site's address goes."""
    return ROOT.join(escape(str(piece)) for piece in str(code).split(_SLOT))
