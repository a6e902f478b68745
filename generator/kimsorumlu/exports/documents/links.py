"""The links of a page that leaves the site as a file: printed, or handed on whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

# Neither a full address nor a place on the page itself; a published page has no quotes around plain values.
_LINK: Final = re.compile(r'(<a\b[^>]*?) href=(?:"(?![a-z]+:|#)([^"]*)"|(?![a-z]+:|[#"])([^\s>]+))')


def relinked(html: str, address: Callable[[str], str]) -> str:
    """The page with another address in every link to a page of the site; where that is "", the link is one no more.

    Addresses are given and taken as they stand in HTML.
    """

    def anew(link: re.Match[str]) -> str:
        to = address(link[3] if link[2] is None else link[2])
        return f'{link[1]} href="{to}"' if to else link[1]

    return _LINK.sub(anew, html)
