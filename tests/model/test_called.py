"""What a regulation is called beside its municipality's name."""

from __future__ import annotations

from tests import sites

from kimsorumlu.model.called import told_apart


def test_one_regulation_needs_no_name() -> None:
    assert told_apart([("zabita", "Zabıta Müdürlüğü", "müdürlük")]) == {}
    assert {edition.whose for edition in sites.real().corpus.editions} == {
        municipality.short_name for municipality in sites.real().corpus.municipalities
    }


def test_several_are_named_without_their_kind() -> None:
    assert sites.municipality(sites.several()).told_apart == {"kultur": "Kültür ve Sanat", "zabita": "Zabıta"}
    assert [edition.whose for edition in sites.several().corpus.editions] == [
        "Örneli, Kültür ve Sanat",
        "Örneli, Zabıta",
    ]


def test_names_that_would_be_the_same_stay_whole() -> None:
    names = [
        ("basin", "Basın Müdürlüğü", "müdürlük"),
        ("basin-burosu", "Basın Bürosu", "büro"),
        ("hal", "Hal Müdürlüğü", "müdürlük"),
        ("kurul", "Kurul", "kurul"),
    ]
    assert told_apart(names) == {
        "basin": "Basın Müdürlüğü",
        "basin-burosu": "Basın Bürosu",
        "hal": "Hal",
        "kurul": "Kurul",
    }
