"""What pages say in the words of schema.org, held against its vocabulary.

Every property must be one of its class, with a value of a class that it takes.

schema.org publishes no validator to be had; its vocabulary is published as types of TypeScript (`schema-dts`), and the
compiler says what does not fit. npm fetches both (`make test`).
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.site

PACKAGES = Path(__file__).parents[2] / ".ci/schema-org/node_modules"
COMPILER = PACKAGES / "typescript/bin/tsc"
OPTIONS = ("--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext")
_SCRIPT = re.compile(r'<script type="?application/ld\+json"?>(.*?)</script>')
# What the compiler must refuse: a property that there is not, one of another class, a value of a wrong class.
WRONG = (
    {"@type": "Legislation", "legislationNumber": "5393"},
    {"@type": "GovernmentOrganization", "legislationIdentifier": "5393"},
    {"@type": "Legislation", "legislationPassedBy": {"@type": "Place", "name": "Kıyıkent"}},
)


def told(value: Any) -> Any:
    """A value as schema.org's words alone: None for a node of another vocabulary.

    "query-input" says how the property "query" is filled in (schema.org, Actions), so that must be one.
    """
    if isinstance(value, list):
        return [found for each in value if (found := told(each)) is not None]
    if not isinstance(value, dict):
        return value
    if ":" in value.get("@type", ""):
        return None
    named = {key.removesuffix("-input"): told(each) for key, each in value.items() if key != "@context"}
    return {key: each for key, each in named.items() if each is not None}


def form(value: Any) -> Any:
    """What two descriptions share that differ in their words alone."""
    if isinstance(value, list):
        return tuple(sorted({str(form(each)) for each in value}))
    if isinstance(value, dict):
        return tuple((key, each if key == "@type" else form(each)) for key, each in sorted(value.items()))
    return type(value).__name__


def descriptions(site: Path) -> list[dict[str, Any]]:
    """One description of every form that a page has."""
    found: dict[Any, dict[str, Any]] = {}
    for path in sorted(site.rglob("*.html")):
        for script in _SCRIPT.findall(path.read_text("utf-8")):
            document = json.loads(script)
            for node in told(document.get("@graph", [document])):
                found.setdefault(form(node), node)
    return list(found.values())


@pytest.mark.skipif(
    not COMPILER.is_file() or shutil.which("node") is None, reason="npm could not bring schema.org's words"
)
def test_every_property_is_one_of_its_class_and_has_a_value_that_it_takes(site: Path, tmp_path: Path) -> None:
    found = descriptions(site)
    kinds = {node["@type"] for node in found}
    assert kinds >= {"Legislation", "GovernmentOrganization", "DataCatalog", "WebSite", "BreadcrumbList"}
    lines = ['import type { Thing } from "schema-dts";']
    for number, node in enumerate((*found, *WRONG)):
        # Of what is wrong the compiler must say so: it also tells of a line that was expected to be wrong and is not.
        lines += ["// @ts-expect-error"] if node in WRONG else []
        lines.append(f"export const node{number}: Thing = {json.dumps(node, ensure_ascii=False)};")
    (tmp_path / "node_modules").symlink_to(PACKAGES)
    (tmp_path / "pages.ts").write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        ["node", COMPILER, *OPTIONS, "pages.ts"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("", 0)
