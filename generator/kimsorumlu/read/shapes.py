"""The shapes of a version file around its text, as its author writes them: künye, source, units and roles.

The JSON Schema and the reader are both made from these. Descriptions are in Turkish: editors show them to the clerk who
fills in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import Field

from kimsorumlu.problems import CATALOGUE
from kimsorumlu.read.unit_kinds import UnitKind
from kimsorumlu.read.values import STRICT, Day, Line, Lines, Names, NamesOrNull
from kimsorumlu.received.document import FormatName

# What an answer can be given to.
_ANSWERABLE: Final = [code for code, kind in CATALOGUE.items() if kind.answerable]


@dataclass(frozen=True, slots=True)
class Signatory:
    """An official who signs as an official."""

    __pydantic_config__ = STRICT

    name: Annotated[Line, Field(description="Belgede basıldığı gibi ad.")]
    role: Annotated[Line, Field(description="Belgede basıldığı gibi unvan.")]


@dataclass(frozen=True, slots=True)
class Adoption:
    """What is known of how the version came into force (Law 5393 art. 23, Law 3011 art. 2)."""

    __pydantic_config__ = STRICT

    body: Annotated[Line | None, Field(description="Kabul eden organ.")]
    decision: Annotated[Line | None, Field(description="Karar numarası, basıldığı gibi.")]
    date: Annotated[Day | None, Field(description="Kabul tarihi.")]
    sent_to_governor: Annotated[Day | None, Field(description="Mülki amire gönderildiği tarih (5393 m. 23).")]
    announced: Annotated[Day | None, Field(description="İlan tarihi (3011 m. 2).")]
    in_force: Annotated[
        Day | None,
        Field(description="Yürürlüğe girdiği tarih; gelecekte olabilir. Bilinmiyorsa null: metnin tarihi sayılır."),
    ]
    signatories: Annotated[tuple[Signatory, ...], Field(description="Belgeyi görevi gereği imzalayanlar.")]
    evidence: Annotated[
        Line | None,
        Field(description="Bu bilgilerin dayandığı ifade, harfi harfine; karar tarihi ve sayısı onda geçer."),
    ]
    evidence_from: Annotated[
        Literal["document", "later-version", "stamp"] | None,
        Field(description="İfadenin yeri: belgenin kendisi, sonraki metin ya da damga."),
    ]
    in_force_article: Annotated[
        Line | None, Field(description="Yürürlüğe girme koşulunun yazılı olduğu madde; yoksa null.")
    ] = None


@dataclass(frozen=True, slots=True)
class Repeal:
    """An earlier regulation that this version repeals."""

    __pydantic_config__ = STRICT

    date: Annotated[Day | None, Field(description="Kaldırılan metnin kabul tarihi.")]
    decision: Annotated[Line | None, Field(description="Kaldırılan metnin karar numarası.")]
    article: Annotated[Line, Field(description="Kaldırma hükmünün bulunduğu madde.")]
    version: Annotated[
        Day | None,
        Field(
            description="Kaldırılan metin burada varsa tarihi. Tarihi ve karar numarası yazılıysa null kalabilir: "
            "aynı belediyede o kararla kabul edilen metin bulunur."
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

    __pydantic_config__ = STRICT

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
    version: Annotated[Day | None, Field(description="“by: regulation” ise o yönetmeliğin metninin tarihi.")] = None
    source: Annotated[Line | None, Field(description="Nereden bilindiği: belgenin adı ya da sayfanın adresi.")] = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """An instrument that changed the regulation, known by its marks in the text."""

    __pydantic_config__ = STRICT

    id: Annotated[Line, Field(description="Bu dosyada kullanılan ad (küçük harf, tire).")]
    kind: Annotated[
        Line, Field(description="Türü: İç Genelge, Meclis kararı…; işaret yalnız gün ve sayı basıyorsa Değişiklik.")
    ]
    date: Annotated[Day | None, Field(description="Tarihi.")]
    number: Annotated[Line | None, Field(description="Sayısı.")]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Printed things that are not the regulation's text."""

    __pydantic_config__ = STRICT

    kind: Annotated[
        Literal["running-head", "page-number", "stamp", "e-signature", "web"],
        Field(
            description="running-head: sayfa başlığı (yönetmeliğin adı ya da en az üç sayfada yinelenen), page-number: "
            "sayfa numarası, stamp: damga (tarihli ya da damga olduğu belli), e-signature: e-imza kaydı, web: metnin "
            "alındığı internet sayfasının kendi sözü (indirme bağlantısı, paylaşma düğmesi)."
        ),
    ]
    text: Annotated[
        Line,
        Field(
            description="Basıldığı gibi metin; kişi adı (en çok beş sözcük) içeriyorsa ad yazılmaz, personal: true "
            "konur."
        ),
    ]
    lines: Annotated[
        Lines, Field(description="Alınan belgedeki satırlar; etiketle başlamaz, metinden ayrı durur.")
    ] = ()
    line: Annotated[
        int | None,
        Field(
            ge=1,
            description="Metinle aynı satırda duruyorsa, “lines” yerine o satır; satırda yalnız “text” sayfa öğesidir.",
        ),
    ] = None
    personal: Annotated[bool, Field(description="Satırlarda kişi adı varsa true.")] = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A visible correction of damage done by scanning or conversion."""

    __pydantic_config__ = STRICT

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

    __pydantic_config__ = STRICT

    date: Annotated[Day, Field(description="Düzeltmenin tarihi.")]
    at: Annotated[Line, Field(description="Yeri: madde-5 bent-e; maddenin başlığı için madde-5.")]
    why: Annotated[Line, Field(description="Ne düzeltildi, neden.")]


@dataclass(frozen=True, slots=True)
class OpenDoubt:
    """Something that was decided when the document was read in, and that nobody has confirmed."""

    __pydantic_config__ = STRICT

    line: Annotated[int, Field(ge=1, description="Alınan belgedeki satır.")]
    at: Annotated[Line | None, Field(description="Yeri: madde-5 bent-e, bolum-2; künyedeyse null.")]
    decided: Annotated[Line, Field(description="Ne sayıldığı: bent.")]
    other: Annotated[Line, Field(description="Başka ne olabileceği: alt bent.")]
    sure: Annotated[float, Field(ge=0, le=1, description="Ne kadar emin olunduğu, 0 ile 1 arasında.")]


@dataclass(frozen=True, slots=True)
class Source:
    """The received document and what in it is not text."""

    __pydantic_config__ = STRICT

    file: Annotated[Line, Field(description="Alınan belge: sources/2020-11-04.txt")]
    format: Annotated[
        FormatName,
        Field(description="Alınan belgenin biçimi: plain (düz metin), markdown, docx, odt, html, pdf, akoma-ntoso."),
    ]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="Belgenin SHA-256 özeti.")]
    furniture: Annotated[tuple[Furniture, ...], Field(description="Sayfa başlığı, numara, damga gibi öğeler.")]
    corrections: Annotated[tuple[Correction, ...], Field(description="Tarama hatalarının düzeltmeleri.")]
    url: Annotated[Line | None, Field(description="Belgenin alındığı adres: https://…")] = None
    sender: Annotated[
        Line | None, Field(description="Belge gönderilmişse gönderen: makam ya da kurum; kişi adı yazılmaz.")
    ] = None
    retrieved: Annotated[Day | None, Field(description="Belgenin alındığı gün.")] = None
    retrieved_by: Annotated[Line | None, Field(description="Belgeyi alan: kurum ya da proje adı.")] = None
    licence: Annotated[Line | None, Field(description="Alındığı yerde belirtilen lisans; yoksa yazılmaz.")] = None


@dataclass(frozen=True, slots=True)
class RenamedFrom:
    """A unit of the previous version that this one continues; more than one where units were merged."""

    __pydantic_config__ = STRICT

    unit: Annotated[Line, Field(description="Önceki metindeki birimin adı (units anahtarı).")]
    why: Annotated[Line, Field(description="Bu eşleştirmenin gerekçesi.")]


@dataclass(frozen=True, slots=True)
class UnitShape:
    """One entry of `units`; its key is the unit's slug."""

    __pydantic_config__ = STRICT

    name: Annotated[Line, Field(description="Birimin adı.")]
    kind: UnitKind
    parent: Annotated[
        str | None,
        Field(
            description="Bağlı olduğu birim; en üst birimde null. Belediyenin başka bir yönetmeliğindeki birimse "
            "klasörüyle: zabita/zabita-mudurlugu."
        ),
    ]
    established: Annotated[
        Line | None,
        Field(
            description="Birimi kuran ya da üst biriminin parçaları arasında sayan madde. Nelerden oluştuğunu söyleyen "
            "(“… oluşmaktadır”) madde, oluşan birimi kurmaz: o birimde null. Bir hüküm de olabilir: madde-5 bent-a."
        ),
    ]
    duties: Annotated[
        Line | None,
        Field(description="Görevlerini sayan madde, başlık ya da hüküm: 9, baslik-sofor, madde-9 fikra-1-bent-a."),
    ]
    reports_to: Annotated[
        str | None,
        Field(
            description="En üst birimin bağlı olduğu makam (roles altındaki adı); municipality.yml içindeki bir "
            "makamsa belediye/ ile: belediye/baskan."
        ),
    ] = None
    same_as: Annotated[
        Line | None,
        Field(
            description="Belediyenin başka bir yönetmeliğinde de geçen birimin kendisiyse o yönetmeliğin klasörünün "
            "adı; birimin anahtarı iki dosyada aynı olur."
        ),
    ] = None
    apart: Annotated[
        Line | None,
        Field(
            description="Belediyenin başka bir yönetmeliğinde aynı adı taşıyan birimden ayrıysa, nereden bilindiği: "
            "her müdürlüğün kendi kalemi."
        ),
    ] = None
    renamed_from: Annotated[tuple[RenamedFrom, ...], Field(description="Önceki metinde devamı olduğu birimler.")] = ()
    note: Annotated[str | None, Field(description="Editör notu (Markdown).")] = None


@dataclass(frozen=True, slots=True)
class RoleShape:
    """One entry of `roles`; its key is the role's slug."""

    __pydantic_config__ = STRICT

    name: Annotated[Line, Field(description="Unvan.")]
    unit: Annotated[str | None, Field(description="Yönettiği ya da çalıştığı birim.")] = None
    reports_to: Annotated[
        NamesOrNull,
        Field(
            description="Metnin, bağlı ya da sorumlu olduğunu söylediği unvan; “… Birimine bağlı olarak görev "
            "yapar” diyorsa birim; birden çoksa liste. Belediyenin başka bir yönetmeliğindeki birim klasörüyle "
            "(zabita/kalem-birimi), municipality.yml içindeki makam belediye/ ile yazılır (belediye/baskan)."
        ),
    ] = ()
    duties: Annotated[
        Line | None,
        Field(description="Görevlerini sayan madde, başlık ya da hüküm: 9, baslik-sofor, madde-9 fikra-1-bent-a."),
    ] = None
    outside: Annotated[bool, Field(description="Bu birimin dışındaki bir makamsa true.")] = False
    staff: Annotated[bool, Field(description="Tek bir unvan değil, görevlilerin tümüyse (tüm personel) true.")] = False
    note: Annotated[str | None, Field(description="Editör notu (Markdown).")] = None


@dataclass(frozen=True, slots=True)
class AnsweredWarning:
    """A warning that somebody has looked at, and why it stands as it is."""

    __pydantic_config__ = STRICT

    at: Annotated[
        Names,
        Field(
            min_length=1,
            description="Yeri: madde-5, madde-5 bent-c, bolum-2, units bakim-servisi, units, roles; birden çoksa "
            "liste.",
        ),
    ]
    finding: Annotated[Line, Field(description="Uyarının adı.", json_schema_extra={"enum": _ANSWERABLE})]
    why: Annotated[Line, Field(description="Belgeye bakıldığında görülen: “Belgede n bendinden sonra r bendi gelir.”")]


@dataclass(frozen=True, slots=True)
class VersionShape:
    """One version file without its text, which is read entry by entry."""

    __pydantic_config__ = STRICT

    date: Annotated[Day, Field(description="Metnin tarihi; kimliğidir ve dosya adıyla aynıdır.")]
    date_basis: Annotated[
        Literal["council-decision", "amendment", "document-stamp", "retrieved"],
        Field(
            description="Tarihin dayanağı: meclis kararı, değişiklik, belge damgası; belgede hiç tarih yoksa alındığı "
            "gün (retrieved)."
        ),
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
            description="Yürürlükten nasıl kalktığı. Yerine geçen metin ya da kaldıran yönetmelik burada varsa ve bunu "
            "kendisi söylüyorsa yazılmaz."
        ),
    ] = None
    date_note: Annotated[Line | None, Field(description="Tarih altında gösterilecek açıklama.")] = None
    front_matter: Annotated[str | None, Field(description="Metinden önce basılmış satırlar (T.C., ad…).")] = None
    back_matter: Annotated[
        str | None, Field(description="Metinden sonra basılmış satırlar (kabul şerhi, imzalar).")
    ] = None
    notes: Annotated[tuple[str, ...], Field(description="Metnin bütününe ilişkin editör notları.")] = ()
    entered: Annotated[
        Day | None,
        Field(
            description="Metnin verilere girdiği gün; metnin tarihi değildir. Geç eklenen eski bir metni akışlar (RSS) "
            "bu günle yeni gösterir. Bilinmiyorsa yazılmaz."
        ),
    ] = None
    log: Annotated[tuple[LogEntry, ...], Field(description="Yayımdan sonra yapılan düzeltmeler.")] = ()
    answered: Annotated[
        tuple[AnsweredWarning, ...],
        Field(description="Yanıtlanan uyarılar: belgeye bakılmış, metin böyle basılmış. Sayılır, yeniden gösterilmez."),
    ] = ()
    doubts: Annotated[
        tuple[OpenDoubt, ...],
        Field(
            description="Belge okunurken kuşkuda kalınan yerler. Bakılıp karara bağlananın satırı silinir; biri bile "
            "durdukça metin taslaktır, kilitlenmez ve yayımlanmaz."
        ),
    ] = ()
