"""The command that begins a project: `init`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import click

from kimsorumlu.read.config_file import is_mail
from kimsorumlu.read.overlay import shared_catalogue
from kimsorumlu.read.places_file import PLACES, read_places
from kimsorumlu.read.shaping import near
from kimsorumlu.starter.addresses import AddressError, repository_of, site_address
from kimsorumlu.starter.beginning import LICENCES, MUNICIPALITY_KINDS, Beginning, files_of
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.fold import fold_letters

# What is asked for, in this order, where somebody can answer; a site does without what is not needed.
_QUESTIONS = {
    "name": "Belediyenin adı (Kıyıkent Belediyesi)",
    "kind": "Türü (metropolitan: büyükşehir, city: il ya da belde, district: ilçe)",
    "province": "İli",
    "url": "Sitenin adresi (https://…; bilinmiyorsa boş bırakın)",
}
_NEEDED = ("name", "kind", "province")
# It stands in titles; the longest of the country has 40.
_LONGEST_NAME = 120


# As readers call the kinds, folded.
_IN_TURKISH = {"buyuksehir": "metropolitan", "il": "city", "sehir": "city", "belde": "city", "ilce": "district"}


class _Kind(click.Choice[str]):
    """A kind of municipality, by its name in the data or by the word a clerk has for it: "district", "ilçe"."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert(_IN_TURKISH.get(fold_letters(value.strip()), value), param, ctx)


_KIND = _Kind(list(MUNICIPALITY_KINDS))


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help='The municipality: "Kıyıkent Belediyesi".')
@click.option("--kind", type=_KIND, help="What kind of municipality it is; the Turkish words are understood, too.")
@click.option("--province", help="The province it is in.")
@click.option("--url", help="The address of the site: https://…")
@click.option("--repository", default="", help="Where its files are kept: https://github.com/…")
@click.option("--mail", default="", help="Where readers write to.")
@click.option(
    "--licence", type=click.Choice(list(LICENCES)), default="cc-by-4.0", show_default=True, help="For notes and pages."
)
def init_command(folder: Path, repository: str, mail: str, licence: str, **said: str | None) -> None:
    """Begin a project in DIR: data with an example, settings, workflows that check and publish, a guide.

    Asks for what is not said, where there is a terminal. Never writes over a file.

    \b
    kimsorumlu init gorev
    kimsorumlu init gorev --name "Kıyıkent Belediyesi" --kind district --province Sinop
    """
    known = _answered(said)
    url = _address("--url", known["url"])
    beginning = Beginning(
        name=known["name"],
        kind=known["kind"],
        province=_province(known["province"], known["kind"]),
        package=version("kimsorumlu"),
        url=url,
        repository=_address("--repository", repository) or repository_of(url),
        mail=_mail(mail.strip()),
        licence=licence,
    )
    if not beginning.short_name:
        raise click.BadParameter(f"{beginning.name}: hangi belediye olduğu yazmıyor", param_hint="--name")
    if beginning.slug is None:
        raise click.BadParameter(
            f"{beginning.name}: içinde adrese yazılabilecek bir harf ya da rakam yok", param_hint="--name"
        )
    if len(beginning.name) > _LONGEST_NAME:
        raise click.BadParameter(f"en çok {_LONGEST_NAME} harf olabilir", param_hint="--name")
    if beginning.kind == "district" and "büyükşehir" in lower(beginning.name):
        raise click.BadParameter("adında “Büyükşehir” geçen belediye için metropolitan yazın", param_hint="--kind")
    _write(folder, files_of(beginning))
    _print_next(folder, beginning)


def _address(option: str, said: str) -> str:
    """The address of a site or repository as it is written down; "" for none."""
    try:
        return site_address(said) if said.strip() else ""
    except AddressError as error:
        raise click.BadParameter(f"{said}: {error}", param_hint=option) from error


def _mail(said: str) -> str:
    if said and not is_mail(said):
        raise click.BadParameter(f"{said}: gorev@ornek.bel.tr gibi bir e-posta adresi bekleniyor", param_hint="--mail")
    return said


def _province(said: str, kind: str) -> str:
    """The province of this name, or of a name by which it is known; it must have a municipality of this kind (6360)."""
    places, _ = read_places(b"", PLACES.as_posix(), shared_catalogue("places"))
    known = {fold_letters(province.name): province for province in places.provinces}
    called = {fold_letters(name): fold_letters(meant) for name, meant in places.also}
    folded = fold_letters(said)
    found = known.get(called.get(folded, folded))
    if found is None:
        guess = near(folded, known)
        meant = f"; “{known[guess].name}” mi demek istediniz?" if guess else "; 81 ilden biri bekleniyor"
        raise click.BadParameter(f"{said}: böyle bir il yok{meant}", param_hint="--province")
    if found.metropolitan != (kind == "metropolitan") and kind != "district":
        which = "büyükşehirdir" if found.metropolitan else "büyükşehir değildir"
        raise click.BadParameter(f"{kind}: {found.name} {which}", param_hint="--kind")
    return found.name


def _answered(said: dict[str, str | None]) -> dict[str, str]:
    """What was said on the command line, and what is said when asked; nobody is asked where nobody sits."""
    known = {name: (value or "").strip() for name, value in said.items()}
    if sys.stdin.isatty():
        for name, question in _QUESTIONS.items():
            if said[name] is None:
                kinds = _KIND if name == "kind" else None
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


def _print_next(folder: Path, beginning: Beginning) -> None:
    click.echo(f"{folder}: proje hazır; nasıl sürdürüleceği README.md dosyasında yazılı")
    click.echo(f"  data/municipalities/{beginning.slug}/: {beginning.full_name}; yönetmelikleri buraya eklenir")
    click.echo(f"  data/municipalities/{beginning.example}/: bir örnek; böyle bir belediye yoktur")
    named = f'"{folder}"' if " " in str(folder) else folder
    click.echo(f"\nSırada:\n  cd {named}\n  kimsorumlu serve")
