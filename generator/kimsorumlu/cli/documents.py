"""The commands that handle a received document: `lines` shows how it is read, `received` enters it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kimsorumlu.build import Project
from kimsorumlu.cli.shown import language_option, origin_options
from kimsorumlu.ids import is_slug
from kimsorumlu.problems import Language, Phrase
from kimsorumlu.problems.report import printable
from kimsorumlu.received.bounds import checked_size
from kimsorumlu.received.convert import as_read
from kimsorumlu.received.document import received
from kimsorumlu.received.line import UnreadableError
from kimsorumlu.write.source_entry import FORMAT_OF, Origin, as_lines, source_of, with_source


@click.command("lines")
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--save",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to put what LibreOffice or Tesseract made of an old Word document or a scan.",
)
@language_option
def lines_command(document: Path, save: Path | None, lang: str) -> None:
    """Show a received document as it is read: numbered lines, as page furniture is declared by.

    Old Word documents and scans are read where LibreOffice or Tesseract with Turkish is installed.

    \b
    kimsorumlu lines yonetmelik.pdf
    kimsorumlu lines yonetmelik.docx --save yonetmelik.txt
    """
    language = Language(lang)
    try:
        name, content, made = as_read(checked_size(document.read_bytes()))
    except UnreadableError as error:
        raise click.ClickException(f"{document}: {error.args[0].worded(language)}") from error
    read = received(content, name)
    if isinstance(read.unreadable, Phrase):
        raise click.ClickException(f"{document}: {read.unreadable.worded(language)}")
    if made and save:
        save.write_bytes(content)
    for remark in (*((made,) if made else ()), *read.remarks):
        click.echo(f"{remark.line}: {remark.reason.worded(language)} ({remark.count})", err=True)
    for line in read.lines:
        place = f"{line.page or ''}\t{'' if line.part == 'body' else line.part}"
        click.echo(f"{line.number}\t{place}\t{printable(line.bare)}")


@click.command("received")
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("regulation", metavar="MUNICIPALITY/REGULATION")
@click.argument("date", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]))
@origin_options
@click.pass_obj
def received_command(
    project: Project,
    /,
    document: Path,
    regulation: str,
    date: datetime,
    retrieved: datetime | None,
    **known: str | None,
) -> None:
    """Put a received DOCUMENT beside the version of that date, byte for byte, and enter its digest and its origin.

    If there is no version file yet, its `source` is printed, to begin one with.

    \b
    kimsorumlu received yonetmelik.pdf sinop/bilgi-islem 2024-03-05 --sender "Yazı İşleri Müdürlüğü"
    """
    form = FORMAT_OF.get(document.suffix.lower())
    folder = project.root.joinpath("data", "municipalities", *regulation.split("/"))
    if form is None:
        raise click.BadParameter(
            f"{document.suffix or document.name} bir belge türü değil; olabilecekler: {', '.join(FORMAT_OF)}"
        )
    if not all(map(is_slug, regulation.split("/"))) or regulation.count("/") != 1:
        raise click.BadParameter(f"{regulation}: BELEDİYE/YÖNETMELİK bekleniyor, data/municipalities altındaki gibi")
    content, day, origin = document.read_bytes(), date.date(), Origin((retrieved or datetime.now()).date(), **known)
    source = source_of(content, day, form, origin)
    version, place = folder / f"{day.isoformat()}.yml", folder / source.file
    if place.is_file() and place.read_bytes() != content:
        raise click.ClickException(f"{place}: burada başka bir belge var; üzerine yazılmadı")
    if version.is_file():
        try:
            version.write_bytes(with_source(version.read_bytes(), content, form, origin))
        except ValueError as error:
            raise click.ClickException(f"{version}: okunamıyor ({error}); ayrıntısı: kimsorumlu check") from error
    else:
        click.echo(as_lines(source))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    click.echo(f"{place.relative_to(project.root).as_posix()}: SHA-256 {source.sha256}", err=True)
