"""Redlines as HTML: one text in which <del> is the old wording and <ins> the new, and the two texts side by side.

Deleting every <ins> leaves the old text, deleting every <del> the new one, to the character. The words that screen
readers hear around them stand in the style sheet (changes.css), so that they are never copied. Printed labels are set
apart from the text in a <span>.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from kimsorumlu.facts.alignment import Passage, Relation
from kimsorumlu.facts.redline import Edit, RedlinePair, RedlineSegment, redline, redline_pairs, title_pairs
from kimsorumlu.model.text import CELL_END
from kimsorumlu.view.text.html_table import CELL_GAP


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
    """The words of a group of relations, as they are read."""
    return tuple(_parts(redline_pairs(group)))


def _parts(group: Iterable[RedlinePair]) -> Iterator[RedlinePart]:
    label_told = False
    for pair in group:
        old, new = pair.old, pair.new
        if old and new and pair.taken is not None:
            # Of several that took over a stretch each, the first has the old label.
            taken = _Words("" if label_told else _label(old), pair.taken)
            label_told = True
            yield _read(passage_anchor(new, new=True), taken, _words(new), sides=True)
        elif old and new:
            yield _read(passage_anchor(new, new=True), _words(old), _words(new))
        elif old:
            yield RedlinePart(passage_anchor(old, new=False), "old", _whole(old, _DEL))
        elif new:
            yield RedlinePart(passage_anchor(new, new=True), "new", _whole(new, _INS))


def title(relations: Iterable[Relation]) -> Markup:
    """An article's or a division's title: against the one it is most like; those of others that went into it struck."""
    texts = ((r.old.text if r.old else "", r.new.text if r.new else "") for r in title_pairs(relations))
    return Markup(" ").join(_title(old, new) for old, new in texts)


def _title(old: str, new: str) -> Markup:
    if old and new:
        return _one_text(old, new)
    return _DEL.format(old) if old else _INS.format(new)


# one passage -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Words:
    label: str
    text: str
    closing: str = ""
    heading: bool = False


def _words(passage: Passage) -> _Words:
    return _Words(_label(passage), passage.text, passage.closing, _is_heading(passage))


def _read(place: str, old: _Words, new: _Words, *, sides: bool = False) -> RedlinePart:
    """`sides`: as two texts even if they are the same, among others that stand side by side."""
    labels = _labels(old.label, new.label)
    if (old.text, old.closing) == (new.text, new.closing) and not sides:
        text, closing = Markup.escape(new.text), Markup.escape(new.closing)
        return RedlinePart(place, "", _paragraphs(labels, text, closing, heading=new.heading))
    text, closing = _one_text(old.text, new.text), _one_text(old.closing, new.closing)
    whole = _paragraphs(labels, text, closing, heading=new.heading)
    return RedlinePart(
        place, "", whole, _side(old.label, old, new, Edit.INSERT), _side(new.label, old, new, Edit.DELETE)
    )


def _whole(passage: Passage, tag: Markup) -> Markup:
    label = _NO.format(_label(passage)) if _label(passage) else Markup("")
    text = tag.format(label + passage.text) if passage.text or label else Markup("")
    closing = tag.format(passage.closing) if passage.closing else Markup("")
    return _paragraphs(Markup(""), text, closing, heading=_is_heading(passage))


def _side(label: str, old: _Words, new: _Words, left_out: Edit) -> Markup:
    text, closing = (
        _joined(segment for segment in redline(a, b) if segment.edit is not left_out)
        for a, b in ((old.text, new.text), (old.closing, new.closing))
    )
    return _paragraphs(_NO.format(label) if label else Markup(""), text, closing, heading=new.heading)


def _is_heading(passage: Passage) -> bool:
    return passage.clause is not None and passage.clause.is_heading


def _paragraphs(label: Markup, text: Markup, closing: Markup, *, heading: bool) -> Markup:
    """The sentence with its label, and what closes it after its items; a line for each paragraph.

    A heading inside an article is one here too, below that of its change.
    """
    text, closing = (part.replace("\n", Markup("<br>")).replace(CELL_END, CELL_GAP) for part in (text, closing))
    around = Markup("<h5>{}{}</h5>") if heading else Markup("<p>{}{}</p>")
    first = around.format(label, text) if label or text else Markup("")
    return first + (Markup('<p class="closing">{}</p>').format(closing) if closing else Markup(""))


def _label(passage: Passage) -> str:
    clause = passage.clause
    return clause.printed_label or "" if clause else ""


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
    return _joined(redline(old, new))
