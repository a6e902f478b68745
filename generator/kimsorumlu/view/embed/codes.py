"""What a host pastes to show one of our pages: the codes of the page for hosts, and of oEmbed."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.view.page import Page

# How wide the frame is in oEmbed's answer; its height is the kind's (Kind.embed_height).
WIDTH: Final = 600

# Ours is another origin than the host's, so allow-same-origin gives nothing of the host away; without it the fonts
# would need the server's consent. Links open in a new tab of their own; the host's page cannot be led elsewhere. Forms:
# the search box asks with one; the policy of every other embed allows none.
SANDBOX: Final = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"


def offer(page: Page) -> str:
    """Where the codes of a page are made, "" if it cannot be embedded.

    The codes of a text in force follow the latest version; those of a superseded one stay with it.
    """
    if not page.kind.embed_height:
        return ""
    return ids.offer_url(page.address if page.status == "superseded" else ids.undated(page.address))


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
