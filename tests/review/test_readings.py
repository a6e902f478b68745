from __future__ import annotations

import pytest

from kimsorumlu.importer.recognise.outline import DECISIONS, Decision
from kimsorumlu.review.desk import PLAIN
from kimsorumlu.review.readings import act_for


@pytest.mark.parametrize(
    ("decided", "other", "act"),
    [
        ("item", "subitem", "indent"),
        ("subitem", "paragraph", "outdent"),
        ("item", "deeper", "indent"),
        ("text", "goes-on", "join"),
        ("text", "heading", "heading"),
        ("heading", "text", "heading"),
        ("text", "article", "article"),
        ("subheading", "block", "block"),
        ("front", "unread", ""),
    ],
)
def test_another_reading_is_made_so_by_an_act(decided: Decision, other: Decision, act: str) -> None:
    assert act_for(DECISIONS[decided], DECISIONS[other]) == act
    assert act == "" or act in PLAIN


def test_words_that_are_none_of_the_imports_lead_nowhere() -> None:
    assert act_for("bir şey", "başka bir şey") == ""
