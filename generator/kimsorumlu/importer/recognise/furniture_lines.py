"""Lines of a document that are its pages', not the regulation's: found by what they say and where they recur.

Each is held to the bounds that `check.furniture` sets, so that what is proposed here passes there; what does not stays
in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final, Literal

from kimsorumlu.check.declared_lines import recurrences
from kimsorumlu.check.furniture import above_article, hides, inside
from kimsorumlu.check.page_words import PAGE_NUMBER, RECURS, repeats_name, unlike
from kimsorumlu.check.running_heads import recurring_head, says_its_page
from kimsorumlu.check.tokens import words
from kimsorumlu.importer.recognise.families import label_at
from kimsorumlu.importer.recognise.marker_pieces import division_at, marker_at
from kimsorumlu.read.shapes import Furniture
from kimsorumlu.read.values import LineRange
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.turkish.case import lower

Kind = Literal["running-head", "page-number", "stamp", "e-signature", "web"]

_DATE: Final = r"[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?[0-9]{4}"
_STAMP: Final = re.compile(rf"{_DATE}.*(?:karar\w*\s+eki|ekidir)|aslı gibidir|aslının aynı", re.IGNORECASE)
# A text that is not in force yet.
DRAFT_MARK: Final = re.compile(r"\W*taslak\W*")
# "Ayşe DENİZ-30.11.2023-09:33": a name, the day and the hour of a signature.
_SIGNED: Final = re.compile(rf"(?P<name>[^\d,;:.]{{4,40}}?)(?P<rest>\s*[-–]?\s*{_DATE}[-\s]+[0-9]{{2}}:[0-9]{{2}}.*)")
_VERIFIED: Final = re.compile(
    r"belge doğrulama|doğrulama kodu|doğrulama adresi|e-?imzal[ıi]|güvenli elektronik imza", re.IGNORECASE
)
# A number of up to three digits, with what stands around it on a page's edge; "9001-2015" is none.
_PAGE: Final = re.compile(r"\W*(?:sayfa|sf|s)?\W*[0-9]{1,3}\W*(?:(?:/|den|dan|ten|tan)\W*[0-9]{1,3})?\W*")
_WEB: Final = re.compile(r"\bindir$|tıklayın|\bpaylaş$|\byazdır$|^ana ?sayfa$", re.IGNORECASE)
# So many lines of a document may stand before its text.
_FRONT: Final = 12
# The cell beside a page's number; beside any other the number is a document's, or a revision's.
_OF_PAGE: Final = re.compile(r"\b(?:sayfa|sf|s)\b")
_NAME_WORDS: Final = range(2, 5)


def furniture_of(lines: Sequence[ReceivedLine]) -> tuple[Furniture, ...]:
    """The furniture of a document as a version file has it, each kind's lines of one wording together."""
    found: dict[tuple[Kind, tuple[str, ...], bool], list[LineRange]] = {}
    said: dict[tuple[Kind, tuple[str, ...], bool], str] = {}
    claimed = _claims(lines)
    numbers = {number for kind, part, text, personal in claimed for number in range(part.first, part.last + 1)}
    counts = Counter(recurring_head(text).words for _, _, text, _ in claimed)
    named = [word for line in _front(lines) for word in words(line.bare)]
    for kind, part, text, personal in claimed:
        tokens = words(text)
        apart = all(line.part != "body" for line in lines[part.first - 1 : part.last])
        recurs = counts[recurring_head(text).words] >= RECURS
        known = apart or recurs or repeats_name(tokens, named)
        shape = Furniture(kind, text, (part,), personal=personal)
        there = [line.bare for line in lines[part.first - 1 : part.last]]
        if hides(there, tokens) or unlike(shape, known):
            continue
        if not (recurs and says_its_page(text)) and inside(part, lines, numbers):
            continue
        if not recurs and above_article(kind, part, lines):
            continue
        key_ = (kind, tuple(tokens), personal)
        found.setdefault(key_, []).append(part)
        said.setdefault(key_, text)
    entries = tuple(Furniture(key[0], said[key], tuple(parts), personal=key[2]) for key, parts in found.items())
    if not lines or lines[0].page is None:
        return entries
    # Where the pages of a document are known, what recurs has to stand at their ends.
    recurring = recurrences(entries, lines)
    return tuple(
        entry
        for entry in entries
        if entry.kind != "running-head"
        or recurring[recurring_head(entry.text).words] >= RECURS
        or any(lines[part.first - 1].part != "body" for part in entry.lines)
        or repeats_name(words(entry.text), named)
    )


Claim = tuple[Kind, LineRange, str, bool]


def _claims(lines: Sequence[ReceivedLine]) -> list[Claim]:
    """What may be furniture, in the order of the document; no line twice."""
    front = {_key(line): None for line in _front(lines)}
    first = _text_begins(lines)
    heads = _recurring_heads(lines)
    claims: list[Claim] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        text = " ".join(line.bare.split())
        if not text:
            place += 1
            continue
        end = place + 1
        claim: tuple[Kind, str, bool] | None = None
        if line.part in ("header", "footer", "stamp", "box"):
            claim = _apart(line, text, lines[place - 1].bare if place else "")
        elif DRAFT_MARK.fullmatch(lower(text)):
            claim = ("stamp", text, False)
        elif place in heads:
            claim = ("running-head", text, False)
        elif place >= first and _key(line) in front:
            end, text = _head(lines, place, front)
            claim = ("running-head", text, False) if end - place > 1 or _beside_page(lines, place) else None
        elif place >= first or PAGE_NUMBER.fullmatch(lower(text)):
            claim = _alone(lines, place, text)
        if claim is not None:
            claims.append((claim[0], LineRange(line.number, lines[end - 1].number), claim[1], claim[2]))
        place = end
    return _rising(claims)


def _recurring_heads(lines: Sequence[ReceivedLine]) -> frozenset[int]:
    """The places of lines that recur at the edges of pages: beside a page's number of their own, or next to one."""
    met: dict[tuple[str, ...], list[int]] = {}
    pages = {}
    for place, line in enumerate(lines):
        head = recurring_head(" ".join(line.bare.split()))
        text = line.bare.strip()
        # "MADDE 5)" alone on its line rises, too.
        none = line.part != "body" or division_at(text) is not None or marker_at(text) is not None
        if not none and any(word[0].isalpha() for word in head.words):
            met.setdefault(head.words, []).append(place)
            pages[place] = head.page
    recurring = [places for places in met.values() if len(places) >= RECURS]
    for places in recurring:
        # "Revizyon No 02" on every page: a number that stays is no page's.
        if len({pages[place] for place in places}) == 1:
            pages.update(dict.fromkeys(places, 0))
    heads = {place for places in recurring if _all_rise([pages[place] for place in places]) for place in places}
    for _ in recurring:
        beside = {
            place
            for places in recurring
            if all(not pages[at] and _beside_page(lines, at, heads) for at in places[1:])
            for place in places
        }
        if beside <= heads:
            break
        heads |= beside
    # What stands before the text names the regulation.
    first = _text_begins(lines)
    return frozenset(place for place in heads if place >= first or pages[place])


def _all_rise(numbers: Sequence[int]) -> bool:
    return numbers[0] > 0 and all(one < other for one, other in pairwise(numbers))


def _beside_page(lines: Sequence[ReceivedLine], place: int, heads: Collection[int] = ()) -> bool:
    """Whether a line stands at the edge of a page, next to a page's number or to a line known as a head."""
    for way in (-1, 1):
        at = place + way
        while 0 <= at < len(lines) and not lines[at].bare.strip():
            at += way
        if 0 <= at < len(lines) and (at in heads or _PAGE.fullmatch(lower(lines[at].bare.strip()))):
            return True
    return _at_edge(lines, place)


def _front(lines: Sequence[ReceivedLine]) -> list[ReceivedLine]:
    """The lines before the text."""
    return [line for line in lines[: _text_begins(lines)] if line.bare.strip()][:_FRONT]


def _text_begins(lines: Sequence[ReceivedLine]) -> int:
    """Where the first division or article stands."""
    for place, line in enumerate(lines):
        text = line.bare.strip()
        if text and (division_at(text) or marker_at(text)):
            return place
    return 0


def _key(line: ReceivedLine) -> str:
    return lower(" ".join(line.bare.split()))


def _head(lines: Sequence[ReceivedLine], place: int, front: dict[str, None]) -> tuple[int, str]:
    """The lines from a place on that repeat those before the text: where they end, and their words."""
    end, said = place, []
    at = place
    while at < len(lines) and (not lines[at].bare.strip() or _key(lines[at]) in front):
        if lines[at].bare.strip():
            end = at + 1
            said.append(" ".join(lines[at].bare.split()))
        at += 1
    return end, " ".join(said)


def _at_edge(lines: Sequence[ReceivedLine], place: int) -> bool:
    """Whether a line is the first or the last of its page."""
    line = lines[place]
    before = lines[place - 1] if place else None
    after = lines[place + 1] if place + 1 < len(lines) else None
    pages = line.page is not None and any(other is None or other.page != line.page for other in (before, after))
    return pages or "\f" in line.text or (after is not None and "\f" in after.text)


def _apart(line: ReceivedLine, text: str, before: str) -> tuple[Kind, str, bool]:
    """A line that its format sets apart from the text. `before`: the cell of a table at its left, "Revizyon No"."""
    if PAGE_NUMBER.fullmatch(lower(text)) and (line.cell is None or _OF_PAGE.search(lower(before))):
        return "page-number", text, False
    if _VERIFIED.search(text) or _SIGNED.fullmatch(text):
        return _signed(text) or ("e-signature", text, False)
    if line.part == "stamp" or _STAMP.search(text):
        return "stamp", text, False
    return "running-head", text, False


def _alone(lines: Sequence[ReceivedLine], place: int, text: str) -> tuple[Kind, str, bool] | None:
    """A line of the body that is none of it by what it says."""
    lowered = lower(text)
    if _PAGE.fullmatch(lowered) and PAGE_NUMBER.fullmatch(lowered) and not (lines[place].label or lines[place].cell):
        return "page-number", text, False
    signed = _signed(text)
    if signed is not None:
        return signed
    if _VERIFIED.search(text) and len(words(text)) < 30:
        return "e-signature", text, False
    if _STAMP.search(text) and _goes_on(lines, place):
        return "stamp", text, False
    return ("web", text, False) if _WEB.search(lowered) else None


def _signed(text: str) -> tuple[Kind, str, bool] | None:
    match = _SIGNED.fullmatch(text)
    if match is None or len(match["name"].split()) not in _NAME_WORDS:
        return None
    if any(word[0] == lower(word[0]) for word in match["name"].split()):
        return None
    return "e-signature", match["rest"].strip(), True


def _goes_on(lines: Sequence[ReceivedLine], place: int) -> bool:
    """Whether the text goes on behind a line: a label, a marker or a division follows."""
    for line in lines[place + 1 :]:
        text = line.bare.strip()
        if text and (marker_at(text) or division_at(text) or label_at(text)):
            return True
    return False


def _rising(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those page numbers that stand out of the longest row of rising ones."""
    numbers = [(place, _number(claim)) for place, claim in enumerate(claims) if claim[0] == "page-number"]
    kept = _longest_row(numbers)
    return [claim for place, claim in enumerate(claims) if claim[0] != "page-number" or place in kept]


def _number(claim: Claim) -> int:
    match = PAGE_NUMBER.fullmatch(lower(claim[2]))
    return int(match[1]) if match else 0


def _longest_row(numbers: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The places of the longest row of numbers that rise."""
    ends: list[int] = []  # for each length the last number of the row that ends lowest
    rows: list[tuple[int, int]] = []  # of each number its length, and the place in `numbers` of the one before it
    last_of: list[int] = []
    for at, (_, number) in enumerate(numbers):
        length = bisect_left(ends, number)
        rows.append((length, last_of[length - 1] if length else -1))
        ends[length : length + 1] = [number]
        last_of[length : length + 1] = [at]
    found = []
    at = last_of[-1] if last_of else -1
    while at >= 0:
        found.append(numbers[at][0])
        at = rows[at][1]
    return frozenset(found)
