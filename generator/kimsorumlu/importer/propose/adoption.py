"""What a document says of how its text came into force: the decision and its day, the body, who signed, what ended.

A decision is looked for where documents print it: before the text, after it, and in stamps. What the text itself says
of decisions is of others: those that it repeals, or by which the directorate was founded.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from kimsorumlu.check.naming import holds, said_in, spelled
from kimsorumlu.model.text import Article
from kimsorumlu.read.shapes import Adoption, Furniture, Repeal, Signatory
from kimsorumlu.turkish.case import upper
from kimsorumlu.turkish.days import DAY, days_in
from kimsorumlu.turkish.fold import fold_letters


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision that adopted a text, as the document prints it: the sentence, and where it stands."""

    date: datetime.date
    number: str | None
    said: str
    place: Literal["document", "stamp"]


# "602 sayılı", "2017/75nolu", "63 no'lu"
_NUMBER: Final = re.compile(r"(?<![\w/.-])([0-9][0-9/.-]*[0-9]|[0-9])\s*(?:sayili|nolu|no'?lu|numarali|sayi)")
# "Karar No : 112", "Karar Sayısı: 2024/15"
_NUMBERED: Final = re.compile(r"\bkarar (?:no|numarasi|sayisi)\s?[.:]*\s?([0-9][0-9/.-]*[0-9]|[0-9])")
_DECISION: Final = re.compile(r"\bkarar")
_FOUNDED: Final = re.compile(r"\b(?:kurul(?:mus|an)|kaldiril|yururlukten)")
_MOST: Final = 400
# What a decision rests on says something: "Karar Tarihi: 06.06.2022" alone does not.
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORDS: Final = 3


def decision(front: str | None, back: str | None, furniture: Sequence[Furniture]) -> Decision | None:
    """The decision that adopted the text, if the document prints its day outside the text."""
    found = _decisions(front, back, furniture)
    first = next(found, None)
    if first is None or first.number is not None:
        return first
    # "Karar Tarihi : 05.03.2024", and on the next line "Karar No : 2024/37".
    return next((other for other in found if other.number is not None and other.date == first.date), first)


def _decisions(front: str | None, back: str | None, furniture: Sequence[Furniture]) -> Iterator[Decision]:
    """What may be the decision, in the order in which it is believed."""
    lines: list[tuple[str, Literal["document", "stamp"]]] = []
    for part in (back, front):
        lines += ((line, "document") for line in _sentences(part or ""))
    lines += ((" ".join(each.text.split()), "stamp") for each in furniture if each.kind in ("stamp", "running-head"))
    for said, place in lines:
        folded = fold_letters(said)
        days = days_in(said)
        if (
            len(_LETTERS.findall(said)) < _WORDS
            or len(said) > _MOST
            or not _DECISION.search(folded)
            or _FOUNDED.search(folded)
            or len(days) != 1
        ):
            continue
        number = _number(folded)
        yield Decision(days.pop(), said[slice(*number)] if number else None, said, place)


def _number(folded: str) -> tuple[int, int] | None:
    """Where the number of a decision stands: the one before "sayılı" that is no day."""
    blank = DAY.sub(lambda match: " " * len(match[0]), folded)
    match = _NUMBER.search(blank) or _NUMBERED.search(blank)
    return match.span(1) if match else None


def _sentences(text: str) -> Iterator[str]:
    """The lines of front or back matter, and those that go on over a line end as one."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    yield from lines
    yield from (f"{one} {other}" for one, other in pairwise(lines))


def stamped_day(furniture: Sequence[Furniture], printed: Sequence[str]) -> datetime.date | None:
    """The day that a stamp or an electronic signature prints, if it is one day.

    `printed` are the lines of such furniture as they stand: what holds a name is not repeated in the data.
    """
    days = {day for each in furniture if each.kind in ("stamp", "e-signature") for day in days_in(each.text)}
    days = days or {day for line in printed for day in days_in(line)}
    return days.pop() if len(days) == 1 else None


# The body, who signed ------------------------------------------------------------------------------------------------

_COUNCIL: Final = re.compile(r"\bmeclis")
_NAMED_COUNCIL: Final = re.compile(
    r"(?P<name>[A-ZÇĞİÖŞÜ]\w+\s+(?:Büyükşehir\s+)?(?:Belediye|Belediyesi)\s+Meclisi)(?!\w*\s*[Üü]ye)"
)


def body(said: Sequence[str], texts: Sequence[str], municipality: str) -> str | None:
    """Who adopted the text: the council, if what is `said` of adoption and entry into force names it."""
    if not any(_COUNCIL.search(fold_letters(each)) for each in said):
        return None
    # A heading has its own line: "Yürürlük", and below it "Belediye Meclisinin kabulü …".
    for text in (line for each in (*said, *texts) for line in each.split("\n")):
        for match in _NAMED_COUNCIL.finditer(" ".join(text.split())):
            if match["name"].split()[0] not in ("Büyükşehir", "Bu", "İlgili"):
                return re.sub(r"Meclisi\w*$", "Meclisi", match["name"])
    return f"{municipality} Meclisi"


# "Meclis Başkanı", "Kâtip Üye", "Belediye Başkan V."
_OFFICE: Final = re.compile(
    r"(?:\w+ ){0,3}(?:baskani?|katip|katibi|uye|uyesi|muduru?|sekreteri?)(?: (?:v|vekili|uye|uyesi))?\W*"
)
_TITLES: Final = re.compile(r"(?:Prof|Doç|Dr|Av|Uzm|Op)\.?", re.IGNORECASE)


def signatories(back: str | None) -> tuple[Signatory, ...]:
    """Officials who signed below the text: a name and below it an office."""
    lines = [line.strip() for line in (back or "").split("\n") if line.strip()]
    return tuple(
        Signatory(name, office)
        for name, office in pairwise(lines)
        if _is_name(name) and _OFFICE.fullmatch(fold_letters(office))
    )


def _is_name(line: str) -> bool:
    """Whether a line is a person's name: two to five words with capitals, the last wholly in capitals."""
    words = [word for word in line.split() if not _TITLES.fullmatch(word)]
    return (
        2 <= len(words) <= 5
        and all(word.replace("-", "").isalpha() and word[:1].isupper() for word in words)
        and len(words[-1]) > 1
        and words[-1] == upper(words[-1])
        and words[0] != upper(words[0])
    )


# Entry into force, repeal --------------------------------------------------------------------------------------------

_INTO_FORCE: Final = re.compile(r"\byururluge gir(?:er|ecektir|mesi\b)")
_ON_DAY: Final = re.compile(r"\btarihinde(?:n itibaren)?\W+yururluge girer")
_REPEALS: Final = re.compile(r"\byururlukten\W+(?:kald|kalk)|\bhukumsuz|\bilga\b|\bmulga\b|\bsona er|\byerine gec")
_HEADED: Final = re.compile(r"\W*yururluk\W*$")
_OF_REPEALED: Final = re.compile(
    r"(?:kabul edil\w+|yürürlüğe (?:giren|konulan)|yürürlükte (?:olan|bulunan)|önceki|edilen)\W+"
    r"(?P<title>[“\"]?(?:(?!kabul edil|yürürlü)[^.;]){5,220}?Yönetmeli(?:ği|k))",
)
_QUOTED: Final = re.compile(r"[“\"«](?P<title>[^”\"»]{8,220}Yönetmeli(?:ği|k))")
_EARLIER: Final = re.compile(r"(?P<title>(?:bundan |daha )?önceki Yönetmelik)", re.IGNORECASE)


def into_force(articles: Sequence[Article]) -> Article | None:
    """The article that says when the text comes into force."""
    said = [article for article in articles if _INTO_FORCE.search(fold_letters(said_in(article)))]
    headed = [article for article in said if _HEADED.match(fold_letters(article.heading or ""))]
    return next(reversed(headed or said), None)


def in_force(article: Article | None) -> datetime.date | None:
    """The day from which the text is in force, where its article names one."""
    text = said_in(article) if article is not None else ""
    days = days_in(text)
    return days.pop() if len(days) == 1 and _ON_DAY.search(fold_letters(text)) else None


def repeals(articles: Sequence[Article]) -> tuple[Repeal, ...]:
    """The earlier texts that articles repeal, with decision, day and name as far as they are said."""
    found = []
    for article in articles:
        for clause in article.walk():
            text = " ".join(clause.printed.split())
            folded = fold_letters(text)
            if not _REPEALS.search(folded) or "onetmeli" not in folded or not _is_repeal(article, folded):
                continue
            days = days_in(text)
            number = _number(folded)
            title = _repealed(text)
            if len(days) == 1 or title:
                date = days.pop() if len(days) == 1 else None
                # "2017/75nolu": run together with what follows, it does not stand there as a number.
                apart = number is not None and not text[number[1] : number[1] + 1].isalpha()
                decision = text[slice(*number)] if number and date and apart else None
                found.append(Repeal(date, decision, article.name.named, None, title))
    return tuple(found)


def _is_repeal(article: Article, folded: str) -> bool:
    """Whether a clause ends a text of the municipality's, not one that a law has ended."""
    heading = fold_letters(article.heading or "")
    return (
        _REPEALS.search(heading) is not None
        or "yururluk" in heading
        or re.search(r"\b(?:karar\w* ile|bundan onceki|daha once|yururluge gir\w+ ile)", folded) is not None
    )


def _repealed(text: str) -> str | None:
    for pattern in (_QUOTED, _OF_REPEALED, _EARLIER):
        match = pattern.search(text)
        if match is not None:
            title = match["title"].strip(' ,“"')
            return title if holds(spelled(text), spelled(title)) else None
    return None


def adoption(
    known: Decision | None,
    adopter: str | None,
    signed: tuple[Signatory, ...],
    article: Article | None,
) -> Adoption:
    """What is known of the adoption as a version file says it."""
    return Adoption(
        body=adopter,
        decision=known.number if known else None,
        date=known.date if known else None,
        sent_to_governor=None,
        announced=None,
        in_force=in_force(article),
        signatories=signed,
        evidence=known.said if known else None,
        evidence_from=known.place if known else None,
        in_force_article=article.name.named if article is not None else None,
    )
