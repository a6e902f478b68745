"""What a doubt of the import leads to: the act that makes its other reading so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kimsorumlu.importer.recognise.outline import DECISIONS, Decision

_DECISION: Final[Mapping[str, Decision]] = {words: decision for decision, words in DECISIONS.items()}
_LEVELS: Final[tuple[Decision, ...]] = ("paragraph", "item", "subitem")
_ACTS: Final[Mapping[Decision, str]] = {
    "deeper": "indent",
    "higher": "outdent",
    "goes-on": "join",
    "heading": "heading",
    "heading-after": "heading",
    "subheading": "heading",
    "block": "block",
    "article": "article",
}
_HEADINGS: Final[frozenset[Decision]] = frozenset(("heading", "heading-after", "subheading"))


def act_for(decided: str, other: str) -> str:
    """The name of the act (review/desk.py) that makes of what was decided the other reading; "" where none does."""
    was, wanted = _DECISION.get(decided), _DECISION.get(other)
    if was is None or wanted is None:
        return ""
    if was in _LEVELS and wanted in _LEVELS:
        return "indent" if _LEVELS.index(wanted) > _LEVELS.index(was) else "outdent"
    if was in _HEADINGS and wanted == "text":
        return "heading"
    return _ACTS.get(wanted, "")
