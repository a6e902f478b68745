"""Every cheat of bench/trust/permanence.yml is held, and what is declared is not taken for one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from bench.trust.permanence import Attempt, attempts, published, tried
from tests.locks import entries_of

from kimsorumlu.build import Against, Clock, Project, build, examine, lock, silent
from kimsorumlu.check.promises import GONE
from kimsorumlu.problems import CATALOGUE, Finding, Severity
from kimsorumlu.read.lock_file import LOCK, locks_of, read_lock, regulation_lock

ATTEMPTS = attempts()
NEW = "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"
VERSION = "ornek/park-ve-bahceler/2023-06-07/"
LOCKS = (LOCK, regulation_lock("ornek", "park-ve-bahceler"))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("cheats") / "published")


@pytest.fixture
def project(base: Path, tmp_path: Path) -> Path:
    return shutil.copytree(base, tmp_path / "project", symlinks=True)


def errors(root: Path, against: str = "") -> list[Finding]:
    checked, _ = examine(Project(root), Clock(silent), Against(against) if against else None)
    return [found for found in checked.findings if found.severity is Severity.ERROR]


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def append(root: Path, file: str, text: str) -> None:
    with (root / file).open("a", encoding="utf-8") as opened:
        opened.write(text)


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.title)
def test_a_cheat_is_held(attempt: Attempt, base: Path, tmp_path: Path) -> None:
    result = tried(attempt, base, tmp_path / "project")
    assert result.held, result.said


def test_most_cheats_are_held_by_what_was_promised(base: Path, tmp_path: Path) -> None:
    """Each tenth, so that the test is fast; `python -m bench.trust permanence` tells of all."""
    sample = ATTEMPTS[::10]
    told = [tried(attempt, base, tmp_path / str(number)).as_told for number, attempt in enumerate(sample)]
    assert told.count(True) >= len(sample) - 2


def test_there_are_many_cheats_of_every_kind() -> None:
    assert len(ATTEMPTS) >= 100
    assert len({attempt.title for attempt in ATTEMPTS}) == len(ATTEMPTS)
    found = {code for attempt in ATTEMPTS for code in attempt.found}
    assert found <= CATALOGUE.keys()
    assert found >= {
        *("address-lost", "address-new", "address-unpromised", "addresses-lost", "change-nowhere", "correction-lost"),
        *("fact-changed", "fact-lost", "lock-altered", "lock-hash", "lock-line", "lock-lines-lost", "lock-missing"),
        *("lock-none", "lock-rewritten", "lock-shortened", "lock-twice", "lock-unlisted", "lock-unsealed"),
        *("log-nowhere", "name-changed", "note-changed", "redirect-changed", "redirect-twice", "revision-unknown"),
        "text-changed",
    }


def test_what_was_published_is_held_to_nothing_else(project: Path) -> None:
    assert errors(project) == []
    assert errors(project, "HEAD") == []
    assert lock(Project(project)).new == 0


def test_before_the_first_commit_nothing_was_promised_and_other_noughts_are_names(project: Path) -> None:
    """Forges call what was there before a branch by as many noughts as a commit's name has letters."""
    assert errors(project, "0" * 40) == errors(project, "0" * 64) == []
    for name in ("0", "000", "0" * 39):
        assert [found.code for found in errors(project, name)] == ["revision-unknown"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(project: Path) -> None:
    for name in LOCKS:
        path = project / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert errors(project, "HEAD") == []


def test_what_is_no_lock_at_all_is_told_in_few_words(project: Path) -> None:
    path = project / LOCK
    path.write_text(path.read_text("utf-8"), "utf-16")
    assert len([found for found in errors(project) if found.code == "lock-line"]) <= 20


def test_a_declared_correction_of_a_fact_is_taken_over_once(project: Path) -> None:
    edit(project, NEW, 'decision: "48"', "decision: null")
    assert [found.code for found in errors(project)] == ["fact-lost"]
    append(project, NEW, "- {date: 2024-03-05, at: adoption.decision, why: Belgede okunamadığı anlaşıldı.}\n")
    assert errors(project) == []
    assert not lock(Project(project)).findings
    assert entries_of(project)[f"{VERSION}@adoption.decision"].hash == GONE
    assert errors(project, "HEAD") == []
    # Later somebody knows it; that is another correction.
    edit(project, NEW, "decision: null", 'decision: "48"')
    assert [found.code for found in errors(project)] == ["fact-changed"]


def test_what_was_unknown_can_be_filled_in(project: Path) -> None:
    edit(project, NEW, "announced: null", "announced: 2023-06-20")
    assert errors(project) == []
    assert lock(Project(project)).new == 1
    edit(project, NEW, "announced: 2023-06-20", "announced: 2023-06-21")
    (changed,) = errors(project)
    text = (project / NEW).read_text("utf-8")
    assert (changed.code, changed.span.file) == ("fact-changed", NEW)
    assert changed.span.line == text[: text.index("announced:")].count("\n") + 1


def test_a_note_is_taken_over_by_the_lock_but_never_published_unlocked(project: Path) -> None:
    edit(project, NEW, "1. fıkrasında yazılıdır", "birinci fıkrasında yazılıdır")
    assert errors(project) == []
    assert [found.code for found in errors(project, "HEAD")] == ["address-unpromised"]
    assert not lock(Project(project)).findings
    assert errors(project, "HEAD") == []
    edit(project, NEW, ', note: "Bağlılık *3. maddenin* birinci fıkrasında yazılıdır."', "")
    assert not lock(Project(project)).findings
    assert errors(project, "HEAD") == []
    assert lock(Project(project)).new == 0


def test_a_declared_change_of_a_name_is_taken_over_once(project: Path) -> None:
    edit(project, "data/topics.yml", "label: Telsiz", "label: Radyo")
    assert [found.code for found in errors(project)] == ["name-changed"]
    append(project, "data/changes.yml", "- {at: konu/telsiz/, was: Telsiz, date: 2024-03-05, why: Ad.}\n")
    assert errors(project) == []
    assert not lock(Project(project)).findings
    assert errors(project, "HEAD") == []
    edit(project, "data/topics.yml", "label: Radyo", "label: Telgraf")
    assert [found.code for found in errors(project)] == ["name-changed"]


def test_letters_of_a_name_may_be_mended(project: Path) -> None:
    edit(project, "data/topics.yml", "label: Telsiz", "label: TELSİZ")
    assert errors(project) == []


def test_a_slug_may_change_with_a_redirect_of_its_page(project: Path) -> None:
    edit(project, "data/municipalities/ornek/park-ve-bahceler/2021-03-02.yml", "fidanlik-servisi", "fidan-servisi")
    append(
        project,
        "data/redirects.yml",
        "- {old: ornek/birim/fidanlik-servisi/, new: ornek/birim/fidan-servisi/, date: 2024-02-05, why: Ad.}\n",
    )
    assert errors(project) == []
    assert not lock(Project(project)).findings
    assert errors(project) == []


def test_the_lock_of_a_renamed_regulation_goes_with_its_folder(project: Path) -> None:
    folder = project / "data" / "municipalities" / "ornek"
    (folder / "park-ve-bahceler").rename(folder / "parklar")
    edit(project, "data/topics.yml", "ornek/park-ve-bahceler/", "ornek/parklar/")
    append(
        project,
        "data/redirects.yml",
        "- {old: ornek/park-ve-bahceler/, new: ornek/parklar/, date: 2024-02-05, why: Ad.}\n",
    )
    assert errors(project) == []
    before = entries_of(project)
    assert not lock(Project(project)).findings
    after = entries_of(project)
    assert before.items() <= after.items()
    assert read_lock(project)[0].span("ornek/park-ve-bahceler/").file == regulation_lock("ornek", "parklar")
    assert errors(project, "HEAD") == []


def test_what_a_commit_promised_is_taken_back_into_the_locks(project: Path) -> None:
    before = {name: (project / name).read_bytes() for name in LOCKS}
    (project / LOCKS[1]).unlink()
    (project / LOCK).write_text("", "utf-8")
    assert lock(Project(project)).findings
    assert not lock(Project(project), "HEAD").findings
    assert {name: (project / name).read_bytes() for name in LOCKS} == before


def test_a_lock_of_the_days_of_one_file_is_carried_over_whole(project: Path) -> None:
    """As the locks of this repository were in 2026: one file, no list, no facts."""
    every = entries_of(project)
    old = {key: entry for key, entry in every.items() if "@" not in key}
    lines = (
        f"{key or '.'} {entry.hash} {entry.corrections}" if entry.hash else key or "." for key, entry in old.items()
    )
    for name in LOCKS:
        (project / name).unlink()
    (project / LOCK).write_text("# Addresses published.\n" + "".join(f"{line}\n" for line in sorted(lines)), "utf-8")
    assert locks_of({LOCK: (project / LOCK).read_bytes()}).entries == old
    assert [found.code for found in errors(project)] == ["lock-unsealed"]
    assert not lock(Project(project), "HEAD").findings
    assert entries_of(project) == every


def test_a_site_that_promised_nothing_yet_is_locked_when_told_so(project: Path) -> None:
    for name in LOCKS:
        (project / name).unlink()
    assert [found.code for found in lock(Project(project)).findings] == ["lock-none"]
    assert lock(Project(project), first=True).new > 100


def test_what_is_not_locked_is_built_as_a_draft_and_not_published(project: Path) -> None:
    for name in LOCKS:
        (project / name).unlink()
    built = build(Project(project), promised=True)
    assert not built.published
    assert [found.code for found in built.findings if found.severity is Severity.ERROR] == ["address-unpromised"]
    assert build(Project(project)).published


def test_lines_are_sorted_and_the_list_names_every_lock(project: Path) -> None:
    for name in LOCKS:
        head, *lines = (project / name).read_text("utf-8").splitlines()
        assert head.startswith("# ") and lines == sorted(lines)
    listed = re.findall(r"^(\S+addresses\.lock) (\d+) [0-9a-f]{64}$", (project / LOCK).read_text("utf-8"), re.MULTILINE)
    assert [name for name, _ in listed] == sorted(LOCKS)
    assert int(dict(listed)[LOCKS[1]]) == len((project / LOCKS[1]).read_text("utf-8").splitlines()) - 1
