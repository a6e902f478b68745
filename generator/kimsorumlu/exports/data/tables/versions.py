"""Versions: every dated text with its künye, its source and what proves that it is the source's."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import DirectorateKind, MunicipalityKind, OfText, of_text
from kimsorumlu.model.validity import EndedBy
from kimsorumlu.site import Site

_ENDS: Final = (
    (EndedBy.SUCCESSOR.value, "yerini yeni metin aldı"),
    (EndedBy.REGULATION.value, "belediyenin başka bir yönetmeliği kaldırdı"),
    (EndedBy.DECISION.value, "yerine metin konmadan kaldırıldı"),
    (EndedBy.UNKNOWN.value, "neyle sona erdiği bilinmiyor"),
)
_BASES: Final = (
    ("council-decision", "Meclis kararının tarihi"),
    ("amendment", "metindeki son değişikliğin tarihi"),
    ("document-stamp", "belgedeki damganın tarihi"),
    ("retrieved", "metnin alındığı gün"),
)


@dataclass(frozen=True, slots=True)
class VersionRow(OfText):
    """One text."""

    municipality_kind: MunicipalityKind
    province: Annotated[str, About("İl", "Belediyenin ili.")]
    title: Annotated[str, About("Başlık", "Yönetmeliğin adı, belgede basıldığı gibi.")]
    directorate_kind: DirectorateKind
    date_basis: Annotated[str, About("Tarihin dayanağı", "Metnin tarihi neyin tarihidir.", _BASES)]
    decision_body: Annotated[str | None, About("Kabul eden", "Kabul eden kurul; bilinmiyorsa boş.")]
    decision_date: Annotated[datetime.date | None, About("Karar tarihi", "Bilinmiyorsa boş.")]
    decision_number: Annotated[str | None, About("Karar sayısı", "Basıldığı gibi; bilinmiyorsa boş.")]
    sent_to_governor: Annotated[
        datetime.date | None, About("Mülki amire gönderilme", "5393 sayılı Kanun, m. 23; bilinmiyorsa boş.")
    ]
    announced: Annotated[datetime.date | None, About("İlan", "3011 sayılı Kanun, m. 2; bilinmiyorsa boş.")]
    in_force_on: Annotated[datetime.date | None, About("Yürürlüğe giriş", "Belgeye göre; bilinmiyorsa boş.")]
    ended_by: Annotated[str | None, About("Neyle sona erdi", "Sona ermediyse boş.", _ENDS)]
    repeals: Annotated[int, About("Kaldırdığı metinler", "Metnin kaldırdığını söylediği yönetmeliklerin sayısı.")]
    articles: Annotated[int, About("Madde", "Maddelerin ve maddesi olmayan başlıkların sayısı.")]
    duties: Annotated[int, About("Görev maddesi", "Görev maddelerinin sayısı.")]
    units: Annotated[int, About("Birim", "Metindeki birimlerin sayısı.")]
    source_held: Annotated[bool, About("Belge var mı", "Alınan belge elimizde mi.")]
    source_format: Annotated[str, About("Belgenin biçimi", "Alınan belgenin biçimi.")]
    source_sha256: Annotated[str, About("Belgenin özeti", "Alınan belgenin SHA-256 özeti.")]
    source_url: Annotated[str | None, About("Belgenin yeri", "Alındığı adres; bilinmiyorsa boş.")]
    source_retrieved: Annotated[datetime.date | None, About("Alındığı gün", "Bilinmiyorsa boş.")]
    fidelity: Annotated[str, About("Aslına uygunluk", "Alınan belgedeki sözlerin yüzde kaçının hesabı verildi.")]
    corrections: Annotated[int, About("Düzeltmeler", "Bildirilmiş tarama düzeltmelerinin sayısı.")]
    address: Annotated[str, About("Adres", "Metnin kalıcı adresi; sitenin adresinin arkasına eklenir.")]


def _rows(site: Site) -> Iterator[VersionRow]:
    for edition in site.corpus.editions:
        version, adoption, source = edition.version, edition.version.adoption, edition.version.source
        end, proof = edition.validity.end, site.fidelity[version.url]
        yield VersionRow(
            *of_text(edition),
            municipality_kind=edition.municipality.kind,
            province=edition.municipality.province,
            title=version.title,
            directorate_kind=version.directorate_kind,
            date_basis=version.date_basis,
            decision_body=adoption.body,
            decision_date=adoption.date,
            decision_number=adoption.decision,
            sent_to_governor=adoption.sent_to_governor,
            announced=adoption.announced,
            in_force_on=adoption.in_force,
            ended_by=end.by.value if end and edition.validity.last else None,
            repeals=len(version.repeals),
            articles=len(version.articles),
            duties=len(site.facts.of_version[version.url].duties),
            units=len(version.units),
            source_held=version.received is not None,
            source_format=source.format,
            source_sha256=source.sha256,
            source_url=source.url,
            source_retrieved=source.retrieved,
            fidelity=proof.percent,
            corrections=proof.corrections,
            address=version.url,
        )


VERSIONS: Final = Table(
    "metinler",
    "Yönetmelikler",
    "Her tarihli metin, künyesi ve alındığı belge.",
    VersionRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
