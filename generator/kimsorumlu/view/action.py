"""What a reader can do with an answer (theme/pages/_action.html.j2): ask the municipality, in a ready letter."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu import ids


@dataclass(frozen=True, slots=True)
class Action:
    """Where an answer leads on: the letter about its clause, its card.

    `about` names the clause where several stand on a page.
    """

    letter: str
    card: str
    about: str


def action(reference: str, about: str) -> Action:
    """What can be done with the clause at this permanent address; `about` is how it is called: "m. 9/1-ı"."""
    return Action(ids.letter_url(reference), ids.printed_card_url(reference), about)
