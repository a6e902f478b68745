"""The page of a version file as HTML: what is seen of it, set by one template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kimsorumlu.received.line import PageBox, ReceivedLine
from kimsorumlu.review.desk import Desk
from kimsorumlu.review.pictures import Pictures
from kimsorumlu.review.seen import Share
from kimsorumlu.turkish.dates import day

ASSETS: Final = Path(__file__).parent / "assets"
_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(ASSETS), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the page, the act it is of ("" for what only moves or shows), and what it does, in words."""

    key: str
    act: str
    words: str
    help: str


KEYS: Final[Sequence[Key]] = (
    Key("↑ ↓", "", "gez", "Önceki ve sonraki satır."),
    Key("T", "", "listeden listeye", "Bakılacak yerlerden yapıya, yapıdan bakılacak yerlere geçilir."),
    Key("Enter", "accept", "doğru", "Açık kuşkuda verilen karar doğru; kuşku dosyadan silinir."),
    Key("→", "indent", "içeri", "Satır, altındakilerle birlikte, kendinden önceki satırın altına girer."),
    Key("←", "outdent", "dışarı", "Satır, listede ardından gelenlerle birlikte bir düzey dışarı çıkar."),
    Key("B", "heading", "başlık", "Satır, maddenin ya da altındakilerin başlığı olur; başlık ise metin olur."),
    Key("K", "block", "başlıklı metin", "Satır, maddesiz bir metnin başlığı olur; öyleyse ara başlık olur."),
    Key("M", "article", "madde", "Madde işaretiyle başlayan satır madde olur."),
    Key("J", "join", "birleştir", "Satır, kendinden öncekinin devamı olur."),
    Key("S", "split", "böl", "Satır, imlecin bulunduğu sözcükten önce ikiye bölünür."),
    Key("O", "speak", "kim konuşuyor?", "Satırın hangi birim ya da unvan adına konuştuğu seçilir."),
    Key("G", "", "sayfada gör", "Okurun göreceği sayfa hazırlanır ve belgenin yerinde açılır."),
    Key("Z", "undo", "geri al", "Son değişiklik geri alınır."),
    Key("Y", "redo", "yinele", "Geri alınan değişiklik yeniden yapılır."),
    Key("?", "", "yardım", "Bu liste."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaperPage:
    """A page of the document as a picture: its size in points, its lines with their places on it."""

    number: int
    width: float
    height: float
    lines: tuple[tuple[int, PageBox], ...]


def page(desk: Desk, pictures: Pictures | None, chosen: int, preview: Mapping[str, str]) -> str:
    """The page with a row chosen. `preview` says of the readers' page its "state", "address" and what was "said"."""
    seen, held = desk.look(), desk.held
    lines: Sequence[ReceivedLine] = held.received.lines if held.received else ()
    doubts = sum(matter.doubt is not None for matter in seen.matters)
    version = seen.version
    return _TEMPLATES.get_template("review.html.j2").render(
        seen=seen,
        name=f"{held.municipality.shape.short_name}, {day(version.date)}" if version else held.path.name,
        file=held.file,
        document=held.received and version and Path(version.source.file).name,
        unreadable=bool(held.received and held.received.unreadable),
        promised=held.promised,
        chosen=min(chosen, max(0, len(seen.rows) - 1)),
        lines=lines,
        papers=_papers(lines, pictures) if pictures else (),
        doubts=doubts,
        ready=version is not None and not doubts and not seen.errors and seen.tokens.part == seen.tokens.whole,
        keys=KEYS,
        said=desk.said,
        revision=desk.revision,
        can_undo=desk.can_undo,
        can_redo=desk.can_redo,
        preview=preview,
        percent=_percent,
    )


def _papers(lines: Sequence[ReceivedLine], pictures: Pictures) -> tuple[PaperPage, ...]:
    on: dict[int, list[tuple[int, PageBox]]] = {}
    for line in lines:
        if line.page is not None and line.box is not None:
            on.setdefault(line.page, []).append((line.number, line.box))
    return tuple(
        PaperPage(number, width, height, tuple(on.get(number, ())))
        for number, (width, height) in enumerate(pictures.sizes, 1)
    )


def _percent(share: Share) -> int:
    """The share in whole per cent, never rounded up to all; of nothing it is nothing."""
    return 100 * share.part // share.whole if share.whole else 0
