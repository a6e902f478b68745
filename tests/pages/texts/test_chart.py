from __future__ import annotations

from dataclasses import replace

import lxml.etree
import lxml.html
from tests.painted import body, head, only, targets, text, texts
from tests.sites import new, regulation, small, with_newest, with_versions

from kimsorumlu.exports.formats import CHART
from kimsorumlu.pages.texts.chart import chart_pages
from kimsorumlu.view.page import paint

NEW = "ornek/park-ve-bahceler/2023-06-07/sema/"
OLD = "ornek/park-ve-bahceler/2021-03-02/sema/"


def test_every_version_has_a_page_and_a_file() -> None:
    paths = [page.path(format) for page in chart_pages(small()) for format in page.formats]
    assert paths == [f"{OLD}index.md", f"{OLD}sema.svg", f"{NEW}index.md", f"{NEW}sema.svg"]


def test_a_version_without_units_has_none() -> None:
    assert list(chart_pages(with_versions(small(), replace(new(small()).version, units=())))) == []


def test_list_and_both_drawings_say_the_same() -> None:
    for chart in chart_pages(small()):
        page = body(small(), chart)
        names = texts(page, ".tree :is(a, b)")
        for drawing in (".chart__svg--wide", ".chart__svg--narrow"):
            assert texts(page, f"{drawing} .node text[font-weight='600']") == names
            assert texts(page, f"{drawing} .caption") == texts(page, ".tree small")
            links = targets(page, f"{drawing} a", chart.address)
            assert links == targets(page, ".tree a", chart.address)


def test_page_of_the_version_in_force() -> None:
    chart = only(chart_pages(small()), NEW)
    page, meta = body(small(), chart), head(small(), chart)
    assert meta["kind"] == "chart"
    assert "status" not in meta
    assert meta["title"] == "Teşkilat şeması: Park ve Bahçeler Müdürlüğü · Örnek"
    assert texts(page, "h1") == ["Park ve Bahçeler Müdürlüğünün teşkilat şeması"]
    assert texts(page, ".status") == ["Yürürlükte"]
    assert targets(page, ".chart__actions a[download]", NEW) == [f"{NEW}sema.svg"]
    assert texts(page, ".note") == ["Editör notu. Bağlılık 3. maddenin 1. fıkrasında yazılıdır."]
    assert texts(page, "tbody tr") == ["Müdür Park ve Bahçeler Müdürlüğü Belediye Başkanı m. 6"]
    assert targets(page, "tbody a", NEW) == [
        "unvan/mudur/",
        "ornek/birim/park-ve-bahceler-mudurlugu/",
        "unvan/belediye-baskani/",
        "ornek/park-ve-bahceler/2023-06-07/madde-6/",
    ]


def test_roles_show_all_above_them_a_unit_with_its_page_and_silence_in_words() -> None:
    version = new(small()).version
    chief = next(role for role in version.roles if not role.outside)
    office, unit = next(role for role in version.roles if role.outside), version.units[1]

    def row(*above: str) -> str:
        roles = tuple(replace(role, reports_to=above) if role is chief else role for role in version.roles)
        site = with_newest(small(), roles=roles)
        page = body(site, only(chart_pages(site), NEW))
        return str(lxml.etree.tostring(page.cssselect("tbody td")[1], encoding="unicode", method="html")).strip()

    assert text(lxml.html.fragment_fromstring(row(office.id, unit.id), "div")) == f"{office.name} ve {unit.name}"
    assert f'href="../../../birim/{unit.id}/"' in row(office.id, unit.id)
    assert "belirtilmemiş" in row() and 'class="empty"' in row()


def test_page_of_a_superseded_version_says_so() -> None:
    page = only(chart_pages(small()), OLD)
    assert head(small(), page)["status"] == "superseded"
    assert "Bu metin yürürlükte değil." in head(small(), page)["banner"]
    assert texts(body(small(), page), ".status--superseded") == ["Mülga"]


def test_the_file_is_well_formed_and_holds_every_unit() -> None:
    for version in regulation(small()).versions:
        page = only(chart_pages(small()), f"{version.url}sema/")
        content = paint(page, small(), CHART)
        drawn = "".join(str(part) for part in lxml.etree.fromstring(content).itertext())
        for unit in version.units:
            assert unit.name.replace(" ", "") in drawn.replace(" ", "")
