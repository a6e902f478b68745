"""The command that takes a project to the point where it can be published: `publish`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from kimsorumlu import ids
from kimsorumlu.build import Built, Clock, Locked, Project, build, examine, lock, silent
from kimsorumlu.cli.shown import language_option, print_findings
from kimsorumlu.problems import Language, Severity
from kimsorumlu.read.lock_file import read_lock
from kimsorumlu.write.example import examples

# Of more than these, the number is said.
_MOST = 12


@click.command("publish")
@click.option("--pdf", "pdfs", is_flag=True, help="Also make a PDF and a Word document of each version.")
@language_option
@click.pass_obj
def publish_command(project: Project, pdfs: bool, lang: str) -> None:
    """Check, lock and build; say what will appear, and which files to commit.

    Nothing leaves this machine: what is committed is published by the project's workflow, or site/ by hand.

    \b
    kimsorumlu publish
    kimsorumlu publish --pdf
    """
    checked, _ = examine(project, Clock(silent))
    errors = [found for found in checked.findings if found.severity is Severity.ERROR]
    if errors:
        print_findings(errors, Language(lang), project.root)
        raise click.ClickException(f"{len(errors)} hata var; düzeltilmeden yayımlanmaz")
    before = read_lock(project.root)[0]
    locked = lock(project, "", first=not before.exists)
    if locked.findings:
        print_findings(locked.findings, Language(lang), project.root)
        raise click.ClickException("bunlar giderilmeden yayımlanmaz; hiçbir şey yazılmadı")
    print_findings(locked.left_out, Language(lang), project.root)
    built = build(project, pdfs=pdfs)
    if not built.published:
        print_findings(built.findings, Language(lang), project.root)
        sys.exit(1)
    _say(project, built, locked, before.addresses)


def _say(project: Project, built: Built, locked: Locked, before: Collection[str]) -> None:
    after = read_lock(project.root)[0].addresses
    pages = sorted(address for address in after if address.endswith("/") and not address.startswith(ids.EMBEDS))
    new = [address for address in pages if address not in before]
    click.echo(f"{built.pages} sayfa site/ klasöründe hazır; {locked.new} yeni söz verildi.")
    if new:
        click.echo("\nİlk kez yayımlanacak sayfalar:")
        _list([f"/{address}" for address in new])
    for folder in examples(project.root):
        click.echo(f"\nDikkat: {folder.name} bir örnektir; kendi metninizi ekleyince silinir.")
    changed = _uncommitted(project.root)
    if changed is None:
        click.echo("\nBu klasör git ile izlenmiyor: site/ klasörünü sunucunuza kopyalayın, bu klasörü saklayın.")
    elif changed:
        click.echo("\nGönderilecek dosyalar (git add, git commit, git push):")
        _list(changed)
    else:
        click.echo("\nGönderilecek değişiklik yok.")


def _list(lines: Sequence[str]) -> None:
    for line in lines[:_MOST]:
        click.echo(f"  {line}")
    if len(lines) > _MOST:
        click.echo(f"  … ve {len(lines) - _MOST} tane daha")


def _uncommitted(root: Path) -> list[str] | None:
    """The files below `root` that git would commit; None where there is no git, or it does not keep this folder."""
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "-c", "core.quotepath=off", "status", "--porcelain", "--untracked-files=all", "--", "."]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    return [line[3:] for line in done.stdout.splitlines()] if done.returncode == 0 else None
