"""Over the built site: comparison pages give both texts back from their DOM, their data is there, links hold."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from kimsorumlu.facts.alignment import PassageKind, passages
from tests import sites
from tests.pages.history.pages import comparison, groups, new_texts, old_texts_of

pytestmark = pytest.mark.site

PAGE = "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/"


def test_every_relation_of_the_real_pair_gives_both_texts_back(site: Path) -> None:
    document = html.fromstring((site / PAGE / "metin" / "index.html").read_bytes())
    entries = {str(entry.get("id")): entry for entry in document.cssselect("article.change[id]")}
    assert set(entries) == set(groups())
    for id, group in groups().items():
        olds = {r.old.at: (r.old.text, r.old.closing) for r in group if r.old}
        news = {r.new.at: (r.new.text, r.new.closing) for r in group if r.new}
        assert sorted(old_texts_of(entries[id], group)) == sorted(olds.values()), id
        assert sorted(new_texts(entries[id])) == sorted(news.values()), id
    before = [text for id, group in groups().items() for text in old_texts_of(entries[id], group)]
    after = [text for entry in entries.values() for text in new_texts(entry)]
    for whole, version in ((before, comparison().old), (after, comparison().new)):
        assert sorted(whole) == sorted((p.text, p.closing) for p in passages(version) if p.kind is PassageKind.CLAUSE)


def test_the_data_lies_beside_the_page(site: Path) -> None:
    data = json.loads((site / PAGE / "index.json").read_text("utf-8"))
    assert data["address"] == PAGE
    assert len(data["relations"]) == len(comparison().alignment.relations)
    for relation in data["relations"]:
        for side in ("old", "new"):
            if relation[side]:
                assert (site / relation[side].partition("#")[0] / "index.html").is_file()


def test_every_regulation_has_its_past_and_every_pair_its_page(site: Path) -> None:
    pasts = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("*/*/gecmis/index.html"))
    regulations = [r for m in sites.real().corpus.municipalities for r in m.regulations]
    assert pasts == sorted(f"{regulation.url}gecmis" for regulation in regulations)
    pairs = {path.parent.relative_to(site).as_posix() for path in site.glob("*/*/gecmis/*/index.html")}
    assert pairs >= {f"{r.url}gecmis/{a.date}..{b.date}" for r in regulations for a, b in pairwise(r.versions)}
    assert PAGE.rstrip("/") in pairs
