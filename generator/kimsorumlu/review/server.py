"""The server of the review page: one file's desk, for the one who started it, on this machine.

It writes to a file, so it answers nobody who does not know its address, which holds a random word; nobody who comes by
another name than the machine's own (DNS rebinding); and nothing that another page's form sends.
"""

from __future__ import annotations

import functools
import hmac
import re
import secrets
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from kimsorumlu import ids
from kimsorumlu.look.theme import SHELL, package_theme
from kimsorumlu.publish.server import BadPathError, BoundedServer, found, media_type, segments
from kimsorumlu.review.desk import Desk, Wanted
from kimsorumlu.review.page import ASSETS, page
from kimsorumlu.review.pictures import Pictures
from kimsorumlu.review.preview import Preview

HOST: Final = "127.0.0.1"
_NAMES: Final = (HOST, "localhost")
_MOST: Final = 20_000
_OWN: Final = ("review.css", "review.js")
_PICTURE: Final = re.compile(r"([1-9][0-9]{0,4})\.png")
_NUMBER: Final = re.compile(r"[0-9]{1,7}")
_POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# The readers' page is looked at without its scripts; its letters need its origin.
_FRAMED: Final = "sandbox allow-same-origin; frame-ancestors 'self'"
_FORM: Final = "application/x-www-form-urlencoded"


@dataclass
class Review:
    """What the threads share: the desk, one at a time; the document's pages; the readers' page and whether it shows."""

    desk: Desk
    preview: Preview
    pictures: Pictures | None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    turn: threading.Lock = field(default_factory=threading.Lock)
    showing: bool = False

    def html(self, chosen: int) -> str:
        """The page as it is now."""
        with self.turn:
            state = self.preview.state if self.showing else "none"
            shown = {"state": state, "said": self.preview.said, "address": self._address(chosen)}
            return page(self.desk, self.pictures, chosen, shown)

    def _address(self, chosen: int) -> str:
        """Where the readers' page of a row is, from the page on."""
        seen = self.desk.look()
        if seen.version is None or not seen.rows:
            return ""
        row = seen.rows[min(chosen, len(seen.rows) - 1)]
        slug, _, fragment = row.at.partition(" ")
        if seen.version.article(slug) is None:
            return f"site/{seen.version.url}#{slug}"
        return f"site/{ids.below(seen.version.url, slug)}" + (f"#{fragment}" if fragment else "")

    def act(self, form: dict[str, list[str]]) -> int:
        """Does what a form asks for; the place of the row that is chosen then."""

        def number(name: str) -> int:
            said = form.get(name, ["0"])[0]
            return int(said) if _NUMBER.fullmatch(said) else 0

        name, row = form.get("act", [""])[0], number("row")
        with self.turn:
            if name in ("page", "document"):
                self.showing = name == "page"
                if self.showing:
                    self.preview.ask(self.desk.held.path.read_bytes())
                return row
            known = {id for id, _ in self.desk.look().speakers}
            speakers = tuple(id for id in form.get("speaker", ()) if id in known)
            revision = form.get("revision", [""])[0]
            wanted = Wanted(name, row, number("at"), speakers, number("doubt"), revision)
            self.desk.do(wanted)
            if self.showing:
                self.preview.ask(self.desk.held.path.read_bytes())
            return self.desk.place


class _Handler(BaseHTTPRequestHandler):
    """Answers one request and ends the connection."""

    timeout = 10
    server_version = "kimsorumlu"
    sys_version = ""

    def __init__(self, review: Review, *arguments: Any) -> None:
        self._review = review
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """The page, what it loads, a page of the document, or a file of the readers' page."""
        names = self._inside()
        if names is None:
            return
        query = parse_qs(urlsplit(self.path).query)
        row = query.get("row", ["0"])[0]
        if names == ("",):
            html = self._review.html(int(row) if _NUMBER.fullmatch(row) else 0)
            self._answer(html.encode(), ".html", _POLICY)
        elif len(names) == 1 and names[0] in _OWN:
            self._answer((ASSETS / names[0]).read_bytes(), Path(names[0]).suffix, _POLICY)
        elif names[0] == "assets":
            self._file(found(package_theme() / SHELL / "assets", names[1:]), _POLICY)
        elif names[0] == "site":
            site = self._review.preview.site
            self._file(found(site, names[1:]) if site.is_dir() else None, _FRAMED)
        elif names[0] == "document" and (picture := _PICTURE.fullmatch("/".join(names[1:]))) and self._review.pictures:
            drawn = self._review.pictures.page(int(picture[1]))
            self._answer(drawn, ".png", _POLICY) if drawn else self._refuse(HTTPStatus.NOT_FOUND)
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """An act; answered with the way back to the page."""
        names = self._inside()
        if names is None:
            return
        size = self.headers.get("Content-Length", "")
        media = self.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if names != ("act",) or media != _FORM or not _NUMBER.fullmatch(size) or int(size) > _MOST:
            self._refuse(HTTPStatus.BAD_REQUEST)
            return
        form = parse_qs(self.rfile.read(int(size)).decode("utf-8", "replace"), max_num_fields=500)
        place = self._review.act(form)
        self._answer(b"", ".txt", _POLICY, HTTPStatus.SEE_OTHER, Location=f"./?row={place}#row-{place}")

    def _inside(self) -> tuple[str, ...] | None:
        """The names below the page's address; None for who must not ask, who has been answered then."""
        assert isinstance(self.server, BoundedServer)
        port = self.server.server_port
        hosts = {f"{name}:{port}" for name in _NAMES}
        origin = self.headers.get("Origin")
        try:
            names = segments(self.path)
        except BadPathError:
            self._refuse(HTTPStatus.BAD_REQUEST)
            return None
        if self.headers.get("Host", "") not in hosts or (origin and urlsplit(origin).netloc not in hosts):
            self._refuse(HTTPStatus.FORBIDDEN)
            return None
        if len(names) < 2 or not hmac.compare_digest(names[0].encode(), self._review.token.encode()):
            self._refuse(HTTPStatus.NOT_FOUND)
            return None
        return names[1:]

    def _file(self, path: Path | None, policy: str) -> None:
        if path is None:
            self._refuse(HTTPStatus.NOT_FOUND)
        else:
            self._answer(path.read_bytes(), path.suffix, policy)

    def _refuse(self, status: HTTPStatus) -> None:
        self._answer(f"{status.value} {status.phrase}\n".encode(), ".txt", _POLICY, status)

    def _answer(
        self, content: bytes, suffix: str, policy: str, status: HTTPStatus = HTTPStatus.OK, **headers: str
    ) -> None:
        said = {
            "Content-Type": media_type(suffix),
            "Content-Length": str(len(content)),
            "Content-Security-Policy": policy,
            "Cache-Control": "no-store",
            "Cross-Origin-Resource-Policy": "same-origin",
            # The address is a secret; no page that is gone to learns it. (Without any referrer forms have no origin.)
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            **headers,
        }
        self.send_response(status)
        for name, value in said.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Says nothing: the address is a secret."""


def server(review: Review, port: int) -> BoundedServer:
    """A server that listens on this machine alone; port 0 is any that is free. Raises OSError."""
    return BoundedServer(HOST, port, functools.partial(_Handler, review))


def address(review: Review, listening: BoundedServer) -> str:
    """The page's address, which nobody can guess."""
    return f"http://{HOST}:{listening.server_port}/{review.token}/"
