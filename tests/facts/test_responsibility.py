from __future__ import annotations

from hashlib import sha256
from typing import cast

from tests.facts.real import all_duties, corpus, fixture

from kimsorumlu.facts.duties import Duty
from kimsorumlu.turkish.fold import fold_letters

# Half → duty reference → kind → the words that prove it.
LABELS = cast(dict[str, dict[str, dict[str, list[str]]]], fixture("responsibility_labels.yml"))
DUTIES = {duty.reference: duty for duty in all_duties()}


def number(text: str) -> int:
    return int(sha256(text.encode()).hexdigest(), 16)


def drawn() -> set[str]:
    """The references of the duties to be labelled, as the head of the labels says."""
    by_hash = sorted(DUTIES.values(), key=lambda duty: number(duty.reference))
    found: dict[str, Duty] = {}
    for version in corpus().versions:
        here = [duty for duty in by_hash if duty.version_url == version.url]
        found |= {duty.reference: duty for duty in here[: max(32, round(len(here) * 0.31))]}
    last_words = {last_word(duty) for duty in found.values()}
    for duty in by_hash:
        if last_word(duty) not in last_words:
            last_words.add(last_word(duty))
            found[duty.reference] = duty
    return set(found)


def last_word(duty: Duty) -> str:
    return "".join(c if c.isalnum() or c == "_" else " " for c in fold_letters(duty.text)).split()[-1]


def test_the_labelled_duties_were_drawn_and_halved_by_rule() -> None:
    labelled = [reference for half in LABELS.values() for reference in half]
    assert len(labelled) == 279 and set(labelled) == drawn()
    for half, here in LABELS.items():
        assert {"seen" if number(fold_letters(DUTIES[r].text)) % 2 == 0 else "unseen" for r in here} == {half}


def test_the_proving_words_stand_in_the_duties() -> None:
    for half in LABELS.values():
        for reference, kinds in half.items():
            printed = " ".join(part.printed for part in DUTIES[reference].parts)
            missing = [word for words in kinds.values() for word in words if word not in printed]
            assert kinds and all(kinds.values()) and not missing, reference
