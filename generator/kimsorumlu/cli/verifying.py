"""The command that holds a copy of a site against its manifest: `verify`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kimsorumlu.publish.manifest import MANIFEST
from kimsorumlu.publish.verify import verify


@click.command("verify")
@click.argument("copy", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The manifest.json of the published site, got from elsewhere than the copy; else the copy's own.",
)
def verify_command(copy: Path, manifest: Path | None) -> None:
    """Hold a copy of a site against its manifest: every file by its SHA-256.

    \b
    kimsorumlu verify site
    kimsorumlu verify kopya --manifest manifest.json
    """
    verified = verify(copy, manifest or copy / MANIFEST)
    if verified is None:
        raise click.ClickException(f"{manifest or copy / MANIFEST}: bir sitenin dosya listesi değil")
    for word, places in (("değişmiş", verified.changed), ("eksik", verified.missing), ("eklenmiş", verified.added)):
        for place in places:
            click.echo(f"{word}: {place if place.isprintable() else ascii(place)}")
    click.echo(
        f"listede {verified.files} dosya: {len(verified.changed)} değişmiş, {len(verified.missing)} eksik, "
        f"{len(verified.added)} eklenmiş; listenin SHA-256 özeti {verified.manifest}"
    )
    sys.exit(0 if verified.same else 1)
