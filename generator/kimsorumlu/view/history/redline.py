"""Redlines as HTML: one text in which <del> is the old wording and <ins> the new, and the two texts side by side.

Deleting every <ins> leaves the old text, deleting every <del> the new one, to the character. The words that screen
readers hear around them stand in the style sheet (changes.css), so that they are never copied. Printed labels are set
apart from the text in a <span>.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup

from kimsorumlu.facts.alignment import Passage, Relation, once
from kimsorumlu.facts.redline import Edit, RedlineSegment, cut, redline

# Where less of the longer text than this is the same on both sides, a redline is no help: both texts stand whole.
READABLE = 0.15
# In a group the old text may stand whole; a part is read against it only where it took over this much.
PART_READABLE = 0.2


@dataclass(frozen=True, slots=True)
class RedlinePart:
    """Words of an entry, with the place of the new passage, or of the old one if it has no other.

    `whole` is what stands there as one text. `css` is "old" or "new" where all of it is gone or new. `old` and `new`
    are the same as two texts, "" where one is enough.
    """

    id: str
    css: str
    whole: Markup
    old: Markup = field(default=Markup(""))
    new: Markup = field(default=Markup(""))


def passage_anchor(passage: Passage, *, new: bool) -> str:
    """The id of a passage on the page: "y-madde-8-bent-a" of the new text, "e-madde-7-bent-a" of the old."""
    return f"{'y' if new else 'e'}-{passage.at.replace(' ', '-')}"


def redline_parts(group: tuple[Relation, ...]) -> tuple[RedlinePart, ...]:
    """The words of a group of relations: every new passage once, in order, and every old one.

    One that became several is cut into what each took over, if that can be read. Else those that have most in common
    are read against each other, if that is enough; what is left of the old text comes first, whole.
    """
    olds, news = once(relation.old for relation in group), once(relation.new for relation in group)
    against = _read_together(group)
    pieces = _pieces(olds, news)
    if _sum_shared(pieces, news) > _sum_shared({new: old.text for new, old in against.items()}, news):
        return tuple(_parts_of_one(olds[0], news, pieces))
    read = {old.at for old in against.values()}
    left = [_gone(old) for old in olds if old.at not in read]
    return (*left, *(_changed(against[new.at], new) if new.at in against else _fresh(new) for new in news))


def _sum_shared(texts: Mapping[str, str], news: Iterable[Passage]) -> int:
    return sum(_shared(texts[new.at], new.text) for new in news if new.at in texts)


def _read_together(group: tuple[Relation, ...]) -> dict[str, Passage]:
    """New passage (by its place) → the old one it is read against; each old and new passage at most once."""
    floor = READABLE if len(group) == 1 else PART_READABLE
    linked = [(relation, relation.old, relation.new) for relation in group]
    likely = sorted((-kept(r), place) for place, (r, old, new) in enumerate(linked) if old and new)
    found: dict[str, Passage] = {}
    for share, place in likely:
        _, old, new = linked[place]
        assert old is not None and new is not None  # so chosen above
        if -share >= floor and new.at not in found and old not in found.values():
            found[new.at] = old
    return found


def title(relations: Iterable[Relation]) -> Markup:
    """An article's or a division's title: against the one it is most like; those of others that went into it struck."""
    best, *others = sorted(relations, key=lambda relation: -relation.similarity)
    old, new = best.old.text if best.old else "", best.new.text if best.new else ""
    struck = [_DEL.format(other.old.text) for other in others if other.old and other.old.text]
    if old and new and kept(best) >= READABLE:
        return Markup(" ").join([*struck, _one_text(old, new)])
    return Markup(" ").join([*struck, *([_DEL.format(old)] if old else []), *([_INS.format(new)] if new else [])])


def kept(relation: Relation) -> float:
    """The share of the longer text that a redline shows as unchanged; 0 where there is only one side."""
    if relation.old is None or relation.new is None:
        return 0.0
    if not relation.text_changed:
        return 1.0
    old, new = relation.old.words, relation.new.words
    return _shared(old, new) / max(1, len(old), len(new))


def _shared(old: str, new: str) -> int:
    """How many characters a redline shows as unchanged."""
    return sum(len(segment.text) for segment in _segments(old, new) if segment.edit is Edit.EQUAL)


# one passage that became several -------------------------------------------------------------------------------------


def _pieces(olds: tuple[Passage, ...], news: tuple[Passage, ...]) -> dict[str, str]:
    """New passage (by its place) → what it took over of the only old one; nothing if that is too little to be read."""
    if len(olds) != 1 or len(news) < 2 or any(passage.closing for passage in (*olds, *news)):
        return {}
    found = dict(zip((new.at for new in news), cut(olds[0].text, [new.text for new in news]), strict=True))
    longer = max(len(olds[0].text), sum(len(new.text) for new in news))
    return found if _sum_shared(found, news) >= PART_READABLE * longer else {}


def _parts_of_one(old: Passage, news: tuple[Passage, ...], pieces: Mapping[str, str]) -> Iterator[RedlinePart]:
    """Each new passage with the stretch of the old one that it took over; the first of them has the old label."""
    label = _label(old)
    for new in news:
        if pieces[new.at]:
            yield _read(passage_anchor(new, new=True), _Words(label, pieces[new.at]), _words(new), sides=True)
            label = ""
        else:
            yield _fresh(new)


# one passage -------------------------------------------------------------------------------------------------------


def _gone(old: Passage) -> RedlinePart:
    return RedlinePart(passage_anchor(old, new=False), "old", _whole(old, _DEL))


def _fresh(new: Passage) -> RedlinePart:
    return RedlinePart(passage_anchor(new, new=True), "new", _whole(new, _INS))


def _changed(old: Passage, new: Passage) -> RedlinePart:
    return _read(passage_anchor(new, new=True), _words(old), _words(new))


@dataclass(frozen=True, slots=True)
class _Words:
    label: str
    text: str
    closing: str = ""


def _words(passage: Passage) -> _Words:
    return _Words(_label(passage), passage.text, passage.closing)


def _read(place: str, old: _Words, new: _Words, *, sides: bool = False) -> RedlinePart:
    """`sides`: as two texts even if they are the same, among others that stand side by side."""
    labels = _labels(old.label, new.label)
    if (old.text, old.closing) == (new.text, new.closing) and not sides:
        return RedlinePart(place, "", _paragraphs(labels, Markup.escape(new.text), Markup.escape(new.closing)))
    whole = _paragraphs(labels, _one_text(old.text, new.text), _one_text(old.closing, new.closing))
    return RedlinePart(
        place, "", whole, _side(old.label, old, new, Edit.INSERT), _side(new.label, old, new, Edit.DELETE)
    )


def _whole(passage: Passage, tag: Markup) -> Markup:
    label = _NO.format(_label(passage)) if _label(passage) else Markup("")
    text = tag.format(label + passage.text) if passage.text or label else Markup("")
    return _paragraphs(Markup(""), text, tag.format(passage.closing) if passage.closing else Markup(""))


def _side(label: str, old: _Words, new: _Words, left_out: Edit) -> Markup:
    text, closing = (
        _joined(segment for segment in _segments(a, b) if segment.edit is not left_out)
        for a, b in ((old.text, new.text), (old.closing, new.closing))
    )
    return _paragraphs(_NO.format(label) if label else Markup(""), text, closing)


def _paragraphs(label: Markup, text: Markup, closing: Markup) -> Markup:
    """The sentence with its label, and what closes it after its items."""
    first = Markup("<p>{}{}</p>").format(label, text) if label or text else Markup("")
    return first + (Markup('<p class="closing">{}</p>').format(closing) if closing else Markup(""))


def _label(passage: Passage) -> str:
    clause = passage.clause
    return clause.label or "" if clause else ""


def _labels(old: str, new: str) -> Markup:
    """The label: once if it stayed, else both."""
    if old == new:
        return _NO.format(new) if new else Markup("")
    both = [*([_DEL.format(old)] if old else []), *([_INS.format(new)] if new else [])]
    return Markup('<span class="labels">{} </span>').format(Markup(" ").join(both))


_NO = Markup('<span class="label">{} </span>')


# segments ----------------------------------------------------------------------------------------------------------

_DEL, _INS = Markup("<del>{}</del>"), Markup("<ins>{}</ins>")
_TAGS = {Edit.DELETE: _DEL, Edit.INSERT: _INS}
# White space at the ends of a change belongs to it, but no colour or line is drawn through it.
_INNER = Markup('{}<span class="inner">{}</span>{}')


@lru_cache(maxsize=8192)
def _segments(old: str, new: str) -> tuple[RedlineSegment, ...]:
    """The redline of two texts. The same pair occurs in several comparisons of a long history."""
    return redline(old, new)


def _joined(segments: Iterable[RedlineSegment]) -> Markup:
    return Markup("").join(_marked(segment) for segment in segments)


def _marked(segment: RedlineSegment) -> Markup:
    if segment.edit is Edit.EQUAL:
        return Markup.escape(segment.text)
    core = segment.text.strip()
    if not core or core == segment.text:
        return _TAGS[segment.edit].format(segment.text)
    before, _, after = segment.text.partition(core)
    return _TAGS[segment.edit].format(_INNER.format(before, core, after))


def _one_text(old: str, new: str) -> Markup:
    return _joined(_segments(old, new))
