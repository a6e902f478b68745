"""What is common to everything that can be embedded: where it stands, what it says of itself, how its body is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kimsorumlu.view.page_head import VersionStatus

# An address relative to the site's root and a text → a link; the text alone where the site's address is not known.
LinkWriter = Callable[[str, str], Markup]


@dataclass(frozen=True, slots=True)
class EmbedSource:
    """What an embed rests on: the text as it is cited, its version, where the received document is, if held."""

    cited: str
    version: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Embed:
    """One thing that can be embedded.

    `addresses` are those it mirrors: the permanent one, then the one that follows the latest version if this is it.
    `page` is the page it leads back to. `small` stands above `title`, `where` says whose it is. `view` gives what its
    `template` shows at an address of its own, `fragment` the same as plain HTML.
    """

    kind: str
    template: str
    addresses: tuple[str, ...]
    page: str
    small: str
    title: str
    where: str
    status: VersionStatus | None
    sources: tuple[EmbedSource, ...]
    view: Callable[[str], Mapping[str, Any]]
    fragment: Callable[[LinkWriter], Markup]

    @property
    def name(self) -> str:
        """What frames and documents are called: "Madde 9: Bilgi Ağları … · İzmir Büyükşehir"."""
        head = f"{self.small}: {self.title}" if self.small else self.title
        return f"{head} · {self.where}" if self.where else head
