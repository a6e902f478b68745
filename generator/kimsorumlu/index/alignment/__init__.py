"""Versions of a regulation aligned with each other: which passage became which, which unit. See `aligning.align`."""

from kimsorumlu.index.alignment.aligning import Step, align, align_steps, align_through
from kimsorumlu.index.alignment.passages import Kind, Passage, passages
from kimsorumlu.index.alignment.relation import Alignment, Change, Relation
from kimsorumlu.index.alignment.units import DutyBalance, Fate, Group, UnitChange, duty_balances, unit_changes

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
