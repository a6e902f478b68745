"""The command that says what a newer package would change: `upgrade --dry-run`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import click

from kimsorumlu import ids
from kimsorumlu.build import Project
from kimsorumlu.publish.manifest import MANIFEST
from kimsorumlu.publish.verify import Verified, verify
from kimsorumlu.read.config_file import CONFIG

_PARTS: Final = ("data", "content", "theme", CONFIG)
# Of more than these, the number is said.
_MOST: Final = 12


@click.command("upgrade")
@click.argument("package", default="kimsorumlu")
@click.option("--dry-run", is_flag=True, help="Only say what would change; the only way this command runs.")
@click.pass_obj
def upgrade_command(project: Project, package: str, dry_run: bool) -> None:
    """Say what PACKAGE would change on this site: a newer one by its name and version, or a wheel.

    The project is copied, built with the package of today and with the newer one, and the two sites are compared. No
    file of the project is touched: to upgrade is to write the new version into requirements.txt.

    \b
    kimsorumlu upgrade --dry-run
    kimsorumlu upgrade --dry-run "kimsorumlu==0.2.0"
    kimsorumlu upgrade --dry-run kimsorumlu-0.2.0-py3-none-any.whl
    """
    if not dry_run:
        raise click.UsageError("yalnız --dry-run ile çalışır; yükseltmek için requirements.txt dosyasını değiştirin")
    with tempfile.TemporaryDirectory(prefix="kimsorumlu-", ignore_cleanup_errors=True) as name:
        work = Path(name)
        _install(package, work / "newer")
        now = _built(project, work / "now", None)
        then = _built(project, work / "then", work / "newer")
        if now is None:
            raise click.ClickException("site bugünkü paketle kurulamıyor; önce kimsorumlu check")
        _say_findings(_checked(work / "then", work / "newer"))
        if then is None:
            raise click.ClickException("site yeni paketle kurulamıyor; yukarıdaki bulgulara bakın")
        compared = verify(then, now / MANIFEST)
        assert compared is not None
        say_compared(compared)


def _install(package: str, folder: Path) -> None:
    """The newer package in a folder of its own; what else it needs comes from this environment."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise click.ClickException(f"{package}: {done.stderr.strip() or done.stdout.strip()}")


def _built(project: Project, root: Path, package: Path | None) -> Path | None:
    """The site of a copy of the project, made by a package; None if it made none."""
    root.mkdir()
    for part in _PARTS:
        there = project.root / part
        if there.is_dir():
            shutil.copytree(there, root / part)
        elif there.is_file():
            shutil.copy(there, root)
    _run(root, package, "build", "--draft")
    return root / "site" if (root / "site" / MANIFEST).is_file() else None


def _checked(root: Path, package: Path) -> list[dict[str, Any]]:
    """What the package finds wrong with the project."""
    done = _run(root, package, "check", "--format", "json")
    try:
        findings = json.loads(done.stdout)["findings"]
    except (ValueError, KeyError) as error:
        raise click.ClickException(f"yeni paket çalışmıyor: {done.stderr.strip()}") from error
    assert isinstance(findings, list)
    return findings


def _run(root: Path, package: Path | None, *command: str) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ)
    if package is not None:
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(package), environment.get("PYTHONPATH")]))
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "kimsorumlu", "--project", str(root), *command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


def _say_findings(findings: list[dict[str, Any]]) -> None:
    errors = [found for found in findings if found["severity"] == "error"]
    for found in errors[:_MOST]:
        click.echo(f"{found['file']}:{found['line']}: {found['message']}\n  {found['help']}")
    if errors:
        click.echo(f"Yeni paketle {len(errors)} hata bulunur; yükseltmeden önce bunlar düzeltilmelidir.\n")


def say_compared(compared: Verified) -> None:
    """Prints how the site made by the newer package differs from that of today.

    What pages load is left out: its names change as it does, and pages ask for the new ones.
    """
    if compared.same:
        click.echo("Yeni paketle sitede hiçbir şey değişmez.")
        return
    for word, places in (
        ("Kaybolur", compared.missing),
        ("Eklenir", compared.added),
        ("Değişir", compared.changed),
    ):
        addressed = [place for place in places if not place.startswith(ids.ASSETS)]
        pages = [f"/{place.removesuffix('index.html')}" for place in addressed if place.endswith(".html")]
        click.echo(f"{word}: {len(pages)} sayfa, {len(addressed) - len(pages)} başka dosya")
        for page in pages[:_MOST]:
            click.echo(f"  {page}")
        if len(pages) > _MOST:
            click.echo(f"  … ve {len(pages) - _MOST} sayfa daha")
    if compared.added:
        click.echo("\nYükseltince kimsorumlu publish çalıştırın: eklenen adresler de kaydedilir.")
    click.echo("\nProjenizin hiçbir dosyasına dokunulmadı.")
