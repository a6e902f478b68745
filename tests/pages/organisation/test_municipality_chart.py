"""A municipality as one chart: offices, who oversees which directorate, what belongs to another regulation's unit."""

from __future__ import annotations

import shutil
from pathlib import Path

from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.organisation.municipality_chart import municipality_chart_pages
from kimsorumlu.pages.organisation.roles import role_pages
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.site import Site
from kimsorumlu.view.page import paint

CHART = "orneli/sema/"
OFFICES = "data/municipalities/orneli/municipality.yml"
KULTUR = "data/municipalities/orneli/kultur/2024-09-02.yml"
TO_MAYOR = "parent: null, reports_to: belediye/baskan"


def tree(site: Site) -> list[tuple[int, str]]:
    """The names in the list, each with how deep it stands."""
    page = body(site, only(municipality_chart_pages(site), CHART))
    named = page.xpath("//section[contains(@class, 'tree')]//li/*[self::a or self::b]")
    assert isinstance(named, list)
    return [(len(list(name.iterancestors("li"))), text(name)) for name in named if isinstance(name, HtmlElement)]


def project(folder: Path, *edits: tuple[str, str, str]) -> Site:
    shutil.copytree(sites.SEVERAL, folder, dirs_exist_ok=True)
    for file, old, new in edits:
        content = (folder / file).read_text("utf-8")
        assert old in content
        (folder / file).write_text(content.replace(old, new), "utf-8")
    return sites.site_at(folder)


def without_offices(folder: Path, superior: str) -> Site:
    """The municipality of which no office is on record; its second directorate has this superior."""
    content = (sites.SEVERAL / OFFICES).read_text("utf-8")
    offices = content[content.index("offices:") :]
    return project(folder, (OFFICES, offices, ""), (KULTUR, TO_MAYOR, superior), (KULTUR, "belediye/baskan", "null"))


def test_each_directorate_stands_under_the_office_that_oversees_it() -> None:
    assert tree(sites.several()) == [
        (1, "Belediye Başkanı"),
        (2, "1. Başkan Yardımcısı"),
        (3, "Zabıta Müdürlüğü"),
        (2, "Kültür ve Sanat Müdürlüğü"),
    ]


def test_a_directorate_opens_its_own_chart() -> None:
    site = sites.several()
    page = body(site, only(municipality_chart_pages(site), CHART))
    own = ["orneli/zabita/2024-02-05/sema/", "orneli/kultur/2024-09-02/sema/"]
    assert targets(page, ".tree li a", CHART) == own
    assert sorted(set(targets(page, ".chart__drawing a", CHART))) == sorted(own)
    assert texts(page, ".status-line") == [
        "Makamlar ve hangi müdürlüğe baktıkları yönetmeliklerden değil, şuradan: "
        "https://www.orneli.example/yonetim, 02.09.2024"
    ]


def test_the_drawing_is_a_file_too() -> None:
    site = sites.several()
    page = only(municipality_chart_pages(site), CHART)
    (form, _), *_ = page.beside
    assert b"1. Ba\xc5\x9fkan Yard\xc4\xb1mc\xc4\xb1s\xc4\xb1" in paint(page, site, form)


def test_without_offices_the_municipality_is_the_head(tmp_path: Path) -> None:
    site = without_offices(tmp_path, "parent: null")
    assert tree(site) == [(1, "Örneli Belediyesi"), (2, "Kültür ve Sanat Müdürlüğü"), (2, "Zabıta Müdürlüğü")]
    page = body(site, only(municipality_chart_pages(site), CHART))
    assert texts(page, ".status-line") == ["Hangi müdürlüğe hangi makamın baktığını bilmiyoruz."]


def test_a_directorate_stands_under_a_unit_of_another_regulation(tmp_path: Path) -> None:
    site = without_offices(tmp_path, "parent: zabita/zabita-mudurlugu")
    assert tree(site) == [(1, "Örneli Belediyesi"), (2, "Zabıta Müdürlüğü"), (3, "Kültür ve Sanat Müdürlüğü")]
    own = "orneli/birim/kultur-ve-sanat-mudurlugu/"
    page = body(site, only(unit_pages(site), own))
    assert texts(page, ".status-line a")[-1] == "Zabıta Müdürlüğü"
    assert "orneli/birim/zabita-mudurlugu/" in targets(page, ".tree a", own)


def test_the_unit_and_the_role_name_the_office() -> None:
    site = sites.several()
    own = "orneli/birim/kultur-ve-sanat-mudurlugu/"
    page = body(site, only(unit_pages(site), own))
    assert targets(page, ".status-line a[href*='sema']", own) == ["orneli/sema/#kutu-baskan"]
    overseen = body(site, only(unit_pages(site), "orneli/birim/zabita-mudurlugu/"))
    assert texts(overseen, ".overseer") == [
        "Bakan makam: 1. Başkan Yardımcısı (https://www.orneli.example/yonetim, 02.09.2024)"
    ]
    heads = body(site, only(role_pages(site), "unvan/mudur/"))
    assert "orneli/sema/#kutu-baskan" in targets(heads, "a", "unvan/mudur/")


def test_the_page_of_the_municipality_leads_there_where_there_is_more_than_one_chart() -> None:
    site = sites.several()
    page = body(site, only(municipality_pages(site), "orneli/"))
    assert targets(page, "[aria-labelledby=teskilat] .section__head a", "orneli/") == [CHART]
    assert texts(page, "[aria-labelledby=teskilat] .tree a") == ["Zabıta Müdürlüğü", "Kültür ve Sanat Müdürlüğü"]
    assert not list(municipality_chart_pages(sites.real()))
