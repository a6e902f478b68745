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
