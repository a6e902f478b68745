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
    assert [dict(clash.values)[key] for key in ("first", "second", "suggestion")] == [
        "Kültür ve Sanat Müdürü",
        "Zabıta Müdürü",
        "zabita-muduru",
    ]


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
