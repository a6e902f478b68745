"""Two sites on two ports: ours as a plain static host sends it, and a stranger's with a strict policy of its own."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from pytest import TempPathFactory

from kimsorumlu.build import Project, build
from tests.sharing import made_once

BASE_PATH = "/kim/sorumlu/"
PACKED = (".html", ".css", ".js", ".json", ".svg")


class Ours(http.server.SimpleHTTPRequestHandler):
    """Our site below BASE_PATH: compressed, and open to modules of other origins, as GitHub Pages sends it."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path[len(BASE_PATH) :] if path.startswith(BASE_PATH) else "/no/such/place")

    def do_GET(self) -> None:
        path = Path(self.translate_path(urlsplit(self.path).path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in PACKED:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class AtRoot(Ours):
    """Our site at "/", where its page for lost addresses finds its sheets although no public address is configured."""

    def translate_path(self, path: str) -> str:
        return http.server.SimpleHTTPRequestHandler.translate_path(self, path)


class Stranger(http.server.BaseHTTPRequestHandler):
    """Another site: its pages and their policy are set by the test that needs them."""

    pages: ClassVar[dict[str, str]]
    policy: ClassVar[str]

    def do_GET(self) -> None:
        text = self.pages.get(urlsplit(self.path).path)
        if text is None:
            self.send_error(404)
            return
        kind = "text/javascript" if self.path.endswith(".js") else "text/html"
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Security-Policy", self.policy)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


class Host:
    """A stranger's site that is running. `show` puts a page on it and says its address."""

    def __init__(self, handler: type[Stranger], address: str) -> None:
        self.handler = handler
        self.address = address

    def show(self, body: str, policy: str, **scripts: str) -> str:
        """The address of a page with this body and policy; each script is a file the page loads before its body."""
        tags = "".join(f'<script src="/{name}.js"></script>' for name in scripts)
        icon = '<link rel="icon" href="data:,">'
        html = f'<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Örnek Belediye</title>{icon}{tags}'
        self.handler.pages = {f"/{name}.js": text for name, text in scripts.items()}
        self.handler.pages["/"] = f"{html}</head><body>{body}</body></html>"
        self.handler.policy = policy
        return f"{self.address}/"


@contextmanager
def serving(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """The origin of a server that runs meanwhile."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def published(fixture: Path, factory: TempPathFactory) -> Path:
    """The site of a fixture's project."""

    def make(folder: Path) -> None:
        shutil.copytree(fixture, folder)
        built = build(Project(folder))
        assert built.published, built.findings

    return made_once(factory, f"published-{fixture.name}", make) / "site"


@contextmanager
def our_site(folder: Path) -> Iterator[str]:
    """The address of our site, ending in "/"."""
    with serving(functools.partial(Ours, directory=str(folder))) as origin:
        yield origin + BASE_PATH


@contextmanager
def site_at_root(folder: Path) -> Iterator[str]:
    """The same at the top of its host."""
    with serving(functools.partial(AtRoot, directory=str(folder))) as origin:
        yield origin + "/"


@contextmanager
def stranger() -> Iterator[Host]:
    """A stranger's site on a port of its own."""

    class Mine(Stranger):
        pages: ClassVar[dict[str, str]] = {}
        policy: ClassVar[str] = ""

    with serving(Mine) as origin:
        yield Host(Mine, origin)
