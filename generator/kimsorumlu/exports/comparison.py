"""A comparison as data: `index.json` beside its page. What the fields mean stands in content/yontem.md."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from kimsorumlu.facts.alignment import Alignment, LostPower, Passage, PassageKind, Power, Relation, UnitChange
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.version import Version
from kimsorumlu.view.history.words import CHANGE_NAMES, shown

FORMAT = 3


def comparison_data(municipality: str, comparison: Comparison) -> bytes:
    """Every relation of a comparison, one a line; addresses are relative to the site's root.

    `municipality` is its name.
    """
    alignment = comparison.alignment
    head: dict[str, Any] = {
        "format": FORMAT,
        "address": comparison.url,
        "municipality": municipality,
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        "counts": {kind.value: _counts(alignment, kind) for kind in _kinds(alignment)},
        "units": [_unit(change) for change in comparison.units],
        "successors": {id: list(after) for id, after in alignment.successors.items()},
    }
    lines = ",\n".join(json.dumps(_relation(relation), ensure_ascii=False) for relation in alignment.relations)
    text = json.dumps(head, ensure_ascii=False, indent=1)
    return f'{text[:-2]},\n "relations": [\n{lines}\n ]\n}}\n'.encode()


def _kinds(alignment: Alignment) -> list[PassageKind]:
    """The kinds that are counted: rows of tables where there are any, the others always."""
    return [kind for kind in PassageKind if kind is not PassageKind.ROW or alignment.of(kind)]


def _counts(alignment: Alignment, kind: PassageKind) -> dict[str, int]:
    """How many changes of each sort, as the page counts them; a split or a merger counts once."""
    found = Counter(shown(group[0]) for group in alignment.groups(kind))
    return {
        name: sum(found[change] for change in CHANGE_NAMES if CHANGE_NAMES[change] == name)
        for name in CHANGE_NAMES.values()
    }


def _version(version: Version) -> dict[str, Any]:
    return {
        "date": version.date.isoformat(),
        "address": version.url,
        "decision": version.adoption.decision,
        "sha256": version.source.sha256,
    }


def _unit(change: UnitChange) -> dict[str, Any]:
    return {
        "fate": change.fate.value,
        "old": [unit.id for unit in change.olds],
        "new": [unit.id for unit in change.news],
        "reasons": list(change.evidence),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "kind": CHANGE_NAMES[shown(relation)],
        "level": relation.kind.value,
        "old": _address(relation.old),
        "new": _address(relation.new),
        "similarity": relation.similarity,
        "text_changed": relation.text_changed,
        "moved": relation.renumbered or relation.other_unit,
        "renumbered": relation.renumbered,
        "other_unit": relation.other_unit,
        "lost": _lost(relation.lost) if relation.lost else None,
        "reason": relation.evidence,
    }


def _lost(lost: LostPower) -> dict[str, Any]:
    return {"before": _power(lost.before), "after": _power(lost.after)}


def _power(power: Power | None) -> dict[str, str] | None:
    return {"kind": power.kind.value, "words": power.words} if power else None


def _address(passage: Passage | None) -> str | None:
    return passage.reference if passage else None
