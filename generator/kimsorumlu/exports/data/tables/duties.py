"""Duties: every clause that makes somebody responsible, with whom, of what kind, on what, and by which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.fields import About
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables.whose import (
    Address,
    Citation,
    DirectorateKind,
    MunicipalityKind,
    OfText,
    of_text,
)
from kimsorumlu.facts.duties import Duty, answering_unit
from kimsorumlu.facts.responsibility import ProvenResponsibility
from kimsorumlu.site import Site
from kimsorumlu.view.kinds import KIND_WORDS

KIND_VALUES: Final = tuple((kind.value, word) for kind, word in KIND_WORDS.items())


@dataclass(frozen=True, slots=True)
class DutyRow(OfText):
    """One duty."""

    units: Annotated[
        tuple[str, ...],
        About("Birimler", "Sorumlu birimlerin adresteki adları; görev bir unvanınsa onun çalıştığı birim. Yoksa boş."),
    ]
    unit_names: Annotated[tuple[str, ...], About("Birimlerin adları", "Aynı sırayla, metinde yazdığı gibi.")]
    roles: Annotated[
        tuple[str, ...], About("Unvanlar", "Görev bir unvana verilmişse unvanın anahtarı; birime verilmişse boş.")
    ]
    role_names: Annotated[tuple[str, ...], About("Unvanların adları", "Aynı sırayla, metinde yazdığı gibi.")]
    kind: Annotated[str, About("Görevin türü", "Maddenin asıl söylediği.", values=KIND_VALUES)]
    kinds: Annotated[
        tuple[str, ...], About("Görevin bütün türleri", "Aynı maddede birkaç şey söylenebilir; asıl olan önce.")
    ]
    proof: Annotated[str, About("Türü gösteren söz", "Maddede türü gösteren söz, yazıldığı gibi; birkaçsa “…” ile.")]
    topics: Annotated[tuple[str, ...], About("Konular", "Görevin konularının adresteki adları; bir konusu yoksa boş.")]
    text: Annotated[str, About("Metin", "Maddenin sözleri, belgede basıldığı gibi; varsa alt bentleri altında.")]
    citation: Citation
    address: Address
    municipality_kind: MunicipalityKind
    directorate_kind: DirectorateKind


def _rows(site: Site) -> Iterator[DutyRow]:
    facts = site.facts
    for edition in site.corpus.editions:
        version, whose = edition.version, of_text(edition)
        for duty in facts.of_version[version.url].duties:
            units = {unit.id: unit.name for each in duty.speakers if (unit := answering_unit(version, each))}
            roles = {role.id: role.name for each in duty.speakers if (role := version.role(each))}
            kinds = facts.responsibilities[duty.reference]
            yield DutyRow(
                *whose,
                tuple(units),
                tuple(units.values()),
                tuple(roles),
                tuple(roles.values()),
                kinds[0].kind.value,
                tuple(one.kind.value for one in kinds),
                proving(duty, kinds[0]),
                tuple(why.topic for why in facts.assigned.get(duty.reference, ())),
                whole_text(duty),
                duty.citation,
                duty.reference,
                edition.municipality.kind,
                version.directorate_kind,
            )


def proving(duty: Duty, proven: ProvenResponsibility) -> str:
    """The words that prove a kind, as printed."""
    texts = {part.fragment: part.printed for part in duty.parts}
    return " … ".join(texts[words.fragment][words.start : words.end] for words in proven.words)


def whole_text(duty: Duty) -> str:
    """The duty's own words, then each subitem that belongs to it on a line of its own, with its label."""
    _, *below = duty.parts
    labelled = (" ".join(filter(None, (part.printed_label, part.printed))) for part in below)
    return "\n".join((duty.text, *labelled))


DUTIES: Final = Table(
    "gorevler",
    "Görevler",
    "Her görev maddesi: kim, hangi işi, hangi türde, ne zamandan beri.",
    DutyRow,
    _rows,
    {ids.OF_MUNICIPALITY: "municipality", ids.OF_TOPIC: "topics"},
)
