"""Drafts: versions with open doubts are looked at, and never promised or published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.sites import UNCATALOGUED, examined

from kimsorumlu.build import Clock, Project, examine, lock, silent
from kimsorumlu.cli import main
from kimsorumlu.problems import Severity

NEWEST = "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"
DOUBT = "doubts:\n- {line: 12, at: madde-1 fikra-1, decided: fıkra, other: ayrı paragraf, sure: 0.55}\n"


@pytest.fixture
def held(small_project: Path) -> Path:
    """The small municipality; no topic names a clause of one of its texts by hand."""
    (small_project / "data" / "topics.yml").unlink()
    (small_project / "mkdocs.yml").write_text(UNCATALOGUED, "utf-8")
    return small_project


@pytest.fixture
def drafted(held: Path) -> Path:
    """The same, its newer version a draft."""
    _doubt(held / NEWEST)
    return held


def _doubt(path: Path) -> None:
    path.write_bytes(path.read_bytes() + DOUBT.encode())


def test_a_draft_is_checked_and_served(drafted: Path) -> None:
    checked, planned = examined(drafted)
    assert planned is not None
    assert [(f.span.file, dict(f.values)["count"]) for f in checked.findings if f.code == "version-draft"] == [
        (NEWEST, "1")
    ]
    assert [len(version.doubts) for version in checked.corpus.versions] == [0, 1]


def test_a_draft_is_left_out_of_what_is_promised_and_the_rest_is_not(drafted: Path) -> None:
    locked = lock(Project(drafted), first=True)
    assert locked.findings == ()
    assert [found.span.file for found in locked.left_out] == [NEWEST]
    promised = (drafted / "data/municipalities/ornek/park-ve-bahceler/addresses.lock").read_text("utf-8")
    assert "2021-03-02" in promised
    assert "2023-06-07" not in promised
    checked, planned = examine(Project(drafted), Clock(silent), drafts=False)
    assert planned is not None
    assert not [page for page in planned.plan.addresses if "2023-06-07" in page]
    assert [found.code for found in checked.findings if found.span.file == NEWEST] == ["version-draft"]


def test_slips_in_a_draft_are_no_ones_but_its_own(drafted: Path) -> None:
    """A rule that it breaks does not keep the other texts from being published."""
    path = drafted / NEWEST
    path.write_text(path.read_text("utf-8").replace("parent: ", "parent: yok-", 1), "utf-8")
    assert not examined(drafted)[0].ok
    assert examine(Project(drafted), Clock(silent), drafts=False)[0].ok


def test_nothing_but_drafts_is_nothing_to_publish(drafted: Path) -> None:
    _doubt(drafted / "data/municipalities/ornek/park-ve-bahceler/2021-03-02.yml")
    told = CliRunner().invoke(main, ["--project", str(drafted), "lock", "--new"])
    assert told.exit_code == 1
    assert [
        found.code for found in lock(Project(drafted), first=True).findings if found.severity is Severity.ERROR
    ] == ["drafts-only"]
    assert "yayımlanacak metin yok" in told.output
    assert not list(drafted.rglob("addresses.lock"))


def test_a_promised_text_cannot_become_a_draft(held: Path) -> None:
    lock(Project(held), first=True)
    _doubt(held / NEWEST)
    found = {found.code for found in examine(Project(held), Clock(silent), drafts=False)[0].findings}
    assert found & {"addresses-lost", "address-lost"}


def test_municipalities_of_nothing_but_drafts_are_left_out(drafted: Path) -> None:
    places = drafted / "data" / "municipalities"
    shutil.copytree(places / "ornek", places / "ikinci")
    municipality = places / "ikinci" / "municipality.yml"
    municipality.write_text(municipality.read_text("utf-8").replace("Örnek", "İkinci"), "utf-8")
    _doubt(places / "ikinci" / "park-ve-bahceler" / "2021-03-02.yml")
    checked, _ = examine(Project(drafted), Clock(silent), drafts=False)
    assert [municipality.slug for municipality in checked.corpus.municipalities] == ["ornek"]
