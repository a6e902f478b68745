"""Where duties went: the numbers of the real pair, held against the published data; what must add up for any pair."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import sites
from tests.pages.history.pages import comparison

from kimsorumlu.exports.comparison import comparison_data
from kimsorumlu.facts.alignment import DutyFlow
from kimsorumlu.facts.duties import duties_of
from kimsorumlu.facts.history import Comparison, history
from kimsorumlu.model.regulation import Regulation
from kimsorumlu.model.version import Version

IT, TECHNOLOGY, ELECTRONICS = (
    "bilgi-islem-dairesi-baskanligi",
    "bilgi-teknolojileri-sube-mudurlugu",
    "elektronik-sistemler-sube-mudurlugu",
)
FINANCE, SMART = "idari-ve-mali-isler-birimi", "akilli-sehirler-sube-mudurlugu"
SOFTWARE, MAPS = "yazilim-gelistirme-sube-mudurlugu", "cografi-bilgi-sistemleri-sube-mudurlugu"
SECRETARY, SYSTEMS = "sekretarya", "bilgi-sistemleri-sube-mudurlugu"
COMPUTING, CITY = "bilisim-teknolojileri-sube-mudurlugu", "kent-bilgi-sistemleri-sube-mudurlugu"


def bands(flow: DutyFlow) -> dict[tuple[str, str], int]:
    return {(passing.old.id, passing.new.id): len(passing.duties) for passing in flow.passings}


def test_kocaeli_by_reading_both_texts() -> None:
    flow = comparison().flow
    assert {side.unit.id: (len(side.passed), len(side.astray), len(side.gone)) for side in flow.olds} == {
        IT: (1, 0, 0),
        SECRETARY: (3, 0, 7),
        SYSTEMS: (13, 0, 2),
        COMPUTING: (10, 0, 2),
        CITY: (7, 0, 1),
    }
    assert {side.unit.id: (len(side.inherited), len(side.found), len(side.fresh)) for side in flow.news} == {
        IT: (1, 0, 0),
        FINANCE: (10, 1, 25),
        SMART: (3, 0, 13),
        TECHNOLOGY: (8, 0, 17),
        MAPS: (4, 0, 12),
        ELECTRONICS: (10, 0, 14),
        SOFTWARE: (6, 0, 6),
    }
    assert bands(flow) == {
        (IT, IT): 1,
        (SECRETARY, FINANCE): 3,
        (SYSTEMS, FINANCE): 6,
        (SYSTEMS, SOFTWARE): 7,
        (SYSTEMS, TECHNOLOGY): 1,  # the users of servers and switches, a part of m. 6/a
        (COMPUTING, TECHNOLOGY): 6,
        (COMPUTING, ELECTRONICS): 6,
        (CITY, FINANCE): 3,
        (CITY, SMART): 2,
        (CITY, MAPS): 3,
    }
    assert [duty.at for duty in flow.shared] == ["madde-6 bent-a", "madde-7 bent-h", "madde-7 bent-l", "madde-8 bent-h"]


def owners(version: Version) -> dict[str, list[str]]:
    units = {unit.id for unit in version.units}
    return {duty.reference: [name for name in duty.speakers if name in units] for duty in duties_of(version)}


def test_the_bands_are_those_of_the_published_data() -> None:
    """Counted anew from what a reader can download, by nothing that the flow is made with."""
    since = comparison()
    published = json.loads(comparison_data("", since))["relations"]
    had, has = owners(since.old), owners(since.new)
    pairs = {(told["old"], told["new"]) for told in published if told["level"] == "clause" and told["new"]}
    moves = {(unit, other, old) for old, new in pairs for unit in had.get(old, ()) for other in has.get(new, ())}
    assert bands(since.flow) == Counter((unit, other) for unit, other, _ in moves)
    lost = [told["old"] for told in published if told["kind"] == "removed"]
    assert sum(len(side.gone) for side in since.flow.olds) == sum(bool(had.get(old)) for old in lost) == 12
    fresh = [told["new"] for told in published if told["kind"] == "added"]
    assert sum(len(side.fresh) for side in since.flow.news) == sum(bool(has.get(new)) for new in fresh) == 87


def adds_up(since: Comparison) -> None:
    flow, had, has = since.flow, owners(since.old), owners(since.new)
    for unit in since.old.units:
        side = flow.of_old(unit)
        assert len(side.all if side else ()) == sum(unit.id in names for names in had.values())
        passed = {duty.reference for passing in flow.leaving(unit) for duty in passing.duties}
        assert passed == {duty.reference for duty in (side.passed if side else ())}
    for unit in since.new.units:
        now = flow.of_new(unit)
        assert len(now.all if now else ()) == sum(unit.id in names for names in has.values())
        assert bool(flow.arriving(unit)) == bool(now and now.inherited)


def test_every_duty_of_the_real_pair_is_counted_once() -> None:
    adds_up(comparison())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 10_000), max_size=10))
def test_it_adds_up_whatever_is_dropped_or_given_to_others(edits: list[int]) -> None:
    old = sites.new(sites.small()).version
    articles = list(old.articles)
    for number in edits:
        if not articles:
            break
        place = number % len(articles)
        if number % 2:
            del articles[place]
        else:
            other = articles[(place + 1) % len(articles)]
            articles[place] = replace(articles[place], speaks_for=other.speaks_for)
    new = replace(old, date=old.date + datetime.timedelta(days=400), text=tuple(articles))
    (since,) = history(Regulation(old.municipality, old.regulation, (old, new))).comparisons
    adds_up(since)
