"""How well documents are read whose right reading is known: markers, headings, labels, levels, units, speakers.

    python -m bench.importing.keys PROJECT [FORM …]

PROJECT is a project outside this repository that holds regulations as version files, read by hand beside the documents
they name: texts of others are no part of this repository, and neither are their keys. Each document's text is imported
from scratch in every form (`forms.FORMS`) and held against its version file.
"""

from __future__ import annotations

import difflib
import sys
import tempfile
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from bench.importing.forms import FORMS, made

from kimsorumlu.importer import importing
from kimsorumlu.importer.drafting import Draft
from kimsorumlu.importer.importing import Imported
from kimsorumlu.model.catalogues import read_catalogues
from kimsorumlu.read.shapes import VersionShape
from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, ClauseShape, EntryShape, PieceShape, SubheadingShape
from kimsorumlu.read.version_file import read_version
from kimsorumlu.turkish.case import lower
from kimsorumlu.write.source_entry import Origin

ROOT: Final = Path(__file__).parents[2]
T = TypeVar("T", bound=Hashable)
_COUNTS: Final = ("articles", "headings", "labels", "levels", "units", "speakers")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a version file says, place by place, in the order of the text."""

    articles: tuple[str, ...]
    headings: tuple[tuple[str, str], ...]
    labels: tuple[tuple[str, str], ...]
    depths: tuple[int, ...]
    units: frozenset[str]
    speakers: frozenset[tuple[str, str]]


@dataclass(slots=True)
class Tally:
    """Of each kind how many there are, how many were found rightly, and how many were said at all."""

    wanted: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTS, 0))
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTS, 0))
    said: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTS, 0))
    tokens: int = 0
    accounted: int = 0

    def add(self, key: Reading, found: Reading, *, loud: bool) -> None:
        """The figures of one document."""
        articles, _ = _both(key.articles, found.articles)
        headings, missed = _both(key.headings, found.headings)
        same = _same(key.labels, found.labels)
        labels = len(same)
        levels = sum(key.depths[at] == found.depths[to] for at, to in same)
        for name, wanted, right, said in (
            ("articles", len(key.articles), articles, len(found.articles)),
            ("headings", len(key.headings), headings, len(found.headings)),
            ("labels", len(key.labels), labels, len(found.labels)),
            ("levels", labels, levels, labels),
            ("units", len(key.units), len(key.units & found.units), len(found.units)),
            ("speakers", len(key.speakers), len(key.speakers & found.speakers), len(found.speakers)),
        ):
            self.wanted[name] += wanted
            self.right[name] += right
            self.said[name] += said
        if loud:
            _tell("heading", missed)
            _tell(
                "level",
                [
                    (key.labels[at], key.depths[at], found.depths[to])
                    for at, to in same
                    if key.depths[at] != found.depths[to]
                ],
            )
            _tell("label missed", [key.labels[at] for at in sorted({*range(len(key.labels))} - {at for at, _ in same})])
            _tell(
                "label false", [found.labels[to] for to in sorted({*range(len(found.labels))} - {to for _, to in same})]
            )
            _tell("unit missed", sorted(key.units - found.units))
            _tell("unit false", sorted(found.units - key.units))
            _tell("speaker missed", sorted(key.speakers - found.speakers))
            _tell("speaker false", sorted(found.speakers - key.speakers))

    def line(self, form: str) -> str:
        """The figures in one line: found of those there are, and of those said how many are right."""
        parts = [
            f"{name} {self.right[name]}/{self.wanted[name]} ({_share(self.right[name], self.wanted[name])}"
            f", of those said {_share(self.right[name], self.said[name])})"
            for name in _COUNTS
        ]
        return f"{form:13} {', '.join(parts)}, tokens {self.accounted}/{self.tokens}"


def _tell(what: str, found: Sequence[object]) -> None:
    for each in found:
        print(f"    {what}: {each}")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def _same(one: Sequence[T], other: Sequence[T]) -> list[tuple[int, int]]:
    """The places of what stands in both, in one order."""
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(block.a + at, block.b + at) for block in blocks for at in range(block.size)]


def _both(one: Sequence[T], other: Sequence[T]) -> tuple[int, list[T]]:
    same = {at for at, _ in _same(one, other)}
    return len(same), [each for at, each in enumerate(one) if at not in same]


def _plain(text: str | None) -> str:
    return lower(" ".join((text or "").split())).strip(" :;.()")


def reading(head: VersionShape, text: Sequence[PieceShape]) -> Reading:
    """A version as what it is asked for."""
    names = {id: unit.name for id, unit in head.units.items()} | {id: role.name for id, role in head.roles.items()}
    articles: list[str] = []
    headings: list[tuple[str, str]] = []
    labels: list[tuple[str, str, int]] = []
    speakers: set[tuple[str, str]] = set()
    for piece in text:
        if not isinstance(piece, ArticleShape | BlockShape):
            continue
        marker = "".join((piece.article if isinstance(piece, ArticleShape) else piece.block).split())
        title = piece.heading if isinstance(piece, ArticleShape) else piece.block
        if isinstance(piece, ArticleShape):
            articles.append(marker)
        if title:
            headings.append((marker if isinstance(piece, ArticleShape) else "", _plain(title)))
        speakers |= {(marker, _called(names.get(id, id))) for id in piece.speaks_for}
        for path, entry, depth in _entries(piece.body, marker, 0):
            if label := _label(entry):
                labels.append((marker, label, depth))
            speakers |= {(path, _called(names.get(id, id))) for id in entry.speaks_for}
    units = frozenset(_plain(unit.name) for unit in head.units.values())
    return Reading(
        tuple(articles),
        tuple(headings),
        tuple(each[:2] for each in labels),
        tuple(each[2] for each in labels),
        units,
        frozenset(speakers),
    )


def _called(name: str) -> str:
    """The head of the directorate is one man, whether a text calls him in full or not."""
    plain = _plain(name)
    return "müdür" if plain.endswith((" müdürü", " müdür")) else plain


def _label(entry: ClauseShape | SubheadingShape) -> str:
    """ "(2) Planlama görevi:" over a list: whether its label is a paragraph's or stands before a heading, it is one."""
    return "".join(((entry.label if isinstance(entry, ClauseShape) else entry.before) or "").split())


def _entries(
    entries: Sequence[EntryShape], above: str, depth: int
) -> Iterator[tuple[str, ClauseShape | SubheadingShape, int]]:
    """The clauses and headings below something, each with its place in words and how many labels it stands within."""
    for place, entry in enumerate(entries):
        if not isinstance(entry, ClauseShape | SubheadingShape):
            continue
        wordless = isinstance(entry, ClauseShape) and not _label(entry) and not entry.text
        called = _label(entry) or (_plain(entry.heading) if isinstance(entry, SubheadingShape) else place)
        # What prints nothing of its own is no place: "a)" in it is the article's "a)".
        path = above if wordless else f"{above} {called}"
        yield path, entry, depth
        inner = depth + bool(_label(entry))
        yield from _entries(entry.items, path, inner)
        if isinstance(entry, SubheadingShape):
            yield from _entries(entry.body, path, inner)


def main() -> None:
    """Every form of every document, and the sums of each form."""
    project = Path(sys.argv[1]).resolve()
    if project.is_relative_to(ROOT):
        raise SystemExit("the keys stand outside this repository")
    forms = sys.argv[2:] or FORMS
    catalogues, _ = read_catalogues(ROOT)
    sums = {form: Tally() for form in forms}
    with tempfile.TemporaryDirectory() as work:
        for path in sorted(project.glob("data/municipalities/*/*/[0-9]*.yml")):
            version, _ = read_version(path.read_bytes(), str(path.relative_to(project)))
            assert version is not None, path
            key = reading(version.head, tuple(entry.shape for entry in version.text))
            text = (path.parent / version.head.source.file).read_text("utf-8")
            documents = made(path.parent.name, text, Path(work))
            for form in forms:
                if form not in documents:
                    continue
                document = documents[form]
                request = importing.Request(path.parts[-3], Origin(date.today()))
                with tempfile.TemporaryDirectory() as folder:
                    result = importing.imported(
                        document.name, document.read_bytes(), request, (), catalogues, Path(folder)
                    )
                tally = sums[form]
                one = Tally()
                for each in (tally, one):
                    each.add(key, _read(result), loud=each is one and bool(sys.argv[2:]))
                    each.tokens += result.proof.fidelity.total
                    each.accounted += result.proof.fidelity.accounted
                print(f"{path.parent.name:34} {one.line(form)}", flush=True)
    for form in forms:
        print(sums[form].line(form))


def _read(result: Imported) -> Reading:
    draft: Draft = result.draft
    return reading(draft.head, draft.text)


if __name__ == "__main__":
    main()
