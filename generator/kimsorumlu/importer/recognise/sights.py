"""All that is asked of a strip, once: its wording, what stands around it, and the costs that no state changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from kimsorumlu.importer.recognise.costs import Costs
from kimsorumlu.importer.recognise.cutting import Strip
from kimsorumlu.importer.recognise.families import Label, LabelKind, as_letter, as_roman
from kimsorumlu.importer.recognise.habits import Habits, Headings
from kimsorumlu.importer.recognise.titles import title_places
from kimsorumlu.importer.recognise.wording import EXECUTION, MARK, Phrasing, worded
from kimsorumlu.turkish.fold import fold_letters

_NEVER: Final = 50.0
# What the lines before a text are made of: the body, the office, the regulation's name, its decision.
_NAMED: Final = re.compile(
    r"^t\.?\s?c\b|belediye|baskanlig|mudurlug|yonetmelig|yonetmelik|yonerge|usul ve esas|esas ve usul|meclis|karar"
    r"|valilig|kaymakam"
)
# In a text without articles, where a duty may say that something is executed.
_EXECUTION_OF_IT: Final = re.compile(
    r"(?:yonetmeli[kg]|yonerge|hukum|esaslar|talimat)\w*\b.{0,60}\byurut(?:ur|ulur|mekle)"
)
# "… Yönetmeliği Sayfa 2 / 3" stands on a page, and is no title.
_OF_PAGES: Final = re.compile(r"\b(?:Sayfa|SAYFA|sayfa)\s?(?:No\s?:?\s?)?[0-9]{1,3}(?:\s?/\s?[0-9]{1,3})?\s*$")
# So many words of a title are not long yet.
_SENTENCE_ENDS: Final = frozenset(".:;!?")
# So much less a label speaks against a title whose like stands elsewhere in the text.
_KNOWN_TITLE: Final = 0.4
_SHORT_TITLE: Final = 10
_LONGEST_TITLE: Final = 32
_ITEM_WORDS: Final = 14
# Of the width of a line: so much is left over on a full one, so much where a text ended.
_FULL_ROOM: Final = 0.02
_MUCH_ROOM: Final = 0.2
_FULL_LINE: Final = 0.93
# So much bolder is a line that does not go on with the one before.
_SET_APART: Final = 0.5
# So many lines and words has a title that a narrow column wraps, and such a share of its words begins with a capital.
_TITLE_LINES: Final = 4
_TITLE_WORDS: Final = 16
_TITLE_CASE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Sight:
    """A strip with its costs. `labels` are the ways to read its label, with whether both of two are meant."""

    strip: Strip
    wording: Phrasing
    title: float
    wrap: float
    named: bool
    recurring: bool
    numbered: bool
    labels: tuple[tuple[Label, bool], ...]
    # The numbers of the last marker before it and of the next one leave a gap.
    gap: bool
    # No marker follows.
    last_article: bool
    # The sentence that says who executes the regulation stands before it, in the same article.
    executed: bool
    # Where the headings of the articles around it stand.
    around: Headings
    # The last sign before it, and whether the text before it is finished.
    led: bool
    finished: bool
    # For a title's second line: the first asks for one; the second is set in another way.
    # Short, no sentence, and the line behind it is so, too: an item that prints no label.
    item_like: bool
    # The format lists the line before it, and not this one.
    leaves_list: bool
    unfinished_title: bool
    looks_otherwise: bool
    far_apart: bool
    # In a text set in lines: the line before it is full and its sentence unfinished; it is full itself.
    broken_off: bool
    fits_before: bool
    # Its words and those of the strip before.
    with_before: int
    full: bool


def wordings(strips: Sequence[Strip]) -> tuple[Phrasing, ...]:
    """The wording of each strip; of an item, of what stands behind its label."""
    return tuple(worded(strip.text[strip.label_end :]) for strip in strips)


def sights(strips: Sequence[Strip], words: Sequence[Phrasing], habits: Habits, costs: Costs) -> tuple[Sight, ...]:
    """What each strip shows, with the habits of its document."""
    found: list[Sight] = []
    numbers = [strip.marker.number if strip.marker else None for strip in strips]
    plain = [
        int(number.number) if number and number.number.isdigit() and not number.series else 0 for number in numbers
    ]
    following = _following(plain)
    last_marker = max((place for place, strip in enumerate(strips) if strip.marker is not None), default=0)
    execution = EXECUTION if last_marker else _EXECUTION_OF_IT
    front = list(takewhile(lambda strip: strip.marker is None and strip.division is None, strips))
    naming = title_places([strip.text for strip in front])
    before, executed = 0, False
    for place, strip in enumerate(strips):
        wording = words[place]
        if strip.marker is not None:
            executed = False
        earlier = words[place - 1] if place else None
        found.append(
            Sight(
                strip=strip,
                wording=wording,
                title=_title(
                    strip,
                    wording,
                    habits,
                    costs,
                    numbered=place in habits.numbered or _counts_article(strips, place),
                ),
                wrap=costs.wrap if _waited_for(strips, words, place) else _wrap(strips, words, place, habits, costs),
                named=place in naming or _NAMED.search(fold_letters(strip.text)) is not None,
                recurring=wording.key in habits.recurring,
                numbered=place in habits.numbered or _counts_article(strips, place),
                labels=tuple(_labels(strip)),
                gap=0 < before < following[place] - 1 or before == 0 < following[place],
                # Of a text without articles only its last sentence tells where it ends.
                last_article=place >= last_marker if last_marker else executed,
                executed=executed,
                around=habits.headings[place],
                led=earlier is None or (earlier.leads and not _headed(strips[place - 1])),
                finished=earlier is None or earlier.ended or _headed(strips[place - 1]),
                leaves_list=bool(place) and strips[place - 1].line.listed and not strip.line.listed,
                item_like=_item_like(strips, words, place, habits),
                unfinished_title=earlier is not None and earlier.hangs,
                broken_off=_broken_off(strips, words, place, habits),
                with_before=wording.words + (earlier.words if earlier is not None else 0),
                fits_before=bool(place and habits.width) and _room(strips, place, habits) > _MUCH_ROOM,
                full=_full(strips, place, habits) and not _wrapped_title(strips, place, habits),
                far_apart=strip.line.blanks > habits.blanks,
                looks_otherwise=earlier is not None and _otherwise(strips, words, place),
            )
        )
        before = plain[place] or before
        executed = executed or execution.search(fold_letters(strip.text)) is not None
    return tuple(found)


def _item_like(strips: Sequence[Strip], words: Sequence[Phrasing], place: int, habits: Habits) -> bool:
    """Whether a line without a label may be an item of a list of such lines."""
    following = strips[place + 1].label if place + 1 < len(strips) else None
    behind = () if following is not None and following.first else (place + 1,)
    return all(
        at < len(strips)
        and strips[at].label is None
        and strips[at].marker is None
        and 0 < words[at].words <= _ITEM_WORDS
        and (not words[at].sentences or words[at].head_end > 0)
        and not words[at].capitals
        and words[at].end not in (".", ":")
        and not words[at].begins_low
        and (not habits.width or strips[at].line.width < habits.width * 0.8)
        for at in (place, *behind)
    )


def _broken_off(strips: Sequence[Strip], words: Sequence[Phrasing], place: int, habits: Habits) -> bool:
    """Whether the line before is full and its sentence goes on, so that something new would break it off."""
    if not place or not habits.width or not strips[place].begins or _headed(strips[place - 1]):
        return False
    return not words[place - 1].ended and _room(strips, place, habits) <= _FULL_ROOM


def _full(strips: Sequence[Strip], place: int, habits: Habits) -> bool:
    """Whether a strip ends at the edge of a text set in lines, or so near that the next word had no room."""
    strip = strips[place]
    if not habits.width or not strip.ends:
        return False
    crowded = place + 1 < len(strips) and _room(strips, place + 1, habits) <= 0
    return crowded or strip.line.width > habits.width * _FULL_LINE


def _wrapped_title(strips: Sequence[Strip], place: int, habits: Habits) -> bool:
    """Whether a full line and the lines it goes on in, down to the first that is not full, make one title."""
    said = [strips[place].text]
    for at in range(place + 1, min(place + _TITLE_LINES, len(strips))):
        if _headed(strips[at]) or strips[at].label is not None:
            break
        said.append(strips[at].text)
        if not _full(strips, at, habits):
            whole = worded(" ".join(said))
            cased = whole.capitals or whole.title_case > _TITLE_CASE
            return cased and whole.words <= _TITLE_WORDS and not whole.verbal and whole.end not in (".", ",", ";")
    return False


def _room(strips: Sequence[Strip], place: int, habits: Habits) -> float:
    """How much of the width was left on the line before for the first word of this one; below nought for none."""
    line, earlier = strips[place].line, strips[place - 1].line
    first = (len(strips[place].text.split(" ", 1)[0]) + 1) * line.sign
    return (habits.width - earlier.width - first) / habits.width


def _otherwise(strips: Sequence[Strip], words: Sequence[Phrasing], place: int) -> bool:
    """Whether a line is set in another way than the one before it."""
    line, before = strips[place].line, strips[place - 1].line
    return (
        words[place].capitals != words[place - 1].capitals
        or abs(line.bold - before.bold) > 0.5
        or line.centred != before.centred
        or line.heading != before.heading
    )


def _headed(strip: Strip) -> bool:
    """Whether a strip is a marker, a division's label or a table: they lead to no list and leave no sentence open."""
    return strip.marker is not None or strip.division is not None or strip.line.table is not None


def _following(numbers: Sequence[int]) -> list[int]:
    """For each place the number of the next marker from there on; 0 for none."""
    found, ahead = [0] * len(numbers), 0
    for place in range(len(numbers) - 1, -1, -1):
        ahead = numbers[place] or ahead
        found[place] = ahead
    return found


def _labels(strip: Strip) -> list[tuple[Label, bool]]:
    """The ways to read a strip's label; with whether it is doubled."""
    if strip.label is None:
        return []
    found = [(strip.label, False)]
    found += [(other, False) for read in (as_roman, as_letter) if (other := read(strip.label)) is not None]
    if strip.second is not None:
        found.append((strip.second, True))
    misread = _paragraph(strip.label)
    return [*found, (misread, False)] if misread is not None else found


def _paragraph(label: Label) -> Label | None:
    """ "(l)" and "(I)", which stand for "(1)"."""
    if label.printed in ("(l)", "(I)", "(ı)", "( l)", "(l )"):
        return Label(label.printed, label.kind, "number ( )", 1)
    return None


def _title(strip: Strip, wording: Phrasing, habits: Habits, costs: Costs, *, numbered: bool) -> float:
    """How little a strip looks like a title."""
    if _headed(strip) or not wording.words:
        return _NEVER
    if wording.words > _LONGEST_TITLE or wording.caption or MARK.fullmatch(strip.text) or _OF_PAGES.search(strip.text):
        return _NEVER
    line = strip.line
    labelled = 0.0 if numbered else _KNOWN_TITLE if wording.key in habits.recurring else 1.0
    set_apart = numbered or (line.bold > 0.7 and habits.bold < 0.5) or line.centred or line.heading is not None
    return (
        costs.title_long * max(0, wording.words - _SHORT_TITLE)
        + (costs.title_ended if wording.end in (".", "!", "?") else 0)
        + (costs.title_comma if wording.end == "," else 0)
        + (costs.title_semicolon if wording.end == ";" else 0)
        + (costs.title_verbal if wording.verbal else 0)
        + (costs.title_low if wording.begins_low else 0)
        + (costs.title_sentences if wording.sentences and not wording.capitals else 0)
        + (costs.title_sentence_start if wording.sentence_start and wording.key not in habits.recurring else 0)
        + (costs.title_labelled * labelled if strip.label is not None or line.listed else 0)
        + (costs.title_in_list if strip.label is not None and strip.label.kind is LabelKind.SIGN else 0)
        + (costs.title_plain if wording.title_case < 0.5 and wording.words > 4 else 0)
        + (costs.title_capitals if wording.capitals else 0)
        + (costs.title_words if wording.title_words else 0)
        + (costs.title_set_apart if set_apart else 0)
    )


def _counts_article(strips: Sequence[Strip], place: int) -> bool:
    """Whether a line bears the number of the article whose marker follows: "5. Görevler" above "MADDE 5 -"."""
    label, marker = strips[place].label, strips[place + 1].marker if place + 1 < len(strips) else None
    return (
        label is not None
        and label.kind is LabelKind.NUMBER
        and marker is not None
        and marker.number is not None
        and marker.number.numeral == str(label.place)
    )


def _waited_for(strips: Sequence[Strip], words: Sequence[Phrasing], place: int) -> bool:
    """Whether the line before is nothing but a label, "(1)", whose text is still to come."""
    return place > 0 and strips[place].begins and strips[place - 1].label is not None and not words[place - 1].words


def _wrap(strips: Sequence[Strip], words: Sequence[Phrasing], place: int, habits: Habits, costs: Costs) -> float:
    """What it costs that a strip goes on with the text before it."""
    if not place:
        return _NEVER
    strip, wording, before = strips[place], words[place], words[place - 1]
    if not strip.begins:
        # On one line only what no reading parts.
        return costs.wrap_ended
    line, earlier = strip.line, strips[place - 1].line
    cost = costs.wrap + (costs.wrap_low if wording.begins_low else costs.wrap_capital)
    if before.end in _SENTENCE_ENDS:
        cost += costs.wrap_ended
    elif before.end == "," or before.verbal:
        # A line that is full to the edge mostly goes on behind a comma.
        cost += costs.wrap_comma * (0.3 if habits.width and _room(strips, place, habits) <= _FULL_ROOM else 1)
    if (wording.capitals > before.capitals and wording.words > 1) or line.bold - earlier.bold > _SET_APART:
        cost += costs.wrap_set_apart
    if line.blanks:
        cost += costs.wrap_blank * (1 - habits.over_blanks) * min(line.blanks, 2)
    if habits.width:
        room = _room(strips, place, habits)
        cost += costs.wrap_full if room <= _FULL_ROOM else costs.wrap_short * min(1.0, room / _MUCH_ROOM)
    elif earlier.ends is not None:
        cost += costs.wrap_paragraphs if earlier.ends else -costs.wrap_ended / 2
    elif not wording.begins_low:
        cost += costs.wrap_unusual
    return cost
