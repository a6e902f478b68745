"""The picture a page has where its address is shared: 1200 × 630, the design's two typefaces, a palette PNG.

Pillow reads the theme's own woff2 files. Two of them carry one family (Latin, Turkish), so a line is set in runs.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFont

from kimsorumlu import ids
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.site import Site

FONTS: Final = "mkdocs/assets/fonts"  # in the theme

_WIDTH, _HEIGHT, _LEFT, _RIGHT = 1200, 630, 72, 1128
_INK, _SOFT, _HAIR = 255, 190, 64
_SHADES: Final = 5  # paper to ink; more would double the bytes and show nowhere a card is shown
_PAPER, _DARK, _RED = (255, 255, 255), (22, 32, 29), (160, 28, 28)  # paper, ink and rubric of tokens.css
_TITLE_TOP, _TITLE_BOTTOM = 230, 488
_STRIP_BASELINE, _STRIP_HEIGHT = 36, 50  # of a small line alone
_LABEL_TOP, _ANSWER = 178, 44  # where a title begins without a line over it; from one answer to the next
# Beside ASCII, the letters and signs of the files that carry all Turkish text; others are in the larger ones.
_LETTERS: Final = frozenset("\u00a0§«°·»½ÂÇÎÖ×ÛÜâçîöûüĞğİıŞş–—‘’“”•…₺↑↓−")
MOST_ANSWERS: Final = 4  # that a card has room for
_TITLE_SIZES: Final = (68, 60, 52, 46, 40, 34, 30)
_SMALLEST: Final = 20
_LEADING: Final = 1.16


@dataclass(frozen=True, slots=True)
class CardFace:
    """A family of the theme at one size and weight."""

    fonts: Path
    family: str
    size: int
    weight: int


@dataclass(frozen=True, slots=True)
class SocialCard:
    """What a card says: a small line, the title, then whose it is in two lines (each may be "").

    `answers` stand under the title, a line each; there is no room for the small line then.
    """

    label: str
    title: str
    unit: str
    municipality: str
    answers: tuple[str, ...] = ()


def unit_card_url(site: Site, edition: Edition, unit: str) -> str:
    """A unit's card: its own if that was promised, else that of the version; one for every unit would be most cards."""
    own = ids.card_url(ids.unit_url(edition.municipality.slug, unit))
    return own if own in site.promised else ids.card_url(edition.version.url)


def article_card_url(site: Site, edition: Edition, article: Article) -> str:
    """An article's card: that of the one unit it speaks for if it is in force, else its version's."""
    version = edition.version
    units = [id for id in article.speaks_for if version.unit(id) is not None]
    if edition.in_force and len(units) == 1:
        return unit_card_url(site, edition, units[0])
    return ids.card_url(version.url)


def draw_card(theme: Path, site: str, card: SocialCard) -> bytes:
    """The card as PNG, headed by the site's name. The same Pillow gives the same bytes."""
    fonts = theme / FONTS
    small, bold = CardFace(fonts, "libre-franklin", 30, 450), CardFace(fonts, "libre-franklin", 30, 620)
    image = Image.new("L", (_WIDTH, _HEIGHT), 0)
    pen = ImageDraw.Draw(image)
    answers = card.answers[:MOST_ANSWERS]
    if not answers:
        _small_line(image, 206, card.label, small, _SOFT)
    top = _LABEL_TOP if answers else _TITLE_TOP
    face, lines = _fitted(card.title, fonts, _TITLE_BOTTOM - len(answers) * _ANSWER - top)
    for number, line in enumerate(lines):
        _line(pen, top + round(face.size * (0.9 + _LEADING * number)), line, face, _INK)
    for number, answer in enumerate(reversed(answers)):
        _small_line(image, _TITLE_BOTTOM - number * _ANSWER, answer, bold, _INK)
    pen.rectangle((_LEFT, 514, _RIGHT - 1, 514), fill=_HAIR)
    _small_line(image, 558, card.unit, bold, _INK)
    _small_line(image, 600, card.municipality, small, _SOFT)
    page = image.point(_shades())
    page.paste(_masthead(fonts, site), (0, 0))
    return _png(page)


def _png(page: Image.Image) -> bytes:
    """An image whose values are places in the palette, as a PNG file."""
    steps = _SHADES - 1
    ink = [_mixed(_PAPER, _DARK, step / steps) for step in range(_SHADES)]
    palette = [*ink, _mixed(_PAPER, _RED, 0.5), _RED]
    indexed = Image.frombytes("P", page.size, page.tobytes())
    indexed.putpalette([value for colour in palette for value in colour])
    file = io.BytesIO()
    indexed.save(file, "PNG", compress_level=4)
    return file.getvalue()


def _mixed(one: tuple[int, int, int], other: tuple[int, int, int], share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


@cache
def _shades() -> list[int]:
    """From 256 strengths of ink to places in the palette."""
    return [round(strength / 255 * (_SHADES - 1)) for strength in range(256)]


@cache
def _masthead(fonts: Path, site: str) -> Image.Image:
    """The upper part, the same on all cards: the name, the mark of a question in red, and the Oxford rule."""
    face = CardFace(fonts, "literata", 46, 680)
    while _width(site, face) > _RIGHT - _LEFT and face.size > _SMALLEST:
        face = replace(face, size=face.size - 2)
    words, asked = site.removesuffix("?"), "?" if site.endswith("?") else ""
    image = Image.new("L", (_WIDTH, 150), 0)
    pen = ImageDraw.Draw(image)
    end = _line(pen, 100, words, face, _INK)
    pen.rectangle((_LEFT, 128, _RIGHT - 1, 134), fill=_INK)
    pen.rectangle((_LEFT, 139, _RIGHT - 1, 140), fill=_INK)
    mark = Image.new("L", image.size, 0)
    _line(ImageDraw.Draw(mark), 100, asked, face, _INK, left=end)
    red = mark.point([0 if strength < 64 else _SHADES + (strength >= 192) for strength in range(256)])
    strip = image.point(_shades())
    strip.paste(red, mask=red.point([0] + [255] * 255))
    return strip


# lettering ---------------------------------------------------------------------------------------------------------


def read_fonts_anew() -> None:
    """Forgets the typefaces and what was measured and set with them: whoever may have changed one asks for it."""
    for kept in (_font, _word_width, _masthead, _strip):
        kept.cache_clear()


def _fitted(title: str, fonts: Path, height: int) -> tuple[CardFace, list[str]]:
    """The title in the largest size that holds it; only one that no size holds loses its end."""
    for size in _TITLE_SIZES:
        face = CardFace(fonts, "literata", size, 640)
        lines, most = _wrapped(title, face), int(height / (size * _LEADING))
        if len(lines) <= most and all(_width(line, face) <= _RIGHT - _LEFT for line in lines):
            return face, lines
    return face, [*lines[: most - 1], f"{lines[most - 1]} …"] if len(lines) > most else lines


def _small_line(image: Image.Image, baseline: int, text: str, face: CardFace, ink: int) -> None:
    """Sets a line that must not wrap, without touching what is set already."""
    strip = _strip(text, face, ink)
    place = (0, baseline - _STRIP_BASELINE, _WIDTH, baseline - _STRIP_BASELINE + strip.height)
    image.paste(ImageChops.lighter(image.crop(place), strip), place)


@lru_cache(maxsize=64)
def _strip(text: str, face: CardFace, ink: int) -> Image.Image:
    """A line in one row: smaller down to a legible size, then without its last words.

    Neighbouring cards say the same under their titles, and to set a line takes longer than all else on a card.
    """
    while _width(text, face) > _RIGHT - _LEFT:
        if face.size > _SMALLEST:
            face = replace(face, size=face.size - 2)
        else:
            text = text.removesuffix(" …").rpartition(" ")[0] + " …"
    strip = Image.new("L", (_WIDTH, _STRIP_HEIGHT), 0)
    _line(ImageDraw.Draw(strip), _STRIP_BASELINE, text, face, ink)
    return strip


def _wrapped(text: str, face: CardFace) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, face) <= _RIGHT - _LEFT:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _line(pen: ImageDraw.ImageDraw, baseline: int, text: str, face: CardFace, ink: int, left: float = _LEFT) -> float:
    """Sets one line; returns where it ends."""
    for subset, run in _runs(text):
        font = _font(face, subset)
        pen.text((left, baseline), run, font=font, fill=ink, anchor="ls")
        left += font.getlength(run)
    return left


def _width(text: str, face: CardFace) -> float:
    """Word by word, so that what was measured is known; words repeat from card to card."""
    words = text.split(" ")
    return sum(_word_width(word, face) for word in words) + (len(words) - 1) * _word_width(" ", face)


@lru_cache(maxsize=16384)
def _word_width(word: str, face: CardFace) -> float:
    return sum(_font(face, subset).getlength(run) for subset, run in _runs(word))


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces that one file holds each."""
    for subset, letters in groupby(text, _subset):
        yield subset, "".join(letters)


def _subset(letter: str) -> str:
    """The file that holds a letter: the unicode-range values of tokens.css."""
    return "latin" if letter.isascii() or letter in _LETTERS else "latin-ext"


@cache
def _font(face: CardFace, subset: str) -> ImageFont.FreeTypeFont:
    # The basic layout: the same with and without the libraries that the other one needs.
    file = face.fonts / f"{face.family}-{subset}.woff2"
    font = ImageFont.truetype(str(file), face.size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([face.weight])
    return font
