"""The directorates that law 5393 counts in every municipality: held, known from another text, or not known."""

from __future__ import annotations

from dataclasses import replace

from tests import sites

from kimsorumlu.facts.required import RequiredDirectorate, required_directorates
from kimsorumlu.read.directorate_kinds_file import DirectorateKindShape

LAW = {"kanun-5393": "48"}
PARKS = DirectorateKindShape("park-ve-bahceler", "Park ve Bahçeler", required_by=LAW)
POLICE = DirectorateKindShape("zabita", "Zabıta", required_by=LAW)
GRAVES = DirectorateKindShape("mezarliklar", "Mezarlıklar")


def found(kind: str, *, held: str | None = None) -> tuple[RequiredDirectorate, ...]:
    corpus = sites.small().corpus if held is None else sites.of_kind(sites.small().corpus, held)
    return required_directorates(replace(corpus.municipalities[0], kind=kind), (PARKS, POLICE, GRAVES))


def test_a_text_of_the_kind_is_held() -> None:
    parks, police = found("district", held="park-ve-bahceler")
    assert parks.text is not None and parks.text.in_force
    assert (police.kind, police.text, police.known) == (POLICE, None, None)


def test_without_one_a_unit_of_that_name_in_force_is_known() -> None:
    parks, police = found("city")
    assert parks.text is None and parks.known is not None
    edition, unit = parks.known
    assert (edition.in_force, unit.name) == (True, "Park ve Bahçeler Müdürlüğü")
    assert (police.text, police.known) == (None, None)


def test_a_metropolitan_municipality_has_an_organisation_of_its_own() -> None:
    assert found("metropolitan") == ()


def test_the_package_has_the_four_of_the_law() -> None:
    kinds = sites.real().facts.given.directorate_kinds.kinds
    required = [kind.label for kind in kinds if kind.required_by == LAW]
    assert required == ["Yazı İşleri", "Mali Hizmetler", "Fen İşleri", "Zabıta"]
