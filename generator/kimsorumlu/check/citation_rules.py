"""Rules over the citations of a corpus: does what a text says of a law agree with what is recorded of it?

The layer is handed in, since it is built after the rules over the data (`check.rules`). All findings are warnings: the
adopted text stays as it is, and the site shows the same facts as notes (`remarks`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kimsorumlu.model.citation import Citation, CitationKind, CitationLayer, LocatedCitation, TextPart
from kimsorumlu.model.citing import with_gazette
from kimsorumlu.model.legislation import Law, Legislation, name_words, same_name
from kimsorumlu.problems import CATALOGUE, FileSpan, Finding, FindingEvidence, finding, in_order
from kimsorumlu.turkish.dates import day

Rule = Callable[[LocatedCitation, Law, Legislation], Iterator[Finding]]

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


def check_citations(layer: CitationLayer, legislation: Legislation) -> tuple[Finding, ...]:
    """All findings about citations, in order."""
    return in_order(found for _, found in _findings(layer, legislation))


@dataclass(frozen=True, slots=True)
class Remark:
    """What a clause prints of another text, what is on record instead, and the id of the law (None: of this very text).

    The wording avoids endings on names, so that none can be wrong: "2813 sayılı metnin bugünkü adı: “…”".
    """

    written: str
    records: tuple[str, ...]
    law: str | None

    @property
    def record(self) -> str:
        """What is on record, as one sentence."""
        return f"{'; '.join(self.records)}."


def remarks(layer: CitationLayer, legislation: Legislation) -> Mapping[str, tuple[Remark, ...]]:
    """Clause reference → what a reader should know, in reading order; what is said of one citation stands together."""
    found: dict[str, dict[tuple[str, str | None], list[str]]] = {}
    for place, each in _findings(layer, legislation):
        about = (_short(place.citation), place.citation.target)
        records = found.setdefault(place.reference, {}).setdefault(about, [])
        record = CATALOGUE[each.code].record.format_map(dict(each.values))
        if record not in records:
            records.append(record)
    return {
        reference: tuple(Remark(written, tuple(records), law) for (written, law), records in here.items())
        for reference, here in found.items()
    }


def _findings(layer: CitationLayer, legislation: Legislation) -> Iterator[tuple[LocatedCitation, Finding]]:
    for place in layer.cited:
        if place.citation.kind is CitationKind.INTERNAL:
            yield from ((place, found) for found in own_article(place))
        law = legislation.law(place.citation.target) if place.citation.kind is CitationKind.LEGISLATION else None
        if law is not None:
            for rule in RULES:
                yield from ((place, found) for found in rule(place, law, legislation))


def number(place: LocatedCitation, law: Law, legislation: Legislation) -> Iterator[Finding]:  # noqa: ARG001
    """The number printed is the law's own, not another one and not that of the Official Gazette."""
    printed = place.citation.evidence.number
    own = law.number or law.decision
    if printed is None or printed in (law.number, law.decision) or law.kind == "standart":
        return
    if printed == law.gazette and law.gazette_date is not None:
        yield _found("citation-gazette-number", place, law, gazette=printed, title=law.name, day=day(law.gazette_date))
    elif own is not None:
        yield _found("citation-number", place, law, title=law.title, number=own)


def name(place: LocatedCitation, law: Law, legislation: Legislation) -> Iterator[Finding]:
    """The name printed is today's, or can be a way of saying it; so is the noun (Kanun, Yönetmelik)."""
    evidence = place.citation.evidence
    if law.number is None or evidence.title is None or evidence.noun == "karar":
        return
    if _among(evidence.title, law.formerly) and not _among(evidence.title, law.names_today):
        yield _found("citation-renamed", place, law, number=law.number, title=law.title)
        return
    called = _CALLED.get(law.kind)
    wrong_noun = called is not None and evidence.noun is not None and evidence.noun not in called
    by_number = legislation.numbered(law.kind, evidence.number or "") is law
    if by_number and (wrong_noun or not same_name(evidence.title, law)):
        yield _found("citation-title", place, law, number=law.number, title=law.title)


def _among(printed: str, names: Iterable[str]) -> bool:
    """Whether a printed name, its noun left out ("Telsiz"), is exactly one of these ("Telsiz Kanunu")."""
    words = name_words(printed)
    known = [name_words(each) for each in names]
    return any(each[: len(words)] == words and len(each) - len(words) in (1, _WORDS_OF_KHK) for each in known)


def force(place: LocatedCitation, law: Law, legislation: Legislation) -> Iterator[Finding]:
    """The law is in force today; its successor is named if there is one."""
    if law.status != "repealed" or place.citation.evidence.noun == "karar":
        return
    successor = legislation.law(law.repealed_by)
    if successor is None:
        yield _found("citation-repealed", place, law, title=law.name)
    else:
        yield _found("citation-replaced", place, law, title=_told_apart(law), successor=_told_apart(successor))


def article(place: LocatedCitation, law: Law, legislation: Legislation) -> Iterator[Finding]:  # noqa: ARG001
    """The law has the articles cited."""
    known = law.articles
    missing = [each.article for each in place.citation.articles if known is not None and each.article not in known]
    for each in dict.fromkeys(missing):
        yield _found("citation-article", place, law, title=law.name, article=each)


def dates(place: LocatedCitation, law: Law, legislation: Legislation) -> Iterator[Finding]:  # noqa: ARG001
    """The date and gazette printed are the law's. A text known by its gazette alone may be cited by another date."""
    evidence = place.citation.evidence
    if law.decision is not None and law.accepted is None:
        return
    wrong_date = evidence.date is not None and bool(law.dates) and evidence.date not in law.dates
    wrong_gazette = evidence.gazette is not None and law.gazette is not None and evidence.gazette != law.gazette
    if wrong_date or wrong_gazette:
        gazette = f"RG {day(law.gazette_date)}, {law.gazette_number}" if law.gazette_date else None
        accepted = day(law.accepted) if law.accepted else None
        record = "; ".join(part for part in (accepted, gazette) if part)
        yield _found("citation-date", place, law, title=law.name, record=record)


def own_article(place: LocatedCitation) -> Iterator[Finding]:
    """An article of this very text that is cited exists."""
    citation = place.citation
    if citation.articles and citation.target is None:
        yield _found("citation-internal", place, None, article=citation.articles[0].article)


RULES: tuple[Rule, ...] = (number, name, force, article, dates)


def _found(code: str, place: LocatedCitation, law: Law | None, **values: str) -> Finding:
    span, where = _span(place), (place.clause or place.article).where
    evidence = [FindingEvidence("text", span, place.text, place.citation.text)]
    if law is not None:
        evidence.append(FindingEvidence("legislation", law.span, f"{law.id}: {law.title}", law.title))
    return finding(code, span, where=where, evidence=tuple(evidence), cited=_short(place.citation), **values)


def _short(citation: Citation) -> str:
    """The citation as printed; a very long one loses its middle."""
    text = citation.text.strip()
    return text if len(text) <= 240 else f"{text[:150]} … {text[-80:]}"


def _span(place: LocatedCitation) -> FileSpan:
    """The citation's place in the data file: exact where the text stands on one line, else that of the text."""
    document, citation = place.version.document, place.citation
    if place.part is TextPart.TEXT and place.clause is not None:
        span = place.clause.span
    else:
        span = document.span((*(place.clause or place.article).path, place.part.value))
    if span.width != len(place.text):
        return span
    return FileSpan(span.file, span.line, span.column + citation.start, citation.end - citation.start)


def _told_apart(law: Law) -> str:
    """A name that tells two texts of the same name apart: with its number, or its gazette."""
    return law.name if law.number is not None else with_gazette(law)
