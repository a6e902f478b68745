"""Places that the data names: articles, blocks, clauses."""

from __future__ import annotations

import pytest
from tests.sites import forms

from kimsorumlu.model.citing import place_citation

VERSION = next(e.version for e in forms().corpus.editions if e.in_force and e.regulation.slug == "temizlik-isleri")


@pytest.mark.parametrize(
    ("name", "cited", "address"),
    [
        ("3", "m. 3", "madde-3/"),
        ("madde-3", "m. 3", "madde-3/"),
        ("8", "m. 8", "madde-8/"),
        ("madde-8--2", "m. 8 (ikinci)", "madde-8--2/"),
        ("madde-8--2 fikra-1", "m. 8 (ikinci)/1", "madde-8--2/#fikra-1"),
        ("baslik-sofor", "“Şoför” başlığı", "baslik-sofor/"),
        ("baslik-kontrolor bent-a", "“Kontrolör” başlığı, a bendi", "baslik-kontrolor/#bent-a"),
        ("2 fikra-1-bent-b", "m. 2/1-b", "madde-2/#fikra-1-bent-b"),
    ],
)
def test_a_place_is_named_cited_and_addressed(name: str, cited: str, address: str) -> None:
    place = VERSION.place(name)
    assert place is not None
    assert place_citation(place) == cited
    assert VERSION.place_url(place) == VERSION.url + address


@pytest.mark.parametrize("name", [None, "", " ", "6", "madde-6", "baslik-yok", "2 bent-b", "2 fikra-1 bent-b", "x 2"])
def test_what_names_no_place(name: str | None) -> None:
    assert VERSION.place(name) is None


def test_a_place_speaks_for_whom_it_or_a_clause_of_it_names() -> None:
    whole, item, other = map(VERSION.place, ("2", "2 fikra-1-bent-a", "baslik-sofor"))
    assert whole is not None and item is not None and other is not None
    assert whole.speaks_for("toplama-birimi") and whole.speaks_for("supurme-birimi")
    assert item.speaks_for("toplama-birimi") and not item.speaks_for("supurme-birimi")
    assert other.speaks_for("sofor") and not other.speaks_for("mudur")
