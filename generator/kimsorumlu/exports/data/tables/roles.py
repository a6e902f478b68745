"""Roles, text by text: where they work, to whom they report, what is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import OfText, of_text
from kimsorumlu.facts.roles import shared_slug
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class RoleOfTextRow(OfText):
    """One role of one text."""

    role: Annotated[str, About("Unvan", "Unvanın anahtarı; metni içinde tektir.")]
    name: Annotated[str, About("Adı", "Metindeki unvan; metin çoğul yazıyorsa tekili.")]
    shared: Annotated[str, About("Ortak unvan", "Aynı unvanın bütün belediyelerdeki ortak adı.")]
    unit: Annotated[str | None, About("Birimi", "Çalıştığı birimin adı adreste; tek bir birimin değilse boş.")]
    reports_to: Annotated[
        tuple[str, ...], About("Bağlı olduğu", "Metnin söylediği unvanlar ya da birimler; söylemiyorsa boş.")
    ]
    outside: Annotated[bool, About("Birimlerin dışında mı", "“true”: yönetmeliğin birimlerinin üstündeki bir makam.")]
    staff: Annotated[bool, About("Bütün personel mi", "“true”: tek bir görevli değil, bütün personel.")]
    duties: Annotated[int, About("Görev maddesi", "Bu unvana verilmiş görev maddelerinin sayısı.")]
    address: Annotated[str | None, About("Adres", "Ortak unvanın sayfası; sayfası yoksa boş.")]


def _rows(site: Site) -> Iterator[RoleOfTextRow]:
    facts = site.facts
    for edition in site.corpus.editions:
        version, whose = edition.version, of_text(edition)
        for role in version.roles:
            yield RoleOfTextRow(
                *whose,
                role=role.id,
                name=role.name,
                shared=shared_slug(role.id, facts.catalogues.roles),
                unit=role.unit,
                reports_to=role.reports_to,
                outside=role.outside,
                staff=role.staff,
                duties=len(facts.duties_of_speaker.get((version.url, role.id), ())),
                address=facts.references.role_address(role),
            )


ROLES: Final = Table(
    "unvanlar",
    "Unvanlar",
    "Müdür, şef, uzman: nerede çalışır, kime bağlıdır, kaç görev maddesi vardır.",
    RoleOfTextRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality"},
)
