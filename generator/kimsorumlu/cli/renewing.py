"""The command that reads a new document of a regulation in, and shows what changed before it writes anything."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import click

from kimsorumlu import ids
from kimsorumlu.build import Project
from kimsorumlu.cli.importing import content_of, readable_project, write_imported
from kimsorumlu.cli.shown import language_option, origin_options
from kimsorumlu.importer.comparing import by_hand, comparison_lines
from kimsorumlu.importer.importing import NotImportedError, Request
from kimsorumlu.importer.renewing import new_document
from kimsorumlu.importer.telling import import_lines, reason_in_words
from kimsorumlu.problems import Language
from kimsorumlu.problems.report import printable
from kimsorumlu.write.source_entry import Origin


@click.command("new-version")
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("regulation", metavar="MUNICIPALITY/REGULATION")
@click.argument("day", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--yes", is_flag=True, help="Write without asking.")
@origin_options
@language_option
@click.pass_obj
def new_version_command(
    project: Project,
    /,
    document: Path,
    regulation: str,
    day: datetime,
    yes: bool,
    retrieved: datetime | None,
    lang: str,
    **known: str | None,
) -> None:
    """Read a new DOCUMENT of a regulation in, with what the version before it says of the same units and clauses.

    What changed is shown first, and nothing is written before it is agreed to.

    \b
    kimsorumlu new-version yonetmelik.docx sinop/bilgi-islem 2026-02-03
    """
    language = Language(lang)
    folders = regulation.split("/")
    if len(folders) != 2 or not all(map(ids.is_slug, folders)):
        raise click.BadParameter(f"{regulation}: BELEDİYE/YÖNETMELİK bekleniyor, data/municipalities altındaki gibi")
    today = date.today()
    if day.date() > today:
        raise click.BadParameter("gelecekteki bir gün verilemez")
    municipality, slug = folders
    held, catalogues = readable_project(project, municipality, language)
    origin = Origin((retrieved or datetime.now()).date(), **known)
    request = Request(municipality, origin, slug, day.date(), today)
    try:
        made = new_document(document.name, content_of(document), request, held, catalogues, project.root)
    except NotImportedError as error:
        raise click.ClickException(f"{printable(document.name)}: {reason_in_words(error.args[0], language)}") from error
    for line in (
        *import_lines(made.result, language),
        *comparison_lines(made.old, made.result.proof.version, made.alignment),
        f"  öncekinden alınan: {made.speakers} hükmün kimin adına konuştuğu, {made.slugs} ara başlığın adresi",
        *by_hand(made.old, made.alignment, catalogues.topics),
    ):
        click.echo(printable(line))
    if not yes:
        if not sys.stdin.isatty():
            raise click.ClickException("yazılmadı: onay sorulamıyor; sormadan yazmak için --yes")
        click.confirm("Yazılsın mı?", abort=True)
    write_imported(project.root, made.result.files)
    click.echo(f"{made.result.place.as_posix()} yazıldı")
