"""What is shown of a version file as it stands: its rows and the document's lines, what to look at, how far it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from rapidfuzz.distance import Indel

from kimsorumlu.check import job_rules, role_rules, rules, scope_rules, topic_rules
from kimsorumlu.check.fidelity import MAX_CELLS, compare
from kimsorumlu.check.furniture import furniture_lines
from kimsorumlu.check.printed import data_tokens
from kimsorumlu.check.tokens import document_tokens, rejoined, words
from kimsorumlu.facts.duties import duties_of
from kimsorumlu.facts.facts import merged
from kimsorumlu.facts.version_facts import VersionFacts
from kimsorumlu.model.text import Article, Clause, Division, Level
from kimsorumlu.model.version import Version
from kimsorumlu.problems import Finding, Language, Severity, in_order
from kimsorumlu.problems.report import word_help, word_message, word_where
from kimsorumlu.read.shapes import OpenDoubt
from kimsorumlu.read.version_file import read_version
from kimsorumlu.received.line import ReceivedLine
from kimsorumlu.review.addresses import PARTS_OF_TABLES, addresses
from kimsorumlu.review.held import Held
from kimsorumlu.review.readings import act_for
from kimsorumlu.review.rows import Row, Tail, printed, rows_of
from kimsorumlu.turkish.fold import fold_letters

_KINDS: Final[Mapping[str, str]] = {
    "part": "Kısım",
    "chapter": "Bölüm",
    "group": "Üst başlık",
    "article": "Madde",
    "block": "Başlıklı metin",
    Level.HEADING: "Ara başlık",
    Level.PARAGRAPH: "Fıkra",
    Level.ITEM: "Bent",
    Level.SUBITEM: "Alt bent",
    Level.TABLE: "Tablo",
    Level.FIGURE: "Şekil",
}
_TAIL: Final = "Liste sonu"
# Headings over what somebody has to do: an article below one of which nobody speaks is worth a look.
_OF_DUTIES: Final = re.compile(r"\b(?:gorev|yetki|sorumlu)")
_NOBODY: Final = ("",)


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row as it is shown: what it is called, its label and words, whose it is, and the document's lines it is on.

    `file_line` is where it begins in the version file. `speaks_for` are the ids that it names itself, `speakers` the
    names of all it speaks for, `inherited` whether what holds it says so. `topics` are names; None where it states no
    duty.
    """

    place: int
    level: int
    kind: str
    label: str
    words: str
    at: str
    file_line: int
    lines: tuple[int, ...]
    speaks_for: tuple[str, ...]
    speakers: tuple[str, ...]
    inherited: bool
    topics: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to look at: a doubt of the import, or a finding. `place` is the row it is of, None for none."""

    kind: str
    place: int | None
    line: int | None
    words: str
    more: tuple[tuple[str, str], ...] = ()
    # The doubt itself, to be settled; findings go by themselves.
    doubt: int | None = None
    # The act that makes its other reading so, if there is one.
    act: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A version file as it is shown. `rows` is empty for a file that cannot be read; its findings say why."""

    title: str
    rows: tuple[SeenRow, ...]
    matters: tuple[Matter, ...]
    counts: tuple[tuple[str, int], ...]
    tokens: Share
    spoken: Share
    on_topic: Share
    speakers: tuple[tuple[str, str], ...]
    errors: int
    version: Version | None


def seen(held: Held, raw: bytes) -> Seen:
    """The file with these bytes."""
    file, findings = read_version(raw, held.file)
    if file is None or file.incomplete:
        matters = tuple(_of_finding(found, ()) for found in findings)
        none = Share(0, 0)
        return Seen("", (), matters, (), none, none, none, (), len(findings), None)
    corpus = held.corpus(file)
    version = next(each for each in corpus.versions if each.document.file == held.file)
    facts = merged(corpus, held.catalogues, {each.url: held.reader.read(each) for each in corpus.versions})
    fidelity = compare(version)
    rows = rows_of([entry.shape for entry in file.text])
    known = facts.of_version[version.url]
    shown = tuple(_rows(held, version, rows, known))
    of_file = [*findings, *(each for rule in _RULES for each in rule(corpus, facts)), *fidelity.findings]
    mine = [found for found in in_order(of_file) if found.span.file == held.file and found.code not in _TOLD]
    mine.sort(key=lambda found: found.severity is not Severity.ERROR)
    matters = (*_doubts(file.head.doubts, shown, held), *(_of_finding(found, shown) for found in mine))
    topics = Share(sum(bool(known.assigned.get(duty.reference)) for duty in known.duties), len(known.duties))
    return Seen(
        title=file.head.title,
        rows=shown,
        matters=matters,
        counts=(("madde", sum(row.kind == _KINDS["article"] for row in shown)), ("birim", len(version.units))),
        tokens=Share(fidelity.accounted, fidelity.total),
        spoken=Share(len(known.duties), len(known.duties) + _unspoken(version)),
        on_topic=topics,
        speakers=tuple(_names(version).items()),
        errors=sum(found.severity is Severity.ERROR for found in mine),
        version=version,
    )


# Catalogues name clauses of all texts of a site, of which one municipality's are here.
_OF_CATALOGUES: Final = {module.__name__ for module in (job_rules, role_rules, scope_rules, topic_rules)}
_RULES: Final = tuple(rule for rule in rules.RULES if rule.__module__ not in _OF_CATALOGUES)
# What the page says by itself.
_TOLD: Final = frozenset(("version-draft",))


def _rows(held: Held, version: Version, rows: Sequence[Row], known: VersionFacts) -> Iterator[SeenRow]:
    """Each row with what is known of its clause."""
    at, lines = addresses(rows), _lines(version, rows)
    names = _names(version)
    topics = {topic.id: topic.shape.label for topic in held.catalogues.topics.topics}
    duties = {duty.reference: duty for duty in known.duties}
    parts = iter(_parts(version))
    file_line = 0
    for place, row in enumerate(rows):
        if isinstance(row.shape, Tail):
            yield SeenRow(
                place, row.level, _TAIL, "", row.shape.text, at[place], file_line, lines[place], (), (), False, None
            )
            continue
        piece, clause, speakers = next(parts)
        label, text = _label_and_words(row)
        file_line = version.document.span((clause or piece).path).line
        own = getattr(row.shape, "speaks_for", ())
        kind = clause.level if clause else piece.kind if isinstance(piece, Division) else piece.name.step[0]
        of_duty = None
        if clause is not None and isinstance(piece, Article):
            duty = duties.get(version.article_url(piece, clause.fragment))
            assigned = known.assigned.get(duty.reference, ()) if duty else ()
            of_duty = tuple(topics[each.topic] for each in assigned if each.topic in topics) if duty else None
        yield SeenRow(
            place=place,
            level=row.level,
            kind=_KINDS[kind],
            label=label,
            words=text,
            at=at[place],
            file_line=file_line,
            lines=lines[place],
            speaks_for=own,
            speakers=tuple(names.get(each, each) for each in speakers),
            inherited=not own,
            topics=of_duty,
        )


def _parts(version: Version) -> Iterator[tuple[Division | Article, Clause | None, tuple[str, ...]]]:
    """Every piece and clause in reading order, with the ids of those for whom it speaks."""
    for piece in version.text:
        yield piece, None, piece.speaks_for if isinstance(piece, Article) else ()
        if isinstance(piece, Article):
            for chain in piece.chains():
                if chain[-1].level not in PARTS_OF_TABLES:
                    yield piece, chain[-1], piece.speakers(chain)


def _names(version: Version) -> dict[str, str]:
    """The names of units and roles by their ids, units first."""
    return {unit.id: unit.name for unit in version.units} | {role.id: role.name for role in version.roles}


def _label_and_words(row: Row) -> tuple[str, str]:
    strings = printed(row)
    labelled = getattr(row.shape, "label", None)
    if labelled:
        return labelled, " ".join(strings[1:])
    marker = getattr(row.shape, "article", None) or getattr(row.shape, "chapter", None)
    marker = marker or getattr(row.shape, "part", None) or ""
    return marker, " ".join(each for each in strings if each != marker)


def _lines(version: Version, rows: Sequence[Row]) -> list[tuple[int, ...]]:
    """For each row the numbers of the document's lines that its words are on."""
    document = version.received
    if document is None or document.unreadable:
        return [()] * len(rows)
    cut, _ = furniture_lines(version, document.lines)
    data, _ = data_tokens(version)
    texts = [token.text for token in data]
    prints = rejoined(cut.kept(document_tokens(document.lines)), texts)
    line_of = dict(_aligned([token.text for token in prints], texts))
    # The data's tokens string by string; a correction that is undone may give a string more of them.
    strings = [list(group) for _, group in groupby(range(len(data)), key=lambda place: id(data[place].piece))]
    found: list[tuple[int, ...]] = []
    place = _strings(version.front_matter or "")
    for row in rows:
        count = sum(map(_strings, printed(row)))
        on = (prints[line_of[at]].line for string in strings[place : place + count] for at in string if at in line_of)
        found.append(tuple(dict.fromkeys(on)))
        place += count
    return found


def _strings(text: str) -> int:
    """How many lines or paragraphs of a text print anything."""
    return sum(bool(words(line)) for line in text.split("\n"))


def _aligned(printed: Sequence[str], data: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The place of each token of the data, and that of the same token of the document."""
    if printed == data:
        yield from ((place, place) for place in range(len(data)))
    elif len(printed) * len(data) <= MAX_CELLS:
        for block in Indel.opcodes(printed, data):
            if block.tag == "equal":
                pairs = zip(range(block.dest_start, block.dest_end), range(block.src_start, block.src_end), strict=True)
                yield from pairs


def _doubts(doubts: Iterable[OpenDoubt], rows: Sequence[SeenRow], held: Held) -> Iterator[Matter]:
    places = {row.at: row.place for row in reversed(rows)}
    lines: Sequence[ReceivedLine] = held.received.lines if held.received else ()
    for number, doubt in enumerate(doubts):
        place = places.get(doubt.at or "")
        said = lines[doubt.line - 1].bare.strip() if doubt.line <= len(lines) else ""
        sure = "yüksek" if doubt.sure >= 0.66 else "orta" if doubt.sure >= 0.33 else "düşük"
        more = (("Belgede", said), ("Karar", doubt.decided), ("Diğer okuma", doubt.other), ("Güven", sure))
        yield Matter(
            "Kuşku", place, doubt.line, said or doubt.decided, more, number, act_for(doubt.decided, doubt.other)
        )


def _of_finding(found: Finding, rows: Sequence[SeenRow]) -> Matter:
    """A finding, at the row that its line of the file is of."""
    line = next((each.span.line for each in found.evidence if each.kind == "document"), None)
    kind = "Hata" if found.severity is Severity.ERROR else "Uyarı"
    where, advice = word_where(found.where, Language.TR), word_help(found, Language.TR)
    more = tuple((name, said) for name, said in (("Yeri", where), ("Öneri", advice)) if said)
    place = next((row.place for row in reversed(rows) if row.file_line <= found.span.line), None)
    return Matter(kind, place, line, word_message(found, Language.TR), more)


def _unspoken(version: Version) -> int:
    """How many clauses below a heading about duties would state one, if it were known for whom they speak."""
    silent = tuple(
        replace(piece, speaks_for=_NOBODY)
        for piece in version.text
        if isinstance(piece, Article) and not piece.speaks_for and _OF_DUTIES.search(fold_letters(piece.heading or ""))
    )
    return sum(duty.speakers == _NOBODY for duty in duties_of(replace(version, text=silent)))
