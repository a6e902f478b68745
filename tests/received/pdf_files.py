"""PDFs made for tests: texts at places, in the order they are drawn, in a font that every reader has."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_LETTERS = {"ğ": "gbreve", "Ğ": "Gbreve", "ı": "dotlessi", "İ": "Idotaccent", "ş": "scedilla", "Ş": "Scedilla",
            "Ġ": "Gdotaccent"}  # fmt: skip
_TABLE = str.maketrans({letter: chr(128 + place) for place, letter in enumerate(_LETTERS)})
WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Drawn:
    """A text, where it begins (points from the upper left corner), and how it is set."""

    text: str
    left: float
    top: float
    size: float = 11
    bold: bool = False
    turned: int = 0


def pdf(*pages: Sequence[Drawn], rotate: int = 0, picture: bool = False) -> bytes:
    """A PDF of these pages; `rotate` turns the paper, `picture` lays one under each page."""
    fonts = "/F1 3 0 R/F2 4 0 R"
    differences = f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[128/{'/'.join(_LETTERS.values())}]>>"
    objects = {
        3: f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding{differences}>>".encode(),
        4: f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding{differences}>>".encode(),
        5: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n"
        b"\xc0\nendstream",
    }
    kids = []
    for place, page in enumerate(pages):
        number = 6 + 2 * place
        under = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q\n".encode() if picture else b""
        content = under + b"".join(map(_drawn, page))
        objects[number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {rotate}/Contents {number + 1} 0 R"
            f"/Resources<</Font<<{fonts}>>/XObject<</I 5 0 R>>>>>>"
        ).encode()
        objects[number + 1] = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
        kids.append(f"{number} 0 R")
    objects[1] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(objects)


def _drawn(each: Drawn) -> bytes:
    cosine, sine = math.cos(math.radians(each.turned)), math.sin(math.radians(each.turned))
    text = each.text.translate(_TABLE).replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    place = f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {each.left} {HEIGHT - each.top}"
    return f"BT /F{1 + each.bold} {each.size} Tf {place} Tm ({text}) Tj ET\n".encode("latin-1")


def _file(objects: dict[int, bytes]) -> bytes:
    made, places = b"%PDF-1.4\n", {}
    for number in sorted(objects):
        places[number] = len(made)
        made += b"%d 0 obj%s endobj\n" % (number, objects[number])
    table = b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(objects))
    size = len(objects) + 1
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        len(made),
    )


def column(texts: Sequence[str], left: float = 70, top: float = 100, size: float = 11) -> list[Drawn]:
    """Lines below each other."""
    return [Drawn(text, left, top + place * size * 1.3, size) for place, text in enumerate(texts)]
