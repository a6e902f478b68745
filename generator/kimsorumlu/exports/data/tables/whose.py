"""The columns that most tables begin with: whose text a row is of, and how long that text is or was in force."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu.exports.data.fields import About
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.validity import Standing
from kimsorumlu.view.municipalities import KINDS

_STANDINGS: Final = (
    (Standing.IN_FORCE.value, "yürürlükte"),
    (Standing.ENDED.value, "yürürlükten kalkmış"),
    (Standing.TO_COME.value, "henüz yürürlüğe girmemiş"),
    (Standing.NEVER.value, "yürürlüğe girmeden yerini başka metin almış"),
)

MunicipalityId = Annotated[str, About("Belediye", "Belediyenin adresteki adı.")]
MunicipalityName = Annotated[str, About("Belediyenin adı", "Tam adı.")]
RegulationId = Annotated[str, About("Yönetmelik", "Yönetmeliğin adresteki adı; belediyesiyle birlikte tektir.")]
VersionDate = Annotated[datetime.date, About("Metnin tarihi", "Hangi tarihli metin olduğu; metnin kimliğidir.")]
MunicipalityKind = Annotated[str, About("Belediyenin türü", "Büyükşehir, il ya da ilçe.", values=tuple(KINDS.items()))]
DirectorateKind = Annotated[
    str | None, About("Müdürlük türü", "Yönetmelik hangi işlerin müdürlüğü için; listedeki türlerden değilse boş.")
]
Citation = Annotated[str, About("Madde", "Yeri, atıf yapıldığı gibi: m. 11/f.")]
Address = Annotated[
    str, About("Adres", "Kalıcı adres; sitenin adresinin arkasına eklenir. Aynı yeri hep aynı adres gösterir.")
]


# What the columns of `OfText` hold, in their order.
Whose = tuple[str, str, str, datetime.date, datetime.date, datetime.date | None, bool | None, str]


@dataclass(frozen=True, slots=True)
class OfText:
    """Whose text it is, which, and since when and until when it is the text."""

    municipality: MunicipalityId
    municipality_name: MunicipalityName
    regulation: RegulationId
    version: VersionDate
    valid_from: Annotated[
        datetime.date,
        About("Ne zamandan beri", "Yürürlüğe girdiği gün; belge onu yazmıyorsa metnin tarihi kabul edilir."),
    ]
    valid_to: Annotated[
        datetime.date | None,
        About("Ne zamana kadar", "Metnin artık yürürlükte olmadığı ilk gün; sona erdiği bilinmiyorsa boş."),
    ]
    valid_to_exact: Annotated[
        bool | None,
        About("Bitiş günü kesin mi", "“false”: metin en geç o gün yürürlükten kalkmıştır. Bitiş yoksa boş."),
    ]
    standing: Annotated[str, About("Durum", "Metnin, verideki en yeni olayın günündeki durumu.", values=_STANDINGS)]


def of_text(edition: Edition) -> Whose:
    """What the columns of `OfText` hold for a text."""
    validity = edition.validity
    return (
        edition.municipality.slug,
        edition.municipality.name,
        edition.regulation.slug,
        edition.version.date,
        validity.first,
        validity.last,
        validity.end.exact if validity.end and validity.last else None,
        edition.standing.value,
    )
