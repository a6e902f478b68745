"""Who sets which file of a plan: the engine what is like no other, shells with slots (shells.py) the mass of pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from kimsorumlu.publish.handwritten import Handwritten
from kimsorumlu.publish.plan import Plan, PlannedFile
from kimsorumlu.publish.shells import Specimen, fits, folders_of, specimens
from kimsorumlu.view.html import HTML

# Whatever may be the target of a link in Markdown; what is none does no harm.
_TARGET: Final = re.compile(r"[^\s()<>\"'\[\]]+")


@dataclass(frozen=True, slots=True)
class Shares:
    """The files of a plan that the engine is given, and those that need no engine.

    Each shell of the latter that are pages has a specimen among what the engine gets; `folders` are what shells lead to
    (Shape.folder).
    """

    by_engine: tuple[PlannedFile, ...]
    ready: tuple[PlannedFile, ...]
    specimens: tuple[Specimen, ...]
    folders: frozenset[str]


def shares_of(plan: Plan, singled_out: frozenset[str] | None) -> Shares:
    """The shares of a plan. `singled_out` are places of pages that the engine sets (Engine.singled_out), None for all.

    The engine also gets what pages that people wrote name, to say so if a link leads nowhere.
    """
    places = {file.path for file in plan.files}
    given = places.intersection(_named(plan.handwritten)) | places.intersection(singled_out or ())
    folders = folders_of([*plan.handwritten, *given])
    for file in plan.files:
        if file.format is HTML and (singled_out is None or not fits(file.page, folders)):
            given.add(file.path)
    ready = tuple(file for file in plan.files if file.path not in given)
    return Shares(
        tuple(file for file in plan.files if file.path in given),
        ready,
        specimens((file.page for file in ready if file.format is HTML), folders),
        folders,
    )


def _named(written: Mapping[str, Handwritten]) -> Iterator[str]:
    """Every place that a page somebody wrote may link to, as the engine looks for it."""
    for place, each in written.items():
        if each.page is not None:
            above = posixpath.dirname(place)
            for target in _TARGET.findall(each.page.body):
                path = unquote(re.split(r"[?#]", target, maxsplit=1)[0])
                yield posixpath.normpath(posixpath.join(above, path))
