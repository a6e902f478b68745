"""The entries of an article's body as its author writes them, made ready for their shapes.

In the file the printed label is the key of a clause's text (`- ç): |`), so that the data reads like the regulation. It
is moved into `label` and `text` before the shapes are checked; positions still point at what was written.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from kimsorumlu.ids import is_slug, label_text, piece_name
from kimsorumlu.problems import Finding, Where, finding
from kimsorumlu.read.labels import is_label
from kimsorumlu.read.shaping import unknown_key
from kimsorumlu.read.source import Document, Path
from kimsorumlu.read.text_shapes import ClauseShape, SubheadingShape, is_subheading

CLAUSE_KEYS = frozenset(field.name for field in fields(ClauseShape)) - {"label"}
SUBHEADING_KEYS = frozenset(field.name for field in fields(SubheadingShape))
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
        return self.subheading(entry) if is_subheading(entry) else self.clause(entry)

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
        for key in entry.keys() - SUBHEADING_KEYS:
            here._unknown(key, SUBHEADING_KEYS)
        kept, span = entry.get("slug"), self.document.span((*self.path, "heading"))
        if words and not (isinstance(kept, str) and is_slug(kept)):
            made = piece_name(None, words)
            self.findings.append(finding("heading-slug", span, where=here.where, value=words, slug=made))
        if not entry.get("items") and not entry.get("body"):
            self.findings.append(finding("heading-alone", span, where=here.where, value=words))
        known = {key: value for key, value in entry.items() if key in SUBHEADING_KEYS}
        # Items stand at the depth of a list below a paragraph, wherever their heading stands.
        known = here.below(known, "items", 1 if self.depth == 0 else 0)
        return here.below(known, "body")

    def _unknown(self, key: str, expected: frozenset[str]) -> None:
        self.findings.append(unknown_key(self.document, (*self.path, key), key, self.where, expected))


def _spoken(label: str | None, path: Path) -> str:
    return (label_text(label) if label else "") or f"{int(path[-1]) + 1}."
