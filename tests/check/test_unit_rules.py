"""Units and roles of two regulations of one municipality are one only if the data says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.problems import Finding
from kimsorumlu.site import Site

KULTUR = "data/municipalities/orneli/kultur/2024-09-02.yml"
ZABITA = "data/municipalities/orneli/zabita/2024-02-05.yml"
OWN, SHARED, APART = "kultur-kalem-birimi", "kalem-birimi", ", apart: her müdürlüğün kendi kalemi var"


def edited(folder: Path, *edits: tuple[str, str]) -> Path:
    shutil.copytree(sites.SEVERAL, folder, dirs_exist_ok=True)
    file = folder / KULTUR
    content = file.read_text("utf-8")
    for old, new in edits:
        assert old in content
        content = content.replace(old, new)
    file.write_text(content, "utf-8")
    return folder


def found(root: Path) -> list[Finding]:
    return [each for each in sites.examined(root)[0].findings if each.code != "lock-none"]


def told(root: Path) -> list[tuple[str, str, int]]:
    return [(each.code, each.span.file, each.span.line) for each in found(root)]


def line_of(root: Path, words: str) -> int:
    return next(n for n, line in enumerate((root / ZABITA).read_text("utf-8").split("\n"), 1) if words in line)


def test_what_is_answered_is_no_finding(tmp_path: Path) -> None:
    assert told(edited(tmp_path)) == []


def test_an_equal_name_is_told_until_the_data_answers(tmp_path: Path) -> None:
    root = edited(tmp_path, (APART, ""))
    (one,) = found(root)
    assert (one.code, one.severity.value) == ("unit-same-name", "warning")
    assert (one.span.file, one.span.line) == (ZABITA, line_of(root, f"  {SHARED}:"))
    assert dict(one.values)["other"] == f"kultur/{OWN}"


def test_an_equal_key_is_an_error_that_says_which_to_take(tmp_path: Path) -> None:
    root = edited(tmp_path, (APART, ""), (OWN, SHARED))
    (clash,) = found(root)
    assert (clash.code, clash.severity.value, dict(clash.values)["suggestion"]) == (
        "unit-clash",
        "error",
        "zabita-kalem-birimi",
    )
    assert (clash.span.file, clash.span.line) == (ZABITA, line_of(root, f"  {SHARED}:"))


def test_units_said_to_be_one_share_a_page(tmp_path: Path) -> None:
    root = edited(tmp_path, (APART, ", same_as: zabita"), (OWN, SHARED))
    assert told(root) == []
    page = unit(sites.site_at(root), SHARED)
    assert texts(page, ".unit-duties .law-text .paragraph a") == ["m. 3/1-b", "m. 3/1-13"]
    assert page.cssselect(".namesakes") == []


def test_what_same_as_names_has_the_unit(tmp_path: Path) -> None:
    root = edited(tmp_path, (APART, ", same_as: zabta"), (OWN, SHARED))
    assert [code for code, _, _ in told(root)] == ["same-as-nothing", "unit-clash"]


def test_one_key_for_roles_of_two_names_is_an_error_without_an_entry(tmp_path: Path) -> None:
    root = edited(tmp_path)
    (root / "data" / "roles.yml").unlink()
    (clash,) = found(root)
    assert clash.code == "role-clash"
    assert dict(clash.values) == {
        "value": "mudur",
        "first": "Kültür ve Sanat Müdürü",
        "second": "Zabıta Müdürü",
        "suggestion": "zabita-muduru",
    }


def unit(site: Site, id: str) -> HtmlElement:
    return body(site, only(unit_pages(site), f"orneli/birim/{id}/"))


@pytest.mark.parametrize(
    ("id", "other", "above"),
    [(OWN, SHARED, "Zabıta Müdürlüğü"), (SHARED, OWN, "Kültür ve Sanat Müdürlüğü")],
)
def test_units_of_one_name_have_pages_of_their_own_that_know_of_each_other(id: str, other: str, above: str) -> None:
    page = unit(sites.several(), id)
    assert text(page.cssselect(".namesakes")[0]).startswith("Belediyede bu adı taşıyan birim tek değil.")
    assert texts(page, ".namesakes a") == [above]
    assert targets(page, ".namesakes a", f"orneli/birim/{id}/") == [f"orneli/birim/{other}/"]
    titles = {page.address: page.title for page in unit_pages(sites.several())}
    assert titles[f"orneli/birim/{OWN}/"] == "Kalem Birimi (Kültür ve Sanat Müdürlüğü) · Örneli"
    assert titles["orneli/birim/gece-ekibi/"] == "Gece Ekibi · Örneli"


@pytest.mark.parametrize("said", ["zabta/zabita-mudurlugu", "zabita/yok", "belediye/vali", "kultur/kitaplik-burosu"])
def test_whoever_stands_above_from_outside_is_held(tmp_path: Path, said: str) -> None:
    root = edited(tmp_path, ("parent: null, reports_to: belediye/baskan", f"parent: {said}"))
    (one,) = found(root)
    assert (one.code, one.severity.value, dict(one.values)["value"]) == ("superior-unknown", "error", said)
    assert one.span.file == KULTUR


def test_a_role_may_report_to_a_unit_of_another_regulation(tmp_path: Path) -> None:
    both = "reports_to: [belediye/baskan, zabita/kalem-birimi]"
    assert told(edited(tmp_path, ('reports_to: belediye/baskan, duties: "4"', f'{both}, duties: "4"'))) == []
    (root := tmp_path / "wrong").mkdir()
    wrong = both.replace("kalem-birimi", "klem-birimi")
    (one,) = found(edited(root, ('reports_to: belediye/baskan, duties: "4"', f'{wrong}, duties: "4"')))
    assert (one.code, one.near) == ("superior-unknown", "zabita/kalem-birimi")


def test_regulations_that_stand_above_each_other_are_told(tmp_path: Path) -> None:
    root = edited(tmp_path, ("parent: null, reports_to: belediye/baskan", "parent: zabita/zabita-mudurlugu"))
    file = root / ZABITA
    content = file.read_text("utf-8")
    above = "parent: kultur/kultur-ve-sanat-mudurlugu"
    file.write_text(content.replace("parent: null, reports_to: belediye-baskani", above), "utf-8")
    assert [(code, where) for code, where, _ in told(root)] == [("parent-cycle", KULTUR), ("parent-cycle", ZABITA)]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("reports_to: baskan,", "reports_to: baskn,", ["office-unknown"]),
        ("oversees: zabita,", "oversees: [zabita, imar],", ["regulation-unknown"]),
        ("id: baskan-yardimcisi-1", "id: baskan", ["reporting-cycle", "written-twice"]),
        ("id: baskan,", "id: baskan, reports_to: baskan-yardimcisi-1,", ["reporting-cycle"]),
        ("checked: 2024-09-02}\n", "checked: 2999-01-01}\n", ["day-to-come"]),
    ],
)
def test_offices_are_named_once_and_oversee_what_is_held(tmp_path: Path, old: str, new: str, codes: list[str]) -> None:
    root = edited(tmp_path)
    file = root / "data/municipalities/orneli/municipality.yml"
    content = file.read_text("utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), "utf-8")
    assert sorted({each.code for each in found(root)}) == codes
