"""The judged sets of outcomes: what the search should say to each question, see the heads of answers_….yml."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

SETS = {
    name: Path(__file__).with_name(f"answers_{name}.yml")
    for name in ("2026", "2027", "2028", "2029", "2030", "2031", "2032", "2033", "2034")
}
DEVELOPMENT = Path(__file__).with_name("development_2026.yml")
OUTCOMES = frozenset({"answer", "clauses", "silent", "outside", "other-place", "compare", "page", "nothing"})

Half = Literal["seen", "unseen"]


@dataclass(frozen=True, slots=True)
class Question:
    """One judged question; the heads of the files say what its fields mean. Addresses are full, as on the site."""

    q: str
    outcome: str
    also: tuple[str, ...]
    at: str | None
    relevant: tuple[str, ...]
    first: tuple[str, ...]
    near: tuple[str, ...]
    card: Mapping[str, Mapping[str, tuple[str, ...]]]
    job: str | None
    of: tuple[str, ...]
    pages: tuple[str, ...]
    place: str | None
    offered: str | None

    @property
    def half(self) -> Half:
        """Whether it may be looked at while the search is tuned."""
        return "unseen" if hashlib.sha256(self.q.encode()).digest()[-1] % 2 else "seen"


def load(path: Path) -> list[Question]:
    """All questions of a set, in its order."""
    data = yaml.safe_load(path.read_text("utf-8"))
    return [_question(entry, data["texts"]) for entry in data["questions"]]


def _question(entry: Mapping[str, Any], texts: Mapping[str, str]) -> Question:
    def full(addresses: Iterable[str]) -> tuple[str, ...]:
        return tuple(f"{texts[key]}/{rest}" for key, _, rest in (address.partition("/") for address in addresses))

    if unknown := entry.keys() - set(Question.__slots__):
        raise ValueError(f"{entry['q']}: unknown fields {sorted(unknown)}")
    card = entry.get("card", {})
    return Question(
        q=entry["q"],
        outcome=entry["outcome"],
        also=tuple(entry.get("also", ())),
        at=entry.get("at"),
        relevant=full(entry.get("relevant", ())),
        first=full(entry.get("first", ())),
        near=full(entry.get("near", ())),
        card={at: {unit: full(clauses) for unit, clauses in units.items()} for at, units in card.items()},
        job=entry.get("job"),
        of=tuple(entry.get("of", ())),
        pages=tuple(entry.get("pages", ())),
        place=entry.get("place"),
        offered=entry.get("offered"),
    )
