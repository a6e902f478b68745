"""A run over a project: examined, built or locked. `building.build` shows the whole of it.

A name is brought when it is asked for: who checks one text need not wait for all that pages are made with.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kimsorumlu.build.building import Built, build, mend
    from kimsorumlu.build.clock import Clock, Stage, silent
    from kimsorumlu.build.examining import Checked, Planned, examine, unpromised
    from kimsorumlu.build.folders import Project
    from kimsorumlu.build.locking import Locked, lock
    from kimsorumlu.build.project import Against, Data, read
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

# Where each stands.
_HOMES: Final = {
    "Against": "project",
    "Built": "building",
    "Checked": "examining",
    "Clock": "clock",
    "Data": "project",
    "Locked": "locking",
    "Planned": "examining",
    "Project": "folders",
    "Stage": "clock",
    "build": "building",
    "examine": "examining",
    "lock": "locking",
    "mend": "building",
    "read": "project",
    "silent": "clock",
    "unpromised": "examining",
    "unready": "readiness",
    "unsaid": "readiness",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
