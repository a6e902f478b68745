"""A run over a project: examined, built or locked. `building.build` shows the whole of it."""

from __future__ import annotations

from kimsorumlu.build.building import Built, build, mend
from kimsorumlu.build.clock import Clock, Stage, silent
from kimsorumlu.build.examining import Checked, Planned, examine, unpromised
from kimsorumlu.build.locking import Locked, lock
from kimsorumlu.build.project import Against, Data, Project, read
from kimsorumlu.build.readiness import unready, unsaid

__all__ = [
    "Against",
    "Built",
    "Checked",
    "Clock",
    "Data",
    "Locked",
    "Planned",
    "Project",
    "Stage",
    "build",
    "examine",
    "lock",
    "mend",
    "read",
    "silent",
    "unpromised",
    "unready",
    "unsaid",
]
