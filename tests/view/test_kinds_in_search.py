"""The kinds of responsibility are shown by one sign and one word, on the topic's page and on the answer card."""

from __future__ import annotations

import re

from tests.sites import THEME

from kimsorumlu.exports.search.shards import DUTY_SIGNS
from kimsorumlu.facts.responsibility import Responsibility
from kimsorumlu.view.kinds import kind_sign

CARDS = THEME / "mkdocs" / "assets" / "js" / "search" / "cards.js"
KIND = re.compile(r"\b([a-z]): \['([a-z-]+)', '([^']+)'\]")
SIGNS = THEME / "mkdocs" / "assets" / "css" / "signs.css"


def test_the_card_shows_what_the_topic_page_shows() -> None:
    shown = {letter: (sign, word) for letter, sign, word in KIND.findall(CARDS.read_text("utf-8"))}
    kinds = {kind: kind_sign(kind) for kind in Responsibility}
    assert shown == {DUTY_SIGNS[kind.value]: (sign.sign, sign.word) for kind, sign in kinds.items()}


def test_every_kind_has_a_drawing() -> None:
    drawn = set(re.findall(r"^\.kind__sign--([a-z-]+) \{ mask-image", SIGNS.read_text("utf-8"), re.M))
    assert drawn == {kind_sign(kind).sign for kind in Responsibility}
