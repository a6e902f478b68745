"""The server of the review page: it writes to a file, so who it does not answer matters most."""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from tests.review.drafted import FILE, draft
from tests.review.serving import reviewed

from kimsorumlu.cli import main
from kimsorumlu.review.server import Review

FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Review, str]]:
    with reviewed(tmp_path) as running:
        yield running


def ask(address: str, path: str = "", method: str = "GET", body: str = "", **headers: str) -> tuple[int, str, str]:
    """The status, the Location, the body of an answer; a path that begins with "/" is of the machine."""
    at = urlsplit(address)
    connection = http.client.HTTPConnection(at.hostname or "", at.port or 0, timeout=30)
    own = {"Content-Type": FORM} if method == "POST" else {}
    place = path if path.startswith("/") else at.path + path
    connection.request(
        method, place, body or None, own | {key.replace("_", "-"): each for key, each in headers.items()}
    )
    answer = connection.getresponse()
    said = answer.read().decode("utf-8", "replace")
    policy = answer.getheader("Content-Security-Policy") or ""
    assert "default-src 'none'" in policy or policy.startswith("sandbox"), "nothing is answered without a policy"
    assert answer.getheader("Referrer-Policy") == "same-origin" and not answer.getheader("Access-Control-Allow-Origin")
    connection.close()
    return answer.status, answer.getheader("Location") or "", said


def test_the_page_and_what_it_loads(served: tuple[Review, str]) -> None:
    _, address = served
    status, _, html = ask(address)
    assert status == 200 and "Sulama Birimi." in html and not re.search(r"\sstyle=|<script>|\son\w+=", html)
    loaded = re.findall(r'(?:href|src)="((?:assets/|review)[^"]+)"', html)
    assert len(loaded) == 6
    for path in (*loaded, "assets/fonts/literata-latin.woff2"):
        assert ask(address, path)[0] == 200, path
    assert ask(address, "document/1.png")[0] == 404, "a text has no pages"


def test_an_act_is_a_form_that_leads_back_to_the_page(served: tuple[Review, str]) -> None:
    review, address = served
    place = next(row.place for row in review.desk.look().rows if row.words == "Müdür")
    status, location, _ = ask(address, "act", "POST", f"act=heading&row={place}")
    assert (status, location) == (303, f"./?row={place}#row-{place}")
    assert b"heading: M\xc3\xbcd\xc3\xbcr\n" in review.desk.held.path.read_bytes()
    ask(address, "act", "POST", f"act=speak&row={place}&speaker=mudur&speaker=nobody")
    assert b"speaks_for: mudur\n" in review.desk.held.path.read_bytes(), "only who is there can speak"


def test_an_act_on_what_is_no_longer_there_is_none(served: tuple[Review, str]) -> None:
    review, address = served
    seen = review.desk.revision
    file = review.desk.held.path
    theirs = file.read_bytes().replace(b"title: ", b"# elle\ntitle: ", 1)
    file.write_bytes(theirs)
    ask(address, "act", "POST", f"act=accept&doubt=0&revision={seen}")
    assert file.read_bytes() == theirs
    assert "üzerine yazılmadı" in ask(address)[2]


def test_nobody_else_is_answered(served: tuple[Review, str]) -> None:
    review, address = served
    before, port = review.desk.held.path.read_bytes(), urlsplit(address).port
    assert ask(address, "/")[0] == ask(address, "/wrong/")[0] == ask(address, f"/{review.token[:-1]}/")[0] == 404
    for host in ("attacker.example", f"attacker.example:{port}", "127.0.0.1", ""):
        assert ask(address, Host=host)[0] == 403
        assert ask(address, "act", "POST", "act=heading&row=40", Host=host)[0] == 403
    for origin in ("https://attacker.example", "null", "http://127.0.0.1:1"):
        assert ask(address, "act", "POST", "act=heading&row=40", Origin=origin)[0] == 403
    assert ask(address, "/wrong/act", "POST", "act=heading&row=40")[0] == 404
    assert ask(address, "act", "POST", "act=heading&row=40", Content_Type="text/plain")[0] == 400
    assert ask(address, "act", "POST", "act=heading&row=40&x=" + "x" * 30_000)[0] == 400
    assert review.desk.held.path.read_bytes() == before


@pytest.mark.parametrize(
    "path", ["assets/../../../etc/passwd", "assets/%2e%2e/shell.html", "site/index.html", "assets/", "x", "act"]
)
def test_nothing_else_is_there(served: tuple[Review, str], path: str) -> None:
    assert ask(served[1], path)[0] in (400, 404)


@pytest.mark.parametrize("row", ["", "-1", "x", "99999999999999999999", "5000"])
def test_a_row_that_is_none_is_no_fault(served: tuple[Review, str], row: str) -> None:
    assert ask(served[1], f"?row={row}")[0] == 200
    assert ask(served[1], "act", "POST", f"act=indent&row={row}")[0] == 303


def test_the_command_says_which_files_there_are(tmp_path: Path) -> None:
    draft(tmp_path / "p").write_bytes((tmp_path / "p" / FILE).read_bytes().replace(b"\ndoubts:", b"\nnotes2:"))
    done = CliRunner().invoke(main, ["--project", str(tmp_path / "p"), "review"])
    assert done.exit_code == 2 and FILE in done.output and "2021-03-02.yml" in done.output
    done = CliRunner().invoke(main, ["--project", str(tmp_path / "p"), "review", str(tmp_path / "p" / FILE)])
    assert done.exit_code == 1 and "okunabilen bir sürüm dosyası değil" in done.output
