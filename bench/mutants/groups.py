"""What is changed, and which tests must notice: every group is a run of its own, so that a mutant meets few tests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Modules (patterns below the package) and the tests that are asked, of which mutmut runs those that reach them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


GROUPS = {
    "ids": Group(("ids/*",), ("tests/ids",)),
    "proof": Group(
        ("check/tokens.py", "check/fidelity.py", "check/printed.py", "check/corrections.py", "check/furniture.py"),
        (
            "tests/check/test_layout.py",
            "tests/check/test_fidelity.py",
            "tests/check/test_corrections.py",
            "tests/check/test_furniture.py",
            "tests/check/test_cheats.py",
        ),
    ),
    "promises": Group(
        ("check/permanence.py", "check/promises.py"),
        ("tests/check/test_permanence.py", "tests/check/test_permanence_cheats.py"),
    ),
    "model": Group(("model/*",), ("tests/model",)),
    "rules": Group(
        ("check/*_rules.py", "check/naming.py", "check/outline.py", "check/rules.py"),
        (
            "tests/check/test_citation_rules.py",
            "tests/check/test_every_finding.py",
            "tests/check/test_history_rules.py",
            "tests/check/test_job_rules.py",
            "tests/check/test_role_rules.py",
            "tests/check/test_scope_rules.py",
            "tests/check/test_structure_rules.py",
            "tests/check/test_topic_rules.py",
        ),
    ),
}
