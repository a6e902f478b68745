"""Sheets and scripts as pages ask for them: one of each that all pages share, one of each a kind (pages/kinds.py).

The measured reason stands in content/dev/decisions/2026-11-29-one-sheet-one-script.md. The single files are published
beside them: templates that a project wrote for itself may name them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.look.theme import SHELL
from kimsorumlu.pages.kinds import (
    BASE_SCRIPTS,
    BASE_SHEETS,
    FIRST,
    FRAME,
    LATER_SHEETS,
    PRINT,
    script_sets,
    sheet_sets,
    shell_kinds,
)
from kimsorumlu.publish.joining import joined_scripts
from kimsorumlu.publish.shrinking import shrunk
from kimsorumlu.site import Site


def bundles(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every joined sheet and script as it travels, with its path in the site. Raises NotJoinedError."""
    assets = site.config.theme / SHELL / "assets"

    def sheet(name: str) -> str:
        return (assets / "css" / f"{name}.css").read_text("utf-8")

    def script(path: str) -> str:
        return (assets / "js" / path).read_text("utf-8")

    # Last of all, as it stood before: what it says for paper outweighs what a kind says for the screen.
    on_paper = f"@media print {{\n{sheet(PRINT)}\n}}"
    sheets = {"base": "\n".join(map(sheet, (*BASE_SHEETS, FRAME))), **{name: sheet(name) for name in LATER_SHEETS}}
    later = {shown["sheet"] for shown in shell_kinds().values() if shown["rest_later"]}
    for name, names in sheet_sets().items():
        sheets[name] = "\n".join((*map(sheet, names), *(() if name in later else (on_paper,))))
        if name in later:
            # One sheet for all that is painted first, without what its pages have no use for.
            sheets[f"{FIRST}-{name}"] = "\n".join(map(sheet, (*BASE_SHEETS, *names)))
    sheets[PRINT] = on_paper
    for name, text in sheets.items():
        path = f"{ids.BUNDLES}{name}.css"
        yield path, shrunk(path, text.encode())
    kinds = {name: [f"{one}.js" for one in names] for name, names in script_sets().items()}
    for name, text in joined_scripts(script, [f"{one}.js" for one in BASE_SCRIPTS], kinds).items():
        path = f"{ids.BUNDLES}{name}.js"
        yield path, shrunk(path, text.encode())
