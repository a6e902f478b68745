"""The command line: arguments in, findings and progress out, exit code (0 fine, 1 bad data, 2 bad usage)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from io import TextIOWrapper
from pathlib import Path

import click
from rich.console import Console

from kimsorumlu.build import Against, Built, Checked, Clock, Project, build, examine, lock, silent
from kimsorumlu.check.fidelity import Fidelity
from kimsorumlu.ids import is_slug
from kimsorumlu.problems import Finding, Language, Phrase, Severity
from kimsorumlu.problems.report import as_github, as_json, as_text, printable
from kimsorumlu.publish.manifest import MANIFEST
from kimsorumlu.publish.server import Server, serve
from kimsorumlu.publish.verify import verify
from kimsorumlu.read.config_file import CONFIG
from kimsorumlu.read.schema import SCHEMAS, schema_bytes
from kimsorumlu.received.bounds import checked_size
from kimsorumlu.received.convert import as_read
from kimsorumlu.received.document import received
from kimsorumlu.received.line import UnreadableError
from kimsorumlu.write.source_entry import FORMAT_OF, Origin, as_lines, source_of, with_source

_language = click.option(
    "--lang", type=click.Choice([language.value for language in Language]), default="tr", help="Language of findings."
)

_against = click.option(
    "--against", default="", metavar="REV", help="A commit whose promises must all be kept: origin/main, HEAD^."
)


class _Group(click.Group):
    """A file that cannot be read or written is a message, not a traceback."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except OSError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kimsorumlu")
@click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder that holds data/ and mkdocs.yml, and may hold content/ and theme/.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Publish the duty regulations of Turkish municipalities as a static, citable site."""
    for stream in (sys.stdout, sys.stderr):
        _in_utf8(stream)
    context.obj = Project(root.resolve())


def _in_utf8(stream: object) -> None:
    """Programs and logs are given UTF-8 whatever the locale or code page; a terminal what it can show.

    Nothing that is read from a file or a file's name can be in the way of saying what is wrong with it.
    """
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


@main.command("build")
@click.option("--pdf", "pdfs", is_flag=True, help="Also make a PDF of each version; needs a Chromium.")
@click.option("--draft", is_flag=True, help="Build even what is not locked yet, to look at; not to be published.")
@_language
@click.pass_obj
def build_command(project: Project, pdfs: bool, draft: bool, lang: str) -> None:
    """Build the site into site/. A failed build leaves the last good site as it was."""
    console = Console(stderr=True)
    with console.status("") as status:
        built = build(project, lambda stage: status.update(f"{stage} …"), pdfs=pdfs, promised=not draft)
    _print_findings(_to_mend(built), Language(lang), project.root)
    _print_summary(built, project, console)
    sys.exit(0 if built.published else 1)


@main.command("check")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="Form of the findings."
)
@_against
@_language
@click.pass_obj
def check_command(project: Project, form: str, against: str, lang: str) -> None:
    """Check the data: structure, references, fidelity to the received documents, promised addresses and texts.

    With --against also that no promise of another commit is lost, and that everything is locked.
    """
    checked, _ = examine(project, Clock(silent), Against(against) if against else None)
    language = Language(lang)
    if form == "json":
        click.echo(as_json(checked.findings, language, {"fidelity": [_fidelity_row(f) for f in checked.fidelity]}))
    elif form == "github":
        for found in checked.findings:
            click.echo(as_github(found, language))
    else:
        _print_findings(checked.findings, language, project.root)
        _print_fidelity(checked, language)
    sys.exit(0 if checked.ok else 1)


@main.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True, help="Port to listen on.")
@_language
@click.pass_obj
def serve_command(project: Project, host: str, port: int, lang: str) -> None:
    """Build, serve, rebuild when data, content or theme change, and reload open pages."""
    console = Console(stderr=True)
    try:
        # Before the build: whoever has the port will still have it afterwards.
        server = Server(project.site, host, port)
    except OSError as error:
        raise click.ClickException(f"{host}:{port}: {error.strerror or error}; another port: --port") from error

    def rebuild() -> None:
        built = build(project)
        _print_findings(_to_mend(built), Language(lang), project.root)
        _print_summary(built, project, console)

    rebuild()
    if not project.site.is_dir():
        sys.exit(1)
    name = f"[{host}]" if ":" in host else host
    console.print(f"http://{name}:{server.server_port}/  (Ctrl+C ends)", markup=False)
    serve(server, [project.root / name for name in ("data", "content", "theme", CONFIG)], rebuild)


@main.command("schema")
@click.option("--check", "only_check", is_flag=True, help="Only say whether schema/ is up to date.")
@click.pass_obj
def schema_command(project: Project, only_check: bool) -> None:
    """Write the JSON Schemas of the data files into schema/, for editors."""
    stale = [
        name
        for name in SCHEMAS
        if not (path := project.root / "schema" / name).is_file() or path.read_bytes() != schema_bytes(name)
    ]
    if only_check:
        for name in stale:
            click.echo(f"schema/{name} is not up to date; run `kimsorumlu schema`", err=True)
        sys.exit(1 if stale else 0)
    for name in SCHEMAS:
        path = project.root / "schema" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(schema_bytes(name))
        click.echo(f"schema/{name}")


@main.command("lock")
@click.option("--new", "first", is_flag=True, help="The site has no locks yet: make them.")
@_against
@_language
@click.pass_obj
def lock_command(project: Project, first: bool, against: str, lang: str) -> None:
    """Enter everything that is published into the locks; refuse if anything promised would vanish or change.

    With --against the locks take back what they lost of that commit's, and their digests are renewed.
    """
    locked = lock(project, against, first=first)
    _print_findings((*locked.findings, *locked.left_out), Language(lang), project.root)
    if locked.findings:
        sys.exit(1)
    click.echo(f"addresses.lock: {locked.new} new, {locked.all} in all")


@main.command("lines")
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--save",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to put what LibreOffice or Tesseract made of an old Word document or a scan.",
)
@_language
def lines_command(document: Path, save: Path | None, lang: str) -> None:
    """Show a received document as it is read: numbered lines, as page furniture is declared by.

    Old Word documents and scans are read where LibreOffice or Tesseract with Turkish is installed.
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


@main.command("received")
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("regulation", metavar="MUNICIPALITY/REGULATION")
@click.argument("date", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--url", help="The address it was got from.")
@click.option("--sender", help="The office that sent it.")
@click.option("--on", "retrieved", type=click.DateTime(["%Y-%m-%d"]), help="The day it was got; today, if not given.")
@click.option("--by", "retrieved_by", help="The organisation that got it.")
@click.option("--licence", help="The licence named where it was got.")
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
    """
    form = FORMAT_OF.get(document.suffix.lower())
    folder = project.root.joinpath("data", "municipalities", *regulation.split("/"))
    if form is None:
        raise click.BadParameter(f"{document.suffix or document.name}: not one of {', '.join(FORMAT_OF)}")
    if not all(map(is_slug, regulation.split("/"))) or regulation.count("/") != 1:
        raise click.BadParameter(f"{regulation}: MUNICIPALITY/REGULATION expected, as in data/municipalities")
    content, day, origin = document.read_bytes(), date.date(), Origin((retrieved or datetime.now()).date(), **known)
    source = source_of(content, day, form, origin)
    version, place = folder / f"{day.isoformat()}.yml", folder / source.file
    if place.is_file() and place.read_bytes() != content:
        raise click.ClickException(f"{place}: another document is there already")
    if version.is_file():
        try:
            version.write_bytes(with_source(version.read_bytes(), content, form, origin))
        except ValueError as error:
            raise click.ClickException(f"{version}: not readable ({error}); see `kimsorumlu check`") from error
    else:
        click.echo(as_lines(source))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    click.echo(f"{place.relative_to(project.root).as_posix()}: SHA-256 {source.sha256}", err=True)


@main.command("verify")
@click.argument("copy", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The manifest.json of the published site, got from elsewhere than the copy; else the copy's own.",
)
def verify_command(copy: Path, manifest: Path | None) -> None:
    """Hold a copy of a site against its manifest: every file by its SHA-256."""
    verified = verify(copy, manifest or copy / MANIFEST)
    if verified is None:
        raise click.ClickException(f"{manifest or copy / MANIFEST}: no manifest of a site")
    for word, places in (("changed", verified.changed), ("missing", verified.missing), ("added", verified.added)):
        for place in places:
            click.echo(f"{word}: {place if place.isprintable() else ascii(place)}")
    click.echo(
        f"{verified.files} files listed, {len(verified.changed)} changed, {len(verified.missing)} missing, "
        f"{len(verified.added)} added; manifest SHA-256 {verified.manifest}"
    )
    sys.exit(0 if verified.same else 1)


def _source_lines(root: Path) -> Callable[[str, int], str | None]:
    """A reader of single lines for the excerpts below findings; reads each file once."""

    @cache
    def lines(file: str) -> tuple[str, ...]:
        path = root / file
        try:
            return tuple(path.read_text("utf-8", "replace").split("\n")) if path.is_file() else ()
        except OSError:  # then a finding says so
            return ()

    return lambda file, line: lines(file)[line - 1] if 0 < line <= len(lines(file)) else None


def _to_mend(built: Built) -> list[Finding]:
    """What a build prints: every error, drafts, and the warnings that only building shows; the others `check` lists."""
    known = {found for found in built.checked.findings if found.code != "version-draft"}
    return [f for f in built.findings if f.severity is Severity.ERROR or f not in known]


def _print_findings(findings: Iterable[Finding], language: Language, root: Path) -> None:
    source_line = _source_lines(root)
    for found in findings:
        click.echo(as_text(found, language, source_line), err=True)
        click.echo(err=True)


def _fidelity_row(result: Fidelity) -> dict[str, object]:
    return {
        "version": result.url,
        "tokens": result.total,
        "accounted": result.accounted,
        "share": result.share,
        "furniture": result.furniture,
        "corrections": result.corrections,
    }


# A version's share of tokens accounted for; the findings in all.
_SUMMARY = {
    Language.TR: (
        "{url:45} %{percent:7} {accounted}/{total} parça (sayfa öğesi: {furniture}, düzeltme: {corrections})",
        "{errors} hata, {warnings} uyarı",
    ),
    Language.EN: (
        "{url:45} {percent:>6} %  {accounted}/{total} tokens, {furniture} of them furniture, {corrections} corrections",
        "{errors} errors, {warnings} warnings",
    ),
}


def _print_fidelity(checked: Checked, language: Language) -> None:
    share, findings = _SUMMARY[language]
    for f in checked.fidelity:
        percent = f.percent.replace(".", ",") if language is Language.TR else f.percent
        values = {"accounted": f.accounted, "total": f.total, "furniture": f.furniture, "corrections": f.corrections}
        click.echo(share.format(url=f.url, percent=percent, **values))
    errors = sum(found.severity is Severity.ERROR for found in checked.findings)
    click.echo(findings.format(errors=errors, warnings=len(checked.findings) - errors))


def _print_summary(built: Built, project: Project, console: Console) -> None:
    for stage in built.stages:
        each = f"  {1000 * stage.seconds / stage.count:8.2f} ms each of {stage.count}" if stage.count else ""
        console.print(f"{stage.name:>8}  {stage.seconds:6.2f} s{each}", highlight=False)
    total = sum(stage.seconds for stage in built.stages)
    errors = sum(found.severity is Severity.ERROR for found in built.findings)
    counts = f"{errors} errors, {len(built.findings) - errors} warnings"
    if not built.published:
        kept = "; site/ keeps the last good build" if project.site.is_dir() else ""
        console.print(f"not published: {counts}{kept}", style="bold red", highlight=False)
        return
    console.print(
        f"{built.pages} pages, {counts}, {total:.1f} s, {built.size / 1e6:.1f} MB in site/",
        style="bold",
        highlight=False,
    )
