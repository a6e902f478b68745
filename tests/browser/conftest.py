"""Fixtures of the tests that show our pages inside a stranger's, and of those that need many municipalities."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from kimsorumlu.build import Project, build
from tests.browser.hosting import Host, our_site, stranger
from tests.locks import UNLOCKED
from tests.sharing import made_once

ROOT = Path(__file__).parents[2]

# What is waited for comes at once or never; on a busy machine "at once" can be longer than the default of five seconds.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="module")
def ours(site: Path) -> Iterator[str]:
    with our_site(site) as address:
        yield address


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with stranger() as running:
        yield running


@pytest.fixture(scope="module")
def other() -> Iterator[Host]:
    with stranger() as running:
        yield running


@pytest.fixture
def guest(page: Page, ours: str, host: Host, other: Host) -> Page:
    """A page that may ask the three sites and nobody else."""
    known = {urlsplit(address).netloc for address in (ours, host.address, other.address)}

    def guard(route: Route) -> None:
        assert urlsplit(route.request.url).netloc in known, route.request.url
        route.continue_()

    page.route("**/*", guard)
    return page


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of thirteen municipalities: too many for a page per pair. Of K9 another directorate's text is held."""
    root = made_once(tmp_path_factory, "crowded", _crowd)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(root / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _crowd(root: Path) -> None:
    root.mkdir()
    for name in ("content", "theme", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "data", root / "data")
    folder = root / "data" / "municipalities"
    for number in range(1, 10):
        copy = folder / f"k{number}"
        shutil.copytree(folder / "kutahya", copy, ignore=UNLOCKED)
        file = copy / "municipality.yml"
        named = file.read_text("utf-8").replace("name: Kütahya Belediyesi", f"name: K{number} Belediyesi")
        file.write_text(re.sub(r"short_name: .*", f"short_name: K{number}", named), "utf-8")
    for file in (folder / "k9").glob("*/*.yml"):
        file.write_text(file.read_text("utf-8").replace("_kind: bilgi-islem", "_kind: zabita"), "utf-8")
    built = build(Project(root))
    assert built.published, built.findings
