"""What is changed, and which tests must notice: every group is a run of its own, so that a mutant meets few tests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Modules (patterns below the package, some of them left out) and the tests that mutmut chooses from."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    but: tuple[str, ...] = ()


_PROOF = tuple(
    f"check/{name}.py"
    for name in ("cells", "corrections", "declared_lines", "fidelity", "furniture", "page_words", "printed", "tokens")
)
_PROMISES = ("check/permanence.py", "check/promises.py")
_OUTLINE = (
    *(f"check/{name}_rules.py" for name in ("article", "heading", "sequence", "speaker", "text")),
    *(f"check/{name}.py" for name in ("answering", "hidden_labels", "lists", "marker_lines", "outline", "series")),
    "check/title_forms.py",
)
# Rules that ask the catalogues.
_CATALOGUES = ("citation", "job", "role", "scope", "topic")

GROUPS = {
    "ids": Group(("ids/*",), ("tests/ids",)),
    "proof": Group(
        _PROOF,
        (
            "tests/check/test_cells.py",
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
    "outline": Group(
        _OUTLINE,
        tuple(f"tests/check/test_{name}.py" for name in ("outline", "series", "marker_lines", "comparison", "rules")),
    ),
    "catalogues": Group(
        tuple(f"check/{name}_rules.py" for name in _CATALOGUES),
        ("tests/check/test_catalogue_rules.py", "tests/check/test_unit_rules.py"),
    ),
    "rules": Group(
        ("check/*",),
        (
            *(f"tests/check/test_{name}.py" for name in ("rules", "naming", "running_heads", "table_heads")),
            *(f"tests/check/test_{name}_rules.py" for name in ("history", "piece", "structure", "table", "unit")),
        ),
        but=(*_PROOF, *_PROMISES, *_OUTLINE, *(f"check/{name}_rules.py" for name in _CATALOGUES)),
    ),
}
