"""Versions of a regulation aligned with each other: which passage became which, which unit. See `aligning.align`."""

from kimsorumlu.facts.alignment.aligning import VersionStep, align, align_steps, align_through
from kimsorumlu.facts.alignment.flow import DutyFlow, NewDuties, OldDuties, Passing, distinct, duty_flow
from kimsorumlu.facts.alignment.passages import Passage, PassageKind, once, passages
from kimsorumlu.facts.alignment.powers import LostPower, Power
from kimsorumlu.facts.alignment.relation import Alignment, Change, Relation
from kimsorumlu.facts.alignment.units import DutyBalance, Fate, Group, UnitChange, duty_balances, unit_changes

__all__ = [
    "Alignment",
    "Change",
    "DutyBalance",
    "DutyFlow",
    "Fate",
    "Group",
    "LostPower",
    "NewDuties",
    "OldDuties",
    "Passage",
    "PassageKind",
    "Passing",
    "Power",
    "Relation",
    "UnitChange",
    "VersionStep",
    "align",
    "align_steps",
    "align_through",
    "distinct",
    "duty_balances",
    "duty_flow",
    "once",
    "passages",
    "unit_changes",
]
