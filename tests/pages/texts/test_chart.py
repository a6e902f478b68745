from __future__ import annotations

from dataclasses import replace

import lxml.etree
from tests.pages import small

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.texts.chart import chart_pages

NEW = "ornek/park-ve-bahceler/2023-06-07/sema/"
OLD = "ornek/park-ve-bahceler/2021-03-02/sema/"


def test_every_version_has_a_page_and_a_file() -> None:
    paths = [file.path for file in chart_pages(small.THEME, small.corpus())]
    assert paths == [f"{OLD}index.md", f"{OLD}sema.svg", f"{NEW}index.md", f"{NEW}sema.svg"]


def test_a_version_without_units_has_none() -> None:
    versions = (replace(small.new(), units=()),)
    regulation = replace(small.regulation(), versions=versions)
    corpus = Corpus((replace(small.municipality(), regulations=(regulation,)),))
    assert list(chart_pages(small.THEME, corpus)) == []


def test_list_and_both_drawings_say_the_same() -> None:
    for file in chart_pages(small.THEME, small.corpus()):
        if not file.path.endswith(".md"):
            continue
        page = small.body(file)
        names = small.texts(page, ".agac :is(a, b)")
        for drawing in (".sema__svg--genis", ".sema__svg--dar"):
            assert small.texts(page, f"{drawing} .dugum text[font-weight='600']") == names
            assert small.texts(page, f"{drawing} .alt-yazi") == small.texts(page, ".agac small")
            links = small.targets(page, f"{drawing} a", small.address(file))
            assert links == small.targets(page, ".agac a", small.address(file))


def test_page_of_the_version_in_force() -> None:
    file = next(f for f in chart_pages(small.THEME, small.corpus()) if f.path == f"{NEW}index.md")
    page, head = small.body(file), small.head(file)
    assert head["kind"] == "chart"
    assert "status" not in head
    assert head["title"] == "Teşkilat şeması: Park ve Bahçeler Müdürlüğü · Örnek"
    assert small.texts(page, ".bas > .ust-etiket") == ["Teşkilat şeması"]
    assert small.texts(page, "h1") == ["Park ve Bahçeler Müdürlüğü"]
    assert small.texts(page, ".durum") == ["Yürürlükte"]
    assert small.targets(page, ".sema__is a[download]", NEW) == [f"{NEW}sema.svg"]
    assert small.texts(page, ".not") == ["Editör notu. Bağlılık 3. maddenin 1. fıkrasında yazılıdır."]
    assert small.texts(page, "tbody tr") == ["Müdür Park ve Bahçeler Müdürlüğü Belediye Başkanı m. 6"]
    assert small.targets(page, "tbody a", NEW) == [
        "ornek/birim/park-ve-bahceler-mudurlugu/",
        "ornek/park-ve-bahceler/2023-06-07/madde-6/",
    ]


def test_roles_show_all_above_them_a_unit_with_its_page_and_silence_in_words() -> None:
    new = small.new()
    head = next(role for role in new.roles if not role.outside)
    office, unit = next(role for role in new.roles if role.outside), new.units[1]

    def row(*above: str) -> str:
        roles = tuple(replace(role, reports_to=above) if role is head else role for role in new.roles)
        regulation = replace(small.regulation(), versions=(replace(new, roles=roles),))
        corpus = Corpus((replace(small.municipality(), regulations=(regulation,)),))
        page = small.body(next(iter(chart_pages(small.THEME, corpus))))
        return str(lxml.etree.tostring(page.cssselect("tbody td")[1], encoding="unicode", method="html")).strip()

    assert small.text(lxml.html.fragment_fromstring(row(office.id, unit.id), "div")) == f"{office.name} ve {unit.name}"
    assert f'href="../../../birim/{unit.id}/"' in row(office.id, unit.id)
    assert "belirtilmemiş" in row() and 'class="bos"' in row()


def test_page_of_a_superseded_version_says_so() -> None:
    file = next(f for f in chart_pages(small.THEME, small.corpus()) if f.path == f"{OLD}index.md")
    assert small.head(file)["status"] == "superseded"
    assert "Bu metin yürürlükte değil." in small.head(file)["banner"]
    assert small.texts(small.body(file), ".durum--mulga") == ["Mülga"]


def test_the_file_is_well_formed_and_holds_every_unit() -> None:
    for version in small.regulation().versions:
        url = f"{version.url}sema/sema.svg"
        content = next(f.content for f in chart_pages(small.THEME, small.corpus()) if f.path == url)
        drawn = "".join(str(part) for part in lxml.etree.fromstring(content).itertext())
        for unit in version.units:
            assert unit.name.replace(" ", "") in drawn.replace(" ", "")
