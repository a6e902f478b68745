"""Serves a folder as a real host does: compressed, below a path, with a strict content security policy."""

from __future__ import annotations

import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

BASE_PATH = "/kim/sorumlu/"
STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; img-src data:"
_COMPRESSED = {".html", ".js", ".json", ".css", ".svg"}
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}


@cache
def _packed(path: str, _: int) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, folder: Path, policy: str | None) -> None:
        self.folder, self.policy = folder, policy
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        file = self.folder / path.removeprefix(BASE_PATH)
        if file.is_dir():
            file /= "index.html"
        if not path.startswith(BASE_PATH) or ".." in path or not file.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        packed = file.suffix in _COMPRESSED
        body = _packed(str(file), file.stat().st_mtime_ns) if packed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", _TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        if self.policy and file.suffix == ".html":
            self.send_header("Content-Security-Policy", self.policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serve(folder: Path, policy: str | None = STRICT) -> Iterator[str]:
    """The address of the served folder, ending in "/", as long as the block runs."""
    handler = partial(_Handler, folder=folder, policy=policy)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{BASE_PATH}"
        finally:
            server.shutdown()
