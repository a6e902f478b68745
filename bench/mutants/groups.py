"""What is changed, and which tests must notice: every group is a run of its own, so that a mutant meets few tests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Modules (patterns below the package, some of them left out) and the tests that mutmut chooses from."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    but: tuple[str, ...] = ()


_PROOF = ("check/tokens.py", "check/fidelity.py", "check/printed.py", "check/corrections.py", "check/furniture.py")
_PROMISES = ("check/permanence.py", "check/promises.py")
_RULES = ("citation", "history", "job", "piece", "role", "scope", "structure", "table", "topic", "unit")

GROUPS = {
    "ids": Group(("ids/*",), ("tests/ids",)),
    "proof": Group(
        _PROOF,
        (
            "tests/check/test_tokens.py",
            "tests/check/test_printed.py",
            "tests/check/test_comparison.py",
            "tests/check/test_corrections.py",
            "tests/check/test_furniture.py",
        ),
    ),
    "promises": Group(
        _PROMISES,
        ("tests/check/test_permanence_rules.py", "tests/check/test_promises.py"),
    ),
    "model": Group(("model/*",), ("tests/model",)),
    "rules": Group(
        ("check/*",),
        (
            *(f"tests/check/test_{name}_rules.py" for name in _RULES),
            "tests/check/test_every_finding.py",
            "tests/check/test_marker_lines.py",
            "tests/check/test_naming.py",
            "tests/check/test_outline.py",
        ),
        but=(*_PROOF, *_PROMISES),
    ),
}
