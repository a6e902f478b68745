"""How tables of slips write what is told of them: a finding on one line, with the words at its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kimsorumlu.problems import Finding, Language
from kimsorumlu.problems.report import word_where
from kimsorumlu.turkish.dates import day


def written(found: Finding, root: Path) -> str:
    """A finding on one line: code, what stands at its place, where that is, its values, what may have been meant."""
    span, said = found.span, [word_where(found.where, Language.TR)]
    said += [f"{key}={'today' if value == day(date.today()) else value}" for key, value in found.values]
    said += [f"near={found.near}"] if found.near else []
    said += [f"place={found.place}"] if found.place else []
    shown = (root / span.file).read_text("utf-8").split("\n")[span.line - 1][span.column - 1 :][: span.width or 30]
    return f"{found.code} «{shown}» {'; '.join(filter(None, said))}".rstrip()


def evidence(found: Finding) -> list[str]:
    """What is shown beside a finding: of what, what is marked there, and the text."""
    return [f"{each.kind}: «{each.marked}» {each.text}" for each in found.evidence]
