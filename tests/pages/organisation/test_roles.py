"""The page of a role and the list of roles."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from tests.pages.reading import having, headings, ids, read, rows, text
from tests.painted import head, only
from tests.sites import edition, many, old, real

from kimsorumlu.facts.references import NAMED
from kimsorumlu.pages.organisation import roles
from kimsorumlu.pages.organisation.roles import role_index, role_pages
from kimsorumlu.view.role_table import role_rows

ROLES = real().facts.roles
PAGES = {page.address: page for page in role_pages(real())}


def role(slug: str) -> Element:
    return read(real(), PAGES[f"unvan/{slug}/"])


def test_every_role_has_a_page() -> None:
    assert list(PAGES) == [f"unvan/{role.slug}/" for role in ROLES]


@pytest.mark.parametrize("slug", [role.slug for role in ROLES])
def test_the_page_is_well_built(slug: str) -> None:
    page = role(slug)
    assert len(set(ids(page))) == len(ids(page))
    levels = headings(page)
    assert levels[0] == 1 and all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert head(real(), PAGES[f"unvan/{slug}/"])["description"]


def test_a_role_stands_with_unit_superiors_and_duties() -> None:
    page = role("sef")
    facts = rows(page)
    assert facts["Bağlı olduğu"] == "Şube Müdürü, Bilgi İşlem Dairesi Başkanı"
    assert facts["Daha üstte"] == "Üst yönetim"
    (municipality,) = page.iter("article")
    assert len(having(municipality, "p", cls="duties__place")) == 1


def test_all_duties_are_quoted_as_printed_with_their_address() -> None:
    page = role("daire-baskani")
    quoted = [
        ["".join(p.itertext()) for p in li.iter("p") if p.get("class") is None]
        for li in next(ul for ul in having(page, "ul", cls="duties"))
    ]
    holder = next(r for r in ROLES if r.slug == "daire-baskani").holders[0]
    assert quoted == [
        [f"{part.label} {part.printed}" if part.label else part.printed for part in duty.parts]
        for duty in holder.duties
    ]


def test_where_duties_stand_in_several_lists_each_begins_with_what_introduces_it() -> None:
    (eyupsultan, kutahya) = role("mudur").iter("article")
    led = [
        ["".join(p.itertext()) for p in li.iter("p")]
        for li in next(ul for ul in having(eyupsultan, "ul", cls="duties"))
    ]
    begun = {duty[0]: duty[-1] for duty in led if duty[0].startswith("(") and len(duty) > 2}
    assert begun == {
        "(1) Müdürün görevleri aşağıdaki gibidir;": "m. 13/1-a",
        "(2) Müdürün yetkileri aşağıdaki gibidir:": "m. 13/2-a",
    }
    # One list needs no telling apart.
    assert having(kutahya, "p", cls="duties__lead") == []


def test_an_office_outside_owes_the_text_no_line_and_no_duties() -> None:
    page = role("belediye-baskani")
    assert not [*page.iter("dl")]
    assert "Metin bu unvana ayrıca görev saymamıştır." in text(page)


def test_with_many_municipalities_duties_are_counted() -> None:
    site = many(NAMED + 1)
    page = read(site, only(role_pages(site), "unvan/mudur/"))
    folds = having(page, "details", cls="fold")
    assert len(folds) == NAMED + 1
    assert [*page.iter("article")] == having(page, "ul", cls="duties") == having(page, "nav", cls="letters") == []
    assert "görev ve yetki maddesi, m. 6/1" in text(folds[0])


def test_of_several_texts_the_duties_are_folded() -> None:
    few, several = (read(site, only(role_pages(site), "unvan/mudur/")) for site in (many(5), many(6)))
    assert having(few, "details", cls="fold") == []
    folded = having(several, "details", cls="fold")
    assert [text(fold).partition(" maddesi")[0] for fold in folded] == ["1 görev ve yetki"] * 6
    assert all(having(fold, "ul", cls="duties") for fold in folded)


def test_a_role_of_many_texts_is_on_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    site = many(5)
    whole = read(site, only(role_pages(site), "unvan/mudur/"))
    monkeypatch.setattr(roles, "_AROUND_A_HOLDER", 40_000)
    pages = [page for page in role_pages(site) if page.address.startswith("unvan/mudur/")]
    assert [page.address for page in pages] == ["unvan/mudur/", "unvan/mudur/2/", "unvan/mudur/3/"]
    assert pages[1].title == "Müdür B03 – B04 · Unvan"
    parts = [read(site, page) for page in pages]
    told = [article.get("id") for part in parts for article in part.iter("article")]
    assert told == [article.get("id") for article in whole.iter("article")]
    for part in parts:
        assert [text(a) for a in having(part, "nav", cls="sheets")[0].iter("a")] == ["B01 – B02", "B03 – B04", "B05"]
        # The counts are of all pages.
        assert having(part, "p", cls="summary-line")[0].find("span/b").text == "5"  # type: ignore[union-attr]


def test_one_municipality_may_have_several() -> None:
    page = role("birim-sorumlusu")
    assert [text(h4) for h4 in page.iter("h4")] == [
        "Yazılım ve Bilgi Yönetimi Birim Sorumlusu",
        "Akıllı Şehir ve Dijital Dönüşüm Birim Sorumlusu",
        "Sistem ve Network Birim Sorumlusu",
        "Teknik Altyapı Birim Sorumlusu",
    ]
    assert "yazılı olmayanlar: İzmir BB, Kocaeli BB, Kütahya" in text(having(page, "p", cls="definition__missing")[0])


def test_tables_of_roles_link_to_the_pages() -> None:
    rows = role_rows(real(), edition(real(), "kocaeli-bb").version)
    assert [row.name.address for row in rows if row.name.text == "Şube Müdürü"] == ["unvan/sube-muduru/"]
    superseded = [row.name.address for row in role_rows(real(), old(real()).version)]
    assert all(address is None or address in PAGES for address in superseded)


def test_the_list_is_alphabetical() -> None:
    page = read(real(), only(role_index(real())))
    names = [text(a) for a in having(page, "a", cls="record__name")]
    assert names.index("Personel") < names.index("Sistem Uzmanı") < names.index("Şef") < names.index("Üst yönetim")
