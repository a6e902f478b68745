"""Proof of fidelity to the received documents.

Each token of a document is body text, a declared label or heading, furniture, or a declared correction, in order. The
share accounted for is 100 %, or the difference is shown side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from kimsorumlu.check.cells import cells_apart, cells_in_columns
from kimsorumlu.check.furniture import furniture_lines, share, source_file
from kimsorumlu.check.outline import misplaced, place_in
from kimsorumlu.check.printed import DataToken, data_tokens
from kimsorumlu.check.table_heads import heads_in_place
from kimsorumlu.check.tokens import PlacedToken, document_tokens, rejoined
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, FindingEvidence, finding
from kimsorumlu.received.line import ReceivedLine

# More differences than this are one big misplacement; naming each would bury the first.
MAX_DIFFERENCES = 20
# Alignment takes a bit per pair of tokens; above this many (125 MB) a text is simply another text.
MAX_CELLS = 1_000_000_000
_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class Fidelity:
    """The result for one version: tokens in the document, tokens accounted for, and what is wrong."""

    url: str
    total: int
    accounted: int
    furniture: int
    corrections: int
    findings: tuple[Finding, ...]

    @property
    def share(self) -> float:
        """The share of the document's tokens that is accounted for, 0 to 1."""
        return self.accounted / self.total if self.total else 0.0

    @property
    def percent(self) -> str:
        """The share in percent, "100" or "99.87"; never rounded up to 100."""
        return "100" if self.accounted == self.total > 0 else f"{int(self.share * 10000) / 100:.2f}"


def compare(version: Version) -> Fidelity:
    """Compares a version's data with its received document.

    A missing or unreadable document accounts for nothing. Nor does data of which an article could not be read: its
    finding says so, and a comparison would only blame the lines around it.
    """
    nothing = Fidelity(version.url, 0, 0, 0, 0, ())
    received = version.received
    if received is None or version.incomplete:
        return nothing
    if received.unreadable:
        span = version.document.span(("source", "file"))
        return replace(nothing, findings=(finding("file-unreadable", span, reason=received.unreadable),))
    lines = received.lines
    cut, findings = furniture_lines(version, lines)
    every = document_tokens(lines)
    printed = cut.kept(every)
    furniture = len(every) - len(printed)
    data, more = data_tokens(version)
    printed = rejoined(printed, [token.text for token in data])
    findings = [*findings, *more]
    differences = list(_differences([token.text for token in printed], [token.text for token in data]))
    for difference in differences[:MAX_DIFFERENCES]:
        findings.append(_worded(version, lines, printed, data, difference))
    if not differences:
        findings += misplaced(version, lines, printed, data)
        findings += cells_apart(version, lines, printed, data)
        findings += cells_in_columns(version, lines, printed, data)
        findings += heads_in_place(version, lines, printed, data)
    # Surplus data is as wrong as missing data, though it leaves every printed token accounted for.
    lost = sum(max(d.src_end - d.src_start, d.dest_end - d.dest_start) for d in differences)
    total = len(printed) + furniture
    findings += share(version, total, furniture)
    accounted = max(0, total - lost)
    return Fidelity(version.url, total, accounted, furniture, len(version.source.corrections), tuple(findings))


@dataclass(frozen=True, slots=True)
class _Difference:
    """Where document tokens [src_start, src_end) stand in place of data tokens [dest_start, dest_end)."""

    src_start: int
    src_end: int
    dest_start: int
    dest_end: int


def _differences(printed: Sequence[str], data: Sequence[str]) -> Iterator[_Difference]:
    """The differing stretches in order; neighbouring insertions and deletions are one difference."""
    start = 0
    while start < min(len(printed), len(data)) and printed[start] == data[start]:
        start += 1
    end = 0
    while end < min(len(printed), len(data)) - start and printed[-1 - end] == data[-1 - end]:
        end += 1
    middle, other = printed[start : len(printed) - end], data[start : len(data) - end]
    if not middle and not other:
        return
    if len(middle) * len(other) > MAX_CELLS:
        yield _Difference(start, start + len(middle), start, start + len(other))
        return
    run: _Difference | None = None
    for op in Indel.opcodes(middle, other):
        if op.tag == "equal":
            if run:
                yield run
            run = None
            continue
        here = _Difference(start + op.src_start, start + op.src_end, start + op.dest_start, start + op.dest_end)
        run = here if run is None else _Difference(run.src_start, here.src_end, run.dest_start, here.dest_end)
    if run:
        yield run


def _worded(
    version: Version, lines: Sequence[ReceivedLine], printed: list[PlacedToken], data: list[DataToken], at: _Difference
) -> Finding:
    """One difference with both lines: what the document prints there, and what the data has."""
    there = printed[min(at.src_start, len(printed) - 1)] if printed else PlacedToken("", 1, 0)
    here = data[min(at.dest_start, len(data) - 1)] if data else None
    missing, surplus = printed[at.src_start : at.src_end], data[at.dest_start : at.dest_end]
    line = lines[there.line - 1].text if lines else ""
    last = missing[-1] if missing and missing[-1].line == there.line else there
    indent = len(line) - len(line.lstrip())
    marked = line[there.start : last.start + len(last.text)] if missing else ""
    at_line = FileSpan(source_file(version), there.line, there.start + 1)
    evidence = [FindingEvidence("document", at_line, line.strip(), marked, max(0, there.start - indent))]
    span = FileSpan(version.document.file)
    if here is not None:
        width = len(surplus[0].text) if surplus else 1
        span = place_in(here.piece, here.start, width)
        marked = surplus[0].text if surplus else ""
        evidence.append(FindingEvidence("data", span, here.piece.text, marked, here.start))
    before = [token.text for token in printed[max(0, at.src_start - _CONTEXT) : at.src_start]]
    context = ["…", *before] if before else []
    return finding(
        "fidelity",
        span,
        where=here.piece.where if here else (),
        evidence=tuple(evidence),
        printed=" ".join([*context, *(_cut([token.text for token in missing]) or ["—"])]),
        data=" ".join([*context, *(_cut([token.text for token in surplus]) or ["—"])]),
    )


def _cut(tokens: list[str]) -> list[str]:
    return tokens if len(tokens) <= 12 else [*tokens[:12], "…"]
