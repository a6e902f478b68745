"""What is not known: every null and every text pointed at that is not held, and nothing that is known."""

from __future__ import annotations

import datetime
from dataclasses import replace

from tests import sites

from kimsorumlu.facts.gaps import Gap, GapKind
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.read.municipality_shape import Contact, Look
from kimsorumlu.site import Site

DAY = datetime.date(2026, 11, 29)


def of(site: Site, slug: str = "ornek") -> list[Gap]:
    return list(site.facts.gaps[slug])


def kinds(site: Site, slug: str = "ornek") -> list[GapKind]:
    return [gap.kind for gap in of(site, slug)]


def test_the_gaps_of_the_small_site() -> None:
    assert [gap.id for gap in of(sites.small())] == [
        "park-ve-bahceler-2023-06-07-sonraki-islemler",
        "park-ve-bahceler-2021-03-02-sonraki-islemler",
        "yeni-metin",
        "iletisim",
        "detsis",
    ]


def test_what_becomes_known_is_no_gap() -> None:
    site = sites.small()
    adoption = replace(sites.new(site).version.adoption, sent_to_governor=DAY, announced=DAY, in_force=DAY)
    known = sites.with_newest(site, adoption=adoption)
    assert GapKind.STEPS not in [gap.kind for gap in of(known) if gap.edition and gap.edition.in_force]
    contact = Contact("phone", "153", "https://ornek.example/", DAY)
    told = replace(sites.municipality(site), detsis="1", contacts=(contact,), checked=Look(DAY, "site"))
    assert not {GapKind.DETSIS, GapKind.CONTACT, GapKind.NEWER_TEXT} & set(kinds(sites.site_of(Corpus((told,)))))


def test_a_decision_is_known_only_with_its_day_and_number() -> None:
    for changes in ({"date": None}, {"decision": None}):
        adoption = replace(sites.new(sites.small()).version.adoption, **changes)  # type: ignore[arg-type]
        assert GapKind.DECISION in kinds(sites.with_newest(sites.small(), adoption=adoption))


def test_a_repealed_text_is_a_gap_unless_it_is_held() -> None:
    site = sites.small()
    repeal = sites.new(site).version.repeals[0]
    assert GapKind.REPEALED_TEXT not in kinds(site)
    lost = sites.with_newest(site, repeals=(replace(repeal, version=None), replace(repeal, version=None)))
    found = [gap for gap in of(lost) if gap.kind is GapKind.REPEALED_TEXT]
    assert [gap.id.rpartition("onceki-yonetmelik")[2] for gap in found] == ["", "-2"]


def test_an_amended_text_is_lost_only_where_none_is_held_before_it() -> None:
    site = sites.small()
    assert sites.new(site).version.amendments and GapKind.AMENDED_TEXT not in kinds(site)
    alone = sites.with_versions(site, sites.new(site).version)
    assert [gap.amendment and gap.amendment.id for gap in of(alone) if gap.kind is GapKind.AMENDED_TEXT] == ["karar-3"]


def test_of_a_superseded_text_nobody_asks_whose_duties_are_whose() -> None:
    asked = {GapKind.UNITS, GapKind.DUTIES}
    for gaps in sites.real().facts.gaps.values():
        assert all(gap.edition and gap.edition.in_force for gap in gaps if gap.kind in asked)


def test_all_staff_asks_for_no_unit() -> None:
    (gap,) = (gap for gap in of(sites.real(), "kocaeli-bb") if gap.kind is GapKind.DUTIES)
    assert gap.edition
    version = gap.edition.version
    roles = {role for duty in gap.duties for each in duty.speakers if (role := version.role(each))}
    assert {role.name for role in roles} == {"Şube Müdürü", "Şef"}


def test_an_id_is_one_gaps_in_its_municipality() -> None:
    for gaps in sites.real().facts.gaps.values():
        assert len({gap.id for gap in gaps}) == len(gaps)
