"""Findings: where a text says of a law, or of itself, what is otherwise on record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import Address, Citation, OfText, of_text
from kimsorumlu.facts.citations.citation import CitationKind
from kimsorumlu.model.citing import short_citation
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class FindingRow(OfText):
    """One finding."""

    code: Annotated[str, About("Kod", "Bulgunun kodu; denetim iletileri sayfasında açıklanır.")]
    verdict: Annotated[str, About("Nesi farklı", "Birkaç sözle.")]
    written: Annotated[str, About("Metinde yazan", "Atfın sözleri, basıldığı gibi.")]
    record: Annotated[str, About("Kayıttaki", "Kayıtta bunun yerine ne yazdığı.")]
    law: Annotated[str | None, About("Mevzuat", "Hangi metin için; metnin kendisi içinse boş.")]
    citation: Citation
    address: Address


def _rows(site: Site) -> Iterator[FindingRow]:
    whose = {edition.version.url: of_text(edition) for edition in site.corpus.editions}
    for found in site.facts.deviations:
        place, cited = found.place, found.place.citation
        yield FindingRow(
            *whose[place.version.url],
            code=found.code,
            verdict=found.verdict,
            written=cited.text,
            record=found.record,
            law=cited.target if cited.kind is CitationKind.LEGISLATION else None,
            citation=short_citation(place.article, place.article.chain_to(place.clause)),
            address=place.reference,
        )


FINDINGS: Final = Table(
    "bulgular",
    "Bulgular",
    "Metinlerin kayıtlardan farklı söyledikleri: adı değişmiş kanun, yanlış tarih, olmayan madde.",
    FindingRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality", ids.OF_LAW: "law"},
)
