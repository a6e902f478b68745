"""The shapes of the data files, as their author writes them; the JSON Schema and the reader are both made from these.

Descriptions are in Turkish: editors show them to the clerk who fills in the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from kimsorumlu.received.document import FormatName

_STRICT = ConfigDict(extra="forbid")


def _one_line(value: object) -> object:
    """Line breaks of the YAML file are layout; a no-break space is not."""
    return re.sub(r"[ \t\n]+", " ", value).strip(" ") if isinstance(value, str) else value


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else [] if value is None else value


def _iso_date(value: object) -> object:
    if isinstance(value, str):
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise PydanticCustomError("bad_date", "not a date")
    return value


def _range(value: object) -> object:
    match = re.fullmatch(r"([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?", value) if isinstance(value, str) else None
    if match is None or int(match[2] or match[1]) < int(match[1]):
        raise PydanticCustomError("bad_range", "not a range", {"expected": "58-61"})
    return LineRange(int(match[1]), int(match[2] or match[1]))


Line = Annotated[str, BeforeValidator(_one_line), Field(min_length=1)]
# To an editor 5 is no text, to the reader of the file everything is.
Spoken = Annotated[str, BeforeValidator(_one_line, json_schema_input_type=str | int)]
Day = Annotated[date, BeforeValidator(_iso_date)]
Names = Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...])]
NamesOrNull = Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...] | None)]


@dataclass(frozen=True, slots=True)
class LineRange:
    """Lines of the received document, 1-based, both ends included."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


Lines = Annotated[
    tuple[
        Annotated[
            LineRange,
            BeforeValidator(_range, json_schema_input_type=str | int),
            Field(description="Satır aralığı: 58-61 ya da 61."),
        ],
        ...,
    ],
    Field(min_length=1),
]


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach a municipality, with where it was read and when."""

    __pydantic_config__ = _STRICT

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

    __pydantic_config__ = _STRICT

    date: Annotated[Day, Field(description="Bakılan gün.")]
    where: Annotated[Line, Field(description="Nereye bakıldığı: sayfanın adresi ya da adı.")]


@dataclass(frozen=True, slots=True)
class ClosedGap:
    """Something that was unknown and is known since a day."""

    __pydantic_config__ = _STRICT

    gap: Annotated[Line, Field(description="Eksiğin adı, Eksikler sayfasındaki bağlantısının sonunda yazdığı gibi.")]
    what: Annotated[Line, Field(description="Neyin eksik olduğu: Meclis kararının tarihi ve sayısı.")]
    date: Annotated[Day, Field(description="Tamamlandığı gün.")]
    how: Annotated[Line, Field(description="Nasıl tamamlandığı.")]


@dataclass(frozen=True, slots=True)
class MunicipalityShape:
    """municipality.yml"""

    __pydantic_config__ = _STRICT

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
    checked: Annotated[
        Look | None, Field(description="Daha yeni bir metin var mı diye son bakış; bakılmadıysa yazılmaz.")
    ] = None
    closed: Annotated[tuple[ClosedGap, ...], Field(description="Tamamlanan eksikler; silinmez.")] = ()


@dataclass(frozen=True, slots=True)
class Signatory:
    """An official who signs as an official."""

    __pydantic_config__ = _STRICT

    name: Annotated[Line, Field(description="Belgede basıldığı gibi ad.")]
    role: Annotated[Line, Field(description="Belgede basıldığı gibi unvan.")]


@dataclass(frozen=True, slots=True)
class Adoption:
    """What is known of how the version came into force (Law 5393 art. 23, Law 3011 art. 2)."""

    __pydantic_config__ = _STRICT

    body: Annotated[Line | None, Field(description="Kabul eden organ.")]
    decision: Annotated[Line | None, Field(description="Karar numarası, basıldığı gibi.")]
    date: Annotated[Day | None, Field(description="Kabul tarihi.")]
    sent_to_governor: Annotated[Day | None, Field(description="Mülki amire gönderildiği tarih (5393 m. 23).")]
    announced: Annotated[Day | None, Field(description="İlan tarihi (3011 m. 2).")]
    in_force: Annotated[
        Day | None,
        Field(description="Yürürlüğe girdiği tarih; gelecekte olabilir. Bilinmiyorsa null: sürümün tarihi sayılır."),
    ]
    signatories: Annotated[tuple[Signatory, ...], Field(description="Belgeyi görevi gereği imzalayanlar.")]
    evidence: Annotated[
        Line | None,
        Field(description="Bu bilgilerin dayandığı ifade, harfi harfine; karar tarihi ve sayısı onda geçer."),
    ]
    evidence_from: Annotated[
        Literal["document", "later-version", "stamp"] | None,
        Field(description="İfadenin yeri: belgenin kendisi, sonraki sürüm ya da damga."),
    ]
    in_force_article: Annotated[
        Line | None, Field(description="Yürürlüğe girme koşulunun yazılı olduğu madde; yoksa null.")
    ] = None


@dataclass(frozen=True, slots=True)
class Repeal:
    """An earlier regulation that this version repeals."""

    __pydantic_config__ = _STRICT

    date: Annotated[Day | None, Field(description="Kaldırılan metnin kabul tarihi.")]
    decision: Annotated[Line | None, Field(description="Kaldırılan metnin karar numarası.")]
    article: Annotated[Line, Field(description="Kaldırma hükmünün bulunduğu madde.")]
    version: Annotated[
        Day | None,
        Field(
            description="Kaldırılan sürüm burada varsa tarihi. Tarihi ve karar numarası yazılıysa null kalabilir: "
            "aynı belediyede o kararla kabul edilen sürüm bulunur."
        ),
    ]
    title: Annotated[Line | None, Field(description="Metinde yazan adı.")] = None
    regulation: Annotated[
        Line | None,
        Field(description="Kaldırılan, belediyenin başka bir yönetmeliğiyse onun klasörünün adı; “version” ile."),
    ] = None


@dataclass(frozen=True, slots=True)
class StatedEnd:
    """How a version ended, where the next version held does not say it by following."""

    __pydantic_config__ = _STRICT

    date: Annotated[Day, Field(description="Yürürlükte olmadığı ilk gün; önceden biliniyorsa gelecekte olabilir.")]
    by: Annotated[
        Literal["successor", "regulation", "decision", "unknown"],
        Field(
            description="successor: yerine geçen yeni metin (burada olmasa da), regulation: belediyenin başka bir "
            "yönetmeliği, decision: yerine metin konmadan alınan karar, unknown: neyle sona erdiği bilinmiyor."
        ),
    ]
    at_latest: Annotated[
        bool, Field(description="Gün kesin değilse true: en geç o gün yürürlükte olmadığı biliniyor.")
    ] = False
    decided: Annotated[Day | None, Field(description="Sona erdiren kararın tarihi.")] = None
    decision: Annotated[Line | None, Field(description="Sona erdiren kararın numarası, basıldığı gibi.")] = None
    regulation: Annotated[
        Line | None, Field(description="“by: regulation” ise o yönetmeliğin klasörünün adı, burada varsa.")
    ] = None
    version: Annotated[Day | None, Field(description="“by: regulation” ise o yönetmeliğin sürümünün tarihi.")] = None
    source: Annotated[Line | None, Field(description="Nereden bilindiği: belgenin adı ya da sayfanın adresi.")] = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """An instrument that changed the regulation, known by its marks in the text."""

    __pydantic_config__ = _STRICT

    id: Annotated[Line, Field(description="Bu dosyada kullanılan ad (küçük harf, tire).")]
    kind: Annotated[Line, Field(description="Türü: İç Genelge, Meclis kararı…")]
    date: Annotated[Day | None, Field(description="Tarihi.")]
    number: Annotated[Line | None, Field(description="Sayısı.")]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Printed things that are not the regulation's text."""

    __pydantic_config__ = _STRICT

    kind: Annotated[
        Literal["running-head", "page-number", "stamp", "e-signature"],
        Field(
            description="running-head: sayfa başlığı (yönetmeliğin adı ya da en az üç sayfada yinelenen), page-number: "
            "sayfa numarası, stamp: damga (tarihli ya da damga olduğu belli), e-signature: e-imza kaydı."
        ),
    ]
    lines: Annotated[Lines, Field(description="Alınan belgedeki satırlar; etiketle başlamaz, metinden ayrı durur.")]
    text: Annotated[
        Line,
        Field(
            description="Basıldığı gibi metin; kişi adı (en çok beş sözcük) içeriyorsa ad yazılmaz, personal: true "
            "konur."
        ),
    ]
    personal: Annotated[bool, Field(description="Satırlarda kişi adı varsa true.")] = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A visible correction of damage done by scanning or conversion."""

    __pydantic_config__ = _STRICT

    at: Annotated[Line, Field(description="Yeri: madde-5 bent-e, bolum-5.")]
    printed: Annotated[Line, Field(description="Belgedeki bozuk biçim.")]
    corrected: Annotated[
        Line,
        Field(
            description="Düzeltilmiş biçim: bir sözcükte birbirine benzeyen bir iki harf ya da bir boşluk değişir; "
            "sözcük, sayı, olumsuzluk ve ek değişmez."
        ),
    ]
    why: Annotated[Literal["scan", "conversion"], Field(description="scan: tarama, conversion: dönüştürme hatası.")]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A correction made to the data after it was published."""

    __pydantic_config__ = _STRICT

    date: Annotated[Day, Field(description="Düzeltmenin tarihi.")]
    at: Annotated[Line, Field(description="Yeri: madde-5 bent-e; maddenin başlığı için madde-5.")]
    why: Annotated[Line, Field(description="Ne düzeltildi, neden.")]


@dataclass(frozen=True, slots=True)
class Source:
    """The received document and what in it is not text."""

    __pydantic_config__ = _STRICT

    file: Annotated[Line, Field(description="Alınan belge: sources/2020-11-04.txt")]
    format: Annotated[FormatName, Field(description="Alınan metnin yazımı.")]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="Belgenin SHA-256 özeti.")]
    furniture: Annotated[tuple[Furniture, ...], Field(description="Sayfa başlığı, numara, damga gibi öğeler.")]
    corrections: Annotated[tuple[Correction, ...], Field(description="Tarama hatalarının düzeltmeleri.")]


@dataclass(frozen=True, slots=True)
class RenamedFrom:
    """A unit of the previous version that this one continues; more than one where units were merged."""

    __pydantic_config__ = _STRICT

    unit: Annotated[Line, Field(description="Önceki sürümdeki birimin adı (units anahtarı).")]
    why: Annotated[Line, Field(description="Bu eşleştirmenin gerekçesi.")]


@dataclass(frozen=True, slots=True)
class Follows:
    """The clause of the previous version that a clause continues, where alignment by text would get it wrong."""

    __pydantic_config__ = _STRICT

    at: Annotated[
        Line | None, Field(description="Önceki sürümdeki yeri: madde-7 bent-e; hiçbirinin devamı değilse null.")
    ]
    why: Annotated[Line, Field(description="Bu eşleştirmenin gerekçesi.")]


@dataclass(frozen=True, slots=True)
class UnitShape:
    """One entry of `units`; its key is the unit's slug."""

    __pydantic_config__ = _STRICT

    name: Annotated[Line, Field(description="Birimin adı.")]
    kind: Annotated[
        Literal["daire başkanlığı", "şube müdürlüğü", "müdürlük", "şeflik", "servis", "birim", "kurul"],
        Field(description="Birimin türü."),
    ]
    parent: Annotated[str | None, Field(description="Bağlı olduğu birim; en üst birimde null.")]
    established: Annotated[
        Line | None,
        Field(
            description="Birimi kuran ya da üst biriminin parçaları arasında sayan madde. Nelerden oluştuğunu söyleyen "
            "(“… oluşmaktadır”) madde, oluşan birimi kurmaz: o birimde null."
        ),
    ]
    duties: Annotated[Line | None, Field(description="Görevlerini sayan madde.")]
    reports_to: Annotated[str | None, Field(description="En üst birimin bağlı olduğu makam (roles altındaki adı).")] = (
        None
    )
    renamed_from: Annotated[tuple[RenamedFrom, ...], Field(description="Önceki sürümde devamı olduğu birimler.")] = ()
    note: Annotated[str | None, Field(description="Editör notu (Markdown).")] = None


@dataclass(frozen=True, slots=True)
class RoleShape:
    """One entry of `roles`; its key is the role's slug."""

    __pydantic_config__ = _STRICT

    name: Annotated[Line, Field(description="Unvan.")]
    unit: Annotated[str | None, Field(description="Yönettiği ya da çalıştığı birim.")] = None
    reports_to: Annotated[
        NamesOrNull,
        Field(
            description="Metnin, bağlı ya da sorumlu olduğunu söylediği unvan; “… Birimine bağlı olarak görev "
            "yapar” diyorsa birim; birden çoksa liste."
        ),
    ] = ()
    duties: Annotated[Line | None, Field(description="Görevlerini sayan madde.")] = None
    outside: Annotated[bool, Field(description="Bu birimin dışındaki bir makamsa true.")] = False
    staff: Annotated[bool, Field(description="Tek bir unvan değil, görevlilerin tümüyse (tüm personel) true.")] = False
    note: Annotated[str | None, Field(description="Editör notu (Markdown).")] = None


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

    __pydantic_config__ = _STRICT

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

    __pydantic_config__ = _STRICT

    part: Annotated[Line | None, Field(description="Kısım etiketi, basıldığı gibi.")] = None
    chapter: Annotated[Line | None, Field(description="Bölüm etiketi, basıldığı gibi: BİRİNCİ BÖLÜM.")] = None
    title: Annotated[Line | None, Field(description="Başlığı, basıldığı gibi.")] = None
    note: _Note = None


@dataclass(frozen=True, slots=True)
class ArticleShape:
    """One article."""

    __pydantic_config__ = _STRICT

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


@dataclass(frozen=True, slots=True)
class VersionShape:
    """One version file without its text, which is read entry by entry."""

    __pydantic_config__ = _STRICT

    date: Annotated[Day, Field(description="Sürümün tarihi; kimliğidir ve dosya adıyla aynıdır.")]
    date_basis: Annotated[
        Literal["council-decision", "amendment", "document-stamp"],
        Field(description="Tarihin dayanağı: meclis kararı, değişiklik ya da belge damgası."),
    ]
    title: Annotated[Line, Field(description="Yönetmeliğin adı, atıflarda kullanıldığı biçimde.")]
    adoption: Annotated[Adoption, Field(description="Kabule ilişkin bilinenler; bilinmeyen null.")]
    repeals: Annotated[tuple[Repeal, ...], Field(description="Kaldırdığı metinler.")]
    amendments: Annotated[tuple[Amendment, ...], Field(description="Metindeki işaretlerin gösterdiği değişiklikler.")]
    source: Annotated[Source, Field(description="Alınan belge.")]
    units: Annotated[dict[str, UnitShape], Field(description="Birim ağacı, en üst birim önce.")]
    roles: Annotated[dict[str, RoleShape], Field(description="Unvanlar.")]
    directorate_kind: Annotated[
        Line | None,
        Field(description="Yönetmeliği olan müdürlüğün türü: directorate-kinds.yml içindeki bir “id”."),
    ] = None
    end: Annotated[
        StatedEnd | None,
        Field(
            description="Yürürlükten nasıl kalktığı. Yerine geçen sürüm ya da kaldıran yönetmelik burada varsa ve bunu "
            "kendisi söylüyorsa yazılmaz."
        ),
    ] = None
    date_note: Annotated[Line | None, Field(description="Tarih altında gösterilecek açıklama.")] = None
    front_matter: Annotated[str | None, Field(description="Metinden önce basılmış satırlar (T.C., ad…).")] = None
    back_matter: Annotated[
        str | None, Field(description="Metinden sonra basılmış satırlar (kabul şerhi, imzalar).")
    ] = None
    notes: Annotated[tuple[str, ...], Field(description="Sürümün bütününe ilişkin editör notları.")] = ()
    log: Annotated[tuple[LogEntry, ...], Field(description="Yayımdan sonra yapılan düzeltmeler.")] = ()
