"""The shapes of a regulation's text in the data: parts and chapters, articles, clauses, as their author writes them.

The JSON Schema and the reader are both made from these. Descriptions are in Turkish: editors show them to the clerk who
fills in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, Tag

from kimsorumlu.read.table_shapes import FigureShape, TableEntryShape
from kimsorumlu.read.values import STRICT, Follows, Line, Names, Paragraphs, Spoken

Effect = Literal["added", "changed", "repealed"]
_Speaks = Annotated[Names, Field(description="Bu hükmün adına konuştuğu birim ya da unvan; birden çoksa liste.")]
_Note = Annotated[str | None, Field(description="Editör notu (Markdown); tarafsız, bir iki cümle.")]
_Before = Annotated[
    Line | None,
    Field(
        description="Satırın başında, işaretten ya da başlıktan önce basılmış sıra numarası: “17.” Metinde gösterilir; "
        "başlığa, içindekilere ve atıflara girmez."
    ),
]
_PieceSlug = Annotated[
    Line | None,
    Field(description="Adresinde duran adı: sofor. Yayımlandıktan sonra, başlık düzeltilse bile değişmez."),
]
_Mark = Annotated[Line | None, Field(description="Belgede basılı değişiklik işareti.")]
_AmendmentId = Annotated[str | None, Field(description="İşaretin gösterdiği değişiklik (amendments altındaki id).")]
_FollowsField = Annotated[
    tuple[Follows, ...],
    Field(description="Önceki metinde devamı olduğu hükümler; yalnız metin benzerliği yanıltıyorsa."),
]
_EffectField = Annotated[Effect | None, Field(description="added: eklendi, changed: değişti, repealed: kaldırıldı.")]


@dataclass(frozen=True, slots=True)
class ClauseShape:
    """A paragraph, item or subitem. In the file the printed label is the text's key; `read` moves it to `label`."""

    __pydantic_config__ = STRICT

    label: str | None = None
    text: Annotated[
        Paragraphs | None, Field(description="Etiketsiz hükmün metni; ayrı paragraflar basılmışsa liste.")
    ] = None
    read_as: Annotated[
        Line | None,
        Field(
            description="Etiketin okunuşu, bozuk ya da çift basıldıysa: (l) için (1), “37. 10.” için 10. Adres ve atıf "
            "ona göre kurulur; metinde basılı etiket durur."
        ),
    ] = None
    items: Annotated[tuple[EntryShape, ...], Field(description="Bentler, alt bentler.")] = ()
    closing: Annotated[Line | None, Field(description="Bentlerden sonra cümleyi kapatan metin: “ifade eder.”")] = None
    then: Annotated[
        Paragraphs | None,
        Field(description="Bentlerden sonra, hükmün içinde basılmış paragraf; birden çoksa liste."),
    ] = None
    note: _Note = None
    speaks_for: _Speaks = ()
    mark: _Mark = None
    amendment: _AmendmentId = None
    effect: _EffectField = None
    follows: _FollowsField = ()
    footnotes: Annotated[
        Paragraphs | None,
        Field(
            description="Bu hükme düşülmüş dipnot, işaretiyle ve basıldığı gibi: “¹ Müdürlük 2019’da kurulmuştur.” "
            "Birden çoksa liste. Belgede sayfa altında ya da metnin sonunda basılmıştır."
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class SubheadingShape:
    """A heading inside an article, over the clauses nested below it; it is none of them and is not counted."""

    __pydantic_config__ = STRICT

    heading: Annotated[
        Line,
        Field(
            description="Maddenin içindeki ara başlık, basıldığı gibi: Aranan Özellikler. Altında duranlar “items” ya "
            "da “body” altına yazılır; fıkra sayılmaz."
        ),
    ]
    slug: Annotated[
        Line | None,
        Field(
            description="Adresinde duran adı, küçük harf ve tire: aranan-ozellikler. Yayımlandıktan sonra, başlık "
            "düzeltilse bile değişmez."
        ),
    ] = None
    speaks_for: _Speaks = ()
    note: _Note = None
    follows: _FollowsField = ()
    items: Annotated[tuple[EntryShape, ...], Field(description="Başlığın hemen altındaki bentler.")] = ()
    body: Annotated[
        tuple[EntryShape, ...], Field(description="Başlığın altındaki fıkralar ve ara başlıklar; bentlerden sonra.")
    ] = ()
    before: _Before = None


# As pydantic names the kinds of entries where it says what does not fit, by the key that tells each.
CLAUSE: Final = "[clause]"
SUBHEADING: Final = "[subheading]"
TABLE: Final = "[table]"
FIGURE: Final = "[figure]"
_BY_KEY: Final = {"heading": SUBHEADING, "table": TABLE, "figure": FIGURE}
_BY_SHAPE: Final[dict[type[object], str]] = {SubheadingShape: SUBHEADING, TableEntryShape: TABLE, FigureShape: FIGURE}


def kind_of(entry: object) -> str:
    """What an entry of a body or of a list of items is: by the key it has as plain data, or as a shape."""
    if isinstance(entry, dict):
        return next((kind for key, kind in _BY_KEY.items() if key in entry), CLAUSE)
    return _BY_SHAPE.get(type(entry), CLAUSE)


EntryShape = Annotated[
    Annotated[ClauseShape, Tag(CLAUSE)]
    | Annotated[SubheadingShape, Tag(SUBHEADING)]
    | Annotated[TableEntryShape, Tag(TABLE)]
    | Annotated[FigureShape, Tag(FIGURE)],
    Discriminator(kind_of),
]


@dataclass(frozen=True, slots=True)
class DivisionShape:
    """A part (kısım) or chapter (bölüm) heading in the flow of the text."""

    __pydantic_config__ = STRICT

    part: Annotated[Line | None, Field(description="Kısım etiketi, basıldığı gibi.")] = None
    chapter: Annotated[Line | None, Field(description="Bölüm etiketi, basıldığı gibi: BİRİNCİ BÖLÜM.")] = None
    title: Annotated[Line | None, Field(description="Başlığı, basıldığı gibi.")] = None
    before: _Before = None
    before_title: Annotated[Line | None, Field(description="Başlık satırından önce basılmış sıra numarası: “2.”")] = (
        None
    )
    note: _Note = None


@dataclass(frozen=True, slots=True)
class GroupShape:
    """A heading over several articles that is neither a part nor a chapter."""

    __pydantic_config__ = STRICT

    group: Annotated[
        Line,
        Field(
            description="Kısım ya da bölüm sayılmadan birkaç maddenin üstünde duran başlık, basıldığı gibi: ÇEŞİTLİ "
            "HÜKÜMLER. Sonraki kısma, bölüme ya da böyle bir başlığa kadar geçerlidir."
        ),
    ]
    slug: _PieceSlug = None
    before: _Before = None
    note: _Note = None


@dataclass(frozen=True, slots=True)
class BlockShape:
    """A headed piece of text without an article line."""

    __pydantic_config__ = STRICT

    block: Annotated[
        Line,
        Field(
            description="Madde işareti basılmamış, hiçbir maddenin içinde olmayan metnin başlığı, basıldığı gibi: "
            "Şoför."
        ),
    ]
    slug: _PieceSlug = None
    before: _Before = None
    speaks_for: _Speaks = ()
    note: _Note = None
    mark: _Mark = None
    amendment: _AmendmentId = None
    effect: _EffectField = None
    follows: _FollowsField = ()
    body: Annotated[tuple[EntryShape, ...], Field(description="Başlığın altındaki fıkralar ve ara başlıklar.")] = ()


@dataclass(frozen=True, slots=True)
class ArticleShape:
    """One article."""

    __pydantic_config__ = STRICT

    article: Annotated[Line, Field(description="Madde işareti, basıldığı gibi: MADDE 5-")]
    number: Annotated[
        Spoken | None,
        Field(description="Madde numarası, yalnız basılı işaretten okunamıyorsa: 5, 5/A, geçici 1."),
    ] = None
    heading: Annotated[Line | None, Field(description="Madde başlığı, basıldığı gibi.")] = None
    heading_after: Annotated[bool, Field(description="Başlık madde işaretinden sonra basılmışsa true.")] = False
    before: _Before = None
    before_heading: Annotated[
        Line | None, Field(description="Madde başlığından önce basılmış sıra numarası ya da işaret: “15.”")
    ] = None
    speaks_for: _Speaks = ()
    note: _Note = None
    mark: _Mark = None
    amendment: _AmendmentId = None
    effect: _EffectField = None
    follows: _FollowsField = ()
    body: Annotated[tuple[EntryShape, ...], Field(description="Fıkralar ve ara başlıklar.")] = ()


PieceShape = DivisionShape | GroupShape | BlockShape | ArticleShape
