"""What a person has to know of an import beside doubts about lines: what was not found, and what was put instead."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.problems import Phrase


@dataclass(frozen=True, slots=True)
class ImportRemark:
    """One thing that is not as it should be, in words."""

    what: Phrase
