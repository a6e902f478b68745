"""Lighthouse on four kinds of pages, served compressed from a site that knows its own address.

Needs Node.js: `npx` fetches Lighthouse for the time being, so it is no dependency of the project. Each page is asked as
on a slow phone and as on a desk; `--show` names what is not perfect. A busy machine lowers performance, nothing else.
"""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.chromium import executable
from tests.browser.hosting import AtRoot, serving
from tests.browser.kinds import KINDS

from kimsorumlu.build import Project, build

ROOT = Path(__file__).parents[1]
PAGES = ("home", "article", "topic", "municipality")
LIGHTHOUSE = "lighthouse@12"
CHROME = "--headless=new --disable-background-networking" + (" --no-sandbox" if os.geteuid() == 0 else "")


def scores(address: str, *options: str) -> dict[str, float]:
    """Points of 100 for each category, and the seconds until the largest part of the page is painted."""
    command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--chrome-flags={CHROME}", *options]
    environment = os.environ | {"CHROME_PATH": executable() or ""}
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)
    found = {name: round(100 * category["score"]) for name, category in told["categories"].items()}
    if "--show" in sys.argv:
        for audit in told["audits"].values():
            if audit["score"] is not None and audit["score"] < 0.9:
                print(f"    {audit['id']}: {audit.get('displayValue', '')} {audit['title']}")
    return found | {"lcp": told["audits"]["largest-contentful-paint"]["numericValue"] / 1000}


def main() -> None:
    """Builds a site that knows its address, serves it and prints a line for each page and device."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for part in ("data", "content", "theme", "mkdocs.yml"):
            (root / part).symlink_to(ROOT / part)
        with serving(functools.partial(AtRoot, directory=str(root / "site"))) as origin:
            os.environ["KIMSORUMLU_SITE_URL"] = f"{origin}/"
            assert build(Project(root)).published
            for kind in PAGES:
                for device in ((), ("--preset=desktop",)):
                    found = scores(f"{origin}/{KINDS[kind]}", *device)
                    row = "  ".join(f"{category} {value:g}" for category, value in found.items())
                    print(f"{kind:14} {'desk' if device else 'phone'}  {row}", flush=True)


if __name__ == "__main__":
    main()
