"""Gaps: what is not known, and what was not and is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import MunicipalityId, MunicipalityName
from kimsorumlu.site import Site
from kimsorumlu.view.gap_words import GAP_KINDS
from kimsorumlu.view.gaps import gap_anchor, ledger_url, open_gap


@dataclass(frozen=True, slots=True)
class GapRow:
    """One gap, open or closed."""

    municipality: MunicipalityId
    municipality_name: MunicipalityName
    gap: Annotated[str, About("Eksik", "Eksiğin anahtarı; belediyesiyle birlikte tektir.")]
    kind: Annotated[
        str | None,
        About("Türü", "Neyin eksik olduğu; kapanmışsa boş.", tuple((k.value, w.name) for k, w in GAP_KINDS.items())),
    ]
    regulation: Annotated[str | None, About("Yönetmelik", "Belediyenin kendi eksiğiyse ya da kapanmışsa boş.")]
    version: Annotated[datetime.date | None, About("Metnin tarihi", "Bir metnin eksiği değilse boş.")]
    title: Annotated[str, About("Adı", "Eksikler sayfasında yazdığı gibi.")]
    told: Annotated[str, About("Ne biliniyor", "Eksikten nasıl haberimiz var; kapanmışsa nasıl kapandığı.")]
    who: Annotated[str | None, About("Kim bilir", "Bilgiyi verebilecek olan; kapanmışsa boş.")]
    closed_on: Annotated[datetime.date | None, About("Kapandığı gün", "Açıksa boş.")]
    address: Annotated[str, About("Adres", "Eksikler sayfasındaki yeri; sitenin adresinin arkasına eklenir.")]


def _rows(site: Site) -> Iterator[GapRow]:
    for slug, found in site.facts.gaps.items():
        municipality = site.municipality(slug)
        page = ledger_url(site, municipality).partition("#")[0]
        for gap in found:
            shown, version = open_gap(gap), gap.edition.version if gap.edition else None
            yield GapRow(
                municipality=slug,
                municipality_name=municipality.name,
                gap=gap.id,
                kind=gap.kind.value,
                regulation=version.regulation if version else None,
                version=version.date if version else None,
                title=shown.title,
                told=shown.what,
                who=shown.who,
                closed_on=None,
                address=f"{page}#{shown.anchor}",
            )
        for closed in municipality.closed:
            yield GapRow(
                municipality=slug,
                municipality_name=municipality.name,
                gap=closed.gap,
                kind=None,
                regulation=None,
                version=None,
                title=closed.what,
                told=closed.how,
                who=None,
                closed_on=closed.date,
                address=f"{page}#{gap_anchor(slug, closed.gap)}",
            )


GAPS: Final = Table(
    "eksikler",
    "Eksikler",
    "Neyi bilmediğimiz, kimin bildiği.",
    GapRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
