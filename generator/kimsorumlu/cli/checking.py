"""The command `check`: the whole of a project, or some of its texts."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

import click

from kimsorumlu.build.folders import Project
from kimsorumlu.build.last_check import LastCheck, keep_check, last_check
from kimsorumlu.build.part import CheckedPart, TextsAsked, examine_part, texts_asked
from kimsorumlu.build.project import Against
from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.cli.shown import against_option, language_option, print_findings
from kimsorumlu.problems import Language, Severity
from kimsorumlu.problems.report import as_github, as_json
from kimsorumlu.processes import cores
from kimsorumlu.read.project import MUNICIPALITIES
from kimsorumlu.read.shaping import near
from kimsorumlu.turkish.dates import day as in_figures
from kimsorumlu.uncollected import uncollected


@click.command("check")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="Form of the findings."
)
@against_option
@language_option
@click.pass_obj
def check_command(project: Project, paths: tuple[str, ...], form: str, against: str, lang: str) -> None:
    """Check the data: structure, references, fidelity to the received documents, promised addresses and texts.

    With PATHs (kutahya, kutahya/bilgi-islem, a version file) only those texts and what they refer to are read; how many
    findings others had is told from the last check of the whole. With --against also that no promise of another commit
    is lost, and that everything is locked.

    \b
    kimsorumlu check
    kimsorumlu check kutahya/bilgi-islem
    kimsorumlu check --against origin/main --format github
    """
    if paths and against:
        raise click.UsageError("--against bütün projenin denetimidir; PATH verilmez")
    language = Language(lang)
    what = [_asked(project, path) for path in paths]
    with uncollected():
        checked = examine_part(project, what) if paths else _whole(project, against)
    last = last_check(project) if paths else None
    beside = _elsewhere(last, what)
    if form == "json":
        rows = {"answered": len(checked.answered), "fidelity": [_fidelity_row(f) for f in checked.fidelity]}
        click.echo(as_json(checked.findings, language, {**rows, **({"last_check": beside} if paths else {})}))
    elif form == "github":
        for found in checked.findings:
            click.echo(as_github(found, language))
    else:
        print_findings(checked.findings, language, project.root)
        for line in (*_summary(checked, language), *_last_line(beside, language)):
            click.echo(line)
    sys.exit(0 if checked.ok else 1)


def _whole(project: Project, against: str) -> CheckedPart:
    # Here, not above: who asks for one text need not wait for what plans all pages.
    from kimsorumlu.build import Clock, examine, silent

    checked, _ = examine(replace(project, jobs=cores()), Clock(silent), Against(against) if against else None)
    keep_check(project, checked.findings, datetime.datetime.now().date())
    return CheckedPart(checked.fidelity, checked.findings, checked.answered)


def _asked(project: Project, path: str) -> TextsAsked:
    found = texts_asked(project.root, path)
    if found is None:
        base = project.root / MUNICIPALITIES
        depth = "/".join("*" for _ in path.strip("/").split("/"))
        known = [each.relative_to(base).as_posix() for each in base.glob(depth)]
        guess = near(path.strip("/"), known)
        raise click.BadParameter(
            f"{path}: {MUNICIPALITIES} altında böyle bir belediye, yönetmelik ya da sürüm yok"
            + (f"; {guess} mi demek istediniz?" if guess else "")
        )
    return found


def _fidelity_row(result: Fidelity) -> dict[str, object]:
    return {
        "version": result.url,
        "tokens": result.total,
        "accounted": result.accounted,
        "share": result.share,
        "furniture": result.furniture,
        "corrections": result.corrections,
    }


# A version's share of tokens accounted for; the findings in all, without and with some that are answered; what others
# had when all were checked.
_WORDS: Final = {
    Language.TR: (
        "{url:45} %{percent:7} {accounted}/{total} parça (sayfa öğesi: {furniture}, düzeltme: {corrections})",
        "{errors} hata, {warnings} uyarı",
        "{errors} hata, {warnings} uyarı; {answered} uyarı veride yanıtlanmış",
        "diğer dosyalarda son tam denetim: {day}, {errors}{warnings} uyarı",
        "{0} hata, ",
    ),
    Language.EN: (
        "{url:45} {percent:>6} %  {accounted}/{total} tokens, {furniture} of them furniture, {corrections} corrections",
        "{errors} errors, {warnings} warnings",
        "{errors} errors, {warnings} warnings; {answered} warnings answered in the data",
        "other files, when all were last checked: {day}, {errors}{warnings} warnings",
        "{0} errors, ",
    ),
}


def _summary(checked: CheckedPart, language: Language) -> Iterator[str]:
    share, findings, with_answers, *_ = _WORDS[language]
    # Of a text that could not be read, or has no document, nothing was compared; its finding says why.
    for f in (each for each in checked.fidelity if each.total):
        percent = f.percent.replace(".", ",") if language is Language.TR else f.percent
        values = {"accounted": f.accounted, "total": f.total, "furniture": f.furniture, "corrections": f.corrections}
        yield share.format(url=f.url, percent=percent, **values)
    errors = sum(found.severity is Severity.ERROR for found in checked.findings)
    counts = {"errors": errors, "warnings": len(checked.findings) - errors, "answered": len(checked.answered)}
    yield (with_answers if checked.answered else findings).format(**counts)


def _elsewhere(last: LastCheck | None, what: Sequence[TextsAsked]) -> Mapping[str, object] | None:
    """What the last check of the whole found in other files than those asked for; None if there was none."""
    if last is None:
        return None
    errors, warnings = last.elsewhere(tuple(each.files for each in what))
    return {"day": last.day.isoformat(), "errors": errors, "warnings": warnings}


def _last_line(beside: Mapping[str, object] | None, language: Language) -> Iterator[str]:
    if beside is not None:
        *_, line, some = _WORDS[language]
        day = in_figures(datetime.date.fromisoformat(str(beside["day"])))
        errors = some.format(beside["errors"]) if beside["errors"] else ""
        yield line.format(day=day, errors=errors, warnings=beside["warnings"])
