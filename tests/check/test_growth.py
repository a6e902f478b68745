"""What a check costs grows as its texts do: twice the items of a list take twice the steps."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import CodeType

from tests.check.growth import project_with_list, steps

from kimsorumlu.build import Checked, Clock, Project, examine, silent

# What is said of one item more may cost a little more than of the one before (its number is longer).
_LINEAR = 2.3
# A function that takes fewer steps for an item is in no list's way; some take their cache's size to come to their pace.
_FEW = 20


def test_twice_the_items_of_a_list_take_twice_the_steps(tmp_path: Path) -> None:
    few, some, many = (_counted(project_with_list(tmp_path / str(items), items)) for items in (60, 120, 240))
    grown = {
        f"{code.co_filename}:{code.co_firstlineno}": (some[code] - few[code], many[code] - some[code])
        for code in many
        if many[code] - some[code] > _FEW * (240 - 120)
    }
    assert grown
    assert {place: (first, then) for place, (first, then) in grown.items() if then > _LINEAR * first} == {}


def _counted(root: Path) -> Counter[CodeType]:
    """The steps of examining a project without a slip."""
    found: list[Checked] = []
    counted = steps(lambda: found.append(examine(Project(root), Clock(silent))[0]))
    assert found[0].ok
    return counted
