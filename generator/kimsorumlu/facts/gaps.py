"""Gaps: what is not known of a municipality and its texts, each as a value with the name by which it is asked for.

Reads the corpus and its duties, alters nothing. Whatever the data leaves null, and whatever a text points at that is
not held, is a gap: of a municipality its DETSİS number, a way to reach it, whether it has a newer text; of every text
its council decision, what followed it (Law 5393 art. 23), the texts before it, numbers of articles that it skips; of a
text in force also units for which no clause speaks, and duties of roles that belong to no single unit.

A gap's `id` is unique in its municipality and never changes while the gap is open: letters and the data
(`closed: [{gap: …}]`) name it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kimsorumlu.facts.duties import Duty, answering_unit
from kimsorumlu.facts.numbering import numbering_gaps
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Amendment, Repeal
from kimsorumlu.turkish.order import sort_key


class GapKind(StrEnum):
    """What is not known; the value stands in the gap's id."""

    DECISION = "karar"
    STEPS = "sonraki-islemler"
    REPEALED_TEXT = "onceki-yonetmelik"
    AMENDED_TEXT = "degisiklikten-onceki-metin"
    NUMBERS = "madde-numaralari"
    UNITS = "birimlerin-gorevleri"
    DUTIES = "gorevlerin-birimleri"
    NEWER_TEXT = "yeni-metin"
    CONTACT = "iletisim"
    DETSIS = "detsis"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not known. `edition` is None for a municipality's own.

    As its kind has it: the repeal or amendment whose older text is not held, the first and last number of the missing
    articles, the units without duties, the duties without a unit.
    """

    id: str
    kind: GapKind
    municipality: Municipality
    edition: Edition | None = None
    repeal: Repeal | None = None
    amendment: Amendment | None = None
    numbers: tuple[int, int] = (0, 0)
    units: tuple[Unit, ...] = ()
    duties: tuple[Duty, ...] = ()


def gaps(corpus: Corpus, duties: Iterable[Duty]) -> Mapping[str, tuple[Gap, ...]]:
    """The gaps of every municipality by its slug: those of its texts, the newest text first, then its own.

    The municipalities stand in the order of the alphabet, as in the ledger.
    """
    of_version: dict[str, list[Duty]] = {}
    for duty in duties:
        of_version.setdefault(duty.version_url, []).append(duty)
    return {
        municipality.slug: (
            *(
                gap
                for edition in reversed(municipality.editions)
                for gap in _of_text(edition, of_version.get(edition.version.url, []))
            ),
            *_of_municipality(municipality),
        )
        for municipality in sorted(corpus.municipalities, key=lambda municipality: sort_key(municipality.name))
    }


def _of_municipality(municipality: Municipality) -> Iterator[Gap]:
    if municipality.regulations and municipality.checked is None:
        yield Gap(GapKind.NEWER_TEXT.value, GapKind.NEWER_TEXT, municipality)
    if not municipality.contacts:
        yield Gap(GapKind.CONTACT.value, GapKind.CONTACT, municipality)
    if municipality.detsis is None:
        yield Gap(GapKind.DETSIS.value, GapKind.DETSIS, municipality)


def _of_text(edition: Edition, duties: list[Duty]) -> Iterator[Gap]:
    version, adoption = edition.version, edition.version.adoption
    if adoption.date is None or adoption.decision is None:
        yield _gap(edition, GapKind.DECISION)
    if None in (adoption.sent_to_governor, adoption.announced, adoption.in_force):
        yield _gap(edition, GapKind.STEPS)
    yield from _earlier_texts(edition)
    for low, high in numbering_gaps(version.articles).values():
        yield replace(_gap(edition, GapKind.NUMBERS, str(low)), numbers=(low, high))
    if edition.in_force:
        if units := _without_duties(version, duties):
            yield replace(_gap(edition, GapKind.UNITS), units=units)
        if unassigned := _without_unit(version, duties):
            yield replace(_gap(edition, GapKind.DUTIES), duties=unassigned)


def _earlier_texts(edition: Edition) -> Iterator[Gap]:
    """Texts that this one repealed or continues, amended, and that are not held."""
    version = edition.version
    for number, repeal in enumerate(version.repeals, 1):
        if edition.regulation.repealed(version, repeal) is None:
            yield replace(_gap(edition, GapKind.REPEALED_TEXT, str(number) if number > 1 else ""), repeal=repeal)
    # Of a text that was held before it was amended nothing is lost.
    if version.url == edition.regulation.versions[0].url:
        for amendment in version.amendments:
            yield replace(_gap(edition, GapKind.AMENDED_TEXT, amendment.id), amendment=amendment)


def _gap(edition: Edition, kind: GapKind, which: str = "") -> Gap:
    """A gap of a text; `which` tells it from others of its kind."""
    version = edition.version
    id = "-".join((version.regulation, version.date.isoformat(), kind, *([which] if which else [])))
    return Gap(id, kind, edition.municipality, edition)


def _without_duties(version: Version, duties: list[Duty]) -> tuple[Unit, ...]:
    """The units for which no clause speaks, nor for a role in them."""
    speaking = {unit.id for duty in duties for each in duty.speakers if (unit := answering_unit(version, each))}
    return tuple(unit for unit in version.units if unit.id not in speaking)


def _without_unit(version: Version, duties: list[Duty]) -> tuple[Duty, ...]:
    """The duties of roles that are of no single unit; all staff, and an office above the regulation, ask for none."""
    homeless = {role.id for role in version.roles if role.unit is None and not role.outside and not role.staff}
    return tuple(duty for duty in duties if homeless.issuperset(duty.speakers))
