"""The dates and numbers that stand before a name: "10/07/2004 tarihli 5216 sayılı", "26442 Sayı 22/02/2007 Tarihli"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from kimsorumlu.facts.citations.grammar import (
    BETWEEN_NUMBERS,
    COUNTED,
    DATE,
    GAZETTE,
    NUMBER,
    WHEN,
    read_date,
    split_number,
)

_TO_NUMBER = re.compile(r"\s?(?:/\s?)?(?=\d)")
# No list in a real text is longer; without a bound a hostile one would cost its length squared.
_MOST = 60
_OPENING = re.compile(r"[\s,\"'(]*")


@dataclass(frozen=True, slots=True)
class CitationHead:
    """What stands before a name, up to `end`; the name may begin at `at`.

    `spans` are the places of the numbers ("1608, 5326 ve 5259 sayılı" has three). `counted` says a word like "sayılı"
    follows them. A number of the Official Gazette, said to be one, is in `gazette` instead.
    """

    end: int
    at: int
    numbers: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    counted: bool = False
    gazette: str | None = None
    date: datetime.date | None = None
    dated: bool = False

    @property
    def announced(self) -> bool:
        """Whether it says by itself that a text follows; a bare number does not."""
        return self.counted or self.gazette is not None or self.dated


def no_head(at: int) -> CitationHead:
    """The head of a name that has none."""
    return CitationHead(at, at)


def read_head(folded: str, start: int) -> CitationHead | None:
    """The head that begins here; after a gazette the law's own number joins it: "24648 sayılı … 4734 sayılı …"."""
    head = _head(folded, start)
    if head is None or head.gazette is None or head.numbers:
        return head
    inner = _head(folded, head.at)
    if inner is None or not inner.counted:
        return head
    return replace(inner, gazette=head.gazette, date=inner.date or head.date, dated=True)


def _head(folded: str, start: int) -> CitationHead | None:
    """Dates and numbers in the orders met: date number, number date, date alone, number alone; then a gazette."""
    day = DATE.match(folded, start)
    date, at = (read_date(day[0]), _past_when(folded, day.end())) if day is not None else (None, start)
    if day is not None and (slash := _TO_NUMBER.match(folded, at)) is not None:
        at = slash.end()
    numbers, spans, end = _numbers(folded, at)
    if not numbers:
        return None if day is None else _made(folded, _past_when(folded, day.end()), date=date, dated=True)
    counted = COUNTED.match(folded, end)
    end = counted.end() if counted else end
    if counted and (gazette := GAZETTE.match(folded, end)) is not None:
        return _made(folded, gazette.end(), gazette=numbers[-1], date=date, dated=day is not None)
    if day is not None and folded[day.end() : spans[0][0]].strip() == "/":
        return _made(folded, end, gazette=numbers[0], date=date, dated=True)
    if counted and day is None and (day := DATE.match(folded, end + 1)) is not None:
        date, end = read_date(day[0]), _past_when(folded, day.end())
    named = {"numbers": tuple(numbers), "spans": tuple(spans), "counted": counted is not None}
    return _made(folded, end, date=date, dated=day is not None, **named)


def _made(folded: str, end: int, **fields: object) -> CitationHead:
    opening = _OPENING.match(folded, end)
    return CitationHead(end, opening.end() if opening else end, **fields)  # type: ignore[arg-type]


def _past_when(folded: str, at: int) -> int:
    when = WHEN.match(folded, at)
    return when.end() if when else at


def _numbers(folded: str, at: int) -> tuple[list[str], list[tuple[int, int]], int]:
    """A list of numbers with their places; "2014/7074" is one number, "2981/3290/3366" three."""
    numbers: list[str] = []
    spans: list[tuple[int, int]] = []
    end = at
    while len(numbers) < _MOST and (match := NUMBER.match(folded, at)) is not None and DATE.match(folded, at) is None:
        parts = split_number(match[0])
        if len(parts) == 1:
            spans.append(match.span())
        else:
            spans += [(at + part.start(), at + part.end()) for part in re.finditer(r"\d+", match[0])]
        numbers += parts
        end = match.end()
        more = BETWEEN_NUMBERS.match(folded, end)
        if more is None:
            break
        at = more.end()
    return numbers, spans, end
