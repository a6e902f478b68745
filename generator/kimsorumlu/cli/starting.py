"""The command that begins a project: `init`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import click

from kimsorumlu.read.config_file import is_site_address
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.places_file import PLACES, read_places
from kimsorumlu.read.shaping import near
from kimsorumlu.starter.beginning import LICENCES, MUNICIPALITY_KINDS, Beginning, files_of

# What is asked for, in this order, where somebody can answer; a site does without what is not needed.
_QUESTIONS = {
    "name": "Belediyenin adı (Kıyıkent Belediyesi)",
    "kind": "Türü (metropolitan: büyükşehir, city: il ya da belde, district: ilçe)",
    "province": "İli",
    "url": "Sitenin adresi (https://…; bilinmiyorsa boş bırakın)",
}
_NEEDED = ("name", "kind", "province")


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help='The municipality: "Kıyıkent Belediyesi".')
@click.option("--kind", type=click.Choice(list(MUNICIPALITY_KINDS)), help="What kind of municipality it is.")
@click.option("--province", help="The province it is in.")
@click.option("--url", help="The address of the site: https://…")
@click.option("--mail", default="", help="Where readers write to.")
@click.option(
    "--licence", type=click.Choice(list(LICENCES)), default="cc-by-4.0", show_default=True, help="For notes and pages."
)
def init_command(folder: Path, mail: str, licence: str, **said: str | None) -> None:
    r"""Begin a project in DIR: data with an example, settings, workflows that check and publish, a guide.

    Asks for what is not said, where there is a terminal. Never writes over a file.

    \b
    kimsorumlu init gorev
    kimsorumlu init gorev --name "Kıyıkent Belediyesi" --kind district --province Sinop
    """
    known = _answered(said)
    beginning = Beginning(
        name=known["name"],
        kind=known["kind"],
        province=known["province"],
        package=version("kimsorumlu"),
        url=known["url"],
        mail=mail,
        licence=licence,
    )
    if beginning.slug is None:
        raise click.BadParameter(f"{beginning.name}: bu addan bir adres yapılamıyor", param_hint="--name")
    _check_province(beginning)
    if beginning.url and not is_site_address(beginning.url):
        raise click.BadParameter(f"{beginning.url}: https://… biçiminde bir adres bekleniyor", param_hint="--url")
    _write(folder, files_of(beginning))
    _print_next(folder, beginning.slug)


def _check_province(beginning: Beginning) -> None:
    """The province is one of the country, and has a metropolitan municipality if that is what is begun (6360)."""
    provinces, _ = read_places(b"", PLACES.as_posix(), shared_catalogue("places"))
    known = {province.name: province.metropolitan for province in provinces.provinces}
    if beginning.province not in known:
        guess = near(beginning.province, known)
        meant = f"; “{guess}” mi demek istediniz?" if guess else ""
        raise click.BadParameter(f"{beginning.province}: böyle bir il yok{meant}", param_hint="--province")
    if known[beginning.province] != (beginning.kind == "metropolitan") and beginning.kind != "district":
        which = "büyükşehirdir" if known[beginning.province] else "büyükşehir değildir"
        raise click.BadParameter(f"{beginning.kind}: {beginning.province} {which}", param_hint="--kind")


def _answered(said: dict[str, str | None]) -> dict[str, str]:
    """What was said on the command line, and what is said when asked; nobody is asked where nobody sits."""
    known = {name: (value or "").strip() for name, value in said.items()}
    if sys.stdin.isatty():
        for name, question in _QUESTIONS.items():
            if said[name] is None:
                kinds = click.Choice(list(MUNICIPALITY_KINDS)) if name == "kind" else None
                known[name] = click.prompt(question, type=kinds, default=None if name in _NEEDED else "").strip()
    missing = [f"--{name}" for name in _NEEDED if not known[name]]
    if missing:
        raise click.UsageError(f"eksik: {', '.join(missing)} (kimsorumlu init --help)")
    return known


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes every file, or none: what is there already stays as it is."""
    there = [place for place in files if (folder / place).exists() or (folder / place).is_symlink()]
    if there:
        more = f" ve {len(there) - 3} dosya daha" if len(there) > 3 else ""
        raise click.ClickException(f"{folder}: {', '.join(there[:3])}{more} zaten var; hiçbir dosya yazılmadı")
    for place, content in files.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)


def _print_next(folder: Path, slug: str) -> None:
    click.echo(f"{folder}: proje hazır; nasıl sürdürüleceği README.md dosyasında yazılı")
    click.echo(f"  data/municipalities/{slug}/: belediyeniz; yönetmelikleri buraya eklenir")
    click.echo("  data/municipalities/ornekkoy/: bir örnek; böyle bir belediye yoktur")
    click.echo(f"\nSırada: cd {folder} && kimsorumlu serve")
