"""Definitions: what each text says its terms mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import Address, Citation, OfText, of_text
from kimsorumlu.model.citing import short_citation
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class DefinitionRow(OfText):
    """One definition."""

    term: Annotated[str, About("Terim", "Terimin adresteki adı; bütün metinlerde ortaktır.")]
    name: Annotated[str, About("Terimin adı", "Metinde yazdığı gibi.")]
    abbreviation: Annotated[str | None, About("Kısaltması", "Yanında ayraç içinde yazan; yoksa boş.")]
    meaning: Annotated[str, About("Anlamı", "Metinde yazdığı gibi, sonundaki virgül ya da nokta olmadan.")]
    citation: Citation
    address: Address


def _rows(site: Site) -> Iterator[DefinitionRow]:
    for edition in site.corpus.editions:
        whose = of_text(edition)
        for one in site.facts.definitions[edition.version.url]:
            yield DefinitionRow(
                *whose,
                term=site.facts.references.term_of[ids.slug(one.name)],
                name=one.name,
                abbreviation=one.abbreviation,
                meaning=one.meaning,
                citation=short_citation(one.article, one.article.chain_to(one.clause)),
                address=one.reference,
            )


DEFINITIONS: Final = Table(
    "tanimlar",
    "Tanımlar",
    "Yönetmeliklerin açıkladığı terimler.",
    DefinitionRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
