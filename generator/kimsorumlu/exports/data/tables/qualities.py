"""How well each text is known: counts, no grades."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import OfText, of_text
from kimsorumlu.facts.quality import quality
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class QualityRow(OfText):
    """How well one text is known."""

    imprint_known: Annotated[
        int,
        About(
            "Künyede bilinen",
            "Altı alandan kaçı biliniyor: kabul eden, karar tarihi, karar sayısı, gönderilme, ilan, yürürlüğe giriş.",
        ),
    ]
    imprint_fields: Annotated[int, About("Künye alanı", "Künyede kaç alan arandığı.")]
    source_held: Annotated[bool, About("Belge var mı", "Alınan belge elimizde mi.")]
    source_original: Annotated[
        bool, About("Özgün belge mi", "“false”: elimizdeki, belgeden metne dönüştürülmüş hâli ya da belge yok.")
    ]
    fidelity: Annotated[str, About("Aslına uygunluk", "Alınan belgedeki sözlerin yüzde kaçının hesabı verildi.")]
    citations_found: Annotated[
        int, About("Bulunan atıf", "Ulusal mevzuata atıflardan kaçının metni kayıtlarda bulundu.")
    ]
    citations: Annotated[int, About("Atıf", "Ulusal mevzuata kaç atıf var.")]
    duties_of_units: Annotated[
        int, About("Birimi belli görev", "Görev maddelerinden kaçının hangi birimin olduğu belli.")
    ]
    duties: Annotated[int, About("Görev maddesi", "Kaç görev maddesi var.")]
    units_with_duties: Annotated[int, About("Görevi yazılı birim", "Birimlerden kaçının görevi yazılı.")]
    units: Annotated[int, About("Birim", "Metinde kaç birim var.")]
    gaps: Annotated[int, About("Açık eksik", "Bu metinle ilgili açık eksiklerin sayısı.")]
    address: Annotated[str, About("Adres", "Metnin kalıcı adresi; sitenin adresinin arkasına eklenir.")]


def _rows(site: Site) -> Iterator[QualityRow]:
    for edition in site.corpus.editions:
        version = edition.version
        known = quality(version, site.facts.of_version[version.url])
        open_gaps = site.facts.gaps[version.municipality]
        yield QualityRow(
            *of_text(edition),
            imprint_known=known.imprint.known,
            imprint_fields=known.imprint.of,
            source_held=version.received is not None,
            source_original=version.received is not None and not version.received.format.encoded,
            fidelity=site.fidelity[version.url].percent,
            citations_found=known.citations.known,
            citations=known.citations.of,
            duties_of_units=known.duties.known,
            duties=known.duties.of,
            units_with_duties=known.units.known,
            units=known.units.of,
            gaps=sum(gap.edition is not None and gap.edition.version.url == version.url for gap in open_gaps),
            address=version.url,
        )


QUALITIES: Final = Table(
    "nitelik",
    "Verinin niteliği",
    "Her metin ne kadar iyi biliniyor; puan değil, sayım.",
    QualityRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
