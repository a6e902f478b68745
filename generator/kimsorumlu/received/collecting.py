"""Lines as a reader meets them: runs of letters, each set in its own way, gathered into numbered lines.

What DOCX, ODT and HTML share: a paragraph is its label and its runs; a line break within it parts it into lines, of
which only the last ends the paragraph. Blank lines are kept, since they set apart what stands between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from unicodedata import category

from kimsorumlu.problems import Phrase
from kimsorumlu.received import bounds
from kimsorumlu.received.letters import mended
from kimsorumlu.received.line import PLAIN, LineStyle, PageBox, Part, Reading, ReadingRemark, ReceivedLine, TableCell
from kimsorumlu.turkish.case import upper
from kimsorumlu.turkish.characters import DOCUMENT_SPACES, SOFT_HYPHEN, name_of, refused

BREAK: Final = "\n"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters set in one way. `capitals`: they are stored in any case and printed in capitals."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float | None = None
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its label, what stands between it and the text, and the text; `style` says what all of it shares."""

    runs: Sequence[Run]
    label: str = ""
    suffix: str = ""
    style: LineStyle = PLAIN
    level: int | None = None
    heading: int | None = None
    cell: TableCell | None = None
    part: Part = "body"
    # Of formats that know pages, where it stands; and whether it ends there, or only its line does.
    page: int | None = None
    box: PageBox | None = None
    ends: bool = True


class Collector:
    """The lines met so far, and the remarks on them."""

    def __init__(self) -> None:
        self._lines: list[ReceivedLine] = []
        self._remarks: dict[Phrase, ReadingRemark] = {}
        self._letters = 0
        self._tables = 0

    def table(self) -> int:
        """The number of the next table."""
        self._tables += 1
        return self._tables

    def remark(self, code: str, *filling: str) -> None:
        """Tells of something at the line to come; of the same a second time, that there are more."""
        reason = Phrase(code, *filling)
        known = self._remarks.get(reason)
        line = len(self._lines) + 1 if known is None else known.line
        self._remarks[reason] = ReadingRemark(reason, line, 1 if known is None else known.count + 1)

    def add(self, paragraph: Paragraph) -> None:
        """A paragraph as its lines. Raises UnreadableError beyond the bounds."""
        lead = Run(paragraph.label + paragraph.suffix)
        runs = [lead, *paragraph.runs] if lead.text else list(paragraph.runs)
        parts = _parted(runs)
        for place, part in enumerate(parts):
            seen = self._seen(part)
            text, bare = "".join(run.text for run in seen), "".join(map(_printed, seen))
            self._letters += len(text)
            if self._letters > bounds.MAX_LETTERS:
                raise bounds.beyond("document-letters", bounds.MAX_LETTERS)
            if len(self._lines) >= bounds.MAX_LINES:
                raise bounds.beyond("document-lines", bounds.MAX_LINES)
            self._lines.append(
                ReceivedLine(
                    number=len(self._lines) + 1,
                    text=text,
                    bare=bare,
                    part=paragraph.part,
                    style=_style(seen[1:] if lead.text and not place else seen, paragraph.style),
                    label="" if place else paragraph.label,
                    level=paragraph.level,
                    heading=paragraph.heading,
                    cell=paragraph.cell,
                    page=paragraph.page,
                    box=paragraph.box,
                    ends=paragraph.ends and place == len(parts) - 1,
                )
            )

    def _seen(self, runs: list[Run]) -> list[Run]:
        """The runs without characters that print nothing; private ones, which may print anything, stay."""
        found = []
        for run in runs:
            unseen = {run.text[place] for place in refused(run.text, but=f"{DOCUMENT_SPACES}{SOFT_HYPHEN}")}
            unseen = {character for character in unseen if category(character) != "Co"}
            for character in sorted(unseen):
                self.remark("document-unseen", name_of(character))
            kept = "".join(character for character in run.text if character not in unseen) if unseen else run.text
            found.append(replace(run, text=kept) if unseen else run)
        return found

    def reading(self) -> Reading:
        """All lines, with letters of broken fonts mended."""
        lines, read_as = mended(self._lines)
        last = max(1, len(lines))
        remarks = [ReadingRemark(r.reason, min(r.line, last), r.count) for r in self._remarks.values()]
        return Reading(lines, (*remarks, *read_as))


def _parted(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each line."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        for place, text in enumerate(run.text.split(BREAK)):
            if place:
                parts.append([])
            if text:
                parts[-1].append(run if text == run.text else Run(text, run.bold, run.italic, run.size, run.capitals))
    return parts


def _printed(run: Run) -> str:
    if not run.capitals:
        return run.text
    # Letters whose capitals are two would move all that follow.
    return "".join(c if len(upper(c)) != 1 else upper(c) for c in run.text)


def _style(runs: Sequence[Run], shared: LineStyle) -> LineStyle:
    letters = [(sum(not c.isspace() for c in run.text), run) for run in runs]
    total = sum(count for count, _ in letters)
    if not total:
        return shared
    sizes: dict[float, int] = {}
    for count, run in letters:
        if run.size is not None:
            sizes[run.size] = sizes.get(run.size, 0) + count
    return LineStyle(
        bold=shared.bold or sum(count for count, run in letters if run.bold) / total,
        italic=shared.italic or sum(count for count, run in letters if run.italic) / total,
        size=max(sizes, key=lambda size: sizes[size]) if sizes else shared.size,
        indent=shared.indent,
        alignment=shared.alignment,
    )
