"""A received document as a draft: the version file, the document beside it, and what it rests on.

The steps: the lines' outline → marks → title, unit and municipality → units, roles, speakers → künye → the file's bytes
with every doubt as a comment at its place. Nothing is written here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from kimsorumlu.check.naming import said_in
from kimsorumlu.importer.commenting import with_comments
from kimsorumlu.importer.propose.adoption import (
    Decision,
    adoption,
    body,
    decision,
    into_force,
    repeals,
    signatories,
    stamped_day,
)
from kimsorumlu.importer.propose.lexicon import Lexicon
from kimsorumlu.importer.propose.marks import marked
from kimsorumlu.importer.propose.misreadings import corrected
from kimsorumlu.importer.propose.people import People, people
from kimsorumlu.importer.propose.phrases import Sort
from kimsorumlu.importer.propose.registry import Entry, TakenIds
from kimsorumlu.importer.propose.spoken_text import with_speakers
from kimsorumlu.importer.propose.whole import Itself, itself, regulation_slug
from kimsorumlu.importer.recognise.furniture_lines import DRAFT_MARK
from kimsorumlu.importer.recognise.outline import DECISIONS, Outline
from kimsorumlu.importer.remarks import ImportRemark
from kimsorumlu.model.linking_text import link_text
from kimsorumlu.model.text import Article, Division
from kimsorumlu.problems import Phrase
from kimsorumlu.read.directorate_kinds_file import DirectorateKinds
from kimsorumlu.read.shapes import OpenDoubt, RoleShape, Source, UnitShape, VersionShape
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import PieceShape
from kimsorumlu.read.version_file import TextEntry
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.days import days_in
from kimsorumlu.turkish.fold import fold_letters
from kimsorumlu.write.version_yaml import written

Basis = Literal["council-decision", "amendment", "document-stamp", "retrieved"]
# Below this a proposal is a doubt, which makes the version a draft. Of the proposals above it that were read against
# thirteen whole regulations one in a hundred was wrong.
_SURE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before a document is read: the day asked for, today, the catalogues' roles and kinds."""

    today: datetime.date
    date: datetime.date | None
    roles: frozenset[str]
    kinds: DirectorateKinds
    taken: TakenIds


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document's outline with all that was found in it."""

    outline: Outline
    text: tuple[PieceShape, ...]
    articles: tuple[Article, ...]
    itself: Itself
    people: People


@dataclass(frozen=True, slots=True)
class Draft:
    """A version file to be: its head and text, its bytes, and what has to be known of it."""

    read: ReadText
    head: VersionShape
    text: tuple[PieceShape, ...]
    content: bytes
    remarks: tuple[ImportRemark, ...]

    def saying(self, head: VersionShape, text: tuple[PieceShape, ...]) -> Draft:
        """The same draft with other proposals."""
        content = with_comments(written(head, text), _comments(self.read))
        return replace(self, head=head, text=text, content=content)


def drafted(outline: Outline, lines: Sequence[ReceivedLine], source: Source, known: Known) -> Draft:
    """The version file that a document's outline makes. `source` is the document's entry, for any day."""
    changed = marked(outline.text)
    pieces = linked(changed.text)
    articles = tuple(each for each in pieces if isinstance(each, Article))
    divisions = [each for each in pieces if isinstance(each, Division)]
    labels = corrected(changed.text, divisions, map(said_in, articles))
    lexicon = Lexicon(_said(outline, articles))
    own = itself(outline.title, outline.front_matter, articles, lexicon)
    found = people(articles, own, lexicon, known.roles, known.taken)
    read = ReadText(outline, labels.text, articles, own, found)
    adopted = decision(outline.front_matter, outline.back_matter, outline.furniture)
    date, basis, remarks = _day(adopted, [each.date for each in changed.amendments], lines, outline, known)
    article = into_force(articles)
    said = [adopted.said if adopted else "", said_in(article) if article else ""]
    texts = [text for each in articles for text in said_in(each).split("\n")]
    council = body(said, texts, own.municipality or "")
    head = VersionShape(
        date=date,
        date_basis=basis,
        title=own.title,
        directorate_kind=_kind(own, known.kinds),
        adoption=adoption(adopted, council, signatories(outline.back_matter), article),
        repeals=repeals(articles),
        amendments=changed.amendments,
        source=dated_source(replace(source, furniture=outline.furniture, corrections=labels.corrections), date, basis),
        front_matter=outline.front_matter,
        units=_units(found),
        roles=_roles(found),
        back_matter=outline.back_matter,
        doubts=tuple(sorted(_doubts(read), key=lambda doubt: doubt.line)),
    )
    text = with_speakers(labels.text, {each.path: each.ids for each in found.speaking})
    remarks = (*remarks, *_of_the_whole(outline))
    if not own.title_said:
        remarks = (*remarks, ImportRemark(Phrase("import-title", own.title)))
    return Draft(read, head, text, with_comments(written(head, text), _comments(read)), remarks)


def _of_the_whole(outline: Outline) -> Iterator[ImportRemark]:
    """What has to be known of a document before anything in it is read: that it is a draft, or holds two texts."""
    if any(DRAFT_MARK.fullmatch(lower(each.text)) for each in outline.furniture):
        yield ImportRemark(Phrase("import-marked-draft"))
    if outline.another is not None:
        yield ImportRemark(Phrase("import-two", str(outline.another)))


def linked(text: Sequence[PieceShape]) -> tuple[Division | Article, ...]:
    """Shapes as the model has them, as if they stood in a file."""
    entries = tuple(TextEntry(("text", place), shape) for place, shape in enumerate(text))
    return link_text(entries, Document("", None, {}, {}, ""))


def _said(outline: Outline, articles: Sequence[Article]) -> Iterator[str]:
    yield from (outline.front_matter or "").split("\n")
    for article in articles:
        yield from said_in(article).split("\n")


def _day(
    adopted: Decision | None,
    amended: Sequence[datetime.date | None],
    lines: Sequence[ReceivedLine],
    outline: Outline,
    known: Known,
) -> tuple[datetime.date, Basis, tuple[ImportRemark, ...]]:
    """The version's day and what it rests on: the decision, the last amendment, a stamp; else the day of retrieval."""
    days = [day for day in amended if day is not None]
    inside = {
        number for each in outline.furniture for part in each.lines for number in range(part.first, part.last + 1)
    }
    stamped = stamped_day(outline.furniture, [line.bare for line in lines if line.number in inside])
    proposals: list[tuple[datetime.date, Basis]] = []
    if days:
        proposals.append((max(days), "amendment"))
    if adopted is not None:
        proposals.append((adopted.date, "council-decision"))
    if stamped is not None:
        proposals.append((stamped, "document-stamp"))
    # A text amended after its adoption is the amended one; an older day beside the decision's says nothing.
    proposals = [(day, basis) for day, basis in proposals if day <= known.today]
    if known.date is None and proposals:
        date, basis = max(proposals, key=lambda one: one[0]) if days else proposals[0]
        return date, basis, ()
    if known.date is None:
        return known.today, "retrieved", (ImportRemark(Phrase("import-no-day")),)
    given = next((basis for day, basis in proposals if day == known.date), None)
    if given is not None:
        return known.date, given, ()
    if any(known.date in days_in(line.bare) for line in lines):
        return known.date, "document-stamp", (ImportRemark(Phrase("import-day-printed")),)
    return known.date, "retrieved", (ImportRemark(Phrase("import-day-given")),)


def dated_source(source: Source, date: datetime.date, basis: Basis) -> Source:
    """The document's entry under the version's day; where that is the day of retrieval, they are one."""
    _, _, name = source.file.partition("/")
    retrieved = date if basis == "retrieved" else source.retrieved
    return replace(source, file=f"sources/{date.isoformat()}{name[len('YYYY-MM-DD') :]}", retrieved=retrieved)


def _kind(own: Itself, kinds: DirectorateKinds) -> str | None:
    """The kind of directorate that a unit of this name is of, if the catalogue knows it."""
    name = regulation_slug(own.unit).replace("-", " ")
    for kind in kinds.kinds:
        if name in (fold_letters(each).replace(",", "") for each in (kind.label, *kind.also)):
            return kind.id
    return None


def _units(found: People) -> dict[str, UnitShape]:
    top = found.units[0]
    above = next((role.id for role in top.reports_to if role.sort is not Sort.UNIT), None)
    return {
        unit.id: UnitShape(
            name=unit.name,
            kind=unit.kind,
            parent=unit.parent.id if unit.parent is not None else None,
            established=unit.established,
            duties=unit.duties,
            reports_to=above if unit is top else None,
        )
        for unit in found.units
    }


def _roles(found: People) -> dict[str, RoleShape]:
    return {
        role.id: RoleShape(
            name=role.name,
            staff=role.sort is Sort.STAFF,
            unit=role.unit.id if role.unit is not None else None,
            reports_to=tuple(entry.id for entry in role.reports_to),
            duties=role.duties,
            outside=role.outside,
        )
        for role in found.roles
    }


# Doubts --------------------------------------------------------------------------------------------------------------


def _doubts(read: ReadText) -> Iterator[OpenDoubt]:
    for path, doubt in _placed(read):
        del path
        yield doubt


def _comments(read: ReadText) -> Mapping[Path, tuple[OpenDoubt, ...]]:
    """The doubts by the place in the file that they are about."""
    found: dict[Path, tuple[OpenDoubt, ...]] = {}
    for path, doubt in _placed(read):
        found[path] = (*found.get(path, ()), doubt)
    return found


def _placed(read: ReadText) -> Iterator[tuple[Path, OpenDoubt]]:
    for doubt in read.outline.doubts:
        yield (
            doubt.path,
            OpenDoubt(
                doubt.line, doubt.at or None, DECISIONS[doubt.decided], DECISIONS[doubt.other], round(doubt.sure, 2)
            ),
        )
    lines = first_lines(read.outline)
    names = {article.path: f"madde-{article.name.named}" for article in read.articles}
    everybody: dict[str, Entry] = {each.id: each for each in (*read.people.units, *read.people.roles)}
    for speaking in read.people.speaking:
        if speaking.sure < _SURE:
            who = ", ".join(everybody[id].name for id in speaking.ids)
            line = line_of(lines, speaking.path)
            place = names.get(speaking.path[:2])
            yield speaking.path, OpenDoubt(line, place, f"{who} adına", "başkası adına", round(speaking.sure, 2))
    for unit in read.people.units:
        if unit.sure < _SURE:
            yield (
                ("units", unit.id),
                OpenDoubt(line_of(lines, unit.at), None, f"birim: {unit.name}", "birim değil", round(unit.sure, 2)),
            )


def first_lines(outline: Outline) -> dict[Path, int]:
    """By its path the first received line that each piece of the text stands on."""
    return {standing.path: standing.lines[0] for standing in outline.where if standing.lines}


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a place, or of the nearest around it that has one."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1
