"""Deviations: where a text says something of a law, or of itself, that differs from what is on record.

Reads the citations of a text and the catalogue of legislation. The adopted text stays as it is: the site shows each
deviation as a remark, and a check makes a warning of it (`check.citation_rules`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kimsorumlu.facts.citations.citation import Citation, CitationKind, LocatedCitation
from kimsorumlu.model.citing import with_gazette
from kimsorumlu.model.legislation import Law, Legislation, name_words, same_name
from kimsorumlu.problems import CATALOGUE
from kimsorumlu.turkish.dates import day


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing that a citation says otherwise than the record: the code of its finding and what fills its wording."""

    place: LocatedCitation
    code: str
    values: tuple[tuple[str, str], ...]

    @property
    def record(self) -> str:
        """What is on record, as a phrase."""
        return CATALOGUE[self.code].record.format_map(dict(self.values))

    @property
    def verdict(self) -> str:
        """What is wrong, in a few words."""
        return CATALOGUE[self.code].verdict


@dataclass(frozen=True, slots=True)
class Remark:
    """What a clause prints of another text, what is on record instead, and the id of the law (None: of this very text).

    `verdict` says first what is wrong: "Adı kayıttakinden farklı".

    The wording avoids endings on names, so that none can be wrong: "2813 sayılı metnin bugünkü adı: “…”".
    """

    written: str
    records: tuple[str, ...]
    law: str | None
    verdict: str

    @property
    def record(self) -> str:
        """What is on record, as one sentence."""
        return f"{'; '.join(self.records)}."


# A code of the catalogue with the values of its wording, which the place completes to a deviation.
_Told = tuple[str, dict[str, str]]
_Comparison = Callable[[Citation, Law, Legislation], Iterator[_Told]]


def deviations(cited: Iterable[LocatedCitation], legislation: Legislation) -> tuple[Deviation, ...]:
    """Every deviation of these citations, in their order."""
    return tuple(
        Deviation(place, code, (("cited", short(place.citation)), *values.items()))
        for place in cited
        for code, values in _told(place.citation, legislation)
    )


def remarks(found: Iterable[Deviation]) -> Mapping[str, tuple[Remark, ...]]:
    """Clause reference → what a reader should know, in reading order; what is said of one citation stands together."""
    told: dict[str, dict[tuple[str, str | None], list[Deviation]]] = {}
    for deviation in found:
        about = (short(deviation.place.citation), deviation.place.citation.target)
        here = told.setdefault(deviation.place.reference, {}).setdefault(about, [])
        if deviation.record not in {known.record for known in here}:
            here.append(deviation)
    return {
        reference: tuple(_remark(written, law, found) for (written, law), found in of_place.items())
        for reference, of_place in told.items()
    }


def _remark(written: str, law: str | None, found: list[Deviation]) -> Remark:
    verdicts = dict.fromkeys(deviation.verdict for deviation in found)
    return Remark(written, tuple(deviation.record for deviation in found), law, "; ".join(verdicts))


def cited_law(citation: Citation, legislation: Legislation) -> Law | None:
    """The national text that a citation was found to mean; None for any other kind of citation."""
    return legislation.law(citation.target) if citation.kind is CitationKind.LEGISLATION else None


def short(citation: Citation) -> str:
    """The citation as printed; a very long one loses its middle."""
    text = citation.text.strip()
    return text if len(text) <= 240 else f"{text[:150]} … {text[-80:]}"


def _told(citation: Citation, legislation: Legislation) -> Iterator[_Told]:
    if citation.kind is CitationKind.INTERNAL:
        yield from _own_article(citation)
    law = cited_law(citation, legislation)
    if law is not None:
        for compare in _COMPARISONS:
            yield from compare(citation, law, legislation)


# What a noun of the text may call laws of which kind; any other noun is not that law's.
_CALLED = {
    "anayasa": ("anayasa",),
    "kanun": ("kanun",),
    "khk": ("khk",),
    "cumhurbaskanligi-kararnamesi": ("kararname",),
    "yonetmelik": ("yonetmelik", "karar"),
    "bakanlar-kurulu-karari": ("karar",),
}
# "Kanun Hükmünde Kararname"; every other noun is one word.
_WORDS_OF_KHK = 3


def _number(citation: Citation, law: Law, legislation: Legislation) -> Iterator[_Told]:  # noqa: ARG001
    """The number printed is the law's own, not another one and not that of the Official Gazette."""
    printed = citation.evidence.number
    own = law.number or law.decision
    if printed is None or printed in (law.number, law.decision) or law.kind == "standart":
        return
    if printed == law.gazette and law.gazette_date is not None:
        yield "citation-gazette-number", {"gazette": printed, "title": law.name, "day": day(law.gazette_date)}
    elif own is not None:
        yield "citation-number", {"title": law.title, "number": own}


def _name(citation: Citation, law: Law, legislation: Legislation) -> Iterator[_Told]:
    """The name printed is today's, or can be a way of saying it; so is the noun (Kanun, Yönetmelik)."""
    evidence = citation.evidence
    # What a decision calls itself is no name: "… Kararı" may be any of many texts.
    if law.number is None or evidence.title is None or evidence.noun == "karar":
        return
    if _among(evidence.title, law.formerly) and not _among(evidence.title, law.names_today):
        yield "citation-renamed", {"number": law.number, "title": law.title}
        return
    called = _CALLED.get(law.kind)
    wrong_noun = called is not None and evidence.noun is not None and evidence.noun not in called
    # Only a law known by its number can be misnamed; one found by its name is named as printed.
    by_number = legislation.numbered(law.kind, evidence.number or "") is law
    if by_number and (wrong_noun or not same_name(evidence.title, law)):
        yield "citation-title", {"number": law.number, "title": law.title}


def _among(printed: str, names: Iterable[str]) -> bool:
    """Whether a printed name, its noun left out ("Telsiz"), is exactly one of these ("Telsiz Kanunu")."""
    words = name_words(printed)
    known = [name_words(each) for each in names]
    return any(each[: len(words)] == words and len(each) - len(words) in (1, _WORDS_OF_KHK) for each in known)


def _force(citation: Citation, law: Law, legislation: Legislation) -> Iterator[_Told]:
    """The law is in force today; its successor is named if there is one."""
    if law.status != "repealed" or citation.evidence.noun == "karar":
        return
    successor = legislation.law(law.repealed_by)
    if successor is None:
        yield "citation-repealed", {"title": law.name}
    else:
        yield "citation-replaced", {"title": _told_apart(law), "successor": _told_apart(successor)}


def _article(citation: Citation, law: Law, legislation: Legislation) -> Iterator[_Told]:  # noqa: ARG001
    """The law has the articles cited."""
    known = law.articles
    missing = [each.article for each in citation.articles if known is not None and each.article not in known]
    for each in dict.fromkeys(missing):
        yield "citation-article", {"title": law.name, "article": each}


def _dates(citation: Citation, law: Law, legislation: Legislation) -> Iterator[_Told]:  # noqa: ARG001
    """The date and gazette printed are the law's. A text known by its gazette alone may be cited by another date."""
    evidence = citation.evidence
    if law.decision is not None and law.accepted is None:
        return
    wrong_date = evidence.date is not None and bool(law.dates) and evidence.date not in law.dates
    wrong_gazette = evidence.gazette is not None and law.gazette is not None and evidence.gazette != law.gazette
    if wrong_date or wrong_gazette:
        gazette = f"RG {day(law.gazette_date)}, {law.gazette_number}" if law.gazette_date else None
        accepted = day(law.accepted) if law.accepted else None
        record = "; ".join(part for part in (accepted, gazette) if part)
        yield "citation-date", {"title": law.name, "record": record}


def _own_article(citation: Citation) -> Iterator[_Told]:
    """A place of this very text that is cited exists."""
    if citation.articles and citation.target is None:
        yield "citation-internal", {"article": str(citation.articles[0])}


# In the order in which a reader is told of them.
_COMPARISONS: tuple[_Comparison, ...] = (_number, _name, _force, _article, _dates)


def _told_apart(law: Law) -> str:
    """A name that tells two texts of the same name apart: with its number, or its gazette."""
    return law.name if law.number is not None else with_gazette(law)
