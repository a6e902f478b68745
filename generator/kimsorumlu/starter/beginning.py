"""The files of a new project, from what its clerk says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.read.schema import SCHEMAS, schema_bytes
from kimsorumlu.turkish.endings import locative_of_owned

_HERE: Final = Path(__file__).parent
_FILES: Final = _HERE / "files"
# What may be done with notes and pages (the texts are free by law), by the names of the licences.
LICENCES: Final = tuple(sorted(path.stem for path in (_HERE / "licences").glob("*.txt")))
# The kinds, each with what such a municipality is called after its own name (5393 art. 3, 5216 art. 3).
MUNICIPALITY_KINDS: Final = {
    "metropolitan": "Büyükşehir Belediyesi",
    "city": "Belediyesi",
    "district": "Belediyesi",
}
# [[name]]: as it is; [["name"]]: as a YAML file writes it, whatever is in it.
_WORD: Final = re.compile(r'\[\[("?)([a-z_]+)\1\]\]')


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a site when it begins.

    `name` is the municipality's, with or without "Belediyesi", `kind` one of `MUNICIPALITY_KINDS`, `licence` one of
    `LICENCES`; `url` and `mail` are "" if not known. `package` is the version that the project asks for.
    """

    name: str
    kind: str
    province: str
    package: str
    url: str = ""
    mail: str = ""
    licence: str = "cc-by-4.0"

    @property
    def short_name(self) -> str:
        """ "Kıyıkent", of "Kıyıkent Belediyesi"."""
        return re.sub(r"\s+(?:Büyükşehir\s+)?Belediyesi$", "", " ".join(self.name.split()))

    @property
    def full_name(self) -> str:
        """ "Kıyıkent Belediyesi", of "Kıyıkent"."""
        return f"{self.short_name} {MUNICIPALITY_KINDS[self.kind]}"

    @property
    def slug(self) -> str | None:
        """Its part of addresses; None if its name makes none that can be one."""
        found = ids.slug(self.short_name)
        if self.kind == "metropolitan" and found:
            found = f"{found}-bb"  # a metropolitan municipality and a district of it may bear the same name
        return found if ids.is_slug(found) and found not in ids.RESERVED else None


def files_of(beginning: Beginning) -> Mapping[str, bytes]:
    """Every file of the project, by its place in it. The name must make a slug."""
    assert beginning.slug is not None
    words = {
        "name": beginning.full_name,
        "short_name": beginning.short_name,
        "kind": beginning.kind,
        "province": beginning.province,
        "slug": beginning.slug,
        "site_name": f"{beginning.short_name} Görev Yönetmelikleri",
        "where": locative_of_owned(beginning.full_name),
        "url": beginning.url,
        "mail": beginning.mail,
        "package": beginning.package,
    }
    found = {
        _filled(path.relative_to(_FILES).as_posix().replace("dot-", "."), words): path.read_bytes()
        for path in sorted(_FILES.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    }
    return {
        "LICENSE": (_HERE / "licences" / f"{beginning.licence}.txt").read_bytes(),
        **{f"schema/{name}": schema_bytes(name) for name in SCHEMAS},
        # Received documents are what they are, byte for byte.
        **{at: raw if "/sources/" in at else _filled(raw.decode("utf-8"), words).encode() for at, raw in found.items()},
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    def word(match: re.Match[str]) -> str:
        said = words[match[2]]
        return json.dumps(said, ensure_ascii=False) if match[1] else said

    return _WORD.sub(word, text)
