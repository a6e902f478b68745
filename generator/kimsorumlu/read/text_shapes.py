"""The shapes of a regulation's text in the data: parts and chapters, articles, clauses, as their author writes them.

The JSON Schema and the reader are both made from these. Descriptions are in Turkish: editors show them to the clerk who
fills in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from kimsorumlu.read.values import STRICT, Line, Names, Spoken


@dataclass(frozen=True, slots=True)
class Follows:
    """The clause of the previous version that a clause continues, where alignment by text would get it wrong."""

    __pydantic_config__ = STRICT

    at: Annotated[
        Line | None, Field(description="Önceki sürümdeki yeri: madde-7 bent-e; hiçbirinin devamı değilse null.")
    ]
    why: Annotated[Line, Field(description="Bu eşleştirmenin gerekçesi.")]


Effect = Literal["added", "changed", "repealed"]
_Speaks = Annotated[Names, Field(description="Bu hükmün adına konuştuğu birim ya da unvan; birden çoksa liste.")]
_Note = Annotated[str | None, Field(description="Editör notu (Markdown); tarafsız, bir iki cümle.")]
_Mark = Annotated[Line | None, Field(description="Belgede basılı değişiklik işareti.")]
_AmendmentId = Annotated[str | None, Field(description="İşaretin gösterdiği değişiklik (amendments altındaki id).")]
_FollowsField = Annotated[
    tuple[Follows, ...],
    Field(description="Önceki sürümde devamı olduğu hükümler; yalnız metin benzerliği yanıltıyorsa."),
]
_EffectField = Annotated[Effect | None, Field(description="added: eklendi, changed: değişti, repealed: kaldırıldı.")]


@dataclass(frozen=True, slots=True)
class ClauseShape:
    """A paragraph, item or subitem. In the file the printed label is the text's key; `read` moves it to `label`."""

    __pydantic_config__ = STRICT

    label: str | None = None
    text: Annotated[Line | None, Field(description="Etiketsiz hükmün metni.")] = None
    items: Annotated[tuple[ClauseShape, ...], Field(description="Bentler, alt bentler.")] = ()
    closing: Annotated[Line | None, Field(description="Bentlerden sonra cümleyi kapatan metin: “ifade eder.”")] = None
    note: _Note = None
    speaks_for: _Speaks = ()
    mark: _Mark = None
    amendment: _AmendmentId = None
    effect: _EffectField = None
    follows: _FollowsField = ()


@dataclass(frozen=True, slots=True)
class DivisionShape:
    """A part (kısım) or chapter (bölüm) heading in the flow of the text."""

    __pydantic_config__ = STRICT

    part: Annotated[Line | None, Field(description="Kısım etiketi, basıldığı gibi.")] = None
    chapter: Annotated[Line | None, Field(description="Bölüm etiketi, basıldığı gibi: BİRİNCİ BÖLÜM.")] = None
    title: Annotated[Line | None, Field(description="Başlığı, basıldığı gibi.")] = None
    note: _Note = None


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
    speaks_for: _Speaks = ()
    note: _Note = None
    mark: _Mark = None
    amendment: _AmendmentId = None
    effect: _EffectField = None
    follows: _FollowsField = ()
    body: Annotated[tuple[ClauseShape, ...], Field(description="Fıkralar.")] = ()
