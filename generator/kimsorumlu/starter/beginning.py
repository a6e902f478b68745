"""The files of a new project, from what its clerk says of it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.read.schema import SCHEMAS, schema_bytes
from kimsorumlu.turkish.case import capital, lower, upper
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
# What stands around a municipality's own name, in lower case.
_OFFICIAL: Final = re.compile(r"t\.? ?c\.? ")
_CALLED: Final = re.compile(r"(?:^| )(?:büyükşehir )?beled(?:iyesi|iye)(?: başkanlığı)?$")
# Control and format characters, which are no part of a name.
_INVISIBLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_WORD: Final = re.compile(r"[^ -]+")
# Characters of its part of addresses: there is room for a word more (ids.is_slug).
_LONGEST: Final = 60
_EXAMPLE: Final = "ornekkoy"
# [[name]]: as it is; [["name"]]: as a YAML file writes it, whatever is in it.
_SLOT: Final = re.compile(r'\[\[("?)([a-z_]+)\1\]\]')


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a site when it begins.

    `name` is the municipality's, with or without "Belediyesi", `kind` one of `MUNICIPALITY_KINDS`, `licence` one of
    `LICENCES`; `url`, `repository` and `mail` are "" if not known. `package` is the version that the project asks for.
    """

    name: str
    kind: str
    province: str
    package: str
    url: str = ""
    repository: str = ""
    mail: str = ""
    licence: str = "cc-by-4.0"

    @property
    def short_name(self) -> str:
        """ "Kıyıkent", of "T.C. KIYIKENT BELEDİYE BAŞKANLIĞI"; "" if the name says no more than what it is."""
        plain = " ".join(_INVISIBLE.sub(" ", self.name).split())
        said = lower(plain)
        begin, end = _OFFICIAL.match(said), _CALLED.search(said)
        plain = plain[begin.end() if begin else 0 : end.start() if end else None].strip()
        return _WORD.sub(lambda word: capital(lower(word[0])), plain) if plain == upper(plain) else plain

    @property
    def full_name(self) -> str:
        """ "Kıyıkent Belediyesi", of "Kıyıkent"."""
        return f"{self.short_name} {MUNICIPALITY_KINDS[self.kind]}"

    @property
    def slug(self) -> str | None:
        """Its part of addresses, whole words of its name; None if that has no letter or figure for an address.

        A name that the site has pages of its own at gets a word more, as does a metropolitan municipality, which may
        bear the name of one of its districts.
        """
        words = ids.slug(self.short_name).replace("-", " ")
        found = textwrap.shorten(words, _LONGEST, placeholder="").replace(" ", "-") or words[:_LONGEST]
        if not found:
            return None
        if self.kind == "metropolitan":
            return f"{found}-bb"
        return f"{found}-belediyesi" if found in ids.RESERVED else found

    @property
    def example(self) -> str:
        """The folder of the example, which is none of the clerk's."""
        return f"{_EXAMPLE}-ornek" if self.slug == _EXAMPLE else _EXAMPLE


def files_of(beginning: Beginning) -> Mapping[str, bytes]:
    """Every file of the project, by its place in it. The name must make a slug."""
    assert beginning.slug is not None
    words = {
        "example": beginning.example,
        "name": beginning.full_name,
        "short_name": beginning.short_name,
        "kind": beginning.kind,
        "province": beginning.province,
        "slug": beginning.slug,
        "site_name": f"{beginning.short_name} Görev Yönetmelikleri",
        "description": (
            f"{locative_of_owned(beginning.full_name)} hangi işten hangi birim sorumlu, hangi maddede yazıyor?"
        ),
        "url": beginning.url,
        "repository": beginning.repository,
        "mail": beginning.mail,
        "package": beginning.package,
    }
    found = {
        _filled(path.relative_to(_FILES).as_posix().replace("dot-", "."), words): path.read_bytes()
        for path in sorted(_FILES.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    }
    # The first is what every site has that says nothing.
    licence = f"licence: {beginning.licence}\n" if beginning.licence != LICENCES[0] else ""
    return {
        "LICENSE": (_HERE / "licences" / f"{beginning.licence}.txt").read_bytes(),
        **{f"schema/{name}": schema_bytes(name) for name in SCHEMAS},
        # Received documents are what they are, byte for byte.
        **{at: raw if "/sources/" in at else _filled(raw.decode("utf-8"), words).encode() for at, raw in found.items()},
        "mkdocs.yml": (_filled(found["mkdocs.yml"].decode("utf-8"), words) + licence).encode(),
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    def word(match: re.Match[str]) -> str:
        said = words[match[2]]
        return json.dumps(said, ensure_ascii=False) if match[1] else said

    return _SLOT.sub(word, text)
