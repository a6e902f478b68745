"""Proof of fidelity to the received documents.

Each token of a document is body text, a declared label or heading, furniture, or a declared correction, in order. The
share accounted for is 100 %, or the difference is shown side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from kimsorumlu.check.tokens import Token, document_lines, document_tokens, undecorated, words
from kimsorumlu.model.corpus import Version
from kimsorumlu.model.text import Article, Clause, Division
from kimsorumlu.problems import Evidence, Finding, Span, Where, finding
from kimsorumlu.read.shapes import Correction

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


@dataclass(frozen=True, slots=True)
class _Piece:
    """One printed string of the data: its address (for corrections), its text, and where it stands."""

    at: str
    text: str
    span: Span
    where: Where


@dataclass(frozen=True, slots=True)
class _DataToken:
    text: str
    piece: _Piece


def compare(version: Version) -> Fidelity:
    """Compares a version's data with its received document. A missing or unreadable document accounts for nothing."""
    if version.source_bytes is None:
        return Fidelity(version.url, 0, 0, 0, 0, ())
    try:
        lines = document_lines(version.source_bytes)
    except UnicodeDecodeError as error:
        span = version.document.span(("source", "file"))
        found = finding("file-unreadable", span, reason=f"alınan belge UTF-8 değil (bayt {error.start})")
        return Fidelity(version.url, 0, 0, 0, 0, (found,))
    cut, findings = _furniture(version, lines)
    printed = list(document_tokens(lines, version.source.format, cut))
    furniture = sum(len(words(lines[number - 1])) for number in cut)
    data, more = _data_tokens(version)
    findings = [*findings, *more]
    differences = list(_differences([token.text for token in printed], [token.text for token in data]))
    for difference in differences[:MAX_DIFFERENCES]:
        findings.append(_worded(version, lines, printed, data, difference))
    # Surplus data is as wrong as missing data, though it leaves every printed token accounted for.
    lost = sum(max(d.src_end - d.src_start, d.dest_end - d.dest_start) for d in differences)
    total = len(printed) + furniture
    accounted = max(0, total - lost)
    return Fidelity(version.url, total, accounted, furniture, len(version.source.corrections), tuple(findings))


def _furniture(version: Version, lines: list[str]) -> tuple[set[int], list[Finding]]:
    cut: set[int] = set()
    findings: list[Finding] = []
    for index, furniture in enumerate(version.source.furniture):
        for place, part in enumerate(furniture.lines):
            span = version.document.span(("source", "furniture", index, "lines", place))
            if part.last > len(lines):
                findings.append(finding("furniture-lines", span, value=str(part), count=str(len(lines))))
                continue
            numbers = range(part.first, part.last + 1)
            text = "\n".join(lines[n - 1] for n in numbers)
            if version.source.format == "markdown":
                text = "\n".join(undecorated(lines[n - 1]) for n in numbers)
            there, declared = words(text), words(furniture.text)
            if there != declared and not (furniture.personal and _within(declared, there)):
                evidence = (Evidence("", Span(version.source.file, part.first), text.strip().replace("\n", " / ")),)
                findings.append(finding("furniture-differs", span, evidence=evidence, value=str(part)))
                continue
            cut.update(numbers)
    return cut, findings


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether `part` occurs in `whole` in order; a stamp's person name is not repeated in the data."""
    rest = iter(whole)
    return all(token in rest for token in part)


def _pieces(version: Version) -> Iterator[_Piece]:
    """Everything the data says the document prints, in order."""
    document = version.document
    yield from _block(version.front_matter, "front_matter", document.span(("front_matter",)))
    for entry in version.text:
        if isinstance(entry, Division):
            yield from _division(entry, version)
        else:
            yield from _article(entry, version)
    yield from _block(version.back_matter, "back_matter", document.span(("back_matter",)))


def _block(text: str | None, at: str, span: Span) -> Iterator[_Piece]:
    for offset, line in enumerate((text or "").split("\n")):
        yield _Piece(at, line, Span(span.file, span.line + offset, span.column, len(line) or 1), ())


def _division(entry: Division, version: Version) -> Iterator[_Piece]:
    where: Where = ((entry.kind, entry.label),)
    yield _Piece(entry.slug, entry.label, entry.span, where)
    if entry.title:
        yield _Piece(entry.slug, entry.title, version.document.span((*entry.path, "title")), where)


def _article(article: Article, version: Version) -> Iterator[_Piece]:
    span = version.document.span
    heading = (
        [_Piece(article.slug, article.heading, span((*article.path, "heading")), article.where)]
        if article.heading
        else []
    )
    if not article.heading_after:
        yield from heading
    yield _Piece(article.slug, article.marker, article.span, article.where)
    if article.heading_after:
        yield from heading
    if article.mark:
        yield _Piece(article.slug, article.mark.text, span((*article.path, "mark")), article.where)
    for paragraph in article.body:
        yield from _clause(paragraph, article, version)


def _clause(clause: Clause, article: Article, version: Version) -> Iterator[_Piece]:
    at, span = f"{article.slug} {clause.fragment}", version.document.span
    if clause.label:
        yield _Piece(at, clause.label, version.document.key_span((*clause.path, clause.label)), clause.where)
    if clause.text:
        yield _Piece(at, clause.text, clause.span, clause.where)
    elif clause.mark:
        yield _Piece(at, clause.mark.text, span((*clause.path, "mark")), clause.where)
    for item in clause.items:
        yield from _clause(item, article, version)
    if clause.closing:
        yield _Piece(at, clause.closing, span((*clause.path, "closing")), clause.where)


def _data_tokens(version: Version) -> tuple[list[_DataToken], list[Finding]]:
    """The data's tokens with every declared correction undone, as the document must print them."""
    pending = list(enumerate(version.source.corrections))
    tokens: list[_DataToken] = []
    for piece in _pieces(version):
        texts = words(piece.text)
        for item in [item for item in pending if item[1].at == piece.at]:
            undone = _undo(texts, item[1])
            if undone is not None:
                texts = undone
                pending.remove(item)
        tokens += [_DataToken(text, piece) for text in texts]
    findings = [
        finding(
            "correction-not-found",
            version.document.span(("source", "corrections", index)),
            value=f"{correction.printed} → {correction.corrected} ({correction.at})",
        )
        for index, correction in pending
    ]
    return tokens, findings


def _undo(texts: list[str], correction: Correction) -> list[str] | None:
    """The tokens with the corrected form replaced by the printed one; None unless it occurs exactly once."""
    corrected, printed = words(correction.corrected), words(correction.printed)
    size = len(corrected)
    starts = [start for start in range(len(texts) - size + 1) if texts[start : start + size] == corrected]
    return texts[: starts[0]] + printed + texts[starts[0] + size :] if len(starts) == 1 else None


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
    version: Version, lines: list[str], printed: list[Token], data: list[_DataToken], at: _Difference
) -> Finding:
    piece = data[min(at.dest_start, len(data) - 1)].piece if data else None
    line = printed[min(at.src_start, len(printed) - 1)].line if printed else 1
    span = piece.span if piece else Span(version.document.file)
    source = f"{version.document.file.rpartition('/')[0]}/{version.source.file}"
    missing = [token.text for token in printed[at.src_start : at.src_end]]
    surplus = [token.text for token in data[at.dest_start : at.dest_end]]
    before = [token.text for token in printed[max(0, at.src_start - _CONTEXT) : at.src_start]]
    evidence = (
        Evidence("belge / document", Span(source, line), lines[line - 1].strip(), missing[0] if missing else ""),
        Evidence("veri / data", span, piece.text if piece else "", surplus[0] if surplus else ""),
    )
    return finding(
        "fidelity",
        span,
        where=piece.where if piece else (),
        evidence=evidence,
        printed=" ".join([*(["…", *before] if before else []), *_cut(missing)]) if missing else "—",
        data=" ".join(_cut(surplus)) or "—",
    )


def _cut(tokens: list[str]) -> list[str]:
    return tokens if len(tokens) <= 12 else [*tokens[:12], "…"]
