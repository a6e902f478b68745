"""Amendments: what each did in which place, as far as the texts held tell."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import Address, Citation, OfText, of_text
from kimsorumlu.model.citing import short_citation
from kimsorumlu.site import Site
from kimsorumlu.view.words import EFFECTS


@dataclass(frozen=True, slots=True)
class AmendmentRow(OfText):
    """What an amendment did in one place."""

    amended_on: Annotated[datetime.date | None, About("Değişikliğin tarihi", "Bilinmiyorsa boş.")]
    instrument: Annotated[str, About("Değiştiren işlem", "Türü: Meclis kararı, İç Genelge…")]
    number: Annotated[str | None, About("Sayısı", "Değiştiren işlemin sayısı; bilinmiyorsa boş.")]
    effect: Annotated[str, About("Ne yaptı", "Yeri nasıl değiştirdiği.", tuple(EFFECTS.items()))]
    mark: Annotated[str | None, About("İşaret", "Metinde basılı değişiklik işareti; iki metin karşılaştırıldıysa boş.")]
    before: Annotated[tuple[str, ...], About("Önceki yer", "Önceki metindeki adresleri; elimizde yoksa boş.")]
    lost: Annotated[bool, About("Sözleri yok mu", "“true”: metinde yalnız işaret basılı, değişen sözler yok.")]
    citation: Citation
    address: Address


def _rows(site: Site) -> Iterator[AmendmentRow]:
    for edition in site.corpus.editions:
        whose = of_text(edition)
        for record in site.facts.histories[edition.regulation.url].amendments_of(edition.version):
            for deed in record.deeds:
                yield AmendmentRow(
                    *whose,
                    amended_on=record.amendment.date,
                    instrument=record.amendment.kind,
                    number=record.amendment.number,
                    effect=deed.effect,
                    mark=deed.mark,
                    before=tuple(passage.reference for passage in deed.before),
                    lost=deed.lost,
                    citation=short_citation(deed.article, deed.chain),
                    address=deed.reference,
                )


AMENDMENTS: Final = Table(
    "degisiklikler",
    "Değişiklikler",
    "Değiştiren kararların ve genelgelerin hangi maddeye ne yaptığı.",
    AmendmentRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
