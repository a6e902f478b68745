"""The page on the design language: tokens as the sheet sets them, and the parts as the pages use them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kimsorumlu import ids
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View

SHEET = "mkdocs/assets/css/tokens.css"
TEXT, SHAPE = 4.5, 3.0
"""Contrast WCAG 2.2 asks of words, and of what one must make out to use a control."""

# What stands on what, what for, and how much contrast it owes the reader.
PAIRS = (
    ("ink", "paper", "Metin, başlıklar, birim adları", TEXT),
    ("ink-2", "paper", "İkincil metin", TEXT),
    ("ink-3", "paper", "Küçük işaretler, ipuçları", TEXT),
    ("ink-3", "wash", "Tek renkli panelde ikincil metin", TEXT),
    ("ink", "wash-2", "Etiketler", TEXT),
    ("rubric", "paper", "Belgenin bastığı: madde başları, (1), a)", TEXT),
    ("rubric", "mark", "Bağlantıyla gelinen maddenin etiketi", TEXT),
    ("ink", "mark", "Bağlantıyla gelinen madde", TEXT),
    ("link", "paper", "Okurun yapabildiği: bağlantılar, düğmeler", TEXT),
    ("link-hover", "paper", "Üzerine gelinen bağlantı", TEXT),
    ("visited", "paper", "Gidilmiş bağlantı", TEXT),
    ("on-button", "button", "Dolu düğmenin yazısı", TEXT),
    ("ok", "paper", "Yürürlükte", TEXT),
    ("ok", "ok-wash", "Zemini olan “yürürlükte”", TEXT),
    ("warn", "warn-wash", "Birden çok birim", TEXT),
    ("gone", "gone-wash", "Silinen söz, mülga metin", TEXT),
    ("new", "new-wash", "Eklenen söz", TEXT),
    ("rule-2", "paper", "Kutuların ve düğmelerin kenarı", SHAPE),
    ("rule-ink", "paper", "Çift çizgi, bölüm çizgileri", SHAPE),
    ("mark-rule", "paper", "Bağlantıyla gelinen maddenin kenar çizgisi", SHAPE),
    ("focus", "paper", "Odak halkası", SHAPE),
    ("focus", "focus-halo", "Odak halkası, sarı hâlesinin içinde", SHAPE),
)
# Drawn, never needed to understand or use a page.
QUIET = (("rule", "Satır aralarındaki ince çizgiler"),)

_TYPE = {
    "t-fine": "Künye etiketleri, sütun başları",
    "t-small": "Yan bölümler, açıklamalar, notlar",
    "t-base": "Arayüz",
    "t-law": "Yönetmelik metni",
    "t-lead": "Sayfayı açan cümle",
    "t-h3": "Üçüncü düzey başlık",
    "t-unit": "Birim adı",
    "t-sentence": "Konunun yanıtı, tek cümleyle",
    "t-h2": "İkinci düzey başlık",
    "t-article": "Madde başlığı",
    "t-h1": "Sayfa başlığı",
    "t-hero": "Ana sayfadaki soru",
}

_DECLARED = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_PIXELS = re.compile(r"calc\(([\d.]+) \* var\(--u\)\)")


@dataclass(frozen=True, slots=True)
class ColourContrast:
    """A pair in one scheme: the colour and its ground ("#16201d", "#ffffff") and the ratio in words ("16,7")."""

    colour: str
    ground: str
    ratio: str


@dataclass(frozen=True, slots=True)
class ColourPair:
    """A colour on its ground, light and dark; `needs` is the least ratio, in words."""

    colour: str
    ground: str
    use: str
    needs: str
    light: ColourContrast
    dark: ColourContrast


@dataclass(frozen=True, slots=True)
class DesignSize:
    """A size of type or a space: "t-unit", "23–28"."""

    token: str
    pixels: str
    use: str = ""


def tokens(sheet: str, opening: str) -> dict[str, str]:
    """What the first block that begins with `opening` declares: {"ink": "#16201d", …}."""
    block = sheet.partition(f"{opening} {{")[2].partition("}")[0]
    return dict(_DECLARED.findall(block))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",").removesuffix(",0")


def _in_scheme(values: Mapping[str, str], colour: str, ground: str) -> ColourContrast:
    return ColourContrast(values[colour], values[ground], _number(contrast(values[colour], values[ground])))


def _size(token: str, value: str, use: str = "") -> DesignSize:
    least, most = (found := _PIXELS.findall(value))[0], found[-1]
    return DesignSize(token, least.replace(".", ",") if least == most else f"{least}–{most}", use)


def design_page(site: Site) -> Iterator[Page]:
    """The page of the design language."""
    yield Page(
        address=ids.DESIGN,
        kind=DESIGN,
        title="Tasarım dili",
        description="Sitenin renkleri, yazıları, aralıkları ve parçaları; her birinin canlı örneğiyle.",
        view=_view,
        data=ids.page_record_url(ids.DESIGN),
        depends=(depends.theme(SHEET),),
    )


def _view(site: Site) -> View:
    """The values are those of the sheet, so that they cannot differ."""
    sheet = (site.config.theme / SHEET).read_text("utf-8")
    light, dark = tokens(sheet, ":root"), tokens(sheet, ':root[data-theme="koyu"]')
    parts = {
        "pairs": [
            ColourPair(a, b, use, _number(needs), _in_scheme(light, a, b), _in_scheme(dark, a, b))
            for a, b, use, needs in PAIRS
        ],
        "quiet": [(name, use, light[name], dark[name]) for name, use in QUIET],
        "sizes": [_size(token, light[token], use) for token, use in _TYPE.items()],
        "spaces": [_size(token, value) for token, value in light.items() if re.fullmatch(r"s\d", token)],
    }
    return View(parts)


DESIGN = Kind(
    "design",
    design_page,
    (HTML,),
    "design.html.j2",
    sheets=("law", "answers", "changes", "topics", "design"),
    scripts=("copy",),
    label="tasarım dili",
)
