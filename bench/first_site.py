"""A site of one's own from nothing, as the guide tells it: five commands in an empty environment, timed; then pictures.

    python -m bench.first_site

The package is the wheel of what was committed last. What the commands say and how long each takes is printed, for
content/katki.md; pictures of the site, on a desk and on a phone, light and dark, go into build/shots/first-site/.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from bench.upgrade import ROOT, wheel
from playwright.sync_api import sync_playwright
from tests.browser.audit import visit
from tests.browser.chromium import executable

SHOTS = ROOT / "build" / "shots" / "first-site"
DOCUMENT = ROOT / "tests" / "starter" / "documents" / "kasaba-zabita.txt"
ADDRESS = "http://127.0.0.1:8765/"
MOST_SECONDS = 300
PAGES = {
    "1-ana-sayfa": "",
    "2-belediye": "kiyikent/",
    "3-metin": "kiyikent/zabita/",
    "4-arama": "ara/?q=tart%C4%B1+aletleri",
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def timed(shown: str, command: list[str], folder: Path) -> None:
    """Runs a command in a folder; prints it, the seconds it took, and what it said. Ends the run if it fails."""
    began = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=surroundings(), capture_output=True, text=True, check=False)
    print(f"$ {shown}    {time.perf_counter() - began:.1f} s\n{done.stdout}{done.stderr}")
    if done.returncode != 0:
        sys.exit(done.returncode)


def surroundings() -> dict[str, str]:
    """This environment without what would lead to this repository's own package."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHONPATH", "KIMSORUMLU_"))}


@contextmanager
def served(program: Path, project: Path) -> Iterator[None]:
    """The site of a project, built and served by the package meanwhile; how long that took is printed."""
    began = time.perf_counter()
    port = ADDRESS.rstrip("/").rpartition(":")[2]
    running = subprocess.Popen([program, "serve", "--port", port], cwd=project, env=surroundings())
    try:
        until = began + MOST_SECONDS
        while not answers() and running.poll() is None and time.perf_counter() < until:
            time.sleep(0.1)
        print(f"$ kimsorumlu serve    {time.perf_counter() - began:.1f} s")
        yield
    finally:
        running.terminate()
        running.wait()


def answers() -> bool:
    """Whether the site is there."""
    try:
        with urllib.request.urlopen(ADDRESS, timeout=MOST_SECONDS):
            return True
    except OSError:
        return False


def shoot() -> None:
    """Takes all pictures of the site that is served."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=executable(), args=arguments)
        page = browser.new_page(locale="tr-TR")
        for name, address in PAGES.items():
            visit(page, ADDRESS + address)
            for width in (390, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png")
        browser.close()


def main() -> None:
    """Tries it, and prints what came of it."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (packed,) = wheel("HEAD", work).with_suffix(".whl").iterdir()
        venv.create(work / "environment", with_pip=True)
        programs = work / "environment" / "bin"
        timed(f"pip install {packed.name}", [str(programs / "pip"), "install", "-q", str(packed)], work)
        program = programs / "kimsorumlu"
        place = ["--name", "Kıyıkent", "--kind", "district", "--province", "Sinop"]
        timed(f"kimsorumlu init gorev {' '.join(place)}", [str(program), "init", "gorev", *place], work)
        own = ["--municipality", "kiyikent", "--regulation", "zabita", "--date", "2025-05-06"]
        shown = f"kimsorumlu import {DOCUMENT.name} {' '.join(own)}"
        timed(shown, [str(program), "import", str(DOCUMENT), *own], work / "gorev")
        with served(program, work / "gorev"):
            shoot()


if __name__ == "__main__":
    main()
