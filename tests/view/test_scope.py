"""What the site says it holds, for few and many municipalities and kinds of directorate."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu.facts.scope import Scope, asked_of, scope
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.topics_file import read_topics
from kimsorumlu.view.scope import according_to, held, held_in_brief

KINDS = ("Bilgi İşlem", "Zabıta", "Temizlik İşleri")


def holding(municipalities: int, kinds: tuple[str, ...], regulations: int = 0, *, complete: bool = True) -> Scope:
    found = tuple(named(number) for number in range(municipalities))
    return Scope(found, regulations or municipalities * max(len(kinds), 1), kinds, complete, "2025-11-13")


def named(number: int) -> Municipality:
    return replace(sites.municipality(sites.small()), slug=f"il-{number}", name=f"İl {number} Belediyesi")


def test_the_real_texts_are_told_with_their_places() -> None:
    told = held(sites.real().facts.scope)
    assert str(told) == (
        "Bu sitede şimdilik dört belediyenin bilgi işlem yönetmelikleri var: Eyüpsultan, İzmir, Kocaeli, Kütahya "
        "(en yeni metin 13.11.2025)."
    )
    assert [link.address for link in told.links] == ["eyupsultan/", "izmir-bb/", "kocaeli-bb/", "kutahya/"]
    assert according_to(sites.real().facts.scope) == "Dört belediyenin bilgi işlem yönetmeliklerine göre."


@pytest.mark.parametrize(
    ("of", "long", "short"),
    [
        (
            holding(1, KINDS[:1]),
            "Bu sitede İl 0 Belediyesinin bilgi işlem yönetmeliği var (13.11.2025).",
            "İl 0 Belediyesinin bilgi işlem yönetmeliğine göre.",
        ),
        (
            holding(1, KINDS[:2]),
            "Bu sitede İl 0 Belediyesinin bilgi işlem ve zabıta yönetmelikleri var (en yeni metin 13.11.2025).",
            "İl 0 Belediyesinin bilgi işlem ve zabıta yönetmeliklerine göre.",
        ),
        (
            holding(4, KINDS[:2], complete=False),
            "Bu sitede şimdilik dört belediyenin bilgi işlem ya da zabıta yönetmelikleri var: İl 0, İl 1, İl 2, İl 3 "
            "(en yeni metin 13.11.2025).",
            "Dört belediyenin bilgi işlem ya da zabıta yönetmeliklerine göre.",
        ),
        (
            holding(1, tuple(f"İş {number}" for number in range(25))),
            "Bu sitede İl 0 Belediyesinin 25 türden müdürlüğünün yönetmelikleri var (en yeni metin 13.11.2025).",
            "İl 0 Belediyesinin 25 türden müdürlüğünün yönetmeliklerine göre.",
        ),
        (
            holding(40, KINDS[:1]),
            "Bu sitede şimdilik 40 belediyenin bilgi işlem yönetmelikleri var (en yeni metin 13.11.2025).",
            "40 belediyenin bilgi işlem yönetmeliklerine göre.",
        ),
        (
            holding(40, tuple(f"İş {number}" for number in range(25)), complete=False),
            "Bu sitede şimdilik 40 belediyenin 25 türden müdürlüğünün yönetmelikleri var (en yeni metin 13.11.2025).",
            "40 belediyenin 25 türden müdürlüğünün yönetmeliklerine göre.",
        ),
        (
            holding(2, ()),
            "Bu sitede şimdilik iki belediyenin görev yönetmelikleri var: İl 0, İl 1 (en yeni metin 13.11.2025).",
            "İki belediyenin görev yönetmeliklerine göre.",
        ),
        (Scope((), 0, (), True, ""), "Bu sitede henüz yönetmelik yok.", ""),
    ],
)
def test_one_sentence_whatever_is_held(of: Scope, long: str, short: str) -> None:
    assert str(held(of)) == long
    assert according_to(of) == short


def test_many_municipalities_are_one_link_to_their_list() -> None:
    assert [(link.text, link.address) for link in held(holding(40, KINDS[:1])).links] == [
        ("40 belediyenin", "belediyeler/")
    ]


def test_a_directorate_of_no_known_kind_is_not_passed_over() -> None:
    site = sites.real()
    none = replace(site.facts.catalogues.directorate_kinds, kinds=())
    unknown = scope(site.corpus, none)
    assert unknown.kinds == ()
    assert held_in_brief(unknown) == "Bu sitede şimdilik dört belediyenin görev yönetmelikleri var"


def test_a_unit_is_named_where_all_texts_are_of_its_kind() -> None:
    assert holding(4, KINDS[:1]).whose_work == "bilgi işlem biriminin"
    assert holding(4, KINDS[:2]).whose_work == holding(1, ()).whose_work == "birimin kendi"
    catalogue, findings = read_topics(b"", "data/topics.yml", shared_catalogue("topics"))
    assert not findings
    budget = {topic.id: topic for topic in asked_of(catalogue, holding(4, KINDS[:2])).topics}["butce"]
    assert budget.shape.question == "Birimin kendi bütçesini kim hazırlıyor?"
