"""The entries of an article's body as its author writes them, made ready for their shapes.

In the file the printed label is the key of a clause's text (`- ç): |`), so that the data reads like the regulation. It
is moved into `label` and `text` before the shapes are checked; positions still point at what was written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Final

from kimsorumlu.ids import captioned_name, is_slug, label_text, piece_name
from kimsorumlu.problems import Finding, Where, finding
from kimsorumlu.read.labels import is_label
from kimsorumlu.read.shaping import unknown_key
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.table_shapes import CellShape, FigureShape, RowShape, TableShape
from kimsorumlu.read.text_shapes import FIGURE, SUBHEADING, TABLE, ClauseShape, SubheadingShape, kind_of


def _keys(
    shape: type[ClauseShape | SubheadingShape | TableShape | RowShape | CellShape | FigureShape],
) -> frozenset[str]:
    return frozenset(field.name for field in fields(shape))


CLAUSE_KEYS: Final = _keys(ClauseShape) - {"label"}
SUBHEADING_KEYS: Final = _keys(SubheadingShape)
_TABLE_KEYS, _ROW_KEYS, _CELL_KEYS = _keys(TableShape), _keys(RowShape), _keys(CellShape)
_FIGURE_KEYS: Final = _keys(FigureShape)
_LEVELS = ("paragraph", "item", "subitem")


def body_entries(
    part: dict[str, object], document: Document, path: Path, where: Where, findings: list[Finding]
) -> dict[str, object]:
    """An article, or what else has a body, with the entries of that body made ready; findings of them are added."""
    return _Place(document, path, where, 0, findings).below(part, "body")


def check_mark(part: dict[str, object], document: Document, path: Path, where: Where, findings: list[Finding]) -> None:
    """What an amendment did is nothing without the mark that the document prints."""
    findings += [
        finding("mark-incomplete", document.key_span((*path, key)), where=where, missing="mark")
        for key in ("amendment", "effect")
        if part.get(key) and not part.get("mark")
    ]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entry stands in its file and in a reader's words, how deep in lists, and where findings go."""

    document: Document
    path: Path
    where: Where
    depth: int
    findings: list[Finding]

    def below(self, part: dict[str, object], key: str, deeper: int = 0) -> dict[str, object]:
        """The part with the list under this key made ready; anything but a list is left for the shapes to refuse."""
        entries = part.get(key)
        if not isinstance(entries, list):
            return part
        places = (
            replace(self, path=(*self.path, key, index), depth=self.depth + deeper) for index in range(len(entries))
        )
        return {**part, key: [place.entry(entry) for place, entry in zip(places, entries, strict=True)]}

    def entry(self, entry: object) -> object:
        """One entry made ready; anything but a section is left for the shapes to refuse."""
        if not isinstance(entry, dict):
            return entry
        ready: dict[str, Callable[[dict[str, object]], dict[str, object]]] = {
            SUBHEADING: self.subheading,
            TABLE: self.table,
            FIGURE: self.figure,
        }
        return ready.get(kind_of(entry), self.clause)(entry)

    def clause(self, clause: dict[str, object]) -> dict[str, object]:
        """A clause with its label key moved to `label` and `text`."""
        labels = [key for key in clause if key not in CLAUSE_KEYS and is_label(key)]
        if len(labels) > 1 or (labels and "text" in clause):
            both = labels + (["text"] if "text" in clause else [])
            span = self.document.key_span((*self.path, both[1]))
            self.findings.append(finding("two-labels", span, where=self.where, labels=", ".join(both)))
        step = (_LEVELS[min(self.depth, 2)], _spoken(labels[0] if labels else None, self.path))
        here = replace(self, where=(*self.where, step))
        folded: dict[str, object] = {}
        for key, value in clause.items():
            if key in labels[:1]:
                folded |= {"label": key, "text": value if value != "" else None}
            elif key in CLAUSE_KEYS:
                folded.setdefault(key, value)
            elif key not in labels:
                here._unknown(key, CLAUSE_KEYS)
        reading = folded.get("read_as")
        if reading is not None and not (labels and isinstance(reading, str) and is_label(reading)):
            span = self.document.span((*self.path, "read_as"))
            self.findings.append(finding("label-reading", span, where=here.where, value=str(reading)))
        check_mark(folded, self.document, self.path, here.where, self.findings)
        folded = here.below(folded, "items", 1)
        said = any(folded.get(key) for key in ("text", "items", "then", "mark"))
        if not said and not clause.keys() - CLAUSE_KEYS - set(labels):
            self.findings.append(finding("empty-clause", self.document.span(self.path), where=here.where))
        return folded

    def subheading(self, entry: dict[str, object]) -> dict[str, object]:
        """A heading inside an article; the lists below it go on at its own depth."""
        words = str(entry["heading"] or "").strip()
        here = replace(self, where=(*self.where, ("heading", words or "?")))
        known = here._known(entry, SUBHEADING_KEYS)
        here._kept("heading-slug", "heading", words, entry.get("slug"), piece_name(None, words))
        if not entry.get("items") and not entry.get("body"):
            span = self.document.span((*self.path, "heading"))
            self.findings.append(finding("heading-alone", span, where=here.where, value=words))
        # Items stand at the depth of a list below a paragraph, wherever their heading stands.
        known = here.below(known, "items", 1 if self.depth == 0 else 0)
        return here.below(known, "body")

    def table(self, entry: dict[str, object]) -> dict[str, object]:
        """A table with its rows and their cells."""
        table = entry["table"]
        known = self._known(entry, frozenset({"table"}))
        if not isinstance(table, dict):
            return known
        caption = str(table.get("caption") or "").strip()
        here = replace(self, path=(*self.path, "table"), where=(*self.where, ("table", caption or "…")))
        inside = here._known(table, _TABLE_KEYS)
        here._kept("caption-slug", "caption", caption, table.get("slug"), captioned_name(None, caption))
        for key, step in (("head", "head"), ("rows", "row")):
            rows = inside.get(key)
            if isinstance(rows, list):
                inside[key] = [
                    replace(here, path=(*here.path, key, index), where=(*here.where, (step, f"{index + 1}."))).row(row)
                    for index, row in enumerate(rows)
                ]
        return {**known, "table": inside}

    def row(self, row: object) -> object:
        """A row written as a section, and its cells that are; bare ones are left as they are."""
        known = self._known(row, _ROW_KEYS) if isinstance(row, dict) else row
        cells = known.get("cells") if isinstance(known, dict) else known
        if not isinstance(cells, list):
            return known
        path = (*self.path, "cells") if isinstance(known, dict) else self.path
        cells = [
            replace(self, path=(*path, index))._known(cell, _CELL_KEYS) if isinstance(cell, dict) else cell
            for index, cell in enumerate(cells)
        ]
        return {**known, "cells": cells} if isinstance(known, dict) else cells

    def figure(self, entry: dict[str, object]) -> dict[str, object]:
        """The caption of a figure, with what else is printed of it."""
        printed = entry["figure"]
        words = str((printed[0] if isinstance(printed, list) and printed else printed) or "").strip()
        here = replace(self, where=(*self.where, ("figure", words or "?")))
        here._kept("caption-slug", "figure", words, entry.get("slug"), captioned_name(None, words))
        return here._known(entry, _FIGURE_KEYS)

    def _known(self, part: dict[str, object], expected: frozenset[str]) -> dict[str, object]:
        """What the part may have; what else it has is told."""
        for key in part.keys() - expected:
            self._unknown(key, expected)
        return {key: value for key, value in part.items() if key in expected}

    def _kept(self, code: str, key: str, words: str, kept: object, made: str) -> None:
        """That the data keeps the address of what is addressed by its words."""
        if words and not (isinstance(kept, str) and is_slug(kept)):
            span = self.document.span((*self.path, key))
            self.findings.append(finding(code, span, where=self.where, value=words, slug=made))

    def _unknown(self, key: str, expected: frozenset[str]) -> None:
        self.findings.append(unknown_key(self.document, (*self.path, key), key, self.where, expected))


def _spoken(label: str | None, path: Path) -> str:
    return (label_text(label) if label else "") or f"{int(path[-1]) + 1}."
