"""The command that reads received documents in: `import` makes drafts of version files of them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console

from kimsorumlu import ids
from kimsorumlu.build import Project
from kimsorumlu.cli.shown import language_option, origin_options, print_findings
from kimsorumlu.importer.importing import Imported, NotImportedError, Request, imported
from kimsorumlu.importer.report import report, report_bytes
from kimsorumlu.importer.telling import import_lines, reason_in_words
from kimsorumlu.model.catalogues import Catalogues, read_catalogues
from kimsorumlu.problems import Language, has_errors
from kimsorumlu.problems.report import printable
from kimsorumlu.publish.files import write_together, write_whole
from kimsorumlu.read.config_file import Config, read_config
from kimsorumlu.read.project import MUNICIPALITIES, MunicipalityEntry, read_project
from kimsorumlu.read.source import parse
from kimsorumlu.received.bounds import MAX_BYTES
from kimsorumlu.uncollected import uncollected
from kimsorumlu.write.example import remove_examples
from kimsorumlu.write.source_entry import Origin


@click.command("import")
@click.argument("documents", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--municipality", required=True, metavar="SLUG", help="Folder of the municipality: ornek, ornek-bb.")
@click.option("--regulation", metavar="SLUG", help="Folder of the regulation; made of the title, if not given.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of the version; looked for in the text.")
@click.option(
    "--report",
    "report_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to put what was found, as JSON.",
)
@origin_options
@language_option
@click.pass_obj
def import_command(
    project: Project,
    /,
    documents: tuple[Path, ...],
    municipality: str,
    regulation: str | None,
    day: datetime | None,
    report_file: Path | None,
    retrieved: datetime | None,
    lang: str,
    **known: str | None,
) -> None:
    """Read received DOCUMENTS in: a version file each, with units, roles and speakers proposed, and the document.

    What is doubtful is told, and stands in the file; until it is settled the version is a draft. Nothing that is there
    is written over.

    \b
    kimsorumlu import yonetmelik.pdf --municipality sinop
    kimsorumlu import *.docx --municipality sinop --on 2026-03-12
    """
    language = Language(lang)
    if not ids.is_slug(municipality) or municipality in ids.RESERVED:
        raise click.BadParameter(f"{municipality}: küçük harf, rakam ve tire bekleniyor: ornek, ornek-bb")
    if len(documents) > 1 and regulation and day:
        raise click.BadParameter("birden çok belge tek bir yönetmeliğin tek bir tarihine yazılamaz")
    today = date.today()
    if max(day.date() if day else today, retrieved.date() if retrieved else today) > today:
        raise click.BadParameter("gelecekteki bir gün verilemez")
    request = Request(
        municipality,
        Origin(retrieved.date() if retrieved else today, **known),
        regulation,
        day.date() if day else None,
        today,
    )
    held, catalogues = readable_project(project, municipality, language)
    console = Console(stderr=True)
    done: list[Imported] = []
    failed = False
    for number, path in enumerate(documents, 1):
        with console.status(f"{number}/{len(documents)} {printable(path.name)}"), uncollected():
            try:
                result = imported(path.name, content_of(path), request, held, catalogues, project.root)
                write_imported(project.root, result.files)
            except NotImportedError as error:
                click.echo(f"{printable(path.name)}: {reason_in_words(error.args[0], language)}", err=True)
                failed = True
                continue
        held = _with(held, result)
        done.append(result)
        for line in import_lines(result, language):
            click.echo(printable(line))
    for folder in remove_examples(project.root, municipality) if done else ():
        click.echo(f"{folder.relative_to(project.root).as_posix()}/: örnekti, silindi")
    if report_file is not None and done:
        write_whole(report_file, report_bytes([report(each.draft, each.proof) for each in done]))
    if failed:
        raise SystemExit(1)


def readable_project(
    project: Project, municipality: str, language: Language
) -> tuple[tuple[MunicipalityEntry, ...], Catalogues]:
    """What the project holds; ends the command if what it holds of this municipality cannot be read."""
    held, findings = read_project(project.root)
    config, _ = read_config(project.root, {})
    catalogues, _ = read_catalogues(project.root, (config or Config()).catalogues)
    blocking = [found for found in findings if found.span.file.startswith(_folder(municipality))]
    if has_errors(blocking):
        print_findings(blocking, language, project.root)
        raise click.ClickException(f"{_folder(municipality)}: önce buradaki hataları düzeltin")
    return held, catalogues


def _folder(municipality: str) -> str:
    return (MUNICIPALITIES / municipality).as_posix() + "/"


def content_of(path: Path) -> bytes:
    """A file's bytes, not many more than are read at most."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def write_imported(root: Path, files: Mapping[Path, bytes]) -> None:
    """Writes what an import makes, all of it or nothing."""
    fresh: list[Path] = []
    for place in files:
        folder = (root / place).parent
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        fresh = [*missing, *fresh]
    try:
        write_together({root / place: content for place, content in files.items()})
    except OSError:
        for folder in fresh:
            with suppress(OSError):
                folder.rmdir()
        raise


def _with(held: tuple[MunicipalityEntry, ...], result: Imported) -> tuple[MunicipalityEntry, ...]:
    """What the project holds with the version that was added."""
    slug = result.proof.version.municipality
    own = next((entry for entry in held if entry.slug == slug), None)
    if own is not None:
        added = replace(own, versions=(*own.versions, result.entry))
        return tuple(added if entry.slug == slug else entry for entry in held)
    document, _ = parse(b"", "")
    return (*held, MunicipalityEntry(slug, document, result.municipality, (result.entry,)))
