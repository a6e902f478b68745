"""What is recognised of a received document: the shapes of a version file, where each stands, and the doubts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.source import Path
from kimsorumlu.read.text_shapes import PieceShape

# What a line can be taken for. "paragraph", "item" and "subitem" are labelled, or listed without a label; "text" is a
# paragraph of its own; "goes-on" continues the line before; "closing" ends a list's sentence; "deeper" and "higher"
# are a level that has no name of its own; "unread" is a line of no known form, kept as text.
Decision = Literal[
    "front",
    "division",
    "division-title",
    "group",
    "block",
    "article",
    "heading",
    "heading-after",
    "subheading",
    "paragraph",
    "item",
    "subitem",
    "deeper",
    "higher",
    "text",
    "table",
    "goes-on",
    "closing",
    "unread",
    "back",
    "note",
    "furniture",
]

# As a clerk reads them.
DECISIONS: Final[dict[Decision, str]] = {
    "front": "metinden önceki satır",
    "division": "kısım ya da bölüm",
    "division-title": "kısım ya da bölüm başlığı",
    "group": "birkaç maddenin üstündeki başlık",
    "block": "madde numarası olmayan başlıklı metin",
    "article": "madde işareti",
    "heading": "madde başlığı",
    "heading-after": "işaretten sonra basılmış madde başlığı",
    "subheading": "madde içinde ara başlık",
    "paragraph": "fıkra",
    "item": "bent",
    "subitem": "alt bent",
    "deeper": "bir düzey içeride",
    "higher": "bir düzey dışarıda",
    "text": "ayrı paragraf",
    "table": "tablo",
    "goes-on": "önceki satırın devamı",
    "closing": "bentlerden sonra cümlenin sonu",
    "unread": "ne olduğu anlaşılamayan satır",
    "back": "metinden sonraki satır",
    "note": "dipnot",
    "furniture": "sayfa öğesi",
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision that could have been another one.

    `line` is the received line; `at` the place in the text as addresses say it ("madde-5 bent-a", "bolum-2"; "" in
    front and back matter); `path` the same place in the version file. `sure` is 0 where both readings fit as well as
    each other, and nears 1 where the other one hardly fits.
    """

    line: int
    at: str
    path: Path
    decided: Decision
    other: Decision
    sure: float


@dataclass(frozen=True, slots=True)
class StandsOn:
    """A piece of the text by its path in the version file, ("text", 3, "body", 0), and its received lines."""

    path: Path
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A received document as the parts of a version file that its lines make up.

    Every token of the lines is in `front_matter`, `text`, `back_matter` or `furniture`, in order.
    """

    # The lines of the front matter that name the regulation: "TEMİZLİK İŞLERİ MÜDÜRLÜĞÜ", "ÇALIŞMA YÖNETMELİĞİ".
    title: tuple[str, ...]
    front_matter: str | None
    text: tuple[PieceShape, ...]
    back_matter: str | None
    furniture: tuple[Furniture, ...]
    # In the order of the text; divisions, articles, blocks, headings and clauses.
    where: tuple[StandsOn, ...]
    doubts: tuple[Doubt, ...]
    # The line on which another regulation begins, in a document that holds two.
    another: int | None = None
