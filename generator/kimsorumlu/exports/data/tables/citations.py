"""Citations: which clause names which law or article, and how what it means was found."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import Address, Citation, OfText, Whose, of_text
from kimsorumlu.facts.citations.citation import CitationKind, LocatedCitation
from kimsorumlu.model.citing import short_citation
from kimsorumlu.site import Site

_KINDS: Final = (
    (CitationKind.LEGISLATION.value, "kanun, yönetmelik ya da başka bir ulusal metin"),
    (CitationKind.INTERNAL.value, "aynı metnin bir maddesi"),
    (CitationKind.DECISION.value, "belediyenin kararı ya da genelgesi"),
    (CitationKind.OTHER.value, "belediyenin başka bir metni"),
)
_FOUND: Final = (
    ("number", "sayısından"),
    ("title", "adından"),
    ("gazette", "Resmî Gazete sayısından"),
    ("decision", "karar sayısından"),
    ("context", "daha önce söylenenden"),
)


@dataclass(frozen=True, slots=True)
class CitationRow(OfText):
    """One citation."""

    kind: Annotated[str, About("Neye atıf", "Atıf yapılanın türü.", _KINDS)]
    law: Annotated[
        str | None, About("Mevzuat", "Ulusal metnin adresteki adı: kanun-5393; kayıtlı değilse ya da değilse boş.")
    ]
    law_name: Annotated[str | None, About("Mevzuatın adı", "Bugünkü adı; kayıtlı değilse boş.")]
    cited_articles: Annotated[tuple[str, ...], About("Atıf yapılan maddeler", "15, 8/A, 15/1-b gibi; yazmıyorsa boş.")]
    cited: Annotated[str, About("Atfın sözleri", "Metinde yazıldığı gibi.")]
    text: Annotated[str, About("Metin", "Atfın bulunduğu maddenin sözleri, basıldığı gibi.")]
    cited_date: Annotated[datetime.date | None, About("Yazılı tarih", "Atıfta yazan ilk tarih; yoksa boş.")]
    target: Annotated[str | None, About("Gösterdiği yer", "Sitedeki adresi; sayfası yoksa boş.")]
    found_by: Annotated[str | None, About("Nasıl bulundu", "Neyden anlaşıldı; anlaşılmadıysa boş.", _FOUND)]
    citation: Citation
    address: Address


def _rows(site: Site) -> Iterator[CitationRow]:
    whose = {edition.version.url: of_text(edition) for edition in site.corpus.editions}
    for place in site.facts.citations.cited:
        yield _row(site, whose[place.version.url], place)


def _row(site: Site, whose: Whose, place: LocatedCitation) -> CitationRow:
    cited, known = place.citation, site.facts.references
    national = cited.kind is CitationKind.LEGISLATION
    law = known.legislation.law(cited.target) if national else None
    return CitationRow(
        *whose,
        kind=cited.kind.value,
        law=law.id if law else None,
        law_name=known.law_name(law) if law else None,
        cited_articles=tuple(str(each) for each in cited.articles),
        cited=cited.text,
        text=place.text,
        cited_date=cited.evidence.date,
        target=known.law_address(cited.target) if national else cited.target,
        found_by=cited.evidence.by or None,
        citation=short_citation(place.article, place.article.chain_to(place.clause)),
        address=place.reference,
    )


CITATIONS: Final = Table(
    "atiflar",
    "Mevzuat atıfları",
    "Hangi madde hangi kanunu, yönetmeliği ya da maddeyi gösteriyor.",
    CitationRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality", ids.OF_LAW: "law"},
)
