from __future__ import annotations

from dataclasses import replace

from tests.facts.real import corpus, roles, version
from tests.sites import with_last_article

from kimsorumlu.facts.duties import duties_of
from kimsorumlu.facts.roles import RoleHolder, SharedRole, reporting_line, role_holders, shared_roles, shared_slug


def holders() -> list[RoleHolder]:
    return [holder for version in corpus().versions for holder in role_holders(version, duties_of(version))]


def by_slug() -> dict[str, SharedRole]:
    return {role.slug: role for role in shared_roles(holders(), roles())}


def test_the_same_role_meets_under_one_slug() -> None:
    found = by_slug()
    heads = [(holder.version.municipality, holder.role.name) for holder in found["birim-sorumlusu"].holders]
    assert heads == [
        ("eyupsultan", "Yazılım ve Bilgi Yönetimi Birim Sorumlusu"),
        ("eyupsultan", "Akıllı Şehir ve Dijital Dönüşüm Birim Sorumlusu"),
        ("eyupsultan", "Sistem ve Network Birim Sorumlusu"),
        ("eyupsultan", "Teknik Altyapı Birim Sorumlusu"),
    ]
    assert [holder.version.municipality for holder in found["mudur"].holders] == ["eyupsultan", "kutahya"]
    assert {holder.version.municipality for holder in found["daire-baskani"].holders} == {"izmir-bb", "kocaeli-bb"}
    assert {holder.role.id for holder in found["belediye-baskani"].holders} == {
        "belediye-baskani",
        "buyuksehir-belediye-baskani",
    }


def test_a_role_the_table_does_not_name_stands_alone() -> None:
    found = by_slug()
    assert found["sistem-uzmani"].label == "Sistem Uzmanı"
    assert shared_slug("sistem-uzmani", roles()) == "sistem-uzmani"
    assert shared_slug("donanim-birim-sorumlusu", roles()) == "birim-sorumlusu"


def test_the_table_comes_first_and_the_rest_in_alphabetical_order() -> None:
    slugs = [role.slug for role in shared_roles(holders(), roles())]
    listed = [role.id for _, role in roles().roles]
    assert slugs[: len(listed)] == listed
    assert slugs[len(listed) :] == [
        "akilli-sehir-ve-dijital-donusum-uzmani",
        "analist-ve-programci",
        "evrak-ve-dosya-memuru",
        "network-uzmani",
        "sistem-uzmani",
    ]


def test_reporting_line_and_duties() -> None:
    kocaeli = version("kocaeli-bb")
    chief = kocaeli.role("sef")
    assert chief is not None
    assert [role.id for role in reporting_line(kocaeli, chief)] == ["sube-muduru", "daire-baskani", "ust-yonetim"]
    (holder,) = [entry for entry in by_slug()["sef"].holders if entry.version is kocaeli]
    assert [duty.reference for duty in holder.duties] == [f"{kocaeli.url}madde-12/#bent-a"]
    assert [role.id for role in holder.above] == ["sube-muduru", "daire-baskani", "ust-yonetim"]
    shared = [entry for entry in by_slug()["ust-yonetim"].holders if entry.version is kocaeli]
    assert [duty.article.name.named for duty in shared[0].duties] == ["17"]


def test_a_circle_ends_the_line() -> None:
    kocaeli = version("kocaeli-bb")
    circle = replace(
        kocaeli,
        roles=tuple(
            replace(role, reports_to=("sef",)) if role.id == "daire-baskani" else role for role in kocaeli.roles
        ),
    )
    chief = circle.role("sef")
    assert chief is not None
    assert [role.id for role in reporting_line(circle, chief)] == ["sube-muduru", "daire-baskani"]


def test_what_a_provisional_article_says_of_a_role_is_its_duty() -> None:
    spoken = with_last_article(speaks_for=("mudur",)).facts
    (holder,) = next(role for role in spoken.roles if role.slug == "mudur").holders
    assert [duty.article.name.named for duty in holder.duties] == ["6", "geçici 1"]
