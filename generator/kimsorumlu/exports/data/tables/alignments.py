"""Alignments: passage by passage, what became of an older text in the newer one, and whose it was and is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import MunicipalityId, MunicipalityName, RegulationId
from kimsorumlu.facts.alignment import Passage, PassageKind, Relation
from kimsorumlu.facts.duties import answering_unit
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.view.history.words import CHANGE_NAMES, shown

_CHANGES: Final = (
    ("reduced", "konusu sürüyor, yetkisi azaldı"),
    ("reworded", "ifadesi ya da yazımı değişti"),
    ("moved", "numarası ya da birimi değişti"),
    ("split", "bölündü"),
    ("merged", "birleşti"),
    ("added", "yeni"),
    ("removed", "kaldırıldı"),
    ("unchanged", "aynen kaldı"),
)
_LEVELS: Final = (
    (PassageKind.DIVISION.value, "kısım, bölüm ya da ara başlık"),
    (PassageKind.ARTICLE.value, "madde başlığı"),
    (PassageKind.HEADING.value, "madde içindeki başlık"),
    (PassageKind.CLAUSE.value, "fıkra, bent ya da alt bent"),
)


@dataclass(frozen=True, slots=True)
class AlignmentRow:
    """One passage of the older text and the one it became; one of the two sides may be empty."""

    municipality: MunicipalityId
    municipality_name: MunicipalityName
    regulation: RegulationId
    old_version: Annotated[datetime.date, About("Eski metin", "Eski metnin tarihi.")]
    new_version: Annotated[datetime.date, About("Yeni metin", "Hemen sonraki metnin tarihi.")]
    change: Annotated[str, About("Ne oldu", "Eski yere ne olduğu.", _CHANGES)]
    level: Annotated[str, About("Düzey", "Metnin hangi parçası.", _LEVELS)]
    old_units: Annotated[tuple[str, ...], About("Eski birimler", "Eski metinde sorumlu olanlar, adresteki adlarıyla.")]
    new_units: Annotated[tuple[str, ...], About("Yeni birimler", "Yeni metinde sorumlu olanlar, adresteki adlarıyla.")]
    old_text: Annotated[str | None, About("Eski sözler", "Yerin kendi sözleri, altındakiler olmadan; yoksa boş.")]
    new_text: Annotated[str | None, About("Yeni sözler", "Yerin kendi sözleri, altındakiler olmadan; yoksa boş.")]
    similarity: Annotated[
        int,
        About("Benzerlik", "Sözlerin yüzde kaçı sırasıyla korundu; 100 yalnız aynı metin, 0 karşılığı olmayan için."),
    ]
    text_changed: Annotated[bool, About("Sözleri değişti mi", "“true”: metin bir harfle bile olsa değişti.")]
    renumbered: Annotated[bool, About("Numarası değişti mi", "Madde, fıkra ya da bent numarası.")]
    other_unit: Annotated[bool, About("Birimi değişti mi", "Başka bir birime ya da unvana verildi.")]
    power_lost: Annotated[
        bool, About("Yetkisi azaldı mı", "“true”: konusu sürüyor, bu konudaki yetki ya da görev azaldı; bölünende de.")
    ]
    old_power: Annotated[str | None, About("Yitirilen yetki", "Yitirilen yetkiyi söyleyen eski sözler; yoksa boş.")]
    new_power: Annotated[str | None, About("Kalan yetki", "Onun yerine kalanı söyleyen yeni sözler; yoksa boş.")]
    reason: Annotated[
        str | None, About("Gerekçe", "Eşleştirmeyi bir kişi yaptıysa gerekçesi; metinden bulunduysa boş.")
    ]
    old_address: Annotated[str | None, About("Eski adres", "Eski yerin kalıcı adresi; yoksa boş.")]
    new_address: Annotated[str | None, About("Yeni adres", "Yeni yerin kalıcı adresi; yoksa boş.")]


def _rows(site: Site) -> Iterator[AlignmentRow]:
    for edition in site.corpus.editions:
        step = site.facts.histories[edition.regulation.url].from_before(edition.version)
        if step is not None:
            yield from compared_rows(edition, step)


def compared_rows(edition: Edition, step: Comparison) -> Iterator[AlignmentRow]:
    """The rows of one comparison; the edition is that of its newer text."""
    return (_row(edition, step, relation) for relation in step.alignment.relations)


def _row(edition: Edition, step: Comparison, relation: Relation) -> AlignmentRow:
    old, new, lost = relation.old, relation.new, relation.lost
    return AlignmentRow(
        municipality=edition.municipality.slug,
        municipality_name=edition.municipality.name,
        regulation=edition.regulation.slug,
        old_version=step.old.date,
        new_version=step.new.date,
        change=CHANGE_NAMES[shown(relation)],
        level=relation.kind.value,
        old_units=_units(step.old, old),
        new_units=_units(step.new, new),
        old_text=old.words if old else None,
        new_text=new.words if new else None,
        similarity=relation.similarity,
        text_changed=relation.text_changed,
        renumbered=relation.renumbered,
        other_unit=relation.other_unit,
        power_lost=lost is not None,
        old_power=lost.before.words if lost and lost.before else None,
        new_power=lost.after.words if lost and lost.after else None,
        reason=relation.evidence,
        old_address=old.reference if old else None,
        new_address=new.reference if new else None,
    )


def _units(version: Version, passage: Passage | None) -> tuple[str, ...]:
    """The units behind those a passage speaks for, each once."""
    speakers = passage.speaks_for if passage else ()
    return tuple(dict.fromkeys(unit.id for each in speakers if (unit := answering_unit(version, each))))


ALIGNMENTS: Final = Table(
    "karsiliklar",
    "Eski ve yeni maddeler",
    "Eski metnin her yerine yenisinde ne olduğu.",
    AlignmentRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
