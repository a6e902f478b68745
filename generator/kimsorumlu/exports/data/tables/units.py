"""Units, text by text, with their lineage: which units of the text before they continue, which continue them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.cells import note_text
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import OfText, Whose, of_text
from kimsorumlu.facts.lineage import heirs, is_over
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.unit import Unit
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class UnitRow(OfText):
    """One unit of one text."""

    unit: Annotated[str, About("Birim", "Birimin adresteki adı; belediyesiyle birlikte tektir.")]
    name: Annotated[str, About("Adı", "Metinde yazdığı gibi.")]
    kind: Annotated[str, About("Çeşidi", "Daire başkanlığı, şube müdürlüğü, şeflik… veride yazıldığı gibi.")]
    parent: Annotated[str | None, About("Bağlı olduğu birim", "Üstündeki birimin adı adreste; en üstteyse boş.")]
    parent_name: Annotated[str | None, About("Bağlı olduğu birimin adı", "En üstteyse boş.")]
    duties: Annotated[
        int, About("Görev maddesi", "Birime ya da içindeki bir unvana verilmiş görev maddelerinin sayısı.")
    ]
    continues: Annotated[
        tuple[str, ...], About("Öncülleri", "Bir önceki metnin bu birimde süren birimleri; ilk metinse boş.")
    ]
    continued_by: Annotated[
        tuple[str, ...], About("Ardılları", "Bir sonraki metinde bu birimi sürdüren birimler; son metinse boş.")
    ]
    ended: Annotated[
        datetime.date | None,
        About("Sona erdiği gün", "Bir sonraki metinde bu adla bulunmuyorsa o metnin ilk günü; bulunuyorsa boş."),
    ]
    note: Annotated[str | None, About("Not", "Derleyenin notu.")]
    address: Annotated[str, About("Adres", "Birimin sayfası; sitenin adresinin arkasına eklenir.")]


def _rows(site: Site) -> Iterator[UnitRow]:
    for edition in site.corpus.editions:
        whose = of_text(edition)
        for unit in edition.version.units:
            yield _row(site, edition, whose, unit)


def _row(site: Site, edition: Edition, whose: Whose, unit: Unit) -> UnitRow:
    version = edition.version
    above = version.unit(unit.parent)
    history = site.facts.histories[edition.regulation.url]
    before, after = history.from_before(version), history.to_next(version)
    speaking = {unit.id, *(role.id for role in version.roles if role.unit == unit.id)}
    duties = (d.reference for each in speaking for d in site.facts.duties_of_speaker.get((version.url, each), ()))
    return UnitRow(
        *whose,
        unit=unit.id,
        name=unit.name,
        kind=unit.kind,
        parent=above.id if above else None,
        parent_name=above.name if above else None,
        duties=len(set(duties)),
        continues=tuple(old.id for old in before.old.units if unit in heirs(before, old)) if before else (),
        continued_by=tuple(heir.id for heir in heirs(after, unit)) if after else (),
        ended=edition.regulation.validity(after.new).first if after and is_over(after, unit) else None,
        note=note_text(unit.note),
        address=ids.unit_url(version.municipality, unit.id),
    )


UNITS: Final = Table(
    "birimler",
    "Birimler",
    "Adı, bağlı olduğu yer, öncülleri ve ardılları; her metindeki hâliyle.",
    UnitRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
