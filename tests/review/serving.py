"""The review page of a draft, served on a free port."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.review.drafted import draft

from kimsorumlu.review.desk import Desk
from kimsorumlu.review.held import hold
from kimsorumlu.review.preview import Preview
from kimsorumlu.review.server import Review, address, server


@contextmanager
def reviewed(folder: Path) -> Iterator[tuple[Review, str]]:
    """The draft of a project in the folder with its address; the server ends with the test."""
    held = hold(folder / "p", draft(folder / "p"))
    review = Review(Desk(held), Preview(held, folder / "preview"), None)
    with server(review, 0) as listening:
        threading.Thread(target=listening.serve_forever, args=(0.05,), daemon=True).start()
        yield review, address(review, listening)
        listening.shutdown()
