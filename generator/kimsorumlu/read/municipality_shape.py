"""The shape of municipality.yml, as its author writes it; the JSON Schema and the reader are both made from it.

Descriptions are in Turkish: editors show them to the clerk who fills in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from kimsorumlu.read.values import STRICT, Day, Line, Names


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach a municipality, with where it was read and when."""

    __pydantic_config__ = STRICT

    kind: Annotated[
        Literal["phone", "mail", "kep", "form"],
        Field(description="phone: telefon, mail: e-posta, kep: kayıtlı e-posta, form: başvuru sayfası."),
    ]
    value: Annotated[Line, Field(description="Numara ya da adres, kaynağında yazdığı gibi.")]
    source: Annotated[Line, Field(description="Nerede yazdığı: sayfanın adresi ya da belgenin adı.")]
    checked: Annotated[Day, Field(description="Orada yazdığının görüldüğü gün.")]


@dataclass(frozen=True, slots=True)
class Look:
    """When somebody last looked whether the municipality has a newer text."""

    __pydantic_config__ = STRICT

    date: Annotated[Day, Field(description="Bakılan gün.")]
    where: Annotated[Line, Field(description="Nereye bakıldığı: sayfanın adresi ya da adı.")]


@dataclass(frozen=True, slots=True)
class ClosedGap:
    """Something that was unknown and is known since a day."""

    __pydantic_config__ = STRICT

    gap: Annotated[Line, Field(description="Eksiğin adı, Eksikler sayfasındaki bağlantısının sonunda yazdığı gibi.")]
    what: Annotated[Line, Field(description="Neyin eksik olduğu: Meclis kararının tarihi ve sayısı.")]
    date: Annotated[Day, Field(description="Tamamlandığı gün.")]
    how: Annotated[Line, Field(description="Nasıl tamamlandığı.")]


@dataclass(frozen=True, slots=True)
class Office:
    """An office above the directorates: the mayor, a deputy, the secretary general; never a person."""

    __pydantic_config__ = STRICT

    id: Annotated[Line, Field(description="Dosyalardaki adı (küçük harf, tire): baskan-yardimcisi-1.")]
    name: Annotated[Line, Field(description="Makamın adı: Başkan Yardımcısı. Kişi adı yazılmaz.")]
    source: Annotated[Line, Field(description="Nerede yazdığı: sayfanın adresi ya da belgenin adı.")]
    checked: Annotated[Day, Field(description="Orada yazdığının görüldüğü gün.")]
    reports_to: Annotated[Line | None, Field(description="Bağlı olduğu makam (offices altındaki id).")] = None
    oversees: Annotated[Names, Field(description="Baktığı müdürlükler: yönetmeliklerinin klasörleri.")] = ()


@dataclass(frozen=True, slots=True)
class MunicipalityShape:
    """municipality.yml"""

    __pydantic_config__ = STRICT

    name: Annotated[Line, Field(description="Belediyenin tam adı: Örnek Belediyesi.")]
    short_name: Annotated[Line, Field(description="Çizelgelerde kullanılan kısa ad: Örnek BB.")]
    kind: Annotated[
        Literal["metropolitan", "city", "district"],
        Field(description="metropolitan: büyükşehir, city: il, district: ilçe belediyesi."),
    ]
    province: Annotated[Line, Field(description="İl.")]
    website: Annotated[Line | None, Field(description="Belediyenin sitesi; bilinmiyorsa null.")]
    detsis: Annotated[Line | None, Field(description="DETSİS numarası; bilinmiyorsa null.")]
    also_called: Annotated[
        tuple[Line, ...],
        Field(description="Aramada bu belediyeyi gösteren diğer adlar, eskisi ya da halk arasındaki: Eyüp."),
    ] = ()
    contacts: Annotated[
        tuple[Contact, ...], Field(description="Belediyeye ulaşma yolları; yalnız kaynağı ve günü bilinenler.")
    ] = ()
    offices: Annotated[
        tuple[Office, ...], Field(description="Müdürlüklerin üstündeki makamlar; hangi müdürlüğe kimin baktığı.")
    ] = ()
    checked: Annotated[
        Look | None, Field(description="Daha yeni bir metin var mı diye son bakış; bakılmadıysa yazılmaz.")
    ] = None
    closed: Annotated[tuple[ClosedGap, ...], Field(description="Tamamlanan eksikler; silinmez.")] = ()
