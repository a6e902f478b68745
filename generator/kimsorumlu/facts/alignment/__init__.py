"""Versions of a regulation aligned with each other: which passage became which, which unit. See `aligning.align`."""

from kimsorumlu.facts.alignment.aligning import Step, align, align_steps, align_through
from kimsorumlu.facts.alignment.passages import Kind, Passage, passages
from kimsorumlu.facts.alignment.relation import Alignment, Change, Relation
from kimsorumlu.facts.alignment.units import DutyBalance, Fate, Group, UnitChange, duty_balances, unit_changes

__all__ = [
    "Alignment",
    "Change",
    "DutyBalance",
    "Fate",
    "Group",
    "Kind",
    "Passage",
    "Relation",
    "Step",
    "UnitChange",
    "align",
    "align_steps",
    "align_through",
    "duty_balances",
    "passages",
    "unit_changes",
]
