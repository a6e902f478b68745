"""What is common to everything that can be embedded: where it stands, what it says of itself, on what it rests."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.model.citing import citation, regulation_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.turkish.dates import day
from kimsorumlu.view.page_head import VersionStatus


@dataclass(frozen=True, slots=True)
class EmbedSource:
    """What an embed rests on: the text as it is cited, its version, where the received document is, if held."""

    cited: str
    version: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Embed:
    """One thing that can be embedded. `page` is the page it leads back to.

    `small` stands above `title`, `where` says whose it is.
    """

    page: str
    small: str
    title: str
    where: str
    status: VersionStatus | None
    sources: tuple[EmbedSource, ...]

    @property
    def name(self) -> str:
        """What frames and documents are called: "Madde 9: Bilgi Ağları … · İzmir Büyükşehir"."""
        head = f"{self.small}: {self.title}" if self.small else self.title
        return f"{head} · {self.where}" if self.where else head


def embed_source(edition: Edition, article: Article | None = None) -> EmbedSource:
    """A version, or one of its articles, as an embed names it below its text."""
    version, cited = edition.version, citation(edition, article) if article else regulation_citation(edition)
    # Not the file itself: a frame with our sandbox may not save one. The künye can.
    document = f"{version.url}#kunye" if version.received is not None else ""
    return EmbedSource(cited, f"{day(version.date)} metni", document)
