"""The page of a role and the list of roles."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from tests.pages import real, topical
from tests.pages.reading import front, having, headings, ids, read, rows, text

from kimsorumlu.facts.references import NAMED, references
from kimsorumlu.pages.organisation.roles import role_pages
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.role_table import role_rows


@cache
def files() -> dict[str, OutputFile]:
    return {file.path: file for file in role_pages(real.THEME, real.known())}


def role(slug: str) -> Element:
    return read(files()[f"unvan/{slug}/index.md"])


def test_every_role_has_a_page() -> None:
    assert len(files()) == len(real.layers().roles) + 1


@pytest.mark.parametrize("slug", [role.slug for role in real.layers().roles])
def test_the_page_is_well_built(slug: str) -> None:
    page = role(slug)
    assert len(set(ids(page))) == len(ids(page))
    levels = headings(page)
    assert levels[0] == 1 and all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert front(files()[f"unvan/{slug}/index.md"])["description"]


def test_a_role_stands_with_unit_superiors_and_duties() -> None:
    page = role("sef")
    facts = rows(page)
    assert facts["Bağlı olduğu"] == "Şube Müdürü, Bilgi İşlem Dairesi Başkanı"
    assert facts["Daha üstte"] == "Üst yönetim"
    (municipality,) = page.iter("article")
    assert len(having(municipality, "p", cls="hukumler__yer")) == 1


def test_all_duties_are_quoted_as_printed_with_their_address() -> None:
    page = role("daire-baskani")
    quoted = [
        ["".join(p.itertext()) for p in li.iter("p") if p.get("class") is None]
        for li in next(ul for ul in having(page, "ul", cls="hukumler"))
    ]
    holder = next(r for r in real.layers().roles if r.slug == "daire-baskani").holders[0]
    assert quoted == [
        [f"{part.label} {part.printed}" if part.label else part.printed for part in duty.parts]
        for duty in holder.duties
    ]


def test_an_office_outside_owes_the_text_no_line_and_no_duties() -> None:
    page = role("belediye-baskani")
    assert not [*page.iter("dl")]
    assert "Metin bu unvana ayrıca görev saymamıştır." in text(page)


def test_with_many_municipalities_duties_are_counted() -> None:
    corpus = topical.many(NAMED + 1)
    known = references(corpus, topical.layers_of(corpus))
    page = read(next(f for f in role_pages(real.THEME, known) if f.path == "unvan/mudur/index.md"))
    assert len([*page.iter("article")]) == NAMED + 1
    assert having(page, "ul", cls="hukumler") == []
    assert "görev ve yetki hükmü, ilki m. " in text(next(page.iter("article")))


def test_one_municipality_may_have_several() -> None:
    page = role("birim-sorumlusu")
    assert [text(h4) for h4 in page.iter("h4")] == [
        "Yazılım ve Bilgi Yönetimi Birim Sorumlusu",
        "Akıllı Şehir ve Dijital Dönüşüm Birim Sorumlusu",
        "Sistem ve Network Birim Sorumlusu",
        "Teknik Altyapı Birim Sorumlusu",
    ]
    assert "yazılı olmayanlar: İzmir BB, Kocaeli BB, Kütahya" in text(having(page, "p", cls="tanim__yok")[0])


def test_tables_of_roles_link_to_the_pages() -> None:
    rows = role_rows(real.version("kocaeli-bb"), real.known())
    assert [row.name.address for row in rows if row.name.text == "Şube Müdürü"] == ["unvan/sube-muduru/"]
    old = [row.name.address for row in role_rows(real.old(), real.known())]
    assert all(address is None or f"{address}index.md" in files() for address in old)


def test_the_list_is_alphabetical() -> None:
    page = read(files()["unvan/index.md"])
    names = [text(a) for a in having(page, "a", cls="kayit__ad")]
    assert names.index("Personel") < names.index("Sistem Uzmanı") < names.index("Şef") < names.index("Üst yönetim")
