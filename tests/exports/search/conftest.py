"""The search on its own: its scripts and the index of the real corpus, served below a path with a strict policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import mkdocs
import pytest
from bench.search.serving import serve
from bench.search.site import search_site

LUNR = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"


@pytest.fixture(scope="session")
def search_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that is served; lunr.js is where MkDocs ships it."""
    folder = search_site(tmp_path_factory.mktemp("search"))
    (folder / "lunr.js").symlink_to(LUNR)
    return folder


@pytest.fixture(scope="session")
def search_base(search_folder: Path) -> Iterator[str]:
    """The address of the served folder, ending in "/"."""
    with serve(search_folder) as base:
        yield base
