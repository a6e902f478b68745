"""manifest.json: every file of a site with the SHA-256 of its bytes, folder by folder. It travels with the site.

By it a later build knows which files of site/ are its own, and which somebody else put there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kimsorumlu import ids

MANIFEST: Final = ids.MANIFEST_FILE


def manifest_bytes(files: Mapping[str, str], made_from: Mapping[str, object]) -> bytes:
    """The manifest of a site with these files (path in the site to digest); before them what it was made from."""
    folders: dict[str, dict[str, str]] = {}
    for path, digest in sorted(files.items()):
        above, slash, name = path.rpartition("/")
        folders.setdefault(above + slash, {})[name] = digest
    return (json.dumps({**made_from, "files": folders}, ensure_ascii=False, indent=0) + "\n").encode()


def read_manifest(path: Path) -> Mapping[str, str]:
    """The files that a manifest lists; none if there is no such file, or it is none of ours.

    Until 30 November 2026 they stood there by their whole paths.
    """
    try:
        # A link is none of ours, and would be followed.
        said = json.loads(path.read_bytes()) if path.is_file() and not path.is_symlink() else {}
    except (OSError, ValueError, RecursionError):
        return {}
    files = said.get("files") if isinstance(said, dict) else None
    if not isinstance(files, dict):
        return {}
    listed = dict[str, str]()
    for place, told in files.items():
        inside = {place: told} if isinstance(told, str) else told if isinstance(told, dict) else {}
        above = "" if isinstance(told, str) else place
        listed |= {above + name: digest for name, digest in inside.items() if isinstance(digest, str)}
    return listed


def file_digest(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits; read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_of_content(content: bytes) -> str:
    """The same of bytes that are at hand."""
    return hashlib.sha256(content).hexdigest()
