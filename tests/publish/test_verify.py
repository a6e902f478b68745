"""A copy of a site held against a manifest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kimsorumlu.cli import main
from kimsorumlu.publish.files import complete
from kimsorumlu.publish.manifest import MANIFEST, file_digest
from kimsorumlu.publish.verify import verify


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    site = tmp_path / "copy"
    for place in ("index.html", "konu/index.html", "a/kaynak.txt"):
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        (site / place).write_text(place)
    complete(site, {"lock": None, "versions": {}})
    return site


def test_an_untouched_copy_is_the_same(copy: Path) -> None:
    verified = verify(copy, copy / MANIFEST)
    assert verified and verified.same and verified.files == 3
    assert verified.manifest == file_digest(copy / MANIFEST)


def test_every_difference_is_named(copy: Path) -> None:
    (copy / "index.html").write_text("index.htmk")
    (copy / "konu/index.html").unlink()
    (copy / "konu/index.html").symlink_to(copy / "index.html")
    (copy / "CNAME").write_text("x")
    verified = verify(copy, copy / MANIFEST)
    assert verified and not verified.same
    assert verified.changed == ("index.html",)
    assert verified.missing == ("konu/index.html",)
    assert verified.added == ("CNAME",)


def test_a_copy_changed_together_with_its_manifest_differs_from_that_of_the_site(copy: Path, tmp_path: Path) -> None:
    published = tmp_path / "manifest.json"
    published.write_bytes((copy / MANIFEST).read_bytes())
    (copy / "index.html").write_text("changed")
    complete(copy, {})
    own, held = verify(copy, copy / MANIFEST), verify(copy, published)
    assert own and own.same is False, "the manifest lists itself as a file of the copy"
    assert held and held.changed == ("index.html",)


def test_nothing_outside_the_copy_is_looked_at(copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("x")
    digest = file_digest(outside)
    listed = {"files": {"../outside.txt": digest, str(outside): digest, "a\x00b": digest}}
    (tmp_path / "hostile.json").write_text(json.dumps(listed))
    verified = verify(copy, tmp_path / "hostile.json")
    assert verified and len(verified.missing) == 3 and verified.changed == ()


def test_the_command_says_what_differs_and_ends_with_one(copy: Path) -> None:
    assert CliRunner().invoke(main, ["verify", str(copy)]).exit_code == 0
    (copy / "index.html").write_text("x")
    (copy / "\x1b[2Jx").write_text("x")
    done = CliRunner().invoke(main, ["verify", str(copy)])
    assert done.exit_code == 1
    assert "değişmiş: index.html\n" in done.output and "1 değişmiş, 0 eksik, 1 eklenmiş" in done.output
    assert "\x1b" not in done.output


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3}'])
def test_what_is_no_manifest_is_said(copy: Path, text: str) -> None:
    (copy / MANIFEST).write_text(text)
    done = CliRunner().invoke(main, ["verify", str(copy)])
    assert done.exit_code == 1 and "bir sitenin dosya listesi değil" in done.output
