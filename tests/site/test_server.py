"""The configurations of nginx and Caddy that /sunucu/ offers, run as they stand.

Only name, folder, ports and certificate are others. Each is tried where its program is.
"""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kimsorumlu.base import BASE

pytestmark = pytest.mark.site

PAGE = BASE / "content" / "sunucu" / "index.md"
PROGRAMS = {name: shutil.which(name) or shutil.which(name, path="/usr/sbin") for name in ("nginx", "caddy")}
ARTICLE = "/izmir-bb/bilgi-islem/2023-11-30/madde-9/"
TYPES = """
types { text/html html; text/css css; application/javascript js; application/json json; text/plain txt;
        image/svg+xml svg; font/woff2 woff2; image/png png; application/xml xml; }
default_type application/octet-stream;
"""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    plain: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        there = http.client.HTTPSConnection(
            "127.0.0.1", self.port, context=ssl._create_unverified_context(), timeout=20
        )
        return self._asked(there, path, method, headers)

    def ask_plainly(self, path: str) -> Answer:
        return self._asked(http.client.HTTPConnection("127.0.0.1", self.plain, timeout=20), path, "GET", {})

    @staticmethod
    def _asked(there: http.client.HTTPConnection, path: str, method: str, headers: dict[str, str]) -> Answer:
        there.request(method, path, headers=headers)
        said = there.getresponse()
        answer = Answer(said.status, {name.lower(): value for name, value in said.getheaders()}, said.read())
        there.close()
        return answer


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def offered(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    return found.group(1)


def put_into(text: str, values: dict[str, str]) -> str:
    for was, becomes in values.items():
        assert was in text, was
        text = text.replace(was, becomes)
    return text


def listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def nginx(root: Path, here: Server, site: Path) -> list[str]:
    """Writes what nginx is to read; the command that runs it."""
    values = {
        "listen 80;": f"listen 127.0.0.1:{here.plain};",
        "listen 443 ssl;": f"listen 127.0.0.1:{here.port} ssl;",
        "/etc/ssl/gorev.pem": f"{root}/certificate.pem",
        "/etc/ssl/gorev.key": f"{root}/key.pem",
        "/srv/kim-sorumlu/site": str(site),
    }
    folders = "".join(
        f"{name}_temp_path {root}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (root / "nginx.conf").write_text(
        # Workers keep the rights of whoever runs the tests: the built site may lie where no other user can read.
        f"{'user root;' if is_root() else ''}\nworker_processes 1;\ndaemon off;\n"
        f"pid {root}/pid;\nerror_log {root}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{folders}{TYPES}\n{put_into(offered('nginx'), values)}\n}}\n",
        "utf-8",
    )
    return [PROGRAMS["nginx"] or "", "-p", str(root), "-c", str(root / "nginx.conf")]


def caddy(root: Path, here: Server, site: Path) -> list[str]:
    """Writes what Caddy is to read, which is not to ask anybody for a certificate; the command that runs it."""
    values = {
        "gorev.example.bel.tr {": f"https://127.0.0.1:{here.port} {{\n"
        f"    bind 127.0.0.1\n    tls {root}/certificate.pem {root}/key.pem",
        "/srv/kim-sorumlu/site": str(site),
    }
    (root / "Caddyfile").write_text(
        f"{{\n    admin off\n    skip_install_trust\n    auto_https disable_certs\n    http_port {here.plain}\n"
        f"    https_port {here.port}\n}}\n{put_into(offered('caddyfile'), values)}",
        "utf-8",
    )
    return [PROGRAMS["caddy"] or "", "run", "--config", str(root / "Caddyfile"), "--adapter", "caddyfile"]


@pytest.fixture(scope="module", params=[nginx, caddy])
def server(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    name = request.param.__name__
    if PROGRAMS[name] is None or shutil.which("openssl") is None:
        pytest.skip(f"no {name} or openssl on this machine")
    root = tmp_path_factory.mktemp(name)
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(root / "key.pem"), "-out", str(root / "certificate.pem")),
        ],
        check=True,
        capture_output=True,
    )
    here = Server(free_port(), free_port())
    running = subprocess.Popen(
        request.param(root, here, site.resolve()),
        env={**os.environ, "XDG_DATA_HOME": str(root), "XDG_CONFIG_HOME": str(root)},
        stdout=subprocess.DEVNULL,
        stderr=(root / "said.log").open("wb"),
    )
    try:
        until = time.monotonic() + 20
        while not listens(here.port) and running.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        assert running.poll() is None, (root / "said.log").read_text("utf-8")
        yield here
    finally:
        running.terminate()
        running.wait(20)


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def test_every_answer_carries_the_headers(server: Server) -> None:
    for path in (ARTICLE, "/", "/ara/", "/yok/boyle/bir/sayfa/"):
        said = server.ask(path).headers
        assert said["x-content-type-options"] == "nosniff", path
        assert said["strict-transport-security"] == "max-age=31536000", path
        assert said["referrer-policy"] == "strict-origin-when-cross-origin", path
        assert said["content-security-policy"] == "frame-ancestors 'self'", path
        assert "x-frame-options" not in said, path
        assert "geolocation=()" in said["permissions-policy"], path


def test_what_may_be_embedded_may_be_framed_and_read_by_others(server: Server) -> None:
    for path in (f"/embed{ARTICLE}", "/embed/kim-sorumlu.js"):
        said = server.ask(path)
        assert said.status == 200
        assert said.headers["content-security-policy"] == "frame-ancestors *"
        assert said.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in server.ask(ARTICLE).headers


def test_a_missing_page_is_the_sites_own(server: Server) -> None:
    said = server.ask("/yok/boyle/bir/sayfa/")
    assert said.status == 404
    assert "Sayfa bulunamadı" in said.body.decode()


def test_a_received_document_arrives_byte_for_byte(server: Server, site: Path) -> None:
    path = "izmir-bb/bilgi-islem/2023-11-30/kaynak.txt"
    said = server.ask(f"/{path}")
    assert said.body == (site / path).read_bytes()
    assert said.headers["content-type"] == "text/plain"


def test_texts_are_packed_and_fonts_kept(server: Server, site: Path) -> None:
    assert server.ask(ARTICLE, **{"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"
    font = next((site / "assets" / "fonts").glob("*.woff2")).relative_to(site).as_posix()
    assert server.ask(f"/{font}").headers["cache-control"] == "max-age=604800"
    assert server.ask(ARTICLE).headers["cache-control"] == "max-age=600"


def test_only_reading_is_allowed_hidden_files_are_not_there_and_http_leads_to_https(server: Server) -> None:
    assert server.ask(ARTICLE, "POST").status == 403
    assert server.ask(ARTICLE, "HEAD").status == 200
    assert server.ask("/.git/config").status == 404
    moved = server.ask_plainly(ARTICLE)
    assert moved.status in (301, 308)
    assert moved.headers["location"] == f"https://127.0.0.1{ARTICLE}"
