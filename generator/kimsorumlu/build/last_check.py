"""What the last check of the whole project found, kept in its working folder: so many findings, where, on which day."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kimsorumlu.build.folders import Project
from kimsorumlu.problems import Finding, Severity

_FILE: Final = "last-check.json"


@dataclass(frozen=True, slots=True)
class LastCheck:
    """The day of a check, and of every file that had any how many errors and warnings it had."""

    day: datetime.date
    errors: Mapping[str, int]
    warnings: Mapping[str, int]

    def elsewhere(self, files: tuple[str, ...]) -> tuple[int, int]:
        """How many errors and warnings were in other files than those whose paths begin so."""
        errors, warnings = (
            sum(count for file, count in counts.items() if not file.startswith(files))
            for counts in (self.errors, self.warnings)
        )
        return errors, warnings


def keep_check(project: Project, findings: Iterable[Finding], day: datetime.date) -> None:
    """Keeps what a check of the whole found; where nothing can be kept, nothing is."""
    counts: dict[Severity, Counter[str]] = {severity: Counter() for severity in Severity}
    for found in findings:
        counts[found.severity][found.span.file] += 1
    kept = {
        "day": day.isoformat(),
        "errors": dict(sorted(counts[Severity.ERROR].items())),
        "warnings": dict(sorted(counts[Severity.WARNING].items())),
    }
    try:
        if not project.work.is_symlink():
            project.work.mkdir(exist_ok=True)
            (project.work / _FILE).write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError:
        return


def last_check(project: Project) -> LastCheck | None:
    """What the last check of the whole found; None if there was none, or nothing can be made of what was kept."""
    try:
        kept = json.loads((project.work / _FILE).read_text("utf-8"))
        day = datetime.date.fromisoformat(kept["day"])
        errors, warnings = ({str(file): int(n) for file, n in kept[key].items()} for key in ("errors", "warnings"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return LastCheck(day, errors, warnings)
