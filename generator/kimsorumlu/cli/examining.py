"""The commands that paint nothing: `check`, `lock`, `schema`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kimsorumlu.build import Against, Checked, Clock, Project, examine, lock, silent
from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.cli.shown import against_option, language_option, print_findings
from kimsorumlu.problems import Language, Severity
from kimsorumlu.problems.report import as_github, as_json
from kimsorumlu.read.schema import SCHEMAS, schema_bytes


@click.command("check")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="Form of the findings."
)
@against_option
@language_option
@click.pass_obj
def check_command(project: Project, form: str, against: str, lang: str) -> None:
    """Check the data: structure, references, fidelity to the received documents, promised addresses and texts.

    With --against also that no promise of another commit is lost, and that everything is locked.
    """
    checked, _ = examine(project, Clock(silent), Against(against) if against else None)
    language = Language(lang)
    if form == "json":
        beside = {"answered": len(checked.answered), "fidelity": [_fidelity_row(f) for f in checked.fidelity]}
        click.echo(as_json(checked.findings, language, beside))
    elif form == "github":
        for found in checked.findings:
            click.echo(as_github(found, language))
    else:
        print_findings(checked.findings, language, project.root)
        _print_fidelity(checked, language)
    sys.exit(0 if checked.ok else 1)


@click.command("lock")
@click.option("--new", "first", is_flag=True, help="The site has no locks yet: make them.")
@against_option
@language_option
@click.pass_obj
def lock_command(project: Project, first: bool, against: str, lang: str) -> None:
    """Enter everything that is published into the locks; refuse if anything promised would vanish or change.

    With --against the locks take back what they lost of that commit's, and their digests are renewed.
    """
    locked = lock(project, against, first=first)
    print_findings((*locked.findings, *locked.left_out), Language(lang), project.root)
    if locked.findings:
        sys.exit(1)
    click.echo(f"addresses.lock: {locked.new} new, {locked.all} in all")


@click.command("schema")
@click.option("--check", "only_check", is_flag=True, help="Only say whether schema/ is up to date.")
@click.pass_obj
def schema_command(project: Project, only_check: bool) -> None:
    """Write the JSON Schemas of the data files into schema/, for editors."""
    stale = [name for name in SCHEMAS if not _is_written(project.root / "schema" / name)]
    if only_check:
        for name in stale:
            click.echo(f"schema/{name} is not up to date; run `kimsorumlu schema`", err=True)
        sys.exit(1 if stale else 0)
    for name in SCHEMAS:
        path = project.root / "schema" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(schema_bytes(name))
        click.echo(f"schema/{name}")


def _is_written(path: Path) -> bool:
    """Whether the file holds the schema of its name; git may have given it the line ends of Windows."""
    return path.is_file() and path.read_bytes().replace(b"\r\n", b"\n") == schema_bytes(path.name)


def _fidelity_row(result: Fidelity) -> dict[str, object]:
    return {
        "version": result.url,
        "tokens": result.total,
        "accounted": result.accounted,
        "share": result.share,
        "furniture": result.furniture,
        "corrections": result.corrections,
    }


# A version's share of tokens accounted for; the findings in all, without and with some that are answered.
_SUMMARY = {
    Language.TR: (
        "{url:45} %{percent:7} {accounted}/{total} parça (sayfa öğesi: {furniture}, düzeltme: {corrections})",
        "{errors} hata, {warnings} uyarı",
        "{errors} hata, {warnings} uyarı; {answered} uyarı veride yanıtlanmış",
    ),
    Language.EN: (
        "{url:45} {percent:>6} %  {accounted}/{total} tokens, {furniture} of them furniture, {corrections} corrections",
        "{errors} errors, {warnings} warnings",
        "{errors} errors, {warnings} warnings; {answered} warnings answered in the data",
    ),
}


def _print_fidelity(checked: Checked, language: Language) -> None:
    share, findings, with_answers = _SUMMARY[language]
    for f in checked.fidelity:
        percent = f.percent.replace(".", ",") if language is Language.TR else f.percent
        values = {"accounted": f.accounted, "total": f.total, "furniture": f.furniture, "corrections": f.corrections}
        click.echo(share.format(url=f.url, percent=percent, **values))
    errors = sum(found.severity is Severity.ERROR for found in checked.findings)
    counts = {"errors": errors, "warnings": len(checked.findings) - errors, "answered": len(checked.answered)}
    click.echo((with_answers if checked.answered else findings).format(**counts))
