"""The server of `kimsorumlu serve`: what it shows, to whom, and how long it waits."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kimsorumlu.cli import main
from kimsorumlu.publish import server as serving
from kimsorumlu.publish.server import MAX_CONNECTIONS, Server, changes, known_host


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of a few files, a secret beside it, and links to that."""
    for name, text in {
        "site/index.html": "<body>home</body>",
        "site/404.html": "<body>nothing</body>",
        "site/konu/index.html": "<body>topics</body>",
        "site/a.json": "{}",
        "site/.git/config": "secret",
        "secret.txt": "secret",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "site" / "leak.txt").symlink_to("../secret.txt")
    (tmp_path / "site" / "out").symlink_to("..")
    (tmp_path / "site" / "same").symlink_to("konu")
    (tmp_path / "site" / "ring").symlink_to("ring")
    return tmp_path / "site"


@pytest.fixture
def server(site: Path) -> Iterator[Server]:
    """The server, on a free port."""
    with Server(site, "127.0.0.1", 0) as running:
        threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()
        yield running
        running.shutdown()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.putrequest(method, "/", skip_host=True)
    connection._buffer[0] = f"{method} {path} HTTP/1.1".encode()  # type: ignore[attr-defined]
    for name, value in ({"Host": f"127.0.0.1:{server.server_port}"} | headers).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/", 200, "home"),
        ("/konu/", 200, "topics"),
        ("/konu/?q=1", 200, "topics"),
        ("/a.json", 200, "{}"),
        ("/%61.json", 200, "{}"),
        ("/yok/", 404, "nothing"),
        ("/a.json/", 404, "nothing"),
        ("/.git/config", 404, "nothing"),
        ("//konu/", 200, "topics"),
        ("/leak.txt", 404, "nothing"),
        ("/out/secret.txt", 404, "nothing"),
        ("/same/", 404, "nothing"),
        ("/" + "a" * 1_000, 404, "nothing"),
        ("/%00", 400, "400"),
        ("/%", 400, "400"),
        ("/%zz", 400, "400"),
        ("/%ff", 400, "400"),
        ("/a%0d%0ab", 400, "400"),
        ("/..%2fsecret.txt", 400, "400"),
        ("/../secret.txt", 400, "400"),
        ("/konu/../../secret.txt", 400, "400"),
        ("/..%5csecret.txt", 400, "400"),
        ("/" + "a" * 3_000, 400, "400"),
        ("http://127.0.0.1/", 400, "400"),
        ("*", 400, "400"),
    ],
)
def test_paths(server: Server, path: str, status: int, text: str) -> None:
    found, headers, body = ask(server, path)
    assert (found, text in body) == (status, True)
    assert headers["x-content-type-options"] == "nosniff"
    assert "secret" not in body and "Traceback" not in body


def test_a_folder_gets_its_slash_and_a_head_no_body(server: Server) -> None:
    status, headers, _ = ask(server, "/konu")
    assert (status, headers["location"]) == (302, "/konu/")
    status, headers, body = ask(server, "/konu/", "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["content-length"]) > 0
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert ask(server, "/", "DELETE")[0] == 501


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("LOCALHOST", 200),
        ("[::1]:8000", 200),
        ("192.168.1.5:8000", 200),
        ("evil.example", 400),
        ("127.0.0.1.evil.example", 400),
        ("localhost.evil.example:8000", 400),
        ("", 400),
    ],
)
def test_only_the_machines_own_names_are_answered(server: Server, host: str, status: int) -> None:
    assert ask(server, "/", Host=host)[0] == status


def test_two_names_are_none(server: Server) -> None:
    assert ask(server, "/", host="evil.example")[0] == 400
    assert ask(server, "/", host=f"127.0.0.1:{server.server_port}")[0] == 400


def test_the_name_it_was_told_to_listen_to_is_its_own() -> None:
    assert known_host("Gorev.Yerel:8000", "gorev.yerel")
    assert not known_host("gorev.yerel", "0.0.0.0")
    assert not known_host(None, "127.0.0.1")


def test_open_pages_hear_of_a_newer_site(server: Server) -> None:
    body = ask(server, "/")[2]
    assert '<script type="module" src="/-/reload.js?built=0"></script></body>' in body
    assert "/-/reload/" in ask(server, "/-/reload.js?built=0")[2]
    heard: list[str] = []
    waiting = threading.Thread(target=lambda: heard.append(ask(server, "/-/reload/0")[2]))
    waiting.start()
    server.rebuilt()
    waiting.join(30)
    assert heard == ["1"]
    assert ask(server, "/-/reload/0")[2] == "1"


def test_idle_connections_are_bounded_in_number_and_time(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "MAX_SECONDS", 0.5)
    before = threading.active_count()
    idle = [socket.create_connection(("127.0.0.1", server.server_port), 30) for _ in range(MAX_CONNECTIONS + 20)]
    for each in idle:
        each.settimeout(30)
    assert threading.active_count() - before <= 2 * MAX_CONNECTIONS
    # Every one is closed: those beyond the bound at once, the others when their time is over.
    assert [each.recv(1) for each in idle] == [b""] * len(idle)
    assert ask(server, "/")[0] == 200
    for each in idle:
        each.close()


def test_a_port_that_is_taken_is_said_at_once(server: Server, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def built(*_: object) -> None:
        raise AssertionError("nothing is built")

    monkeypatch.setattr("kimsorumlu.cli.serving.build", built)
    told = CliRunner().invoke(main, ["--project", str(site.parent), "serve", "--port", str(server.server_port)])
    assert told.exit_code == 1
    assert f"127.0.0.1:{server.server_port}" in told.stderr and "--port" in told.stderr
    assert CliRunner().invoke(main, ["serve", "--port", "70000"]).exit_code == 2


def test_a_change_is_told_once_it_rests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_LOOK_SECONDS", 0.01)
    (tmp_path / "data").mkdir()
    file = tmp_path / "mkdocs.yml"
    told = changes((tmp_path / "data", file))
    for change in (
        lambda: file.write_text("a"),
        lambda: (tmp_path / "data" / "a.yml").write_text("a"),
        lambda: file.write_text("ab"),
        file.unlink,
    ):
        timer = threading.Timer(0.1, change)
        timer.start()
        start = time.monotonic()
        next(told)
        assert time.monotonic() - start < 30
        timer.join()
