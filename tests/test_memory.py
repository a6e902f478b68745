"""What was read before is not read again; whatever is another is, and what is found is what a fresh look finds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path

import pytest
from click.testing import CliRunner

from kimsorumlu.build import Checked, Clock, Project, examine, memory, silent
from kimsorumlu.build.part import examine_part, texts_asked
from kimsorumlu.check import rules
from kimsorumlu.check.fidelity import compare
from kimsorumlu.check.rules import Rule
from kimsorumlu.cli import main
from kimsorumlu.facts.facts import Facts
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.problems import Finding
from kimsorumlu.read.project import read_regulation
from tests.sites import SMALL

REGULATION = Path("data/municipalities/ornek/park-ve-bahceler")
VERSION = REGULATION / "2023-06-07.yml"


@pytest.fixture
def read(tmp_path: Path) -> Path:
    """A project that was read before."""
    root = tmp_path / "project"
    root.mkdir()
    shutil.copytree(SMALL / "data", root / "data")
    shutil.copy(SMALL / "mkdocs.yml", root)
    looked(root)
    return root


def looked(root: Path, *, remembers: bool = True, jobs: int = 1) -> Checked:
    return examine(Project(root, remembers=remembers, jobs=jobs), Clock(silent))[0]


@pytest.fixture
def again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read, and found out, and not remembered, from now on."""
    told: list[str] = []

    def telling(name: str, of: Callable[..., object]) -> None:
        def told_of(*given: object) -> object:
            told.append(name)
            return of(*given)

        monkeypatch.setattr(memory, name, told_of)

    telling("read_regulation", read_regulation)
    telling("compare", compare)
    return told


def same(ours: Checked, theirs: Checked) -> bool:
    """Whether the two hold and say the same."""
    seen = [
        (each.corpus, each.facts.of_version, each.facts.given, each.findings, each.fidelity) for each in (ours, theirs)
    ]
    return seen[0] == seen[1]


def test_what_did_not_change_is_not_read_again(read: Path, again: list[str]) -> None:
    once_more = looked(read)
    assert again == []
    assert same(once_more, looked(read, remembers=False))
    assert again


def test_of_two_regulations_the_one_that_changed_is_read_again(read: Path, again: list[str]) -> None:
    other = read / REGULATION.parent / "zabita"
    shutil.copytree(read / REGULATION, other)
    looked(read)
    again.clear()
    file = other / VERSION.name
    file.write_text(file.read_text("utf-8") + "# a remark\n", "utf-8")
    changed = looked(read)
    assert again.count("read_regulation") == 1
    assert same(changed, looked(read, remembers=False))


def test_rules_are_asked_anew_of_what_changed_and_where_they_find_something(
    read: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = read / REGULATION.parents[1] / "ikinci"
    shutil.copytree(read / REGULATION.parent, other)
    asked: list[tuple[str, str]] = []

    def telling(rule: Rule) -> Rule:
        @wraps(rule)
        def told_of(corpus: Corpus, facts: Facts) -> Iterable[Finding]:
            asked.extend((one.slug, rule.__qualname__) for one in corpus.municipalities)
            return rule(corpus, facts)

        return told_of

    of_one = [rule for rule in rules.RULES if rule not in (*rules.OF_THE_WHOLE, *rules.ON_FACTS)]
    monkeypatch.setattr(rules, "RULES", [telling(rule) for rule in of_one])
    names = {rule.__qualname__ for rule in of_one}
    found = looked(read)
    assert names == {rule for slug, rule in asked if slug == "ikinci"}
    finding = {rule for slug, rule in asked if slug == "ornek"}
    assert 0 < len(finding) < len(names) / 2
    file = other / REGULATION.name / VERSION.name
    file.write_text(file.read_text("utf-8").replace("title: ", "title: Yeni ", 1), "utf-8")
    asked.clear()
    changed = looked(read)
    assert names <= {rule for slug, rule in asked if slug == "ikinci"}
    assert {rule for slug, rule in asked if slug == "ornek"} <= finding
    assert changed.findings == looked(read, remembers=False).findings != found.findings


def test_another_catalogue_is_another_reading(read: Path) -> None:
    before = looked(read)
    (read / "data" / "topics.yml").unlink()
    without = looked(read)
    assert same(without, looked(read, remembers=False))
    assert not same(without, before)
    config = read / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("catalogues: []", "catalogues: [topics]"), "utf-8")
    assert same(looked(read), looked(read, remembers=False))
    assert not same(looked(read), without)


@pytest.mark.parametrize("fault", ["", "a slip", "another text than the document's"])
def test_several_processes_hold_and_say_the_same(read: Path, fault: str) -> None:
    for name in ("zabita", "temizlik"):
        shutil.copytree(read / REGULATION, read / REGULATION.parent / name)
    file = read / REGULATION.parent / "zabita" / VERSION.name
    text = file.read_text("utf-8")
    if fault == "a slip":
        file.write_text(text.replace("date:", "day:", 1), "utf-8")
    elif fault:
        file.write_text(text.replace("sorumlu", "sorunlu", 1), "utf-8")
    alone = looked(read, remembers=False)
    assert same(looked(read, remembers=False, jobs=3), alone)
    shutil.rmtree(read / "build")
    assert same(looked(read, jobs=3), alone)
    assert same(looked(read, jobs=3), alone)


def test_what_another_process_read_is_remembered(read: Path, again: list[str]) -> None:
    for name in ("zabita", "temizlik"):
        shutil.copytree(read / REGULATION, read / REGULATION.parent / name)
    looked(read, jobs=3)
    again.clear()
    looked(read)
    assert again == []


def test_a_slip_is_found_each_time(read: Path) -> None:
    file = read / VERSION
    file.write_text(file.read_text("utf-8").replace("date:", "day:", 1), "utf-8")
    found = [looked(read).findings for _ in range(2)]
    assert found[0] == found[1] == looked(read, remembers=False).findings != ()


def test_a_link_is_looked_through_each_time(read: Path, tmp_path: Path, again: list[str]) -> None:
    file = read / VERSION
    file.rename(tmp_path / "elsewhere.yml")
    file.symlink_to(tmp_path / "elsewhere.yml")
    found = [looked(read).findings for _ in range(2)]
    assert again.count("read_regulation") == 2
    assert {each.code for each in found[1]} >= {"file-unreadable"}


def test_what_was_edited_while_it_was_read_is_not_remembered(
    read: Path, again: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = read / VERSION
    before = file.read_text("utf-8")
    file.write_text(before + "# one\n", "utf-8")

    def edited_meanwhile(folder: Path, root: Path) -> object:
        made = read_regulation(folder, root)
        file.write_text(before + "# two\n", "utf-8")
        return made

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(memory, "read_regulation", edited_meanwhile)
        looked(read)
    file.write_text(before + "# one\n", "utf-8")
    looked(read)
    assert again.count("read_regulation") == 1


def test_damaged_bytes_are_read_anew(read: Path) -> None:
    for kept in (read / "build" / "known").iterdir():
        kept.write_bytes(b"x" * 100)
    assert same(looked(read), looked(read, remembers=False))


def test_another_program_reads_all_again(read: Path, again: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_program", lambda: "of another release")
    looked(read)
    assert again
    again.clear()
    monkeypatch.setattr(memory, "_program", lambda: None)  # it was edited while it ran
    looked(read)
    looked(read)
    assert again.count("read_regulation") == 2


def test_what_nothing_asks_for_any_more_is_forgotten(read: Path) -> None:
    known = read / "build" / "known"
    (known / ("0" * 64)).write_bytes(b"of a text that is gone")
    os.utime(known / ("0" * 64), (1, 1))
    held = len([*known.iterdir()])
    looked(read)
    assert len([*known.iterdir()]) == held - 1


def test_one_text_asked_for_is_not_read_twice(read: Path, again: list[str]) -> None:
    what = texts_asked(read, "ornek/park-ve-bahceler")
    assert what is not None
    first, second, fresh = (
        examine_part(Project(read, remembers=remembers), [what]) for remembers in (True, True, False)
    )
    assert first == second == fresh
    assert again.count("read_regulation") == 1  # the fresh look


def test_commands_remember_and_a_folder_that_leads_elsewhere_is_let_alone(read: Path, tmp_path: Path) -> None:
    shutil.rmtree(read / "build")
    assert CliRunner().invoke(main, ["--project", str(read), "check"]).exit_code == 0
    assert [*(read / "build" / "known").iterdir()]
    shutil.rmtree(read / "build" / "known")
    (tmp_path / "elsewhere").mkdir()
    (read / "build" / "known").symlink_to(tmp_path / "elsewhere")
    looked(read)
    assert [*(tmp_path / "elsewhere").iterdir()] == []
