"""eIds follow from addresses, word by word."""

from __future__ import annotations

import pytest

from kimsorumlu import ids


@pytest.mark.parametrize(
    ("slug", "eid"),
    [
        ("madde-11", "art_11"),
        ("madde-5-a", "art_5-a"),
        ("madde-38--2", "art_38--2"),
        ("gecici-madde-1", "art_gecici-1"),
        ("ek-gecici-madde-1", "art_ek-gecici-1"),
        ("baslik-sofor", "hcontainer_baslik-sofor"),
    ],
)
def test_articles(slug: str, eid: str) -> None:
    assert ids.article_eid(slug) == eid
    assert ids.clause_eid(slug, "") == eid


@pytest.mark.parametrize(
    ("fragment", "eid"),
    [
        ("fikra-2-bent-a", "art_11__para_2__point_a"),
        ("bent-f", "art_11__point_f"),
        ("bent-d-2-alt-1", "art_11__point_d-2__indent_1"),
        ("bent-n3", "art_11__point_n3"),
        ("baslik-gorevler", "art_11__hcontainer_baslik-gorevler"),
    ],
)
def test_clauses(fragment: str, eid: str) -> None:
    assert ids.clause_eid("madde-11", fragment) == eid


@pytest.mark.parametrize(
    ("slug", "eid"),
    [
        ("bolum-1", "chp_1"),
        ("kisim-2-bolum-1", "part_2__chp_1"),
        ("grup-genel", "hcontainer_grup-genel"),
        ("bolum-1-a", "chp_1-a"),
    ],
)
def test_divisions(slug: str, eid: str) -> None:
    assert ids.division_eid(slug) == eid
