"""The server of `kimsorumlu serve`: a site for the one who works on it, on this machine, with reloading.

It shows drafts, so it answers nobody who comes by another name than the machine's own (DNS rebinding), follows no link
out of the site, and gives nobody more than a bounded share of its time and of its connections.
"""

from __future__ import annotations

import functools
import ipaddress
import mimetypes
import os
import re
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any, Final
from urllib.parse import quote, unquote_to_bytes

# At once, and for how long: a page and what it loads need a few, each for a moment.
MAX_CONNECTIONS: Final = 64
MAX_SECONDS: Final = 30.0
# A browser waits so long for a newer site, then asks again.
_POLL_SECONDS: Final = 20.0
_MAX_PATH: Final = 2_000
# So often it is looked whether a file is another; so long all have to rest before a site is built of them. At 5,000
# articles one look takes a hundredth of a second.
_LOOK_SECONDS: Final = 0.2
_REST_SECONDS: Final = 0.1

# Below "/-/" no site has a page: no slug begins so.
_SCRIPT: Final = "/-/reload.js"
_POLL = re.compile(r"/-/reload/([0-9]{1,9})")
_RELOADING: Final = b"""\
const built = new URL(import.meta.url).searchParams.get('built');
for (;;) {
  try {
    const answer = await fetch(`/-/reload/${built}`);
    if (answer.ok && (await answer.text()) !== built) { location.reload(); break; }
    if (!answer.ok) { throw new Error(answer.status); }
  } catch {
    await new Promise((later) => { setTimeout(later, 3000); });
  }
}
"""
_TYPES: Final = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]")


class BadPathError(ValueError):
    """Raised for a request's path that no page can have."""


def segments(target: str) -> tuple[str, ...]:
    """The names in a request's path, the last one "" for a folder. Raises BadPathError."""
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    if not path.startswith("/") or len(path) > _MAX_PATH or _BAD_ESCAPE.search(path):
        raise BadPathError(target)
    try:
        decoded = unquote_to_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadPathError(target) from error
    names = tuple(decoded.removeprefix("/").split("/"))
    if _CONTROL.search(decoded) or any(name in (".", "..") for name in names):
        raise BadPathError(target)
    return names


def found(site: Path, names: tuple[str, ...]) -> Path | None:
    """The file at these names, None if there is none. What is hidden, or a link, is none."""
    *folders, last = names
    if any(not name or name.startswith(".") for name in folders) or last.startswith("."):
        return None
    path = site.joinpath(*folders, last or "index.html")
    try:
        # Not `Path.resolve`, which some versions of Python let fail at a link that leads to itself.
        there = Path(os.path.realpath(site, strict=True)) / path.relative_to(site)
        return path if os.path.realpath(path, strict=True) == os.fspath(there) and path.is_file() else None
    except OSError:  # no such file, a name that is too long
        return None


def known_host(said: str | None, host: str) -> bool:
    """Whether a Host header names this machine: by a number, as localhost, or as it was told to listen.

    A page of another site can make its name lead here, but not a number.
    """
    if not said:
        return False
    name = re.sub(r":[0-9]{1,5}$", "", said.strip()).lower()
    if name in ("localhost", host.lower()):
        return True
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


def media_type(suffix: str) -> str:
    """What a file is served as, by the end of its name: "text/html; charset=utf-8"."""
    media = _TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
    text = media.startswith("text/") or suffix in (".json", ".svg", ".xml")
    return f"{media}; charset=utf-8" if text else media


@dataclass
class _State:
    """What the threads share: the site, the name it was told to listen to, and how often it was built anew."""

    site: Path
    host: str
    built: int = 0
    news: threading.Condition = field(default_factory=threading.Condition)


class _Handler(BaseHTTPRequestHandler):
    """Answers one request and ends the connection."""

    timeout = 10
    server_version = "kimsorumlu"
    sys_version = ""

    def __init__(self, state: _State, *arguments: Any) -> None:
        self._state = state
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answers with a file of the site."""
        # Whoever says two names would be answered for one and taken for the other.
        said = self.headers.get_all("Host", [])
        if len(said) != 1 or not known_host(said[0], self._state.host):
            self._plain(HTTPStatus.BAD_REQUEST)
            return
        try:
            names = segments(self.path)
        except BadPathError:
            self._plain(HTTPStatus.BAD_REQUEST)
            return
        path = "/" + "/".join(names)
        if path == _SCRIPT:
            self._answer(HTTPStatus.OK, _RELOADING, ".js")
        elif (poll := _POLL.fullmatch(path)) is not None:
            self._wait(int(poll[1]))
        else:
            self._file(names)

    do_HEAD = do_GET  # noqa: N815  (http.server's name)

    def _file(self, names: tuple[str, ...]) -> None:
        site = self._state.site
        file = found(site, names)
        if file is not None:
            self._answer(HTTPStatus.OK, file.read_bytes(), file.suffix)
        elif names[-1] and found(site, (*names, "")):
            place = "/" + "/".join(quote(name) for name in names) + "/"
            # "//name/" would be another machine; `found` has refused empty names.
            self._answer(HTTPStatus.FOUND, b"", ".txt", Location=place)
        else:
            page = found(site, ("404.html",))
            if page is None:
                self._plain(HTTPStatus.NOT_FOUND)
            else:
                self._answer(HTTPStatus.NOT_FOUND, page.read_bytes(), page.suffix)

    def _wait(self, built: int) -> None:
        """Answers when there is a newer site than the page's, or after a while."""
        with self._state.news:
            self._state.news.wait_for(lambda: self._state.built != built, _POLL_SECONDS)
            said = str(self._state.built)
        self._answer(HTTPStatus.OK, said.encode(), ".txt")

    def _plain(self, status: HTTPStatus) -> None:
        self._answer(status, f"{status.value} {status.phrase}\n".encode(), ".txt")

    def _answer(self, status: HTTPStatus, content: bytes, suffix: str, **headers: str) -> None:
        if suffix == ".html":
            script = f'<script type="module" src="{_SCRIPT}?built={self._state.built}"></script></body>'
            content = content.replace(b"</body>", script.encode(), 1)
        self.send_response(status)
        self.send_header("Content-Type", media_type(suffix))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Says nothing: what a stranger sends is no line of the terminal."""


class BoundedServer(ThreadingMixIn, HTTPServer):
    """Listens from the moment it is made: a port that is taken raises OSError before anything is built."""

    daemon_threads = True
    request_queue_size = MAX_CONNECTIONS

    def __init__(self, host: str, port: int, handler: Callable[..., BaseHTTPRequestHandler]) -> None:
        self._free = threading.BoundedSemaphore(MAX_CONNECTIONS)
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, port), handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Gives a connection a thread of its own, if one is free; else it is closed."""
        if not self._free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """One connection; whoever sends a letter now and then is cut off in the end."""
        end = threading.Timer(MAX_SECONDS, _cut, (request,))
        end.daemon = True
        end.start()
        try:
            super().process_request_thread(request, client_address)
        finally:
            end.cancel()
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of connections that broke off."""


class Server(BoundedServer):
    """The server of a site that is worked on."""

    def __init__(self, site: Path, host: str, port: int) -> None:
        self.state = _State(site, host)
        super().__init__(host, port, functools.partial(_Handler, self.state))

    def rebuilt(self) -> None:
        """Tells open pages that the site is another."""
        with self.state.news:
            self.state.built += 1
            self.state.news.notify_all()


def _cut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:  # it is closed already
        return


def serve(server: Server, watched: Iterable[Path], rebuild: Callable[[], None]) -> None:
    """Serves until interrupted; calls `rebuild` when something below `watched` changes, and has open pages reload."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    places = tuple(watched)
    try:
        for _ in changes(places):
            rebuild()
            server.rebuilt()
    except KeyboardInterrupt:
        server.shutdown()
    finally:
        server.server_close()


def changes(watched: tuple[Path, ...]) -> Iterator[None]:
    """Once for each time that files change and then rest."""
    before = _stamps(watched)
    while True:
        time.sleep(_LOOK_SECONDS)
        now = _stamps(watched)
        if now == before:
            continue
        while True:
            time.sleep(_REST_SECONDS)
            later = _stamps(watched)
            if later == now:
                break
            now = later
        before = now
        yield


def _stamps(watched: tuple[Path, ...]) -> dict[str, tuple[int, int]]:
    """What tells whether a file is another: its time and size."""
    stamps = {}
    for place in watched:
        files = [str(place)] if place.is_file() else [os.path.join(d, n) for d, _, ns in os.walk(place) for n in ns]  # noqa: PTH118
        for file in files:
            try:
                stat = os.stat(file)  # noqa: PTH116
            except OSError:  # gone in between
                continue
            stamps[file] = (stat.st_mtime_ns, stat.st_size)
    return stamps
