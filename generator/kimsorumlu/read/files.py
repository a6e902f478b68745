"""Files of a project's data folder as bytes: whatever is in the way of reading one is a finding, never an exception."""

from __future__ import annotations

import os
from pathlib import Path

from kimsorumlu.problems import FileSpan, Finding, Phrase, finding

# The five texts are 13 to 57 KB; a scanned book would be far below this.
MAX_BYTES = 20_000_000


def read_file(root: Path, name: str, *, link_out: bool = False) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The bytes of the file `name` ("data/topics.yml") below `root`.

    None without a finding if there is none, with one if it cannot be read. `link_out`: the file may be a link to
    a place outside the data folder.
    """
    path = root / name
    if not os.path.lexists(path):
        return None, ()
    try:
        reason = obstacle(root, path, link_out=link_out)
        if reason is None and not path.is_file():
            # A pipe or a device would block or never end.
            reason = Phrase("not-a-file")
        elif reason is None and path.stat().st_size > MAX_BYTES:
            reason = Phrase("too-large", str(MAX_BYTES // 1_000_000))
        elif reason is None:
            return path.read_bytes(), ()
    except OSError as error:
        reason = error.strerror or "?"
    return None, (finding("file-unreadable", FileSpan(name), reason=reason),)


def is_within(path: Path, folder: Path) -> bool:
    """Whether what stands at `path` lies in a folder, links followed. One that leads to itself lies where it is."""
    # Not `Path.resolve`, which some versions of Python let fail at such a link.
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def leads_out(folder: Path) -> bool:
    """Whether a folder of the project is a link to something that is no such folder: /etc, /proc/self, a home.

    A link to a folder of the same name is meant: a project may share its pages or its theme with another.
    """
    return folder.is_symlink() and Path(os.path.realpath(folder)).name != folder.name


def obstacle(root: Path, path: Path, *, link_out: bool = False) -> str | None:
    """Why what stands at `path` cannot be used: it cannot be reached, or links lead out of the data folder.

    The data folder itself may be a link. `link_out`: links are followed wherever they lead.
    """
    try:
        path.stat()
        if not link_out and not is_within(path, root / "data"):
            return Phrase("leads-out")
    except OSError as error:
        return error.strerror or "?"
    return None
