"""Finds a Chromium for the browser tests; as a script, gets one where the system has none.

Order: $KIMSORUMLU_CHROMIUM, a system Chromium or Chrome, Playwright's own. A machine with none of them
still passes: the browser tests are skipped, and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable() -> str | None:
    """The path of a Chromium that exists, or None."""
    named = os.environ.get("KIMSORUMLU_CHROMIUM")
    if named:
        return named
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def main() -> None:
    if executable() is None:
        print("No Chromium on this machine; asking Playwright for one …")
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=600)
    found = executable()
    print(f"Browser tests use {found}" if found else "No Chromium to be had: the browser tests will be skipped.")


if __name__ == "__main__":
    main()
