from __future__ import annotations

from dataclasses import replace

from tests import sites

from kimsorumlu.facts.units import head_role
from kimsorumlu.model.version import Version
from kimsorumlu.view.org_tree import TreeBranch, chart_node, lineage, unit_tree


def places_of_unit() -> Version:
    return sites.new(sites.small()).version


def lines(branch: TreeBranch, depth: int = 0) -> list[str]:
    mark = "*" if branch.current else ""
    line = f"{'  ' * depth}{mark}{branch.name} [{branch.kind}] {branch.caption}".rstrip()
    return [line, *(below for child in branch.children for below in lines(child, depth + 1))]


def tree(version: Version) -> list[str]:
    found = unit_tree(version)
    assert found is not None
    return lines(found)


def test_tree_stands_under_the_office_it_reports_to() -> None:
    assert tree(places_of_unit()) == [
        "Belediye Başkanı [outside]",
        "  Park ve Bahçeler Müdürlüğü [top] m. 4; müdürün görevleri m. 6",
        "    Bakım Servisi [unit] m. 5",
        "      Sulama Birimi [unit] görevleri ayrıca yazmıyor",
    ]


def test_no_office_is_invented() -> None:
    version = places_of_unit()
    units = (replace(version.units[0], reports_to=None), *version.units[1:])
    assert tree(replace(version, units=units))[0] == "Park ve Bahçeler Müdürlüğü [top] m. 4; müdürün görevleri m. 6"


def test_no_units_no_tree() -> None:
    assert unit_tree(replace(places_of_unit(), units=())) is None


def test_lineage_is_the_way_up_and_the_direct_children() -> None:
    version = places_of_unit()
    bakim, sulama = version.unit("bakim-servisi"), version.unit("sulama-birimi")
    assert bakim and sulama and version.top_unit
    assert lines(lineage(version, bakim))[2:] == [
        "    *Bakım Servisi [unit] m. 5",
        "      Sulama Birimi [unit] görevleri ayrıca yazmıyor",
    ]
    assert lines(lineage(version, sulama))[3] == "      *Sulama Birimi [unit] görevleri ayrıca yazmıyor"
    assert lines(lineage(version, version.top_unit))[1:] == [
        "  *Park ve Bahçeler Müdürlüğü [top] m. 4; müdürün görevleri m. 6",
        "    Bakım Servisi [unit] m. 5",
    ]


def test_head_is_the_one_role_that_answers_to_an_office_outside() -> None:
    version = places_of_unit()
    top, mudur = version.top_unit, version.role("mudur")
    assert top and mudur
    assert head_role(version, top) == mudur
    second = replace(mudur, id="mudur-2")
    assert head_role(replace(version, roles=(*version.roles, second)), top) is None


def test_head_is_known_by_its_name_where_the_text_does_not_say_whom_it_answers_to() -> None:
    version = places_of_unit()
    top, mudur = version.top_unit, version.role("mudur")
    assert top and mudur
    silent = replace(mudur, name="Park ve Bahçeler Müdürü", reports_to=())
    other = replace(mudur, id="sef", name="Şef", reports_to=("belediye-baskani",))
    assert head_role(replace(version, roles=(version.roles[0], silent, other)), top) == silent
    assert head_role(replace(version, roles=(replace(silent, name="Müdür"),)), top) is None


def test_head_is_called_by_what_its_unit_does_not_say() -> None:
    version = places_of_unit()
    top, mudur = version.top_unit, version.role("mudur")
    assert top and mudur
    roles = (version.roles[0], replace(mudur, name="Park ve Bahçeler Müdürü"))
    assert tree(replace(version, roles=roles))[1].endswith("m. 4; müdürünün görevleri m. 6")


def test_boxes_are_the_same_branches_with_links_from_the_page() -> None:
    found = unit_tree(places_of_unit())
    assert found is not None
    node = chart_node(found, "ornek/park-ve-bahceler/2023-06-07/sema/")
    assert (node.name, node.href, node.kind) == ("Belediye Başkanı", None, "outside")
    assert node.children[0].href == "../../../birim/park-ve-bahceler-mudurlugu/"
    assert node.children[0].caption == found.children[0].caption
