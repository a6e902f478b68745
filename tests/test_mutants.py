"""What `make mutants` goes by: every module named is asked once, and what is explained is there to be changed."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest
from bench.mutants.__main__ import _explained, _report
from bench.mutants.fresh import codes_of
from bench.mutants.groups import GROUPS
from bench.mutants.run import Outcome, Survivor

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


def test_the_tests_of_a_modules_findings_are_known_by_their_codes() -> None:
    codes = codes_of("kimsorumlu.check.role_rules.x_ids_of_one_role__mutmut_3", ROOT / "generator")
    assert codes == {"role-clash", "role-idle"}
    assert codes_of("kimsorumlu.check.lists.xǁClauseǁwalk__mutmut_1", ROOT / "generator") == set()
    for none in ("", "stats", "kimsorumlu.check.nothing.x_f__mutmut_1"):
        assert codes_of(none, ROOT / "generator") == set()
