"""What begins with a number or a date: "5393 sayılı Belediye Kanununun …", "ISO 27001"."""

from __future__ import annotations

from kimsorumlu.facts.citations import names
from kimsorumlu.facts.citations.citation import CitationEvidence, CitationKind
from kimsorumlu.facts.citations.grammar import STANDARD, Noun
from kimsorumlu.facts.citations.heads import CitationHead, read_head
from kimsorumlu.facts.citations.reading import CitationReading
from kimsorumlu.facts.citations.titles import LawTitle


def at_number(reading: CitationReading, start: int) -> int | None:
    """ "5393 sayılı Belediye Kanununun …", "27/01/2018 tarihli … Yönetmeliğe", "5070 Elektronik İmza Kanunu"."""
    if not reading.folded[start].isdigit() or start in reading.titles:
        return None
    head = read_head(reading.folded, start)
    if head is None:
        return None
    title = reading.titles.get(head.at)
    # "(1) numaralı Cumhurbaşkanlığı Kararnamesi"
    if head.counted and reading.folded[start - 1 : start] == "(" and reading.folded[head.spans[-1][1]] == ")":
        start -= 1
    if not head.announced:
        return _uncounted(reading, start, head, title)
    noun = title.noun if title else names.closing_noun(reading.folded, reading.nouns, head.at)
    if noun is None and title is None:
        return None
    if not (head.counted or head.gazette) and not _is_name(reading, head.at, noun, title):
        return None
    return reading.cite(start, head, noun, title)


def _is_name(reading: CitationReading, at: int, noun: Noun | None, title: LawTitle | None) -> bool:
    """After a mere date, only a known name or a capitalised one that ends like a title is a citation."""
    return title is not None or (noun is not None and names.looks_like_one(reading.text[at : noun.start], noun))


def _uncounted(reading: CitationReading, start: int, head: CitationHead, title: LawTitle | None) -> int | None:
    """ "5070 Elektronik İmza Kanunu", "2942 Yasa", "696 KHK": without "sayılı" a law or the form must tell."""
    if len(head.numbers) != 1 or len(head.numbers[0]) < 3 or head.at == head.end:
        return None
    if title is not None and title.noun is not None:
        return reading.cite(start, head, title.noun, title)
    noun = names.closing_noun(reading.folded, reading.nouns, head.at)
    if noun is None:
        return None
    bare = noun.start == head.at and noun.kind in ("kanun", "khk")
    if bare and reading.legislation.numbered(noun.kind, head.numbers[0]) is not None:
        return reading.cite(start, head, noun, None)
    circular = noun.kind == "genelge" and noun.own and "/" in head.numbers[0]
    return reading.cite(start, head, noun, None) if circular else None


def at_standard(reading: CitationReading, start: int) -> int | None:
    """ "ISO 27001 Bilgi Güvenliği Yönetim Sistemi Standardı"."""
    match = STANDARD.match(reading.folded, start)
    if match is None:
        return None
    number = match["number"]
    standards = (law for law in reading.legislation.laws if law.kind == "standart")
    law = next((law for law in standards if law.number and law.number.endswith(f" {number}")), None)
    end = names.past_name(reading.folded, match.end(), law) if law is not None else match.end()
    evidence = CitationEvidence(number=number, noun="standart", by="number" if law else "")
    return reading.append(start, end, CitationKind.LEGISLATION, law.id if law else None, (), evidence)
