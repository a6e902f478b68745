"""JSON-LD as data: what is written reads back the same, and no text can break out of its script."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from kimsorumlu.view.linked_data import SiteAddress, breadcrumbs, json_ld
from kimsorumlu.view.page_head import Crumb

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT, st.sampled_from(["", "../../", "https://site.example/a/"]))
def test_the_document_is_the_json_of_the_nodes(text: str, root: str) -> None:
    document = json_ld([{"@type": "Thing", "name": text, "url": SiteAddress("kutahya/")}], root.__add__)
    assert json.loads(document) == {
        "@context": "https://schema.org",
        "@type": "Thing",
        "name": text,
        "url": f"{root}kutahya/",
    }
    assert "<" not in document


def test_nothing_to_say_is_no_script() -> None:
    assert json_ld([], str) == ""


def test_several_nodes_are_a_graph() -> None:
    document = json.loads(json_ld([{"@type": "A"}, {"@type": "B"}], str))
    assert document["@graph"] == [{"@type": "A"}, {"@type": "B"}]


def test_breadcrumbs_are_those_of_the_page() -> None:
    found = breadcrumbs([Crumb("Kütahya", "kutahya/"), Crumb("Madde 8")])
    assert found["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Kütahya", "item": SiteAddress("kutahya/")},
        {"@type": "ListItem", "position": 2, "name": "Madde 8"},
    ]
