"""A PDF beside each version's page, printed from the finished site; the only module that knows a Chromium.

Chromium tags the file and makes bookmarks of the headings. The same Chromium gives the same bytes: dates become the
version's, the browser's name goes. Another one differs by how it sets and packs the page ("Skia/PDF m156" in the file).
"""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

from kimsorumlu.exports.documents.links import relinked
from kimsorumlu.model.version import Version
from kimsorumlu.problems import FileSpan, Finding, finding

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_CACHES = ("~/.cache/ms-playwright", "~/Library/Caches/ms-playwright", "~/AppData/Local/ms-playwright")
_OWN = ("chrome-linux*/chrome", "chrome-mac*/*.app/Contents/MacOS/*", "chrome-win*/chrome.exe")
_SECONDS = 120
_AT_ONCE = 4

_CANONICAL = re.compile(r'<link rel="?canonical"? href="?([^">]*)"?>')
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)")
_CREATOR = re.compile(rb"/Creator \((?:\\.|[^\\()])*\)")


def chromium() -> str | None:
    """The Chromium to print with: $KIMSORUMLU_CHROMIUM, a system one, one that Playwright fetched; None without."""
    named = os.environ.get("KIMSORUMLU_CHROMIUM")
    if named:
        return named
    return next((path for name in _NAMES if (path := shutil.which(name))), None) or _playwrights()


def print_versions(site: Path, versions: Iterable[Version], name: str) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The page of every version of a built site, called `name`, as a PDF: version address → bytes.

    What cannot be made is a warning, and so is a machine without a Chromium.
    """
    browser = chromium()
    if browser is None:
        return {}, (finding("pdf-skipped", FileSpan("data")),)
    with _served(site) as host, ThreadPoolExecutor(_AT_ONCE) as pool:
        made = list(pool.map(lambda version: _printed(browser, host, version, name), versions))
    return (
        {version.url: content for version, content in made if isinstance(content, bytes)},
        tuple(content for _, content in made if isinstance(content, Finding)),
    )


def _printed(browser: str, host: str, version: Version, name: str) -> tuple[Version, bytes | Finding]:
    with tempfile.TemporaryDirectory(prefix="kimsorumlu-") as folder:
        target = Path(folder) / "print.pdf"
        reason = _print(browser, host + version.url, target)
        if reason:
            return version, finding("pdf-failed", FileSpan(version.document.file), value=version.url, reason=reason)
        return version, normalised(target.read_bytes(), version, name)


def _print(browser: str, address: str, target: Path) -> str:
    """Prints a page to a file; returns why not, or ""."""
    with tempfile.TemporaryDirectory(prefix="kimsorumlu-", ignore_cleanup_errors=True) as profile:
        command = [
            browser,
            "--headless",
            "--disable-gpu",
            "--disable-extensions",
            "--disable-background-networking",
            "--no-first-run",
            "--hide-scrollbars",
            *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),  # it refuses root otherwise
            f"--user-data-dir={profile}",
            "--no-pdf-header-footer",
            "--export-tagged-pdf",
            "--generate-pdf-document-outline",
            f"--print-to-pdf={target}",
            address,
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return f"{_SECONDS} s"
        except OSError as error:
            return error.strerror or "?"
    if done.returncode or not target.is_file() or not target.read_bytes().startswith(b"%PDF-"):
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        return said[-1] if said else f"exit {done.returncode}"
    return ""


def normalised(pdf: bytes, version: Version, name: str) -> bytes:
    """The file without the time of printing, the site's name in place of the browser's.

    No byte moves, so its cross-references hold.
    """
    day = version.date.strftime("%Y%m%d").encode()
    dated = _DATE.sub(lambda match: b"/%s (D:%s000000+00'00')" % (match[1], day), pdf)
    return _CREATOR.sub(lambda match: _creator(name, len(match[0])), dated, count=1)


def _creator(name: str, room: int) -> bytes:
    """The entry that names what made a PDF, in just so many bytes; of a name too long the beginning."""
    plain = name.encode() if name.isascii() else b"\xfe\xff" + name.encode("utf-16-be")
    entry = b"/Creator (%s)" % re.sub(rb"([\\()])", rb"\\\1", plain)
    return entry.ljust(room) if len(entry) <= room else _creator(name[:-1], room)


def printable(html: str) -> str:
    """The page with links that hold in a file: to the published site if its address is known, else inner ones only."""
    canonical = _CANONICAL.search(html)
    return relinked(html, lambda link: urljoin(canonical[1], link) if canonical else "")


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """Serves the site to this machine alone. From file:// a page may load neither its fonts nor its scripts."""
    handler = functools.partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Sends a folder's page as `printable`, everything else as it is; says nothing."""

    def do_GET(self) -> None:
        page = Path(self.translate_path(self.path)) / "index.html"
        if not self.path.endswith("/") or not page.is_file():
            super().do_GET()
            return
        body = printable(page.read_text("utf-8")).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def _playwrights() -> str | None:
    """The newest browser in Playwright's cache, without asking Playwright."""
    caches = [os.environ.get("PLAYWRIGHT_BROWSERS_PATH", ""), *_CACHES]
    found = [
        path
        for cache in caches
        if cache
        for pattern in _OWN
        for path in Path(cache).expanduser().glob(f"chromium-*/{pattern}")
    ]
    return str(max(found, key=lambda path: path.stat().st_mtime)) if found else None
