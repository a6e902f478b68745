"""Shared fixtures: the built site of the real data (once per run), a server for it, a real Chromium."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from kimsorumlu.build import Project, build
from tests.browser.chromium import executable
from tests.sharing import made_once

# Properties are about results; how long an example takes on a busy machine is not one (see bench/). Everybody tries the
# same examples, so that a change is judged by what it changes; `pytest --hypothesis-profile=search` looks for new ones.
settings.register_profile("search", deadline=None, max_examples=1000)
settings.register_profile("kimsorumlu", deadline=None, derandomize=True)
settings.register_profile("mutants", deadline=None, derandomize=True, max_examples=20)  # bench/mutants runs them often
settings.load_profile("kimsorumlu")

ROOT = Path(__file__).parents[1]
# The site is served below a path on purpose: nothing may assume that it lives at "/".
BASE_PATH = "/kim/sorumlu/"
SITE_URL = f"https://kimsorumlu.example{BASE_PATH}"
SIZE = ViewportSize(width=1280, height=720)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from the real data."""
    return made_once(tmp_path_factory, "project", _build) / "site"


@pytest.fixture(scope="session")
def addressed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a public address, SITE_URL; absolute addresses exist only here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KIMSORUMLU_SITE_URL", SITE_URL)
        return made_once(tmp_path_factory, "addressed", _build) / "site"


def _build(root: Path) -> None:
    root.mkdir()
    for name in ("data", "content", "theme", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    built = build(Project(root))
    assert built.published, built.findings
    assert built.findings == () or all(found.severity.value == "warning" for found in built.findings)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below BASE_PATH; unknown addresses get the site's own 404 page."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path[len(BASE_PATH) :] if path.startswith(BASE_PATH) else "/no/such/place")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the served site, ending in "/"."""
    yield from _served(site)


@pytest.fixture(scope="session")
def addressed(addressed_site: Path) -> Iterator[str]:
    """The address where the site with a public address is served, ending in "/"."""
    yield from _served(addressed_site)


def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE_PATH}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real headless Chromium, or a skip where the machine has none."""
    path = executable()
    if path is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield chromium
        chromium.close()


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page as after a browser's first start; a console error or a page error fails the test that caused it.

    It is the same for all tests but those marked `alone`: a page of its own costs three times what a visit costs.
    """
    if request.node.get_closest_marker("alone"):
        with _opened(request.getfixturevalue("browser")) as (lone, errors):
            yield lone
    else:
        kept, errors = request.getfixturevalue("kept_page")
        errors.clear()
        yield kept
        wipe(kept)
    assert errors == []


@pytest.fixture(scope="session")
def kept_page(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """The page that tests use one after another, and the errors it has told."""
    with _opened(browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def tour(browser: Browser) -> Iterator[Page]:
    """One page for all tests of a module that only look."""
    with _opened(browser) as (fresh, errors):
        yield fresh
    assert errors == []


@contextmanager
def _opened(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    context = browser.new_context(locale="tr-TR", viewport=SIZE, permissions=["clipboard-read", "clipboard-write"])
    fresh = context.new_page()
    errors: list[str] = []
    fresh.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    fresh.on("pageerror", lambda error: errors.append(f"{fresh.url}: {error}"))
    yield fresh, errors
    context.close()


def wipe(page: Page) -> None:
    """Leaves nothing of a test in the page: nothing shown, stored, held up, pretended, behind it or beside it."""
    page.unroute_all(behavior="ignoreErrors")
    for other in page.context.pages:
        if other is not page:
            other.close()
    page.goto("about:blank")
    page.evaluate("name = ''")  # the one thing that a page hands to the next
    page.mouse.move(0, 0)
    page.set_viewport_size(SIZE)
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null", contrast="null")
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    session.send("Network.clearBrowserCache")
    session.send("Page.resetNavigationHistory")
    session.detach()


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A project of one small municipality, built in a second."""
    for name in ("content", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    small = ROOT / "tests" / "fixtures" / "small"
    shutil.copytree(small / "data", tmp_path / "data")
    shutil.copy(small / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def project_copy(tmp_path: Path) -> Path:
    """A project whose data may be changed: real data copied, everything else linked."""
    for name in ("content", "theme", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path
