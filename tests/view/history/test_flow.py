"""The drawing of a flow: lengths as the numbers have them, nothing upon another; the sentence above it."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from tests import sites
from tests.pages.history.pages import comparison

from kimsorumlu.facts.history import Comparison, history
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.version import Version
from kimsorumlu.view.history.flow import flow_view
from kimsorumlu.view.history.flow_drawing import FlowDrawing
from kimsorumlu.view.history.lead import lead

DRAWINGS = ("wide", "narrow")


def drawing(name: str) -> FlowDrawing:
    view = flow_view(comparison())
    assert view is not None
    return next(one for one in view.drawings if one.name == name)


@pytest.mark.parametrize("name", DRAWINGS)
def test_lengths_are_in_proportion_to_duties(name: str) -> None:
    shown = drawing(name)
    total: dict[str, float] = defaultdict(float)
    for bar in shown.bars:
        total[bar.css] += bar.height
    # 33 duties went on from the old units, 42 of the new ones are from before; 12 are gone, 87 new.
    scale = total["gone"] / 12
    assert total["on"] / scale == pytest.approx(33 + 42, abs=0.5)
    assert total["new"] / scale == pytest.approx(87, abs=0.5)


@pytest.mark.parametrize("name", DRAWINGS)
def test_bands_begin_and_end_on_bars(name: str) -> None:
    shown = drawing(name)
    bars = [bar for bar in shown.bars if bar.css == "on"]
    for band in shown.bands:
        _, top, _, _, _, _, right, there, there_end, *_ = map(float, re.findall(r"-?[\d.]+", band.path))
        bottom = float(re.findall(r"[\d.]+Z", band.path)[0][:-1])
        assert any(bar.y - 0.1 <= top < bottom <= bar.y + bar.height + 0.1 for bar in bars if bar.x < right)
        assert any(bar.y - 0.1 <= there < there_end <= bar.y + bar.height + 0.1 for bar in bars if bar.x == right)


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_number_and_no_name_stands_upon_another(name: str) -> None:
    shown = drawing(name)
    for one, other in combinations(shown.bands, 2):
        assert abs(one.x - other.x) > 14 or abs(one.y - other.y) > 11, (one.number, other.number)
    for side in (True, False):
        lines = sorted(text.y for text in shown.texts if text.ends is side)
        assert all(later - earlier > 12 for earlier, later in pairwise(lines))
        assert lines[-1] < shown.height


def later(old: Version, new: Version | None = None) -> Comparison:
    changed = replace(new or old, date=old.date + datetime.timedelta(days=800))
    (found,) = history(Regulation(old.municipality, old.regulation, (old, changed))).comparisons
    return found


def test_where_nothing_moved_there_is_no_picture() -> None:
    old = sites.new(sites.small()).version
    assert flow_view(later(old)) is None
    assert str(lead(later(old))).startswith("Birimler aynı kaldı. Birimlerin 2023’teki ")
    assert "görevinin hepsi sürüyor." in str(lead(later(old)))


def test_of_units_that_lost_all_their_duties_the_sentence_says_so() -> None:
    old = sites.new(sites.small()).version
    kept = tuple(entry for entry in old.text if not getattr(entry, "speaks_for", ()))
    told = str(lead(later(old, replace(old, text=kept))))
    assert "görevinin hepsi kalktı." in told and "yeni görev" not in told
