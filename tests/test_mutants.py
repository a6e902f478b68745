"""What `make mutants` goes by: every module named is asked once, and what is explained is there to be changed."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest
from bench.mutants.__main__ import _explained, _report, interval
from bench.mutants.fresh import codes_of
from bench.mutants.groups import GROUPS
from bench.mutants.run import Draw, Outcome, Survivor

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "kimsorumlu"


def test_every_module_of_the_promises_is_in_one_group() -> None:
    for top in ("check", "ids", "model"):
        for path in (PACKAGE / top).glob("*.py"):
            module = path.relative_to(PACKAGE).as_posix()
            asked = [name for name, group in GROUPS.items() if named(module, group.modules) - named(module, group.but)]
            assert len(asked) == 1, (module, asked)
    assert all((ROOT / test).exists() for group in GROUPS.values() for test in group.tests)


def named(module: str, patterns: tuple[str, ...]) -> int:
    return any(fnmatch(module, pattern) for pattern in patterns)


def test_what_is_explained_has_a_reason() -> None:
    for each, why in _explained().items():
        assert (PACKAGE / each.module).is_file(), each
        assert each.before != each.after, each
        assert why.endswith("."), "a reason is a sentence"


def test_a_survivor_is_printed_and_too_many_fail(capsys: pytest.CaptureFixture[str]) -> None:
    equal, missed = Survivor("ids/x.py", "a = 1", "a = 2"), Survivor("ids/x.py", "b < 1", "b <= 1")
    known = {equal: "It is not read."}
    assert _report((Outcome("ids/x.py", 21, 19, (equal, missed)),), known)
    table = capsys.readouterr().out
    assert table.splitlines()[1].split() == ["ids/x.py", "21", "21", "19", "1", "1", "95.0"]
    assert "- b < 1\n+ b <= 1" in table
    assert "a = 1" not in table
    assert not _report((Outcome("ids/x.py", 20, 18, (equal, missed)),), known)
    capsys.readouterr()
    assert not _report((Outcome("ids/x.py", 19, 19, ()),), known)
    assert "explained, but does not survive" in capsys.readouterr().out


def test_of_a_sample_the_sum_is_judged_and_nothing_explained_is_missed(capsys: pytest.CaptureFixture[str]) -> None:
    known = {Survivor("ids/x.py", "a = 1", "a = 2"): "It is not read."}
    missed = Survivor("ids/x.py", "b < 1", "b <= 1")
    few, many = Outcome("ids/x.py", 300, 1, (missed,)), Outcome("ids/y.py", 900, 37, ())
    assert _report((few, many), known)
    assert capsys.readouterr().out.splitlines()[3].split() == ["all", "1200", "39", "38", "0", "1", "97.4"]
    assert not _report((few,), known)


def test_of_a_draw_the_interval_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert _report((Outcome("ids/x.py", 300, 118, (Survivor("ids/x.py", "b < 1", "b <= 1"),)),), {})
    assert "118 of 119 killed: 95 % interval 95.4 to 99.9" in capsys.readouterr().out
    assert _report((Outcome("ids/x.py", 20, 20, ()),), {})
    assert "interval" not in capsys.readouterr().out, "where all were tried, nothing is estimated"


@pytest.mark.parametrize(
    ("killed", "tried", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (95, 100, 0.8882, 0.9785)],
)
def test_the_interval_is_wilsons(killed: int, tried: int, low: float, high: float) -> None:
    assert interval(killed, tried) == pytest.approx((low, high), abs=1e-4)


def test_mutants_are_drawn_of_each_module_or_of_the_group() -> None:
    modules = [[f"a{number}" for number in range(90)], ["b0", "b1"]]
    assert sorted(Draw().of(modules)) == sorted([*modules[0], *modules[1]])
    each = Draw(3, 7).of(modules)
    assert [name[0] for name in each] == [*"aaa", *"bb"] and each == Draw(3, 7).of(modules) != Draw(3, 8).of(modules)
    together = Draw(46, 7, of_group=True).of(modules)
    assert len(set(together)) == 46 and together == Draw(46, 7, of_group=True).of(modules)
    assert Draw(400, 7, of_group=True).of(modules) != [] and len(Draw(400, of_group=True).of(modules)) == 92


def test_the_tests_of_a_modules_findings_are_known_by_their_codes() -> None:
    codes = codes_of("kimsorumlu.check.role_rules.x_ids_of_one_role__mutmut_3", ROOT / "generator")
    assert codes == {"role-clash", "role-idle"}
    assert codes_of("kimsorumlu.check.lists.xǁClauseǁwalk__mutmut_1", ROOT / "generator") == set()
    for none in ("", "stats", "kimsorumlu.check.nothing.x_f__mutmut_1"):
        assert codes_of(none, ROOT / "generator") == set()
